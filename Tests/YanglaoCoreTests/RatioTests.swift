import TestSupport
import Testing

@testable import YanglaoCore

struct RatioTests {
  @Test(arguments: ["%", "％", " ％ "])
  func aFractionCountsAHundredfoldInPercent(_ unit: String) throws {
    let share = Quantity.fraction(numerator: try number("387"), denominator: try number("600"))
    let sixty = try number("60")
    #expect(Ratio(share, unit: unit) == Ratio(try number("64.5")))
    #expect(share.digits(unit: unit, against: sixty) == "64.50")
    #expect(Aim.atLeast(sixty).isMet(by: share, unit: unit) == true)
    #expect(!share.isBelow(.number(sixty), unit: unit))
    #expect(share.change(from: .number(sixty), unit: unit) == (try number("4.5000")))
  }

  @Test(arguments: [nil, "", "‰", "%%", "张", "%/年", "万元"])
  func aFractionIsItsQuotientInAnyOtherUnit(_ unit: String?) throws {
    let share = Quantity.fraction(numerator: try number("387"), denominator: try number("600"))
    #expect(Ratio(share, unit: unit) == Ratio(try number("0.645")))
  }

  private func ratio(_ above: Int128, _ below: Int128) throws -> Ratio { try #require(Ratio(above, below)) }

  @Test func isInLowestTermsWithTheSignAbove() throws {
    let half = try ratio(-50, -100)
    #expect(half.numerator == 1 && half.denominator == 2)
    #expect(try ratio(3, -6).numerator == -1)
    #expect(Ratio(1, 0) == nil)
    #expect(Ratio(try number("0.050")) == (try ratio(1, 20)))
    #expect(Ratio(try number("-0.00")) == .zero)
  }

  @Test func calculatesExactly() throws {
    let (third, sixth) = (try ratio(1, 3), try ratio(1, 6))
    #expect(third.adding(sixth) == (try ratio(1, 2)))
    #expect(third.subtracting(sixth) == sixth)
    #expect(third.multiplied(by: sixth) == (try ratio(1, 18)))
    #expect(third.divided(by: sixth) == (try ratio(2, 1)))
    #expect(third.divided(by: .zero) == nil)
    #expect(sixth < third && !(third < third))
    #expect(try ratio(-1, 3) < sixth)
  }

  @Test func valuesInPercentCountAHundredfold() throws {
    let share = Quantity.fraction(numerator: try number("387"), denominator: try number("645"))
    #expect(Ratio(share, unit: "%") == Ratio(try number("60")))
    #expect(Ratio(share, unit: nil) == (try ratio(3, 5)))
    #expect(Ratio(.fraction(numerator: .one, denominator: .zero), unit: nil) == nil)
  }

  @Test func saysWhereItTakesTooManyDigits() throws {
    let huge = try ratio(.max, 3)
    #expect(huge.multiplied(by: huge) == nil)
    #expect(huge.adding(try ratio(1, 7)) == nil)
    #expect(huge.rounded(to: 2) == nil)
    // What can be shortened first, can be held.
    #expect(huge.multiplied(by: try ratio(3, .max)) == Ratio(.one))
  }

  @Test(arguments: [
    ("nearest", "0.67", "-0.67"), ("up", "0.67", "-0.66"), ("down", "0.66", "-0.67"),
  ])
  func rounds(_ way: String, _ above: String, _ below: String) throws {
    let rounding: Ratio.Rounding = way == "up" ? .up : way == "down" ? .down : .nearest
    #expect(try ratio(2, 3).rounded(to: 2, rounding)?.description == above)
    #expect(try ratio(-2, 3).rounded(to: 2, rounding)?.description == below)
    #expect(try ratio(1, 8).rounded(to: 2)?.description == "0.13")
    #expect(try ratio(3, 1).rounded(to: 2, rounding)?.description == "3.00")
  }

  @Test func digitsStandOnTheSideOfTheBound() throws {
    let bound = try ratio(4, 5)
    #expect(try ratio(79_996, 100_000).digits(4, against: bound) == "0.7999" + "6")
    #expect(try ratio(799_999, 1_000_000).digits(2, against: bound) == "0.799999")
    #expect(try ratio(800_001, 1_000_000).digits(2, against: bound) == "0.800001")
    #expect(bound.digits(2, against: bound) == "0.80")
    // A third against a third: both are rounded alike.
    #expect(try ratio(1, 3).digits(4, against: ratio(1, 3)) == "0.3333")
  }

  /// Against arithmetic in whole numbers small enough to be plain.
  @Test func agreesWithPlainArithmetic() throws {
    var random = SeededGenerator.printingItsSeed()
    for _ in 0..<500 {
      let (a, c) = (
        Int128.random(in: -999...999, using: &random), Int128.random(in: -999...999, using: &random)
      )
      let (b, d) = (Int128.random(in: 1...999, using: &random), Int128.random(in: 1...999, using: &random))
      let (left, right) = (try ratio(a, b), try ratio(c, d))
      #expect((left < right) == (a * d < c * b))
      #expect(left.adding(right) == (try ratio(a * d + c * b, b * d)))
      #expect(left.multiplied(by: right) == (try ratio(a * c, b * d)))
    }
  }
}
