// Several numbers in digits that keep them apart: two that differ never read alike.

extension Ratio {
  /// The digits of several numbers, rounded to `places`, or to as many as it takes for them to stand in the order in
  /// which the numbers do: 0.59966 and 0.59967 are never both 0.5997.
  ///
  /// Where 18 digits do not tell two of them apart, they read alike.
  public static func digits(_ places: Int, tellingApart numbers: [Ratio]) -> [String] {
    var texts = numbers.map { $0.digits(places) ?? "" }
    for places in places...17 {
      let rounded = numbers.compactMap { $0.rounded(to: places) }
      guard rounded.count == numbers.count else { break }
      texts = rounded.map(\.description)
      let keepsOrder = numbers.indices.allSatisfy { left in
        numbers.indices.allSatisfy {
          (numbers[left] < numbers[$0]) == (rounded[left] < rounded[$0])
        }
      }
      if keepsOrder { break }
    }
    return texts
  }

  /// The number as a fraction in lowest terms: `7/15`, or `3` where it is whole.
  public var fraction: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

  /// A binary number, exactly; nil where it is no number or takes more than 128 bits.
  public init?(exactly number: Double) {
    guard number.isFinite else { return nil }
    guard number != 0 else {
      self = .zero
      return
    }
    let significand = number.significand * 4_503_599_627_370_496  // 2 to the power of 52: a whole number
    let exponent = Int(number.exponent) - 52
    guard (-112...60).contains(exponent) else { return nil }
    let whole = Int128(number.sign == .minus ? -significand : significand)
    self.init(exponent < 0 ? whole : whole << exponent, exponent < 0 ? 1 << -exponent : 1)
  }
}
