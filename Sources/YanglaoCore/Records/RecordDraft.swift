// What somebody is about to record.

/// What is to be recorded: everything of a record but its number and the moment of writing.
public struct RecordDraft: Hashable, Sendable {
  public var subject: Subject
  public var content: RecordContent
  /// The date that it speaks of: 截至日期.
  public var asOf: Day
  /// Who recorded it.
  public var by: String
  /// The full name of the department that it was recorded for.
  public var department: String?
  /// The evidence: a text, a path or an address.
  public var source: String?
  /// A remark of whoever recorded it.
  public var note: String?
  /// The number of the record that it replaces.
  public var replaces: Int64?
  /// Why an earlier record is replaced or withdrawn, or a task returned, suspended or extended.
  public var reason: String?

  public init(
    subject: Subject, content: RecordContent, asOf: Day, by: String, department: String? = nil,
    source: String? = nil, note: String? = nil, replaces: Int64? = nil, reason: String? = nil
  ) {
    self.subject = subject
    self.content = content
    self.asOf = asOf
    self.by = by
    self.department = department
    self.source = source
    self.note = note
    self.replaces = replaces
    self.reason = reason
  }
}
