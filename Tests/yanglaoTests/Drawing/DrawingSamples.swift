import CommandLineKit
import Testing
import YanglaoCore

@testable import yanglao

/// Short ways to write what is drawn.
enum DrawingSamples {
  static func value(_ text: String) -> PlotValue { PlotValue(ExactDecimal(text) ?? .zero) }
  static func day(_ text: String) -> Day { Day(iso: text) ?? .epoch }
  static func amount(_ text: String, _ unit: String = "") -> BulletChart.Amount {
    BulletChart.Amount(value(text), text + unit)
  }

  /// A series with two targets, drawn on a day.
  static func series(
    _ points: [(String, String)], baseline: (String, String)? = nil,
    steps: [(String, String)] = [("2023-12-31", "80"), ("2026-12-31", "98")], title: String = "岗前培训率",
    unit: String? = "%"
  ) -> Series {
    func point(_ entry: (String, String)) -> Series.Point {
      Series.Point(on: day(entry.0), value: value(entry.1), label: entry.1 + (unit ?? ""))
    }
    return Series(
      title: title, unit: unit, points: points.map(point), baseline: baseline.map(point),
      steps: steps.map {
        Series.Step(due: day($0.0), value: value($0.1), digits: $0.1, label: "不低于 \($0.1)\(unit ?? "")")
      }, start: day("2023-01-01"), day: day("2026-01-31"), target: "目标：不低于 98%", verdict: "判定：滞后")
  }

  /// Every percentage that an attribute of the markup gives, such as `x`, `x1` and `cx`.
  static func places(in markup: Markup) -> [Double] {
    markup.source.matches(of: /\s(?:c?x[12]?)="(-?[0-9.]+)%"/).compactMap { Double($0.1) }
  }
}
