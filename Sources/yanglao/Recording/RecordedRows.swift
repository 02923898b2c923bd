// Which row of a file became which record, for when a later row is held against it.

import YanglaoCore

/// The lines of the rows that were recorded in one pass through a file.
struct RecordedRows {
  private var first: Int64?
  /// By the records' numbers, from the first one on; there may be millions.
  private var lines: [UInt32] = []

  mutating func note(_ record: Record, line: Int) {
    if first == nil { first = record.number }
    lines.append(UInt32(clamping: line))
  }

  func place(of record: Record) -> RecordPlace {
    guard let first, record.number >= first, record.number - first < lines.count else {
      return .record(record.number)
    }
    return .line(Int(lines[Int(record.number - first)]))
  }

  /// Where the records stand that some concerns name, as far as they are of this file.
  func places(of concerns: [EntryConcern]) -> [Int64: RecordPlace] {
    var places: [Int64: RecordPlace] = [:]
    for concern in concerns {
      switch concern {
      case .goesDown(let record), .goesAbove(let record), .jump(let record):
        places[record.number] = place(of: record)
      case .shareOutsideRange, .numeratorAboveDenominator, .belowZero, .inFuture, .beforePlan: break
      }
    }
    return places
  }
}
