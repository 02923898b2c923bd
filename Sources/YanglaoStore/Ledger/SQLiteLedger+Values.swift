// The values on which a verdict hangs, without the others.

import YanglaoCore

extension SQLiteLedger {
  /// The values of an indicator that decide on a day, by date and then by number.
  func records(_ wanted: DecidingValues, asOf: Day, knownAt: Instant?) throws -> [Record] {
    guard let key = try subjects.key(of: wanted.subject) else { return [] }
    func read(_ stretch: RecordSelection.ValueStretch) throws -> [Record] {
      let selection = RecordSelection(stretch, of: key, asOf: asOf, knownAt: knownAt)
      return try connection.rows(selection.sql, selection.values, record)
    }
    var found: [Int64: Record] = [:]
    for part in wanted.parts {
      let records: [Record] =
        switch part {
        case .first: try read(.first)
        case .lastOfFirstYear: try lastOfYear(of: found.values.min(by: Self.isEarlier), read)
        case .last(let day): try read(.last(through: day))
        case .all(let day): try read(.all(after: day))
        }
      if case .first = part, records.isEmpty { return [] }
      for record in records { found[record.number] = record }
    }
    return found.values.sorted(by: Self.isEarlier)
  }

  private func lastOfYear(
    of first: Record?, _ read: (RecordSelection.ValueStretch) throws -> [Record]
  ) throws -> [Record] {
    guard let first, let end = Day(year: first.draft.asOf.year, month: 12, day: 31) else { return [] }
    return try read(.last(through: end))
  }

  private static func isEarlier(_ left: Record, _ right: Record) -> Bool {
    (left.draft.asOf, left.number) < (right.draft.asOf, right.number)
  }
}
