// The columns of plans.

import CommandLineKit
import YanglaoCore

enum PlanColumns {
  static let columns: [Column<PlanReport.Row>] = [
    Column("id", Text("编号", "Id"), .identifier, Text("规划编号", "plan id")) { .text($0.plan.id) },
    Column("title", Text("名称", "Title"), .text, Text("文件名称", "title of the document"), flexible: true) {
      .text($0.plan.title)
    },
    Column(
      "kind", Text("类型", "Kind"), .term, Text("文件类型", "kind of document"), words: Plan.Kind.everyKey,
      shownByDefault: false
    ) {
      .term(key: $0.plan.kind.rawValue, $0.plan.kind.term)
    },
    Column("jurisdiction", Text("地区", "Jurisdiction"), .text, Text("适用地区", "place that it holds for")) {
      .text($0.plan.jurisdiction.name)
    },
    Column(
      "level", Text("级别", "Level"), .term, Text("地区级别", "level of the place"),
      words: Jurisdiction.Level.everyKey,
      shownByDefault: false
    ) {
      .term(key: $0.plan.jurisdiction.level.rawValue, $0.plan.jurisdiction.level.term)
    },
    Column("code", Text("区划代码", "Code"), .text, Text("GB/T 2260 代码", "GB/T 2260 code"), shownByDefault: false)
    {
      .text($0.plan.jurisdiction.code)
    },
    Column(
      "within", Text("隶属", "Within"), .text, Text("上级地区", "place that it lies in"), shownByDefault: false
    ) {
      .text($0.plan.jurisdiction.within)
    },
    Column(
      "document_number", Text("文号", "Document number"), .text, Text("发文字号", "document number"),
      shownByDefault: false
    ) {
      .text($0.plan.documentNumber)
    },
    Column("issuer", Text("发文单位", "Issuer"), .text, Text("发文单位", "who issued it"), shownByDefault: false) {
      .text($0.plan.issuer)
    },
    Column("issued_on", Text("发文日期", "Issued on"), .day, Text("发文日期", "day of issue"), shownByDefault: false)
    {
      .day($0.plan.issuedOn)
    },
    Column(
      "period_from", Text("起", "From"), .day,
      Text("规划期首日，文件未写则空", "first day of its period; empty where the document prints none")
    ) {
      .day($0.plan.period.from)
    },
    Column("period_to", Text("止", "To"), .day, Text("规划期末日", "last day of its period")) {
      .day($0.plan.period.to)
    },
    Column(
      "revision", Text("版次", "Revision"), .integer, Text("修订版次", "revision of the plan"),
      shownByDefault: false
    ) {
      .integer($0.plan.revision)
    },
    Column(
      "sections", Text("类别", "Sections"), .integer, Text("类别数", "number of sections"), shownByDefault: false
    ) {
      .integer($0.plan.sections.count)
    },
    Column("tasks", Text("任务", "Tasks"), .integer, Text("任务数", "number of tasks")) {
      .integer($0.plan.tasks.count)
    },
    Column(
      "milestones", Text("节点", "Milestones"), .integer, Text("节点数", "number of milestones"),
      shownByDefault: false
    ) {
      .integer($0.plan.tasks.reduce(0) { $0 + $1.milestones.count })
    },
    Column("indicators", Text("指标", "Indicators"), .integer, Text("指标数", "number of indicators")) {
      .integer($0.plan.indicators.count)
    },
    Column(
      "targets", Text("目标值", "Targets"), .integer, Text("目标值数", "number of targets"), shownByDefault: false
    ) {
      .integer($0.plan.indicators.reduce(0) { $0 + $1.targets.count })
    },
    Column(
      "overdue", Text("逾期", "Overdue"), .integer, Text("逾期任务数", "number of overdue tasks"),
      style: { $0.overdue > 0 ? .red : nil },
      value: { .integer($0.overdue) }
    ),
    Column(
      "irregularities", Text("疑误", "Faults"), .integer, Text("文件本身的疑误数", "faults of the document itself"),
      shownByDefault: false
    ) {
      .integer($0.plan.irregularities.count)
    },
    Column(
      "closed_on", Text("结束日", "Closed on"), .day,
      Text("结束跟踪之日，未结束则空", "day on which its tracking ended; empty while it is tracked"),
      shownByDefault: false
    ) {
      .day($0.plan.history.closing?.on)
    },
  ]
}
