// A plan → the one plan file that says it: what `plan export` writes and `plan new` makes.

import YanglaoCore

/// Writes plan files of format version 1, as `Data/plan.schema.json` describes it.
///
/// The text is canonical: members in the order of the schema, two spaces a level, what is absent or goes without
/// saying left out, a line feed at the end. ``PlanReader`` makes an equal plan of it.
public enum PlanWriter {
  /// The plan file of a plan, without the departments that an office has assigned beside the document's.
  /// - Parameter schema: The name of the schema, for editors; nil for none.
  public static func json(of plan: Plan, schema: String? = nil) -> String {
    var text = ""
    value(of: plan, schema: schema).write(to: &text)
    return text + "\n"
  }

  private static func value(of plan: Plan, schema: String?) -> JSONValue {
    .object(of: [
      "$schema": .text(schema),
      "formatVersion": .whole(PlanReader.formatVersion), "id": .string(plan.id),
      "revision": .whole(plan.revision), "title": .string(plan.title),
      "titleAsPrinted": plan.titleAsPrinted ? nil : .boolean(false), "kind": .string(plan.kind.rawValue),
      "documentNumber": .text(plan.documentNumber), "issuer": .text(plan.issuer),
      "issuedOn": .day(plan.issuedOn), "jurisdiction": value(of: plan.jurisdiction),
      "period": value(of: plan.period), "source": .object(of: ["file": .string(plan.source)]),
      "sections": .array(plan.sections.map(value)), "passages": .list(plan.passages.map(value)),
      "tasks": .array(plan.tasks.map(value)), "indicators": .array(plan.indicators.map(value)),
      "reporting": .list(plan.reporting.map(value)), "irregularities": .list(plan.irregularities.map(value)),
    ])
  }

  private static func value(of jurisdiction: Jurisdiction) -> JSONValue {
    .object(of: [
      "name": .string(jurisdiction.name), "level": .string(jurisdiction.level.rawValue),
      "code": .string(jurisdiction.code), "within": .text(jurisdiction.within),
    ])
  }

  static func value(of period: Period) -> JSONValue {
    .object(of: ["from": .day(period.from), "to": .day(period.to)])
  }

  private static func value(of section: Section) -> JSONValue {
    .object(of: [
      "id": .string(section.id), "number": .text(section.number), "title": .string(section.title),
      "within": .text(section.within),
    ])
  }

  private static func value(of passage: Passage) -> JSONValue {
    .object(of: [
      "id": .string(passage.id), "kind": .string(passage.kind.rawValue), "number": .text(passage.number),
      "title": .string(passage.title), "task": .text(passage.task), "text": .string(passage.text),
    ])
  }

  private static func value(of duty: ReportingDuty) -> JSONValue {
    object(
      of: ["what": .string(duty.what), "recurrence": .string(duty.recurrence.rawValue)], duty.quotations)
  }

  private static func value(of irregularity: Irregularity) -> JSONValue {
    .object(of: [
      "at": .string(irregularity.place), "quote": .text(irregularity.quote),
      "note": .string(irregularity.note.chinese), "noteEn": .text(irregularity.note.english),
      "tasks": .texts(irregularity.tasks), "indicators": .texts(irregularity.indicators),
    ])
  }

  /// An object's own members, and behind them its quotations and its note.
  static func object(
    of members: KeyValuePairs<String, JSONValue?>, _ quotations: [Quotation], _ note: Note? = nil,
    asPrintedFirst: Bool = false
  ) -> JSONValue {
    guard case .object(var all) = JSONValue.object(of: members) else { return .object([]) }
    if let first = quotations.first, case .object(let own) = value(of: first, asPrintedFirst: asPrintedFirst)
    {
      all += own
    }
    if let further = JSONValue.list(quotations.dropFirst().map { value(of: $0, asPrintedFirst: true) }) {
      all.append(("alsoPrinted", further))
    }
    if let note { all.append(("note", .string(note.chinese))) }
    if let english = note?.english { all.append(("noteEn", .string(english))) }
    return .object(all)
  }

  private static func value(of quotation: Quotation, asPrintedFirst: Bool) -> JSONValue {
    let printed = JSONValue.text(quotation.asPrinted)
    return .object(of: [
      "asPrinted": asPrintedFirst ? printed : nil, "quote": .string(quotation.text),
      "asPrinted": asPrintedFirst ? nil : printed, "in": .text(quotation.place),
    ])
  }
}

extension JSONValue {
  fileprivate static func whole(_ number: Int) -> JSONValue? {
    ExactDecimal(mantissa: Int64(number)).map { .number($0) }
  }
}
