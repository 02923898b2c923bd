// Records as a list: how many, of which milestone, and what is said of what their plans no longer have.

import CommandLineKit
import YanglaoCore

extension ListingOptions {
  /// Prints the records that a filter asks for, up to the day and the moment asked for, with what replaced what.
  /// - Parameters:
  ///   - milestone: The milestone of the task asked for whose records alone are meant.
  ///   - limit: How many were asked for: so many are wanted wherever they go.
  func print(
    _ filter: RecordFilter, ofMilestone milestone: String? = nil, atMost limit: RowLimit?,
    of ledger: any Ledger,
    in context: inout Context
  ) throws {
    var options = self
    if limit != nil { options.showsAll = true }
    let (day, moment) = (time.asOf?.day(today: context.today), time.moment(in: context))
    var filter = filter
    filter.until = moment
    let count = filter.limit
    // The last so many are the last of those that speak of the day or earlier; one more tells whether there are more.
    filter.limit = day == nil && milestone == nil ? count.map { min($0, .max - 1) + 1 } : nil
    var known = try ledger.records(filter).filter { record in day.map { record.draft.asOf <= $0 } ?? true }
    if let milestone { known = known.filter(concerning: milestone) }
    let records = known.suffix(count ?? known.count)
    let areAll = records.count == known.count
    let plans = Set(records.map(\.draft.subject.plan))
    let catalogue = try ledger.catalogue(plans.isEmpty ? .titles : .documents(of: plans), knownAt: moment)
    let entries = try records.map { record in
      RecordEntry(
        record: record, plan: catalogue.plan(record.draft.subject.plan),
        replacement: try ledger.replacement(of: record.number, knownAt: moment))
    }
    let language = context.language
    try options.print(
      {
        try Listing(
          entries,
          columns: RecordColumns.columns(
            language, showsReasons: entries.contains(where: \.hasReasonOfItsOwn)),
          selecting: $0,
          footer: [.sentence([areAll ? .all(entries.count) : .last(entries.count)])] + removals(of: entries),
          empty: Text("没有记录。", "No records."))
      }, in: &context)
  }
}

extension [Record] {
  /// The records of a milestone among those of its task, which stand by number: what was reported on it, and what
  /// replaces that.
  fileprivate func filter(concerning milestone: String) -> [Record] {
    var numbers: Set<Int64> = []
    return filter { record in
      let isReplacement = record.draft.replaces.map(numbers.contains) ?? false
      guard record.report?.milestone == milestone || isReplacement else { return false }
      numbers.insert(record.number)
      return true
    }
  }
}

extension Text {
  fileprivate static func all(_ count: Int) -> Text { .count(count, "共 \(count) 条记录", "record") }

  /// Where there are more, which are not counted: there may be millions.
  fileprivate static func last(_ count: Int) -> Text {
    Text(
      "最后 \(count) 条记录，之前还有",
      count == 1
        ? "The last record; there are more before it"
        : "The last \(count) records; there are more before them")
  }
}

/// What is said of the tasks and indicators of records that their plans no longer have.
private func removals(of entries: [RecordEntry]) -> [Text] {
  var told: Set<Subject> = []
  return entries.filter { told.insert($0.record.draft.subject).inserted }.compactMap { entry in
    guard let plan = entry.plan else { return nil }
    let subject = entry.record.draft.subject
    let revision =
      switch subject {
      case .task(_, let id): plan.task(id).flatMap { plan.revision(removing: $0) }
      case .indicator(_, let id): plan.indicator(id).flatMap { plan.revision(removing: $0) }
      }
    return revision.map {
      Text(
        "\(subject.reference.shown) 已在第 \($0) 版中撤销。",
        "\(subject.reference.shown) was removed in revision \($0).")
    }
  }
}
