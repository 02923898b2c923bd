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
