// The sentences for requests to record that are refused.

import CommandLineKit
import YanglaoCore

extension Text {
  fileprivate static func beforePlan(_ day: Day, from: Day) -> Text {
    Text("日期 \(day) 早于规划期（\(from) 起）", "\(day) lies before the plan's period (from \(from))")
  }
}

extension Failure {
  init(recording error: RequestError) {
    let (message, hints, status) = Self.sentences(error)
    self.init(message: message, hints: hints, status: status)
  }

  private static func sentences(_ error: RequestError) -> (Text, [Text], Status) {
    switch error {
    case .noLedger(let path):
      return (
        Text("没有台账文件“\(path.shown)”", "there is no ledger “\(path.shown)”"),
        [Text("第一条记录会新建台账。", "The first record makes the ledger.")], .failed
      )
    case .sampleIsReadOnly:
      return (
        Text("示例数据只供查询，不能写入", "sample data is for reading; nothing can be written to it"),
        [
          Text(
            "去掉 --sample；或用“yanglao --sample ledger backup FILE”另存一份，以 --ledger FILE 使用。",
            "Leave --sample out, or copy it with “yanglao --sample ledger backup FILE” and use --ledger FILE."
          )
        ], .usage
      )
    case .noHome:
      return (
        Text("不知道台账在何处：没有 HOME", "there is no HOME to keep the ledger in"),
        [Text("用 --ledger 或 YANGLAO_LEDGER 写明路径。", "Name a path with --ledger or YANGLAO_LEDGER.")], .failed
      )
    case .noRecorder:
      return (
        Text("不知道记录人是谁", "it is not known who records"),
        [Text("用 --by 写明。", "Say so with --by.")], .usage
      )
    case .notATask(let name, let thing):
      return (mismatch(name, thing, Text("不是任务", "not a task")), [], .failed)
    case .notAnIndicator(let name, let thing):
      return (mismatch(name, thing, Text("不是指标", "not an indicator")), [], .failed)
    case .isAMilestone(let name, let title, let task):
      return (
        Text(
          "“\(name.shown)”是任务 \(task) 的节点（\(title.shown)），节点不能单独报送",
          "“\(name.shown)” is a milestone of task \(task) (\(title.shown)), which nothing is recorded for"),
        [Text("写 \(task)，记录即属整个任务。", "Name \(task); the record is then of the whole task.")], .failed
      )
    case .notInPlans(let name, let plans, let asked):
      let (plans, asked) = (plans.map(\.shown), asked.map(\.shown))
      return (
        Text(
          "“\(name.shown)”属于规划 \(plans.joined(separator: "、"))，不在指定的规划中：\(asked.joined(separator: "、"))",
          "“\(name.shown)” is of \(plans.joined(separator: ", ")), and not of the plans named: \(asked.joined(separator: ", "))"
        ), [], .failed
      )
    case .notASubject(let name):
      return (
        Text("“\(name.shown)”既不是任务也不是指标", "“\(name.shown)” is neither a task nor an indicator"), [], .failed
      )
    case .missingOption(let option):
      return (Text("缺少 \(option)", "\(option) is missing"), [], .usage)
    case .needsBoth(let first, let second):
      return (Text("\(first) 和 \(second) 须同时给出", "\(first) and \(second) belong together"), [], .usage)
    case .noValue:
      return (
        Text("没有数值", "there is no value"),
        [
          Text(
            "写 VALUE、--numerator 和 --denominator，或 --add。",
            "Give VALUE, --numerator and --denominator, or --add.")
        ], .usage
      )
    case .notAValue(let typed, let problem, let unit): return value(typed, problem, unit)
    case .wrongKindOfValue(let typed, let indicator):
      return indicator.kind == .achievement
        ? (
          Text(
            "指标“\(indicator.name)”只能填“达成”，不能填“\(typed.shown)”",
            "“\(indicator.name)” can only be recorded as “achieved”, not as “\(typed.shown)”"), [], .usage
        )
        : (
          Text(
            "指标“\(indicator.name)”须填数值，不能填“\(typed.shown)”",
            "“\(indicator.name)” takes a number, not “\(typed.shown)”"), [], .usage
        )
    case .cannotAdd(let last):
      guard let last else {
        return (Text("--add 须是一个数", "--add takes a number"), [], .usage)
      }
      return (
        Text(
          "不能在上次的值（记录 \(last.number)）上累加", "nothing can be added to the last value (record \(last.number))"),
        [Text("请写完整的数值。", "Give the whole value.")], .failed
      )
    case .doubtful(let concerns, let indicator, let places):
      return (
        Text(
          "指标“\(indicator.name)”的数值可疑，没有记录",
          "the value of “\(indicator.name)” is doubtful and was not recorded"),
        concerns.map { Self.sentence($0, places) }
          + [
            Text("确认无误时加 --confirm --note 说明。", "If it is right, add --confirm and a --note that says why.")
          ], .failed
      )
    case .confirmationNeedsNote:
      return (Text("--confirm 须有 --note 说明", "--confirm needs a --note that says why"), [], .usage)
    case .nothingToReport:
      return (
        Text("没有可报送的内容", "there is nothing to report"),
        [
          Text(
            "至少写 --status、--percent、--progress、--problems、--next 之一。",
            "Give at least one of --status, --percent, --progress, --problems and --next.")
        ], .usage
      )
    case .inFuture(let day, let today):
      return (
        Text("日期 \(day) 在将来（今天 \(today)）", "\(day) lies in the future (today is \(today))"), [], .failed
      )
    case .beforePlan(let day, let from): return (Text.beforePlan(day, from: from), [], .failed)
    default: return moreSentences(error)
    }
  }

