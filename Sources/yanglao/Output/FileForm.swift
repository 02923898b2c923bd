// The form of a file for other programs: its format, its characters, and how it names its columns.

/// How rows become a file.
struct FileForm {
  enum Format: String, CaseIterable {
    case csv, tsv, json, ndjson, markdown

    /// Whether the columns are named in a line of their own.
    var namesColumns: Bool { self != .json && self != .ndjson }
  }

  enum Encoding: String, CaseIterable {
    case utf8 = "utf-8"
    case gb18030
  }

  /// What the columns are called.
  enum Naming: String, CaseIterable {
    case keys = "en"
    case chineseTitles = "zh"
  }

  var format = Format.csv
  var encoding = Encoding.utf8
  var byteOrderMark = false
  var naming = Naming.keys
}

extension FileForm.Format {
  /// The format that the name of a file promises; nil where it promises none.
  init?(fileName: String) {
    let parts = fileName.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let found = Self.endings.first(where: { $0.ending == parts.last.map(String.init) })
    else { return nil }
    self = found.format
  }

  /// What the names of files end in.
  static let endings: [(ending: String, format: Self)] = [
    ("csv", .csv), ("tsv", .tsv), ("json", .json), ("ndjson", .ndjson), ("jsonl", .ndjson), ("md", .markdown),
    ("markdown", .markdown),
  ]
}
