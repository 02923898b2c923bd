// Numbers that differ never read alike; binary numbers become exact ones.

import TestSupport
import Testing

@testable import YanglaoCore

struct RatioDigitsTests {
  private func ratio(_ text: String) throws -> Ratio { Ratio(try number(text)) }

  @Test func fourPlacesAreEnoughMostly() throws {
    #expect(
      Ratio.digits(4, tellingApart: [try ratio("0.46666"), try ratio("0.59967")]) == ["0.4667", "0.5997"])
    #expect(Ratio.digits(4, tellingApart: [try ratio("0.5"), try ratio("0.50")]) == ["0.5000", "0.5000"])
  }

  @Test func whatRoundsAlikeGetsMoreDigits() throws {
    #expect(
      Ratio.digits(4, tellingApart: [try ratio("0.59962"), try ratio("0.59964")]) == ["0.59962", "0.59964"])
    #expect(
      Ratio.digits(4, tellingApart: [try ratio("0.79999999"), try ratio("0.8"), try ratio("0.1")])
        == ["0.79999999", "0.80000000", "0.10000000"])
  }

  @Test func theOrderOfDigitsIsThatOfTheNumbers() throws {
    var random = SeededGenerator.printingItsSeed()
    for _ in 0..<500 {
      let below = Int128.random(in: 1...100_000, using: &random)
      let numbers = try (0..<3).map { _ in
        try #require(Ratio(Int128.random(in: -20...20, using: &random) + below, below))
      }
      let texts = try Ratio.digits(4, tellingApart: numbers).map { Ratio(try number($0)) }
      for left in 0..<3 {
        for right in 0..<3 {
          #expect((numbers[left] < numbers[right]) == (texts[left] < texts[right]), "\(numbers)")
        }
      }
    }
  }

  @Test func binaryNumbersAreExact() throws {
    #expect(Ratio(exactly: 0.5) == (try ratio("0.5")))
    #expect(Ratio(exactly: -3) == (try ratio("-3")))
    #expect(Ratio(exactly: 0) == .zero)
    #expect(try #require(Ratio(exactly: 0.95)) != (try ratio("0.95")), "0.95 is no binary number")
    #expect(Ratio(exactly: 0.95)?.digits(4) == "0.9500")
    #expect(Ratio(exactly: .nan) == nil)
    #expect(Ratio(exactly: .infinity) == nil)
    #expect(Ratio(exactly: .leastNonzeroMagnitude) == nil)
    #expect(Ratio(exactly: .greatestFiniteMagnitude) == nil)
  }

  @Test func aRatioOfGrowthStaysOnItsSideOfTheCutOffs() {
    func digits(_ ratio: Double) -> String {
      Pace.Growth(observed: 0.1, required: 0.1, ratio: ratio).ratioDigits
    }
    #expect(digits(0.8337) == "0.8337")
    #expect(digits(0.94998) == "0.94998")
    #expect(digits(0.95) == "0.9500")
    #expect(digits(0.6 - 1e-9) == "0.599999999")
    #expect(digits(-0.00001) == "-0.00001")
  }
}
