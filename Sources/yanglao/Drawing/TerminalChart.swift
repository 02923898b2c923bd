// A series as a chart of characters, within the width of a terminal.

import CommandLineKit
import YanglaoCore

/// Draws a series in characters.
struct TerminalChart {
  let series: Series
  /// The number of columns that the chart may take.
  let width: Int
  let signs: ChartSigns
  let language: Language
  private let axis: ValueAxis

  private static let rows = 15

  init(series: Series, width: Int, signs: ChartSigns, language: Language) {
    (self.series, self.width, self.signs, self.language) = (series, width, signs, language)
    axis = ValueAxis(holding: series.values, unit: series.unit, length: Self.rows - 1)
  }

  /// The chart, a line feed behind every line.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// The lines of the chart, none of them wider than ``width``.
  var lines: [String] {
    let labels = rowLabels
    let gutter = min(labels.values.map(\.displayWidth).max() ?? 0, max(width / 3, 4))
    // One column for the axis, and one that stays free at the right edge.
    let columns = max(width - gutter - 3, 8)
    let days = series.days(length: columns - 1)
    let plot = plot(columns: columns, days).lines
    var lines = series.title.escapedForTerminal.wrapped(toWidth: width)
    if let unit = series.unit {
      lines.append(Text("单位：\(unit)", "unit: \(unit)")[language].escapedForTerminal)
    }
    lines.append("")
    for (row, line) in plot.enumerated() {
      let label = (labels[row] ?? "").truncated(toWidth: gutter).padded(toWidth: gutter, alignment: .right)
      lines.append("\(label) \(labels[row] == nil ? signs.axis : signs.tick)\(line)")
    }
    lines += floor(days, columns: columns).map { .spaces(gutter + 1) + $0 }
    lines.append("")
    for (mark, sentence) in series.key(language) { lines += key(sign(of: mark), sentence.escapedForTerminal) }
    if days.contains(series.day) {
      lines += key(signs.today, Text("截至 \(series.day)", "as of \(series.day)")[language])
    }
    return lines.map { line in line.truncated(toWidth: width).droppingSpacesAtEnd }
  }

  // MARK: The plot

  private func plot(columns: Int, _ days: DayAxis) -> DotCanvas {
    var canvas = DotCanvas(columns: columns, rows: Self.rows, signs: signs)
    let marks = series.points.map { (days.position(of: $0.on), row(of: $0)) }
    if days.contains(series.day) {
      let column = days.position(of: series.day)
      for row in 0..<Self.rows { canvas.put(signs.today, column: column, row: row) }
    }
    for (from, to) in series.lines { canvas.line(from: marks[from], to: marks[to]) }
    for stretch in series.stretches(on: days) {
      let row = row(of: stretch.step.value)
      let due = days.position(of: stretch.to)
      for column in days.position(of: stretch.from)...due {
        canvas.put(signs.target, column: column, row: row)
      }
      canvas.put(signs.due, column: due, row: row)
    }
    if let baseline = series.baseline {
      canvas.put(signs.baseline, column: days.position(of: baseline.on), row: row(of: baseline))
    }
    for (column, row) in marks { canvas.put(signs.value, column: column, row: row) }
    return canvas
  }

  /// The row of a value, from the top.
  private func row(of value: PlotValue) -> Int { Self.rows - 1 - axis.position(of: value) }

  /// The row of a point: never that of a target in force that it does not equal, where there is another row.
  private func row(of point: Series.Point) -> Int {
    let row = row(of: point.value)
    guard let step = series.target(on: point.on), step.value != point.value, row == self.row(of: step.value)
    else { return row }
    return min(max(row + (point.value < step.value ? 1 : -1), 0), Self.rows - 1)
  }

  /// What stands left of the axis: targets first, then the baseline, then round numbers.
  private var rowLabels: [Int: String] {
    var labels: [Int: String] = [:]
    for step in series.steps where labels[row(of: step.value)] == nil {
      labels[row(of: step.value)] = Text("目标 \(step.digits)", "target \(step.digits)")[language]
    }
    if let baseline = series.baseline, labels[row(of: baseline)] == nil {
      labels[row(of: baseline)] =
        Text("基期 \(baseline.value)", "baseline \(baseline.value)")[language]
    }
    for tick in axis.ticks where labels[row(of: tick)] == nil { labels[row(of: tick)] = tick.description }
    return labels
  }

  // MARK: Below the plot

  /// The axis of days, and the dates that find room below it: both ends, then due dates, then the day itself.
  private func floor(_ days: DayAxis, columns: Int) -> [String] {
    var line = Array(repeating: signs.floor, count: columns)
    var dates = Array(repeating: Character(" "), count: columns)
    for day in [days.from, days.to] + series.steps.map(\.due) + [series.day] where days.contains(day) {
      let column = days.position(of: day)
      line[column] = signs.mark
      let text = Array(day.description)
      let start = min(max(column - text.count / 2, 0), columns - text.count)
      guard start >= 0,
        dates[max(start - 1, 0)..<min(start + text.count + 1, columns)].allSatisfy({ $0 == " " })
      else { continue }
      dates.replaceSubrange(start..<start + text.count, with: text)
    }
    return [String(signs.corner) + String(line), " " + String(dates)]
  }

  private func sign(of mark: Series.Mark?) -> Character {
    switch mark {
    case nil: " "
    case .value: signs.value
    case .baseline: signs.baseline
    case .target: signs.target
    }
  }

  private func key(_ sign: Character, _ sentence: String) -> [String] {
    sentence.wrapped(toWidth: max(width - 2, 8)).enumerated().map { number, line in
      (number == 0 ? "\(sign) " : "  ") + line
    }
  }
}

extension String {
  fileprivate var droppingSpacesAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
