// The parts of a bulletin, in its order.

import CommandLineKit
import YanglaoCore

extension BulletinMaker {
  // MARK: The figures that are looked for first

  var headline: Document.Part {
    let total = byDepartment.total
    let met = total[.met] + total[.metLate(on: day)]
    let late = total.closedLate
    var figures: [Document.Figure] = [
      .init(
        label: Text("任务", "Tasks"), value: String(total.tasks),
        note: Text("\(plans) 份规划", Text.count(plans, "", "plan").english)),
      .init(
        label: Text("已销号", "Verified"), value: String(total.closed),
        note: late == 0 ? nil : Text("其中逾期办结 \(late) 项", "\(late) of them late"), tone: "grey"),
      .init(
        label: Text("逾期", "Overdue"), value: String(total[.red]), tone: "red"),
      .init(
        label: Text("即将到期或指标滞后", "Due soon, or an indicator lags"), value: String(total[.yellow]),
        tone: "yellow"),
      .init(
        label: Text("指标", "Indicators"), value: String(total.indicators),
        note: Text("其中约束性 \(total.binding) 个", "\(total.binding) of them binding")),
      .init(
        label: Text("达标", "Indicators met"), value: String(met),
        note: total[.metLate(on: day)] == 0
          ? nil : Text("其中逾期达标 \(total[.metLate(on: day)]) 个", "\(total[.metLate(on: day)]) of them late"),
        tone: "green"),
      .init(
        label: Text("未达标或有风险", "Indicators missed or at risk"),
        value: String(total[.missed] + total[.atRisk]),
        note: Text("其中约束性 \(total.bindingAlarming) 个", "\(total.bindingAlarming) of them binding"),
        tone: "red"),
    ]
    if let rate = missing.counts.reportingRate {
      figures.append(
        .init(
          label: Text("报送率", "Reported"), value: "\(rate.percent)%",
          note: Text("\(rate.part)/\(rate.whole) 项次", "\(rate.part) of \(rate.whole)")))
    }
    return Document.Part(
      id: "headline", title: Text("概况", "At a glance"),
      blocks: [
        .figures(figures), .drawing({ bar(Text("任务三色", "Tasks by light"), total) }), .paragraph(legend),
      ])
  }

  private var plans: Int { Set(report.tasks.map(\.plan.id) + report.indicators.map(\.plan.id)).count }

  private var legend: Text {
    let method = standing.method
    return Text(
      "红：逾期；黄：\(Standing.soon) 天内到期或有指标滞后；绿：其余未结；灰：已销号、中止或已结束跟踪。指标进度按\(method.term.chinese)（\(method.rawValue)）判定。",
      "Red: overdue. Yellow: due within \(Standing.soon) days, or an indicator lags. Green: otherwise. Grey: verified, suspended or no longer tracked. Pace of indicators: \(method.term.english) (\(method.rawValue))."
    )
  }

  // MARK: Tasks by light

  func colours() throws -> Document.Part {
    let counts = byDepartment.total
    func listing(_ light: Light, _ empty: Text) throws -> Document.Block {
      let rows = report.tasks.filter { $0.evaluation.light == light }
      return .listing(
        try Listing(
          rows, columns: BulletinColumns.tasks(light), footer: [], empty: empty),
        caption: Text(
          "\(light.caption.chinese)（\(counts[light]) 项）", "\(light.caption.english) (\(counts[light]))"))
    }
    let rest = Text(
      "另有绿灯 \(counts[.green]) 项，灰灯 \(counts[.grey]) 项。",
      "Besides, \(counts[.green]) green and \(counts[.grey]) grey.")
    return Document.Part(
      id: "lights", title: Text("三色清单", "Three colours"),
      blocks: [
        try listing(.red, Text("没有逾期的任务。", "No task is overdue.")), try milestones(),
        try listing(.yellow, Text("没有黄灯任务。", "No task is yellow.")), .paragraph(rest),
      ].compactMap(\.self))
  }

  /// The milestones that are overdue, which count for no light; nil where none is.
  private func milestones() throws -> Document.Block? {
    let rows = overdueMilestones.rows
    guard !rows.isEmpty else { return nil }
    return .listing(
      try Listing(
        rows, columns: ObligationColumns.columns(counting: .overdue, grouping: nil), empty: .nothing),
      caption: Text("逾期的节点（\(rows.count) 个）", "Milestones that are overdue (\(rows.count))"))
  }

