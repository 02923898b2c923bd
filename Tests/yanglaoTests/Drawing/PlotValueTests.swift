import TestSupport
import Testing
import YanglaoCore

@testable import yanglao

/// Values are placed exactly, in order, and never outside the drawing.
struct PlotValueTests {
  private func value(_ text: String) throws -> PlotValue { PlotValue(try #require(ExactDecimal(text))) }

  @Test(arguments: ["0", "-0.5", "37.5", "59.996", "100", "999999999999999999", "-999999999999999999"])
  func printsEveryDigit(_ text: String) throws {
    #expect(try value(text).description == text)
  }

  @Test func placesFractionsAtTheirQuotient() throws {
    func fraction(_ numerator: String, _ denominator: String, _ unit: String?) throws -> PlotValue {
      PlotValue(
        .fraction(
          numerator: try #require(ExactDecimal(numerator)),
          denominator: try #require(ExactDecimal(denominator))),
        unit: unit)
    }
    #expect(try fraction("387", "645", "%") == value("60"))
    #expect(try fraction("386", "645", "%") < value("60"))
    #expect(try fraction("59996", "100000", "%") == value("59.996"))
    #expect(try fraction("1.5", "2", nil) == value("0.75"))
    #expect(try fraction("-1", "3", nil) < fraction("-1", "4", nil))
    // Beyond what an axis can hold, in both directions.
    let huge = try fraction("999999999999999999", "0.00000000000000001", "%")
    #expect(huge.units == PlotValue.powerOfTen(36))
    #expect(
      try fraction("-999999999999999999", "0.00000000000000001", "%").units == -PlotValue.powerOfTen(36))
  }

  @Test func takesRatios() throws {
    let third = try #require(
      Ratio(.fraction(numerator: .one, denominator: ExactDecimal(mantissa: 3) ?? .one), unit: nil))
    #expect(PlotValue(third)?.description == "0.333333")
  }

  @Test func keepsOrderAndFrame() throws {
    var generator = SeededGenerator.printingItsSeed()
    for _ in 0..<300 {
      var values: [PlotValue] = []
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let mantissa = Int64.random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &generator)
        let shift = Int64.random(in: 0...17, using: &generator)
        let power = (0..<shift).reduce(Int64(1)) { power, _ in power * 10 }
        let scale = Int.random(in: 0...18, using: &generator)
        values.append(PlotValue(try #require(ExactDecimal(mantissa: mantissa / power, scale: scale))))
      }
      let axis = ValueAxis(
        holding: values, fromZero: Bool.random(using: &generator), headroom: Bool.random(using: &generator),
        length: 997)
      let places = values.sorted().map(axis.position)
      #expect(places == places.sorted())
      #expect(places.allSatisfy { (0...997).contains($0) })
      #expect((2...12).contains(axis.ticks.count), "\(axis.ticks)")
      #expect(axis.ticks == axis.ticks.sorted())
      let first = try #require(axis.ticks.first)
      let last = try #require(axis.ticks.last)
      #expect(values.allSatisfy { first <= $0 && $0 <= last })
      #expect(axis.position(of: first) == 0 && axis.position(of: last) == 997)
    }
  }

  @Test func holdsEqualValuesAndNone() throws {
    for text in ["0", "60", "-60", "0.000000000000000001", "999999999999999999"] {
      let axis = ValueAxis(holding: [try value(text), try value(text)], length: 100)
      #expect(axis.ticks.count > 1, "\(text)")
      #expect((0...100).contains(axis.position(of: try value(text))))
    }
    #expect(ValueAxis(holding: [], length: 100).ticks.count > 1)
  }

  @Test func beginsAndEndsOnRoundNumbers() throws {
    let axis = ValueAxis(holding: [try value("45"), try value("59.84"), try value("60")], length: 100)
    #expect(axis.ticks.map(\.description) == ["45", "50", "55", "60"])
    let share = ValueAxis(holding: [try value("100")], fromZero: true, headroom: true, unit: "%", length: 100)
    #expect(share.ticks.last?.description == "100")
    let count = ValueAxis(holding: [try value("100")], fromZero: true, headroom: true, unit: "张", length: 100)
    #expect(count.ticks.last?.description == "150")
  }
}
