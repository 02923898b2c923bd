// The forms in which a listing or a sheet can be had.

/// A form in which a listing or a sheet is written.
enum OutputFormat: String, CaseIterable, Sendable {
  case table
  case csv
  case tsv
  case json
  case ndjson
  case markdown
}
