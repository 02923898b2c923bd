// The page of a plan.

import CommandLineKit
import YanglaoCore

extension SheetMaker {
  func sheet(of plan: Plan) -> Sheet {
    Sheet(
      [
        field("id", Text("编号", "Id"), .text(plan.id)),
        field("title", Text("名称", "Title"), .text(plan.title)),
        field("title_as_printed", Text("名称见于原文", "Title as printed"), .flag(plan.titleAsPrinted)),
        field("kind", Text("类型", "Kind"), .term(key: plan.kind.rawValue, plan.kind.term)),
        field("revision", Text("版次", "Revision"), .integer(plan.revision)),
      ] + closing(of: plan) + [
        field("document_number", Text("文号", "Document number"), .text(plan.documentNumber)),
        field("issuer", Text("发文单位", "Issuer"), .text(plan.issuer)),
        field("issued_on", Text("发文日期", "Issued on"), .day(plan.issuedOn)),
        field("jurisdiction", Text("地区", "Jurisdiction"), .text(plan.jurisdiction.name)),
        field(
          "level", Text("级别", "Level"),
          .term(key: plan.jurisdiction.level.rawValue, plan.jurisdiction.level.term)),
        field("code", Text("区划代码", "Code"), .text(plan.jurisdiction.code)),
        field("within", Text("隶属", "Within"), .text(plan.jurisdiction.within)),
        field("period_from", Text("规划期起", "From"), .day(plan.period.from)),
        field("period_to", Text("规划期止", "To"), .day(plan.period.to)),
        field("source", Text("来源文件", "Source file"), .text(plan.source)),
        field("sections", Text("类别与任务", "Sections and tasks"), sections(of: plan)),
        field(
          "indicators", Text("指标", "Indicators"), .list(plan.indicators.map { summary(of: $0, in: plan) })),
        field("reporting", Text("报送要求", "Reporting"), reporting(of: plan)),
        field("passages", Text("任务以外的原文", "Wording outside the tasks"), passages(plan.passages)),
        irregularities(plan.irregularities),
      ])
  }

  private func sections(of plan: Plan) -> SheetValue {
    .list(
      plan.sections.map { section in
        .fields([
          field("number", Text("序号", "Number"), .text(section.number)),
          field("title", Text("类别", "Section"), .text(section.title)),
          field(
            "tasks", Text("任务", "Tasks"),
            .list(plan.tasks.filter { $0.section == section.id }.map { summary(of: $0, in: plan) })),
        ])
      })
  }

  private func reporting(of plan: Plan) -> SheetValue {
    .list(
      plan.reporting.map { duty in
        .fields([
          field("what", Text("内容", "What"), .text(duty.what)),
          field(
            "recurrence", Text("频次", "Recurrence"), .term(key: duty.recurrence.rawValue, duty.recurrence.term)
          ),
          field("quote", Text("原文", "Wording"), .text(duty.quotations.first?.text ?? "")),
        ])
      })
  }

  func passages(_ passages: [Passage]) -> SheetValue {
    .list(
      passages.map { passage in
        .fields([
          field("kind", Text("种类", "Kind"), .term(key: passage.kind.rawValue, passage.kind.term)),
          field("number", Text("序号", "Number"), .text(passage.number)),
          field("title", Text("标题", "Title"), .text(passage.title)),
          field("text", Text("原文", "Wording"), .longText(passage.text)),
        ])
      })
  }
}
