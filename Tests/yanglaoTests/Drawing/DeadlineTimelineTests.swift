import CommandLineKit
import Testing
import YanglaoCore

@testable import yanglao

/// A timeline shows every item once, and those of one day as one mark.
struct DeadlineTimelineTests {
  private func timeline(
    _ items: [(String, DrawnState)], from: String = "2026-07-01", to: String = "2027-06-30"
  )
    -> DeadlineTimeline
  {
    DeadlineTimeline(
      title: "到期", from: DrawingSamples.day(from), to: DrawingSamples.day(to),
      today: DrawingSamples.day("2026-11-21"),
      items: items.enumerated().map { .init(DrawingSamples.day($1.0), "任务 <\($0)>", $1.1) },
      language: .chinese)
  }

  @Test func gathersWhatFallsTogether() {
    let items = [
      ("2026-12-31", DrawnState.green), ("2026-12-31", .red), ("2026-09-30", .yellow), ("2027-01-05", .green),
    ]
    let clusters = timeline(items).clusters
    #expect(clusters.map(\.items.count) == [1, 3])
    #expect(clusters.map(\.state) == [.yellow, .red])
    #expect(clusters.map(\.dates) == ["2026-09-30", "2026-12-31 – 2027-01-05"])
  }

  @Test func losesNothing() {
    let days = (0..<400).map { DrawingSamples.day("2026-07-01").advanced(by: $0) }
    let clusters = timeline(days.map { ("\($0)", DrawnState.green) }).clusters
    #expect(clusters.map(\.items.count).reduce(0, +) == 365)
    #expect(clusters.count <= 26)
    #expect(clusters.map(\.position) == clusters.map(\.position).sorted())
  }

  @Test func namesSomeAndCountsTheRest() {
    let source = timeline(Array(repeating: ("2026-12-31", .green), count: 14)).markup.source
    #expect(source.contains("<li>任务 &lt;3&gt;</li><li class=\"more\">另有 10 项</li>"))
    #expect(source.contains("<desc>2026-12-31 14 项。</desc>"))
  }

  @Test(arguments: [("2026-12-31", "2026-12-31"), ("2026-12-31", "2026-01-01"), ("0001-01-01", "9999-12-31")])
  func staysInItsFrame(_ from: String, _ to: String) {
    let markup = timeline([("2026-12-31", .red)], from: from, to: to).markup
    let places = DrawingSamples.places(in: markup)
    #expect(!places.isEmpty)
    #expect(places.allSatisfy { (0...100).contains($0) })
  }

  @Test func drawsNothingOfNothing() {
    #expect(timeline([]).markup.source == "<p class=\"nothing\">没有可画的内容。</p>")
    #expect(timeline([("2030-01-01", .red)]).markup == timeline([]).markup)
  }
}
