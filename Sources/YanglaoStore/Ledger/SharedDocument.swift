// The files that all plans share, by their names.

/// The files that all plans share.
enum SharedDocument: String, CaseIterable {
  case departments = "departments.json"
  case measures = "measures.json"
}
