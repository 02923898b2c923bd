// Whether a plan holds together: ids, references, dates, quotations, departments and measures.

/// One thing in a plan that does not hold together.
public struct ValidationFault: Sendable, Equatable {
  /// What does not hold together.
  public enum Problem: Sendable, Equatable {
    /// An id that stands twice in its list.
    case duplicateId(String)
    /// An id that nothing in the plan has; `kind` is what was looked for.
    case unresolved(kind: String, id: String)
    /// A section that lies, at once or over others, in itself.
    case sectionCycle(String)
    /// A due date outside the plan's period, without a note that explains it.
    case dueOutsidePeriod(Day)
    /// A deadline that claims to be printed, without its wording.
    case printedDeadlineWithoutWords
    /// A quotation that stands in none of the texts that it is said to stand in.
    case quotationNotFound(String)
    /// A printed value that does not stand in its quotation.
    case printedValueNotInQuotation(String)
    /// A department that is of no known family and no collective body, by its full name.
    case departmentWithoutFamily(String)
    /// A measure that the catalogue does not hold, by its id.
    case unknownMeasure(String)
    /// A unit or kind other than the measure's, which is named by its id.
    case unitDiffersFromMeasure(String)
    /// A range whose upper end lies below its lower.
    case rangeUpsideDown
  }

  /// A JSON path into the plan file, such as `$.tasks[3].milestones[0]`.
  public let path: String
  public let problem: Problem
}

/// Checks one plan against itself and against what all plans share.
public struct PlanValidation {
  private let plan: Plan
  private let catalogue: Catalogue
  private var faults: [ValidationFault] = []
  /// The wording of tasks and passages by their ids.
  private let wordings: [String: Wording]

  /// Every fault of a plan, in the order of the file; empty where all holds together.
  /// - Parameters:
  ///   - plan: The plan, one of the catalogue's.
  ///   - catalogue: The families and measures that the plan may name.
  public static func faults(of plan: Plan, in catalogue: Catalogue) -> [ValidationFault] {
    var validation = PlanValidation(plan: plan, catalogue: catalogue)
    validation.run()
    return validation.faults
  }

  private init(plan: Plan, catalogue: Catalogue) {
    self.plan = plan
    self.catalogue = catalogue
    wordings = Dictionary(
      plan.tasks.map { ($0.id, Wording($0.text)) } + plan.passages.map { ($0.id, Wording($0.text)) },
      uniquingKeysWith: { first, _ in first })
  }

  private mutating func add(_ path: String, _ problem: ValidationFault.Problem) {
    faults.append(ValidationFault(path: path, problem: problem))
  }

  private mutating func run() {
    checkUnique(plan.sections.map(\.id), "$.sections")
    checkUnique(plan.passages.map(\.id), "$.passages")
    checkUnique(plan.tasks.map(\.id) + plan.passages.map(\.id), "$.tasks")
    checkUnique(plan.indicators.map(\.id), "$.indicators")
    for (index, section) in plan.sections.enumerated() {
      guard let within = section.within else { continue }
      if plan.section(within) == nil {
        add("$.sections[\(index)].within", .unresolved(kind: "section", id: within))
      } else if liesInItself(section) {
        add("$.sections[\(index)].within", .sectionCycle(section.id))
      }
    }
    for (index, passage) in plan.passages.enumerated() {
      if let task = passage.task { checkTask(task, "$.passages[\(index)].task") }
    }
    for (index, task) in plan.tasks.enumerated() { check(task, "$.tasks[\(index)]") }
    for (index, indicator) in plan.indicators.enumerated() { check(indicator, "$.indicators[\(index)]") }
    for (index, duty) in plan.reporting.enumerated() {
      check([duty.quotation], of: [], "$.reporting[\(index)]")
    }
    for (index, fault) in plan.irregularities.enumerated() {
      for task in fault.tasks { checkTask(task, "$.irregularities[\(index)].tasks") }
      for id in fault.indicators where plan.indicator(id) == nil {
        add("$.irregularities[\(index)].indicators", .unresolved(kind: "indicator", id: id))
      }
    }
  }

