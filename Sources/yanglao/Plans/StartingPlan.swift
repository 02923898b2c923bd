// The file that somebody starts a plan from: small, whole, and explained.

import CommandLineKit
import YanglaoCore
import YanglaoData

/// A plan with one of everything that most plans have.
enum StartingPlan {
  /// The name of the schema, which editors may know; it is never fetched.
  static let schema = "urn:yanglao:plan:1"

  static func plan(_ heading: PlanHeading) -> Plan {
    let (place, end) = (heading.jurisdiction.name, heading.period.to)
    func department(_ name: String, _ role: Role) -> Assignment {
      Assignment(name: place + name, asPrinted: name, role: role)
    }
    return Plan(
      id: heading.id, revision: 1, title: heading.title, kind: heading.kind,
      jurisdiction: heading.jurisdiction, period: heading.period, source: heading.source,
      sections: [Section(id: "1", number: "一", title: "机构养老")],
      tasks: [
        PolicyTask(
          id: "1", number: "1", section: "1", title: "增加护理型床位",
          text: "增加护理型床位，到\(end.year)年底护理型床位占比不低于60%。",
          departments: [department("民政局", .lead), department("卫生健康局", .cooperating)],
          deadline: Deadline(due: end, basis: .printed, asPrinted: "\(end.year)年底")),
        PolicyTask(
          id: "2", number: "2", section: "1", title: "建设区域养老服务中心", text: "建设一所区域养老服务中心，并建成投用。",
          departments: [department("民政局", .responsible)], deadline: Deadline(due: end, basis: .plan)),
      ],
      indicators: [
        Indicator(
          id: "nursing-bed-share", measure: "nursing-bed-share", name: "护理型床位占比", kind: .share, unit: "%",
          counting: .level, attribute: .binding, tasks: ["1"],
          targets: [
            Target(
              aim: .atLeast(ExactDecimal(mantissa: 60) ?? .zero), due: end,
              quotations: [Quotation(text: "护理型床位占比不低于60%", asPrinted: "不低于60%")])
          ]),
        Indicator(
          id: "regional-centre", measure: "\(heading.measurePrefix)-regional-centre", name: "区域养老服务中心建成投用",
          nameAsPrinted: false, kind: .achievement, unit: nil, counting: .level, attribute: .expected,
          tasks: ["2"],
          targets: [
            Target(aim: .achieved, due: end, quotations: [Quotation(text: "建成投用", asPrinted: "建成投用")])
          ]),
      ])
  }

  /// What the members of the file are, in the order in which they stand.
  static let explanation = Text(
    """
    这是一份完整的样例，照着改成自己的规划：
      id、revision、title、kind  编号（小写字母、数字、连字符）、版本（从 1 起）、标题、种类：fiveYearPlan、actionPlan、workPlan 或 taskList
      jurisdiction、period      行政区划及其 GB/T 2260 代码，起止日期（yyyy-mm-dd）
      sections                  任务的类别；任务以 section 指明所在的类别
      tasks                     任务：text 为原文，departments 的 name 为全称、asPrinted 为原文写法、role 为 lead、responsible 或 cooperating；
                                deadline 的 basis 为 printed（文件写明，asPrinted 为原文）或 plan（与规划同时到期）
      indicators                指标：measure 为指标概念（同名可跨规划比较），kind 为 share、count、ratio、amount 或 achievement，
                                attribute 为 binding、expected 或 absent；target 的 comparator 为 atLeast、atMost、range、increasing 或 achieved，
                                quote 是任务原文中的一句，asPrinted 是其中的数
    “yanglao plan check 文件”检查，列出每一处错误。从表格新建见“yanglao plan new --help”。
    """,
    """
    This is a whole example, to be changed into a plan of your own:
      id, revision, title, kind  the id (small letters, digits, hyphens), the revision (from 1), the title, and
                                 fiveYearPlan, actionPlan, workPlan or taskList
      jurisdiction, period       the place with its GB/T 2260 code, the first and the last day (yyyy-mm-dd)
      sections                   the headings of tasks; a task names its own as section
      tasks                      text is the document's wording; a department has its full name, its name asPrinted, and its
                                 role: lead, responsible or cooperating; the basis of a deadline is printed (with the
                                 document's words asPrinted) or plan (it falls due with the plan)
      indicators                 measure is what is measured, the same in all plans that measure it; kind is share, count,
                                 ratio, amount or achievement; attribute is binding, expected or absent; the comparator of a
                                 target is atLeast, atMost, range, increasing or achieved; quote stands in the task's text, and
                                 asPrinted in the quote
    “yanglao plan check FILE” checks it and lists every fault. To make a plan of spreadsheets, see “yanglao plan new --help”.
    """)
}
