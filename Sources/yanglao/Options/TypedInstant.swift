// A moment as people type it.

import CommandLineKit
import YanglaoCore

/// A moment as it is typed: a day, which stands for its end in Asia/Shanghai, or an instant as programs write it.
enum TypedInstant: ParameterValue {
  /// With the first day of what was typed, where that is a month or a year.
  case day(TypedDay, from: Day?)
  case moment(Instant)

  static func parse(_ argument: String) throws(InvalidValue) -> TypedInstant {
    if let moment = Instant(rfc3339: argument) { return .moment(moment) }
    guard let day = TypedDay(argument) else {
      throw InvalidValue(
        expected: Text(
          "存在的日期或时刻，如 2026-07-05、2026年7月5日、2026-07-05T16:00:00+08:00、2026-07-05T08:00:00.123456Z",
          "a day or a moment that exists, such as 2026-07-05, 2026-07-05T16:00:00+08:00 or 2026-07-05T08:00:00.123456Z"
        ))
    }
    return .day(day, from: Period(named: argument)?.from)
  }

  func instant(today: Day) -> Instant {
    switch self {
    case .day(let day, _): Instant(endOf: day.day(today: today))
    case .moment(let moment): moment
    }
  }
}

extension TypedInstant {
  /// The first moment of what was typed: the beginning of a day, a month or a year in Asia/Shanghai.
  func start(today: Day) -> Instant {
    switch self {
    case .day(let day, let first):
      Instant(
        microseconds: Instant(endOf: (first ?? day.day(today: today)).advanced(by: -1)).microseconds + 1)
    case .moment(let moment): moment
    }
  }
}
