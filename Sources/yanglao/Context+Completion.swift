// What the shells offer after Tab: live plan ids, departments, indicators.

import CommandLineKit
import YanglaoCore

extension Context {
  /// More candidates than these nobody reads, and shells take long over them.
  private static let mostCandidates = 500

  /// The values of a list that parameters name, as far as they begin with a text; none where the plans cannot be read.
  func candidates(of list: String, beginningWith text: String) -> [Candidate] {
    guard let ledger = try? knownLedger() else { return [] }
    func named(_ kinds: ReferenceKind...) -> [Candidate] {
      kinds.flatMap { kind in
        let found = try? ledger.references(kind, beginningWith: text, limit: Self.mostCandidates)
        return (found ?? []).map { Candidate($0.id, Text(verbatim: $0.title)) }
      }
    }
    func families(_ names: (DepartmentFamily) -> [String]) -> [Candidate] {
      let families = (try? ledger.catalogue(.names, knownAt: nil))?.families ?? []
      return families.flatMap { family in
        names(family).map { Candidate($0, Text(family.name, family.nameInEnglish)) }
      }
    }
    switch list {
    case "plans": return named(.plan)
    case "departments":
      return families(\.names) + named(.department)
        + [Candidate(DepartmentSelection.unassignedNames[0], .unassigned)]
    case "measures": return named(.measure)
    case "sections": return named(.section)
    case "tasks": return named(.task)
    case "steps":
      // Behind the id of a task, those of its milestones.
      return named(text.utf8.count { $0 == UInt8(ascii: "/") } > 1 ? .milestone : .task)
    case "indicators": return named(.indicator)
    case "subjects": return named(.task, .indicator)
    case "references":
      return named(.plan, .task, .indicator, .measure) + families { [$0.id] } + named(.department)
    default: return []
    }
  }
}
