// A record as a line of an export, and back.

import YanglaoCore

/// The form of records in exports: an object whose members stand in one fixed order.
enum ExportedRecord {
  static func line(_ record: Record) -> String {
    let draft = record.draft
    let row = ContentRow(draft.content)
    var line = JSONLine()
    line.add("record", record.number)
    line.add("recordedAt", record.recordedAt.description)
    line.add("kind", draft.content.kind.rawValue)
    switch draft.subject {
    case .task: line.add("task", draft.subject.reference)
    case .indicator: line.add("indicator", draft.subject.reference)
    }
    line.add("asOf", draft.asOf.description)
    line.add("by", draft.by)
    line.add("department", draft.department)
    line.add("source", draft.source)
    line.add("note", draft.note)
    line.add("reason", draft.reason)
    line.add("replaces", draft.replaces)
    line.add("value", row.value)
    line.add("numerator", row.numerator)
    line.add("denominator", row.denominator)
    line.add("achieved", row.achieved)
    line.add("milestone", row.milestone)
    line.add("step", row.step)
    line.add("percent", row.percent)
    line.add("progress", row.progress)
    line.add("problems", row.problems)
    line.add("next", row.nextSteps)
    line.add("until", row.extendedUntil)
    line.add("late", row.late)
    line.add("assignedDepartment", row.assignedDepartment)
    line.add("role", row.role)
    return line.finished
  }

  /// The record of a line; nil unless the line is, to the byte, what ``line(_:)`` makes of that record.
  static func record(_ text: String) -> Record? {
    guard let members = FlatObject(text), let number = members.integer("record"),
      let recordedAt = members.text("recordedAt").flatMap({ Instant($0) }),
      let kind = members.text("kind").flatMap(RecordContent.Kind.init(rawValue:)),
      let subject = subject(members), let asOf = members.text("asOf").flatMap({ Day(iso: $0) }),
      let by = members.text("by"), let content = contentRow(members).content(kind)
    else { return nil }
    let draft = RecordDraft(
      subject: subject, content: content, asOf: asOf, by: by, department: members.text("department"),
      source: members.text("source"), note: members.text("note"), replaces: members.integer("replaces"),
      reason: members.text("reason"))
    let record = Record(number: number, draft: draft, recordedAt: recordedAt)
    return line(record) == text ? record : nil
  }

  private static func subject(_ members: FlatObject) -> Subject? {
    if let reference = members.text("task") { return named(reference).map { .task(plan: $0, id: $1) } }
    return members.text("indicator").flatMap(named).map { .indicator(plan: $0, id: $1) }
  }

  private static func named(_ reference: String) -> (plan: String, id: String)? {
    guard let slash = reference.firstIndex(of: "/") else { return nil }
    return (String(reference[..<slash]), String(reference[reference.index(after: slash)...]))
  }

  private static func contentRow(_ members: FlatObject) -> ContentRow {
    var row = ContentRow()
    row.value = members.text("value")
    row.numerator = members.text("numerator")
    row.denominator = members.text("denominator")
    row.achieved = members.boolean("achieved")
    row.milestone = members.text("milestone")
    row.step = members.text("step")
    row.percent = members.text("percent")
    row.progress = members.text("progress")
    row.problems = members.text("problems")
    row.nextSteps = members.text("next")
    row.extendedUntil = members.text("until")
    row.late = members.boolean("late")
    row.assignedDepartment = members.text("assignedDepartment")
    row.role = members.text("role")
    return row
  }
}
