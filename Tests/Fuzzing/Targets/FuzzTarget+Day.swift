// Typed days, periods and moments, a line each: what is read prints and is read again.

import YanglaoCore
import YanglaoData

extension FuzzTarget {
  static let day = FuzzTarget(
    name: "day",
    pieces: [
      "2026-06-30", "2026/6/30", "20260630", "2026年6月30日", "2026年6月底", "2026年底", "2026-06", "今天", "today",
      "2026-Q4",
      "2026-H2", "2026", "2026-01-01..2026-03-31", "0001", "9999", "0000", "02-29", "13", "２０２６", "年", "月",
      "号", "份", "末",
      "2026-05-28T20:26:40.000000Z", "0001-01-01T00:00:00.000000Z", "9999-12-31T23:59:59.999999Z",
    ],
    check: { input in
      for line in input.lines(16) {
        if case .day(let day)? = TypedDay(line) { try check(day) }
        if let day = Day(iso: line) { try require(day.description == line, "a day prints as it was written") }
        if let period = Period(named: line) { try check(period) }
        if let moment = Instant(line) {
          try require(moment.description == line, "a moment prints as it was written")
          try require(
            Instant(endOf: moment.day) >= moment || moment.day.year == 9999,
            "a moment lies before its day's end")
        }
        _ = TaskStep(typed: line)
        _ = ImportEncoding(named: line)
      }
    })

  private static func check(_ day: Day) throws {
    try require(TypedDay(day.description) == .day(day), "\(day) is read as it was")
    let (year, month, ofMonth) = day.components
    try require(Day(year: year, month: month, day: ofMonth) == day, "\(day) has its parts")
    try require(
      TypedDay("\(year)年\(month)月\(ofMonth)日") == .day(day) || year < 1000, "\(day) is read in Chinese")
    try require(Instant(endOf: day).day == day, "\(day) ends on itself")
    for step in [-1, 1, 400, Int.max, Int.min] { _ = day.advanced(by: step) }
    for recurrence in Recurrence.allCases {
      let days = recurrence.instances(from: day.advanced(by: -800), to: day)
      try require(days == days.sorted() && days.last == day, "instances end on \(day)")
      try require(recurrence.previousStart(before: day) <= day, "an earlier start is earlier")
    }
  }

  private static func check(_ period: Period) throws {
    try require(Period(named: period.description) == period, "\(period) is read as it was")
    if let before = period.before, let from = period.from {
      try require(before.to < from || from.year == 1, "what is before \(period) ends before it")
    }
    if let following = period.following, let from = following.from {
      try require(from > period.to || from.year == 9999, "what follows \(period) begins behind it")
    }
    if let months = period.wholeMonths { try require(months > 0, "\(period) has months") }
    for day in [period.from, period.to].compactMap({ $0 }) { try check(day) }
  }
}
