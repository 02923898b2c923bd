// Two plans side by side, field by field.

/// Gathers the differences of two plans.
struct PlanComparison {
  typealias Value = PlanDifference.Value

  private(set) var changes: [PlanDifference.Change] = []

  mutating func compare(_ old: Plan, _ new: Plan) {
    note(.plan, new.id, .title, .text(old.title), .text(new.title))
    note(.plan, new.id, .kind, .text(old.kind.rawValue), .text(new.kind.rawValue))
    note(.plan, new.id, .documentNumber, text(old.documentNumber), text(new.documentNumber))
    note(.plan, new.id, .issuer, text(old.issuer), text(new.issuer))
    note(.plan, new.id, .issuedOn, old.issuedOn.map { .day($0) }, new.issuedOn.map { .day($0) })
    note(
      .plan, new.id, .jurisdiction, .text(old.jurisdiction.code + " " + old.jurisdiction.name),
      .text(new.jurisdiction.code + " " + new.jurisdiction.name))
    note(.plan, new.id, .period, .period(old.period), .period(new.period))
    note(.plan, new.id, .source, .text(old.source), .text(new.source))
    compareLists(
      .plan, new.id, .reporting, old.reporting.map { .text($0.what) }, new.reporting.map { .text($0.what) })
    pair(.section, old.sections, new.sections, id: \.id, title: \.title) { `self`, old, new in
      self.note(.section, new.id, .title, .text(old.title), .text(new.title))
      self.note(.section, new.id, .number, self.text(old.number), self.text(new.number))
      self.note(.section, new.id, .within, self.text(old.within), self.text(new.within))
    }
    pair(.task, old.tasks, new.tasks, id: \.id, title: \.title) { $0.compare($1, $2) }
    pair(.indicator, old.indicators, new.indicators, id: \.id, title: \.name) { $0.compare($1, $2) }
    pair(.passage, old.passages, new.passages, id: \.id, title: \.title) { `self`, old, new in
      self.note(.passage, new.id, .title, .text(old.title), .text(new.title))
      self.note(.passage, new.id, .text, .longText(old.text), .longText(new.text))
    }
  }

  private mutating func compare(_ old: PolicyTask, _ new: PolicyTask) {
    note(.task, new.id, .title, .text(old.title), .text(new.title))
    note(.task, new.id, .number, text(old.number), text(new.number))
    note(.task, new.id, .section, .text(old.section), .text(new.section))
    note(.task, new.id, .deadline, .day(old.deadline.due), .day(new.deadline.due))
    note(
      .task, new.id, .recurrence, .recurrence(old.deadline.recurrence), .recurrence(new.deadline.recurrence))
    note(.task, new.id, .firm, .flag(old.deadline.firm), .flag(new.deadline.firm))
    compareLists(
      .task, new.id, .department, old.departments.map { .department($0.name, $0.role) },
      new.departments.map { .department($0.name, $0.role) })
    note(.task, new.id, .text, .longText(old.text), .longText(new.text))
    compareLists(
      .task, new.id, .standard, old.standards.map { .text($0.text) }, new.standards.map { .text($0.text) })
    pair(.milestone, old.milestones, new.milestones, id: \.id, title: \.title, within: new.id) {
      `self`, old, new in
      let id = new.id
      self.note(.milestone, id, .title, .text(old.title), .text(new.title))
      self.note(.milestone, id, .deadline, .day(old.due), .day(new.due))
      self.note(.milestone, id, .firm, .flag(old.firm), .flag(new.firm))
    }
    pair(.project, old.projects, new.projects, id: \.name, title: \.name, within: new.id) {
      `self`, old, new in
      func value(_ project: Project) -> Value? {
        project.investment.map { .quantity($0, unit: "万元", on: nil) }
      }
      self.note(.project, new.name, .investment, value(old), value(new))
      self.note(
        .project, new.name, .period, old.period.map { .period($0) }, new.period.map { .period($0) })
    }
  }

  private mutating func compare(_ old: Indicator, _ new: Indicator) {
    note(.indicator, new.id, .name, .text(old.name), .text(new.name))
    note(.indicator, new.id, .measure, .text(old.measure), .text(new.measure))
    note(.indicator, new.id, .category, text(old.category), text(new.category))
    note(.indicator, new.id, .unit, text(old.unit), text(new.unit))
    note(.indicator, new.id, .counting, .text(old.counting.rawValue), .text(new.counting.rawValue))
    note(.indicator, new.id, .attribute, .attribute(old.attribute), .attribute(new.attribute))
    func baseline(_ indicator: Indicator) -> Value? {
      indicator.baseline.map { .quantity($0.value, unit: indicator.unit, on: $0.on) }
    }
    note(.indicator, new.id, .baseline, baseline(old), baseline(new))
    compareLists(.indicator, new.id, .tasks, old.tasks.map { .text($0) }, new.tasks.map { .text($0) })
    compareTargets(old, new)
  }

  /// Targets that both have are left out; of the others, those of one due date belong together, then those of one
  /// place.
  private mutating func compareTargets(_ old: Indicator, _ new: Indicator) {
    func values(_ indicator: Indicator) -> [(due: Day, value: Value)] {
      indicator.targets.map {
        ($0.due, .target($0.aim, due: $0.due, $0.recurrence, firm: $0.firm, unit: indicator.unit))
      }
    }
    var before = values(old)
    var after = values(new)
    let same = Set(before.map(\.value)).intersection(after.map(\.value))
    before.removeAll { same.contains($0.value) }
    after.removeAll { same.contains($0.value) }
    for target in after where before.contains(where: { $0.due == target.due }) {
      guard let place = before.firstIndex(where: { $0.due == target.due }) else { continue }
      note(.indicator, new.id, .target, before[place].value, target.value)
      before.remove(at: place)
      after.removeAll { $0.value == target.value }
    }
    for place in 0..<max(before.count, after.count) {
      note(
        .indicator, new.id, .target, place < before.count ? before[place].value : nil,
        place < after.count ? after[place].value : nil)
    }
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
    let (before, after) = (Set(old), Set(new))
    for value in old where !after.contains(value) { note(kind, id, field, value, nil) }
    for value in new where !before.contains(value) { note(kind, id, field, nil, value) }
  }

  /// Compares the things that both lists have by their ids, and notes the others.
  private mutating func pair<Thing>(
    _ kind: PlanDifference.Kind, _ old: [Thing], _ new: [Thing], id: (Thing) -> String,
    title: (Thing) -> String, within outer: String? = nil,
    _ compare: (inout PlanComparison, Thing, Thing) -> Void
  ) {
    func full(_ id: String) -> String { outer.map { "\($0)/\(id)" } ?? id }
    let before = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(id))
    for thing in new {
      if let earlier = before[id(thing)] {
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
    for thing in old where !after.contains(id(thing)) {
      note(kind, full(id(thing)), .removed, .text(title(thing)), nil)
    }
  }
}
