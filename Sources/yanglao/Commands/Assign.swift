// yanglao assign, unassign: who answers for a task whose document names nobody.

import CommandLineKit
import YanglaoCore

struct Assign: Command {
  static let name = "assign"
  static let abstract = Text("为文件未写单位的任务指定单位", "Assign a department to a task whose document names none")
  static let examples = [
    Example("assign shapotou/1.3 沙坡头区民政局", Text("责任单位", "as responsible")),
    Example("assign xishan/5.1 西山区卫生健康局 --role cooperating", Text("配合单位", "as cooperating")),
  ]

  var task = ""
  var assigned = ""
  var role: Role?
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .task(\.task),
    .argument(
      "DEPARTMENT", \.assigned, completion: .dynamic("departments"),
      help: Text("单位全称", "the department's full name")),
    .option(
      "role", \.role, "ROLE", help: Text("角色（默认 responsible）", "role (responsible unless said otherwise)")),
    .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    try context.assign(assigned, to: task, options) {
      .assignment(department: $0, role: role ?? .responsible)
    }
  }
}

struct Unassign: Command {
  static let name = "unassign"
  static let abstract = Text("取消指定的单位", "Take back the assignment of a department")
  static let examples = [Example("unassign shapotou/1.3 沙坡头区民政局", Text("取消", "take it back"))]

  var task = ""
  var assigned = ""
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .task(\.task),
    .argument(
      "DEPARTMENT", \.assigned, completion: .dynamic("assigned"),
      help: Text("单位全称", "the department's full name")),
    .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    try context.assign(assigned, to: task, options) { .unassignment(department: $0) }
  }
}

extension Context {
  fileprivate mutating func assign(
    _ typed: String, to reference: String, _ options: RecordOptions, _ content: (String) -> RecordContent
  ) throws {
    let catalogue = try ledgerToRecordIn().catalogue(naming: reference)
    let (plan, task) = try catalogue.task(named: reference)
    let id = "\(plan.id)/\(task.id)"
    guard task.departments.isEmpty else { throw RequestError.alreadyNamed(id, task.departments.map(\.name)) }
    let department = try catalogue.fullName(of: typed, in: plan)
    try plan.checkHasBegun(on: options.day(in: self))
    var assignment = try options.draft(.task(plan: plan.id, id: task.id), content(department), in: self)
    if let typed = assignment.department {
      // Whoever is assigned may be the one that it is recorded for.
      let own = Assignment(name: department, asPrinted: department, role: .responsible, isLocal: true)
      let known = try ledgerToRecordIn().departments(answeringFor: [task], in: plan, on: assignment.asOf)
      assignment.department = catalogue.reporter(named: typed, among: known + [own], in: plan) ?? typed
    }
    let draft = assignment
    let (ledger, record) = try recordingOne { ledger in
      let assigned = try ledger.state(of: task, in: plan, on: draft.asOf).assigned.map(\.name)
      let isAssigned = assigned.contains { $0.hasBytes(of: department) }
      switch draft.content {
      case .unassignment where !isAssigned: throw RequestError.notAssigned(id, department, assigned)
      case .assignment where isAssigned: throw RequestError.assignedAlready(id, department)
      default: return draft
      }
    }
    if case .assignment = draft.content, !catalogue.knows(department, in: plan) {
      say(
        Text(
          "注意：“\(department.shown)”不属于任何已知系统，按名称才能查到。",
          "Note: “\(department.shown)” is of no known family and is found by its name alone."))
    }
    let names = try ledger.state(of: task, in: plan, on: draft.asOf).assigned.map(\.name)
    let list = names.isEmpty ? Text.unassigned : Text.list(names)
    try print(
      Text(
        "记录 \(record.number)：\(id) \(task.title)：\(list.chinese)（本地指定）",
        "Record \(record.number): \(id) \(task.title): \(list.english) (assigned here)")[language]
        .escapedForTerminal + "\n")
  }
}

extension Catalogue {
  /// A department's full name: as it is typed, behind the name of the plan's place where it begins with that of none.
  fileprivate func fullName(of typed: String, in plan: Plan) throws -> String {
    let typed = nameWithPlace(typed, of: plan.jurisdiction.name)
    let name = FoldedText(typed)
    guard !name.isEmpty, typed.count <= 60, typed == typed.escapedForTerminal else {
      throw RequestError.notADepartmentName(typed)
    }
    // Its place may be typed before a body's name, and is no part of it.
    let own = [name, name.dropping(prefix: FoldedText(plan.jurisdiction.name))]
    if let body = collectiveBodies.first(where: { own.contains(FoldedText($0.name)) }) { return body.name }
    let places = Set(plans.flatMap { [$0.jurisdiction.name, $0.jurisdiction.within].compactMap(\.self) })
    return places.contains { name.hasPrefix(FoldedText($0)) } || hasPlace(typed)
      ? typed : plan.jurisdiction.name + typed
  }

  /// The full name of what a place calls the office of its own level, as 区民政局 in 西山区; anything else as it is.
  private func nameWithPlace(_ typed: String, of place: String) -> String {
    let register = DepartmentRegister(families: families, collectiveBodies: collectiveBodies)
    guard let level = typed.first, level == place.last, "省市区县州盟旗".contains(level),
      !register.families(named: FoldedText(String(typed.dropFirst()))).isEmpty
    else { return typed }
    return place + typed.dropFirst()
  }

  /// Whether a name is that of a family behind what ends as places do, such as 五华区民政局.
  private func hasPlace(_ name: String) -> Bool {
    let register = DepartmentRegister(families: families, collectiveBodies: collectiveBodies)
    return name.indices.dropFirst().contains { end in
      "省市区县州盟旗乡镇".contains(name[end])
        && !register.families(named: FoldedText(String(name[end...].dropFirst()))).isEmpty
    }
  }
}
