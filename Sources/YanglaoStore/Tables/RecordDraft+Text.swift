// What no text of a record may hold.

import YanglaoCore

extension RecordDraft {
  /// Whether any text holds a null character, at which other programs would cut it.
  var holdsNull: Bool {
    let row = ContentRow(content)
    return [
      by, department, source, note, reason, row.progress, row.problems, row.nextSteps, row.assignedDepartment,
    ].contains { $0?.utf8.contains(0) == true }
  }
}
