// Typed values, a line each: what is read prints and is read again, and compares and computes exactly.

@testable import YanglaoCore

extension FuzzTarget {
  static let value = FuzzTarget(
    name: "value",
    pieces: [
      "52.3%", "５２．３％", "1,234", "232/387", "2.47万", "万亿", "亿亿", "建成投用", "是", "否", "/0", "-0",
      "0.000000000000000001",
      "999999999999999999", "99999999999999999.9", "%", "‰", "张", "万元", "张/千人", " ", "/1", "/-1", "，",
    ],
    check: { input in
      var quantities: [Quantity] = []
      for line in input.lines(8) {
        let folded = FoldedText(line)
        try require(FoldedText(folded.description) == folded, "what is folded stays as it is")
        guard let value = try? TypedValue(line) else { continue }
        for unit in [nil, "%", "张", "万元", "张/千人", line] { _ = try? value.observed(in: unit) }
        guard case .quantity(let quantity) = value.value else { continue }
        quantities.append(quantity)
        try checkPrinted(quantity, value.suffix)
      }
      for left in quantities {
        for right in quantities {
          for unit in ["%", "张"] { try compare(left, right, unit) }
        }
      }
    })

  private static func checkPrinted(_ quantity: Quantity, _ suffix: String) throws {
    let printed = quantity.fractionDigits ?? quantity.digits(unit: nil, against: nil)
    let again = try? TypedValue(printed + suffix)
    try require(
      again?.value == .quantity(quantity) && again?.suffix == suffix, "\(printed + suffix) is read as it was")
    if case .number(let number) = quantity {
      let same = ExactDecimal(number.description)
      try require(
        same?.mantissa == number.mantissa && same?.scale == number.scale, "\(number) keeps its digits")
      try require(number.negated.negated == number && number.magnitude >= .zero, "\(number) has a sign")
    }
  }

  private static func compare(_ left: Quantity, _ right: Quantity, _ unit: String) throws {
    let isBelow = left.isBelow(right, unit: unit)
    try require(!(isBelow && right.isBelow(left, unit: unit)), "of two values one is below the other")
    let shown = left.digits(unit: unit, against: nil)
    try require(!shown.isEmpty, "a value has digits")
    if case .number(let bound) = right {
      let percent = unit == "%"
      try require(
        left.isAtLeast(bound, percent: percent) != isBelow, "a value is below a bound, or at least it")
      try require(!left.digits(unit: unit, against: bound).isEmpty, "a value has digits")
    }
    _ = left.change(from: right, unit: unit)
    guard let first = Ratio(left, unit: unit), let second = Ratio(right, unit: unit) else { return }
    try require((first < second) == isBelow, "ratios compare as their values do")
    if let difference = first.subtracting(second), let sum = difference.adding(second) {
      try require(sum == first, "what is taken away can be added again")
    }
    if let quotient = first.divided(by: second), let product = quotient.multiplied(by: second) {
      try require(product == first, "what is divided can be multiplied again")
    }
    for places in [0, 2, 18] {
      if let up = first.rounded(to: places, .up) { try require(Ratio(up) >= first, "rounding up goes up") }
      if let down = first.rounded(to: places, .down) {
        try require(Ratio(down) <= first, "rounding down goes down")
      }
      _ = first.rounded(to: places)
    }
    _ = first.digits(2, against: second)
  }
}
