// What does not hold together in a plan, and what would be right: the sentences.

import CommandLineKit
import YanglaoCore

extension ValidationFault.Problem {
  /// What is wrong, and what would be right.
  /// - Parameters:
  ///   - plan: The plan, whose ids may be meant.
  ///   - names: The families and measures that may be meant.
  func sentence(in plan: Plan?, knowing names: KnownNames) -> Text {
    switch self {
    case .duplicateId(let id):
      Text("编号“\(id.shown)”已经用过，须另取", "the id “\(id.shown)” is taken; choose another")
    case .idInOtherCase(let id, let first):
      Text(
        "编号“\(id.shown)”与“\(first.shown)”只差大小写，须另取",
        "the id “\(id.shown)” differs from “\(first.shown)” in capitals only; choose another")
    case .idOfATask(let id, let task):
      Text(
        "指标的编号“\(id.shown)”与任务“\(task.shown)”相同，须另取",
        "the indicator has the id of the task “\(task.shown)”; choose another than “\(id.shown)”")
    case .unresolved(let kind, let id): Self.unresolved(kind, id, in: plan)
    case .sectionCycle(let id):
      Text("类别“\(id.shown)”不能归在自己之内", "the section “\(id.shown)” cannot lie in itself")
    case .printedDeadlineWithoutWords:
      Text(
        "basis 为 printed 时要写 asPrinted（文件的原文）；文件未写时限的用 plan",
        "a printed deadline needs its wording in asPrinted; use plan where the document gives none")
    case .unitDiffersFromMeasure(let id, let unit, let kind):
      Text(
        "与指标概念“\(id)”不符：应为 kind \(kind.rawValue)，单位\(unit.map { " \($0)" } ?? "不写")",
        "differs from the measure “\(id)”: expected kind \(kind.rawValue), \(unit.map { "unit \($0)" } ?? "no unit")"
      )
    case .rangeUpsideDown: Text("“upTo”不能小于“value”", "“upTo” must not be below “value”")
    case .taskTwice(let id):
      Text("任务“\(id.shown)”写了两次，只留一个", "the task “\(id.shown)” stands twice; keep one")
    case .periodTooLong(let period, let latest):
      Text(
        "规划期（\(period)）不能超过 \(Period.mostYears) 年，最晚到 \(latest)；检查年份",
        "a plan's period can have \(Period.mostYears) years at most; this one (\(period)) can end on \(latest) at the latest; look at the years"
      )
    case .dueTooLate(let due, let latest):
      Text(
        "\(due) 在规划期首日的 \(Period.mostYears) 年之后，最晚为 \(latest)；检查年份",
        "\(due) is over \(Period.mostYears) years after the plan's first day; it can be \(latest) at the latest; look at the year"
      )
    case .tooManyInstances:
      Text(
        "各目标值合计到期超过 \(Indicator.mostInstances) 次；请减少目标值，或分成几个指标",
        "the targets fall due more than \(Indicator.mostInstances) times in all; give fewer, or make several indicators of them"
      )
    case .tooMuchWording:
      Text("原文和引文太多，没有全部核对；请分成几个规划", "too much text and quotations to compare; make several plans of it")
    default: warning(knowing: names)
    }
  }

  private func warning(knowing names: KnownNames) -> Text {
    switch self {
    case .dueOutsidePeriod(let due, let period):
      Text(
        "\(due) 不在规划期（\(period)）内；确实如此的，用 note 说明",
        "\(due) lies outside the plan's period (\(period)); if that is meant, say so in a note")
    case .quotationNotFound(let quote):
      Text(
        "所指的原文中没有“\(quote.shown)”；引文须与原文一字不差，出处写在“in”",
        "“\(quote.shown)” is not in the text that it is said to be from; quote to the letter, and name the text in “in”"
      )
    case .printedValueNotInQuotation(let value):
      Text(
        "“quote”中没有“\(value.shown)”；asPrinted 须是引文的一部分",
        "“\(value.shown)” is not in “quote”; asPrinted must be a part of it")
    case .departmentWithoutFamily(let name): Self.unknownDepartment(name, names)
    case .departmentTwice(let name):
      Text("“\(name.shown)”在这项任务中写了两次，只留一个", "“\(name.shown)” stands twice in this task; keep one")
    case .unknownMeasure(let id, let nearest):
      Text(
        "没有指标概念“\(id.shown)”，不能与其他规划比较；是否指“\(nearest)”？",
        "there is no measure “\(id.shown)”, so it cannot be compared across plans; did you mean “\(nearest)”?"
      )
    case .unusedSection(let id):
      Text(
        "类别“\(id.shown)”没有任务；请删去，或把任务归入",
        "the section “\(id.shown)” has no task; remove it, or put tasks in it")
    case .indicatorWithoutTask(let id):
      Text(
        "指标“\(id.shown)”没有任务；在“tasks”写明，或在 irregularities 说明原因",
        "no task delivers the indicator “\(id.shown)”; name one in “tasks”, or say why in irregularities")
    case .deadlineDiffersFromPlan(let due, let end):
      Text(
        "basis 为 plan 的时限应为规划期末 \(end)，不是 \(due)；文件写明时限的用 printed",
        "a deadline from the plan is its last day, \(end), not \(due); use printed where the document gives one"
      )
    case .milestoneAfterDeadline(let due, let deadline):
      Text(
        "节点 \(due) 晚于任务时限 \(deadline)；确实如此的，用 note 说明",
        "the milestone on \(due) is later than its task's deadline, \(deadline); if that is meant, say so in a note"
      )
    case .baselineMeetsTarget:
      Text(
        "基期值已经达到目标；检查数值和 comparator，确实如此的用 note 说明",
        "the baseline meets a target already; look at the values and the comparator, or say why in a note")
    case .targetFallsBack:
      Text(
        "比上一期的目标要求更低；检查数值和日期，确实如此的用 note 说明",
        "asks for less than the target before it; look at the values and dates, or say why in a note")
    case .targetOfSameDay(let due):
      Text(
        "\(due) 已有一个同类目标，判定只看先写的一个；检查日期，只留一个，确实如此的用 note 说明",
        "a target of the same sort falls due on \(due) already, and the first one alone is judged by; look at the dates, keep one, or say why in a note"
      )
    case .shareAboveWhole: Text("比例超过 100%", "a share of more than 100%")
    case .shareBelowNothing: Text("比例低于 0", "a share of less than nothing")
    case .unitOfNoShare(let unit):
      Text(
        "类型为比例，单位却是“\(unit.shown)”；检查 kind 和 unit",
        "the kind is a share, and the unit “\(unit.shown)”; look at kind and unit")
    case .countedShare(let counting):
      Text(
        "比例和比率不能累加（\(counting.term.chinese)），口径应为 level",
        "shares and rates do not add up (\(counting.term.english)); the counting should be level")
    case .shareBelowOne(let value, let percent):
      Text(
        "即 \(value)%；是否指 \(percent)%？确为 \(value)% 的，在 asPrinted 写明“%”，或用 note 说明",
        "this is \(value)%; is \(percent)% meant? If it is not, have the % in asPrinted, or say so in a note")
    case .valueDiffersFromPrinted(let printed):
      Text(
        "与 asPrinted 的“\(printed.shown)”数值不同；检查二者，确实如此的用 note 说明",
        "is not the value printed, “\(printed.shown)”; look at both, or say why in a note")
    case .baselineNotBefore(let day, let targets):
      Text(
        "基期 \(day) 不早于目标的时限（\(Self.list(targets, "、"))）；检查日期，确实如此的用 note 说明",
        "the baseline is of \(day), not before targets fall due (\(Self.list(targets, ", "))); look at the dates, or say why in a note"
      )
    case .baselineBehindPlan(let day, let end):
      Text(
        "基期 \(day) 晚于规划期末 \(end)；检查日期，确实如此的用 note 说明",
        "the baseline is of \(day), after the plan's last day, \(end); look at the dates, or say why in a note"
      )
    default: Text(verbatim: "")
    }
  }