  private static func moreSentences(_ error: RequestError) -> (Text, [Text], Status) {
    switch error {
    case .illegalStep(let step, let task, let day, let state):
      let legal = Array(Set(state.legalSteps.map(\.command))).sorted()
      return (
        Text(
          "任务 \(task) 截至 \(day) 为“\(state.status.term.chinese)”，不能\(step.action.chinese)",
          "on \(day) task \(task) is \(state.status.term.english); it cannot be \(step.action.english)"),
        [Text("可用的命令：\(legal.joined(separator: "、"))", "What can be done: \(legal.joined(separator: ", "))")],
        .failed
      )
    case .excludes(let later, let place, let day):
      let (step, place) = (later.step?.status.term ?? Text("", ""), place.noun)
      return (
        Text(
          "\(place.chinese)（\(later.draft.asOf)，\(step.chinese)）不能接在 \(day) 的这一步之后，没有记录",
          "\(place.english) (\(later.draft.asOf), \(step.english)) could not follow such a step of \(day); nothing was recorded"
        ),
        [
          Text(
            "已经记录的先撤回，再按日期先后报送。",
            "Withdraw what is on record first, then report both in the order of their days.")
        ], .failed
      )
    case .needsReason(let step):
      return (Text("\(step.command) 须有 --reason", "\(step.command) needs a --reason"), [], .usage)
    case .unmetIndicators(let indicators, let option):
      let count = Text.count(indicators.count, "\(indicators.count) 个指标", "indicator")
      return (
        Text(
          "任务有 \(count.chinese)尚未达标，没有记录",
          "\(count.english) of the task \(Text.isOrAre(indicators.count)) not met; nothing was recorded"),
        indicators.map { indicator in
          let line = "  \(indicator.reference)  \(indicator.name)  "
          return Text(line + indicator.verdict.term.chinese, line + indicator.verdict.term.english)
        } + [Text("仍要报办结时加 \(option)。", "\(option) reports it done all the same.")], .failed
      )
    case .closed(let task, let status):
      return (
        Text(
          "任务 \(task) 现为“\(status.term.chinese)”，不能延期",
          "task \(task) is \(status.term.english) and cannot be extended"), [], .failed
      )
    case .notLater(let until, let due):
      return (
        Text("新时限 \(until) 不晚于现时限 \(due)", "\(until) is not later than the deadline in force, \(due)"), [],
        .failed
      )
    case .notBefore(let until, let record, let next):
      return (
        Text(
          "记录 \(record.number) 已于 \(record.draft.asOf) 延期至 \(next)，此前的延期须早于这一时限，不能到 \(until)",
          "record \(record.number) extends it to \(next) on \(record.draft.asOf); an extension before that ends earlier, and not on \(until)"
        ), [], .failed
      )
    case .deadlineTooLate(let until, let latest):
      return (
        Text(
          "新时限 \(until) 在规划期首日的 \(Period.mostYears) 年之后，最晚为 \(latest)",
          "\(until) is over \(Period.mostYears) years behind the plan's first day; it can be \(latest) at the latest"
        ),
        [], .failed
      )
    case .overdueAlready(let task, let due):
      return (
        Text("任务 \(task) 已于 \(due) 到期", "task \(task) was due on \(due)"),
        [Text("逾期之后延期用 --late，记录中会注明。", "--late extends it afterwards, and is marked so.")], .failed
      )
    case .alreadyNamed(let task, let names):
      return (
        Text(
          "任务 \(task) 的文件已写明单位：\(names.joined(separator: "、"))",
          "the document of task \(task) names its departments: \(names.joined(separator: ", "))"), [], .failed
      )
    case .assignedAlready(let task, let name):
      return (Text("任务 \(task) 已指定 \(name)", "task \(task) is assigned to \(name) already"), [], .failed)
    case .notAssigned(let task, let name, let assigned):
      return (
        Text("任务 \(task) 没有指定 \(name)", "task \(task) is not assigned to \(name)"),
        [.allowed(assigned)].compactMap { $0 }, .failed
      )
    case .notADepartmentName(let name):
      return (Text("“\(name.shown)”不能作单位名称", "“\(name.shown)” cannot be a department's name"), [], .usage)
    case .nothingToUrge(let name):
      return (Text("“\(name.shown)”没有逾期的任务", "“\(name.shown)” has no overdue task"), [], .failed)
    case .notOverdue(let task, let due):
      return (
        Text(
          "任务 \(task) 既未逾期（\(due) 到期）也已报送，不必催办",
          "task \(task) is neither overdue (due on \(due)) nor unreported"), [], .failed
      )
    case .nothingToChase(let task, let status):
      let reason = status?.term ?? TaskExplanation.Cause.untracked.sentence
      return (
        Text(
          "任务 \(task) 不必催办：\(reason.chinese)", "task \(task) needs no chasing: \(reason.english)"), [],
        .failed
      )
    case .noSuchRecord(let number):
      return (Text("没有第 \(number) 号记录", "there is no record \(number)"), [], .failed)
    case .replacedAlready(let number, let other):
      return (
        Text("记录 \(number) 已被记录 \(other) 替代", "record \(number) was replaced by record \(other)"),
        [Text("请更正或撤回记录 \(other)。", "Correct or withdraw record \(other).")], .failed
      )
    case .withdrawnAlready(let number, let other):
      return (
        Text("记录 \(number) 已被记录 \(other) 撤回", "record \(number) was withdrawn by record \(other)"),
        [Text("请重新填报。", "Record anew.")], .failed
      )
    case .restedUpon(let number, let later):
      return (
        Text(
          "记录 \(later) 以记录 \(number) 为前提，没有撤回",
          "record \(later) rests upon record \(number); nothing was withdrawn"),
        [Text("请先撤回记录 \(later)。", "Withdraw record \(later) first.")], .failed
      )
    case .isAWithdrawal(let number):
      return (
        Text("记录 \(number) 是撤回，不能再替代", "record \(number) is a withdrawal and cannot be replaced"), [], .failed
      )
    case .notAnObservation(let number):
      return (
        Text("记录 \(number) 不是填报值", "record \(number) is no value"),
        [Text("其他记录用 withdraw 撤回后重新报送。", "Withdraw it, and record anew.")], .failed
      )
    case .nothingToUndo(let name):
      return (
        Text("\(name.shown) 没有可撤回的记录", "\(name.shown) has no record that could be withdrawn"), [], .failed
      )
    case .cannotAsk:
      return (
        Text("无人可答，没有撤回", "nobody can answer; nothing was withdrawn"),
        [Text("不询问用 --yes。", "--yes does not ask.")], .usage
      )
    case .declined: return (Text("没有撤回", "nothing was withdrawn"), [], .failed)
    default: return (Text("请求未能满足：\(error)", "the request failed: \(error)"), [], .ours)
    }
  }

