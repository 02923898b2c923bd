// What the shells offer after Tab: live plan ids, departments, indicators, numbers of records.

import CommandLineKit
import YanglaoCore
import YanglaoStore

extension Context {
  /// More candidates than these nobody reads, and shells take long over them.
  private static let mostCandidates = 500
  /// How many records are offered, and among how many of the last ones they are looked for.
  private static let (mostRecords, lastRecords) = (20, 200)

  /// The values of a list that parameters name; none where the plans cannot be read.
  func completions(for question: CompletionQuestion) -> CompletionResult {
    if question.list == "revisions", !question.has("bundled") { return .files }
    var context = self
    context.ledgerOption = ledgerOption.map(withHome)
    guard (try? checkSample()) != nil, let ledger = try? context.knownLedger() else { return .candidates([]) }
    return .candidates((try? candidates(for: question, of: ledger)) ?? [])
  }

  private func candidates(for question: CompletionQuestion, of ledger: any Ledger) throws -> [Candidate] {
    let text = question.beginning
    func named(_ kinds: ReferenceKind...) throws -> [Candidate] {
      try kinds.flatMap { kind in
        try ledger.references(kind, beginningWith: text, limit: Self.mostCandidates)
      }.map { Candidate($0.id, Text(verbatim: $0.title)) }
    }
    func families(_ names: (DepartmentFamily) -> [String]) throws -> [Candidate] {
      try ledger.catalogue(.names, knownAt: nil).families.flatMap { family in
        names(family).map { Candidate($0, Text(family.name, family.nameInEnglish)) }
      }
    }
    switch question.list {
    case "plans": return try named(.plan)
    case "revisions": return try named(.plan).filter { bundle.revision(of: $0.value) != nil }
    case "departments":
      return try families(\.names) + named(.department)
        + [Candidate(DepartmentSelection.unassignedNames[0], .unassigned)]
    case "assigned": return try question.arguments.first.map { try assigned(to: $0, of: ledger) } ?? []
    case "measures": return try named(.measure)
    case "sections":
      let plans = question.values(of: "plan")
      return plans.isEmpty ? try named(.section) : try sections(of: plans, of: ledger)
    case "tasks": return try named(.task)
    case "steps":
      // Behind the id of a task, those of its milestones.
      return try named(text.utf8.count { $0 == UInt8(ascii: "/") } > 1 ? .milestone : .task)
    case "indicators": return try named(.indicator)
    case "subjects": return try named(.task, .indicator)
    case "references":
      return try named(.plan, .task, .indicator, .measure) + families { [$0.id] } + named(.department)
    case "values": return try replaceable([.observation], text, of: ledger)
    case "records": return try replaceable([], text, of: ledger)
    default: return []
    }
  }

  /// A path as a shell would have given it: no shell has replaced the `~` of a line that is still being typed.
  private func withHome(_ path: String) -> String {
    guard path.hasPrefix("~/"), !SQLiteLedger.exists(path), let home = environment["HOME"], !home.isEmpty
    else { return path }
    return home + path.dropFirst()
  }

  /// The departments that the office has assigned to a task.
  private func assigned(to reference: String, of ledger: any Ledger) throws -> [Candidate] {
    let (plan, task) = try ledger.catalogue(naming: reference).task(named: reference)
    return try ledger.state(of: task, in: plan, on: today).assigned.map { Candidate($0.name, $0.role.term) }
  }

  /// The sections of the plans that somebody named.
  private func sections(of names: [String], of ledger: any Ledger) throws -> [Candidate] {
    let ids = try Question(ledger: ledger, day: today, knownAt: nil).planIds(names)
    return try ledger.catalogue(CatalogueScope(plans: ids, tasks: .none), knownAt: nil).plans
      .filter { ids.contains($0.id) }
      .flatMap { plan in plan.sections.map { Candidate($0.title, Text(verbatim: plan.id)) } }
  }

  /// The numbers of the last records that may still be replaced, newest first; of any kind where none is given.
  private func replaceable(
    _ kinds: Set<RecordContent.Kind>, _ digits: String, of ledger: any Ledger
  ) throws -> [Candidate] {
    var filter = RecordFilter()
    (filter.kinds, filter.limit) = (kinds, Self.lastRecords)
    var records: [Record] = []
    for record in try ledger.records(filter).reversed() where records.count < Self.mostRecords {
      guard record.draft.content.kind != .withdrawal, String(record.number).hasPrefix(digits),
        try ledger.replacement(of: record.number, knownAt: nil) == nil
      else { continue }
      records.append(record)
    }
    let plans = Set(records.map(\.draft.subject.plan))
    guard !plans.isEmpty else { return [] }
    let catalogue = try ledger.catalogue(.outline(of: plans), knownAt: nil)
    return records.map { record in
      let entry = RecordEntry(record: record, plan: catalogue.plan(record.draft.subject.plan))
      return Candidate(String(record.number), Text(entry.line(.chinese), entry.line(.english)))
    }
  }
}

extension RecordEntry {
  /// The widest line that still stands beside its number in a shell.
  private static let width = 70

  /// What the record is, for whoever looks for its number.
  fileprivate func line(_ language: Language) -> String {
    let draft = record.draft
    return [
      draft.asOf.description, draft.subject.reference, draft.content.kind.term[language], summary(language),
    ].compactMap(\.self).joined(separator: " ").escapedForTerminal.truncated(toWidth: Self.width)
  }
}
