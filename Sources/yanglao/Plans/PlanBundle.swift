// The plans that came with the program, and whether one of them is newer than the ledger's.

import YanglaoCore
import YanglaoData

/// The bundled plan files.
struct PlanBundle {
  /// The files by the ids of their plans.
  var document: (String) -> [UInt8]? = { BundledData.bytes(of: "plans/\($0).json") }

  /// The revision that a bundled plan has; nil for any other plan.
  ///
  /// It is looked for where plan files have it, at their beginning, because reading them whole takes its time.
  func revision(of plan: String) -> Int? {
    let key = Array("\"revision\":".utf8)
    guard let head = document(plan)?.prefix(1000), let place = head.firstRange(of: key) else { return nil }
    let digits = head[place.upperBound...].drop { $0 == 0x20 }.prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// The plans of which a newer revision is bundled.
  func newer(than plans: [Plan]) -> [Plan] {
    plans.filter { plan in
      plan.history.closing == nil && revision(of: plan.id).map { $0 > plan.revision } ?? false
    }
  }
}
