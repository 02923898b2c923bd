// A question for tasks, as a value.

/// Which tasks are asked for; an empty filter asks for all.
public struct TaskFilter: Sendable {
  /// Plan ids; empty for all plans.
  public var plans: Set<String> = []
  /// The plans that alone can have what is asked for; empty where that is not known.
  public var plansThatMayFit: Set<String> = []
  /// Nil for tasks of any department and of none.
  public var departments: DepartmentSelection?
  /// The roles in which the departments must stand; empty for any.
  public var roles: Set<Role> = []
  /// Pieces of section titles, or section numbers or ids, of which one must fit; empty for all sections.
  public var sections: [String] = []
  /// Tasks that fall due before this day.
  public var dueBefore: Day?
  /// Tasks that fall due after this day.
  public var dueAfter: Day?
  /// Texts that must all stand in a thing's own words: of a task, its title or wording.
  public var texts: [String] = []
  /// Where the tasks must stand; empty for anywhere.
  public var statuses: Set<TaskStatus> = []

  public init() {}

  func includes(_ plan: Plan) -> Bool { plans.isEmpty || plans.contains(plan.id) }

  /// Says whether a report counts a plan on a day: one that is no longer tracked only where it is asked for by name.
  func counts(_ plan: Plan, on day: Day) -> Bool { !plan.isClosed(on: day) || plans.contains(plan.id) }

  /// Says whether a day lies between the two days that are asked for.
  func includes(due: Day) -> Bool {
    (dueBefore.map { due < $0 } ?? true) && (dueAfter.map { due > $0 } ?? true)
  }

  /// Says whether a task stands where it is asked for.
  func includes(_ state: @autoclosure () -> TaskState) -> Bool {
    statuses.isEmpty || statuses.contains(state().status)
  }

  /// Says whether a task fits everything but its dates and its status.
  func matches(_ task: PolicyTask, in plan: Plan) -> Bool {
    selects(task, in: plan) && texts.allStand(in: task.ownWords)
  }

  /// Says whether a task, with whatever belongs to it, has the departments and the section that are asked for.
  func selects(_ task: PolicyTask, in plan: Plan) -> Bool {
    matchesDepartment(task, in: plan) && matchesSection(task, in: plan)
  }

  /// Says whether an assignment is one of those asked for, by its department and its role.
  public func matches(_ assignment: Assignment, in plan: Plan) -> Bool {
    (roles.isEmpty || roles.contains(assignment.role))
      && (departments.map {
        $0.includes(assignment.name, in: plan)
      } ?? true)
  }

  private func matchesDepartment(_ task: PolicyTask, in plan: Plan) -> Bool {
    if departments == nil && roles.isEmpty { return true }
    if task.departments.isEmpty { return roles.isEmpty && departments?.includesUnassigned == true }
    return task.departments.contains { matches($0, in: plan) }
  }

  /// Says whether a task has the section that is asked for.
  func matchesSection(_ task: PolicyTask, in plan: Plan) -> Bool {
    guard !sections.isEmpty else { return true }
    let chain = plan.sectionChain(of: task)
    return sections.contains { wanted in
      let piece = FoldedText(wanted)
      return chain.contains { section in
        FoldedText(section.id) == piece || plan.numbers(section, piece)
          || FoldedText(section.title).contains(piece)
      }
    }
  }
}

extension Plan {
  /// Whether a section is meant by a number: 六, (六) and 六、 find what is printed （六）.
  ///
  /// Where several sections have it, with other marks around it, those are meant that print it as it was typed, else those
  /// that do but for the punctuation: of 一 and （一）, the first by 一、 and the second by (一).
  fileprivate func numbers(_ section: Section, _ typed: FoldedText) -> Bool {
    guard let number = section.number.map({ FoldedText($0) }) else { return false }
    let bare = typed.without(FoldedText.marks)
    guard !bare.isEmpty, number.without(FoldedText.marks) == bare else { return false }
    let all = sections.compactMap { $0.number.map { FoldedText($0) } }
    for marks in ["", FoldedText.punctuation] {
      let wanted = typed.without(marks)
      if number.without(marks) == wanted { return true }
      if all.contains(where: { $0.without(marks) == wanted }) { return false }
    }
    return true
  }

  /// The section of a task and the ones that it lies in, innermost first.
  public func sectionChain(of task: PolicyTask) -> [Section] {
    var chain: [Section] = []
    var next: String? = task.section
    while let id = next, let section = section(id), !chain.contains(where: { $0.id == id }) {
      chain.append(section)
      next = section.within
    }
    return chain
  }
}

extension Standing {
  /// The tasks that a filter asks for, in the order of the plans, with their states.
  public func tasks(_ filter: TaskFilter) -> [(plan: Plan, task: PolicyTask, state: TaskState)] {
    catalogue.plans.filter(filter.includes(_:)).flatMap { plan in
      plan.tasks.filter { filter.matches($0, in: plan) }.map { (plan, $0, state(of: $0, in: plan)) }
        .filter { filter.includes(due: $0.2.due) && filter.includes($0.2) }
    }
  }
}

extension Catalogue {
  /// The tasks that a filter asks for by what their documents say, in the order of the plans.
  public func tasks(_ filter: TaskFilter) -> [(plan: Plan, task: PolicyTask)] {
    plans.lazy.filter(filter.includes(_:)).flatMap { plan in
      plan.tasks.lazy.filter { filter.includes(due: $0.deadline.due) && filter.matches($0, in: plan) }
        .map { (plan, $0) }
    }
  }
}
