// Command lines, a word a line: understood, or refused with a sentence that can be shown.

import CommandLineKit

extension FuzzTarget {
  static let arguments = FuzzTarget(
    name: "arguments",
    pieces: [
      "list", "set", "ledger", "info", "help", "__complete", "--name", "--name=", "--count", "-c", "-n",
      "-fqc5", "--", "-",
      "--no-color", "--col", "--format=csv", "--forma", "-=", "--=", "——help", "－h", "--version", "-h",
      "\n\n", "\n--\n",
    ],
    check: { input in
      let words = input.lines(24)
      var context = FuzzedContext()
      do {
        switch try CommandTree.fuzzed.parse(words, into: &context) {
        case .run(let path, let work):
          try work(&context)
          try checkFilled(context, path)
        case .help(let path):
          let help = CommandTree.fuzzed.help(for: path, language: .chinese, width: 1 + input.count % 90)
          try require(!help.isEmpty, "help says something")
        case .version: break
        }
      } catch let error as UsageError {
        for language in [Language.chinese, .english] {
          let said = error.message(in: language) + error.hint(in: language)
          try require(!said.isEmpty, "a usage error says something")
          try require(
            !said.unicodeScalars.contains(where: \.needsEscape), "a usage error steers no terminal: \(said)")
        }
      }
      let reply = CommandTree.fuzzed.completionReply(
        to: ["__complete", "\(input.count % (words.count + 2))"] + words, in: FuzzedContext(),
        language: { _ in .english },
        dynamic: { _, _ in .candidates([]) })
      try require(reply != nil, "the shell gets an answer")
      let escaped = input.text.escapedForTerminal
      try require(escaped.escapedForTerminal == escaped, "what is escaped stays as it is")
    })

  /// What was understood, written out in full, is understood the same way.
  private static func checkFilled(_ context: FuzzedContext, _ path: [String]) throws {
    guard let filled = context.ran else { throw BrokenPromise(promise: "a command that is called runs") }
    var again = FuzzedContext()
    guard case .run(let samePath, let work) = try CommandTree.fuzzed.parse(path + filled.words, into: &again)
    else {
      throw BrokenPromise(promise: "\(filled.words) calls the command")
    }
    try work(&again)
    try require(samePath == path && again.ran == filled, "\(filled.words) is understood as before")
  }
}
