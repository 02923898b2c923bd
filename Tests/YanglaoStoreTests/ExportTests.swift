// A ledger as lines, and a ledger of lines.

import Foundation
import Testing
import YanglaoCore

@testable import YanglaoStore

struct ExportTests {
  private func lines(_ ledger: SQLiteLedger) throws -> [String] {
    var lines: [String] = []
    try ledger.export { lines.append($0) }
    return lines
  }

  private func restore(_ lines: [String], _ path: String) throws -> Int {
    var rest = lines.makeIterator()
    return try SQLiteLedger.restore({ rest.next().map { Array($0.utf8) } }, to: path)
  }

  /// A ledger with records of every form, one of them replaced and one withdrawn.
  private func exported(_ workplace: Workplace) throws -> [String] {
    try workplace.fill(
      Sample.everyForm + [Sample.value("61.0", replaces: 1), Sample.withdrawal(of: 2)])
    return try lines(try workplace.ledger(.reading))
  }

  @Test func comesBackToTheByte() throws {
    let workplace = try Workplace()
    let lines = try exported(workplace)
    #expect(lines.allSatisfy { !$0.contains("\n") && !$0.contains("\u{202E}") })
    #expect(lines.first == "{\"format\":\"yanglao-ledger\",\"version\":1,\"lines\":\(lines.count)}")
    for line in lines {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
    let original = try workplace.ledger(.reading)
    let count = try restore(lines, workplace.path("new/copy.db"))
    let copy = try workplace.ledger(.writing, "new/copy.db")
    #expect(try self.lines(copy) == lines)
    #expect(try copy.records(RecordFilter()) == original.records(RecordFilter()))
    #expect(count == Sample.everyForm.count + 2)
    #expect(try copy.check() == [])
    #expect(try copy.everything() == original.everything())
    #expect(
      String(describing: try copy.catalogue().plans) == String(describing: try original.catalogue().plans))
    #expect(try copy.append(alone: Sample.value("1")).number == Int64(count) + 1)
  }

  @Test func reportsOnMilestonesComeBackUnderAnotherVersion() throws {
    let workplace = try Workplace()
    let records = try workplace.fill(Sample.everyForm + [Sample.milestone])
    let lines = try lines(try workplace.ledger(.reading))
    #expect(lines.first == "{\"format\":\"yanglao-ledger\",\"version\":3,\"lines\":\(lines.count)}")
    #expect(lines.last?.contains(#""milestone":"2","step":"done","progress":"已验收"}"#) == true)
    _ = try restore(lines, workplace.path("copy.db"))
    let copy = try workplace.ledger(.reading, "copy.db")
    #expect(try self.lines(copy) == lines)
    #expect(try copy.records(RecordFilter()) == records)
    #expect(try copy.check() == [])
  }

  @Test func writesRecordsInOneForm() throws {
    let workplace = try Workplace()
    var draft = Sample.value("60.00")
    draft.note = "a\"\n\u{7F}"
    try workplace.fill([draft])
    #expect(
      try lines(try workplace.ledger(.reading)).last
        == #"{"record":1,"recordedAt":"2026-05-28T20:26:40.000000Z","kind":"observation","#
        + #""indicator":"xishan/nursing-bed-share","asOf":"2026-06-30","by":"张三","#
        + #""note":"a\"\n\u007f","value":"60.00"}"#)
  }

  /// Records of the bundled plans need no documents of their own.
  @Test func recordsOfTheBundledPlansComeWithoutTheirDocuments() throws {
    let workplace = try Workplace()
    let lines = try exported(workplace)
    let records = lines.filter { $0.hasPrefix("{\"record\"") }
    let header = LedgerExport.headerWithoutPlans(note: "示例")
    let original = try workplace.ledger(.reading)
    _ = try restore([header] + records, workplace.path("copy.db"))
    for ledger in [
      try workplace.ledger(.reading, "copy.db"), try SQLiteLedger(inMemory: [header] + records),
    ] {
      #expect(try ledger.records(RecordFilter()) == original.records(RecordFilter()))
      #expect(try ledger.catalogue().plans.map(\.id) == PlanDocuments.bundled().catalogue().plans.map(\.id))
      #expect(try ledger.check() == [])
      #expect(throws: LedgerError.self) { try ledger.append(alone: Sample.value("1")) }
    }
    let plan = try #require(lines.first { $0.hasPrefix("{\"plan\"") })
    let twice = #expect(throws: LedgerRestoreError.self) { try SQLiteLedger(inMemory: [header, plan]) }
    #expect(twice?.faults.map { "\($0.line): \($0.problem)" } == ["2: outOfPlace"])
  }

