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
      Text("  数值：", "  value: ")[language] + value.wording(unit: indicator.unit, against: aim, language)
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
      case .quantity(let before)? = evaluation.previous?.draft.content.observedValue,
      let change = now.change(from: before, unit: indicator.unit)
    {
      let sign = change > .zero ? "+" : ""
      let unit =
        indicator.unit.isPercentUnit ? Text("个百分点", " percentage points")[language] : indicator.unit ?? ""
      lines.append(
        Text("  变动：\(sign)\(change)\(unit)", "  change: \(sign)\(change)\(unit)")[language]
          + Text(
            "（上次 \(evaluation.previous.map { "\($0.draft.asOf)" } ?? "")）",
            " (since \(evaluation.previous.map { "\($0.draft.asOf)" } ?? ""))")[language])
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

  /// Warns of a department that answers for none of the tasks.
  mutating func warn(of department: String?, answeringFor tasks: [PolicyTask]) {
    guard let department, !tasks.isEmpty else { return }
    let names = tasks.flatMap(\.departments).map(\.name)
    guard !names.contains(where: { FoldedText($0) == FoldedText(department) }) else { return }
    let answering =
      names.isEmpty ? Text.unassigned : Text(verbatim: Array(Set(names)).sorted().joined(separator: "、"))
    say(
      Text(
        "注意：\(department.shown) 不是责任单位（\(answering.chinese)）。",
        "Note: \(department.shown) does not answer for this (\(answering.english) does)."))
  }
}
