// Where on a line of a given length a value stands.

/// Places whole numbers between two ends on a line; what lies outside is held at the nearer end.
struct LinearScale {
  let from: Int128
  let to: Int128
  /// The length of the line, in whatever the drawing counts.
  let length: Int

  /// Makes a scale; ends that are alike or the wrong way round are drawn apart by one.
  init(from: Int128, to: Int128, length: Int) {
    self.from = from
    self.to = max(to, from + 1)
    self.length = max(length, 0)
  }

  /// The place of a number, 0 to ``length``, rounded to the nearest; a greater number never stands before a smaller.
  func position(of number: Int128) -> Int {
    let held = min(max(number, from), to)
    let range = UInt128(to - from)
    // (held − from) × 2 × length ÷ range, with one half added: rounded to the nearest.
    let product = UInt128(held - from).multipliedFullWidth(by: UInt128(length) * 2)
    let doubled = range.dividingFullWidth(product).quotient
    return Int((doubled + 1) / 2)
  }
}
