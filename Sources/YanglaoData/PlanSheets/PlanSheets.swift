// Spreadsheets of tasks and indicators → a plan: what `plan new --from` makes.

import YanglaoCore

/// Makes a plan of a spreadsheet of tasks and one of indicators.
///
/// Nothing is guessed: what cannot be read is a fault. An empty 类别 goes on with the one above, and in a table of tasks
/// without that column a heading may have a row of its own; without a deadline a task or a target falls due with the plan.
/// Rows of one indicator are its targets. What the revision before called by the same name keeps its id.
public enum PlanSheets {
  /// Reads both files.
  ///
  /// - Parameter earlier: The revision of the plan that this one follows, from which ids go on; nil of a new plan.
  /// - Returns: The plan, and what was not read.
  /// - Throws: ``PlanSheetError`` with every fault of both files; whatever reading them throws.
  public static func plan(
    _ heading: PlanHeading, tasks: PlanSheetFile, indicators: PlanSheetFile?, knowing catalogue: Catalogue,
    after earlier: Plan? = nil
  ) throws -> (plan: Plan, notes: [PlanSheetNote]) {
    var taskSheet = TaskSheet(heading, catalogue, after: earlier)
    let read = try tasks.read(required: [TaskField.title]) { taskSheet.take($0) }
    taskSheet.gather()
    var faults = (read.faults + taskSheet.faults).map { (tasks.name, $0) }
    var notes = read.notes
    let lines = taskSheet.headings.map(\.heading.line)
    if !lines.isEmpty { notes.append(.headings(file: tasks.name, lines: lines)) }
    notes += taskSheet.emptyCells.map { .emptyCells(file: tasks.name, $0, lines: $1) }
    let (sections, planTasks) = taskSheet.result()
    let renumbered = taskSheet.renumbered(planTasks)
    if let first = renumbered.first {
      notes.append(
        .renumbered(
          file: tasks.name, count: renumbered.count, title: first.title, from: first.from, to: first.to))
    }
    // Tasks at fault are still tasks to name; their own faults are told already.
    var indicatorSheet = IndicatorSheet(heading, catalogue, tasks: planTasks, after: earlier)
    if let indicators {
      let read = try indicators.read(required: [IndicatorField.name, .target]) { indicatorSheet.take($0) }
      let found = faults.isEmpty ? indicatorSheet.faults : indicatorSheet.faults.filter(\.isOfItsOwn)
      faults += (read.faults + found).map { (indicators.name, $0) }
      notes += read.notes
    }
    guard faults.isEmpty else { throw PlanSheetError(faults: faults) }
    let (planIndicators, passages) = indicatorSheet.result()
    return (
      Plan(
        id: heading.id, revision: earlier.map { $0.revision + 1 } ?? 1, title: heading.title,
        kind: heading.kind,
        jurisdiction: heading.jurisdiction, period: heading.period, source: heading.source,
        sections: sections, passages: passages, tasks: planTasks, indicators: planIndicators), notes
    )
  }
}

extension ImportFault {
  /// Whether the fault would be there whatever the file of tasks said.
  fileprivate var isOfItsOwn: Bool { if case .sheet(.unknownTask) = problem { false } else { true } }
}
