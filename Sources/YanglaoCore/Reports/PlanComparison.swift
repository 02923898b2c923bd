// Two plans side by side, field by field.

/// Gathers the differences of two plans.
struct PlanComparison {
  typealias Value = PlanDifference.Value

  private(set) var changes: [PlanDifference.Change] = []

  mutating func compare(_ old: Plan, _ new: Plan) {
    note(.plan, new.id, .title, .text(old.title), .text(new.title))
    note(.plan, new.id, .titleAsPrinted, .flag(old.titleAsPrinted), .flag(new.titleAsPrinted))
    note(.plan, new.id, .kind, .planKind(old.kind), .planKind(new.kind))
    note(.plan, new.id, .documentNumber, text(old.documentNumber), text(new.documentNumber))
    note(.plan, new.id, .issuer, text(old.issuer), text(new.issuer))
    note(.plan, new.id, .issuedOn, old.issuedOn.map { .day($0) }, new.issuedOn.map { .day($0) })
    note(.plan, new.id, .jurisdiction, .jurisdiction(old.jurisdiction), .jurisdiction(new.jurisdiction))
    note(.plan, new.id, .period, .period(old.period), .period(new.period))
    note(.plan, new.id, .source, .text(old.source), .text(new.source))
    func duties(_ plan: Plan) -> [(Value, [Quotation])] {
      plan.reporting.map { (.duty($0.what, $0.recurrence), $0.quotations) }
    }
    compareQuoted(.plan, new.id, .reporting, duties(old), duties(new))
    compareLists(
      .plan, new.id, .irregularity, old.irregularities.map { .irregularity($0) },
      new.irregularities.map { .irregularity($0) })
    pair(.section, old.sections, new.sections, id: \.id, title: \.title) { `self`, old, new in
      self.note(.section, new.id, .title, .text(old.title), .text(new.title))
      self.note(.section, new.id, .number, self.text(old.number), self.text(new.number))
      self.note(.section, new.id, .within, self.text(old.within), self.text(new.within))
    }
    pair(.task, old.tasks, new.tasks, id: \.id, title: \.title) { $0.compare($1, $2) }
    pair(.indicator, old.indicators, new.indicators, id: \.id, title: \.name) { $0.compare($1, $2) }
    pair(.passage, old.passages, new.passages, id: \.id, title: \.title) { `self`, old, new in
      self.note(.passage, new.id, .title, .text(old.title), .text(new.title))
      self.note(.passage, new.id, .kind, .passageKind(old.kind), .passageKind(new.kind))
      self.note(.passage, new.id, .number, self.text(old.number), self.text(new.number))
      self.note(.passage, new.id, .task, self.text(old.task), self.text(new.task))
      self.note(.passage, new.id, .text, .longText(old.text), .longText(new.text))
    }
  }

