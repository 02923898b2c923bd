// Rows of a long file, written on a thread of their own while further ones are read.

import CommandLineKit
import Threads

/// Writes rows in their order, some hundreds at a time; few of them without a thread.
final class RowsBehind<Row> {
  /// How many rows are written together.
  private static var together: Int { 256 }
  /// After how many rows a full disk, or a reader that has gone, ends a long file early.
  private static var flushed: Int { 4096 }

  private let values: [@Sendable (Row) -> Cell]
  private let output: any TextOutput
  private var writer: RowWriter
  private var waiting: [Row] = []
  private var work: WorkBehind<OutputError>?

  /// - Parameter output: Where the writer writes to.
  init(_ columns: [Column<Row>], _ writer: RowWriter, to output: any TextOutput) {
    values = columns.map(\.value)
    self.writer = writer
    self.output = output
  }

  /// Adds a row.
  /// - Throws: What became of rows before it.
  func add(_ row: Row) throws(OutputError) {
    waiting.append(row)
    guard waiting.count == Self.together else { return }
    let (part, work) = (waiting, work ?? WorkBehind())
    waiting.removeAll(keepingCapacity: true)
    self.work = work
    try work.hand { () throws(OutputError) in try self.write(part) }
  }

  /// Writes all rows that were added, and what stands behind the last; gives their number.
  func finish() throws(OutputError) -> Int {
    try work?.finish()
    try write(waiting)
    writer.finish()
    try output.flush()
    return writer.count
  }

  /// Writes no further; what was handed over is waited for.
  func stop() {
    work?.stop()
    work = nil
  }

  private func write(_ rows: [Row]) throws(OutputError) {
    for row in rows { writer.write(values.map { $0(row) }) }
    if writer.count % Self.flushed == 0 { try output.flush() }
  }
}
