// The page that explains the light of a task.

import CommandLineKit
import YanglaoCore

extension SheetMaker {
  func sheet(of explanation: TaskExplanation) -> Sheet {
    let (task, plan, evaluation) = (explanation.task, explanation.plan, explanation.evaluation)
    let state = evaluation.state
    return Sheet([
      field("id", Text("编号", "Id"), .text("\(plan.id)/\(task.id)")),
      field("title", Text("任务", "Task"), .text(task.title)),
      field("plan", Text("规划", "Plan"), .text(plan.title)),
      field("as_of", Text("评价日", "As of"), .day(standing.day)),
      SheetField(
        "light", Text("三色", "Light"), .term(key: evaluation.light.rawValue, evaluation.light.term),
        style: evaluation.light.style),
      field("cause", Text("依据", "Cause"), .text(explanation.cause.sentence[language])),
      field("status", Text("状态", "Status"), .term(key: state.status.rawValue, state.status.term)),
      field("last_report", Text("最近报送", "Last report"), state.lastReport.map(report) ?? .absent),
      due(state.due),
      field(
        "first_due", Text("原定时限", "First due"), state.firstDue == state.due ? .absent : .day(state.firstDue)),
      field("basis", Text("时限依据", "Basis"), basis(of: task)),
      field("extensions", Text("延期", "Extensions"), .list(state.extensions.map(extended))),
      // It is in time on the day it is due, and overdue from the next.
      field(
        "overdue_since", Text("逾期自", "Overdue since"),
        .day(evaluation.overdueSince?.advanced(by: 1))),
      field(
        "days_overdue", Text("逾期天数", "Days overdue"),
        evaluation.isOverdue ? .integer(evaluation.daysOverdue) : .absent),
      field("next_due", Text("临期", "Due soon"), .day(evaluation.nextDue)),
      field(
        "laggards", Text("滞后的指标", "Indicators that lag"),
        .list(explanation.laggards.map { laggard($0.indicator, $0.evaluation, in: plan) })),
      field("by_step", Text("当日若报送", "If a step is taken"), steps(explanation)),
      field("by_time", Text("若不再报送", "If nothing is reported"), turns(explanation)),
      irregularities(plan.irregularities(of: task)),
    ])
  }

  private func basis(of task: PolicyTask) -> SheetValue {
    let basis = task.deadline.basis
    guard let printed = task.deadline.asPrinted else { return .term(key: basis.rawValue, basis.term) }
    return .term(
      key: basis.rawValue,
      Text("\(basis.term.chinese)（\(printed)）", "\(basis.term.english) (\(printed))"))
  }

  private func summary(of record: Record) -> SheetValue {
    .text(RecordEntry(record: record, plan: catalogue.plan(record.draft.subject.plan)).summary(language))
  }

  private func report(_ record: Record) -> SheetValue {
    .fields([
      field("on", Text("截至", "On"), .day(record.draft.asOf)),
      field(
        "content", Text("内容", "Content"), summary(of: record)),
      field("record", Text("记录号", "Record"), .integer(Int(record.number))),
      field("by", Text("记录人", "By"), .text(record.draft.by)),
    ])
  }

  private func extended(_ record: Record) -> SheetValue {
    .fields([
      field(
        "content", Text("延期", "Extension"), summary(of: record)),
      field("on", Text("日期", "On"), .day(record.draft.asOf)),
      field("reason", Text("原因", "Reason"), .text(record.draft.reason)),
      field("record", Text("记录号", "Record"), .integer(Int(record.number))),
    ])
  }

  private func laggard(_ indicator: Indicator, _ evaluation: IndicatorEvaluation, in plan: Plan) -> SheetValue
  {
    .fields([
      field("id", Text("编号", "Id"), .text("\(plan.id)/\(indicator.id)")),
      field("name", Text("指标", "Indicator"), .text(indicator.name)),
      field("verdict", Text("判定", "Verdict"), .term(key: evaluation.verdict.name, evaluation.verdict.term)),
      field("reason", Text("依据", "Reason"), .term(key: evaluation.reason.name, evaluation.because)),
    ])
  }

  private func steps(_ explanation: TaskExplanation) -> SheetValue {
    typealias Row = (step: TaskStep, light: Light)
    let columns: [Column<Row>] = [
      Column("step", Text("报送", "Step"), .term, Text("报送的内容", "the step")) {
        .term(key: $0.step.rawValue, $0.step.term)
      },
      Column("light", Text("三色", "Light"), .term, Text("届时的灯", "the light then")) {
        .term(key: $0.light.rawValue, $0.light.term)
      },
    ]
    return table(
      explanation.steps, columns, empty: Text("不再记录报送", "nothing is recorded to it any more"))
  }

  private func turns(_ explanation: TaskExplanation) -> SheetValue {
    let language = language
    let columns: [Column<TaskExplanation.Turn>] = [
      Column("on", Text("自", "From"), .day, Text("改变之日", "the day on which it changes")) { .day($0.on) },
      Column("light", Text("三色", "Light"), .term, Text("届时的灯", "the light then")) {
        .term(key: $0.light.rawValue, $0.light.term)
      },
      Column("cause", Text("依据", "Cause"), .text, Text("届时的依据", "what gives the light then")) {
        .text($0.cause.sentence[language])
      },
    ]
    return table(
      explanation.turns, columns, empty: .settled)
  }
}
