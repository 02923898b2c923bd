// The columns of what departments owe for a period.

import CommandLineKit
import YanglaoCore

enum MissingColumns {
  typealias Row = MissingReport.Row

  /// - Parameter showsReports: Whether tables show when something came: where the rows hold any that did.
  static func columns(
    of report: MissingReport?, called names: GroupNames = .none, showsReports: Bool
  ) -> [Column<Row>] {
    [
      Column(
        "department", Text("责任单位", "Department"), .text,
        Text("应报送的单位，空为未明确责任单位", "the department that owes it; empty for none named"), shownByDefault: false
      ) { names.cell($0.key) }
    ] + TaskOrIndicatorColumns.columns { ($0.plan, $0.thing) } + [
      Column(
        "role", Text("角色", "Role"), .term, Text("单位在任务中的角色", "role of the department in the task"),
        words: Role.everyKey
      ) { $0.department.map { .term(key: $0.role.rawValue, $0.role.term) } ?? .absent },
      Column(
        "state", Text("报送情况", "State"), .term,
        Text("未报、未到期、迟报或按时", "missing, not yet due, late or on time"), words: MissingReport.State.everyKey,
        style: { $0.state == .missing ? .red : $0.state == .late ? .yellow : nil },
        value: { .term(key: $0.state.rawValue, $0.state.term) }),
      Column(
        "recorded_on", Text("记录日期", "Recorded on"), .day,
        Text(
          "首次记录的日期（北京时间），未报为空", "day on which it was first recorded (Asia/Shanghai); empty where nothing was"),
        shownByDefault: showsReports
      ) { .day($0.recordedOn) },
      Column(
        "days_late", Text("迟报天数", "Days late"), .integer,
        Text("迟于截止日的天数，只有迟报才有", "days after the deadline; of what came late alone"),
        shownByDefault: showsReports
      ) { $0.daysLate.map { .integer($0) } ?? .absent },
      Column(
        "record", Text("记录号", "Record"), .integer,
        Text("首次记录的记录号", "number of the record that first said so"),
        shownByDefault: false
      ) { $0.record.map { .integer(Int($0.number)) } ?? .absent },
      Column(
        "deadline", Text("报送截止", "Deadline"), .day,
        Text("按时报送的最后一天", "last day on which a report is in time"),
        shownByDefault: false
      ) { _ in .day(report?.deadline) },
    ]
  }

  /// The counts of each department.
  static func summary(called names: GroupNames = .none) -> [Column<MissingReport.Group>] {
    [
      Column(
        "department", Text("责任单位", "Department"), .text,
        Text("应报送的单位，空为未明确责任单位", "the department that owes it; empty for none named"), flexible: true
      ) { names.cell($0.key) },
      Column(
        "owed", Text("应报", "Owed"), .integer,
        Text("应报的任务和指标数", "tasks and indicators that it owes a report on")
      ) {
        .integer($0.counts.owed)
      },
      Column("tasks", Text("任务", "Tasks"), .integer, Text("其中任务数", "tasks among them"), shownByDefault: false)
      {
        .integer($0.counts.tasks)
      },
      Column(
        "indicators", Text("指标", "Indicators"), .integer, Text("其中指标数", "indicators among them"),
        shownByDefault: false
      ) { .integer($0.counts.indicators) },
    ]
      + [MissingReport.State.onTime, .late, .missing, .notYetDue].map { state in
        Column(
          state.rawValue.snakeCased, state.term.asTitle, .integer,
          Text("“\(state.term.chinese)”的数目", "how many are \(state.term.english)"),
          style: { state == .missing && $0.counts[state] > 0 ? .red : nil },
          value: { .integer($0.counts[state]) })
      } + [
        Column(
          "reporting_rate", Text("报送率", "Reported"), .decimal,
          Text("按时和迟报占应报的比例", "what came, of what is owed"),
          unit: Text(verbatim: "%")
        ) { .share($0.counts.reportingRate) },
        Column(
          "on_time_rate", Text("按时率", "Reported on time"), .decimal,
          Text("按时占应报的比例", "what came in time, of what is owed"),
          unit: Text(verbatim: "%")
        ) { .share($0.counts.onTimeRate) },
      ]
  }
}

extension Cell {
  /// A share in percent; absent of nothing.
  fileprivate static func share(_ share: CountedShare?) -> Cell {
    share.map { .decimal($0.percent) } ?? .absent
  }
}

extension MissingReport {
  /// What its departments are called.
  fileprivate var names: GroupNames {
    GroupNames(
      of: groups.map(\.key), places: groups.lazy.compactMap { $0.rows.first?.plan.jurisdiction })
  }

  /// The rows in some states, under their departments.
  func listing(
    _ states: Set<State>, _ language: Language, selecting keys: [String]?
  ) throws -> Listing {
    let names = names
    let groups = groups.map { group in (group, rows: group.rows.filter { states.contains($0.state) }) }
      .filter { !$0.rows.isEmpty }
    return try Listing(
      groups.flatMap(\.rows),
      columns: MissingColumns.columns(
        of: self, called: names, showsReports: states.contains(where: \.isReported)),
      selecting: keys,
      groups: groups.map { group, rows in
        Listing.Group(
          title: names.heading(of: group.key, rows: rows.count, in: language),
          rowCount: rows.count, note: group.counts.note[language])
      }, footer: [counts.sentence, sentence],
      empty: counts.owed == 0 ? nothingOwed : nothing(in: states))
  }

  /// What each department owes, in counts.
  func summaryListing(selecting keys: [String]?) throws -> Listing {
    try Listing(
      groups, columns: MissingColumns.summary(called: names), selecting: keys,
      footer: [counts.sentence, sentence], empty: nothingOwed)
  }

  /// Said where nothing that is owed is in one of some states.
  private func nothing(in states: Set<State>) -> Text {
    State.allCases.allSatisfy { $0.isReported != states.contains($0) }
      ? Text("\(period) 应报的都已报送。", "Everything owed for \(period) has been reported.")
      : Text("\(period) 没有这种报送情况。", "Nothing owed for \(period) is in that state.")
  }

  private var nothingOwed: Text { Text("\(period) 没有应报的内容。", "Nothing is owed for \(period).") }
}
