// Which values may stand unquoted where programs expect a number.

extension Cell {
  /// Whether the value is a number that JSON and spreadsheets read as one.
  var isNumber: Bool {
    switch self {
    case .integer: true
    case .decimal(let digits), .range(let digits, _), .quantity(let digits, _): Self.isPlainNumber(digits)
    default: false
    }
  }

  /// Whether the text is `-?(0|[1-9][0-9]*)(\.[0-9]+)?`, the part of JSON's numbers that an exact decimal needs.
  private static func isPlainNumber(_ text: String) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(digits.contains) })
    else { return false }
    return parts[0].count == 1 || parts[0].first != digits.lowerBound
  }
}
