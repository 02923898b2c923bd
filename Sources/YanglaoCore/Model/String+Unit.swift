// Names of units: the percentage, in which a fraction counts a hundredfold, and which are of one unit.

extension String {
  /// Whether the text, as a unit, is the percentage: %, or ％ as documents of full-width characters have it.
  public var isPercentUnit: Bool {
    if self == "%" { return true }
    let folded = unicodeScalars.lazy.compactMap(FoldedText.fold)
    return folded.prefix(2).elementsEqual(["%"])
  }
}

extension String? {
  /// Whether there is a unit, and it is the percentage.
  public var isPercentUnit: Bool { self?.isPercentUnit ?? false }

  /// Whether two units are one: as they stand, both the percentage, or both the square metre.
  public func isSameUnit(as other: String?) -> Bool {
    self == other || isPercentUnit && other.isPercentUnit || isSquareMetre && other.isSquareMetre
  }

  private var isSquareMetre: Bool {
    ["平方米", "平米", "㎡", "m²", "m2"].contains { $0.utf8.elementsEqual((self ?? "").utf8) }
  }
}
