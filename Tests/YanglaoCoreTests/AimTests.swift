import Testing

@testable import YanglaoCore

struct AimTests {
  private func number(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

  @Test func sixtyPercentIsNotReachedAHairBelow() throws {
    let aim = Aim.atLeast(try number("60"))
    #expect(aim.isMet(by: .number(try number("59.96")), unit: "%") == false)
    #expect(aim.isMet(by: .number(try number("60.00")), unit: "%") == true)
    #expect(
      aim.isMet(by: .fraction(numerator: try number("387"), denominator: try number("645")), unit: "%")
        == true)
    #expect(
      aim.isMet(by: .fraction(numerator: try number("386"), denominator: try number("645")), unit: "%")
        == false)
  }

  @Test func comparesFractionsWithoutRounding() throws {
    let third = Quantity.fraction(numerator: try number("1"), denominator: try number("3"))
    #expect(Aim.atLeast(try number("33.3333333333333333")).isMet(by: third, unit: "%") == true)
    #expect(Aim.atLeast(try number("33.3333333333333334")).isMet(by: third, unit: "%") == false)
    let huge = Quantity.fraction(
      numerator: try number("999999999999999999"), denominator: try number("0.999999999999999999"))
    #expect(Aim.atLeast(try number("0.000000000000000001")).isMet(by: huge, unit: "%") == true)
    #expect(Aim.atMost(try number("999999999999999999")).isMet(by: huge, unit: "所") == false)
  }

  @Test func holdsCountsAgainstTheirOwnUnit() throws {
    let ratio = Quantity.fraction(numerator: try number("3"), denominator: try number("2"))
    #expect(Aim.atLeast(try number("1.5")).isMet(by: ratio, unit: "人/千名老年人") == true)
    #expect(Aim.atLeast(try number("1.51")).isMet(by: ratio, unit: "人/千名老年人") == false)
  }

  @Test func readsTheOtherComparators() throws {
    #expect(Aim.atMost(try number("5")).isMet(by: .number(try number("5")), unit: "天") == true)
    #expect(Aim.atMost(try number("5")).isMet(by: .number(try number("5.01")), unit: "天") == false)
    let range = Aim.range(try number("2"), upTo: try number("3"))
    #expect(range.isMet(by: .number(try number("2")), unit: "个") == true)
    #expect(range.isMet(by: .number(try number("7")), unit: "个") == true)
    #expect(range.isMet(by: .number(try number("1")), unit: "个") == false)
  }

  @Test func cannotJudgeWhatNeedsMoreThanOneValue() throws {
    #expect(Aim.increasing.isMet(by: .number(try number("5")), unit: "%") == nil)
    #expect(Aim.achieved.isMet(by: .number(try number("5")), unit: nil) == nil)
  }

  @Test func refusesADenominatorOfNothing() throws {
    let nothing = Quantity.fraction(numerator: try number("1"), denominator: try number("0"))
    #expect(Aim.atLeast(try number("0")).isMet(by: nothing, unit: "%") == nil)
    #expect(Aim.atMost(try number("0")).isMet(by: nothing, unit: "%") == nil)
  }
}
