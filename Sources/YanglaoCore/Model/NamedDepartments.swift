// The departments that plans name, gathered when somebody first asks for them.

import Synchronization

/// The departments of some plans. Most questions need none of them, and thousands of plans name very many.
final class NamedDepartments: Sendable {
  /// How many names of a department are kept: more than any has, and few enough to look through.
  private static let mostNamesAsPrinted = 100

  private let plans: [Plan]
  private let families: [DepartmentFamily]
  private let collectiveBodies: [CollectiveBody]
  private let gathered = Mutex<Gathered?>(nil)
  private let idsByName = Mutex<[FoldedText: [Department.ID]]?>(nil)

  struct Gathered {
    var list: [Department] = []
    var index: [Department.ID: Int] = [:]
  }

  init(_ plans: [Plan], _ families: [DepartmentFamily], _ collectiveBodies: [CollectiveBody]) {
    self.plans = plans
    self.families = families
    self.collectiveBodies = collectiveBodies
  }

  /// In the order of the plans.
  var all: [Department] { gather().list }

  /// The department of an id; nil where no plan names it.
  subscript(id: Department.ID) -> Department? {
    let gathered = gather()
    return gathered.index[id].map { gathered.list[$0] }
  }

  /// The departments of a full name, however it is written.
  func ids(named name: FoldedText) -> [Department.ID] {
    let list = all
    return idsByName.withLock { known in
      let ids = known ?? Dictionary(grouping: list.map(\.id)) { FoldedText($0.name) }
      known = ids
      return ids[name] ?? []
    }
  }

  private func gather() -> Gathered {
    gathered.withLock { known in
      if let known { return known }
      let gathered = Self.gather(
        plans, FamilyDirectory(families: families, collectiveBodies: collectiveBodies))
      known = gathered
      return gathered
    }
  }

  static func gather(_ plans: [Plan], _ directory: FamilyDirectory) -> Gathered {
    var gathered = Gathered()
    for plan in plans {
      let place = FoldedText(plan.jurisdiction.name)
      for task in plan.tasks {
        for assignment in task.departments {
          let printed = assignment.isLocal ? nil : assignment.asPrinted
          let id = Department.ID(code: plan.jurisdiction.code, name: assignment.name)
          if let known = gathered.index[id] {
            let names = gathered.list[known].namesAsPrinted
            if let printed, names.count < mostNamesAsPrinted,
              !names.contains(where: { $0.hasBytes(of: printed) })
            {
              gathered.list[known].namesAsPrinted.append(printed)
            }
          } else {
            gathered.index[id] = gathered.list.count
            gathered.list.append(
              directory.department(
                id, of: plan.jurisdiction.name, at: place, asPrinted: printed))
          }
        }
      }
    }
    return gathered
  }
}
