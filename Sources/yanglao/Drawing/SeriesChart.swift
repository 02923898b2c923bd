// A series as an SVG drawing, for a page or a file of its own.

import CommandLineKit
import YanglaoCore

/// Draws a series against its targets.
struct SeriesChart {
  let series: Series
  let language: Language

  private static let top = 44
  /// Where the axis of days stands.
  static let bottom = 300
  private static let height = 330
  /// How wide a file of its own is, in pixels.
  private static let width = 760
  /// How wide the drawing in it is, in pixels.
  private static let inside = width - 48

  /// A whole SVG file: the drawing, its key and its style.
  /// - Parameter remark: What is said below the key.
  func file(remark: String? = nil) -> Markup {
    let lines = series.key(language) + (remark.map { [(nil, $0)] } ?? [])
    let sentences = lines.flatMap { mark, sentence in
      sentence.wrapped(toWidth: (Self.width - 80) / 7).enumerated().map { ($0 == 0 ? mark : nil, $1) }
    }
    let title = series.title.wrapped(toWidth: Self.inside / 8)
    let header = 22 + title.count * 22
    let height = header + Self.height + sentences.count * 20 + 20
    let titles = title.enumerated().map {
      SVG.text("heading", x: 0, y: 38 + $0 * 22, $1)
    }.joined()
    let keys = sentences.enumerated().map { number, line in
      let y = header + Self.height + 14 + number * 20
      let mark = line.0.map { mark in
        Markup.element("svg", ["x": "0", "y": "\(y - 10)"], Self.mark(mark))
      }
      return (mark ?? .empty)
        + .element("text", ["class": "key-line", "x": "20", "y": "\(y)"], text: line.1)
    }.joined()
    let body = Markup.element(
      "svg",
      ["x": "24", "y": "0", "width": "\(Self.inside)", "height": "\(height)", "overflow": "visible"],
      titles
        + .element(
          "svg",
          ["y": "\(header)", "width": "100%", "height": "\(Self.height)", "class": "series"], content) + keys)
    let size = (width: "\(Self.width)", height: "\(height)")
    return .literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      + .element(
        "svg",
        [
          "xmlns": "http://www.w3.org/2000/svg", "role": "img", "width": size.width, "height": size.height,
          "viewBox": "0 0 \(size.width) \(size.height)", "lang": Text("zh-CN", "en")[language],
        ],
        SVG.alternative(series.title, description) + .element("style", [:], ChartStyle.sheet)
          + .element("rect", ["class": "paper", "width": "100%", "height": "100%"]) + body) + .text("\n")
  }

  private var description: String {
    series.key(language).map(\.sentence).joined(separator: Text("；", "; ")[language])
      + Text("。", ".")[language]
  }

  // MARK: The drawing itself

  /// Days take the width but for a margin at both ends; values the height.
  static let margin = 900

  private static let pointRadius = 4

  /// A place across in whole pixels.
  static func pixels(_ place: Int) -> Int { place * inside / SVG.whole }

  private var content: Markup {
    let days = series.days(length: SVG.whole - 2 * Self.margin)
    let values = ValueAxis(
      holding: series.values, headroom: true, unit: series.unit, length: Self.bottom - Self.top)
    func x(_ day: Day) -> Int { Self.margin + days.position(of: day) }
    func y(_ value: PlotValue) -> Int { Self.bottom - values.position(of: value) }
    var content = grid(values, y)
    if days.contains(series.day) {
      content += SVG.line("today", from: (x(series.day), 20), to: (x(series.day), Self.bottom))
      content += SVG.text(
        "today-label", x: x(series.day), y: 14, anchor: .inside(x(series.day), margin: 1500),
        "\(series.day)")
    }
    content += targets(days, x, y) + dates(days, x)
    let places = series.points.map { (x: x($0.on), y: height(of: $0, y)) }
    content += series.lines.map { SVG.line("series-line", from: places[$0.from], to: places[$0.to]) }.joined()
    if let baseline = series.baseline {
      content += SVG.circle("baseline", x: x(baseline.on), y: y(baseline.value), radius: 5)
    }
    content += places.map { SVG.circle("point", x: $0.x, y: $0.y, radius: Self.pointRadius) }.joined()
    return content + labels(places, days, values, x, y)
  }

  /// The place of a point upright: clear of the line of the target in force where it does not equal it, however near it
  /// is.
  private func height(of point: Series.Point, _ y: (PlotValue) -> Int) -> Int {
    let height = y(point.value)
    guard let step = series.target(on: point.on), step.value != point.value else { return height }
    let line = y(step.value)
    let clear = Self.pointRadius + 1
    return point.value < step.value ? max(height, line + clear) : min(height, line - clear)
  }

  private func grid(_ values: ValueAxis, _ y: (PlotValue) -> Int) -> Markup {
    let lines = values.ticks.map { tick in
      SVG.line("grid", from: (Self.margin, y(tick)), to: (SVG.whole - Self.margin, y(tick)))
        + SVG.text("tick-label", x: Self.margin - 100, y: y(tick) + 4, anchor: .end, tick.description)
    }.joined()
    let unit = series.unit.map {
      SVG.text("tick-label", x: 0, y: 14, Text("单位：\($0)", "unit: \($0)")[language])
    }
    return lines + (unit ?? .empty)
  }

  private func targets(_ days: DayAxis, _ x: (Day) -> Int, _ y: (PlotValue) -> Int) -> Markup {
    var (content, named) = (Markup.empty, Set<Int>())
    for stretch in series.stretches(on: days) {
      let height = y(stretch.step.value)
      let (from, to) = (x(stretch.from), x(stretch.to))
      content += SVG.line("target", from: (from, height), to: (to, height))
      content += SVG.line("target due", from: (to, height - 6), to: (to, height + 6))
      guard named.insert(height).inserted else { continue }
      content += SVG.text("target-label", x: to, y: height - 10, anchor: .end, label(of: stretch.step))
    }
    return content
  }

  /// The dates that find room: both ends of the axis, then those on which targets fall due.
  private func dates(_ days: DayAxis, _ x: (Day) -> Int) -> Markup {
    var (content, taken) = (Markup.empty, [Int]())
    for day in [days.from, days.to] + series.steps.map(\.due) {
      content += SVG.line("tick", from: (x(day), Self.bottom), to: (x(day), Self.bottom + 6))
      guard !taken.contains(where: { abs($0 - x(day)) < 1500 }) else { continue }
      taken.append(x(day))
      content += SVG.text("tick-label", x: x(day), y: Self.bottom + 22, anchor: .middle, "\(day)")
    }
    return SVG.line("axis", from: (Self.margin, Self.bottom), to: (SVG.whole - Self.margin, Self.bottom))
      + content
  }

  /// What a line of targets is called.
  func label(of step: Series.Step) -> String { Text("目标", "target")[language] + " " + step.label }

  private static func mark(_ mark: Series.Mark) -> Markup {
    switch mark {
    case .value: .element("circle", ["class": "point", "cx": "6", "cy": "6", "r": "4"])
    case .baseline: .element("circle", ["class": "baseline", "cx": "6", "cy": "6", "r": "4"])
    case .target: .element("line", ["class": "target", "x1": "0", "y1": "6", "x2": "12", "y2": "6"])
    }
  }
}
