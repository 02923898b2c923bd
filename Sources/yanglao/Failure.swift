// Any error → what is said about it, how to do better, and the exit status. The only place with these sentences.

import CommandLineKit
import Glibc
import YanglaoCore
import YanglaoData
import YanglaoStore

/// What went wrong, in words.
struct Failure {
  /// The exit statuses of the program.
  enum Status: Int32 {
    case done = 0
    /// The request failed.
    case failed = 1
    /// The words of the command line are wrong.
    case usage = 2
    /// A check found something.
    case found = 3
    /// A mistake of the program.
    case ours = 70
  }

  private(set) var message: Text
  var hints: [Text] = []
  var status = Status.failed

  init(message: Text, hints: [Text] = [], status: Status = .failed) {
    self.message = message
    self.hints = hints
    self.status = status
  }

  init(_ error: any Error) {
    switch error {
    case let error as UsageError: self.init(error)
    case let error as RequestError: self.init(error)
    case let error as UnknownColumn: self.init(error)
    case let error as OutputError: self.init(error)
    case let error as PlanFileError: self.init(error)
    case let error as LedgerError: self.init(ledger: error)
    case let error as LedgerRestoreError: self.init(restoring: error)
    case let error as FaultyDocument: self.init(error)
    case let error as DepartmentConflicts: self.init(error)
    case let error as FaultyPlans: self.init(error)
    case let error as FileError:
      let exists = Text("已存在，不覆盖", "it exists and is not overwritten")
      let reason = error.errno == EEXIST ? exists : SystemError.description(error.errno)
      self.init(
        message: Text(
          "文件“\(error.path.shown)”：\(reason.chinese)", "file “\(error.path.shown)”: \(reason.english)"))
    case is SaidAlready: self.init(message: Text(verbatim: ""))
    case is FoundSomething: self.init(message: Text(verbatim: ""), status: .found)
    default:
      self.init(message: Text("程序内部错误：\(error)", "internal error: \(error)"), status: .ours)
    }
  }

  private init(_ error: UsageError) {
    message = Text(error.message(in: .chinese), error.message(in: .english))
    hints = [Text(error.hint(in: .chinese), error.hint(in: .english)), .allowed(error.allowed)]
      .compactMap { $0 }
    status = .usage
  }

