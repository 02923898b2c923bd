// What is said of each request that cannot be answered: a case without a sentence does not compile.

import CommandLineKit
import YanglaoCore

extension RequestError {
  /// The sentence; ``hints`` says how to do better.
  var message: Text {
    switch self {
    case .unknownPlan(let name, _, _):
      Text("没有规划“\(name.shown)”", "there is no plan “\(name.shown)”")
    case .severalPlans(let name, _):
      Text("与“\(name.shown)”相符的规划不止一个", "“\(name.shown)” fits several plans")
    case .noMidterm(let plan):
      Text(
        "规划 \(plan.shown) 没有写明起始日期，定不出中期", "the plan \(plan.shown) names no first day, so it has no middle")
    case .unknownDepartment(let name, _):
      Text("没有单位或系统“\(name.shown)”", "there is no department or family “\(name.shown)”")
    case .unknownSection(let name, _):
      Text("没有类别“\(name.shown)”", "there is no section “\(name.shown)”")
    case .emptyText(let option):
      Text("\(option) 没有文字", "\(option) holds no text")
    case .unknownMeasure(let name, _):
      Text("没有指标概念“\(name.shown)”", "there is no measure “\(name.shown)”")
    case .severalMeasures(let name, _):
      Text("与“\(name.shown)”相符的指标概念不止一个", "“\(name.shown)” fits several measures")
    case .nothingMatches(let reference, _):
      Text("没有与“\(reference.shown)”相符的内容", "nothing matches “\(reference.shown)”")
    case .severalMatch(let reference, let things):
      Text(
        "与“\(reference.shown)”相符的有 \(things.count) 项，请写明其一：",
        "“\(reference.shown)” fits \(things.count) things; name one of them:")
    case .notInPlans(let name, let plans, let asked):
      .notInPlans(name.shown, plans.map(\.shown), asked: asked.map(\.shown))
    case .conflictingOptions(let first, let second):
      Text(
        "\(first.shown) 与 \(second.shown) 不能同时使用",
        "\(first.shown) and \(second.shown) cannot be used together")
    case .nothingToDraw(let why): why
    case .percentContradicts(let step, let percent):
      Text(
        "状态为“\(step.status.term.chinese)”，进度却是 \(percent)%",
        "the status is “\(step.status.term.english)”, and the percentage \(percent)%")
    case .periodAhead(let period, let asked):
      Text("时段 \(period) 在 \(asked) 还没有开始", "the period \(period) has not begun by \(asked)")
    case .needless(let option, let other):
      Text("没有 \(other) 时不能用 \(option)", "\(option) means nothing without \(other)")
    case .fileExists(let path):
      Text("文件“\(path.shown)”已存在，不覆盖", "the file “\(path.shown)” exists and is not replaced")
    case .notAPlainFile(let path):
      Text(
        "“\(path.shown)”是符号链接、目录或设备，不覆盖",
        "“\(path.shown)” is a symbolic link, a folder or a device, and is not replaced")
    case .notAPlanText(let option):
      Text("\(option) 为空、过长，或含有控制字符", "\(option) is empty, too long, or holds control characters")
    case .notInEncoding(let encoding):
      Text("有的字符不能用 \(encoding) 表示", "a character has no place in \(encoding)")
    case .notAnSVGFile(let path):
      Text("“\(path.shown)”不是 SVG 文件名", "“\(path.shown)” is no name of an SVG file")
    case .cannotWrite(let path, _, _):
      Text(
        "“\(path.shown)”：不能写成这种格式的文件", "“\(path.shown)” has the name of a format that cannot be written here")
    case .laterThan(let option, let day, nil):
      Text("\(option.shown) 晚于今天（\(day)）", "\(option.shown) is later than today (\(day))")
    case .laterThan(let option, let day, let end?):
      Text("\(option.shown) 晚于 \(end) \(day)", "\(option.shown) is later than \(end) \(day)")
    case .invalidUTF8(let number):
      Text("第 \(number) 个参数不是有效的 UTF-8 文字", "argument \(number) is not valid UTF-8")
    case .unknownLanguage(let name):
      Text(
        "YANGLAO_LANG 的值“\(name.shown)”无效",
        "YANGLAO_LANG has the value “\(name.shown)”, which is no language")

    // MARK: Plans

    case .noPlans(["-"]): Text("标准输入中没有规划", "there is no plan on standard input")
    case .noPlans(let files):
      .noPlans(in: Text.list(files.map(\.shown)))
    case .noSuchRevision(let plan, let revision, _):
      Text(
        "规划 \(plan.shown) 没有第 \(revision.shown) 版", "the plan \(plan.shown) has no revision \(revision.shown)"
      )
    case .severalDocuments(let file):
      Text("“\(file.shown)”中有不止一个规划", "“\(file.shown)” holds several plans")
    case .noNewerBundle(let plans):
      .noNewerBundle(of: Text.list(plans))
    case .notBundled(let plan):
      Text("“\(plan.shown)”不是内置规划", "“\(plan.shown)” is not a bundled plan")
    case .notAPlan(let name):
      Text("“\(name.shown)”既不是台账中的规划，也不是文件", "“\(name.shown)” is neither a plan of the ledger nor a file")
    case .oneFileOnly:
      Text("一次只修订一个文件", "one file at a time is taken as a revision")
    case .missingArgument(let name):
      Text("缺少参数 \(name)", "\(name) is missing")
    case .changedCounts:
      Text(
        "修订会改变填报值的单位或计数方式", "the revision would give recorded values another unit, or count them otherwise")
    case .notClosed(let plan):
      Text("规划 \(plan.shown) 没有结束跟踪", "the tracking of the plan \(plan.shown) has not ended")

    // MARK: Recording

    case .noLedger(let path):
      Text("没有台账文件“\(path.shown)”", "there is no ledger “\(path.shown)”")
    case .sampleIsReadOnly:
      Text("示例数据只供查询，不能写入", "sample data is for reading; nothing can be written to it")
    case .notABackupFile(let path):
      Text("“\(path.shown)”不是文件路径，不能作备份文件", "“\(path.shown)” is no path of a file and cannot be a backup")
    case .invalidUTF8Variable(let name):
      Text(
        "变量 \(name) 的值不是有效的 UTF-8 文字，不知道台账在何处",
        "the value of \(name), which names the ledger, is not valid UTF-8")
    case .noHome:
      Text("不知道台账在何处：没有 HOME", "there is no HOME to keep the ledger in")
    case .noRecorder:
      Text("不知道记录人是谁", "it is not known who records")
    case .notATask(let name, let thing):
      .mismatch(name, thing, Text("不是任务", "not a task"))
    case .notAnIndicator(let name, let thing):
      .mismatch(name, thing, Text("不是指标", "not an indicator"))
    case .isAMilestone(let name, let title, let task):
      Text(
        "“\(name.shown)”是任务 \(task) 的节点（\(title.shown)），这里要写任务",
        "“\(name.shown)” is a milestone of task \(task) (\(title.shown)); a task is wanted here")
    case .milestoneForIndicator(let name, let title, let task):
      Text(
        "“\(name.shown)”是任务 \(task) 的节点（\(title.shown)），不是指标",
        "“\(name.shown)” is a milestone of task \(task) (\(title.shown)), not an indicator")
    case .noSuchMilestone(let name, let task, let known):
      Text(
        "任务 \(task) 没有节点“\(name.shown)”" + (known.isEmpty ? "" : "，有：\(Text.list(known.map(\.id)).chinese)"),
        "task \(task) has no milestone “\(name.shown)”"
          + (known.isEmpty ? "" : "; it has: \(Text.list(known.map(\.id)).english)"))
    case .notASubject(let name):
      Text("“\(name.shown)”既不是任务也不是指标", "“\(name.shown)” is neither a task nor an indicator")
    case .missingOption(let option):
      Text("缺少 \(option)", "\(option) is missing")
    case .missingEither(let first, let second):
      Text("缺少 \(first) 或 \(second)", "\(first) or \(second) is missing")
    case .needsBoth(let first, let second):
      Text("\(first) 和 \(second) 须同时给出", "\(first) and \(second) belong together")
    case .noValue:
      Text("没有数值", "there is no value")
    case .notAValue(let typed, let problem, _):
      Text(
        "“\(typed.shown)”不是可用的数值：\(problem.term.chinese)",
        "“\(typed.shown)” is no usable value: \(problem.term.english)")
    case .wrongKindOfValue(let typed, let indicator):
      indicator.kind == .achievement
        ? Text(
          "指标“\(indicator.name)”只能填“达成”，不能填“\(typed.shown)”",
          "“\(indicator.name)” can only be recorded as “achieved”, not as “\(typed.shown)”")
        : Text(
          "指标“\(indicator.name)”须填数值，不能填“\(typed.shown)”",
          "“\(indicator.name)” takes a number, not “\(typed.shown)”")
    case .cannotAdd(nil):
      Text("--add 须是一个数", "--add takes a number")
    case .cannotAdd(let last?):
      Text("不能在上次的值（记录 \(last.number)）上累加", "nothing can be added to the last value (record \(last.number))")
    case .nothingToAddTo(let indicator):
      Text(
        "指标“\(indicator.name)”还没有数值可累加", "“\(indicator.name)” has no value yet that could be added to")
    case .doubtful(_, let indicator, _):
      Text(
        "指标“\(indicator.name)”的数值可疑，没有记录", "the value of “\(indicator.name)” is doubtful and was not recorded"
      )
    case .confirmationNeedsNote:
      Text("--confirm 须有 --note 说明", "--confirm needs a --note that says why")
    case .nothingToReport:
      Text("没有可报送的内容", "there is nothing to report")
    case .inFuture(let day, let today):
      Text("日期 \(day) 在将来（今天 \(today)）", "\(day) lies in the future (today is \(today))")
    case .beforePlan(let day, let from):
      .beforePlan(day, from: from)
    case .illegalStep(let step, let task, let day, let status, _):
      Text(
        "\(task) 截至 \(day) 为“\(status.term.chinese)”，不能\(step.action.chinese)",
        "on \(day) \(task) is \(status.term.english); it cannot be \(step.action.english)")
    case .milestoneOfClosedTask(let milestone, let task, let day, let state):
      Text(
        "任务 \(task) 截至 \(day) \(state.isTracked ? "为“\(state.status.term.chinese)”" : "已不再跟踪")，节点 \(milestone) 随之了结，不再单独报送",
        "on \(day) task \(task) is \(state.isTracked ? state.status.term.english : "tracked no longer"), and its milestone \(milestone) with it"
      )
    case .excludes(let later, let place, let day):
      .excluded(by: later, place.noun, on: day)
    case .needsReason(let step):
      Text("\(step.command) 须有 --reason", "\(step.command) needs a --reason")
    case .unmetIndicators(let indicators, _):
      .unmet(indicators.count)
    case .closed(let task, let status):
      Text(
        "任务 \(task) 现为“\(status.term.chinese)”，不能延期",
        "task \(task) is \(status.term.english) and cannot be extended")
    case .notLater(let until, let due):
      Text("新时限 \(until) 不晚于现时限 \(due)", "\(until) is not later than the deadline in force, \(due)")
    case .notBefore(let until, let record, let next):
      Text(
        "记录 \(record.number) 已于 \(record.draft.asOf) 延期至 \(next)，此前的延期须早于这一时限，不能到 \(until)",
        "record \(record.number) extends it to \(next) on \(record.draft.asOf); an extension before that ends earlier, and not on \(until)"
      )
    case .deadlineTooLate(let until, let latest):
      Text(
        "新时限 \(until) 在规划期首日的 \(Period.mostYears) 年之后，最晚为 \(latest)",
        "\(until) is over \(Period.mostYears) years after the plan's first day; it can be \(latest) at the latest"
      )
    case .overdueAlready(let task, let due):
      Text("任务 \(task) 已于 \(due) 到期", "task \(task) was due on \(due)")
    case .alreadyNamed(let task, let names):
      Text(
        "文件已为任务 \(task) 写明单位（\(names.joined(separator: "、"))），不能另行指定或取消",
        "the document names departments for task \(task) (\(names.joined(separator: ", "))), so none can be assigned or taken back here"
      )
    case .assignedAlready(let task, let name):
      Text("任务 \(task) 已指定“\(name.shown)”", "task \(task) is assigned to “\(name.shown)” already")
    case .notAssigned(let task, let name, _):
      Text("任务 \(task) 没有指定“\(name.shown)”", "task \(task) is not assigned to “\(name.shown)”")
    case .notADepartmentName(let name):
      Text("“\(name.shown)”不能作单位名称", "“\(name.shown)” cannot be a department's name")
    case .nothingToUrge(let name):
      Text("“\(name.shown)”没有逾期的任务", "“\(name.shown)” has no overdue task")
    case .notOverdue(let task, let due):
      Text(
        "任务 \(task) 未逾期（\(due) 到期），也没有漏报，不必催办",
        "task \(task) is neither overdue (due on \(due)) nor unreported")
    case .nothingToChase(let task, let cause):
      .nothingToChase(task, because: cause.sentence)
    case .noSuchRecord(let number):
      Text("没有第 \(number) 号记录", "there is no record \(number)")
    case .replacedAlready(let number, let other):
      Text("记录 \(number) 已被记录 \(other) 替代", "record \(number) was replaced by record \(other)")
    case .withdrawnAlready(let number, let other):
      Text("记录 \(number) 已被记录 \(other) 撤回", "record \(number) was withdrawn by record \(other)")
    case .restedUpon(let number, let later):
      Text(
        "记录 \(later) 以记录 \(number) 为前提，没有撤回",
        "record \(later) rests upon record \(number); nothing was withdrawn")
    case .isAWithdrawal(let number):
      Text("记录 \(number) 是撤回，不能再替代", "record \(number) is a withdrawal and cannot be replaced")
    case .notAnObservation(let number):
      Text("记录 \(number) 不是填报值", "record \(number) is no value")
    case .nothingToUndo(let name):
      Text("“\(name.shown)”没有可撤回的记录", "“\(name.shown)” has no record that could be withdrawn")
    case .cannotAsk:
      Text("不在终端上，无法询问，没有撤回", "not on a terminal, so nothing can be asked; nothing was withdrawn")
    case .declined:
      Text("没有撤回", "nothing was withdrawn")
    }
  }
}

