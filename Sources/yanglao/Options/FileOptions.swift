// Where a command's result goes: standard output, or a file that appears whole.

import CommandLineKit
import Files
import Glibc

/// The file that a command writes.
struct FileOptions {
  var path: String?
  var replaces = false

  static let parameters: [Parameter<Self>] = [
    .option(
      "output", short: "o", \.path, "FILE", completion: .file,
      help: Text(
        "写入该文件，不覆盖已有的（默认标准输出）",
        "write to this file, replacing none (standard output unless said otherwise)")),
    .flag("force", \.replaces, help: Text("覆盖 -o 所写的文件", "replace the file that -o names")),
  ]

  /// The path of a file; nil for standard output.
  var file: String? { path == "-" ? nil : path }

  /// The endings of formats that programs know by them.
  private static let endings: Set<String> = [
    "csv", "doc", "docx", "et", "gif", "gz", "htm", "html", "ics", "jpeg", "jpg", "json", "jsonl", "markdown",
    "md",
    "ndjson", "odp", "ods", "odt", "parquet", "pdf", "png", "ppt", "pptx", "rtf", "sql", "sqlite", "svg",
    "tsv", "webp",
    "wps", "xls", "xlsm", "xlsx", "xml", "yaml", "yml", "zip",
  ]

  /// Refuses a name whose ending promises a format that the command does not write.
  /// - Parameter hasFormats: Whether `--format` says which format is written.
  /// - Throws: ``RequestError/cannotWrite(_:endings:hasFormats:)``.
  func requireEnding(among written: [String], hasFormats: Bool = false) throws {
    guard let file, let name = file.split(separator: "/").last, name.contains("."),
      let ending = name.split(separator: ".").last?.lowercased(), Self.endings.contains(ending),
      !written.contains(ending)
    else { return }
    throw RequestError.cannotWrite(file, endings: written, hasFormats: hasFormats)
  }

  /// Refuses `--force` where there is no file that could be replaced.
  func requireFile() throws(RequestError) {
    if file == nil, replaces { throw .needless("--force", without: "-o FILE") }
  }

  /// Writes with `body`, which says what it has written: “110 rows”.
  /// - Throws: ``RequestError`` where the file is there already and may not be replaced.
  func write(in context: inout Context, _ body: (any TextOutput) throws -> Text) throws {
    guard let file else {
      try requireFile()
      _ = try body(context.output)
      return try context.output.flush()
    }
    var content = Text(verbatim: "")
    do {
      try NewFile.write(file, replacing: replaces) { content = try body($0) }
    } catch let error as FileError where error.errno == EEXIST {
      throw NewFile.isPlainFile(file) ? RequestError.fileExists(file) : .notAPlainFile(file)
    }
    context.say(
      Text(
        "已写入 \(file.escapedForTerminal)：\(content.chinese)。",
        "Wrote \(file.escapedForTerminal): \(content.english)."))
  }
}
