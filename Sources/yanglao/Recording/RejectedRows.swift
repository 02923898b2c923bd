// The rows that were not taken, as a CSV beside the file, each with its faults.

import CommandLineKit
import Glibc
import YanglaoData

/// Writes the rejected rows of an import; the file appears when it is finished.
final class RejectedRows {
  private let path: String
  private let temporary: String
  private var output: FileOutput?
  private var header: [String] = []

  /// The rows of “-” go to `import.rejected.csv`.
  init(of file: String) {
    path = (file == "-" ? "import" : file) + ".rejected.csv"
    temporary = path + ".part-\(getpid())"
  }

  deinit { if output != nil { unlink(temporary) } }

  func add(_ row: ImportRow, _ refusals: [Importer.Refusal]) throws {
    if output == nil {
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
      output = FileOutput(fileDescriptor: descriptor)
      output?.write(bytes: [0xEF, 0xBB, 0xBF])
    }
    if row.header.names != header {
      header = row.header.names
      write(header + ["错误"])
    }
    let texts = header.indices.map { $0 < row.texts.count ? row.texts[$0] : "" }
    write(texts + [refusals.map { $0.sentence(file: nil).chinese }.joined(separator: "；")])
  }

  /// Puts the file in its place.
  /// - Returns: Its path; nil where no row was rejected.
  /// - Throws: ``FileError`` where something stands there already.
  func finish() throws -> String? {
    guard let output else { return nil }
    try output.close()
    guard link(temporary, path) == 0 else { throw FileError(path: path, errno: errno) }
    unlink(temporary)
    self.output = nil
    return path
  }

  /// Takes the file back, where what it belongs to was undone after all.
  func takeBack(_ path: String) { unlink(path) }

  private func write(_ fields: [String]) {
    output?.write(fields.map { DelimitedRenderer.field($0) }.joined(separator: ",") + "\r\n")
  }
}
