// What a record says, spread over the columns that its kind uses.

import YanglaoCore

/// The columns of a record's content, in the order of the table.
struct ContentRow {
  var value: String?
  var numerator: String?
  var denominator: String?
  var achieved: Bool?
  var step: String?
  var percent: String?
  var progress: String?
  var problems: String?
  var nextSteps: String?
  var extendedUntil: String?
  var late: Bool?
  var assignedDepartment: String?
  var role: String?
  var milestone: String?

  init(_ content: RecordContent) {
    switch content {
    case .observation(.quantity(.number(let number))): value = number.description
    case .observation(.quantity(.fraction(let upper, let lower))):
      numerator = upper.description
      denominator = lower.description
    case .observation(.achieved): achieved = true
    case .report(let report):
      step = report.step.rawValue
      percent = report.percent?.description
      progress = report.progress
      problems = report.problems
      nextSteps = report.next
      milestone = report.milestone
    case .extended(let until, let wasLate):
      extendedUntil = until.description
      late = wasLate
    case .assignment(let department, let inRole):
      assignedDepartment = department
      role = inRole.rawValue
    case .unassignment(let department): assignedDepartment = department
    case .urge, .withdrawal: break
    }
  }

  /// Reads the columns of a row.
  /// - Parameters:
  ///   - start: The first of them.
  ///   - milestoneColumn: That of the milestone.
  init(_ row: Statement, from start: Int, milestone milestoneColumn: Int) {
    value = row.optionalText(start)
    numerator = row.optionalText(start + 1)
    denominator = row.optionalText(start + 2)
    achieved = row.optionalBoolean(start + 3)
    step = row.optionalText(start + 4)
    percent = row.optionalText(start + 5)
    progress = row.optionalText(start + 6)
    problems = row.optionalText(start + 7)
    nextSteps = row.optionalText(start + 8)
    extendedUntil = row.optionalText(start + 9)
    late = row.optionalBoolean(start + 10)
    assignedDepartment = row.optionalText(start + 11)
    role = row.optionalText(start + 12)
    milestone = row.optionalText(milestoneColumn)
  }

  /// An empty row, to be filled.
  init() {}

  /// Adds the columns in their order.
  func add(to row: inout BoundRow) {
    row.add(value)
    row.add(numerator)
    row.add(denominator)
    row.add(achieved.map { $0 ? 1 : 0 })
    row.add(step)
    row.add(percent)
    row.add(progress)
    row.add(problems)
    row.add(nextSteps)
    row.add(extendedUntil)
    row.add(late.map { $0 ? 1 : 0 })
    row.add(assignedDepartment)
    row.add(role)
    row.addAny(milestone)
  }

  /// What the row says as a record of a kind; nil where it says nothing of that kind.
  func content(_ kind: RecordContent.Kind) -> RecordContent? {
    switch kind {
    case .observation:
      if achieved == true { return .observation(.achieved) }
      if let value { return ExactDecimal(value).map { .observation(.quantity(.number($0))) } }
      guard let upper = numerator.flatMap({ ExactDecimal($0) }),
        let lower = denominator.flatMap({ ExactDecimal($0) })
      else { return nil }
      return .observation(.quantity(.fraction(numerator: upper, denominator: lower)))
    case .report:
      guard let step = step.flatMap(TaskStep.init(rawValue:)) else { return nil }
      let percentage = percent.flatMap { ExactDecimal($0) }
      if percent != nil, percentage == nil { return nil }
      return .report(
        TaskReport(
          step: step, milestone: milestone, percent: percentage, progress: progress, problems: problems,
          next: nextSteps))
    case .extended:
      guard let until = extendedUntil.flatMap({ Day(iso: $0) }), let late else { return nil }
      return .extended(until: until, late: late)
    case .assignment:
      guard let assignedDepartment, let role = role.flatMap(Role.init(rawValue:)) else { return nil }
      return .assignment(department: assignedDepartment, role: role)
    case .unassignment: return assignedDepartment.map { .unassignment(department: $0) }
    case .urge: return .urge
    case .withdrawal: return .withdrawal
    }
  }
}
