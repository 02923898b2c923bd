// Lines of an export: refused with faults, or a ledger that exports to the same lines.

import YanglaoStore

extension FuzzTarget {
  static let restore = FuzzTarget(
    name: "restore",
    pieces: [
      "{\"record\":", "\"recordedAt\":\"2026-05-28T20:26:40.000000Z\",", "\"kind\":\"observation\",",
      "\"kind\":\"withdrawal\",",
      "\"replaces\":1,", "\"reason\":\"x\",", "\"value\":\"60.0\"",
      "\"numerator\":\"1\",\"denominator\":\"0\"",
      "\"achieved\":true", "\"step\":\"verify\",", "\"percent\":\"100\",", "\"until\":\"2027-01-01\"",
      "\"late\":true",
      "\"asOf\":\"9999-12-31\",", "\"plans\":\"bundled\",", "\\u0000", "\"record\":2,", "\"note\":\"\",",
      "{\"plan\":\"",
      "{\"shared\":\"measures.json\",\"document\":", "\"role\":\"lead\"",
    ],
    check: { input in
      let lines = input.lines(40)
      let ledger: SQLiteLedger
      do { ledger = try SQLiteLedger(inMemory: lines) } catch let error as LedgerRestoreError {
        try require(!error.faults.isEmpty, "an export that is refused has a fault")
        try require(
          error.faults.allSatisfy { (1...lines.count + 1).contains($0.line) }, "a fault lies in a line")
        return
      }
      var exported: [String] = []
      try ledger.export { exported.append($0) }
      // An export without plans comes back with them.
      let records = lines.filter { $0.hasPrefix("{\"record\":") }
      try require(
        exported.filter { $0.hasPrefix("{\"record\":") } == records, "records come back to the byte")
    })
}
