// Names of one unit.

import Testing

@testable import YanglaoCore

struct UnitTests {
  @Test func someUnitsHaveSeveralNames() throws {
    for (one, other) in [("%", "％"), ("平方米", "㎡"), ("m²", "平米")] as [(String?, String?)] {
      #expect(one.isSameUnit(as: other), "\(one ?? "") \(other ?? "")")
    }
    #expect(throws: TypedValue.Problem.self) { try TypedValue.read("3亩", unit: "平方米") }
    for typed in ["1.5万㎡", "15000平方米", "15000M²", "1.5万"] {
      #expect(
        try TypedValue.read(typed, unit: "平方米") == .quantity(.number(#require(ExactDecimal("15000")))),
        "\(typed)")
    }
    for (one, other) in [("%", "个"), ("平方米", "亩"), ("平方米", nil), ("所", "家")] as [(String?, String?)] {
      #expect(!one.isSameUnit(as: other), "\(one ?? "") \(other ?? "")")
    }
  }
}
