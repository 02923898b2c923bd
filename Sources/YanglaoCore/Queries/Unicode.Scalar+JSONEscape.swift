// How JSON writes a character that is not to stand as it is.

extension Unicode.Scalar {
  /// The character as `\uXXXX`: once, or twice for one beyond U+FFFF.
  public var jsonEscape: String {
    Character(self).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return #"\u"# + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }.joined()
  }
}