extension Text {
  /// That a day lies before a plan begins.
  static func beforePlan(_ day: Day, from: Day) -> Text {
    Text("日期 \(day) 早于规划期（\(from) 起）", "\(day) lies before the plan's period (from \(from))")
  }

  fileprivate static func notInPlans(_ name: String, _ plans: [String], asked: [String]) -> Text {
    Text(
      "“\(name)”属于规划 \(plans.joined(separator: "、"))，不在指定的规划中：\(asked.joined(separator: "、"))",
      "“\(name)” is of \(plans.joined(separator: ", ")), and not of the plans named: \(asked.joined(separator: ", "))"
    )
  }

  fileprivate static func noPlans(in files: Text) -> Text {
    Text("\(files.chinese) 中没有规划", "there is no plan in \(files.english)")
  }

  fileprivate static func noNewerBundle(of plans: Text) -> Text {
    Text("下列规划没有更新的内置版：\(plans.chinese)", "no newer revision is bundled of \(plans.english)")
  }

  fileprivate static func mismatch(_ name: String, _ thing: Reference?, _ negation: Text) -> Text {
    guard let noun = thing?.noun else {
      return Text("“\(name.shown)”\(negation.chinese)", "“\(name.shown)” is \(negation.english)")
    }
    return Text(
      "“\(name.shown)”是\(noun.chinese)，\(negation.chinese)",
      "“\(name.shown)” is \(noun.english), \(negation.english)")
  }

  fileprivate static func excluded(by later: Record, _ place: Text, on day: Day) -> Text {
    let step = later.report?.step.status.term ?? Text("", "")
    let subject = later.draft.subject.reference
    return Text(
      "\(subject)：\(place.chinese)（\(later.draft.asOf)，\(step.chinese)）不能接在 \(day) 的这一步之后，没有记录",
      "\(subject): \(place.english) (\(later.draft.asOf), \(step.english)) could not follow such a step of \(day); nothing was recorded"
    )
  }

  fileprivate static func unmet(_ number: Int) -> Text {
    let count = Text.count(number, "\(number) 个指标", "indicator")
    return Text(
      "任务有 \(count.chinese)尚未达标，没有记录",
      "\(count.english) of the task \(Text.isOrAre(number)) not met; nothing was recorded")
  }

  fileprivate static func nothingToChase(_ task: String, because reason: Text) -> Text {
    Text("任务 \(task) 不必催办：\(reason.chinese)", "task \(task) needs no chasing: \(reason.english)")
  }
}
