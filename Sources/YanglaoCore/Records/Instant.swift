// A moment, to the microsecond: when something was recorded.

/// A moment in UTC, in whole microseconds since 1970.
public struct Instant: Hashable, Comparable, Sendable {
  /// Since 1970-01-01T00:00:00Z; negative before it.
  public let microseconds: Int64

  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// The last microsecond of a day in Asia/Shanghai, which has kept UTC+8 without summer time since 1991.
  public init(endOf day: Day) {
    microseconds = (Int64(day.number + 1) * 86_400 - Self.offset) * 1_000_000 - 1
  }

  /// The day that it is in Asia/Shanghai.
  public var day: Day {
    let seconds = microseconds.floorDivided(by: 1_000_000) + Self.offset
    return Day.epoch.advanced(by: Int(seconds.floorDivided(by: 86_400)))
  }

  public static func < (left: Instant, right: Instant) -> Bool { left.microseconds < right.microseconds }

  /// Seconds by which Asia/Shanghai is ahead of UTC.
  private static let offset: Int64 = 8 * 3600
}

extension Instant: CustomStringConvertible {
  /// The moment as `2026-07-05T01:02:03.000456Z`.
  public var description: String {
    let seconds = microseconds.floorDivided(by: 1_000_000)
    let day = Day.epoch.advanced(by: Int(seconds.floorDivided(by: 86_400)))
    let ofDay = seconds - seconds.floorDivided(by: 86_400) * 86_400
    func padded(_ value: Int64, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let time = "\(padded(ofDay / 3600, 2)):\(padded(ofDay / 60 % 60, 2)):\(padded(ofDay % 60, 2))"
    return "\(day)T\(time).\(padded(microseconds - seconds * 1_000_000, 6))Z"
  }

  /// Reads exactly the form of ``description``; nil for any other.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard bytes.count == 27, bytes.last == UInt8(ascii: "Z"), text.contains("T") else { return nil }
    self.init(rfc3339: text)
  }

  /// Reads a moment as RFC 3339 writes it, with at most six decimals of a second: `2026-07-05T16:00:00Z`,
  /// `2026-07-05T16:00:00.5+08:00`; nil for anything else, leap seconds too.
  public init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes.count <= 32,
      let day = Day(iso: String(decoding: bytes[..<10], as: UTF8.self)),
      bytes[10] | 0x20 == UInt8(ascii: "t"), let ofDay = Self.seconds(bytes[11..<19])
    else { return nil }
    var rest = bytes[19...]
    var fraction: Int64 = 0
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      guard (1...6).contains(digits.count), let value = Self.number(digits) else { return nil }
      fraction = (digits.count..<6).reduce(value) { scaled, _ in scaled * 10 }
      rest = rest[digits.endIndex...]
    }
    guard let ahead = Self.offset(rest) else { return nil }
    let seconds = Int64(day.number) * 86_400 + ofDay - ahead
    microseconds = seconds * 1_000_000 + fraction
  }

  /// The seconds since midnight of `16:00:00` or `16:00`.
  private static func seconds(_ time: ArraySlice<UInt8>) -> Int64? {
    var seconds: Int64 = 0
    for (place, part) in time.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .enumerated()
    {
      guard part.count == 2, let value = number(part), value < (place == 0 ? 24 : 60) else { return nil }
      seconds += value * [3600, 60, 1][place]
    }
    return time.count == 5 || time.count == 8 ? seconds : nil
  }

  /// The seconds by which `Z`, `+08:00` or `-03:30` is ahead of UTC.
  private static func offset(_ zone: ArraySlice<UInt8>) -> Int64? {
    guard let sign = zone.first else { return nil }
    if zone.count == 1, sign | 0x20 == UInt8(ascii: "z") { return 0 }
    guard zone.count == 6, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let ahead = seconds(zone.dropFirst())
    else { return nil }
    return sign == UInt8(ascii: "+") ? ahead : -ahead
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    digits.allSatisfy { (0x30...0x39).contains($0) } ? digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) } : nil
  }
}

extension Int64 {
  /// The quotient rounded down, also below zero.
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
