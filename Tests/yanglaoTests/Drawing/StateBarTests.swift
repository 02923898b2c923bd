import CommandLineKit
import Testing

@testable import yanglao

/// A bar of counts fills its width, and says what it counts.
struct StateBarTests {
  private func bar(_ counts: [Int]) -> Markup {
    let parts = zip(DrawnState.allCases, counts).map { StateBar.Part($0, "\($0.rawValue)<", $1) }
    return StateBar(title: "任务&", parts: parts, language: .chinese).markup
  }

  private func widths(_ markup: Markup) -> [Double] {
    markup.source.matches(of: /<rect class="state [a-z]+" x="[^"]*" y="1" width="([0-9.]+)%"/).compactMap {
      Double($0.1)
    }
  }

  @Test(arguments: [
    [3, 4, 12, 6], [0, 0, 0, 1], [1, 1, 1, 0], [.max, .max, 1, 1], [1, 1_000_000, 0, 0], [-5, 2, 0, 0],
  ])
  func fillsItsWidth(_ counts: [Int]) {
    let widths = widths(bar(counts))
    #expect(widths.count == counts.count { $0 > 0 })
    #expect(abs(widths.reduce(0, +) - 100) < 0.001)
    let places = DrawingSamples.places(in: bar(counts))
    #expect(!places.isEmpty && places.allSatisfy { (0...100).contains($0) })
  }

  @Test func saysWhatItCounts() {
    let source = bar([3, 4, 12, 6]).source
    #expect(
      source.contains("<title>任务&amp;</title><desc>red&lt; 3，yellow&lt; 4，green&lt; 12，grey&lt; 6。</desc>"))
    #expect(source.contains("role=\"img\""))
    #expect(source == bar([3, 4, 12, 6]).source)
  }

  @Test func drawsNothingOfNothing() {
    #expect(bar([0, 0, 0, 0]).source == "<p class=\"nothing\">没有可画的内容。</p>")
    #expect(bar([-1, 0, 0, 0]).source == "<p class=\"nothing\">没有可画的内容。</p>")
  }
}
