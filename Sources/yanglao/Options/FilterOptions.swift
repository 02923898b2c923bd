// The options that say which tasks are meant.

import CommandLineKit
import YanglaoCore

/// Which tasks a command is about.
struct FilterOptions {
  var plans: [String] = []
  var departments: [String] = []
  var roles: [Role] = []
  var sections: [String] = []
  var texts: [String] = []

  static let parameters: [Parameter<Self>] =
    [
      plan(\.plans), department(\.departments),
      .option(
        "role", \.roles, "ROLE",
        help: Text("单位在任务中的角色，可重复", "role of the department in the task, repeatable")),
      .option(
        "section", \.sections, "SECTION", completion: .dynamic("sections"),
        help: Text("类别：编号，或标题的一部分，可重复", "section: its number, or a piece of its title, repeatable")),
      .option(
        "text", \.texts, "TEXT",
        help: Text("标题或正文含有该文字，可重复（须同时含有）", "title or wording holds this text, repeatable (all must fit)")),
    ]

  /// The option that every listing has for plans.
  static func plan<Root>(_ path: WritableKeyPath<Root, [String]> & Sendable) -> Parameter<Root> {
    .option(
      "plan", short: "p", path, "PLAN", completion: .dynamic("plans"),
      help: Text("规划：编号，或名称的一部分，可重复", "plan: its id, or a piece of its name, repeatable"))
  }

  /// The option that every listing has for departments.
  static func department<Root>(_ path: WritableKeyPath<Root, [String]> & Sendable) -> Parameter<Root> {
    .option(
      "department", short: "d", path, "NAME", completion: .dynamic("departments"),
      help: Text(
        "责任单位：系统（民政）、别名（卫健委）或全称（泾源县民政局），可重复；“未明确责任单位”指文件未写单位的任务",
        "department: family (civil-affairs), alias (卫健委) or full name (泾源县民政局), repeatable; “unassigned” means tasks whose document names none"
      ))
  }

  /// Whether nothing is asked for but everything.
  var isEmpty: Bool {
    plans.isEmpty && departments.isEmpty && roles.isEmpty && sections.isEmpty && texts.isEmpty
  }

  /// The filter that the options stand for.
  /// - Throws: ``RequestError`` for a plan, department or section that there is not, and for an empty text.
  func filter(for question: Question) throws -> TaskFilter {
    var filter = TaskFilter()
    filter.plans = try question.planIds(plans)
    filter.departments = try question.selection(departments)
    filter.plansThatMayFit = try question.plans(of: filter.departments)
    filter.roles = Set(roles)
    if !sections.isEmpty {
      filter.sections = try question.catalogue(CatalogueScope(plans: filter.plans)).sections(
        sections, in: filter.plans)
    }
    filter.texts = try texts.checked(as: "--text")
    return filter
  }
}

extension Role: ParameterValue {
  public static var allowedValues: [AllowedValue] { allCases.map { AllowedValue($0.rawValue, $0.term) } }
}

extension [String] {
  /// The texts to look for, as the option `name` gave them.
  /// - Throws: ``RequestError/emptyText(_:)`` for one without a letter.
  func checked(as name: String) throws -> [String] {
    guard !contains(where: { FoldedText($0).isEmpty }) else { throw RequestError.emptyText(name) }
    return self
  }
}

extension Catalogue {
  /// The sections that somebody named, each of which some task of the plans asked for stands in.
  /// - Throws: ``RequestError`` for a name that fits no section.
  fileprivate func sections(_ names: [String], in plans: Set<String>) throws -> [String] {
    for name in try names.checked(as: "--section") {
      var filter = TaskFilter()
      filter.plans = plans
      filter.sections = [name]
      guard tasks(filter).isEmpty else { continue }
      let titles = self.plans.filter { plans.isEmpty || plans.contains($0.id) }
        .flatMap { $0.sections.map(\.title) }
      throw RequestError.unknownSection(name, nearest: Self.titles(titles, like: name))
    }
    return names
  }

  /// The titles that were probably meant: the nearest one, else those that share most pairs of characters.
  private static func titles(_ titles: [String], like name: String) -> [String] {
    if let nearest = Spelling.nearest(to: name, among: titles) { return [nearest] }
    let pairs = pairs(of: name)
    let scored = titles.map { title in (title: title, shared: Self.pairs(of: title).intersection(pairs).count)
    }
    let most = scored.map(\.shared).max() ?? 0
    return most == 0 ? [] : Array(scored.filter { $0.shared == most }.map(\.title).prefix(3))
  }

  private static func pairs(of text: String) -> Set<String> {
    let letters = Array(FoldedText(text).description.prefix(80))
    return Set(zip(letters, letters.dropFirst()).map { String([$0, $1]) })
  }

  /// The ids of the plans that somebody named; empty where none was named.
  /// - Throws: ``RequestError`` for a name that fits no plan, or several.
  func planIds(_ names: [String]) throws -> Set<String> {
    Set(
      try names.map { name in
        let found = plans(named: name)
        guard let plan = found.first else {
          throw RequestError.unknownPlan(
            name, known: plans.map(\.id), nearest: Spelling.nearest(to: name, among: plans.map(\.id)))
        }
        guard found.count == 1 else { throw RequestError.severalPlans(name, found.map(\.id)) }
        return plan.id
      })
  }

  /// The departments that somebody named.
  /// - Throws: ``RequestError`` for a name that fits none.
  func selection(_ name: String) throws -> DepartmentSelection {
    guard let found = departments(named: name) else {
      throw RequestError.unknownDepartment(name, nearest: departmentSuggestions(for: name))
    }
    return found
  }

  /// Names that somebody may have meant: the ones that hold what was typed, else the nearest one.
  private func departmentSuggestions(for name: String) -> [String] {
    let known = families.flatMap { [$0.name] + $0.names } + departments.map(\.name)
    let piece = FoldedText(name)
    let holding = known.filter { FoldedText($0).contains(piece) }
    if !holding.isEmpty { return Array(holding.prefix(5)) }
    return Spelling.nearest(to: name, among: known).map { [$0] } ?? []
  }
}
