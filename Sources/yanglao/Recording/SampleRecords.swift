// The sample records, for whoever wants to see what the program does before there is a ledger.

import CommandLineKit
import YanglaoCore
import YanglaoData
import YanglaoStore

/// The bundled plans with sample records, read on first use.
final class SampleRecords {
  private var opened: SQLiteLedger?

  /// Whether they were read.
  var isInUse: Bool { opened != nil }

  func ledger() throws -> SQLiteLedger {
    if let opened { return opened }
    let lines = (BundledData.bytes(of: "samples/records.ndjson") ?? []).split(separator: UInt8(ascii: "\n"))
    let ledger = try SQLiteLedger(inMemory: lines.lazy.map { String(decoding: $0, as: UTF8.self) })
    opened = ledger
    return ledger
  }
}

extension Context {
  /// Refuses `--sample` beside `--ledger`.
  func checkSample() throws {
    if usesSample, ledgerOption != nil { throw RequestError.conflictingOptions("--sample", "--ledger") }
  }

  /// Refuses to write where `--sample` was given.
  func requireNoSample() throws {
    if usesSample { throw RequestError.sampleIsReadOnly }
  }

  /// Says that what was printed rests on sample data.
  mutating func sayWhereSample() {
    guard sample.isInUse else { return }
    say(.sampleData)
  }
}

extension Text {
  /// What is said of whatever rests on sample data.
  static let sampleData = Text("示例数据，不是实际填报。", "Sample data, not real reports.")
}
