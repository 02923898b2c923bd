// What no text of a record may hold.

import YanglaoCore

extension RecordDraft {
  /// Whether any text holds a null character, at which other programs would cut it.
  var holdsNull: Bool {
    func holdsNull(_ text: String?) -> Bool { text?.utf8.contains(0) == true }
    if holdsNull(by) || holdsNull(department) || holdsNull(source) || holdsNull(note) || holdsNull(reason) {
      return true
    }
    return switch content {
    case .report(let report):
      holdsNull(report.milestone) || holdsNull(report.progress) || holdsNull(report.problems)
        || holdsNull(report.next)
    case .assignment(let department, _), .unassignment(let department): holdsNull(department)
    case .observation, .extended, .urge, .withdrawal: false
    }
  }
}
