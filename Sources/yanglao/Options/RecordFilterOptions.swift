// The options that say which records are meant: whose, since when, by whom.

import CommandLineKit
import YanglaoCore

/// Which records are meant.
struct RecordFilterOptions {
  var departments: [String] = []
  var since: TypedInstant?
  var by: String?
  var limit: RowLimit?

  static let parameters: [Parameter<Self>] = [
    FilterOptions.department(\.departments),
    .option(
      "since", \.since, "DATE", help: Text("该日（含）或该时刻以来记录的", "recorded on this day or moment or later")),
    .option("by", \.by, "NAME", help: Text("记录人", "who recorded it")),
    .option("limit", short: "n", \.limit, "N", help: Text("最后几条", "the last so many")),
  ]

  func filter(for ledger: any Ledger, today: Day) throws -> RecordFilter {
    var filter = RecordFilter()
    filter.departments = try Question(ledger: ledger, day: today, knownAt: nil).recorded(for: departments)
    filter.since = since?.start(today: today)
    filter.by = by
    filter.limit = limit?.count
    return filter
  }
}
