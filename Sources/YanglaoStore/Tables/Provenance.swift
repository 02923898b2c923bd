// Where a record comes from.

import YanglaoCore

/// Who recorded something, when, for which department and on what evidence. A class, since the records of a run share it.
final class Provenance: Equatable {
  let recordedAt: Int64
  let by: String
  let department: String?
  let source: String?

  init(recordedAt: Int64, by: String, department: String?, source: String?) {
    self.recordedAt = recordedAt
    self.by = by
    self.department = department
    self.source = source
  }

  /// Adds the values to a checksum, in the order of the table.
  func add(to checksum: inout Checksum) {
    checksum.add(recordedAt)
    checksum.add(by)
    checksum.add(department)
    checksum.add(source)
  }

  /// Whether both are the same to the byte, as checksums take them: texts that Unicode calls equal may differ in that.
  static func == (one: Provenance, other: Provenance) -> Bool {
    func isSame(_ one: String?, _ other: String?) -> Bool {
      guard let one, let other else { return one == nil && other == nil }
      return one.hasBytes(of: other)
    }
    return one.recordedAt == other.recordedAt && isSame(one.by, other.by)
      && isSame(one.department, other.department) && isSame(one.source, other.source)
  }

  convenience init(_ draft: RecordDraft, recordedAt: Int64) {
    self.init(recordedAt: recordedAt, by: draft.by, department: draft.department, source: draft.source)
  }
}