  init(_ error: RequestError) {
    self.init(message: Text(verbatim: ""))
    switch error {
    case .unknownPlan(let name, let known, let nearest):
      message = Text("没有规划“\(name.shown)”", "there is no plan “\(name.shown)”")
      hints = [.didYouMean(nearest), .allowed(known)].compactMap { $0 }
      status = .usage
    case .severalPlans(let name, let ids):
      message = Text("“\(name.shown)”符合不止一个规划", "“\(name.shown)” fits several plans")
      hints = [.allowed(ids)].compactMap { $0 }
      status = .usage
    case .noMidterm(let plan):
      message = Text(
        "规划 \(plan.shown) 没有写明起始日期，定不出中期", "the plan \(plan.shown) names no first day, so it has no middle")
      hints = [Text("用 --as-of 写明评价日。", "Name a day with --as-of.")]
    case .unknownDepartment(let name, let nearest):
      message = Text("没有单位或系统“\(name.shown)”", "there is no department or family “\(name.shown)”")
      hints =
        nearest.isEmpty
        ? [Text("“yanglao departments”列出可用的名称。", "“yanglao departments” lists the names in use.")]
        : [.didYouMean(nearest)].compactMap { $0 }
      status = .usage
    case .unknownMeasure(let name, let nearest):
      message = Text("没有指标概念“\(name.shown)”", "there is no measure “\(name.shown)”")
      hints = [
        .didYouMean(nearest),
        Text(
          "“yanglao indicators --columns measure,name”列出可用的编号。",
          "“yanglao indicators --columns measure,name” lists the ids in use."),
      ].compactMap { $0 }
      status = .usage
    case .severalMeasures(let name, let ids):
      message = Text("“\(name.shown)”符合不止一个指标概念", "“\(name.shown)” fits several measures")
      hints = [.allowed(ids)].compactMap { $0 }
      status = .usage
    case .nothingMatches(let reference, let nearest):
      message = Text("没有与“\(reference.shown)”相符的内容", "nothing matches “\(reference.shown)”")
      hints = [
        .didYouMean(nearest), Text("“yanglao search”查找文字。", "“yanglao search” looks for a text."),
      ].compactMap { $0 }
    case .severalMatch(let reference, let things):
      message = Text(
        "“\(reference.shown)”符合 \(things.count) 项，请写明其一：",
        "“\(reference.shown)” fits \(things.count) things; name one of them:")
      hints = things.prefix(30).map {
        Text(verbatim: "  \($0.id.escapedForTerminal)  \($0.title.escapedForTerminal)")
      }
      if things.count > 30 {
        hints.append(Text("  ……另有 \(things.count - 30) 项", "  … and \(things.count - 30) more"))
      }
    case .unknownSection(let name, let nearest):
      message = Text("没有类别“\(name.shown)”", "there is no section “\(name.shown)”")
      hints = [
        .didYouMean(nearest)
          ?? Text(
            "“yanglao tasks --columns id,section”列出类别。",
            "“yanglao tasks --columns id,section” lists the sections.")
      ]
      status = .usage
    case .emptyText(let option):
      message = Text("\(option) 没有文字", "\(option) holds no text")
      status = .usage
    case .invalidUTF8(let number):
      message = Text("第 \(number) 个参数不是有效的 UTF-8 文字", "argument \(number) is not valid UTF-8")
      status = .usage
    case .unknownLanguage(let name):
      message = Text(
        "YANGLAO_LANG 的值“\(name.shown)”无效。",
        "YANGLAO_LANG has the value “\(name.shown)”, which is no language.")
      hints = [.allowed(["zh", "en"])].compactMap { $0 }
      status = .usage
    case .conflictingOptions(let first, let second):
      message = Text(
        "\(first.shown) 与 \(second.shown) 不能同时使用",
        "\(first.shown) and \(second.shown) cannot be used together")
      status = .usage
    case .periodAhead(let period, let asked):
      message = Text(
        "时段 \(period) 在 \(asked) 还没有开始", "the period \(period) has not begun on \(asked)")
    case .needless(let option, let other):
      message = Text("没有 \(other) 时不能用 \(option)", "\(option) means nothing without \(other)")
      status = .usage
    case .fileExists(let path):
      message = Text("文件“\(path.shown)”已存在，不覆盖", "the file “\(path.shown)” exists and is not replaced")
      hints = [Text("用 --force 覆盖。", "--force replaces it.")]
    case .notAPlainFile(let path):
      message = Text(
        "“\(path.shown)”是符号链接、目录或设备，不覆盖",
        "“\(path.shown)” is a symbolic link, a folder or a device, and is not replaced")
    case .notInEncoding(let encoding):
      message = Text("有的字符不能用 \(encoding) 表示", "a character has no place in \(encoding)")
      hints = [Text("用 --encoding utf-8。", "Use --encoding utf-8.")]
    case .notAPlanText(let option):
      message = Text(
        "\(option) 为空、过长，或含有控制字符", "\(option) is empty, too long, or holds control characters")
      status = .usage
    case .notAnSVGFile(let path):
      message = Text("“\(path.shown)”不是 SVG 文件名", "“\(path.shown)” is no name of an SVG file")
      hints = [Text("图只写成 SVG，文件名以 .svg 结尾。", "Drawings are written as SVG; let the name end in .svg.")]
      status = .usage
    case .cannotWrite(let path, let endings):
      let names = endings.map { "." + $0 }
      message = Text(
        "“\(path.shown)”：不能写成这种格式的文件", "“\(path.shown)” has the name of a format that cannot be written here")
      hints = [
        Text(
          "文件名以 \(names.joined(separator: "、")) 结尾；用 --format 另行写明格式。",
          "Let the name end in \(names.joined(separator: ", ")), or say the format with --format.")
      ]
      status = .usage
    case .laterThan(let option, let day):
      message = Text("\(option.shown) 晚于 \(day)", "\(option.shown) is later than \(day)")
      status = .usage
    default: self = Failure(plans: error)
    }
  }

