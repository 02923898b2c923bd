// Why an indicator is judged as it is, in one short line.

import CommandLineKit
import YanglaoCore

extension IndicatorEvaluation {
  /// What decided the verdict, as a phrase without a full stop.
  var because: Text {
    switch reason {
    case .reached(let record):
      let (value, day) = (wording(of: record), record.draft.asOf)
      guard record.draft.content.observedValue != .achieved else {
        return Text("\(day) 已达成", "achieved on \(day)")
      }
      if case .metLate = verdict {
        return Text(
          "\(instance.due) 到期，\(day) 才达到目标，为 \(value.chinese)",
          "due on \(instance.due), and first reached by \(value.english) on \(day)")
      }
      return Text(
        "\(day) 为 \(value.chinese)，达到目标", "\(value.english) on \(day) reaches the target")
    case .notReachedWhenDue(nil):
      return Text("\(instance.due) 到期时没有填报值", "no value when it fell due on \(instance.due)")
    case .notReachedWhenDue(let record?):
      let value = wording(of: record)
      return Text(
        "\(instance.due) 到期时为 \(value.chinese)，没有达到目标",
        "\(value.english) when it fell due on \(instance.due): the target was not reached")
    case .noValue:
      guard let after = instance.after, !observations.isEmpty else {
        return Text("没有填报值", "no value was recorded")
      }
      guard let through = instance.through, let last, last.draft.asOf > through else {
        return Text("\(after) 之后没有填报值", "no value was recorded for a day after \(after)")
      }
      return Text(
        "\(after) 之后到 \(through) 没有填报值",
        "no value was recorded for a day after \(after), up to \(through)")
    case .noYearBefore:
      return Text("没有上年的值可比", "there is no value of the year before to compare with")
    case .wrongKind(let record):
      let value = wording(of: record)
      return Text(
        "填报值（\(value.chinese)）与目标不是同一类", "the value (\(value.english)) is not of the target's kind")
    case .olderThan(let day, let record):
      return Text(
        "最近的值是 \(record.draft.asOf) 的，早于 \(day)",
        "the last value is of \(record.draft.asOf), before \(day)")
    case .pace: return pace?.because ?? Text(verbatim: "")
    case .noPace(let why, _): return why.sentence
    }
  }

  /// The value of a record, held against the target.
  func wording(of record: Record) -> Text {
    let aims = [instance.target.aim]
    guard let value = record.draft.content.observedValue else { return Text(verbatim: Wording.absent) }
    return Text(
      value.wording(unit: unit, against: aims, .chinese), value.wording(unit: unit, against: aims, .english))
  }
}

extension Pace {
  /// Which threshold decided the rating.
  var because: Text {
    if let shares {
      let digits = shares.digits
      return switch rating {
      case .onTrack:
        Text(
          "进度 \(digits.progress)，不低于时间 \(digits.elapsed)",
          "progress \(digits.progress) is at least elapsed time \(digits.elapsed)")
      case .behind:
        Text(
          "进度 \(digits.progress)，低于时间 \(digits.elapsed)，不低于其八成 \(digits.enough)",
          "progress \(digits.progress) is below elapsed time \(digits.elapsed) and at least \(digits.enough), 0.8 of it"
        )
      case .atRisk:
        Text(
          "进度 \(digits.progress)，低于 \(digits.enough)（时间 \(digits.elapsed) 的八成）",
          "progress \(digits.progress) is below \(digits.enough), 0.8 of elapsed time \(digits.elapsed)")
      }
    }
    if let growth {
      let ratio = growth.ratioDigits
      return switch rating {
      case .onTrack:
        Text(
          "年均增长为所需的 \(ratio) 倍，不低于 0.95", "annual growth is \(ratio) times what is required, at least 0.95")
      case .behind:
        Text(
          "年均增长为所需的 \(ratio) 倍，低于 0.95，不低于 0.60",
          "annual growth is \(ratio) times what is required, below 0.95 and at least 0.60")
      case .atRisk where growth.ratio < 0:
        Text("年均增长为所需的 \(ratio) 倍，方向相反", "annual growth is \(ratio) times what is required: the wrong way")
      case .atRisk:
        Text("年均增长为所需的 \(ratio) 倍，低于 0.60", "annual growth is \(ratio) times what is required, below 0.60")
      }
    }
    return Text("起点已达目标，现在没有达到", "the start met the target already; the value does not")
  }
}

extension NoPace {
  var sentence: Text {
    switch self {
    case .noLine: Text("目标不是数值，没有进度可算", "the target is no number, so there is no pace to tell")
    case .noStart:
      Text(
        "没有基期值，也没有相隔 \(Pace.fewestDaysBetweenValues) 天以上的两个值",
        "no baseline, and no two values at least \(Pace.fewestDaysBetweenValues) days apart")
    case .noTime: Text("起点不早于到期日", "the start is not before the due date")
    case .tooFewYears: Text("没有两个年份的值", "there are no values of two years")
    case .beginsAnew:
      Text(
        "年度累计值每年从零起算，没有年均增长可言", "what counts within a year begins anew with each, and has no annual growth")
    case .differentSigns:
      Text("起点、填报值、目标值有零或正负不同", "start, value and target are not all above zero, or all below")
    case .tooManyDigits: Text("数字太长，不能精确计算", "the numbers are too long to be reckoned exactly")
    }
  }
}