  private mutating func compare(_ old: PolicyTask, _ new: PolicyTask) {
    note(.task, new.id, .title, .text(old.title), .text(new.title))
    note(.task, new.id, .number, text(old.number), text(new.number))
    note(.task, new.id, .section, .text(old.section), .text(new.section))
    note(.task, new.id, .deadline, .day(old.deadline.due), .day(new.deadline.due))
    note(
      .task, new.id, .basis, .basis(old.deadline.basis), .basis(new.deadline.basis))
    note(.task, new.id, .deadlineAsPrinted, text(old.deadline.asPrinted), text(new.deadline.asPrinted))
    note(
      .task, new.id, .recurrence, .recurrence(old.deadline.recurrence), .recurrence(new.deadline.recurrence))
    note(.task, new.id, .firm, .flag(old.deadline.firm), .flag(new.deadline.firm))
    func departments(_ task: PolicyTask) -> [(Value, Value?)] {
      task.departments.map { (.department($0.name, $0.role), .text($0.asPrinted)) }
    }
    compareLists(.task, new.id, .department, departments(old).map(\.0), departments(new).map(\.0))
    comparePairs(.task, new.id, .departmentAsPrinted, departments(old), departments(new))
    note(.task, new.id, .text, .longText(old.text), .longText(new.text))
    func standards(_ task: PolicyTask) -> [(Value, [Quotation])] {
      task.standards.map { (.text($0.text), $0.quotations) }
    }
    compareQuoted(.task, new.id, .standard, standards(old), standards(new))
    pair(.milestone, old.milestones, new.milestones, id: \.id, title: \.title, within: new.id) {
      `self`, old, new in
      let id = new.id
      self.note(.milestone, id, .title, .text(old.title), .text(new.title))
      self.note(.milestone, id, .deadline, .day(old.due), .day(new.due))
      self.note(.milestone, id, .firm, .flag(old.firm), .flag(new.firm))
      self.note(.milestone, id, .project, self.text(old.project), self.text(new.project))
      self.note(.milestone, id, .quotation, .quotations(old.quotations), .quotations(new.quotations))
      self.note(.milestone, id, .note, old.note.map { .note($0) }, new.note.map { .note($0) })
    }
    pair(.project, old.projects, new.projects, id: \.name, title: \.name, within: new.id) {
      `self`, old, new in
      func value(_ project: Project) -> Value? {
        project.investment.map { .quantity($0, unit: "万元", on: nil) }
      }
      self.note(.project, new.name, .investment, value(old), value(new))
      self.note(
        .project, new.name, .period, old.period.map { .period($0) }, new.period.map { .period($0) })
      self.note(.project, new.name, .quotation, .quotations(old.quotations), .quotations(new.quotations))
      self.note(.project, new.name, .note, old.note.map { .note($0) }, new.note.map { .note($0) })
    }
  }

  private mutating func compare(_ old: Indicator, _ new: Indicator) {
    note(.indicator, new.id, .name, .text(old.name), .text(new.name))
    note(.indicator, new.id, .nameAsPrinted, .flag(old.nameAsPrinted), .flag(new.nameAsPrinted))
    note(.indicator, new.id, .measure, .text(old.measure), .text(new.measure))
    note(.indicator, new.id, .category, text(old.category), text(new.category))
    note(.indicator, new.id, .kind, .indicatorKind(old.kind), .indicatorKind(new.kind))
    note(.indicator, new.id, .unit, text(old.unit), text(new.unit))
    note(.indicator, new.id, .numerator, text(old.numerator), text(new.numerator))
    note(.indicator, new.id, .denominator, text(old.denominator), text(new.denominator))
    note(.indicator, new.id, .counting, .counting(old.counting), .counting(new.counting))
    note(.indicator, new.id, .attribute, .attribute(old.attribute), .attribute(new.attribute))
    func baseline(_ indicator: Indicator) -> Value? {
      indicator.baseline.map { .quantity($0.value, unit: indicator.unit, on: $0.on) }
    }
    note(.indicator, new.id, .baseline, baseline(old), baseline(new))
    if let before = old.baseline, let after = new.baseline {
      note(
        .indicator, new.id, .quotation, .quotations([before.quotation]), .quotations([after.quotation]))
      note(.indicator, new.id, .note, before.note.map { .note($0) }, after.note.map { .note($0) })
    }
    compareLists(.indicator, new.id, .tasks, old.tasks.map { .text($0) }, new.tasks.map { .text($0) })
    compareTargets(old, new)
  }

  /// Of targets that both have, only the wording is compared; of the others, those of one due date belong together,
  /// then those of one place.
  private mutating func compareTargets(_ old: Indicator, _ new: Indicator) {
    func values(_ indicator: Indicator) -> [(value: Value, target: Target)] {
      indicator.targets.map {
        (.target($0.aim, due: $0.due, $0.recurrence, firm: $0.firm, unit: indicator.unit), $0)
      }
    }
    let (earlier, later) = (values(old), values(new))
    func quotations(_ side: [(value: Value, target: Target)]) -> [(Value, Value?)] {
      side.map { ($0.value, .quotations($0.target.quotations)) }
    }
    func notes(_ side: [(value: Value, target: Target)]) -> [(Value, Value?)] {
      side.map { ($0.value, $0.target.note.map { .note($0) }) }
    }
    var before = Self.only(earlier.map(\.value), notIn: later.map(\.value))
    var after: [Value] = []
    for target in Self.only(later.map(\.value), notIn: earlier.map(\.value)) {
      if let place = before.firstIndex(where: { $0.due == target.due }) {
        note(.indicator, new.id, .target, before.remove(at: place), target)
      } else {
        after.append(target)
      }
    }
    for place in 0..<max(before.count, after.count) {
      note(
        .indicator, new.id, .target, place < before.count ? before[place] : nil,
        place < after.count ? after[place] : nil)
    }
    comparePairs(.indicator, new.id, .quotation, quotations(earlier), quotations(later))
    comparePairs(.indicator, new.id, .note, notes(earlier), notes(later))
  }

