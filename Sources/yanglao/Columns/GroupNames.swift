// How groups of rows are called.

import CommandLineKit
import YanglaoCore

/// What the groups of a report are called: departments by their full names, and behind their places where those of
/// several places have one name.
struct GroupNames {
  /// The names of headings alone.
  static let none = GroupNames(of: [], in: .empty)

  private let catalogue: Catalogue
  private let namesakes: Set<Department.ID>
  /// The names of the places that have namesakes, by their codes.
  private let places: [String: String]

  /// - Parameter catalogue: Names the groups, and has a plan of every department's place.
  init(of keys: [GroupKey], in catalogue: Catalogue) {
    self.init(of: keys, in: catalogue, places: catalogue.plans.lazy.map(\.jurisdiction))
  }

  /// - Parameter places: The places of the departments among the groups; asked for where some have one name.
  init(
    of keys: [GroupKey], in catalogue: Catalogue = .empty,
    places: @autoclosure () throws -> some Sequence<Jurisdiction>
  ) rethrows {
    self.catalogue = catalogue
    namesakes = keys.namesakes
    self.places =
      namesakes.isEmpty
      ? [:] : Dictionary(try places().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// A group's id for programs, and its heading for people.
  func cell(_ key: GroupKey) -> Cell {
    switch key {
    case .unassigned: .unnamed(.unassigned)
    case .department(let id), .withoutFamily(let id): .text(name(of: id))
    case .family(let id):
      .term(key: id, catalogue.family(id).map { Text($0.name, $0.nameInEnglish) } ?? Text(verbatim: id))
    case .plan(let id): .term(key: id, Text(verbatim: catalogue.plan(id).map { "\($0.title) (\(id))" } ?? id))
    case .section(let plan, let section):
      .term(
        key: "\(plan)/\(section)",
        Text(
          verbatim: (catalogue.plan(plan)?.section(section)).map {
            "\(plan) \($0.number.map { $0 + " " } ?? "")\($0.title)"
          } ?? "\(plan)/\(section)"))
    case .noSection(let plan):
      .term(key: "\(plan)/", Text("\(plan)（不属于任何类别）", "\(plan) (no section)"))
    case .year(let year): .text(String(year))
    case .measure(let id):
      .term(key: id, catalogue.measure(id).map { Text($0.name, $0.nameInEnglish) } ?? Text(verbatim: id))
    case .attribute(let attribute): .term(key: attribute.rawValue, attribute.term)
    case .noIndicator: .unnamed(Text("没有指标的任务", "tasks without an indicator"))
    }
  }

  /// The heading of a group with so many rows.
  func heading(of key: GroupKey, rows: Int, in language: Language) -> String {
    "\(cell(key).wording(in: language)) (\(rows))"
  }

  private func name(of id: Department.ID) -> String {
    guard namesakes.contains(id) else { return id.name }
    return id.name(in: places[id.code] ?? id.code)
  }
}
