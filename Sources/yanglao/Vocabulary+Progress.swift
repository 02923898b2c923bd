// The words of progress: lights, methods, what is counted together.

import CommandLineKit
import YanglaoCore

extension Light {
  var term: Text {
    switch self {
    case .red: Text("红", "red")
    case .yellow: Text("黄", "yellow")
    case .green: Text("绿", "green")
    case .grey: Text("灰", "grey")
    }
  }

  /// What the light says of a task.
  var meaning: Text {
    switch self {
    case .red: Text("逾期的任务", "tasks that are overdue")
    case .yellow: Text("即将到期或有指标滞后的任务", "tasks that are due soon, or whose indicators lag")
    case .green: Text("其余未结的任务", "open tasks that are neither")
    case .grey: Text("已销号、中止或已结束跟踪的任务", "tasks that are verified, suspended or no longer tracked")
    }
  }
}

extension PaceMethod {
  /// Said below everything that is judged by it.
  var sentence: Text {
    Text("指标进度按\(term.chinese)（\(rawValue)）判定。", "Pace of indicators: \(term.english) (\(rawValue)).")
  }
}

extension Verdict {
  /// The verdict without a day: what indicators of it are counted under.
  var countTerm: Text {
    if case .metLate = self { return Text("逾期达标", "met late") }
    return term
  }
}

extension ProgressReport.Grouping {
  var term: Text {
    switch self {
    case .department: ObligationReport.Grouping.department.term
    case .family: ObligationReport.Grouping.family.term
    case .plan: ObligationReport.Grouping.plan.term
    case .section: ObligationReport.Grouping.section.term
    case .measure: Text("指标概念", "measure")
    case .attribute: Text("指标属性", "attribute")
    }
  }
}

extension ProgressReport.Counts {
  /// The counts as a sentence: distinct tasks and indicators in their states, and the tasks' pairs with departments.
  var sentence: Text {
    let tasks = Text.count(tasks, "任务 \(tasks) 项", "task")
    let indicators = Text.count(indicators, "指标 \(indicators) 个", "indicator")
    let lights = Text.breakdown(Light.allCases.map { ($0.term, self[$0]) })
    let verdicts = Text.breakdown(Verdict.inOrder.map { ($0.countTerm, self[$0]) })
    let pairs = Text.count(pairs, "任务与责任单位共 \(pairs) 对", "pair")
    let without = Text.count(unassigned, "另有 \(unassigned) 项任务未明确责任单位", "task")
    let rest =
      unassigned == 0
      ? Text("", "") : Text("，\(without.chinese)", ", and \(without.english) with no department named")
    return Text(
      "合计：\(tasks.chinese)\(lights.chinese)、\(indicators.chinese)\(verdicts.chinese)，均不重复计；\(pairs.chinese)\(rest.chinese)。",
      "Total: \(tasks.english)\(lights.english) and \(indicators.english)\(verdicts.english), each counted once; \(pairs.english) of a task and a department\(rest.english)."
    )
  }
}

extension Text {
  /// Said where no value that was recorded lags.
  static let noLaggards = Text(
    "没有已知未达标、有风险或滞后的指标。", "No indicator is known to be missed, at risk or behind.")

  /// What a number is made of, in parentheses, without what there is none of.
  static func breakdown(_ parts: [(term: Text, count: Int)]) -> Text {
    let parts = parts.filter { $0.count > 0 }
    guard !parts.isEmpty else { return Text("", "") }
    return Text(
      "（\(parts.map { "\($0.term.chinese) \($0.count)" }.joined(separator: "、"))）",
      " (\(parts.map { "\($0.count) \($0.term.english)" }.joined(separator: ", ")))")
  }
}
