import Testing

@testable import YanglaoCore

struct QuantityDisplayTests {
  private func fraction(_ numerator: String, _ denominator: String) throws -> Quantity {
    .fraction(numerator: try number(numerator), denominator: try number(denominator))
  }

  @Test func roundsToTwoPlaces() throws {
    #expect(try fraction("386", "645").digits(unit: "%", against: number("60")) == "59.84")
    #expect(try fraction("387", "645").digits(unit: "%", against: number("60")) == "60.00")
    #expect(try fraction("1", "3").digits(unit: "人/千名老年人", against: nil) == "0.33")
    #expect(try fraction("2", "3").digits(unit: "%", against: nil) == "66.67")
  }

  @Test func neverRoundsOntoTheAim() throws {
    #expect(try fraction("59996", "100000").digits(unit: "%", against: number("60")) == "59.996")
    #expect(try fraction("599999999", "1000000000").digits(unit: "%", against: number("60")) == "59.9999999")
    #expect(try fraction("600000001", "1000000000").digits(unit: "%", against: number("60")) == "60.0000001")
  }

  @Test func keepsADecimalAsItWasWritten() throws {
    #expect(Quantity.number(try number("59.96")).digits(unit: "%", against: try number("60")) == "59.96")
    #expect(Quantity.number(try number("60.0")).digits(unit: "%", against: nil) == "60.0")
  }

  @Test func survivesHugeAndTinyNumbers() throws {
    let huge = try fraction("999999999999999999", "0.000000000000000001")
    #expect(!huge.digits(unit: "%", against: try number("60")).isEmpty)
    let tiny = try fraction("0.000000000000000001", "999999999999999999")
    #expect(!tiny.digits(unit: "%", against: try number("60")).isEmpty)
  }

  @Test func tellsTheChange() throws {
    #expect(
      Quantity.number(try number("52.3")).change(from: .number(try number("50")), unit: "%")?.description
        == "2.3")
    #expect(
      try fraction("1", "2").change(from: .number(try number("45")), unit: "%")?.description == "5.00")
  }

  @Test func roundsAChangeOnce() throws {
    func change(_ earlier: Quantity, _ now: Quantity) -> String? {
      now.change(from: earlier, unit: "%")?.description
    }
    // 59.94832041… − 53.00000000001
    #expect(try change(.number(number("53.00000000001")), fraction("232", "387")) == "6.95")
    #expect(try change(fraction("232", "387"), .number(number("53.00000000001"))) == "-6.95")
    // 66.666… − 33.333…, where both rounded would give 33.34.
    #expect(try change(fraction("1", "3"), fraction("2", "3")) == "33.33")
    #expect(try change(fraction("1", "3"), .number(number("33.3333"))) == "-0.00003")
    #expect(try change(fraction("1", "2"), .number(number("50"))) == "0.00")
    #expect(try change(.number(number("53.1")), .number(number("53.00000000001"))) == "-0.09999999999")
  }
}
