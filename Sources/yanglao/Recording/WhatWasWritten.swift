// That something was written although it could not be said.

import CommandLineKit

/// What a command has written, for when its own words of it cannot be printed.
final class WhatWasWritten {
  private(set) var text: Text?

  func note(_ numbers: [Int64]) {
    guard let first = numbers.first, let last = numbers.last else { return }
    let range = first == last ? "\(first)" : "\(first)–\(last)"
    text = Text(
      "记录 \(range) 已写入，不必重做。",
      "\(first == last ? "Record \(range) was" : "Records \(range) were") written; nothing needs to be repeated."
    )
  }

  func note(rows: Int) {
    text = Text(
      "\(rows) 行已写入，不必重做。",
      "\(Text.count(rows, "", "row").english) \(rows == 1 ? "was" : "were") recorded; nothing needs to be repeated."
    )
  }

  /// Notes a change of plans or names.
  func noteChange() { text = Text("命令已完成，不必重做。", "The command was done; nothing needs to be repeated.") }
}
