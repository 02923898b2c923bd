// What differs between two plans, or two revisions of one: what was added, removed and changed, from what to what.

/// The differences between two plans, in the order of the later one's document.
public struct PlanDifference: Sendable {
  /// What sort of thing differs.
  public enum Kind: String, CaseIterable, Sendable {
    case plan, section, task, milestone, project, passage, indicator
  }

  /// What of it differs.
  public enum Field: String, CaseIterable, Sendable {
    /// The whole thing: only the later plan has it, or only the earlier one.
    case added, removed
    case title, kind, issuer, jurisdiction, period, source, number, section, text, deadline, firm, recurrence
    case department, standard, milestone, investment, name, measure, category, unit, counting, attribute,
      tasks
    case baseline, target, reporting, within, numerator, denominator, basis, project, task, irregularity,
      quotation, note
    case documentNumber = "document_number"
    case issuedOn = "issued_on"
    case titleAsPrinted = "title_as_printed"
    case nameAsPrinted = "name_as_printed"
    case deadlineAsPrinted = "deadline_as_printed"
    case departmentAsPrinted = "department_as_printed"
  }

  /// What stands there.
  public enum Value: Hashable, Sendable {
    case text(String)
    /// A wording of many lines.
    case longText(String)
    case day(Day)
    case flag(Bool)
    /// A word of a fixed list, by its key.
    case planKind(Plan.Kind)
    case passageKind(Passage.Kind)
    case indicatorKind(Indicator.Kind)
    case counting(Indicator.Counting)
    case basis(Deadline.Basis)
    case recurrence(Recurrence)
    case attribute(Indicator.Attribute)
    case department(String, Role)
    case target(Aim, due: Day, Recurrence, firm: Bool, unit: String?)
    case quantity(ExactDecimal, unit: String?, on: Day?)
    case period(Period)
    case jurisdiction(Jurisdiction)
    case duty(String, Recurrence)
    case quotations([Quotation])
    case note(Note)
    case irregularity(Irregularity)
  }

  /// One difference.
  public struct Change: Hashable, Sendable {
    public let kind: Kind
    /// The id inside the plan; of a milestone or a project, behind its task's and a slash.
    public let id: String
    public let field: Field
    /// Nil where the earlier plan has nothing there.
    public let from: Value?
    /// Nil where the later plan has nothing there.
    public let to: Value?
  }

  public let changes: [Change]

  public init(from old: Plan, to new: Plan) {
    var comparison = PlanComparison()
    comparison.compare(old, new)
    changes = comparison.changes
  }

  public var isEmpty: Bool { changes.isEmpty }

  /// How many things of a kind only the later plan has.
  public func added(_ kind: Kind) -> Int { changes.count { $0.kind == kind && $0.field == .added } }

  /// How many things of a kind only the earlier plan has.
  public func removed(_ kind: Kind) -> Int { changes.count { $0.kind == kind && $0.field == .removed } }

  /// How many things of a kind both have, but not alike; a task with a milestone or a project that differs is one.
  public func changed(_ kind: Kind) -> Int {
    var ids: Set<String> = []
    for change in changes {
      let isPart = change.kind == .milestone || change.kind == .project
      if change.kind == kind, change.field != .added, change.field != .removed {
        ids.insert(change.id)
      } else if kind == .task, isPart {
        ids.insert(String(change.id.prefix { $0 != "/" }))
      }
    }
    return ids.count
  }
}
