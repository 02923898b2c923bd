// What an explanation of a verdict says in words.

import CommandLineKit
import YanglaoCore

extension VerdictExplanation {
  /// Why this target is the one in force.
  var inForceSentence: Text {
    switch inForce {
    case .only: Text("指标只有这一个目标", "the indicator has this one target")
    case .firstNotDue(nil):
      Text("\(count) 期目标中最先到期的", "the first of \(count) targets to fall due")
    case .firstNotDue(let before?):
      Text(
        "\(count) 期目标中的第 \(place) 期：上一期已于 \(before) 到期",
        "target \(place) of \(count): the one before fell due on \(before)")
    case .lastOfAll:
      Text(
        "\(count) 期目标都已到期，以最后一期为准", "all \(count) targets have fallen due, and the last one counts")
    }
  }

  /// What comes behind the target in force; nil where nothing does.
  func nextSentence(_ language: Language) -> String? {
    next.map { next in
      let from = evaluation.instance.due.advanced(by: 1)
      let aim = next.target.aim.wording(unit: indicator.unit, language)
      return Text(
        "\(from) 起按下一期判定：\(aim)（\(next.due)）", "from \(from) the next one counts: \(aim) (due \(next.due))")[
          language]
    }
  }

  /// The thresholds that the rules set; nil where no pace is told.
  var rule: Text? {
    guard let pace = evaluation.pace else { return nil }
    switch pace.measurement {
    case .linear:
      return Text(
        "进度不低于时间为正常，不低于其八成为滞后，更低为有风险",
        "progress of at least elapsed time is on track, of at least 0.8 of it behind, and below that at risk")
    case .growth:
      return Text(
        "实际与所需年均增长之比不低于 0.95 为正常，不低于 0.60 为滞后，更低为有风险，负数为背离目标；界限取自加拿大统计局可持续发展目标进展衡量方法，Open SDG 相同",
        "observed over required annual growth of at least 0.95 is on track, of at least 0.60 behind, below that at risk, and below 0 moving away; cut-offs of Statistics Canada’s measure of progress on the SDGs, the same in Open SDG"
      )
    case .movedAway:
      return Text(
        "起点已达目标而现值没有，一律为有风险", "where the start met the target and the value does not, it is at risk")
    }
  }

  /// From which day on a value is recent enough.
  var recencySentence: Text {
    let frequency = plan.reportingFrequency.term
    return Text(
      "报送周期：\(frequency.chinese)；\(recentFrom) 及以后的值才算新",
      "reported \(frequency.english): a value of \(recentFrom) or later is recent enough")
  }

  /// What is said where no value of the day would change the verdict.
  var noThresholds: Text {
    if let through = evaluation.instance.through, evaluation.day > through {
      return Text("当日的值属于另一年度，不计入本目标", "a value of that day counts for its own year, and not for this target")
    }
    return evaluation.verdict.isMet
      ? Text(
        "目标已达到并已到期，当日的值不再影响", "the target was reached and has fallen due: a value of that day changes nothing"
      )
      : Text("单凭当日的值不能判定", "a value of that day alone could not be judged")
  }
}

extension Text {
  /// What is said where time alone changes nothing.
  static let settled = Text("不因时间改变", "time alone does not change it")
}

extension PaceStart.Basis {
  var term: Text {
    switch self {
    case .baseline: Text("基期值", "baseline")
    case .zero: Text("累计自零起", "counted from zero")
    case .record: Text("首个填报值", "first value")
    }
  }
}

extension EndOfTracking {
  /// - Parameter thing: What is tracked no longer.
  func sentence(of thing: Text) -> Text {
    switch self {
    case .closed(let day): Text("规划已于 \(day) 结束跟踪", "the tracking of the plan ended on \(day)")
    case .removed(let revision):
      Text("\(thing.chinese)已在第 \(revision) 版中撤销", "\(thing.english) was removed in revision \(revision)")
    }
  }
}

extension TaskExplanation.Cause {
  /// What gave the light.
  var sentence: Text {
    switch self {
    case .closed(let status): status.term
    case .untracked(let end?): end.sentence(of: Text("任务", "the task"))
    case .untracked(nil):
      Text("规划已结束跟踪，或任务已撤销", "the plan is no longer tracked, or no longer has the task")
    case .overdue(let day): Text("\(day) 到期，未办结", "due on \(day) and not done")
    case .pressing(let due?, false): Text("将于 \(due) 到期", "due soon, on \(due)")
    case .pressing(let due?, true):
      Text("将于 \(due) 到期；有指标滞后", "due soon, on \(due), and indicators of it lag")
    case .pressing(nil, _): Text("有指标滞后", "indicators of it lag")
    case .nothing: Text("近期不到期，也没有指标滞后", "neither due soon nor lagging")
    }
  }
}
