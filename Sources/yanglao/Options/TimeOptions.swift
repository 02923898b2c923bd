// The two times of every question: the day that it is about, and the moment whose knowledge counts.

import CommandLineKit
import YanglaoCore

/// The day that a question is about, and what was known.
struct TimeOptions {
  var asOf: TypedDay?
  var knownAt: TypedInstant?

  static let parameters: [Parameter<Self>] = [
    .option(
      "as-of", \.asOf, "DATE",
      help: Text(
        "以该日为准（默认今天，北京时间），如 2026-06-30、2026年6月底、2026-06",
        "as of this day (today in Asia/Shanghai unless said otherwise), such as 2026-06-30 or 2026-06")),
    .option(
      "known-at", \.knownAt, "DATE",
      help: Text(
        "只算到该日（北京时间，含）或该时刻为止记录的，如 2026-07-05、2026-07-05T16:00:00+08:00",
        "for what was recorded by this day (Asia/Shanghai) or moment, such as 2026-07-05 or 2026-07-05T16:00:00+08:00"
      )),
  ]

  func day(in context: Context) -> Day { (asOf ?? .today).day(today: context.today) }

  /// The moment whose knowledge counts; nil for all that is known.
  func moment(in context: Context) -> Instant? { knownAt?.instant(today: context.today) }

  /// The question that a ledger is asked, about the day and for what was known at the moment.
  func question(of ledger: any Ledger, in context: Context) -> Question {
    Question(ledger: ledger, day: day(in: context), knownAt: moment(in: context))
  }
}
