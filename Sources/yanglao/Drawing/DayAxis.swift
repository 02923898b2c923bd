// An axis of days.

import YanglaoCore

/// A scale of days.
struct DayAxis {
  let from: Day
  let to: Day
  private let scale: LinearScale

  init(from: Day, to: Day, length: Int) {
    (self.from, self.to) = (from, max(from, to))
    scale = LinearScale(from: Int128(from.number), to: Int128(to.number), length: length)
  }

  func contains(_ day: Day) -> Bool { from <= day && day <= to }
  func position(of day: Day) -> Int { scale.position(of: Int128(day.number)) }
}