  // MARK: Noting

  private func text(_ text: String?) -> Value? { text.map { .text($0) } }

  private mutating func note(
    _ kind: PlanDifference.Kind, _ id: String, _ field: PlanDifference.Field, _ old: Value?, _ new: Value?
  ) {
    guard old != new else { return }
    changes.append(.init(kind: kind, id: id, field: field, from: old, to: new))
  }

  /// Notes what only one of two lists has.
  private mutating func compareLists(
    _ kind: PlanDifference.Kind, _ id: String, _ field: PlanDifference.Field, _ old: [Value], _ new: [Value]
  ) {
    for value in Self.only(old, notIn: new) { note(kind, id, field, value, nil) }
    for value in Self.only(new, notIn: old) { note(kind, id, field, nil, value) }
  }

  /// The values of a list that another one does not have, or not so often.
  private static func only(_ values: [Value], notIn others: [Value]) -> [Value] {
    var left = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
    return values.filter { value in
      guard let count = left[value], count > 0 else { return true }
      left[value] = count - 1
      return false
    }
  }

  /// Compares something of what two lists both have.
  private mutating func comparePairs(
    _ kind: PlanDifference.Kind, _ id: String, _ field: PlanDifference.Field, _ old: [(Value, Value?)],
    _ new: [(Value, Value?)]
  ) {
    var before = Dictionary(grouping: old, by: \.0)
    for (thing, value) in new {
      guard let earlier = before[thing]?.first else { continue }
      before[thing]?.removeFirst()
      note(kind, id, field, earlier.1, value)
    }
  }

  /// Compares two lists, and the quotations of what both have.
  private mutating func compareQuoted(
    _ kind: PlanDifference.Kind, _ id: String, _ field: PlanDifference.Field, _ old: [(Value, [Quotation])],
    _ new: [(Value, [Quotation])]
  ) {
    compareLists(kind, id, field, old.map(\.0), new.map(\.0))
    comparePairs(
      kind, id, .quotation, old.map { ($0, .quotations($1)) }, new.map { ($0, .quotations($1)) })
  }

  /// Compares the things that both lists have by their ids, those of one id in their order, and notes the others.
  private mutating func pair<Thing>(
    _ kind: PlanDifference.Kind, _ old: [Thing], _ new: [Thing], id: (Thing) -> String,
    title: (Thing) -> String, within outer: String? = nil,
    _ compare: (inout PlanComparison, Thing, Thing) -> Void
  ) {
    func full(_ id: String) -> String { outer.map { "\($0)/\(id)" } ?? id }
    var before = Dictionary(grouping: old.reversed(), by: id)
    for thing in new {
      if let earlier = before[id(thing)]?.popLast() {
        var inner = PlanComparison()
        compare(&inner, earlier, thing)
        changes += inner.changes.map { change in
          .init(
            kind: change.kind, id: change.kind == kind ? full(change.id) : change.id, field: change.field,
            from: change.from, to: change.to)
        }
      } else {
        note(kind, full(id(thing)), .added, nil, .text(title(thing)))
      }
    }
    for thing in old where before[id(thing)]?.popLast() != nil {
      note(kind, full(id(thing)), .removed, .text(title(thing)), nil)
    }
  }
}

extension PlanDifference.Value {
  /// The day on which a target falls due; nil for anything else.
  fileprivate var due: Day? { if case .target(_, let due, _, _, _) = self { due } else { nil } }
}
