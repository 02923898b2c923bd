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
      func part(_ name: Text, _ text: String?) -> String? {
        text.map { name[language] + Wording.colon[language] + $0 }
      }
      return [
        report.milestone.map { Text("节点 \($0)", "milestone \($0)")[language] }, report.step.term[language],
        report.percent.map { "\($0)%" }, report.progress,
        part(Text("存在问题", "problems"), report.problems), part(Text("下一步计划", "next"), report.next),
      ].compactMap(\.self).joined(separator: Wording.semicolon[language])
    case .extended(let until, let late):
      return Text("至 \(until)\(late ? "（逾期后）" : "")", "until \(until)\(late ? " (late)" : "")")[language]
    case .assignment(let department, let role):
      return Text("\(department)（\(role.term.chinese)）", "\(department) (\(role.term.english))")[language]
    case .unassignment(let department): return department
    case .urge, .withdrawal: return record.draft.reason
    }
  }

  /// Whether there is a reason that the summary does not give.
  var hasReasonOfItsOwn: Bool {
    switch record.draft.content {
    case .urge, .withdrawal: false
    default: record.draft.reason != nil
    }
  }

  /// The digits of a value; nil for anything but a quantity.
  var digits: String? {
    record.draft.content.observedValue?.digits(unit: indicator?.unit, against: indicator?.aims ?? [])
  }
}
