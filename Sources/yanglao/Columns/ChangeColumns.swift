// The columns of what has changed between two days.

import CommandLineKit
import YanglaoCore

enum ChangeColumns {
  typealias Row = ChangeReport.Row

  /// - Parameter showsTargets: Whether tables show which target is judged: where several of one indicator are.
  static func columns(
    _ method: PaceMethod, showsTargets: Bool = false, _ language: Language
  ) -> [Column<Row>] {
    [
      Column(
        "change", Text("变化", "Change"), .term, Text("变化的种类", "what has happened"),
        words: ChangeReport.Kind.everyKey, shownByDefault: false
      ) { .term(key: $0.kind.rawValue, $0.kind.term) }
    ] + TaskOrIndicatorColumns.columns { ($0.plan, $0.thing) } + [
      Column(
        "attribute", Text("属性", "Attribute"), .term,
        Text("指标属性，任务为空", "attribute of the indicator; empty for a task"),
        words: Indicator.Attribute.everyKey,
        shownByDefault: false
      ) {
        guard case .indicator(let indicator) = $0.thing else { return .absent }
        return .term(key: indicator.attribute.rawValue, indicator.attribute.term)
      },
      Column(
        "milestone", Text("节点", "Milestone"), .identifier,
        Text("任务内的节点编号，其他变化为空", "id of the milestone in its task; empty for other changes"),
        shownByDefault: false
      ) { .text($0.milestone?.id) },
      Column(
        "target_due", Text("目标时限", "Target due"), .day,
        Text("所判目标的到期日，其他变化为空", "due date of the target that is judged; empty for other changes"),
        shownByDefault: showsTargets
      ) { .day($0.instance?.due) },
      Column(
        "from", Text("原", "From"), .text,
        Text("变化前的状态、判定、时限或记录内容", "state, verdict, deadline or record before it")
      ) { $0.from?.cell(in: $0.plan, language) ?? .absent },
      Column(
        "to", Text("现", "To"), .text,
        Text("变化后的状态、判定、时限或记录内容", "state, verdict, deadline or record after it"),
        style: { $0.isAlarming || $0.kind == .newlyOverdue ? .red : nil },
        value: { $0.to?.cell(in: $0.plan, language) ?? .absent }),
      Column(
        "on", Text("日期", "On"), .day,
        Text(
          "变化的日期；只因时间推移、撤回或修订的为空",
          "day of the change; empty where time alone, a withdrawal or a revision has made it")
      ) { .day($0.on) },
      Column(
        "records", Text("记录号", "Records"), .texts, Text("有关记录的编号", "numbers of the records behind it")
      ) { .texts($0.records.map(String.init)) },
      Column(
        "departments", Text("责任单位", "Departments"), .texts,
        Text("责任、牵头与配合单位", "departments that answer for it, in any role"),
        flexible: true
      ) { .texts($0.departments.map(\.name)) },
      Column(
        "method", Text("方法", "Method"), .term, Text("判定指标进度的方法", "how the pace of indicators is judged"),
        words: PaceMethod.everyKey,
        shownByDefault: false
      ) { _ in .term(key: method.rawValue, method.term) },
    ]
  }
}

extension ChangeReport.Side {
  fileprivate func cell(in plan: Plan, _ language: Language) -> Cell {
    switch self {
    case .light(let light): .term(key: light.rawValue, light.term)
    case .status(let status): .term(key: status.rawValue, status.term)
    case .milestone(let milestone, let status): Self.cell(milestone, status.rawValue, status.term)
    case .overdue(let milestone): Self.cell(milestone, "overdue", Text("逾期", "overdue"))
    case .verdict(let verdict): .term(key: verdict.name, verdict.term)
    case .stale(let pace):
      .term(
        key: pace.name,
        Text(
          "\(pace.term.chinese)（\(Verdict.stale.term.chinese)）",
          "\(pace.term.english) (\(Verdict.stale.term.english))"))
    case .deadline(let day): .day(day)
    case .record(let record): .text(RecordEntry(record: record, plan: plan).summary(language))
    }
  }

  private static func cell(_ milestone: Milestone, _ key: String, _ state: Text) -> Cell {
    .term(
      key: key,
      Text(
        "节点 \(milestone.id)（\(milestone.title)）：\(state.chinese)",
        "milestone \(milestone.id) (\(milestone.title)): \(state.english)"))
  }
}

extension ChangeReport {
  /// The changes as a listing, kind by kind.
  func listing(_ language: Language, selecting keys: [String]?) throws -> Listing {
    let groups = Kind.allCases.map { ($0, count: rows($0).count) }.filter { $0.count > 0 }
    return try Listing(
      rows,
      columns: ChangeColumns.columns(
        method, showsTargets: judgesSeveralTargets, language), selecting: keys,
      groups: groups.map { kind, count in
        Listing.Group(title: "\(kind.term.asTitle[language]) (\(count))", rowCount: count)
      }, footer: [sentence, method.sentence] + (rows.isEmpty ? [] : revisions.map(\.sentence)), empty: nothing
    )
  }

  /// What is said where nothing has changed but, perhaps, the plans themselves.
  private var nothing: Text {
    revisions.reduce(
      Text("\(since) 之后至 \(until) 没有变化。", "Nothing has changed after \(since), until \(until).")
    ) { Text($0.chinese + $1.sentence.chinese, $0.english + " " + $1.sentence.english) }
  }

  /// Whether several targets of one indicator are among the changes.
  private var judgesSeveralTargets: Bool {
    let judged = rows.filter { $0.instance != nil }
    return Set(judged.map(\.reference)).count < judged.count
  }
}
