// Exact and binary numbers, and days, as cells; what is not known as nothing.

import YanglaoCore

extension Cell {
  static func decimal(_ number: ExactDecimal?) -> Cell { number.map { .decimal($0.description) } ?? .absent }

  static func day(_ day: Day?) -> Cell { day.map { .day($0.description) } ?? .absent }

  /// A binary number by the fewest digits that make it again, without an exponent.
  static func decimal(_ number: Double?) -> Cell {
    guard let number, number.isFinite else { return .absent }
    return .decimal(plain(number.description))
  }

  /// Moves the point of `1.5e-05` to where it belongs.
  private static func plain(_ text: String) -> String {
    let parts = text.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
    let isNegative = text.hasPrefix("-")
    let pieces = parts[0].drop { $0 == "-" }.split(separator: ".")
    let fraction = pieces.count > 1 && pieces[1] != "0" ? String(pieces[1]) : ""
    let digits = String(pieces[0]) + fraction
    let point = pieces[0].count + exponent
    let sign = isNegative ? "-" : ""
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count { return sign + digits + String(repeating: "0", count: point - digits.count) }
    return sign + String(digits.prefix(point)) + "." + String(digits.dropFirst(point))
  }
}