  private static func mismatch(_ name: String, _ thing: Reference?, _ negation: Text) -> Text {
    guard let noun = thing?.noun else {
      return Text("“\(name.shown)”\(negation.chinese)", "“\(name.shown)” is \(negation.english)")
    }
    return Text(
      "“\(name.shown)”是\(noun.chinese)，\(negation.chinese)",
      "“\(name.shown)” is \(noun.english), \(negation.english)")
  }

  private static func value(_ typed: String, _ problem: TypedValue.Problem, _ unit: String?) -> (
    Text, [Text], Status
  ) {
    let hint =
      unit.isPercentUnit
      ? Text("应如 52.3、52.3%、232/387。", "Expected such as 52.3, 52.3% or 232/387.")
      : unit.map { Text("应如 12、12\($0)。", "Expected such as 12 or 12\($0).") }
        ?? Text("应为“达成”。", "Expected “achieved”.")
    return (
      Text(
        "“\(typed.shown)”不是可用的数值：\(problem.term.chinese)",
        "“\(typed.shown)” is no usable value: \(problem.term.english)"), [hint], .usage
    )
  }

  private static func sentence(_ concern: EntryConcern, _ places: [Int64: RecordPlace]) -> Text {
    func place(_ record: Record) -> Text {
      let place = (places[record.number] ?? .record(record.number)).noun
      return Text("\(place.chinese)，\(record.draft.asOf)", "\(place.english), \(record.draft.asOf)")
    }
    return switch concern {
    case .shareOutsideRange: Text("  比例不在 0–100% 之间", "  a share outside 0–100%")
    case .numeratorAboveDenominator: Text("  分子大于分母", "  the numerator is above the denominator")
    case .belowZero: Text("  数值小于 0", "  a value below 0")
    case .inFuture(let today):
      Text("  日期在将来（今天 \(today)）", "  the date lies in the future (today is \(today))")
    case .beforePlan(let day, let from):
      Text(
        "  " + Text.beforePlan(day, from: from).chinese, "  " + Text.beforePlan(day, from: from).english)
    case .goesDown(let record):
      Text(
        "  累计数少于上次（\(place(record).chinese)）",
        "  a running count below the last one (\(place(record).english))")
    case .goesAbove(let record):
      Text(
        "  累计数多于其后的（\(place(record).chinese)）",
        "  a running count above a later one (\(place(record).english))")
    case .jump(let record):
      Text(
        "  与上次（\(place(record).chinese)）相差超过全程一半",
        "  more than half of the whole range from the last value (\(place(record).english))")
    }
  }
}
