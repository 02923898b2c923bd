import CommandLineKit
import Foundation
import FoundationXML
import Testing

@testable import yanglao

/// A series is drawn the same every time, inside its frame, and as well-formed XML.
struct SeriesChartTests {
  private let series = DrawingSamples.series(
    [("2023-03-31", "31"), ("2023-12-31", "79.996"), ("2025-06-30", "91")], baseline: ("2022-12-31", "25"))

  @Test func isWellFormed() {
    let hostile = DrawingSamples.series(
      [("2023-03-31", "31")], title: "<\u{0}&\"]]>\u{1B}'", unit: "<%")
    for series in [series, hostile] {
      let file = SeriesChart(series: series, language: .chinese).file().source
      #expect(XMLParser(data: Data(file.utf8)).parse(), "\(file)")
      #expect(file == SeriesChart(series: series, language: .chinese).file().source)
    }
  }

  @Test func namesWhatLiesTooNearToItsTarget() {
    let source = SeriesChart(series: series, language: .chinese).file().source
    #expect(source.contains(">79.996%</text>"))
    #expect(source.contains(">91%</text>"))
    #expect(!source.contains(">31%</text>"))
  }

  /// Where the drawing names a value.
  private func label(_ text: String, _ series: Series) throws -> (x: Double, y: Int, anchor: Substring) {
    let source = SeriesChart(series: series, language: .chinese).file().source
    let label = try #require(
      source.matches(
        of: /class="value-label" x="([0-9.]+)%" y="([0-9]+)" text-anchor="([a-z]+)">([^<]*)</
      ).first { $0.4 == text })
    return (try #require(Double(label.1)), try #require(Int(label.2)), label.3)
  }

  @Test func aLowestValueIsNamedAboveTheAxisOfDays() throws {
    let series = DrawingSamples.series(
      [("2023-06-30", "6"), ("2024-06-30", "3")], steps: [("2026-12-31", "5")], unit: "个")
    #expect(try label("3个", series).y < 300)
  }

  @Test func aSteepLineGoesNotThroughItsLastValue() throws {
    // The target's own label stands above the point, the line below it.
    let series = DrawingSamples.series(
      [("2026-06-30", "260"), ("2026-12-31", "505")], steps: [("2026-12-31", "500")], unit: "张")
    let place = try label("505张", series)
    #expect(place.anchor == "start" && place.x > 91)
  }

  @Test func anAimWithoutAValueHasNoLineInTheKey() {
    for (steps, isDrawn) in [([("2026-12-31", "80")], true), ([], false)] {
      let series = DrawingSamples.series([("2023-03-31", "31")], steps: steps)
      let file = SeriesChart(series: series, language: .chinese).file().source
      #expect(file.contains(#"<line class="target""#) == isDrawn)
      #expect(file.contains(">目标：不低于 98%</text>"))
      let lines = TerminalChart(series: series, width: 80, signs: .unicode, language: .chinese).lines
      #expect(lines.contains("━ 目标：不低于 98%") == isDrawn)
      #expect(lines.contains("  目标：不低于 98%") == !isDrawn)
    }
  }

  @Test func namesItsTargets() {
    let source = SeriesChart(series: series, language: .chinese).file().source
    #expect(source.contains(">目标 不低于 80%</text>"))
    #expect(source.contains(">目标 不低于 98%</text>"))
    #expect(source.contains("<title>岗前培训率</title>"))
  }

  @Test(arguments: ["0", "-999999999999999999", "999999999999999999", "0.000000000000000001"])
  func staysInItsFrame(_ value: String) throws {
    let series = DrawingSamples.series(
      [("2023-03-31", value), ("2030-01-01", "98")], baseline: ("0001-01-01", value))
    let file = SeriesChart(series: series, language: .english).file()
    let places = DrawingSamples.places(in: file)
    #expect(!places.isEmpty && places.allSatisfy { (0...100).contains($0) })
    // Within the frame of the drawing itself, before its key.
    let drawn = try #require(file.source.firstMatch(of: /class="series">([\s\S]*?)<\/svg>/)).1
    let heights = drawn.matches(of: /\sy[12]?="(-?[0-9]+)"/).compactMap { Int($0.1) }
    #expect(!heights.isEmpty && heights.allSatisfy { (0...330).contains($0) })
  }
}
