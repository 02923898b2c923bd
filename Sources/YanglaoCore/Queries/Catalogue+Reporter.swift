// Whom a name means among the departments that answer for something.

extension Catalogue {
  /// The full name of the one department of a plan, among some, that is meant by a name: by its full name, or by
  /// another that it or its family goes by. Nil where none is meant, or several.
  public func reporter(named name: String, among departments: [Assignment], in plan: Plan) -> String? {
    let names = Set(departments.map(\.name))
    if names.contains(name) { return name }
    guard let selection = self.departments(named: name) else { return nil }
    let meant = names.filter { selection.includes($0, in: plan) }
    return meant.count == 1 ? meant.first : nil
  }
}
