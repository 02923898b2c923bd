// The one place where SQLite's errors become the ledger's.

import Files
import Glibc

extension LedgerError {
  init(_ error: SQLiteError, path: String) {
    switch error.kind {
    case .busy: self = .busy(path: path)
    case .constraint: self = .refused(detail: error.message)
    case .full: self = .diskFull(path: path)
    case .corrupt: self = .damaged(path: path, detail: .structure(error.message))
    case .readOnly: self = .readOnly(path: path)
    case .cannotOpen, .inputOutput:
      switch error.systemError {
      case ENOSPC, EDQUOT, EFBIG: self = .diskFull(path: path)
      case EROFS: self = .readOnly(path: path)
      default:
        self =
          error.kind == .cannotOpen
          ? .cannotOpen(path: path, errno: error.systemError, detail: error.message)
          : .inputOutput(path: path, errno: error.systemError, detail: error.message)
      }
    case .other: self = .failed(path: path, detail: error.message)
    }
  }

  init(_ row: DamagedRow, path: String) {
    self = .damaged(path: path, detail: .row(row))
  }

  /// Does `work`, and throws what it meets in the ledger's terms.
  static func reporting<Value>(_ path: String, _ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as SQLiteError {
      throw LedgerError(error, path: path)
    } catch let row as DamagedRow {
      throw LedgerError(row, path: path)
    }
  }

  /// What a file meets.
  static func system(_ error: FileError) -> LedgerError { .system(error.path, errno: error.errno) }

  /// What an operation on a file has just met.
  static func system(_ path: String, errno number: Int32 = errno) -> LedgerError {
    switch number {
    case ENOSPC, EDQUOT, EFBIG: .diskFull(path: path)
    case EROFS: .readOnly(path: path)
    case EEXIST: .alreadyExists(path: path)
    case EIO: .inputOutput(path: path, errno: number, detail: "")
    default: .cannotOpen(path: path, errno: number, detail: "")
    }
  }
}
