// Rows written one at a time, so that no file ever stands whole in memory.

import CommandLineKit

/// Writes rows under their columns, each as soon as it is known.
struct RowWriter {
  private let columns: [ColumnHeader]
  private let form: FileForm
  /// The language of what is worded for people, which is only in Markdown.
  private let language: Language
  private let output: any TextOutput
  private var line: [UInt8] = []
  /// How many rows were written.
  private(set) var count = 0

  /// Begins with what stands before the first row.
  init(_ columns: [ColumnHeader], as form: FileForm, language: Language, to output: any TextOutput) {
    self.columns = columns
    self.form = form
    self.language = language
    self.output = output
    if form.byteOrderMark { output.write("\u{FEFF}") }
    let names = columns.map { $0.name(form.naming) }
    switch form.format {
    case .csv, .tsv: output.write(delimited.line(names))
    case .json, .ndjson: break
    case .markdown:
      let head = MarkdownRenderer(language: language).head(names.map(MarkdownText.inline), of: columns)
      output.write(head.joined(separator: "\n") + "\n")
    }
  }

  mutating func write(_ cells: [Cell]) {
    switch form.format {
    case .csv, .tsv:
      line.removeAll(keepingCapacity: true)
      delimited.append(cells, to: &line)
      output.write(bytes: line)
    case .ndjson: output.write(JSONRenderer.object(columns, cells) + "\n")
    case .json: output.write((count == 0 ? "[\n  " : ",\n  ") + JSONRenderer.object(columns, cells))
    case .markdown: output.write(MarkdownRenderer(language: language).row(cells) + "\n")
    }
    count += 1
  }

  /// Ends with what stands behind the last row.
  func finish() {
    if form.format == .json { output.write(count == 0 ? "[]\n" : "\n]\n") }
  }

  private var delimited: DelimitedRenderer {
    DelimitedRenderer(delimiter: form.format == .tsv ? .tab : .comma)
  }
}

extension ColumnHeader {
  /// What the column is called in the first line of a file.
  func name(_ naming: FileForm.Naming) -> String {
    switch naming {
    case .keys: key
    case .chineseTitles: Wording.title(title, unit: unit, in: .chinese)
    }
  }
}
