import TestSupport
import Testing

@testable import YanglaoCore

struct ExactDecimalTests {
  @Test(arguments: [
    "60", "36.19", "0.14", "-0.5", "60.00", "0", "2.47", "999999999999999999", "0.000000000000000001",
  ])
  func printsWhatItRead(_ text: String) {
    #expect(ExactDecimal(text)?.description == text)
  }

  @Test(arguments: [
    "", ".", "-", "1.", ".5", "1e3", "+1", "1,000", "０", "--1", "1.2.3", "1000000000000000000",
    "0.0000000000000000001",
    // One more than the largest whole number of the machine, and others of 19 digits about there.
    "9223372036854775808", "-9223372036854775809", "9223372036854775807", "9223372036854775799",
    "NaN", " 1", "1234567890123456789012345678901234567890", String(repeating: "0", count: 100),
  ])
  func refuses(_ text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func comparesByValue() throws {
    let (short, long) = (try #require(ExactDecimal("60")), try #require(ExactDecimal("60.00")))
    #expect(short == long)
    #expect(short.hashValue == long.hashValue)
    #expect(try #require(ExactDecimal("59.96")) < short)
    #expect(try #require(ExactDecimal("-1")) < #require(ExactDecimal("-0.99")))
    #expect(try #require(ExactDecimal("0.999999999999999999")) < #require(ExactDecimal("1")))
    #expect(try #require(ExactDecimal("999999999999999999")) > #require(ExactDecimal("0.999999999999999999")))
  }

  @Test func ordersLikeWholeNumbers() throws {
    var random = SeededGenerator.printingItsSeed()
    for _ in 0..<2_000 {
      let (left, right) = (
        Int64.random(in: -99_999...99_999, using: &random), Int64.random(in: -99_999...99_999, using: &random)
      )
      let a = try #require(ExactDecimal(mantissa: left * 100, scale: 4))
      let b = try #require(ExactDecimal(mantissa: right, scale: 2))
      #expect((a < b) == (left < right))
      #expect((a == b) == (left == right))
    }
  }
}