  /// The first of some days.
  private static func list(_ days: [Day], _ separator: String) -> String {
    days.prefix(3).map(\.description).joined(separator: separator) + (days.count > 3 ? " …" : "")
  }

  private static func unresolved(_ kind: String, _ id: String, in plan: Plan?) -> Text {
    let (term, known) = candidates(kind, in: plan)
    // Numbers are all near to each other.
    let hint = hint(id.count < 3 ? nil : nearest(to: id, among: known))
    return Text(
      "规划中没有\(term)“\(id.shown)”\(hint.chinese)", "the plan has no \(kind) “\(id.shown)”\(hint.english)")
  }

  private static func candidates(_ kind: String, in plan: Plan?) -> (term: String, ids: [String]) {
    switch kind {
    case "section": ("类别", plan?.sections.map(\.id) ?? [])
    case "task": ("任务", plan?.tasks.map(\.id) ?? [])
    case "indicator": ("指标", plan?.indicators.map(\.id) ?? [])
    case "project": ("项目", plan?.tasks.flatMap(\.projects).map(\.name) ?? [])
    default: ("文段或任务", (plan?.passages.map(\.id) ?? []) + (plan?.tasks.map(\.id) ?? []))
    }
  }

  private static func unknownDepartment(_ name: String, _ names: KnownNames) -> Text {
    let hint = names.family(near: name).map { family, known in
      Text("；最接近：\(family.name)（\(known)）", "; the nearest is \(family.nameInEnglish) (\(known))")
    }
    return Text(
      "“\(name.shown)”不属于任何系统，照原样保留\(hint?.chinese ?? "")",
      "“\(name.shown)” is of no family and is kept as it is\(hint?.english ?? "")")
  }

  /// How many candidates are compared with a word: more than a real plan has.
  private static let comparedCandidates = 1_000

  private static func nearest(to word: String, among candidates: [String]) -> String? {
    Spelling.nearest(to: word, among: Array(candidates.prefix(comparedCandidates)))
  }

  private static func hint(_ nearest: String?) -> Text {
    nearest.map { Text("；是否指“\($0.shown)”？", "; did you mean “\($0.shown)”?") } ?? Text(verbatim: "")
  }
}

extension KnownNames {
  /// The names of a catalogue, against which the measures of a plan are checked for mistyped ids.
  init(checkingAgainst catalogue: Catalogue) {
    self.init(catalogue) { Spelling.mistyped($0, among: $1) }
  }

  /// The family that a department's name speaks of, or else the one with the name nearest to it, and that name.
  fileprivate func family(near department: String) -> (family: DepartmentFamily, name: String)? {
    // 县人民政府 says nothing of 民政.
    let words = department.replacing("人民政府", with: "")
    let spoken = families.filter { words.contains($0.name) }.max { $0.name.count < $1.name.count }
    if let spoken { return (spoken, spoken.names.first ?? spoken.name) }
    var owners: [String: DepartmentFamily] = [:]
    for family in families { for name in family.names { owners[name] = owners[name] ?? family } }
    let names = owners.keys.sorted()
    // Where the place before the name ends is unknown, so every ending of the name may be the department's own.
    var ending = department.suffix(20)
    while ending.count >= 3 {
      if let name = Spelling.nearest(to: String(ending), among: names), let family = owners[name] {
        return (family, name)
      }
      ending = ending.dropFirst()
    }
    return nil
  }
}
