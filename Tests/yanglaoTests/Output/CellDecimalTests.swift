// Digits of binary numbers, which never say another number.

import TestSupport
import Testing
import YanglaoCore

@testable import yanglao

@Suite struct CellDecimalTests {
  @Test(arguments: [
    (0.05, "0.05"), (1.5e-05, "0.000015"), (-2e-07, "-0.0000002"), (1e16, "10000000000000000"),
    (-1.25e17, "-125000000000000000"), (0.9415, "0.9415"), (0, "0.0"), (12.5, "12.5"),
  ]) func binaryNumbers(_ number: Double, _ digits: String) {
    #expect(Cell.decimal(number) == .decimal(digits))
  }

  @Test func binaryNumbersComeBack() {
    var random = SeededGenerator.printingItsSeed()
    for _ in 0..<5000 {
      let number = Double(bitPattern: UInt64.random(in: .min ... .max, using: &random))
      guard number.isFinite else { continue }
      let cell = Cell.decimal(number)
      #expect(cell.isNumber, "\(number)")
      #expect(Double(cell.datum) == number, "\(number)")
    }
  }

  @Test func noNumberIsNothing() {
    #expect(Cell.decimal(Double.nan) == .absent)
    #expect(Cell.decimal(Double.infinity) == .absent)
    #expect(Cell.decimal(nil as ExactDecimal?) == .absent)
    #expect(Cell.day(nil as Day?) == .absent)
  }
}
