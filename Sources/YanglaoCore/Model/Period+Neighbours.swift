// The period before another, and the one behind it: what a bulletin compares with, and looks ahead to.

extension Period {
  /// The months of a period of whole months: `2026-Q4` has 3; nil for any other.
  public var wholeMonths: Int? {
    guard let from, from.components.day == 1, Day.last(ofMonth: to.month, year: to.year) == to else {
      return nil
    }
    return (to.year - from.year) * 12 + to.month - from.month + 1
  }

  /// The period of the same length that ends on the day before this one; nil where the beginning is unknown.
  public var before: Period? {
    guard let from else { return nil }
    let last = from.advanced(by: -1)
    guard let months = wholeMonths else {
      return Period(from: last.advanced(by: -from.days(until: to)), to: last)
    }
    let count = last.year * 12 + last.month - months
    return Period(from: Day(year: count / 12, month: count % 12 + 1, day: 1), to: last)
  }

  /// The period of the same length that begins on the day behind this one; nil where the beginning is unknown.
  public var following: Period? {
    guard let from else { return nil }
    let first = to.advanced(by: 1)
    guard let months = wholeMonths else {
      return Period(from: first, to: first.advanced(by: from.days(until: to)))
    }
    let count = first.year * 12 + first.month - 1 + months - 1
    return Day.last(ofMonth: count % 12 + 1, year: count / 12).flatMap { Period(from: first, to: $0) }
  }
}