  private init(_ error: UnknownColumn) {
    message = Text("没有列“\(error.name.shown)”", "there is no column “\(error.name.shown)”")
    hints = [.didYouMean(Spelling.nearest(to: error.name, among: error.allowed)), .allowed(error.allowed)]
      .compactMap { $0 }
    status = .usage
  }

  private init(_ error: OutputError) {
    switch error {
    case .closedPipe:
      message = Text(verbatim: "")
      status = .done
    case .pagerFailed(let number):
      message = Text(
        "分页程序没有显示全部结果（退出状态 \(number)）", "the pager did not show all of the output (exit status \(number))")
      hints = [Text("用 --no-pager 不分页。", "--no-pager does without it.")]
    case .failed(let number):
      let reason = SystemError.description(number)
      message = Text("无法写出结果：\(reason.chinese)", "cannot write the output: \(reason.english)")
    }
  }

  private init(_ error: PlanFileError) {
    message = Text("内置数据有误，请报告此问题", "the bundled data is at fault; please report this")
    hints = error.faults.map { fault in
      let place = "\(fault.file):\(fault.line):\(fault.column): \(fault.path): "
      let sentence = fault.problem.sentence
      return Text(place + sentence.chinese, place + sentence.english)
    }
    status = .ours
  }

  /// Everything that is said, a line each, fit for a terminal; what one of `width` columns would break is broken
  /// between words.
  func lines(in language: Language, usage: String?, width: Int?) -> [String] {
    guard !message.chinese.isEmpty else { return [] }
    var lines = ["yanglao: " + message[language]] + hints.map { $0[language] }
    if status == .usage, let usage { lines.append(Text("用法：", "Usage: ")[language] + usage) }
    lines = lines.map(\.escapedForTerminal)
    return width.map { width in lines.flatMap { $0.wrapped(toWidth: width) } } ?? lines
  }
}

extension Text {
  init(verbatim text: String) { self.init(text, text) }

  static func didYouMean(_ nearest: String?) -> Text? { nearest.map { didYouMean([$0]) } ?? nil }

  static func didYouMean(_ nearest: [String]) -> Text? {
    guard !nearest.isEmpty else { return nil }
    let names = nearest.map { "“\($0.escapedForTerminal)”" }
    return Text("是否指\(names.joined(separator: "、"))？", "Did you mean \(names.joined(separator: ", "))?")
  }

  /// How many names are told: more than any list of the program's own has.
  private static let mostAllowed = 100

  static func allowed(_ names: [String]) -> Text? {
    guard !names.isEmpty else { return nil }
    let told = names.prefix(mostAllowed).map(\.escapedForTerminal)
    let rest = names.count - told.count
    let (more, moreInEnglish) = rest == 0 ? ("", "") : ("……另有 \(rest) 个", " … and \(rest) more")
    return Text(
      "可用：\(told.joined(separator: "、"))\(more)", "Allowed: \(told.joined(separator: ", "))\(moreInEnglish)")
  }
}

extension String {
  /// What somebody typed, fit to be repeated: without control characters, and not endless.
  var shown: String {
    let text = escapedForTerminal
    return text.count > 80 ? text.prefix(80) + "…" : text
  }
}

extension Text {
  /// What is said where a listing has no rows.
  static let nothing = Text("没有符合条件的内容。", "Nothing fits.")
}
