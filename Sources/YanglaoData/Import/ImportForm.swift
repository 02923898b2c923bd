// The forms in which many records come at once.

/// What the rows of a file look like.
public enum ImportForm: Sendable {
  /// Fields between commas, semicolons or tabs, under a header: CSV and TSV.
  case table
  /// A JSON object a line: NDJSON.
  case objects

  /// The form that the end of a file's name stands for: `csv`, `tsv`, `txt`, `ndjson`, `jsonl`; nil for any other.
  public init?(fileExtension: String) {
    switch fileExtension.lowercased() {
    case "csv", "tsv", "txt": self = .table
    case "ndjson", "jsonl": self = .objects
    default: return nil
    }
  }
}
