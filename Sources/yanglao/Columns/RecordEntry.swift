// A record as listings show it.

import CommandLineKit
import YanglaoCore

/// A record with what is known of it beside itself.
struct RecordEntry {
  let record: Record
  /// The plan of what the record speaks of; nil where it is not known.
  let plan: Plan?
  var replacement: Record?

  var indicator: Indicator? {
    guard case .indicator(_, let id) = record.draft.subject else { return nil }
    return plan?.indicator(id)
  }

  /// What the record says, in a line; nil where it says nothing but what kind of record it is.
  func summary(_ language: Language) -> String? {
    switch record.draft.content {
    case .observation(let value):
      return value.wording(unit: indicator?.unit, against: indicator?.aims ?? [], language)
    case .report(let report):
      return [
        report.milestone.map { Text("节点 \($0)", "milestone \($0)")[language] }, report.step.term[language],
        report.percent.map { "\($0)%" }, report.progress, report.problems, report.next,
      ].compactMap(\.self).joined(separator: Wording.semicolon[language])
    case .extended(let until, let late):
      return Text("至 \(until)\(late ? "（逾期后）" : "")", "until \(until)\(late ? " (late)" : "")")[language]
    case .assignment(let department, let role):
      return Text("\(department)（\(role.term.chinese)）", "\(department) (\(role.term.english))")[language]
    case .unassignment(let department): return department
    case .urge, .withdrawal: return record.draft.reason
    }
  }

  /// The digits of a value; nil for anything but a quantity.
  var digits: String? {
    record.draft.content.observedValue?.digits(unit: indicator?.unit, against: indicator?.aims ?? [])
  }
}
