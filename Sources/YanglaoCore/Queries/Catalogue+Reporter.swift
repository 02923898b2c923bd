// Whom a name means among the departments that answer for something.

extension Catalogue {
  /// The full name of the one department of a plan, among some, that is meant by a name: by its full name, or by
  /// another that it or its family goes by. Nil where none is meant, or several.
  public func reporter(named name: String, among departments: [Assignment], in plan: Plan) -> String? {
    let names = Set(departments.map(\.name))
    if names.contains(name) { return name }
    // They are looked for among themselves: those that the office assigned stand in no document.
    let own = plan.replacing(tasks: plan.tasks.prefix(1).map { $0.adding(departments) })
    let known = Catalogue(
      plans: [own], families: families, collectiveBodies: collectiveBodies, measures: [])
    guard let selection = known.departments(named: name) else { return nil }
    let meant = names.filter { selection.includes($0, in: plan) }
    return meant.count == 1 ? meant.first : nil
  }
}
