// A file of plans → the text of each: one plan on many lines, or a plan a line (NDJSON).

import Files
import Glibc
import YanglaoCore
import YanglaoData

/// Gives the plans of a file one after the other, in memory for one; “-” is standard input.
///
/// A plan stands on each line where the name ends in `.ndjson` or `.jsonl`, or the first line is a whole plan.
struct PlanFileReader {
  /// The text of one plan.
  struct Entry: Sendable {
    /// Nil where it is larger than a plan may be; nothing is read behind it.
    let bytes: [UInt8]?
    /// The line of the file on which it begins.
    let line: Int
  }

  private let path: String
  private let lines: LineReader
  private let isNamedForLines: Bool
  private var line = 0
  private var hasBegun = false
  private var isAtEnd = false

  init(path: String) throws(FileError) {
    self.path = path
    lines = try LineReader(path: path)
    isNamedForLines = [".ndjson", ".jsonl"].contains { path.lowercased().hasSuffix($0) }
  }

  /// How many bytes the plans that were given take.
  var bytesRead: Int { lines.bytesRead }

  /// The size of a file in bytes; nil for what is no plain file.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The next plan; nil behind the last. A file without any gives one empty text.
  mutating func next() throws(FileError) -> Entry? {
    guard !isAtEnd else { return nil }
    do throws(FileError) {
      if let entry = try nextEntry() {
        hasBegun = true
        return entry
      }
    } catch {
      guard error.errno == EFBIG else { throw error }
      isAtEnd = true
      return Entry(bytes: nil, line: max(line, 1))
    }
    isAtEnd = true
    return hasBegun ? nil : Entry(bytes: [], line: 1)
  }

  private mutating func nextEntry() throws(FileError) -> Entry? {
    while true {
      line += 1
      guard let bytes = try lines.next() else { return nil }
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      guard hasBegun || isNamedForLines || Self.isPlan(bytes) else {
        isAtEnd = true
        return Entry(bytes: try whole(from: bytes), line: line)
      }
      return Entry(bytes: bytes, line: line)
    }
  }

  /// A line that is an object, whole.
  private static func isPlan(_ line: [UInt8]) -> Bool {
    line.last { $0 != 0x20 && $0 != 0x0D } == UInt8(ascii: "}") && JSONForm.isKept(by: line)
  }

  /// The one plan of a file, of which the first line was read.
  private func whole(from first: [UInt8]) throws(FileError) -> [UInt8] {
    var bytes = try lines.rest(limit: PlanReading.maximumSize - first.count)
    guard !bytes.isEmpty else { return first }
    bytes.insert(contentsOf: first + [UInt8(ascii: "\n")], at: 0)
    return bytes
  }
}

extension PlanFileReader.Entry {
  /// The plan that the entry holds, with what is wrong with it.
  func reading(
    of file: String, knowing names: KnownNames, after places: [String: PlanPlace]
  ) -> PlanReading {
    guard let bytes else { return .tooLarge(file: file, line: line) }
    return PlanReader.check(bytes, file: file, line: line, knowing: names, after: places)
  }
}

extension PlanFileReader {
  /// The size of some files in bytes; nil where any is no plain file.
  static func size(of files: [String]) -> Int? {
    let sizes = files.map { size(of: $0) }
    return sizes.contains(nil) ? nil : sizes.compactMap { $0 }.reduce(0, +)
  }

  /// The one plan of a file.
  /// - Throws: ``RequestError`` where it holds none, or several.
  static func onlyEntry(of path: String) throws -> Entry {
    var reader = try PlanFileReader(path: path)
    guard let entry = try reader.next(), entry.bytes?.isEmpty != true else {
      throw RequestError.noPlans([path])
    }
    guard try reader.next() == nil else { throw RequestError.severalDocuments(path) }
    return entry
  }
}
