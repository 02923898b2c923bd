// How often an obligation comes round again, and on which days it then falls due.

/// How often something is due within its plan's period.
public enum Recurrence: String, CaseIterable, Sendable {
  case once, monthly, quarterly, halfYearly, yearly

  /// The number of months between two instances; nil for what is due once.
  var months: Int? {
    switch self {
    case .once: nil
    case .monthly: 1
    case .quarterly: 3
    case .halfYearly: 6
    case .yearly: 12
    }
  }

  /// The days on which the instances fall due, in order, the last of them `due` or before it.
  ///
  /// An instance falls due on the last day of its month, quarter, half-year or year. Instances lie from
  /// `start` on; where the start is unknown, only the ones of the last due date's year are known.
  /// - Parameters:
  ///   - start: The first day of the plan's period.
  ///   - due: The day on which the last instance falls due.
  public func instances(from start: Day?, to due: Day) -> [Day] {
    guard let months else { return [due] }
    let first = start ?? Day(year: due.year, month: 1, day: 1) ?? due
    guard first <= due else { return [due] }
    var days: [Day] = []
    var year = first.year
    var month = ((first.month - 1) / months + 1) * months
    while let day = Day.last(ofMonth: month, year: year), day < due {
      days.append(day)
      month += months
      if month > 12 {
        month -= 12
        year += 1
      }
    }
    return days + [due]
  }

  /// The first day of the last full month, quarter, half-year or year before the one that `day` lies in; of what
  /// comes once, `day` itself.
  public func previousStart(before day: Day) -> Day {
    guard let months else { return day }
    let first = (day.month - 1) / months * months + 1 - months
    return Day(year: first < 1 ? day.year - 1 : day.year, month: first < 1 ? first + 12 : first, day: 1)
      ?? day
  }

  /// The last day of the month, quarter, half-year or year before the one that `day` lies in; nil for what comes once.
  func end(before day: Day) -> Day? {
    months.flatMap { Day(year: day.year, month: (day.month - 1) / $0 * $0 + 1, day: 1)?.advanced(by: -1) }
  }
}
