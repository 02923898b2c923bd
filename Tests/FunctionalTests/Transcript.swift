// A transcript: command lines, what each prints, and its exit status, in one file that reads by itself.
//
//   # What this is about.
//   $ yanglao plans --format ndjson     a command line, run by /bin/sh
//     {"id":"zhongwei",…}               what it prints, two columns in; ␍ stands for a carriage return
//   ! 没有…                             what it says on standard error
//   = 2                                 its exit status

import Foundation

struct Transcript {
  struct Step {
    let comment: [String]
    let command: String
  }

  let steps: [Step]

  init(_ text: String) {
    var steps: [Step] = []
    var comment: [String] = []
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("# ") { comment.append(line) }
      if line.hasPrefix("$ ") {
        steps.append(Step(comment: comment, command: String(line.dropFirst(2))))
        comment = []
      }
    }
    self.steps = steps
  }

  /// Runs every step and writes down what happened.
  func record(_ shell: Shell) throws -> String {
    try steps.map { step in
      let result = try shell.run(step.command)
      var lines = step.comment + ["$ " + step.command]
      lines += Self.lines(result.output).map { ("  " + $0).trimmingTrailingSpaces }
      lines += Self.lines(result.messages).map { ("! " + $0).trimmingTrailingSpaces }
      return (lines + ["= \(result.status)"]).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private static func lines(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var visible = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": visible += "␍"
      case "\u{1B}": visible += "␛"
      case "\u{FEFF}": visible += "<BOM>"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    let endsInLineFeed = visible.hasSuffix("\n")
    var lines = visible.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if endsInLineFeed { lines.removeLast() } else { lines[lines.count - 1] += "⏎̸" }
    return lines
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
