// A calendar day, without a time of day: what deadlines fall on and records speak of.

/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
///
/// Days compare and count as whole numbers. The conversion between a day number and year, month and day
/// is the usual one over eras of 400 years that begin in March.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public let number: Int

  private static let range = -719_162...2_932_896

  /// 1970-01-01.
  public static let epoch = Day(clamping: 0)

  /// 0001-01-01, and no day before it.
  public static let first = Day(clamping: .min)

  /// 9999-12-31, and no day behind it.
  public static let last = Day(clamping: .max)

  /// Makes the day nearest to `number` that lies in the years 1 to 9999.
  private init(clamping number: Int) {
    self.number = min(max(number, Self.range.lowerBound), Self.range.upperBound)
  }

  /// Makes the day that lies `number` days after 1970-01-01; nil outside the years 1 to 9999.
  public init?(number: Int) {
    guard Self.range.contains(number) else { return nil }
    self.number = number
  }

  /// Makes a day from its year (1–9999), month (1–12) and day of the month; nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Makes a day from exactly `yyyy-mm-dd`; nil for any other form and for days that do not exist.
  public init?(iso text: String) { self.init(iso: text.utf8.span) }

  /// Makes a day from the bytes of such a text.
  public init?(iso bytes: Span<UInt8>) {
    guard bytes.count == 10 else { return nil }
    var (year, month, day) = (0, 0, 0)
    for position in bytes.indices {
      let byte = bytes[position]
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch position {
      case ..<4: year = year * 10 + digit
      case ..<7: month = month * 10 + digit
      default: day = day * 10 + digit
      }
    }
    self.init(year: year, month: month, day: day)
  }

  /// The last day of a month; nil for a month that does not exist.
  public static func last(ofMonth month: Int, year: Int) -> Day? {
    guard (1...12).contains(month) else { return nil }
    return Day(year: year, month: month, day: length(ofMonth: month, year: year))
  }

  /// The year, the month (1–12) and the day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The year, 1–9999.
  public var year: Int { components.year }

  /// The month, 1–12.
  public var month: Int { components.month }

  /// The day that lies `days` later (earlier where negative), held within the years 1 to 9999.
  public func advanced(by days: Int) -> Day {
    let (sum, overflow) = number.addingReportingOverflow(days)
    let end = days < 0 ? Self.range.lowerBound : Self.range.upperBound
    return Day(clamping: overflow ? end : sum)
  }

  /// The number of days from this one to `other`, negative where it lies before.
  public func days(until other: Day) -> Int { other.number - number }

  /// The years from this day to a later one: whole ones by the calendar, and the days behind them as a share of the
  /// year that they lie in. 2020-12-31 to 2023-12-31 is exactly 3.
  public func years(until other: Day) -> Double {
    let (_, month, day) = components
    func anniversary(_ year: Int) -> Day {
      Day(year: year, month: month, day: day) ?? Day.last(ofMonth: month, year: year) ?? other
    }
    var year = other.year
    if anniversary(year) > other { year -= 1 }
    let (before, after) = (anniversary(year), anniversary(year + 1))
    let whole = Double(year - self.year)
    guard before < after else { return whole }
    return whole + Double(before.days(until: other)) / Double(before.days(until: after))
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// The day as `yyyy-mm-dd`.
  public var description: String {
    let (year, month, day) = components
    return String(unsafeUninitializedCapacity: 10) { bytes in
      func write(_ value: Int, _ places: Range<Int>) {
        var rest = value
        for place in places.reversed() {
          bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      write(year, 0..<4)
      write(month, 5..<7)
      write(day, 8..<10)
      bytes[4] = UInt8(ascii: "-")
      bytes[7] = UInt8(ascii: "-")
      return 10
    }
  }
}
