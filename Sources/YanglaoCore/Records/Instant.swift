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
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: String(parts[0])), parts[1].utf8.count == 16 else {
      return nil
    }
    let time = Array(parts[1].utf8)
    func number(_ range: Range<Int>) -> Int64? {
      time[range].allSatisfy { $0 >= 48 && $0 <= 57 }
        ? time[range].reduce(0) { $0 * 10 + Int64($1 - 48) } : nil
    }
    guard time[2] == 58, time[5] == 58, time[8] == 46, time[15] == 90, let hour = number(0..<2), hour < 24,
      let minute = number(3..<5), minute < 60, let second = number(6..<8), second < 60,
      let fraction = number(9..<15)
    else { return nil }
    let seconds = Int64(day.number) * 86_400 + hour * 3600 + minute * 60 + second
    microseconds = seconds * 1_000_000 + fraction
  }
}

extension Int64 {
  /// The quotient rounded down, also below zero.
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
