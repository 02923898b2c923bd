// Who owes which report for a period, and whether it came in time, late, or not at all.

/// What each department owes for a period: a report of every open task, a value of every indicator.
///
/// What is late is not missing, and what is missing has no value, not even zero.
public struct MissingReport: Sendable {
  /// What has become of something that is owed.
  public enum State: String, CaseIterable, Sendable {
    /// Nothing has come, and the deadline is over.
    case missing
    /// Nothing has come, and there is still time.
    case notYetDue
    /// It came behind the deadline.
    case late
    /// It came by the deadline.
    case onTime

    /// Whether something has come.
    public var isReported: Bool { self == .late || self == .onTime }
  }

  /// What one department owes on one thing.
  public struct Row: Sendable {
    public let plan: Plan
    /// What a report is owed on.
    public let thing: TaskOrIndicator
    /// Nil where no department answers for it.
    public let department: Assignment?
    public let state: State
    /// The record that counts as its report, as it was first written; nil where nothing has come.
    public let record: Record?
    /// Days between the deadline and the day on which it was recorded; nil unless it came late.
    public let daysLate: Int?

    /// The day in Asia/Shanghai on which it was recorded; nil where nothing has come.
    public var recordedOn: Day? { record?.recordedAt.day }

    /// What the thing is called by: `jingyuan/11`.
    public var reference: String { "\(plan.id)/\(thing.id)" }

    /// The department that the row stands under, or ``GroupKey/unassigned``.
    public var key: GroupKey {
      department.map { .department(.init(code: plan.jurisdiction.code, name: $0.name)) } ?? .unassigned
    }
  }

  /// What one department owes.
  public struct Group: Sendable {
    /// A department, or ``GroupKey/unassigned``.
    public let key: GroupKey
    /// Tasks first, then indicators, in the order of the plans.
    public let rows: [Row]
    public let counts: Counts
  }

  /// How much is owed, and what has become of it.
  public struct Counts: Sendable, Equatable {
    /// Pairs of a department, or nobody, and a thing that it owes a report on.
    public private(set) var owed = 0
    /// Distinct tasks among the things.
    public private(set) var tasks = 0
    /// Distinct indicators among the things.
    public private(set) var indicators = 0
    private var states: [State: Int] = [:]

    init(_ rows: [Row]) {
      var seen: Set<String> = []
      for row in rows {
        owed += 1
        states[row.state, default: 0] += 1
        switch row.thing {
        case .task: tasks += seen.insert("task \(row.reference)").inserted ? 1 : 0
        case .indicator: indicators += seen.insert("indicator \(row.reference)").inserted ? 1 : 0
        }
      }
    }

    /// How many pairs are in a state; the states come to ``owed``.
    public subscript(state: State) -> Int { states[state] ?? 0 }

    /// What has come, in time or late, of what is owed: 报送率. Nil where nothing is owed.
    public var reportingRate: CountedShare? { CountedShare(self[.onTime] + self[.late], of: owed) }

    /// What has come in time, of what is owed: 按时率. Nil where nothing is owed.
    public var onTimeRate: CountedShare? { CountedShare(self[.onTime], of: owed) }
  }

  /// The days that the reports must speak of.
  public let period: Period
  /// The last day on which a report is in time.
  public let deadline: Day
  /// Departments with the most to report first; what nobody answers for last.
  public let groups: [Group]
  /// What everything comes to: a task of seven departments is one task and seven times owed.
  public let counts: Counts

  /// The days behind the end of a period within which a report is in time, unless somebody says otherwise.
  public static let grace = 5

  /// Every row, group by group.
  public var rows: [Row] { groups.flatMap(\.rows) }
}

extension Period {
  /// The last full month before the one that a day lies in: what is reported on then.
  public static func lastReported(on day: Day) -> Period? {
    let first = Recurrence.monthly.previousStart(before: day)
    return Day.last(ofMonth: first.month, year: first.year).flatMap { Period(from: first, to: $0) }
  }
}
