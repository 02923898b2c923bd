// What the shells offer after Tab: live plan ids, departments, indicators.

import CommandLineKit
import YanglaoCore

extension Context {
  /// The values of a list that parameters name; none where the plans cannot be read.
  func candidates(of list: String) -> [Candidate] {
    guard let catalogue = try? knownLedger().catalogue() else { return [] }
    switch list {
    case "plans": return catalogue.plans.map { Candidate($0.id, Text(verbatim: $0.title)) }
    case "departments":
      return catalogue.families.flatMap { family in
        family.names.map { Candidate($0, Text(family.name, family.nameInEnglish)) }
      }
        + catalogue.departments.map { Candidate($0.name, Text(verbatim: $0.jurisdiction)) }
        + [Candidate(DepartmentSelection.unassignedNames[0], .unassigned)]
    case "measures": return catalogue.measures.map { Candidate($0.id, Text($0.name, $0.nameInEnglish)) }
    case "sections":
      return catalogue.plans.flatMap { plan in
        plan.sections.map { Candidate($0.title, Text(verbatim: plan.id)) }
      }
    case "tasks":
      return catalogue.plans.flatMap { plan in
        plan.tasks.map { Candidate("\(plan.id)/\($0.id)", Text(verbatim: $0.title)) }
      }
    case "indicators":
      return catalogue.plans.flatMap { plan in
        plan.indicators.map { Candidate("\(plan.id)/\($0.id)", Text(verbatim: $0.name)) }
      }
    case "subjects": return candidates(of: "tasks") + candidates(of: "indicators")
    case "references": return catalogue.allReferences.map { Candidate($0.id, Text(verbatim: $0.title)) }
    default: return []
    }
  }
}
