// yanglao chart: the recorded values of an indicator against its targets, as a drawing.

import CommandLineKit
import YanglaoCore

struct Chart: Command {
  static let name = "chart"
  static let abstract = Text("画出一个指标的填报值与目标线", "Draw an indicator's values against its targets")
  static let discussion: Text? = Text(
    "在终端按宽度作图，或用 -o 写成 SVG 文件。图下写明准确数值与判定；目标线止于到期日。没有填报值的指标不作图。",
    "Draws within the width of the terminal, or writes an SVG file with -o. Exact values and the verdict stand below; a target's line ends on its due date. Without values nothing is drawn."
  )
  static let examples = [
    Example("chart xishan/nursing-bed-share", Text("在终端", "in the terminal")),
    Example(
      "chart xishan/nursing-bed-share --as-of 2024-12-31 --ascii",
      Text("某日，只用 ASCII 字符作图", "on a day, drawn in ASCII")),
    Example(
      "chart xishan/nursing-bed-share -o 床位占比.svg --force",
      Text("写成 SVG 文件，覆盖已有的", "as an SVG file, in place of the one that is there")),
  ]

  var reference = ""
  var isASCII = false
  var method: PaceMethod?
  var file = FileOptions()
  var time = TimeOptions()

  static let parameters: [Parameter<Self>] = [
    .argument(
      "INDICATOR", \.reference, completion: .dynamic("indicators"),
      help: Text("指标：编号，或名称的一部分", "indicator: its id, or a piece of its name")),
    .flag(
      "ascii", \.isASCII, help: Text("只用 ASCII 字符作图（文字不变）", "draw with ASCII characters only (words stay)")),
    PaceMethod.option(\.method), .group(\.file, FileOptions.parameters),
    .group(\.time, TimeOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    if let path = file.file {
      guard path.lowercased().hasSuffix(".svg") else { throw RequestError.notAnSVGFile(path) }
      if isASCII { throw RequestError.conflictingOptions("--ascii", "-o") }
    }
    let standing = try time.question(of: try context.ledger(), in: context).standing(
      naming: reference, method: method ?? .linear)
    let (plan, indicator) = try standing.catalogue.indicator(named: reference)
    let language = context.language
    guard
      let series = Series(indicator, of: plan, in: standing, isSample: context.sample.isInUse, language)
    else {
      let nothing = Self.nothing(of: indicator, in: plan, on: standing.day)
      // Whoever asked for a file would look for one.
      if file.file != nil { throw RequestError.nothingToDraw(nothing) }
      return context.say(Text(nothing.chinese + "。", nothing.english + "."))
    }
    let remark = context.sample.isInUse ? Text.sampleData[language] : nil
    let chart =
      file.file != nil
      ? SeriesChart(series: series, language: language).file(remark: remark).source
      : TerminalChart(
        series: series, width: context.columns, signs: isASCII ? .ascii : .unicode, language: language
      ).text
    try file.write(in: &context) { output in
      output.write(chart)
      return .count(series.points.count, "填报值 \(series.points.count) 个", "value")
    }
  }

  private static func nothing(of indicator: Indicator, in plan: Plan, on day: Day) -> Text {
    let name = "\(plan.id)/\(indicator.id)"
    guard indicator.kind != .achievement else {
      return Text(
        "\(name) 是达成类指标，没有数值可画", "\(name) is an achievement: there are no numbers to draw")
    }
    return Text("\(name) 截至 \(day) 没有填报值，不作图", "\(name) has no values by \(day): nothing to draw")
  }
}

extension Context {
  /// The number of columns to draw in: the terminal's, or `COLUMNS`, 120 at most; 80 where neither is known.
  fileprivate var columns: Int {
    let given = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return min(terminal.width ?? given ?? 80, 120)
  }
}
