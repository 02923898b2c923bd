// The page of one thing: which facts it shows, in which order.

import CommandLineKit
import YanglaoCore

/// Makes the pages that `show` prints.
struct SheetMaker {
  let standing: Standing
  let language: Language

  var catalogue: Catalogue { standing.catalogue }

  func sheet(of thing: Reference) -> Sheet {
    switch thing {
    case .plan(let plan): sheet(of: plan)
    case .task(let task, let plan): sheet(of: task, in: plan)
    case .indicator(let indicator, let plan): sheet(of: indicator, in: plan)
    case .measure(let measure): sheet(of: measure)
    case .family(let family): sheet(of: family)
    case .department(let department): sheet(of: department)
    }
  }

  // MARK: Pieces that several pages share

  func field(_ key: String, _ title: Text, _ value: SheetValue) -> SheetField {
    SheetField(key, title, value)
  }

  func note(_ note: Note?) -> SheetValue { .text(note?.text[language]) }

  func due(_ day: Day) -> SheetField { field("due", Text("完成时限", "Due"), .day(day)) }

  /// How many days a task has been overdue, of a recurrent one its first open instance; nothing where it is not.
  func daysOverdue(of task: PolicyTask, in plan: Plan) -> SheetField {
    let evaluation = standing.evaluation(of: task, in: plan)
    return daysOverdue(evaluation.isOverdue ? evaluation.daysOverdue : 0)
  }

  /// How many days something has been overdue; nothing for none.
  func daysOverdue(_ days: Int) -> SheetField {
    field("days_overdue", Text("逾期天数", "Days overdue"), days > 0 ? .integer(days) : .absent)
  }

  /// Quotations, each with its place in words.
  func quotations(_ quotations: [Quotation], in plan: Plan) -> SheetValue {
    .list(
      quotations.map { quotation in
        .fields([
          field("quote", Text("原文", "Wording"), .text(quotation.text)),
          field("as_printed", Text("所写数值", "Value as printed"), .text(quotation.asPrinted)),
          field("in", Text("所在", "In"), .text(quotation.place.map { place(of: $0, in: plan) })),
        ])
      })
  }

  private func place(of id: String, in plan: Plan) -> String {
    if let passage = plan.passage(id) {
      return [passage.number, passage.title].compactMap { $0 }.joined(separator: " ")
    }
    return plan.task(id).map { "\(plan.id)/\($0.id) \($0.title)" } ?? id
  }

  func irregularities(_ faults: [Irregularity]) -> SheetField {
    field(
      "irregularities", Text("文件疑误", "Faults of the document"),
      .list(
        faults.map { fault in
          .fields([
            field("at", Text("所在", "At"), .text(fault.place)),
            field("quote", Text("原文", "Wording"), .text(fault.quote)),
            field("note", Text("说明", "Note"), .text(fault.note.text[language])),
          ])
        }))
  }

  /// A task in one line: its id and title.
  func summary(of task: PolicyTask, in plan: Plan) -> SheetValue {
    .fields([
      field("id", Text("编号", "Id"), .text("\(plan.id)/\(task.id)")),
      field("title", Text("任务", "Task"), .text(task.title)),
      due(standing.state(of: task, in: plan).due),
    ])
  }

  /// An indicator in short: id, name, and its targets as printed.
  func summary(of indicator: Indicator, in plan: Plan) -> SheetValue {
    .fields([
      field("id", Text("编号", "Id"), .text("\(plan.id)/\(indicator.id)")),
      field("name", Text("指标", "Indicator"), .text(indicator.name)),
      field(
        "targets", Text("目标值", "Targets"),
        .list(indicator.targets.map { .text("\($0.asPrinted) (\($0.due))") })),
    ])
  }
}
