// yanglao urge: notes that an overdue or unreported task was chased; --letter prints the letter.

import CommandLineKit
import YanglaoCore

struct Urge: Command {
  static let name = "urge"
  static let abstract = Text("催办逾期或未报送的任务", "Note that overdue or unreported tasks were chased")
  static let discussion: Text? = Text(
    "可催办逾期的、有节点逾期的、从未报送或上月未报送的任务；不写任务时催办该单位全部逾期的和有节点逾期的任务。--letter 在标准输出给出 Markdown 格式的督办单，每个单位一份；-d 写系统（如 民政）时各地各单位各一份。",
    "A task can be chased that is overdue, of which a milestone is, or on which nothing was reported, at all or for last month. Without tasks, every task of the department is chased that is overdue, or of which a milestone is. --letter prints the supervision letter (督办单), in Chinese and in Markdown: one to each department, where -d names a family of them."
  )
  static let examples = [
    Example("urge jingyuan/11 jingyuan/12", Text("两项任务", "two tasks")),
    Example("urge --department 泾源县民政局 --letter > 督办单.md", Text("一个单位，附督办单", "a department, with the letter")),
  ]

  var tasks: [String] = []
  var isLetter = false
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .argument(
      "TASK", \.tasks, completion: .dynamic("tasks"),
      help: Text("任务编号，或标题的一部分，可写多个", "ids of tasks, or pieces of their titles")),
    .flag(
      "letter", \.isLetter,
      help: Text("输出督办单，须写 --department", "print the supervision letter; needs --department")),
    .group(
      \.options,
      RecordOptions.parameters(department: Text("被催办的单位或系统", "the department or family that is chased"))),
  ]

  func run(in context: inout Context) throws {
    let day = options.day(in: context)
    let known = try context.ledgerToRecordIn()
    let plans = try tasks.flatMap { try known.catalogue(naming: $0).plans.map(\.id) }
    let standing = try Standing(known, plans: Set(plans), on: day)
    if let name = options.department, DepartmentSelection.unassigned(named: FoldedText(name)) != nil {
      throw RequestError.notADepartmentName(name)
    }
    guard !tasks.isEmpty || options.department != nil else {
      throw RequestError.missingEither("TASK", "--department")
    }
    if isLetter, options.department == nil { throw RequestError.missingOption("--department") }
    let chase = ChasedTasks(standing: standing, ledger: known, department: options.department)
    let chased = try tasks.isEmpty ? chase.late() : chase.named(tasks)
    guard !chased.isEmpty else { throw RequestError.nothingToUrge(options.department ?? "") }
    let drafts = try chased.map { thing in
      var draft = try options.draft(.task(plan: thing.plan.id, id: thing.task.id), .urge, in: context)
      draft.department = try chasedDepartment(thing, standing.catalogue, in: &context)
      return draft
    }
    let (ledger, records) = try context.recording { _ in drafts }
    if isLetter {
      let letters = UrgeLetter.letters(
        to: options.department ?? "", about: chased, on: day, standing.catalogue)
      try context.print(letters.map(\.markdown).joined(separator: "\n"))
    } else {
      let now = try Standing(ledger, plans: Set(chased.map(\.plan.id)), on: day)
      for (thing, record) in zip(chased, records) {
        let count = now.state(of: thing.task, in: thing.plan).urges.count
        try context.print(
          Text(
            "记录 \(record.number)：已催办 \(thing.plan.id)/\(thing.task.id) \(thing.task.title)（第 \(count) 次）",
            "Record \(record.number): chased \(thing.plan.id)/\(thing.task.id) \(thing.task.title) (time \(count))"
          )[
            context.language
          ].escapedForTerminal + "\n")
      }
    }
  }

  /// The one department that is chased for a task by its full name; several by what they were called together, and one
  /// that does not answer for it as it was typed, which is said.
  private func chasedDepartment(
    _ thing: ChasedTasks.Chased, _ catalogue: Catalogue, in context: inout Context
  ) throws -> String? {
    guard let typed = options.department else { return nil }
    var meant = TaskFilter()
    meant.departments = catalogue.departments(named: typed) ?? DepartmentSelection()
    let answering = thing.task.departments + thing.evaluation.state.assigned
    let names = Set(answering.filter { meant.matches($0, in: thing.plan) }.map(\.name))
    guard names.isEmpty else { return names.count == 1 ? names.first : typed }
    return try context.reporter(typed, answeringFor: [thing.task], in: thing.plan, catalogue)
  }
}