  // MARK: Departments

  func departments() throws -> Document.Part {
    let owed = Dictionary(missing.groups.map { ($0.key, $0.counts) }) { first, _ in first }
    let rows = byDepartment.rows.compactMap { row in
      row.group.map { BulletinColumns.Department(key: $0, counts: row.counts, owed: owed[$0]) }
    }
    let names = GroupNames(of: rows.map(\.key), in: catalogue)
    return Document.Part(
      id: "departments", title: Text("各单位", "Departments"),
      blocks: [
        .drawing({ departmentBars(rows, called: names) }),
        .listing(
          try Listing(
            rows, columns: BulletinColumns.departments(called: names), footer: [byDepartment.total.sentence],
            empty: .nothing), caption: nil),
      ])
  }

  // MARK: Indicators

  func indicators() throws -> Document.Part {
    let binding = report.indicators.filter { $0.indicator.attribute == .binding }
    let others = report.indicators.filter { $0.indicator.attribute != .binding }
    let told = others.filter { $0.evaluation.verdict != .noData }
    func block(_ rows: [BulletinReport.IndicatorRow], _ caption: Text, _ footer: [Text] = []) throws
      -> Document.Block
    {
      .listing(
        try Listing(
          rows, columns: BulletinColumns.indicators(language), footer: footer, empty: .nothing),
        caption: caption)
    }
    let silent = others.count - told.count
    return Document.Part(
      id: "indicators", title: Text("指标", "Indicators"),
      blocks: [
        try block(binding, Text("约束性指标（\(binding.count) 个）", "Binding indicators (\(binding.count))")),
        try block(
          told,
          Text("其他有填报值的指标（\(told.count) 个）", "Other indicators with a value (\(told.count))"),
          silent == 0
            ? [] : [Text("另有 \(silent) 个无数据。", "No data for \(silent) more.")]),
        .drawing({ bullets(binding + told) }),
      ])
  }

  // MARK: What changed, what is owed, what comes

  func changed() throws -> Document.Part {
    guard let changes, let before = period.before else {
      return Document.Part(
        id: "changes", title: Text("较上期变化", "Changes"), blocks: [.paragraph(.nothing)])
    }
    return Document.Part(
      id: "changes", title: Text("较上期末（\(before.to)）的变化", "Changes since \(before.to)"),
      blocks: [.listing(try changes.listing(language, selecting: nil), caption: nil)])
  }

  func notReported() throws -> Document.Part {
    Document.Part(
      id: "missing", title: Text("报送情况", "Reporting"),
      blocks: [.listing(try missing.summaryListing(selecting: nil), caption: nil)])
  }

  func dueNext() throws -> Document.Part {
    Document.Part(
      id: "next", title: Text("至 \(nextPeriod.to) 到期", "Due by \(nextPeriod.to)"),
      blocks: [
        .drawing({ timeline }),
        .listing(
          try Listing(
            next.rows, columns: ObligationColumns.columns(counting: .left, grouping: nil),
            footer: next.rows.isEmpty ? [] : [next.counts.sentence],
            empty: Text("没有到期的任务、节点或指标。", "Nothing falls due.")), caption: nil),
      ])
  }

  // MARK: Where words and figures disagree

  func disagreements() throws -> Document.Part {
    let rows = report.disagreements.flatMap { row in row.unmet.map { (row: row, indicator: $0) } }
    return Document.Part(
      id: "disagreements", title: Text("报办结而指标未达", "Reported done, while the figures disagree"),
      blocks: [
        .listing(
          try Listing(
            rows, columns: BulletinColumns.disagreements(language),
            empty: Text("没有这样的任务。", "There is no such task.")), caption: nil)
      ])
  }
}

extension Light {
  /// The tasks of the light, over their list.
  fileprivate var caption: Text {
    switch self {
    case .red: Text("红：逾期", "Red: overdue")
    case .yellow: Text("黄：即将到期，或有指标滞后", "Yellow: due soon, or an indicator lags")
    case .green: Text("绿", "Green")
    case .grey: Text("灰", "Grey")
    }
  }
}
