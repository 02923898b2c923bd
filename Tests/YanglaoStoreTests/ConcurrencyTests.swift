// Many writers at once, and readers who do not wait for them.

import Foundation
import Synchronization
import Testing
import YanglaoCore

@testable import YanglaoStore

struct ConcurrencyTests {
  /// Runs `work` on threads of their own, and gives what any of them threw.
  private func together(_ count: Int, _ work: @escaping @Sendable (Int) throws -> Void) -> [String] {
    let errors = Mutex<[String]>([])
    let group = DispatchGroup()
    for index in 0..<count {
      group.enter()
      Thread.detachNewThread {
        do { try work(index) } catch { errors.withLock { $0.append("\(error)") } }
        group.leave()
      }
    }
    group.wait()
    return errors.withLock { $0 }
  }

  @Test func takesTheRecordsOfEightWriters() throws {
    let workplace = try Workplace()
    let path = workplace.path()
    let created = Mutex(0)
    let clock: @Sendable () -> Instant = {
      Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
    }
    let errors = together(10) { index in
      guard index < 8 else {
        // Readers see whole changes only: each writes two records.
        for _ in 0..<30 where SQLiteLedger.exists(path) {
          let reader = try SQLiteLedger(path: path, mode: .reading, clock: clock)
          #expect(try reader.records(RecordFilter()).count.isMultiple(of: 2))
        }
        return
      }
      for turn in 0..<10 {
        let ledger = try SQLiteLedger(path: path, mode: .writing, clock: clock)
        if ledger.wasCreated { created.withLock { $0 += 1 } }
        try ledger.writing {
          _ = try ledger.append(Sample.value("\(turn)", by: "\(index)"))
          _ = try ledger.append(Sample.value("\(turn)", by: "\(index)"))
        }
      }
    }
    #expect(errors == [])
    #expect(created.withLock { $0 } == 1)
    let ledger = try workplace.ledger(.reading)
    let records = try ledger.records(RecordFilter())
    #expect(records.map(\.number) == Array(1...160))
    #expect(Dictionary(grouping: records, by: \.draft.by).values.allSatisfy { $0.count == 20 })
    #expect(try ledger.check() == [])
    #expect(try workplace.files.filter { $0.contains(".new-") } == [])
  }

  @Test func saysThatAnotherKeepsTheLedger() throws {
    let workplace = try Workplace()
    let first = try workplace.ledger()
    let second = try workplace.ledger()
    try second.connection.execute("PRAGMA busy_timeout = 20")
    try first.writing {
      _ = try first.append(Sample.value("1"))
      #expect(throws: LedgerError.busy(path: workplace.path())) {
        try second.append(alone: Sample.value("2"))
      }
      #expect(try second.records(RecordFilter()).isEmpty)
    }
    #expect(try second.append(alone: Sample.value("2")).number == 2)
  }
}
