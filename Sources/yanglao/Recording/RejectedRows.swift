// The rows that were not taken, whole and in their own form beside the file, each with its faults.

import CommandLineKit
import Files
import Glibc
import YanglaoData

/// Writes the rejected rows of an import, to be mended and imported again; the file appears when it is finished.
///
/// Rows of a table become a CSV, whose first column has the faults. Objects get them as their first member; a line that
/// is no object stays as it is.
final class RejectedRows {
  private let name: String
  private let language: Language
  private let isTrial: Bool
  private var file: NewFile?

  /// - Parameters:
  ///   - name: The path of the file without the ending of its form.
  ///   - isTrial: Whether it is only looked whether the file may be written.
  init(_ name: String, _ language: Language, isTrial: Bool) {
    self.name = name
    self.language = language
    self.isTrial = isTrial
  }

  /// - Throws: ``FileError`` where the file cannot be made, or on trial where something stands in its place.
  func add(_ row: ImportRow, _ refusals: [Importer.Refusal]) throws {
    guard !isTrial else {
      let path = path(for: row)
      guard access(path, F_OK) != 0 else { throw FileError(path: path, errno: EEXIST) }
      return
    }
    let faults = refusals.map { $0.sentence(file: nil)[language] }.joined(
      separator: Text("；", "; ")[language])
    let faultName = Text(ImportHeader.faultNames[0], ImportHeader.faultNames[1])[language]
    if let line = row.source {
      let members = row.members.map { [(faultName, JSONText.string(faults))] + $0 }
      try output(for: row).write((members.map { JSONText.object($0) } ?? line) + "\n")
      return
    }
    if file == nil {
      let output = try output(for: row)
      output.write(bytes: [0xEF, 0xBB, 0xBF])
      write([faultName] + row.header.withoutFaults(row.header.names), to: output)
    }
    write([faults] + row.header.withoutFaults(row.texts), to: try output(for: row))
  }

  /// Puts the file in its place.
  /// - Returns: Its path; nil where no row was rejected.
  /// - Throws: ``FileError`` where something stands there already.
  func finish() throws -> String? {
    try file?.finish()
    return file?.path
  }

  /// The path of a file of rows in one's own form.
  private func path(for row: ImportRow) -> String { name + (row.source == nil ? ".csv" : ".ndjson") }

  /// The file, which is begun with the first row.
  private func output(for row: ImportRow) throws -> FileOutput {
    if let output = file?.output { return output }
    let begun = try NewFile(path(for: row))
    let output = begun.output
    file = consume begun
    return output
  }

  private func write(_ fields: [String], to output: FileOutput) {
    output.write(fields.map { DelimitedRenderer.field($0) }.joined(separator: ",") + "\r\n")
  }
}
