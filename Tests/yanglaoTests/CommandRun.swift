// A command line, run without a process: what it prints, what it says, and its exit status.

import CommandLineKit
import TestSupport
import YanglaoCore

@testable import yanglao

/// What a command line did. It has the bundled plans, no ledger, and an injected today.
struct CommandRun {
  let output: String
  let messages: String
  let status: Failure.Status

  init(_ words: String..., width: Int? = nil) { self.init(words: words, width: width) }

  /// - Parameter isTerminal: Whether somebody watches, without a pager.
  init(words: [String], width: Int? = nil, isTerminal: Bool = false) {
    let today = TypedDay("2026-11-21")?.day(today: Clock.today) ?? Clock.today
    let (output, messages) = (MemoryOutput(), MemoryOutput())
    var context = Context(
      environment: ["PAGER": "cat"], today: today, output: output, messages: messages,
      terminal: Terminal(width: width, isTerminal: isTerminal))
    status = Yanglao.run(words, in: &context)
    self.output = output.text
    self.messages = messages.text
  }

  /// What was said, line by line.
  var said: [String] { messages.split(separator: "\n").map(String.init) }
}

extension CommandRun {
  /// The rows of a TSV output.
  var rows: [[String]] {
    var (rows, field, isQuoted, last): ([[String]], String, Bool, Character?) = ([[]], "", false, nil)
    for character in output {
      switch character {
      case "\"":
        // A quotation mark in a field stands there twice.
        if !isQuoted, last == "\"" { field.append(character) }
        isQuoted.toggle()
      case "\t" where !isQuoted, "\n" where !isQuoted:
        rows[rows.count - 1].append(field)
        field = ""
        if character == "\n" { rows.append([]) }
      default: field.append(character)
      }
      last = character
    }
    return rows.dropLast()
  }
}
