// Names of one unit.

import Testing

@testable import YanglaoCore

struct UnitTests {
  @Test func someUnitsHaveSeveralNames() {
    for (one, other) in [("%", "％"), ("平方米", "㎡"), ("m²", "平米")] as [(String?, String?)] {
      #expect(one.isSameUnit(as: other), "\(one ?? "") \(other ?? "")")
    }
    for (one, other) in [("%", "个"), ("平方米", "亩"), ("平方米", nil), ("所", "家")] as [(String?, String?)] {
      #expect(!one.isSameUnit(as: other), "\(one ?? "") \(other ?? "")")
    }
  }
}
