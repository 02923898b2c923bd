// Revisions that were tampered with are found.

import Foundation
import Testing
import YanglaoCore

@testable import YanglaoStore

extension PlanRevisionTests {
  @Test func checkFindsWhatWasChanged() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    try ledger.writing {
      _ = try ledger.append(try revised())
      _ = try ledger.append(try added("own"))
    }
    let original = try lines(ledger)
    for (sql, expected) in [
      ("UPDATE plan_revision SET reason = '别的' WHERE number = 6", LedgerFault.document(name: "jingyuan")),
      ("UPDATE plan_revision SET document = x'7b7d' WHERE number = 7", .document(name: "own")),
      ("DELETE FROM plan_revision WHERE number = 6", .planDiffers(id: "jingyuan")),
      ("UPDATE plan SET revision = 1 WHERE id = 'jingyuan'", .planDiffers(id: "jingyuan")),
      ("UPDATE task SET position = -position WHERE id = '18'", .planDiffers(id: "jingyuan")),
      ("UPDATE task SET id = '19' WHERE id = '18' AND position < 0", .planDiffers(id: "jingyuan")),
      ("DELETE FROM plan_revision WHERE number = 6", .revision(plan: "own", revision: 1)),
      ("DELETE FROM plan_revision WHERE number = 7", .planDiffers(id: "own")),
    ] {
      _ = try? FileManager.default.removeItem(atPath: workplace.path("copy.db"))
      _ = try restored(original, workplace)
      do {
        let vandal = try Connection(path: workplace.path("copy.db"), mode: .readWrite)
        try vandal.execute(
          "DROP TRIGGER plan_revision_is_never_changed; DROP TRIGGER plan_revision_is_never_removed; \(sql)")
      }
      let faults = try workplace.ledger(.reading, "copy.db").check()
      #expect(faults.contains(expected), "\(sql): \(faults)")
    }
  }

  @Test func checkFindsWhatWasWrittenBeforeTheOneBeforeIt() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    try ledger.writing { _ = try ledger.append(try revised()) }
    try ledger.writing { _ = try ledger.append(try added("own")) }
    do {
      let vandal = try Connection(path: workplace.path(), mode: .readWrite)
      try vandal.execute(
        """
        DROP TRIGGER plan_revision_is_never_changed;
        UPDATE plan_revision SET recorded_at = recorded_at - 1 WHERE number = 7
        """)
      // With a checksum that fits, so that only the order can tell.
      let checksum = try vandal.row(
        """
        SELECT \(PlanRevisionTable.selection) FROM plan_revision AS r JOIN plan ON plan.key = r.plan
        WHERE r.number = 7
        """
      ) { $0.checksum(ofFirst: 9) }
      try vandal.query(
        "UPDATE plan_revision SET checksum = ? WHERE number = 7", [.integer(try #require(checksum))])
    }
    #expect(try workplace.ledger(.reading).check() == [.revision(plan: "own", revision: 1)])
  }
}
