import CommandLineKit
import TestSupport
import Testing

@testable import yanglao

/// A chart of characters keeps its width, and shows on which side of a target a value lies.
struct TerminalChartTests {
  private func lines(_ series: Series, width: Int = 80, _ signs: ChartSigns = .unicode) -> [String] {
    TerminalChart(series: series, width: width, signs: signs, language: .chinese).lines
  }

  private let series = DrawingSamples.series(
    [("2023-03-31", "31"), ("2023-12-31", "79.996"), ("2025-06-30", "91")], baseline: ("2022-12-31", "25"))

  @Test func keepsItsWidth() {
    for width in 1...160 {
      for signs in [ChartSigns.unicode, .ascii] {
        #expect(lines(series, width: width, signs).allSatisfy { $0.displayWidth <= width }, "\(width)")
      }
    }
  }

  @Test func putsAValueOnItsSideOfTheTarget() throws {
    func rows(_ value: String) throws -> (value: Int, target: Int) {
      let series = DrawingSamples.series(
        [("2023-06-30", "20"), ("2023-12-31", value)], steps: [("2026-12-31", "60")])
      let lines = lines(series)
      // The last mark of a value from the left is that of the last day.
      let last = try #require(lines.firstIndex { $0.contains("●") })
      return (last, try #require(lines.firstIndex { $0.contains("目标 60") }))
    }
    #expect(try rows("59.996").value > rows("59.996").target)
    #expect(try rows("60").value == rows("60").target)
    #expect(try rows("60.004").value < rows("60.004").target)
  }

  @Test func drawsInASCII() {
    let drawn = lines(series, width: 80, .ascii).dropFirst(3).prefix(15)
    // Left of the axis stand words.
    #expect(drawn.allSatisfy { line in line.drop { $0 != "|" && $0 != "+" }.allSatisfy(\.isASCII) })
    #expect(drawn.joined().filter { $0 == "*" }.count == 3)
    #expect(drawn.joined().contains("===="))
  }

  @Test func linesUpItsAxis() {
    let axis = lines(series).dropFirst(3).prefix(15).map { line in
      line.prefix { !"│┤└".contains($0) }.displayWidth
    }
    #expect(Set(axis).count == 1)
  }

  @Test func takesWhateverValuesThereAre() {
    var generator = SeededGenerator.printingItsSeed()
    let hostile = ["0", "-1", "999999999999999999", "-999999999999999999", "0.000000000000000001", "80"]
    for _ in 0..<60 {
      let points = (0..<4).map { ("202\($0 + 3)-01-01", hostile.randomElement(using: &generator) ?? "0") }
      let lines = lines(DrawingSamples.series(points))
      #expect(lines.allSatisfy { $0.displayWidth <= 80 })
      #expect(lines.joined().contains("●"))
    }
  }
}
