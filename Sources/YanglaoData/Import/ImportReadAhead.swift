// Rows of a file, read on a thread of its own while those before them are worked on.

internal import Glibc

/// Gives the rows of a file in their order, of which some thousands are read ahead.
///
/// It is used by one thread. One that goes before the end of the file leaves the other behind until its next row.
public final class ImportReadAhead {
  /// Rows that follow one another.
  private struct Batch: Sendable {
    var rows: [ImportRow] = []
    var bytesRead = 0
    /// What ended the reading, behind the rows: nil while it goes on.
    var end: Result<[ImportHeader.UnknownColumn], any Error>?
  }

  private static let rowsOfABatch = 512
  private static let mostBatches = 4

  private let queue = HandOver<Batch>(limit: mostBatches)
  private var batch = Batch()
  private var position = 0

  /// How much of the file was read for the rows so far, in bytes.
  public var bytesRead: Int { batch.bytesRead }

  /// The columns that stand for no field, once the last row was given.
  public private(set) var unknownColumns: [ImportHeader.UnknownColumn] = []

  /// Begins to read an open file, through a descriptor of its own.
  /// - Throws: ``ImportReadError`` where the system has no descriptor or thread left.
  public init(descriptor: Int32, encoding: ImportEncoding? = nil) throws {
    let own = dup(descriptor)
    guard own >= 0 else { throw ImportReadError(errno: errno) }
    let code = HandOver.fill(queue) { give in
      defer { close(own) }
      var batch = Batch()
      do {
        var reader = try ImportReader(descriptor: descriptor, encoding: encoding)
        while let row = try reader.next() {
          batch.rows.append(row)
          guard batch.rows.count == Self.rowsOfABatch else { continue }
          batch.bytesRead = reader.bytesRead
          guard give(batch) else { return }
          batch.rows.removeAll(keepingCapacity: true)
        }
        batch.bytesRead = reader.bytesRead
        batch.end = .success(reader.unknownColumns)
      } catch {
        batch.end = .failure(error)
      }
      _ = give(batch)
    }
    guard code == 0 else {
      close(own)
      throw ImportReadError(errno: code)
    }
  }

  deinit { queue.close() }

  /// The next row that has anything in it; nil at the end of the file.
  ///
  /// - Throws: What ``ImportReader`` throws. Nothing can be read after that.
  public func next() throws -> ImportRow? {
    while position == batch.rows.count {
      switch batch.end {
      case .success(let columns):
        unknownColumns = columns
        return nil
      case .failure(let error): throw error
      case nil:
        batch = queue.take()
        position = 0
      }
    }
    position += 1
    return batch.rows[position - 1]
  }
}
