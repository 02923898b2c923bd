// The page of a plan's evaluation, in headed sections that an office can paste into a report.

import CommandLineKit
import YanglaoCore

extension SheetMaker {
  func sheet(of evaluation: PlanEvaluation) -> Sheet {
    let plan = evaluation.plan
    var sheet = Sheet([
      field("id", Text("编号", "Id"), .text(plan.id)),
      field("title", Text("规划", "Plan"), .text(plan.title)),
      field("jurisdiction", Text("地区", "Jurisdiction"), .text(plan.jurisdiction.name)),
      field("period_from", Text("规划期起", "From"), .day(plan.period.from)),
      field("period_to", Text("规划期止", "To"), .day(plan.period.to)),
      field("stage", Text("评价", "Evaluation"), .term(key: evaluation.stage.rawValue, evaluation.stage.term)),
      field("as_of", Text("评价日", "As of"), .day(evaluation.day)),
      field("method", Text("方法", "Method"), .term(key: standing.method.rawValue, standing.method.term)),
      field(
        "verdicts", Text("指标总体", "Verdicts"),
        table(evaluation.verdicts, PlanEvaluationColumns.verdicts, empty: .nothing)),
      field("indicators", Text("指标", "Indicators"), indicators(evaluation)),
      field(
        "sections", Text("任务总体", "Sections"),
        table(evaluation.sections, PlanEvaluationColumns.sections, empty: .nothing)),
      field("tasks", Text("任务", "Tasks"), tasks(evaluation)),
      faults(evaluation),
    ])
    sheet.heading = Text(
      "\(plan.title)\(evaluation.stage.term.chinese)", "\(plan.title): \(evaluation.stage.term.english)")
    return sheet
  }

  /// The faults of the document, each with what it touches.
  private func faults(_ evaluation: PlanEvaluation) -> SheetField {
    func references(_ ids: [String]) -> SheetValue { .list(ids.map { .text("\(evaluation.plan.id)/\($0)") }) }
    return field(
      "irregularities", Text("文件疑误", "Faults of the document"),
      .list(
        evaluation.irregularities.map { fault in
          .fields([
            field("at", Text("所在", "At"), .text(fault.place)),
            field("quote", Text("原文", "Wording"), .text(fault.quote)),
            field("note", Text("说明", "Note"), .text(fault.note.text[language])),
            field("indicators", Text("涉及指标", "Indicators"), references(fault.indicators)),
            field("tasks", Text("涉及任务", "Tasks"), references(fault.tasks)),
          ])
        }))
  }

  private func indicators(_ evaluation: PlanEvaluation) -> SheetValue {
    table(
      evaluation.indicators.map { (evaluation.plan, $0.indicator, $0.evaluation) },
      PlanEvaluationColumns.indicators(standing.method), empty: .nothing)
  }

  /// The tasks under the heading of each section.
  private func tasks(_ evaluation: PlanEvaluation) -> SheetValue {
    let rows: [PlanEvaluationColumns.TaskRow] = evaluation.sections.flatMap { row in
      row.tasks.map { (evaluation.plan, row.section, $0.task, $0.evaluation) }
    }
    let groups = evaluation.sections.map { row in
      Listing.Group(title: "\(row.section.title) (\(row.tasks.count))", rowCount: row.tasks.count)
    }
    let listing = try? Listing(
      rows, columns: PlanEvaluationColumns.tasks(language), groups: groups, empty: .nothing)
    return listing.map { .table($0) } ?? .absent
  }
}

extension PlanEvaluation.Stage {
  var term: Text {
    switch self {
    case .interim: Text("阶段评价", "interim evaluation")
    case .midterm: Text("中期评价", "mid-term evaluation")
    case .final: Text("末期评价", "final evaluation")
    }
  }
}
