// The number of a record, or the line of a file.

import CommandLineKit

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
