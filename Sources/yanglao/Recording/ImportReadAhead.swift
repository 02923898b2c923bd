// Rows of a file, read and taken apart on a thread of their own while those before them are recorded.

import Glibc
import Threads
import YanglaoData

/// Gives the rows of a file in their order, of which some thousands are read ahead.
final class ImportReadAhead {
  /// Rows that follow one another.
  private struct Batch: Sendable {
    var rows: [ImportRow] = []
    /// How much of the file was read by then.
    var bytesRead = 0
    /// The columns that stand for no field, as far as they were met.
    var unknownColumns: [ImportHeader.UnknownColumn] = []
    var headerLine: Int?
  }

  private static let rowsOfABatch = 512
  /// In bytes of the file: rows may be long.
  private static let bytesOfABatch = 1 << 20
  private static let mostBatches = 4

  private let work: WorkAhead<Result<Batch, any Error>>
  private var batch = Batch()
  private var position = 0

  /// How much of the file was read for the rows so far, in bytes.
  var bytesRead: Int { batch.bytesRead }

  /// The columns that stand for no field, as far as they were met.
  var unknownColumns: [ImportHeader.UnknownColumn] { batch.unknownColumns }

  /// The line of the header where something stands above it.
  var headerLine: Int? { batch.headerLine }

  /// Begins to read an open file, through a descriptor of its own.
  init(descriptor: Int32, encoding: ImportEncoding? = nil) {
    let source = Source(descriptor: fcntl(descriptor, F_DUPFD_CLOEXEC, 0), encoding: encoding)
    work = WorkAhead(limit: Self.mostBatches, weight: { _ in 1 }, source.next)
  }

  /// The next row that has anything in it; nil at the end of the file.
  ///
  /// - Throws: What `ImportReader` throws. Nothing can be read after that.
  func next() throws -> ImportRow? {
    while position == batch.rows.count {
      guard let next = try work.next()?.get() else { return nil }
      (batch, position) = (next, 0)
    }
    position += 1
    return batch.rows[position - 1]
  }

  /// Reads no further.
  func stop() { work.stop() }

  /// What is read. Sendable because one thread alone asks it.
  private final class Source: @unchecked Sendable {
    private let descriptor: Int32
    private let encoding: ImportEncoding?
    private var reader: ImportReader?
    /// What ended the reading, behind the rows before it.
    private var end: Result<Void, any Error>?

    init(descriptor: Int32, encoding: ImportEncoding?) {
      (self.descriptor, self.encoding) = (descriptor, encoding)
    }

    deinit { close(descriptor) }

    /// The next rows, and what was met in the file by then; nil behind the last.
    func next() -> Result<Batch, any Error>? {
      if let end {
        guard case .failure(let error) = end else { return nil }
        self.end = .success(())
        return .failure(error)
      }
      var batch = Batch()
      batch.rows.reserveCapacity(rowsOfABatch)
      do {
        var reader = try self.reader ?? ImportReader(descriptor: descriptor, encoding: encoding)
        self.reader = nil
        defer { self.reader = reader }
        let before = reader.bytesRead
        while batch.rows.count < rowsOfABatch, reader.bytesRead - before < bytesOfABatch {
          guard let row = try reader.next() else {
            end = .success(())
            break
          }
          batch.rows.append(row)
        }
        (batch.bytesRead, batch.unknownColumns) = (reader.bytesRead, reader.unknownColumns)
        batch.headerLine = reader.headerLine
      } catch { end = .failure(error) }
      return .success(batch)
    }
  }
}
