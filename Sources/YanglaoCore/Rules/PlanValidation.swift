// Whether a plan holds together: ids, references, dates, quotations, departments and measures.

/// Checks one plan against itself and against what all plans share; takes time in proportion to the plan.
public struct PlanValidation {
  private let plan: Plan
  private let names: KnownNames
  private let limit: Int
  private var result = ValidationResult()
  private var wordings: PlanWordings
  private let sections: [String: Int]
  private let tasks: [String: Int]
  private let indicators: Set<String>
  /// The last day that the plan's dates may have; nil where its beginning is unknown.
  private let latest: Day?
  /// The indicators that an irregularity speaks of.
  private let explained: Set<String>
  /// The name of the plan's jurisdiction.
  private let place: FoldedText

  /// Every fault of a plan, in the order of the file; empty where all holds together.
  public static func faults(of plan: Plan, in catalogue: Catalogue) -> [ValidationFault] {
    result(of: plan, knowing: KnownNames(catalogue)).faults
  }

  /// The faults of a plan, of each severity at most `limit`, and their number.
  public static func result(
    of plan: Plan, knowing names: KnownNames, atMost limit: Int = .max
  ) -> ValidationResult {
    var validation = PlanValidation(plan: plan, names: names, limit: limit)
    validation.run()
    return validation.result
  }

  private init(plan: Plan, names: KnownNames, limit: Int) {
    self.plan = plan
    self.names = names
    self.limit = limit
    wordings = PlanWordings(plan)
    sections = Self.index(plan.sections.map(\.id))
    tasks = Self.index(plan.tasks.map(\.id))
    indicators = Set(plan.indicators.map(\.id))
    latest = plan.period.latestEnd
    explained = Set(plan.irregularities.flatMap(\.indicators))
    place = FoldedText(plan.jurisdiction.name)
  }

