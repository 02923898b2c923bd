// Text as it is compared: whichever width, case or brackets somebody typed.

/// A text in the form in which names and searches are compared.
///
/// Full-width letters, digits and punctuation count as half-width ones, 〔〕【】［］ as plain brackets,
/// capitals as small letters; white space and zero-width characters do not count.
public struct FoldedText: Hashable, Sendable {
  let scalars: [Unicode.Scalar]

  public init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let folded = Self.fold(scalar) else { continue }
      scalars.append(folded)
    }
    self.scalars = scalars
  }

  init(_ scalars: some Sequence<Unicode.Scalar>) { self.scalars = Array(scalars) }

  public func hash(into hasher: inout Hasher) {
    scalars.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// Whether nothing is left that counts.
  public var isEmpty: Bool { scalars.isEmpty }

  /// Where `piece` stands in the text, counted in folded characters; nil where it does not or is empty.
  public func firstOffset(of piece: FoldedText) -> Int? {
    scalars.firstOffset(of: piece.scalars)
  }

  /// Says whether `piece` stands in the text; an empty piece stands nowhere.
  public func contains(_ piece: FoldedText) -> Bool { firstOffset(of: piece) != nil }

  /// Says whether the text begins with `prefix`; every text begins with an empty one.
  public func hasPrefix(_ prefix: FoldedText) -> Bool { scalars.starts(with: prefix.scalars) }

  /// What stands behind `prefix`; nil where the text does not begin with it.
  public func dropping(prefix: FoldedText) -> FoldedText? {
    hasPrefix(prefix) ? FoldedText(scalars.dropFirst(prefix.scalars.count)) : nil
  }

  /// The text without the first occurrence of `piece`; nil where there is none.
  func removing(_ piece: FoldedText) -> FoldedText? {
    guard let start = firstOffset(of: piece) else { return nil }
    return FoldedText(Array(scalars[..<start]) + scalars[(start + piece.scalars.count)...])
  }

  /// What stands behind a number: 六、.
  static let punctuation = ",.:;、。"
  /// What stands around a number: 六、 and （六）.
  static let marks = "()" + punctuation

  /// The text without some characters at its beginning and its end.
  func without(_ marks: String) -> FoldedText {
    func isMark(_ scalar: Unicode.Scalar) -> Bool { marks.unicodeScalars.contains(scalar) }
    let rest = scalars.drop(while: isMark)
    return FoldedText(rest.prefix(rest.count - rest.reversed().prefix(while: isMark).count))
  }

  /// The character that stands for `scalar` in comparisons; nil for one that does not count.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x3040...0xABFF, 0x61...0x7A: return scalar
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2069, 0x3000, 0xFEFF:
      return nil
    case 0x41...0x5A: return Unicode.Scalar(scalar.value + 0x20)
    case 0xFF01...0xFF5E:
      guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return scalar }
      return fold(narrow)
    case 0x3014, 0x3010, 0x3016, 0xFF3B: return "("
    case 0x3015, 0x3011, 0x3017, 0xFF3D: return ")"
    case 0x5B: return "("
    case 0x5D: return ")"
    case 0x2013, 0x2014, 0x2212, 0x2010, 0x2011: return "-"
    case 0x201C, 0x201D: return "\""
    case 0x2018, 0x2019: return "'"
    default: return scalar
    }
  }
}

extension FoldedText: CustomStringConvertible {
  /// The folded characters.
  public var description: String {
    // Bytes are put down one by one: a view of scalars takes far longer to gather.
    String(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
      var count = 0
      for scalar in scalars {
        for byte in scalar.utf8 {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}

extension FoldedText: Comparable {
  /// By the characters' numbers, which is the order of their bytes in UTF-8.
  public static func < (one: Self, other: Self) -> Bool {
    one.scalars.lexicographicallyPrecedes(other.scalars)
  }
}