  private func liesInItself(_ section: Section) -> Bool {
    var passed: Set<String> = []
    var next = section.within
    while let id = next, passed.insert(id).inserted { next = plan.section(id)?.within }
    return passed.contains(section.id)
  }

  private mutating func check(_ task: PolicyTask, _ path: String) {
    if plan.section(task.section) == nil {
      add(path + ".section", .unresolved(kind: "section", id: task.section))
    }
    for (index, assignment) in task.departments.enumerated() {
      let department = catalogue.department(of: assignment, in: plan)
      if department?.isCollective != true, department?.families.isEmpty != false {
        add("\(path).departments[\(index)].name", .departmentWithoutFamily(assignment.name))
      }
    }
    checkDue(task.deadline.due, note: nil, path + ".deadline.due")
    if task.deadline.basis == .printed, task.deadline.asPrinted == nil {
      add(path + ".deadline", .printedDeadlineWithoutWords)
    }
    checkUnique(task.milestones.map(\.id), path + ".milestones")
    for (index, milestone) in task.milestones.enumerated() {
      let place = "\(path).milestones[\(index)]"
      checkDue(milestone.due, note: milestone.note, place + ".due")
      check(milestone.quotations, of: [task], place)
      if let project = milestone.project, !task.projects.contains(where: { $0.name == project }) {
        add(place + ".project", .unresolved(kind: "project", id: project))
      }
    }
    for (index, project) in task.projects.enumerated() {
      check(project.quotations, of: [task], "\(path).projects[\(index)]")
    }
    for (index, standard) in task.standards.enumerated() {
      check(standard.quotations, of: [task], "\(path).standards[\(index)]")
    }
  }

  private mutating func check(_ indicator: Indicator, _ path: String) {
    if let measure = catalogue.measure(indicator.measure) {
      if measure.unit != indicator.unit || measure.kind != indicator.kind {
        add(path + ".unit", .unitDiffersFromMeasure(measure.id))
      }
    } else {
      add(path + ".measure", .unknownMeasure(indicator.measure))
    }
    for id in indicator.tasks { checkTask(id, path + ".tasks") }
    let tasks = indicator.tasks.compactMap(plan.task)
    if let baseline = indicator.baseline { check([baseline.quotation], of: tasks, path + ".baseline") }
    for (index, target) in indicator.targets.enumerated() {
      let place = "\(path).targets[\(index)]"
      checkDue(target.due, note: target.note, place + ".due")
      check(target.quotations, of: tasks, place)
      if case .range(let lower, let upper) = target.aim, upper < lower { add(place, .rangeUpsideDown) }
    }
  }

  private mutating func checkUnique(_ ids: [String], _ path: String) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted { add(path, .duplicateId(id)) }
  }

  private mutating func checkTask(_ id: String, _ path: String) {
    if plan.task(id) == nil { add(path, .unresolved(kind: "task", id: id)) }
  }

  private mutating func checkDue(_ due: Day, note: Note?, _ path: String) {
    if !plan.period.contains(due), note == nil { add(path, .dueOutsidePeriod(due)) }
  }

  private mutating func check(_ quotations: [Quotation], of tasks: [PolicyTask], _ path: String) {
    for quotation in quotations {
      let wording = Wording(quotation.text)
      if let printed = quotation.asPrinted, !wording.holds(Wording(printed)) {
        add(path + ".asPrinted", .printedValueNotInQuotation(printed))
      }
      var homes = tasks.map(\.id)
      if let place = quotation.place {
        guard wordings[place] != nil else {
          add(path + ".in", .unresolved(kind: "passage", id: place))
          continue
        }
        homes = [place]
      }
      if !homes.contains(where: { wordings[$0]?.holds(wording) == true }) {
        add(path + ".quote", .quotationNotFound(quotation.text))
      }
    }
  }
}

/// A text to the letter, but for white space, which belongs to a document's layout.
private struct Wording {
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(
      String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace })).utf8)
  }

  func holds(_ piece: Wording) -> Bool { bytes.firstOffset(of: piece.bytes) != nil }
}
