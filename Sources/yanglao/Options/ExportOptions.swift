// The options of every export: its form, its columns, its file.

import CommandLineKit
import Glibc

/// How rows become a file.
struct ExportOptions {
  var target = FileOptions()
  var format: FileForm.Format?
  var encoding: FileForm.Encoding?
  var byteOrderMark = false
  var naming: FileForm.Naming?
  var columns: [ColumnList] = []

  /// The options of an export that has these columns.
  static func parameters(_ columns: [ColumnHeader]) -> [Parameter<Self>] {
    [
      .group(\.target, FileOptions.parameters),
      .option(
        "format", short: "f", \.format, "FORMAT",
        help: Text(
          "文件格式（默认按 -o 的扩展名，否则 csv）",
          "format of the file (by the ending of -o, else csv, unless said otherwise)")),
      .option(
        "encoding", \.encoding, "ENCODING",
        help: Text(
          "CSV、TSV、Markdown 的编码（默认 utf-8）",
          "encoding of CSV, TSV and Markdown (utf-8 unless said otherwise)")),
      .flag(
        "bom", \.byteOrderMark,
        help: Text(
          "CSV、TSV 开头写入 UTF-8 BOM，便于 Excel 打开", "begin CSV and TSV with a UTF-8 byte order mark, for Excel")),
      .option(
        "headers", \.naming, "LANG",
        help: Text(
          "CSV、TSV、Markdown 的列名：英文键（默认）或中文标题",
          "names of the columns of CSV, TSV and Markdown: English keys (unless said otherwise) or Chinese titles"
        )),
      .option(
        "columns", \.columns, "KEYS", completion: .list(columns.map { AllowedValue($0.key, $0.title) }),
        help: Text("只输出这些列，用逗号分隔，按所列次序", "write these columns only, separated by commas, in this order")),
    ]
  }

  /// Whether the file has a column.
  func writes(_ key: String) -> Bool { columns.isEmpty || columns.contains { $0.keys.contains(key) } }

  /// Writes the rows that `rows` gives, each as soon as it is given.
  /// - Throws: ``RequestError`` where the form asked for contradicts itself or lacks a character, and ``UnknownColumn``.
  func write<Row>(
    _ all: [Column<Row>], in context: inout Context, _ rows: (_ write: (Row) throws -> Void) throws -> Void
  ) throws {
    let form = try form()
    let keys = columns.flatMap(\.keys)
    let chosen = keys.isEmpty ? all : try all.picking(keys, by: { $0.header.key })
    let language = context.language
    do {
      try target.write(in: &context) { plain in
        let output = form.encoding == .utf8 ? plain : try EncodedOutput(form.encoding, to: plain)
        let writer = RowWriter(chosen.map(\.header), as: form, language: language, to: output)
        let written = RowsBehind(chosen, writer, to: output)
        defer { written.stop() }
        try rows(written.add)
        let count = try written.finish()
        return .count(count, "\(count) 行", "row")
      }
    } catch OutputError.failed(errno: EILSEQ) {
      throw RequestError.notInEncoding(form.encoding.rawValue)
    }
  }

  /// Writes rows that are there already.
  func write<Row>(_ all: [Column<Row>], _ rows: [Row], in context: inout Context) throws {
    try write(all, in: &context) { write in for row in rows { try write(row) } }
  }

  /// The form asked for.
  /// - Throws: ``RequestError/conflictingOptions(_:_:)`` where two options ask for what no file can be.
  private func form() throws -> FileForm {
    let named = target.file.flatMap { FileForm.Format(fileName: $0) }
    let format = format ?? named ?? .csv
    let said = self.format == nil && named != nil ? "-o \(target.file ?? "")" : "--format \(format.rawValue)"
    if byteOrderMark, format != .csv, format != .tsv { throw RequestError.conflictingOptions("--bom", said) }
    if !format.namesColumns {
      if let naming, naming != .keys {
        throw RequestError.conflictingOptions("--headers \(naming.rawValue)", said)
      }
      if let encoding, encoding != .utf8 {
        throw RequestError.conflictingOptions("--encoding \(encoding.rawValue)", said)
      }
    }
    if byteOrderMark, let encoding, encoding != .utf8 {
      throw RequestError.conflictingOptions("--bom", "--encoding \(encoding.rawValue)")
    }
    return FileForm(
      format: format, encoding: encoding ?? .utf8, byteOrderMark: byteOrderMark, naming: naming ?? .keys)
  }
}

extension FileForm.Format: ParameterValue {}

extension FileForm.Encoding: ParameterValue {}

extension FileForm.Naming: ParameterValue {
  static var allowedValues: [AllowedValue] {
    [
      AllowedValue("en", Text("英文键", "English keys")),
      AllowedValue("zh", Text("中文标题", "Chinese titles")),
    ]
  }
}
