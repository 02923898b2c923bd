// Which row of a file became which record, for when a later row is held against it.

import CommandLineKit
import YanglaoCore

/// Where somebody finds a record that a row is held against.
enum RecordPlace: Hashable {
  case record(Int64)
  /// A line of the file that is being read: its record may yet be undone, and its number be another one's.
  case line(Int)

  var noun: Text {
    switch self {
    case .record(let number): Text("记录 \(number)", "record \(number)")
    case .line(let line): Text("本文件第 \(line) 行", "line \(line) of this file")
    }
  }
}

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
