// The columns of what is overdue and of what falls due.

import CommandLineKit
import YanglaoCore

enum ObligationColumns {
  typealias Row = ObligationReport.Row

  /// The keys of the columns that tell more of a task's records than the status in which they leave it.
  static let ofRecords = ["last_report", "urged", "last_urged"]

  /// The column that rows have when they are listed by groups.
  static func group(called names: GroupNames) -> Column<Row> {
    Column(
      "group", Text("分组", "Group"), .text,
      Text(
        "加 --by 时才有：所在的分组；空为未明确责任单位",
        "with --by alone: the group that the row is listed under; empty for no department"),
      shownByDefault: false
    ) { row in row.group.map(names.cell) ?? .absent }
  }

  /// The columns of `overdue` and `due`; they differ in what the days count.
  static func columns(
    counting days: DayCount, grouping: ObligationReport.Grouping?, showsUrges: Bool = false,
    called names: GroupNames = .none
  ) -> [Column<Row>] {
    var columns = grouping == nil ? [] : [group(called: names)]
    columns += [
      Column(
        "kind", Text("种类", "Kind"), .term, Text("任务、节点或指标", "task, milestone or indicator"),
        words: Obligation.Kind.everyKey
      ) {
        .term(key: $0.obligation.kind.rawValue, $0.obligation.kind.term)
      },
      Column(
        "id", Text("编号", "Id"), .identifier, Text("任务、节点或指标的编号", "id of the task, milestone or indicator")
      ) {
        .text($0.obligation.reference)
      },
      Column(
        "title", Text("名称", "Title"), .text,
        Text("任务标题、节点或指标名称", "title of the task, milestone or indicator"), flexible: true
      ) {
        .text($0.obligation.title)
      },
      Column(
        "plan", Text("规划", "Plan"), .identifier, Text("规划编号", "plan id"),
        shownByDefault: false
      ) {
        .text($0.obligation.plan.id)
      },
      Column(
        "section", Text("类别", "Section"), .texts, Text("任务所在类别", "sections of its tasks"),
        shownByDefault: false
      ) {
        .texts($0.obligation.sectionTitles)
      },
      Column(
        "departments", Text("单位", "Departments"), .texts,
        Text("责任、牵头与配合单位", "departments that answer for it, in any role"),
        shownByDefault: grouping != .department, flexible: true
      ) {
        .texts($0.obligation.departments.map(\.name))
      },
      Column(
        "role", Text("角色", "Role"), .term,
        Text("按单位分组时该单位的角色", "role of the department that the row is listed under"), words: Role.everyKey,
        shownByDefault: grouping == .department
      ) { row in
        row.assignment.map { .term(key: $0.role.rawValue, $0.role.term) } ?? .absent
      },
      Column("due", Text("完成时限", "Due"), .day, Text("到期日", "last day on which it is in time")) {
        .day($0.obligation.due)
      },
      days.column,
      Column(
        "status", Text("状态", "Status"), .term,
        Text(
          "任务状态；单独报送过的节点为节点状态，指标为判定",
          "status of the task, or of a milestone that was reported on by itself; verdict on the target"),
        words: TaskStatus.everyKey + Verdict.everyKey,
        shownByDefault: false
      ) {
        $0.obligation.statusCell
      },
      Column(
        "last_report", Text("最近报送", "Last report"), .day, Text("最近一次报送的截至日期", "date of the last report"),
        shownByDefault: false
      ) {
        .day($0.obligation.lastReport?.draft.asOf)
      },
      Column(
        "first_due", Text("原定时限", "First due"), .day,
        Text("延期之前的时限，未延期则空", "the deadline before it was extended; empty where it was not"),
        shownByDefault: false
      ) {
        .day($0.obligation.firstDue)
      },
      Column(
        "urged", Text("催办", "Chased"), .integer, Text("催办次数", "how often it was chased"),
        shownByDefault: showsUrges
      ) {
        .integer($0.obligation.state?.urges.count ?? 0)
      },
      Column(
        "last_urged", Text("最近催办", "Last chased"), .day, Text("最近一次催办的日期", "when it was chased last"),
        shownByDefault: showsUrges
      ) {
        .day($0.obligation.state?.urges.last?.draft.asOf)
      },
      Column(
        "as_printed", Text("原文时限", "As printed"), .text,
        Text("文件所写的时限", "the date or value as the document prints it"), shownByDefault: false
      ) {
        .text($0.obligation.asPrinted)
      },
      Column(
        "firm", Text("硬性", "Firm"), .flag, Text("否为“力争”“争取”", "false where the text says 力争 or 争取"),
        shownByDefault: false
      ) {
        .flag($0.obligation.firm)
      },
    ]
    return columns
  }

  /// What the days of a row count.
  enum DayCount {
    case overdue, left

    var column: Column<Row> {
      switch self {
      case .overdue:
        Column(
          "days_overdue", Text("逾期天数", "Days overdue"), .integer, Text("到期次日起的天数", "days since it was due"),
          style: { _ in .red }, value: { .integer($0.days) })
      case .left:
        Column(
          "days_left", Text("剩余天数", "Days left"), .integer,
          Text("距到期日的天数，负数为已过", "days until it is due, negative where that has passed"),
          style: { $0.days < 0 ? .red : ($0.days <= Standing.soon ? .yellow : nil) },
          value: { .integer($0.days) })
      }
    }
  }
}

