// A record as the values of its row and of its provenance, and back.

import YanglaoCore

extension RecordTable {
  /// The columns of a row in the order in which the checksum takes them, with those of the provenance among them; behind
  /// them comes the milestone where there is one.
  static let columns = [
    "number", "kind", "task", "indicator", "as_of",
    "note", "reason", "replaces", "value", "numerator", "denominator", "achieved", "step", "percent",
    "progress", "problems", "next_steps", "extended_until", "late", "assigned_department", "role",
  ]

  /// Behind how many columns those of the provenance come.
  static var columnsBeforeProvenance: Int { 5 }

  /// How many columns there are.
  static var columnCount: Int { 21 }

  /// The columns that ``RecordReader`` reads; the provenance has its number only, since it is shared by many records.
  static let selection = (columns + ["checksum", "provenance", "milestone"]).map { "record.\($0)" }.joined(
    separator: ", ")

  /// The columns that ``RecordReader/value(in:)`` reads, where most records are plain values. Of those that a plain value
  /// does not fill, only the one on which it hangs whether another record holds.
  static let valueSelection = """
    record.number, record.indicator, record.as_of, record.value, record.checksum, record.provenance, record.replaces
    """

  /// The records with their provenance, for questions that look at it. One that has lost it is not left out: its
  /// checksum tells.
  static let source = "record LEFT JOIN provenance ON provenance.number = record.provenance"

  /// The record of a number.
  static let ofNumber = "SELECT \(selection) FROM record WHERE record.number = ?"

  /// All records, in the order of writing.
  static let all = "SELECT \(selection) FROM record ORDER BY record.number"

  /// The provenance with its records, for questions that it answers.
  static let sourceByProvenance = """
    provenance CROSS JOIN record
    ON record.number >= provenance.number AND record.number < \(ProvenanceTable.end)
    """

  /// Which columns the records of one statement fill: the others need no parameter.
  enum Filled {
    /// Any of them.
    case any
    /// Those of a plain value: a number without a remark or anything else.
    case plainValue

    /// What a record fills.
    init(_ record: Record) {
      let draft = record.draft
      guard case .indicator = draft.subject, case .observation(.quantity(.number)) = draft.content,
        draft.note == nil, draft.reason == nil, draft.replaces == nil
      else {
        self = .any
        return
      }
      self = .plainValue
    }

    /// The columns in the order in which ``RecordTable/bind(_:provenance:key:tie:filling:to:)`` gives them.
    fileprivate var columns: [String] {
      switch self {
      case .any:
        [
          "number", "provenance", "kind", "task", "indicator", "as_of", "note", "reason", "replaces", "value",
          "numerator", "denominator", "achieved", "step", "percent", "progress", "problems", "next_steps",
          "extended_until", "late", "assigned_department", "role", "milestone",
          "checksum",
        ]
      case .plainValue: ["number", "provenance", "kind", "indicator", "as_of", "value", "checksum"]
      }
    }
  }

  /// The statement that inserts so many records.
  static func insertion(of count: Int, filling filled: Filled) -> String {
    let columns = filled.columns
    return """
      INSERT INTO record (\(columns.joined(separator: ", ")))
      VALUES \(Rows.parameters(count, of: columns.count))
      """
  }

  /// Binds a record to the next parameters of ``insertion(of:filling:)``.
  /// - Parameters:
  ///   - provenance: The number of its provenance.
  ///   - key: The key of its task or indicator.
  ///   - tie: What ``tie(to:)`` gives for that.
  static func bind(
    _ record: Record, provenance: Int64, key: Int64, tie: Int64, filling filled: Filled,
    to row: inout BoundRow
  ) {
    let draft = record.draft
    row.begin(leavingNullsOut: filled == .plainValue)
    row.add(record.number)
    row.bind(provenance)
    row.add(draft.content.kind.rawValue)
    switch draft.subject {
    case .task:
      row.add(key)
      row.addNull()
    case .indicator:
      row.addNull()
      row.add(key)
    }
    row.add(draft.asOf.description)
    row.sum(Provenance(draft, recordedAt: record.recordedAt.microseconds))
    row.add(draft.note)
    row.add(draft.reason)
    row.add(draft.replaces)
    ContentRow(draft.content).add(to: &row)
    row.bind(row.checksum ^ tie)
  }

  /// What ties a row's checksum to the name of its task or indicator, since the row itself holds only the key: a
  /// name that was changed in its own table is noticed when the record is read.
  static func tie(to subject: Subject) -> Int64 { Checksum.of([.text(subject.reference)]) }
}
