// How a group of rows is called.

import CommandLineKit
import YanglaoCore

extension GroupKey {
  /// The group's id for programs, and its heading for people.
  func cell(in catalogue: Catalogue) -> Cell {
    switch self {
    case .unassigned: .unnamed(.unassigned)
    case .department(let id), .withoutFamily(let id): .text(id.name)
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
}
