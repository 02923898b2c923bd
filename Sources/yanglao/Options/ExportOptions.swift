// The options of every export: its form, its columns, its file.

import CommandLineKit
import Glibc
import Threads

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

  /// Writes rows in pieces, which several threads make; each is written as soon as those before it are.
  /// - Parameters:
  ///   - workers: What each of the threads works with.
  ///   - advance: Told the number of each piece that was written.
  ///   - rows: Gives the rows of a piece, with the worker of its thread.
  /// - Throws: ``RequestError`` where the form asked for contradicts itself or lacks a character, and ``UnknownColumn``.
  func write<Row, Worker>(
    _ all: [Column<Row>], pieces: Int, by workers: [Worker], in context: inout Context,
    advance: (_ piece: Int) -> Void = { _ in },
    _ rows: @escaping @Sendable (Worker, _ piece: Int, _ write: (Row) -> Void) throws -> Void
  ) throws {
    let form = try form()
    let keys = columns.flatMap(\.keys)
    let chosen = keys.isEmpty ? all : try all.picking(keys, by: { $0.header.key })
    let text = RowText(chosen, as: form, language: context.language)
    do {
      try target.write(in: &context) { plain in
        let output = form.encoding == .utf8 ? plain : try EncodedOutput(form.encoding, to: plain)
        let threads = workers.map { (worker: $0, text: text.forOneThread) }
        let work = WorkTogether(threads, pieces: pieces) { thread, number in
          var piece = RowText<Row>.Piece()
          try rows(thread.worker, number) { thread.text.append($0, to: &piece) }
          return piece
        }
        defer { work.stop() }
        output.write(text.head)
        var (written, count) = (0, 0)
        while let piece = try work.next() {
          if piece.count > 0 { output.write(text.opening(after: count)) }
          output.write(bytes: piece.bytes)
          count += piece.count
          written += 1
          // A full disk, or a reader that has gone, ends a long file early.
          if written < pieces { try output.flush() }
          advance(written - 1)
        }
        output.write(text.ending(after: count))
        try output.flush()
        return .count(count, "\(count) 行", "row")
      }
    } catch OutputError.failed(errno: EILSEQ) {
      throw RequestError.notInEncoding(form.encoding.rawValue)
    }
  }

  /// Writes rows that are there already.
  func write<Row: Sendable>(_ all: [Column<Row>], _ rows: [Row], in context: inout Context) throws {
    let pieces = (rows.count + Self.rowsOfAPiece - 1) / Self.rowsOfAPiece
    let workers = Array(repeating: rows, count: min(processors, max(1, pieces)))
    try write(all, pieces: pieces, by: workers, in: &context) { rows, piece, write in
      rows.dropFirst(piece * Self.rowsOfAPiece).prefix(Self.rowsOfAPiece).forEach(write)
    }
  }

  private static let rowsOfAPiece = 1024

  /// The form asked for.
  /// - Throws: ``RequestError/conflictingOptions(_:_:)`` where two options ask for what no file can be.
  private func form() throws -> FileForm {
    let named = target.file.flatMap { FileForm.Format(fileName: $0) }
    if format == nil {
      try target.requireEnding(among: FileForm.Format.endings.map(\.ending), hasFormats: true)
    }
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
