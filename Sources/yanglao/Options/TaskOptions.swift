// The options that say which tasks a list holds: the filter, dates, and where they stand.

import CommandLineKit
import YanglaoCore

/// Which tasks are listed.
struct TaskOptions {
  var filter = FilterOptions()
  var dueBefore: TypedDay?
  var dueAfter: TypedDay?
  var statuses: [TaskStatus] = []

  static let parameters: [Parameter<Self>] = [
    .group(\.filter, FilterOptions.parameters),
    .option("due-before", \.dueBefore, "DATE", help: Text("早于该日到期", "due before this day")),
    .option("due-after", \.dueAfter, "DATE", help: Text("晚于该日到期", "due after this day")),
    .option("status", \.statuses, "STATUS", help: Text("任务状态，可重复", "where the task stands, repeatable")),
  ]

  /// The filter that the options stand for; a date typed as “today” is the question's day.
  /// - Throws: ``RequestError``, as ``FilterOptions/filter(for:)`` does.
  func filter(for question: Question) throws -> TaskFilter {
    var filter = try filter.filter(for: question)
    filter.statuses = Set(statuses)
    filter.dueBefore = dueBefore?.day(today: question.day)
    filter.dueAfter = dueAfter?.day(today: question.day)
    return filter
  }
}