  /// The places of ids in their list, the first of each.
  private static func index(_ ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  private mutating func add(_ path: @autoclosure () -> String, _ problem: ValidationFault.Problem) {
    let count: Int
    switch problem.severity {
    case .error:
      result.errorCount += 1
      count = result.errorCount
    case .warning:
      result.warningCount += 1
      count = result.warningCount
    }
    if count <= limit { result.faults.append(ValidationFault(path: path(), problem: problem)) }
  }

  private mutating func run() {
    if let latest, plan.period.to > latest {
      add("$.period.to", .periodTooLong(plan.period, latest: latest))
    }
    checkUnique(plan.sections.map(\.id)) { "$.sections[\($0)].id" }
    checkUnique(plan.passages.map(\.id)) { "$.passages[\($0)].id" }
    checkUnique(plan.tasks.map(\.id), besides: plan.passages.map(\.id)) { "$.tasks[\($0)].id" }
    checkUnique(plan.indicators.map(\.id)) { "$.indicators[\($0)].id" }
    checkIdsOfIndicators()
    checkSections()
    for (index, passage) in plan.passages.enumerated() {
      if let task = passage.task { checkTask(task, "$.passages[\(index)].task") }
    }
    for (index, task) in plan.tasks.enumerated() { check(task, "$.tasks[\(index)]") }
    for (index, indicator) in plan.indicators.enumerated() { check(indicator, "$.indicators[\(index)]") }
    for (index, duty) in plan.reporting.enumerated() {
      check(duty.quotations, of: [], "$.reporting[\(index)]")
    }
    for (index, fault) in plan.irregularities.enumerated() {
      checkTasks(fault.tasks, "$.irregularities[\(index)].tasks")
      for (place, id) in fault.indicators.enumerated() where !indicators.contains(id) {
        add("$.irregularities[\(index)].indicators[\(place)]", .unresolved(kind: "indicator", id: id))
      }
    }
    if wordings.isExhausted { add("$", .tooMuchWording) }
  }

  // MARK: Sections

  private mutating func checkSections() {
    let cyclic = cyclicSections()
    let used = usedSections()
    for (index, section) in plan.sections.enumerated() {
      if let within = section.within {
        if sections[within] == nil {
          add("$.sections[\(index)].within", .unresolved(kind: "section", id: within))
        } else if cyclic.contains(index) {
          add("$.sections[\(index)].within", .sectionCycle(section.id))
        }
      }
      if !used.contains(section.id) { add("$.sections[\(index)]", .unusedSection(section.id)) }
    }
  }

  /// The place of the section that the one at `index` lies in.
  private func outer(of index: Int) -> Int? { plan.sections[index].within.flatMap { sections[$0] } }

  /// The places of the sections that lie in themselves.
  private func cyclicSections() -> Set<Int> {
    var walks = Array(repeating: 0, count: plan.sections.count)
    var cyclic: Set<Int> = []
    for start in plan.sections.indices {
      var next: Int? = start
      while let index = next, walks[index] == 0 {
        walks[index] = start + 1
        next = outer(of: index)
      }
      // Whoever comes back to where this walk has been goes in circles.
      while let index = next, walks[index] == start + 1, cyclic.insert(index).inserted {
        next = outer(of: index)
      }
    }
    return cyclic
  }

  /// The ids of the sections that have a task, and of those around them.
  private func usedSections() -> Set<String> {
    var used: Set<String> = []
    for task in plan.tasks {
      var next: String? = task.section
      while let id = next, used.insert(id).inserted {
        next = sections[id].flatMap { plan.sections[$0].within }
      }
    }
    return used
  }

  // MARK: Tasks

  private mutating func check(_ task: PolicyTask, _ path: @autoclosure () -> String) {
    if sections[task.section] == nil {
      add(path() + ".section", .unresolved(kind: "section", id: task.section))
    }
    checkDepartments(task.departments, path() + ".departments")
    let deadline = task.deadline
    checkDue(deadline.due, note: nil, path() + ".deadline.due")
    if deadline.basis == .printed, deadline.asPrinted == nil {
      add(path() + ".deadline", .printedDeadlineWithoutWords)
    }
    if deadline.basis == .plan, deadline.due != plan.period.to, plan.period.contains(deadline.due) {
      add(path() + ".deadline.due", .deadlineDiffersFromPlan(deadline.due, planEnd: plan.period.to))
    }
    checkUnique(task.milestones.map(\.id)) { "\(path()).milestones[\($0)].id" }
    let projects = Set(task.projects.map(\.name))
    for (index, milestone) in task.milestones.enumerated() {
      func place() -> String { "\(path()).milestones[\(index)]" }
      checkDue(milestone.due, note: milestone.note, place() + ".due")
      if milestone.due > deadline.due, milestone.note == nil, plan.period.contains(milestone.due) {
        add(place() + ".due", .milestoneAfterDeadline(milestone.due, deadline: deadline.due))
      }
      check(milestone.quotations, of: [task.id], place())
      if let project = milestone.project, !projects.contains(project) {
        add(place() + ".project", .unresolved(kind: "project", id: project))
      }
    }
    for (index, project) in task.projects.enumerated() {
      check(project.quotations, of: [task.id], "\(path()).projects[\(index)]")
    }
    for (index, standard) in task.standards.enumerated() {
      check(standard.quotations, of: [task.id], "\(path()).standards[\(index)]")
    }
  }

  private mutating func checkDepartments(_ departments: [Assignment], _ path: @autoclosure () -> String) {
    var seen: Set<String> = []
    for (index, assignment) in departments.enumerated() {
      if departments.count > 1, !seen.insert(assignment.name).inserted {
        add("\(path())[\(index)].name", .departmentTwice(assignment.name))
      } else if !names.directory.knows(assignment.name, at: place) {
        add("\(path())[\(index)].name", .departmentWithoutFamily(assignment.name))
      }
    }
  }

  // MARK: Indicators

  /// Checks that no indicator has the id of a task, whose reference would be the same.
  private mutating func checkIdsOfIndicators() {
    let tasks = Dictionary(
      plan.tasks.map { ($0.id.lowercased(), $0.id) }, uniquingKeysWith: { first, _ in first })
    for (index, indicator) in plan.indicators.enumerated() {
      if let task = tasks[indicator.id.lowercased()] {
        add("$.indicators[\(index)].id", .idOfATask(indicator.id, task: task))
      }
    }
  }

  private mutating func check(_ indicator: Indicator, _ path: @autoclosure () -> String) {
    if let measure = names.measures[indicator.measure] {
      if !measure.unit.isSameUnit(as: indicator.unit) || measure.kind != indicator.kind {
        add(
          path() + ".unit",
          .unitDiffersFromMeasure(measure.id, unit: measure.unit, kind: measure.kind))
      }
    } else if let nearest = names.measure(near: indicator.measure) {
      add(path() + ".measure", .unknownMeasure(indicator.measure, nearest: nearest))
    }
    let isOwn = names.measures[indicator.measure] == nil
    if isOwn, indicator.kind == .share, let unit = indicator.unit, !unit.isPercentUnit, unit != "‰" {
      add(path() + ".unit", .unitOfNoShare(unit))
    }
    if indicator.kind == .share || indicator.kind == .ratio, indicator.counting != .level {
      add(path() + ".counting", .countedShare(indicator.counting))
    }
    if indicator.tasks.isEmpty, !explained.contains(indicator.id) {
      add(path(), .indicatorWithoutTask(indicator.id))
    }
    checkTasks(indicator.tasks, path() + ".tasks")
    if let baseline = indicator.baseline {
      check([baseline.quotation], of: indicator.tasks, path() + ".baseline")
      checkShare(baseline.value, of: indicator, path() + ".baseline.value")
      checkStart(from: baseline, of: indicator, path() + ".baseline.value")
      checkDay(of: baseline, of: indicator, path() + ".baseline.on")
    }
    if indicator.hasTooManyInstances(from: plan.period.from, to: latest) {
      add(path() + ".targets", .tooManyInstances)
    }
    var sorts: Set<TargetSort> = []
    for (index, target) in indicator.targets.enumerated() {
      func place() -> String { "\(path()).targets[\(index)]" }
      checkDue(target.due, note: target.note, place() + ".due")
      check(target.quotations, of: indicator.tasks, place())
      checkShare(target.aim.value, of: indicator, place() + ".value")
      checkShare(target.aim.upperEnd, of: indicator, place() + ".upTo")
      if indicator.kind == .share, indicator.unit.isPercentUnit, let (value, percent) = target.fraction {
        add(place() + ".value", .shareBelowOne(value, percent: percent))
      }
      if let (printed, isUpperEnd) = target.misprint(in: indicator.unit) {
        add(place() + (isUpperEnd ? ".upTo" : ".value"), .valueDiffersFromPrinted(printed))
      }
      if case .range(let lower, let upper) = target.aim, upper < lower { add(place(), .rangeUpsideDown) }
      if index > 0, target.note == nil, indicator.counting != .withinYear,
        target.aim.isEasier(than: indicator.targets[index - 1].aim)
      {
        add(place() + ".value", .targetFallsBack)
      }
      let isFirst = sorts.insert(TargetSort(target)).inserted
      if target.note == nil, !isFirst { add(place() + ".due", .targetOfSameDay(target.due)) }
    }
  }

  private mutating func checkShare(
    _ value: ExactDecimal?, of indicator: Indicator, _ path: @autoclosure () -> String
  ) {
    guard indicator.kind == .share, let value else { return }
    if value < .zero { add(path(), .shareBelowNothing) }
    if indicator.unit.isPercentUnit, value > .hundred { add(path(), .shareAboveWhole) }
  }

  /// Checks that something is left to be done from the baseline to a target.
  private mutating func checkStart(
    from baseline: Baseline, of indicator: Indicator, _ path: @autoclosure () -> String
  ) {
    guard indicator.counting == .level, baseline.note == nil else { return }
    let isMet = indicator.targets.contains { target in
      target.note == nil && target.aim.isMet(by: .number(baseline.value), unit: indicator.unit) == true
    }
    if isMet { add(path(), .baselineMeetsTarget) }
  }

  /// Checks that a baseline lies before the targets that are reached from it.
  private mutating func checkDay(
    of baseline: Baseline, of indicator: Indicator, _ path: @autoclosure () -> String
  ) {
    guard baseline.note == nil else { return }
    if baseline.on > plan.period.to {
      return add(path(), .baselineBehindPlan(baseline.on, planEnd: plan.period.to))
    }
    let due = indicator.targets.filter { $0.note == nil && $0.due <= baseline.on }.map(\.due)
    if !due.isEmpty { add(path(), .baselineNotBefore(baseline.on, targets: due)) }
  }

  // MARK: What many things have

  /// Checks that no two ids of a list are the same but for capitals, nor one of them and one of the others.
  private mutating func checkUnique(
    _ ids: [String], besides others: [String] = [], _ path: (Int) -> String
  ) {
    var seen = Dictionary(others.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    for (index, id) in ids.enumerated() {
      let folded = id.lowercased()
      guard let first = seen[folded] else {
        seen[folded] = id
        continue
      }
      add(path(index), first == id ? .duplicateId(id) : .idInOtherCase(id, first: first))
    }
  }

  private mutating func checkTask(_ id: String, _ path: @autoclosure () -> String) {
    if tasks[id] == nil { add(path(), .unresolved(kind: "task", id: id)) }
  }

  private mutating func checkTasks(_ ids: [String], _ path: @autoclosure () -> String) {
    if ids.count == 1 { return checkTask(ids[0], path() + "[0]") }
    var seen: Set<String> = []
    for (index, id) in ids.enumerated() {
      if seen.insert(id).inserted {
        checkTask(id, "\(path())[\(index)]")
      } else {
        add("\(path())[\(index)]", .taskTwice(id))
      }
    }
  }

  private mutating func checkDue(_ due: Day, note: Note?, _ path: @autoclosure () -> String) {
    if let latest, due > latest, due > plan.period.to { return add(path(), .dueTooLate(due, latest: latest)) }
    if !plan.period.contains(due), note == nil { add(path(), .dueOutsidePeriod(due, plan.period)) }
  }

  /// Checks that quotations stand in the texts that they name, or in one of the tasks `homes`.
  private mutating func check(
    _ quotations: [Quotation], of homes: [String], _ path: @autoclosure () -> String
  ) {
    for (index, quotation) in quotations.enumerated() {
      func entry() -> String { index == 0 ? path() : "\(path()).alsoPrinted[\(index - 1)]" }
      let wording = Wording(quotation.text)
      if let printed = quotation.asPrinted, !wording.holds(Wording(printed).pattern) {
        add(entry() + ".asPrinted", .printedValueNotInQuotation(printed))
      }
      if let place = quotation.place, !wordings.has(place) {
        add(entry() + ".in", .unresolved(kind: "passage", id: place))
      } else if !wordings.hold(wording, in: quotation.place.map { [$0] } ?? homes) {
        add(entry() + ".quote", .quotationNotFound(quotation.text))
      }
    }
  }
}

/// What only one target of an indicator has: another would ask for another value of the same sort by the same day. One
/// that is hoped for may stand beside one that is firm, an upper bound beside a lower one, and one of each year beside one
/// of the last.
private struct TargetSort: Hashable {
  let due: Day
  let recurrence: Recurrence
  let isFirm: Bool
  let comparator: Comparator

  init(_ target: Target) {
    (due, recurrence, isFirm) = (target.due, target.recurrence, target.firm)
    comparator = target.aim.comparator
  }
}

extension Indicator {
  /// Whether its targets fall due more often than can be judged.
  /// - Parameter latest: The last day on which anything can fall due; nil where that is unknown.
  fileprivate func hasTooManyInstances(from start: Day?, to latest: Day?) -> Bool {
    var count = 0
    for target in targets where count <= Self.mostInstances {
      count += target.recurrence.instances(from: start, to: min(target.due, latest ?? .last)).count
    }
    return count > Self.mostInstances
  }
}

extension Aim {
  /// Whether less is asked for than by an aim of the same sort.
  fileprivate func isEasier(than other: Aim) -> Bool {
    switch (self, other) {
    case (.atLeast(let now), .atLeast(let before)), (.range(let now, _), .range(let before, _)): now < before
    case (.atMost(let now), .atMost(let before)): now > before
    default: false
    }
  }
}
