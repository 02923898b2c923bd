// A department that the office assigns to a task, or takes back: whom a name means, and what is said of it.

import CommandLineKit
import YanglaoCore
import YanglaoData

extension Context {
  /// Assigns a department to a task, or takes it back, and says who answers for the task.
  /// - Parameter content: What is recorded of the department by its full name.
  mutating func assign(
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
      let meant = catalogue.name(near: department, in: plan).map {
        Text("是否指“\($0)”？", " Did you mean “\($0)”?")
      }
      say(
        Text(
          "注意：“\(department.shown)”不属于任何已知系统，按名称才能查到。\(meant?.chinese ?? "")",
          "Note: “\(department.shown)” is of no known family and is found by its name alone.\(meant?.english ?? "")"
        ))
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
    let (place, places) = (plan.jurisdiction.name, plan.jurisdiction.places)
    let typed = nameWithPlace(typed.withoutSpaces, in: plan)
    let name = FoldedText(typed)
    guard !name.isEmpty, typed.count <= 60, typed == typed.escapedForTerminal, !typed.isList,
      !places.contains(where: { FoldedText($0) == name }),
      DepartmentSelection.unassigned(named: name) == nil, !isFamily(typed), !isOfAnotherLevel(typed)
    else { throw RequestError.notADepartmentName(typed) }
    // Its place may be typed before a body's name, and is no part of it.
    let own = [name, name.dropping(prefix: FoldedText(place))]
    if let body = collectiveBodies.first(where: { own.contains(FoldedText($0.name)) }) { return body.name }
    let hasPlace = places.contains { name.hasPrefix(FoldedText($0)) }
    return hasPlace || !register.families(behindPlaceIn: name).isEmpty ? typed : place + typed
  }

  /// Whether a name is that of a family, as 民政 or civil-affairs, and of no department.
  private func isFamily(_ name: String) -> Bool {
    let folded = FoldedText(name)
    return families.contains { family in
      [family.id, family.name, family.nameInEnglish].contains { FoldedText($0) == folded }
        && !family.names.contains { FoldedText($0) == folded }
    }
  }

  /// Whether a name that was not completed by a place is that of an office of some level, as 县财政局 in a district.
  private func isOfAnotherLevel(_ name: String) -> Bool {
    guard let level = name.first, "省市州区县".contains(level) else { return false }
    return !register.families(named: FoldedText(String(name.dropFirst()))).isEmpty
  }

  /// The name that was meant by one of no known family; nil where none is near.
  fileprivate func name(near department: String, in plan: Plan) -> String? {
    guard let place = plan.jurisdiction.places.first(where: department.hasPrefix) else { return nil }
    let names = families.flatMap(\.names)
    return Spelling.nearest(to: String(department.dropFirst(place.count)), among: names).map { place + $0 }
  }
}

extension String {
  /// The name without the white space that hides in cells: around it, and between Chinese characters.
  fileprivate var withoutSpaces: String {
    let text = trimmed
    return text.contains { $0.isASCII && $0.isLetter } ? text : String(text.filter { !$0.isWhitespace })
  }

  /// Whether it names several things, beside what stands in brackets: 各镇（街道、开发区） is one.
  fileprivate var isList: Bool {
    var depth = 0
    for character in self {
      switch character {
      case "（", "(": depth += 1
      case "）", ")": depth -= 1
      case "、", "，", ",", "；", ";", "/": if depth == 0 { return true }
      default: break
      }
    }
    return false
  }
}
