// The tasks and indicators of a plan, as its file has them.

import YanglaoCore

extension PlanWriter {
  static func value(of task: PolicyTask) -> JSONValue {
    .object(of: [
      "id": .string(task.id), "number": .text(task.number), "section": .string(task.section),
      "title": .string(task.title), "text": .string(task.text),
      "departments": .array(task.departments.filter { !$0.isLocal }.map(value)),
      "deadline": value(of: task.deadline), "milestones": .list(task.milestones.map(value)),
      "projects": .list(task.projects.map(value)), "standards": .list(task.standards.map(value)),
    ])
  }

  private static func value(of assignment: Assignment) -> JSONValue {
    .object(of: [
      "name": .string(assignment.name), "asPrinted": .string(assignment.asPrinted),
      "role": .string(assignment.role.rawValue),
    ])
  }

  private static func value(of deadline: Deadline) -> JSONValue {
    .object(of: [
      "due": .day(deadline.due), "basis": .string(deadline.basis.rawValue),
      "asPrinted": .text(deadline.asPrinted) ?? .null, "firm": .boolean(deadline.firm),
      "recurrence": deadline.recurrence == .once ? nil : .string(deadline.recurrence.rawValue),
    ])
  }

  private static func value(of milestone: Milestone) -> JSONValue {
    object(
      of: [
        "id": .string(milestone.id), "title": .string(milestone.title), "due": .day(milestone.due),
        "firm": .boolean(milestone.firm), "project": .text(milestone.project),
      ], milestone.quotations, milestone.note)
  }

  private static func value(of project: Project) -> JSONValue {
    object(
      of: [
        "name": .string(project.name), "investment": project.investment.map { .number($0) },
        "unit": project.investment == nil ? nil : .string("万元"), "period": project.period.map(value),
      ], project.quotations, project.note)
  }

  private static func value(of standard: Standard) -> JSONValue {
    object(of: ["text": .string(standard.text)], standard.quotations)
  }

  static func value(of indicator: Indicator) -> JSONValue {
    .object(of: [
      "id": .string(indicator.id), "measure": .string(indicator.measure), "name": .string(indicator.name),
      "nameAsPrinted": indicator.nameAsPrinted ? nil : .boolean(false), "category": .text(indicator.category),
      "kind": .string(indicator.kind.rawValue), "unit": .text(indicator.unit),
      "numerator": .text(indicator.numerator), "denominator": .text(indicator.denominator),
      "counting": .string(indicator.counting.rawValue), "attribute": .string(indicator.attribute.rawValue),
      "tasks": .array(indicator.tasks.map { .string($0) }), "baseline": indicator.baseline.map(value),
      "targets": .array(indicator.targets.map(value)),
    ])
  }

  private static func value(of baseline: Baseline) -> JSONValue {
    object(
      of: ["value": .number(baseline.value), "on": .day(baseline.on)], [baseline.quotation], baseline.note)
  }

  private static func value(of target: Target) -> JSONValue {
    object(
      of: [
        "comparator": .string(target.aim.comparator.rawValue), "value": target.aim.value.map { .number($0) },
        "upTo": target.aim.upperEnd.map { .number($0) }, "due": .day(target.due),
        "recurrence": .string(target.recurrence.rawValue), "firm": .boolean(target.firm),
      ], target.quotations, target.note, asPrintedFirst: true)
  }
}
