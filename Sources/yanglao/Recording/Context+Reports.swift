// What a command says once something is recorded.

import CommandLineKit
import YanglaoCore

extension Context {
  /// Says what a value now means: value, target, verdict, change since the last value.
  mutating func report(
    _ record: Record, of indicator: Indicator, in plan: Plan, _ evaluation: IndicatorEvaluation?
  ) throws {
    let reference = "\(plan.id)/\(indicator.id)"
    guard let evaluation, let value = record.draft.content.observedValue else { return }
    let aim = evaluation.instance.target.aim
    var lines = [
      Text(
        "记录 \(record.number)：\(reference) \(indicator.name)",
        "Record \(record.number): \(reference) \(indicator.name)")[language],
      Text("  数值：", "  value: ")[language]
        + value.wording(unit: indicator.unit, against: indicator.aims, language)
        + Text("（截至 \(record.draft.asOf)）", " (on \(record.draft.asOf))")[language],
      Text("  目标：", "  target: ")[language] + aim.wording(unit: indicator.unit, language)
        + Text("（\(evaluation.instance.due)）", " (due \(evaluation.instance.due))")[language],
      Text("  判定：", "  verdict: ")[language] + evaluation.verdict.term[language]
        + Text("：", ": ")[language] + evaluation.because[language],
    ]
    if let expected = evaluation.expectedDigits {
      lines.insert(
        Text("  当日应达：", "  expected by then: ")[language] + expected + (indicator.unit ?? ""), at: 3)
    }
    if case .quantity(let now) = value,
      let previous = indicator.valueBefore(evaluation.previous, on: record.draft.asOf),
      case .quantity(let before)? = previous.draft.content.observedValue,
      let change = now.change(from: before, unit: indicator.unit)
    {
      let sign = change > .zero ? "+" : ""
      let unit =
        indicator.unit.isPercentUnit ? Text("个百分点", " percentage points")[language] : indicator.unit ?? ""
      lines.append(
        Text("  变动：\(sign)\(change)\(unit)", "  change: \(sign)\(change)\(unit)")[language]
          + Text("（上次 \(previous.draft.asOf)）", " (since \(previous.draft.asOf))")[language])
    }
    try print(lines.map { $0.escapedForTerminal + "\n" }.joined())
  }

  /// Says where a task now stands.
  mutating func report(_ record: Record, of task: PolicyTask, in plan: Plan, _ state: TaskState) throws {
    var line = Text(
      "记录 \(record.number)：\(plan.id)/\(task.id) \(task.title)：\(state.status.term.chinese)",
      "Record \(record.number): \(plan.id)/\(task.id) \(task.title): \(state.status.term.english)")[language]
    if state.due != state.firstDue {
      line +=
        Text("，时限 \(state.due)（原定 \(state.firstDue)）", ", due \(state.due) (first \(state.firstDue))")[
          language]
    }
    let done = record == state.lastReport ? state.instancesDoneByLastReport(from: plan.period.from) : []
    if let first = done.first, let last = done.last {
      line +=
        done.count == 1
        ? Text("，\(first) 到期的一期", ", the instance due \(first)")[language]
        : Text(
          "，\(first) 至 \(last) 到期的 \(done.count) 期", ", the \(done.count) instances due \(first) to \(last)")[
            language]
    }
    try print(line.escapedForTerminal + "\n")
  }

  /// Says where a milestone of a task now stands.
  mutating func report(
    _ record: Record, of milestone: Milestone, of task: PolicyTask, in plan: Plan, _ state: TaskState
  ) throws {
    let status = state.state(of: milestone).status
    try print(
      Text(
        "记录 \(record.number)：节点 \(plan.id)/\(task.id)/\(milestone.id) \(milestone.title)：\(status.term.chinese)",
        "Record \(record.number): milestone \(plan.id)/\(task.id)/\(milestone.id) \(milestone.title): \(status.term.english)"
      )[language].escapedForTerminal + "\n")
  }

  /// The department that a record is for, as the other form gives it.
  mutating func reporter(_ typed: String?, on subject: Subject) throws -> String? {
    guard typed != nil else { return nil }
    let catalogue = try ledgerToRecordIn().catalogue(.documents(of: [subject.plan]), knownAt: nil)
    guard let plan = catalogue.plan(subject.plan) else { return typed }
    let tasks =
      switch subject {
      case .task(_, let id): [plan.task(id)].compactMap(\.self)
      case .indicator(_, let id): plan.indicator(id).map(plan.tasks(delivering:)) ?? []
      }
    return try reporter(typed, answeringFor: tasks, in: plan, catalogue)
  }

  /// The department that a record is for: by its full name, whatever it was called by, where it answers for what the
  /// record speaks of; as it was typed, and with a warning, where it does not.
  /// - Parameter tasks: What the record speaks of, or the tasks that deliver it; who answers for them today is not asked
  ///   where no name was typed.
  /// - Throws: ``RequestError/notADepartmentName(_:)`` for a name without a letter.
  mutating func reporter(
    _ typed: String?, answeringFor tasks: [PolicyTask], in plan: Plan, _ catalogue: Catalogue
  ) throws -> String? {
    guard let typed else { return nil }
    guard !FoldedText(typed).isEmpty else { throw RequestError.notADepartmentName(typed) }
    let answering = try ledgerToRecordIn().departments(answeringFor: tasks, in: plan, on: today)
    if let name = catalogue.reporter(named: typed, among: answering, in: plan) { return name }
    guard !answering.isEmpty else { return typed }
    let answerers = Set(answering.map(\.name)).sorted()
    let names = Text.list(answerers)
    say(
      Text(
        "注意：“\(typed.shown)”不是责任单位，责任单位是\(names.chinese)。",
        "Note: “\(typed.shown)” does not answer for this; \(names.english) \(answerers.count == 1 ? "does" : "do")."
      ))
    return typed
  }
}
