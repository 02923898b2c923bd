// The pages of a department and of a family of departments.

import CommandLineKit
import YanglaoCore

extension SheetMaker {
  func sheet(of department: Department) -> Sheet {
    Sheet([
      field("name", Text("单位", "Department"), .text(department.name)),
      field("jurisdiction", Text("地区", "Jurisdiction"), .text(department.jurisdiction)),
      field("families", Text("系统", "Families"), .list(department.families.map(family))),
      field("collective", Text("集体单位", "Collective body"), .flag(department.isCollective)),
      field("as_printed", Text("文件所写", "As printed"), .list(department.namesAsPrinted.map { .text($0) })),
      field("tasks", Text("任务", "Tasks"), tasks(of: [department])),
    ])
  }

  func sheet(of family: DepartmentFamily) -> Sheet {
    let members = catalogue.departments.filter { $0.families.contains(family.id) }
    return Sheet([
      field("id", Text("编号", "Id"), .text(family.id)),
      field("name", Text("系统", "Family"), .text(family.name)),
      field("name_en", Text("英文名", "Name in English"), .text(family.nameInEnglish)),
      field("names", Text("各地名称", "Names in use"), .list(family.names.map { .text($0) })),
      field("departments", Text("单位", "Departments"), .list(members.map { .text($0.name) })),
      field("tasks", Text("任务", "Tasks"), tasks(of: members)),
    ])
  }

  /// A family by its name for people, and by its id for programs.
  private func family(_ id: String) -> SheetValue {
    guard let family = catalogue.families.first(where: { $0.id == id }) else { return .text(id) }
    return .term(key: id, Text(family.name, family.nameInEnglish))
  }

  private func tasks(of departments: [Department]) -> SheetValue {
    var filter = TaskFilter()
    filter.departments = DepartmentSelection(departments: Set(departments.map(\.id)))
    guard !departments.isEmpty else { return .list([]) }
    return .list(
      standing.tasks(filter).map { plan, task, state in
        .fields([
          field("id", Text("编号", "Id"), .text("\(plan.id)/\(task.id)")),
          field("title", Text("任务", "Task"), .text(task.title)),
          field(
            "roles", Text("角色", "Roles"),
            .list(
              task.departments.filter { filter.matches($0, in: plan) }.map {
                .term(key: $0.role.rawValue, $0.role.term)
              })),
          due(state.due),
          field("status", Text("状态", "Status"), .term(key: state.status.rawValue, state.status.term)),
          daysOverdue(of: task, in: plan),
        ])
      })
  }
}
