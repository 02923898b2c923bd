// The words of what has changed between two days.

import CommandLineKit
import YanglaoCore

extension ChangeReport.Kind {
  var term: Text {
    switch self {
    case .newlyOverdue: Text("新增逾期", "newly overdue")
    case .missed: Text("新增未达标", "missed")
    case .slipped: Text("进度变差", "slipped")
    case .returned: Text("退办", "returned")
    case .suspended: Text("中止", "suspended")
    case .extended: Text("延期", "extended")
    case .improved: Text("进度好转", "improved")
    case .met: Text("新增达标", "met")
    case .milestoneDone: Text("节点完成", "milestone done")
    case .reportedDone: Text("报办结", "reported done")
    case .closed: Text("销号", "closed")
    case .corrected: Text("更正", "corrected")
    case .withdrawn: Text("撤回", "withdrawn")
    }
  }
}

extension ChangeReport {
  /// What everything comes to: distinct tasks and indicators.
  var sentence: Text {
    let changes = Text.count(rows.count, "变化 \(rows.count) 处", "change")
    let tasks = Text.count(tasks, "任务 \(tasks) 项", "task")
    let indicators = Text.count(indicators, "指标 \(indicators) 个", "indicator")
    let kinds = Text.breakdown(Kind.allCases.map { ($0.term, rows($0).count) })
    return Text(
      "\(since) 之后至 \(until)：\(changes.chinese)\(kinds.chinese)，涉及\(tasks.chinese)、\(indicators.chinese)（均不重复计）。",
      "After \(since), until \(until): \(changes.english)\(kinds.english), of \(tasks.english) and \(indicators.english), each counted once."
    )
  }
}

extension PlanRevision {
  /// What has become of a plan, and when that was written.
  var sentence: Text {
    let day = recordedAt.map { "\($0.day)" } ?? ""
    switch kind {
    case .added: return Text("规划 \(plan) 于 \(day) 加入台账。", "Plan \(plan) was added on \(day).")
    case .revised:
      return Text(
        "规划 \(plan) 于 \(day) 修订为第 \(revision) 版。",
        "Plan \(plan) was revised on \(day), to revision \(revision).")
    case .closed:
      let on = closedOn.map { "\($0)" } ?? day
      return Text(
        "规划 \(plan) 自 \(on) 起结束跟踪（\(day) 记录），此后不计。",
        "The tracking of plan \(plan) has ended as of \(on) (written on \(day)); nothing of it counts from then on."
      )
    }
  }
}
