// The words of what is owed for a period.

import CommandLineKit
import YanglaoCore

extension MissingReport.State {
  var term: Text {
    switch self {
    case .missing: Text("未报", "missing")
    case .notYetDue: Text("未到期", "not yet due")
    case .late: Text("迟报", "late")
    case .onTime: Text("按时", "on time")
    }
  }
}

extension CountedShare {
  /// The share with what it is made of: 3/57 = 5.3%.
  var wording: String { "\(part)/\(whole) = \(percent)%" }
}

extension MissingReport {
  /// The period and the last day on which a report is in time.
  var sentence: Text {
    Text("报送期 \(period)，截止 \(deadline)。", "Period \(period), reports due by \(deadline).")
  }
}

extension MissingReport.Counts {
  /// The counts as a sentence: what is owed, what has become of it, and the rates.
  var sentence: Text {
    let states = MissingReport.State.allCases.map { ($0.term, self[$0]) }
    let tasks = Text.count(tasks, "任务 \(tasks) 项", "task")
    let indicators = Text.count(indicators, "指标 \(indicators) 个", "indicator")
    let owed = Text.count(owed, "应报 \(owed) 项次", "report")
    let breakdown = Text.breakdown(states)
    return Text(
      "合计：\(owed.chinese)\(breakdown.chinese)，涉及\(tasks.chinese)、\(indicators.chinese)（均不重复计）\(rates.chinese)。",
      "Total: \(owed.english) owed\(breakdown.english), on \(tasks.english) and \(indicators.english), each counted once\(rates.english)."
    )
  }

  /// What of a group has come, in a few words.
  var note: Text {
    guard let rate = reportingRate else { return Text("", "") }
    return Text("报送率 \(rate.wording)", "reported \(rate.wording)")
  }

  private var rates: Text {
    guard let reported = reportingRate, let onTime = onTimeRate else { return Text("", "") }
    return Text(
      "；报送率 \(reported.wording)，按时率 \(onTime.wording)",
      "; reported \(reported.wording), on time \(onTime.wording)")
  }
}
