// The rows that were not taken, whole and in their own form beside the file, each with its faults.

import CommandLineKit
import YanglaoData

/// Writes the rejected rows of an import, to be mended and imported again; the file appears when it is finished.
///
/// Rows of a table become a CSV, whose first column has the faults. Objects get them as their first member; a line that
/// is no object stays as it is.
final class RejectedRows {
  private let name: String
  private let language: Language
  private var file: NewFile?

  /// - Parameter name: The path of the file without the ending of its form.
  init(_ name: String, _ language: Language) {
    self.name = name
    self.language = language
  }

  func add(_ row: ImportRow, _ refusals: [Importer.Refusal]) throws {
    let faults = refusals.map { $0.sentence(file: nil)[language] }.joined(
      separator: Text("；", "; ")[language])
    let faultName = Text(ImportHeader.faultNames[0], ImportHeader.faultNames[1])[language]
    if let line = row.source {
      let members = row.members.map { [(faultName, JSONText.string(faults))] + $0 }
      try output(".ndjson").write((members.map { JSONText.object($0) } ?? line) + "\n")
      return
    }
    if file == nil {
      let output = try output(".csv")
      output.write(bytes: [0xEF, 0xBB, 0xBF])
      write([faultName] + row.header.withoutFaults(row.header.names), to: output)
    }
    write([faults] + row.header.withoutFaults(row.texts), to: try output(".csv"))
  }

  /// Puts the file in its place.
  /// - Returns: Its path; nil where no row was rejected.
  /// - Throws: ``FileError`` where something stands there already.
  func finish() throws -> String? {
    try file?.finish()
    return file?.path
  }

  /// The file, which is begun with the first row.
  private func output(_ ending: String) throws -> FileOutput {
    if let output = file?.output { return output }
    let begun = try NewFile(name + ending)
    let output = begun.output
    file = consume begun
    return output
  }

  private func write(_ fields: [String], to output: FileOutput) {
    output.write(fields.map { DelimitedRenderer.field($0) }.joined(separator: ",") + "\r\n")
  }
}