  @Test func refusesToOverwrite() throws {
    let workplace = try Workplace()
    let lines = try exported(workplace)
    let before = try workplace.bytes()
    #expect(throws: LedgerError.alreadyExists(path: workplace.path())) {
      try restore(lines, workplace.path())
    }
    #expect(try workplace.bytes() == before)
  }

  /// What is wrong with an export after `change`, as `line: problem`; nothing is made of it.
  private func faults(_ change: (inout [String]) -> Void) throws -> [String] {
    let workplace = try Workplace()
    var lines = try exported(workplace)
    let count = lines.count
    try FileManager.default.removeItem(atPath: workplace.path())
    change(&lines)
    let error = #expect(throws: LedgerRestoreError.self) { try restore(lines, workplace.path()) }
    #expect(try workplace.files.isEmpty)
    return error?.faults.map { fault in
      let line = fault.line > 8 && count > 0 ? "record \(fault.line - 8)" : "\(fault.line)"
      let problem = String(describing: fault.problem)
      return "\(line): \(problem.prefix { $0 != "(" })"
    } ?? []
  }

  @Test func namesEveryFaultByItsLine() throws {
    let first = 8  // The header, five plans and two shared files stand before the first record.
    #expect(try faults { $0 = [] } == ["1: notAnExport"])
    #expect(try faults { $0[0] = "{}" } == ["1: notAnExport"])
    #expect(
      try faults { $0[0] = #"{"format":"yanglao-ledger","version":4}"# } == ["1: unsupportedVersion"])
    #expect(try faults { $0[1] += " " } == ["2: malformed"])
    #expect(try faults { $0[1] = #"{"plan":"# }.first == "2: malformed")
    #expect(try faults { $0[1] = #"{"shared":"# }.first == "2: malformed")
    #expect(try faults { $0[1] = $0[1].replacing("\"kind\"", with: "\"kin\"") }.first == "2: document")
    #expect(try faults { $0[2] = $0[1] }.first == "3: outOfPlace")
    #expect(try faults { $0.remove(at: 6) }.contains("8: missingDocument"))
    #expect(try faults { $0.append($0[1]) }.last?.hasSuffix("outOfPlace") == true)
    #expect(
      try faults { lines in
        lines[first] = lines[first].replacing("59.96", with: "59,96")
        lines[first + 2] = lines[first + 2].replacing("{\"record\":3", with: "{\"record\": 3")
        lines[first + 3] += "}"
        lines[first + 5] = ""
      } == [
        "record 1: malformed", "record 2: wrongNumber", "record 3: malformed", "record 4: malformed",
        "record 5: wrongNumber", "record 6: malformed", "record 7: wrongNumber",
      ])
    #expect(
      try faults { $0[first] = $0[first].replacing("xishan/nursing", with: "xishan/none") }
        == ["record 1: unknownSubject"])
    #expect(
      try faults {
        $0[first + 1] = $0[first + 1].replacing("recordedAt\":\"2026", with: "recordedAt\":\"2025")
      }
        == ["record 2: earlierThanPrevious"])
    #expect(
      try faults { $0[$0.count - 1] = $0[$0.count - 1].replacing("replaces\":2", with: "replaces\":1") }
        .first?.hasSuffix("refused") == true)
    #expect(
      try faults { $0[first] = $0[first].replacing("张三", with: "\\u0000") } == ["record 1: refused"])
  }

  /// A file that was copied in part is no export of a ledger with fewer records.
  @Test func refusesAPartOfAnExport() throws {
    let workplace = try Workplace()
    let lines = try exported(workplace)
    for end in [8, 9, lines.count - 1] {
      let error = #expect(throws: LedgerRestoreError.self) {
        try restore(Array(lines[..<end]), workplace.path("copy.db"))
      }
      let fault = error?.faults.first
      #expect(fault?.line == end + 1)
      guard case .wrongLength(found: Int64(end), expected: Int64(lines.count)) = fault?.problem else {
        Issue.record("\(String(describing: fault))")
        continue
      }
    }
    #expect(try workplace.files.filter { $0.hasPrefix("copy") } == [])
    // Exports of before did not say how long they are.
    let old = [#"{"format":"yanglao-ledger","version":1}"#] + lines.dropFirst().dropLast()
    #expect(try restore(old, workplace.path("copy.db")) == lines.count - 9)
  }

  /// A byte that was damaged on the way is not read as another character.
  @Test func refusesWhatIsNoText() throws {
    let workplace = try Workplace()
    var lines = try exported(workplace).map { Array($0.utf8) }
    let byte = try #require(lines[lines.count - 1].lastIndex { $0 >= 0x80 })
    lines[lines.count - 1][byte] = 0xFF
    let error = #expect(throws: LedgerRestoreError.self) {
      var rest = lines.makeIterator()
      try SQLiteLedger.restore({ rest.next() }, to: workplace.path("copy.db"))
    }
    #expect(error?.faults.map(\.line) == [lines.count])
  }

  @Test func stopsWhenTheLinesCannotBeRead() throws {
    struct Broken: Error {}
    let workplace = try Workplace()
    let lines = try exported(workplace)
    var rest = lines.prefix(9).makeIterator()
    #expect(throws: Broken.self) {
      try SQLiteLedger.restore(
        {
          guard let line = rest.next() else { throw Broken() }
          return Array(line.utf8)
        }, to: workplace.path("copy.db"))
    }
    #expect(try workplace.files.filter { $0.hasPrefix("copy") } == [])
  }
}
