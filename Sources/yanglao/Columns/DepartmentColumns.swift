// The columns of departments.

import CommandLineKit
import YanglaoCore

enum DepartmentColumns {
  static let columns: [Column<DepartmentReport.Row>] = [
    Column(
      "family", Text("系统", "Family"), .identifier,
      Text("部门系统编号，空为集体", "id of the family; empty for a collective body"), shownByDefault: false
    ) {
      .text($0.family?.id)
    },
    Column(
      "family_name", Text("系统名称", "Family name"), .text, Text("部门系统名称", "name of the family"),
      shownByDefault: false
    ) {
      .text($0.family?.name)
    },
    Column("department", Text("单位", "Department"), .text, Text("单位全称", "full name"), flexible: true) {
      .text($0.department.name)
    },
    Column("jurisdiction", Text("地区", "Jurisdiction"), .text, Text("所属地区", "place that it belongs to")) {
      .text($0.department.jurisdiction)
    },
    Column("as_printed", Text("文件所写", "As printed"), .texts, Text("文件所写名称", "names that the documents print"))
    {
      .texts($0.department.namesAsPrinted)
    },
    Column("plans", Text("规划", "Plans"), .texts, Text("规划编号", "plans that name it")) { .texts($0.plans) },
    Column("lead", Text("牵头", "Lead"), .integer, Text("牵头任务数", "tasks that it leads")) { .integer($0.lead) },
    Column(
      "responsible", Text("责任", "Responsible"), .integer, Text("责任任务数", "tasks that it is responsible for")
    ) {
      .integer($0.responsible)
    },
    Column("cooperating", Text("配合", "Cooperating"), .integer, Text("配合任务数", "tasks that it cooperates in")) {
      .integer($0.cooperating)
    },
    Column("tasks", Text("任务", "Tasks"), .integer, Text("任务数（不重复）", "tasks in any role, each once")) {
      .integer($0.tasks)
    },
  ]
}
