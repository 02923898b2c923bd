// One pass of a file through the importer: rows in, refusals out, all kept or nothing.

import CommandLineKit
import Files
import Glibc
import YanglaoCore
import YanglaoData

/// Reads a file into a ledger once.
struct ImportRun {
  struct Outcome {
    var rows = 0
    var appended = 0
    var known = 0
    var refused = 0
    var isKept = false
    /// Whether the file was read to its end.
    var isWhole = true
    var rejectsFile: String?
    /// The line of the header where something stands above it.
    var headerLine: Int?
    var unknownColumns: [String] = []
    var strangers = Importer.Strangers()
    /// Whether rows that name no date were taken for today's.
    var hasUndatedRows = false
    fileprivate var refusals: [(file: String, refusal: Importer.Refusal)] = []
    /// Refusals beyond those that are told one by one.
    fileprivate var untold = 0

    func sentences(_ language: Language) -> [String] {
      refusals.map { $0.refusal.sentence(file: $0.file)[language] }
        + (untold == 0
          ? []
          : [Text("……另有 \(untold) 处错误。", "… and \(Text.count(untold, "", "more fault").english).")[language]])
    }
  }

  /// How many refusals are told one by one; a file with more of them is not the one that was meant.
  private static let toldRefusals = 10_000

  private let command: Import
  private let context: Context

  init(_ command: Import, _ context: Context) {
    self.command = command
    self.context = context
  }

  /// Ends a transaction without keeping anything.
  private struct NotKept: Error {}

  func run(_ input: ImportInput, on ledger: any Ledger, keeping: Bool) throws -> Outcome {
    var outcome = Outcome()
    let rejects =
      command.isPartial ? RejectedRows(input.nameOfRejects, context.language, isTrial: !keeping) : nil
    do {
      try ledger.writingMany {
        try pass(input, ledger, &outcome, rejects)
        guard keeping, outcome.isWhole, outcome.refused == 0 || command.isPartial else { throw NotKept() }
        outcome.rejectsFile = try rejects?.finish()
      }
      outcome.isKept = true
    } catch is NotKept {
    } catch {
      outcome.takeRejectsBack()
      throw error
    }
    return outcome
  }

  private func pass(
    _ input: ImportInput, _ ledger: any Ledger, _ outcome: inout Outcome, _ rejects: RejectedRows?
  ) throws {
    var importer = try Importer(
      ledger, options: command.options, by: try context.recorder(command.options.by), plans: command.plans,
      isConfirmed: command.isConfirmed, today: context.today)
    var bar = ProgressBar(total: input.size, context)
    do {
      let reader = ImportReadAhead(descriptor: input.descriptor, encoding: command.encoding)
      defer { reader.stop() }
      while let row = try reader.next() {
        let refusals = try importer.take(row)
        if !refusals.isEmpty {
          outcome.add(refusals, file: command.file, limit: Self.toldRefusals)
          try rejects?.add(row, refusals)
        }
        bar.advance(to: reader.bytesRead)
      }
      outcome.headerLine = reader.headerLine
      outcome.unknownColumns = reader.unknownColumns.map(\.name)
    } catch let error as ImportReadError {
      throw FileError(path: command.file, errno: error.errno)
    } catch let error as ImportFileError {
      outcome.add(error.faults.map { .fault($0) }, file: command.file, limit: Self.toldRefusals)
      outcome.refused += max(1, error.faults.count)
      outcome.isWhole = false
    }
    bar.finish()
    outcome.strangers = importer.strangers
    outcome.hasUndatedRows = importer.hasUndatedRows
    outcome.rows = importer.counts.rows
    outcome.appended = importer.counts.appended
    outcome.known = importer.counts.known
    outcome.refused += importer.counts.refused
  }
}

extension ImportRun.Outcome {
  /// Removes the file of rejected rows, where what it belongs to was undone after all.
  mutating func takeRejectsBack() {
    if let rejectsFile { unlink(rejectsFile) }
    rejectsFile = nil
  }

  fileprivate mutating func add(_ refusals: [Importer.Refusal], file: String, limit: Int) {
    for refusal in refusals {
      if self.refusals.count < limit { self.refusals.append((file, refusal)) } else { untold += 1 }
    }
  }
}
