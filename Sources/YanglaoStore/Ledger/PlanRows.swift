// The tasks and indicators of one plan, with their parts, as rows that are written together.

import YanglaoCore

/// Gathers rows, and writes them in the order in which they refer to each other.
struct PlanRows {
  private let connection: Connection
  private let plan: Plan
  private let key: Int64
  private let departments: [Department.ID: DepartmentTable.Row]
  /// The keys of the tasks, by their ids.
  private var keys: [String: Int64] = [:]
  private var nextTask: Int64
  private var nextIndicator: Int64
  private var tasks = TaskTable.rows
  private var assignments = TaskDepartmentTable.rows
  private var milestones = MilestoneTable.rows
  private var projects = ProjectTable.rows
  private var standings = TaskStandingTable.rows
  private var indicators = IndicatorTable.rows
  private var owners = IndicatorTaskTable.rows
  private var targets = TargetTable.rows

  init(
    _ plan: Plan, key: Int64, departments: [Department.ID: DepartmentTable.Row], _ connection: Connection
  ) throws {
    self.plan = plan
    self.key = key
    self.departments = departments
    self.connection = connection
    nextTask = try TaskTable.nextKey(in: connection)
    nextIndicator = try IndicatorTable.nextKey(in: connection)
  }

  /// Adds the parts of a task.
  /// - Parameter known: The key of the task where it has its row; nil where the row is to be written too.
  mutating func add(_ task: PolicyTask, at position: Int, known: Int64?) {
    let row = known ?? nextTask
    if known == nil {
      tasks.append(TaskTable.row(task, key: row, at: position, plan: key))
      nextTask += 1
    }
    keys[task.id] = row
    let answering = departments.answering(for: task, of: plan)
    for (position, (assignment, department)) in zip(task.departments, answering).enumerated() {
      assignments.append(TaskDepartmentTable.row(assignment, of: department?.key, at: position, task: row))
    }
    for (position, milestone) in task.milestones.enumerated() {
      milestones.append(MilestoneTable.row(milestone, at: position, task: row))
    }
    for (position, project) in task.projects.enumerated() {
      projects.append(ProjectTable.row(project, at: position, task: row))
    }
    standings.append(TaskStandingTable.row(task, of: plan, key: row, answering.compactMap(\.self)))
  }

  /// Adds the parts of an indicator, behind all tasks.
  /// - Parameter known: The key of the indicator where it has its row; nil where the row is to be written too.
  mutating func add(_ indicator: Indicator, at position: Int, known: Int64?) {
    let row = known ?? nextIndicator
    if known == nil {
      indicators.append(IndicatorTable.row(indicator, key: row, at: position, plan: key))
      nextIndicator += 1
    }
    for (position, task) in indicator.tasks.enumerated() {
      owners.append(IndicatorTaskTable.row(indicator: row, task: keys[task], at: position))
    }
    for (position, target) in indicator.targets.enumerated() {
      targets.append(TargetTable.row(target, at: position, indicator: row))
    }
  }

  /// Writes everything that was added.
  func write() throws {
    for rows in [
      tasks, assignments, milestones, projects, standings, indicators, owners, targets,
    ] { try connection.insert(rows) }
  }
}

extension [Department.ID: DepartmentTable.Row] {
  /// The rows of those that answer for a task by its plan's document, in its order; nil for one without a row.
  func answering(for task: PolicyTask, of plan: Plan) -> [DepartmentTable.Row?] {
    task.departments.map { self[Department.ID(code: plan.jurisdiction.code, name: $0.name)] }
  }
}
