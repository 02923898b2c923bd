// How many of so many, exactly, and in percent without hiding anything.

/// A part of a whole, both counted.
public struct CountedShare: Hashable, Sendable {
  public let part: Int
  /// Above zero.
  public let whole: Int

  /// Makes a share; nil of nothing: of nothing owed, nothing can be said.
  public init?(_ part: Int, of whole: Int) {
    guard whole > 0 else { return nil }
    self.part = part
    self.whole = whole
  }

  /// The share in %, with one decimal place, or as many as it takes to be 0 or 100 only where it is.
  public var percent: String {
    let share = Ratio(Int128(part) * 100, Int128(whole)) ?? .zero
    return share.digits(1, against: part * 2 < whole ? .zero : Ratio(.hundred)) ?? ""
  }
}