/// The columns of counts by group.
enum ObligationSummaryColumns {
  /// - Parameter kinds: What is counted; of other kinds it is not known how much is owed.
  static func columns(
    _ grouping: ObligationReport.Grouping, of kinds: Set<Obligation.Kind>,
    counting days: ObligationColumns.DayCount, called names: GroupNames = .none
  ) -> [Column<ObligationReport.Group>] {
    func count(
      _ kind: Obligation.Kind, _ key: String, _ title: Text, _ meaning: Text,
      _ number: @escaping @Sendable (ObligationReport.Counts) -> Int
    ) -> Column<ObligationReport.Group> {
      let isCounted = kinds.contains(kind)
      return Column(key, title, .integer, meaning, shownByDefault: isCounted) {
        isCounted ? .integer(number($0.counts)) : .absent
      }
    }
    return [
      Column(
        "group", grouping.term.asTitle, .text,
        Text("分组，空为未明确责任单位", "what is counted; empty for no department named"),
        flexible: true
      ) {
        names.cell($0.key)
      },
      count(.task, "tasks", Text("任务", "Tasks"), Text("不重复的任务数", "distinct tasks"), \.tasks),
      count(
        .milestone, "milestones", Text("节点", "Milestones"), Text("不重复的节点数", "distinct milestones"),
        \.milestones),
      count(
        .indicator, "targets", Text("指标目标", "Targets"), Text("不重复的目标值数", "distinct targets"), \.targets),
      days.summaryColumn,
    ]
  }
}

extension ObligationColumns.DayCount {
  fileprivate var summaryColumn: Column<ObligationReport.Group> {
    switch self {
    case .overdue:
      Column(
        "most_days_overdue", Text("最长逾期", "Most days overdue"), .integer,
        Text("组内最长的逾期天数", "the most days overdue in the group")
      ) {
        .integer($0.counts.days.upperBound)
      }
    case .left:
      Column(
        "fewest_days_left", Text("最近剩余", "Fewest days left"), .integer,
        Text("组内最近到期的剩余天数", "days until the first of the group is due")
      ) {
        .integer($0.counts.days.lowerBound)
      }
    }
  }
}

extension Indicator {
  /// The name and the target as printed, which the name of an achievement often says already.
  fileprivate func title(of target: Target) -> String {
    let isSaid = target.aim.comparator == .achieved && FoldedText(name).contains(FoldedText(target.asPrinted))
    return isSaid ? name : "\(name) \(target.asPrinted)"
  }
}

extension Obligation {
  var statusCell: Cell {
    if case .target(_, _, let verdict) = thing { return .term(key: verdict.name, verdict.term) }
    return status.map { .term(key: $0.rawValue, $0.term) } ?? .absent
  }

  /// Where the task stands, or a milestone that was reported on by itself; nil for a target.
  var status: TaskStatus? {
    guard case .milestone(let milestone, let state) = thing else { return state?.status }
    return state.status(of: milestone)
  }

  /// The last report on it: of a milestone its own, or the last one on its whole task where it has none.
  fileprivate var lastReport: Record? {
    guard case .milestone(let milestone, let state) = thing else { return state?.lastReport }
    return state.state(of: milestone).reports.last ?? state.reports.last { $0.report?.milestone == nil }
  }

  /// The deadline before the task was extended; nil where it was not. Of a recurrent task, only the last instance is.
  var firstDue: Day? {
    guard case .task(let state) = thing, due == state.due, state.firstDue != due else { return nil }
    return state.firstDue
  }

  var title: String {
    switch thing {
    case .task: tasks.first?.title ?? ""
    case .milestone(let milestone, _): milestone.title
    case .target(let instance, let indicator, _): indicator.title(of: instance.target)
    }
  }

  var asPrinted: String? {
    switch thing {
    case .task: tasks.first?.deadline.asPrinted
    case .milestone(let milestone, _): milestone.quotations.first?.text
    case .target(let instance, _, _): instance.target.asPrinted
    }
  }

  var firm: Bool {
    switch thing {
    case .task: tasks.first?.deadline.firm ?? true
    case .milestone(let milestone, _): milestone.firm
    case .target(let instance, _, _): instance.target.firm
    }
  }

  var sectionTitles: [String] {
    var seen: Set<String> = []
    return tasks.compactMap { plan.section($0.section) }.filter { seen.insert($0.id).inserted }.map(\.title)
  }
}

extension ObligationReport.Counts {
  /// The counts as a sentence: distinct tasks and milestones, and their pairs with departments.
  var sentence: Text {
    let all = [
      (tasks, Text.count(tasks, "任务 \(tasks) 项", "task")),
      (milestones, .count(milestones, "节点 \(milestones) 个", "milestone")),
      (targets, .count(targets, "指标目标 \(targets) 个", "target")),
    ]
    let counted = all.filter { $0.0 > 0 }
    let kinds = (counted.isEmpty ? [all[0]] : counted).map(\.1)
    let pairs = Text.count(pairs, "与责任单位共 \(pairs) 对", "pair")
    let rest =
      unassigned == 0
      ? Text("", "") : Text("，另有 \(unassigned) 项未明确责任单位", ", and \(unassigned) with no department named")
    return Text(
      "合计：\(kinds.map(\.chinese).joined(separator: "、"))（均不重复计）；\(pairs.chinese)\(rest.chinese)。",
      "Total: \(kinds.map(\.english).joined(separator: ", ")), each counted once; \(pairs.english) with departments\(rest.english)."
    )
  }
}
