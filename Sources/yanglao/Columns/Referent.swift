// What the rows of records share.

import YanglaoCore

/// What records speak of: an indicator or a task. A class, since many rows share it.
final class Referent<Thing: Sendable>: Sendable {
  let plan: Plan
  let thing: Thing
  /// What it is called by.
  let reference: String

  init(_ plan: Plan, _ thing: Thing, id: String) {
    self.plan = plan
    self.thing = thing
    reference = plan.id + "/" + id
  }
}
