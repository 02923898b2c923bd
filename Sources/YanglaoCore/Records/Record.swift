// What somebody told the office, once and for good: values, reports, extensions, assignments, reminders.

/// What a record speaks of.
public enum Subject: Hashable, Sendable {
  case task(plan: String, id: String)
  case indicator(plan: String, id: String)

  /// The id of the plan.
  public var plan: String {
    switch self {
    case .task(let plan, _), .indicator(let plan, _): plan
    }
  }

  /// The id inside the plan.
  public var id: String {
    switch self {
    case .task(_, let id), .indicator(_, let id): id
    }
  }

  /// Whether it is a task.
  public var isTask: Bool { if case .task = self { true } else { false } }

  /// What it is called by: `jingyuan/11`, `xishan/nursing-bed-share`.
  public var reference: String {
    // One text, made at once: long files hold one for each record.
    var (plan, id) = (plan, id)
    return plan.withUTF8 { plan in
      id.withUTF8 { id in
        String(unsafeUninitializedCapacity: plan.count + 1 + id.count) { bytes in
          var end = bytes.initialize(fromContentsOf: plan)
          bytes[end] = UInt8(ascii: "/")
          end += 1
          return bytes[end...].initialize(fromContentsOf: id)
        }
      }
    }
  }
}

/// One entry of the ledger. Records are never changed or removed; a later one may replace an earlier one.
///
/// A class, since many answers hold the same records.
public final class Record: Hashable, Sendable {
  /// Counts up from 1 in the order of writing.
  public let number: Int64
  /// What it says.
  public let draft: RecordDraft
  /// When it was written.
  public let recordedAt: Instant

  public init(number: Int64, draft: RecordDraft, recordedAt: Instant) {
    self.number = number
    self.draft = draft
    self.recordedAt = recordedAt
  }

  public static func == (one: Record, other: Record) -> Bool {
    one.number == other.number && one.draft == other.draft && one.recordedAt == other.recordedAt
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Record {
  /// The step in a task's life that the record takes; nil where it takes none.
  public var step: TaskStep? {
    if case .report(let report) = draft.content { report.step } else { nil }
  }
}

/// What is to be recorded: everything of a record but its number and the moment of writing.
public struct RecordDraft: Hashable, Sendable {
  public var subject: Subject
  public var content: RecordContent
  /// The date that it speaks of: 截至日期.
  public var asOf: Day
  /// Who recorded it.
  public var by: String
  /// The full name of the department that it was recorded for.
  public var department: String?
  /// The evidence: a text, a path or an address.
  public var source: String?
  /// A remark of whoever recorded it.
  public var note: String?
  /// The number of the record that it replaces.
  public var replaces: Int64?
  /// Why an earlier record is replaced or withdrawn, or a task returned, suspended or extended.
  public var reason: String?

  public init(
    subject: Subject, content: RecordContent, asOf: Day, by: String, department: String? = nil,
    source: String? = nil, note: String? = nil, replaces: Int64? = nil, reason: String? = nil
  ) {
    self.subject = subject
    self.content = content
    self.asOf = asOf
    self.by = by
    self.department = department
    self.source = source
    self.note = note
    self.replaces = replaces
    self.reason = reason
  }
}

/// What a record says.
public enum RecordContent: Hashable, Sendable {
  /// 填报值: a value of an indicator.
  case observation(ObservedValue)
  /// 进展报送, 办结, 销号, 退办, 中止, 恢复: a step in a task's life.
  case report(TaskReport)
  /// 延期: a later deadline; `late` where the task was overdue already.
  case extended(until: Day, late: Bool)
  /// A department that the office makes answer for a task whose document names nobody.
  case assignment(department: String, role: Role)
  case unassignment(department: String)
  /// 催办.
  case urge
  /// 撤回: the record that is replaced holds no longer, and nothing takes its place.
  case withdrawal

  /// The kinds of content, by their names in files and exports.
  public enum Kind: String, CaseIterable, Sendable {
    case observation, report, extended, assignment, unassignment, urge, withdrawal
  }

  /// The name of the content without what it holds.
  public var kind: Kind {
    switch self {
    case .observation: .observation
    case .report: .report
    case .extended: .extended
    case .assignment: .assignment
    case .unassignment: .unassignment
    case .urge: .urge
    case .withdrawal: .withdrawal
    }
  }
}

/// A value as it was reported.
public enum ObservedValue: Hashable, Sendable {
  case quantity(Quantity)
  /// 建成投用, 全部转型: reached, on the record's date.
  case achieved
}

/// A department's or the office's word on a task.
public struct TaskReport: Hashable, Sendable {
  /// The step in the task's life that the report takes.
  public var step: TaskStep
  /// 0 to 100, with its digits as written.
  public var percent: ExactDecimal?
  /// 进展情况.
  public var progress: String?
  /// 存在问题.
  public var problems: String?
  /// 下一步计划.
  public var next: String?

  public init(
    step: TaskStep, percent: ExactDecimal? = nil, progress: String? = nil, problems: String? = nil,
    next: String? = nil
  ) {
    self.step = step
    self.percent = percent
    self.progress = progress
    self.problems = problems
    self.next = next
  }
}
