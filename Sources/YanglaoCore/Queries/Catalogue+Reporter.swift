// Whom a name means among the departments that answer for something.

extension Catalogue {
  /// The full name of the one department of a plan, among some, that is meant by a name: by its full name, or by
  /// another that it or its family goes by. Nil where none is meant, or several.
  public func reporter(named name: String, among departments: [Assignment], in plan: Plan) -> String? {
    let names = Set(departments.map { ExactText($0.name) })
    if names.contains(ExactText(name)) { return name }
    let full = nameWithPlace(name, in: plan)
    if names.contains(ExactText(full)) { return full }
    let known = departments.contains(where: \.isLocal) ? havingAssigned(departments, in: plan) : self
    guard let selection = known.departments(named: name) else { return nil }
    let meant = names.filter { selection.includes($0.text, in: plan) }
    return meant.count == 1 ? meant.first?.text : nil
  }

  /// The full name of what a plan's place calls the office of its own level, as 区民政局 in 西山区, and that of the
  /// places around it, as 市民政局; anything else as it is.
  public func nameWithPlace(_ name: String, in plan: Plan) -> String {
    guard let level = name.first,
      let place = plan.jurisdiction.places.first(where: { $0.last == level }),
      !register.families(named: FoldedText(String(name.dropFirst()))).isEmpty
    else { return name }
    return place + name.dropFirst()
  }

  /// The plan alone, with departments that the office assigned: they stand in no document.
  private func havingAssigned(_ departments: [Assignment], in plan: Plan) -> Catalogue {
    Catalogue(
      plans: [plan.replacing(tasks: plan.tasks.prefix(1).map { $0.adding(departments) })], families: families,
      collectiveBodies: collectiveBodies, measures: [])
  }
}
