import CommandLineKit
import TestSupport
import Testing

@testable import yanglao

/// A bullet chart keeps its order and its frame, whatever the values.
struct BulletChartTests {
  private func chart(
    _ value: String?, target: String, baseline: String? = nil, expected: String? = nil,
    _ direction: BulletChart.Direction = .atLeast, unit: String? = "%"
  ) -> Markup {
    BulletChart(
      title: "床位<占比>", unit: unit, direction: direction, target: DrawingSamples.amount(target, "%"),
      value: value.map { DrawingSamples.amount($0, "%") },
      baseline: baseline.map { DrawingSamples.amount($0, "%") },
      expected: expected.map { DrawingSamples.amount($0, "%") }, state: .yellow, verdict: "滞后",
      language: .chinese
    ).markup
  }

  private func place(_ name: String, in markup: Markup) throws -> Double {
    let found = markup.source.matches(of: /class="([a-z-]+)" x1="([0-9.]+)%"/).first { $0.1 == name }
    return try #require(found.flatMap { Double($0.2) })
  }

  @Test func placesValueAndTarget() throws {
    let short = chart("59.996", target: "60", baseline: "45")
    #expect(try place("value-end", in: short) <= place("target", in: short))
    let over = chart("61", target: "60")
    #expect(try place("value-end", in: over) > place("target", in: over))
    #expect(try place("target", in: chart("1", target: "100")) == 100)
  }

  @Test func shadesTheSideThatMeetsTheTarget() throws {
    let rising = chart("15", target: "12", baseline: "20", unit: "人").source
    let falling = chart("15", target: "12", baseline: "20", .atMost, unit: "人").source
    #expect(rising.contains(#"<rect class="goal" x="48%" y="8" width="52%""#))
    #expect(falling.contains(#"<rect class="goal" x="0%" y="8" width="48%""#))
  }

  @Test func speaksForItself() {
    let source = chart("52.3", target: "60", baseline: "45", expected: "54").source
    #expect(source.contains("<title>床位&lt;占比&gt;</title>"))
    #expect(source.contains("<desc>现值 52.3%，滞后；目标 60%；当日应达 54%；基期 45%。</desc>"))
  }

  @Test func drawsNothingWithoutValue() {
    let source = chart(nil, target: "60").source
    #expect(source == "<p class=\"nothing\">没有填报值，不画图。目标：60%。</p>")
  }

  @Test func staysInItsFrame() {
    var generator = SeededGenerator.printingItsSeed()
    let hostile = [
      "0", "-1", "60", "999999999999999999", "-999999999999999999", "0.000000000000000001", "100",
    ]
    for _ in 0..<200 {
      func any() -> String { hostile.randomElement(using: &generator) ?? "0" }
      let words = (any(), any(), any(), any())
      let direction: BulletChart.Direction = Bool.random(using: &generator) ? .atLeast : .atMost
      let markup = chart(words.0, target: words.1, baseline: words.2, expected: words.3, direction)
      let places = DrawingSamples.places(in: markup)
      #expect(places.count > 5)
      #expect(places.allSatisfy { (0...100).contains($0) }, "\(words)")
      #expect(!markup.source.contains("width=\"-"), "\(words)")
    }
  }
}
