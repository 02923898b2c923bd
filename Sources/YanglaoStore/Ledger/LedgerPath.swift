// Where a ledger lies: what may be there, and whether it may be written.

import Files
import Glibc

/// The path of a ledger's file.
struct LedgerPath {
  /// What stands at a path.
  enum Occupant { case nothing, plainFile, somethingElse }

  let path: String

  /// - Throws: ``LedgerError/notAFile(path:)`` for what names no file: `:memory:`, an address, nothing.
  init(_ path: String) throws(LedgerError) {
    guard !path.isEmpty, path != ":memory:", !path.hasPrefix("file:"), !path.hasSuffix("/"),
      !path.utf8.contains(0)
    else { throw .notAFile(path: path) }
    self.path = path
  }

  /// The file in which SQLite keeps what was not yet carried over into the ledger's own.
  var writeAheadLog: String { path + "-wal" }

  /// The folder that the file lies in.
  var folder: String { path.folder }

  /// What stands at the path; a symbolic link is not followed.
  func occupant() throws(LedgerError) -> Occupant {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return .nothing }
      throw .system(path)
    }
    return status.st_mode & S_IFMT == S_IFREG ? .plainFile : .somethingElse
  }

  /// - Throws: ``LedgerError/notAPlainFile(path:)``, or the error of there being nothing.
  func requirePlainFile() throws(LedgerError) {
    switch try occupant() {
    case .plainFile: return
    case .nothing: throw .system(path, errno: ENOENT)
    case .somethingElse: throw .notAPlainFile(path: path)
    }
  }

  /// - Throws: ``LedgerError/alreadyExists(path:)`` where anything stands at the path.
  func requireNothing() throws(LedgerError) {
    guard try occupant() == .nothing else { throw .alreadyExists(path: path) }
  }

  /// - Throws: ``LedgerError/logWithoutLedger(path:log:)`` where what a ledger keeps beside it stands without the ledger:
  ///   another one in its place would take it for its own.
  func requireNoLog() throws(LedgerError) {
    for log in [writeAheadLog, path + "-journal"] where Self.size(of: log) > 0 {
      // Whoever makes the ledger meanwhile makes it before its log.
      if try occupant() == .nothing { throw .logWithoutLedger(path: path, log: log) }
    }
  }

  /// Whether this process may write both the file and its folder, which holds the files beside it.
  var isWritable: Bool { Self.mayWrite(path) && Self.mayWrite(folder) }

  /// Whether the file beside it holds anything.
  var hasWriteAheadLog: Bool { Self.size(of: writeAheadLog) > 0 }

  /// The size of the ledger in bytes, with what stands beside it.
  var size: Int64 { Self.size(of: path) + Self.size(of: writeAheadLog) }

  /// Makes the folder, and those that it lies in, for this user only, and does `work` in it; where that fails, those that
  /// were made and are empty go again.
  func inFolder<Value>(_ work: () throws -> Value) throws -> Value {
    var made: [String] = []
    do {
      try Self.makeFolder(folder, &made)
      return try work()
    } catch {
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
  }

  private static func makeFolder(_ folder: String, _ made: inout [String]) throws(LedgerError) {
    var status = stat()
    if stat(folder, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw .system(folder, errno: ENOTDIR) }
      return
    }
    guard errno == ENOENT else { throw .system(folder) }
    let parent = (try? LedgerPath(folder))?.folder
    if let parent { try makeFolder(parent, &made) }
    if mkdir(folder, 0o700) == 0 {
      made.append(folder)
    } else if errno != EEXIST {
      // Another process may make it at the same moment.
      throw .system(folder)
    }
    if let parent {
      do { try UnpublishedFile.flush(parent, for: folder) } catch { throw .system(error) }
    }
  }

  private static func mayWrite(_ path: String) -> Bool { faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 }

  private static func size(of path: String) -> Int64 {
    var status = stat()
    return lstat(path, &status) == 0 ? Int64(status.st_size) : 0
  }
}
