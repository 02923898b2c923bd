// Files of plans → the plans checked, on a thread of its own, while those before them are written.

import Files
import Threads
import YanglaoCore

/// Reads and checks the plans of some files, in their order, a little ahead of whoever takes them.
struct PlanChecking {
  /// A plan that was checked, and how many bytes of all files were read by then.
  typealias Checked = (plan: CheckedPlan, bytesRead: Int)

  private let work: WorkAhead<Result<Checked, FileError>>

  /// How many bytes of plans wait at most before no further one is read.
  private static let limit = 1 << 20

  /// - Throws: ``FileError`` where a file cannot be opened.
  init(_ files: [String], _ checker: PlanChecker) throws(FileError) {
    let source = try Source(files, checker)
    work = WorkAhead(limit: Self.limit) { checked in
      (try? checked.get().plan.document.count) ?? 0
    } _: {
      source.next()
    }
  }

  /// The next plan; nil behind the last.
  /// - Throws: ``FileError`` where the file cannot be read.
  func next() throws(FileError) -> Checked? { try work.next()?.get() }

  /// Ends the reading, wherever it is.
  func stop() { work.stop() }

  /// What is read, and how far. Sendable because one thread alone asks it.
  private final class Source: @unchecked Sendable {
    private let files: [String]
    private var readers: [PlanFileReader]
    private var checker: PlanChecker
    private var index = 0
    /// The bytes of the files that are done.
    private var bytesBefore = 0

    init(_ files: [String], _ checker: PlanChecker) throws(FileError) {
      self.files = files
      self.checker = checker
      readers = try files.map { path throws(FileError) in try PlanFileReader(path: path) }
    }

    func next() -> Result<Checked, FileError>? {
      while index < files.count {
        do throws(FileError) {
          if let entry = try readers[index].next() {
            return .success((checker.check(entry, of: files[index]), bytesBefore + readers[index].bytesRead))
          }
        } catch {
          index = files.count
          return .failure(error)
        }
        bytesBefore += readers[index].bytesRead
        index += 1
      }
      return nil
    }
  }
}
