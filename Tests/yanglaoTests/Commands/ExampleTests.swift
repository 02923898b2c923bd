// The examples in the help are command lines of this program, of things that there are.

import Testing

@testable import CommandLineKit
@testable import yanglao

struct ExampleTests {
  /// Every example, with the path of its command.
  private static let all = examples(of: CommandTree.yanglao.nodes, [])

  private static func examples(of nodes: [CommandNode<Context>], _ path: [String]) -> [(String, Example)] {
    nodes.flatMap { node -> [(String, Example)] in
      switch node {
      case .command(let type): type.examples.map { ((path + [type.name]).joined(separator: " "), $0) }
      case .extended(let type, let below):
        examples(of: [.command(type)], path) + examples(of: below, path + [type.name])
      case .group(let name, _, let below): examples(of: below, path + [name])
      }
    }
  }

  /// The words of an example as far as the program sees them; its files are in `folder`.
  private static func words(of example: Example, _ folder: OfficeFolder) -> [String] {
    let words = example.arguments.split(separator: " ").map(String.init)
    let shell = words.firstIndex { ["|", "||", "&&", ">", "<"].contains($0) }
    return words[..<(shell ?? words.endIndex)].map { word in
      let isFile = [".csv", ".db", ".html", ".ics", ".json", ".md", ".ndjson", ".svg"].contains(
        where: word.hasSuffix)
      return isFile ? folder.path(word.split(separator: "/").last.map(String.init) ?? word) : word
    }
  }

  /// Commands that write to the ledger, or read files that are only in the examples.
  private static let others: Set = [
    "record", "update", "done", "verify", "return", "suspend", "resume", "extend", "assign", "unassign",
    "urge", "correct", "withdraw", "undo", "import", "plan check", "plan new", "plan add", "plan revise",
    "plan diff", "plan history", "plan export", "plan close", "departments add", "ledger info",
    "ledger check", "ledger backup", "ledger restore", "ledger export", "doctor",
  ]

  @Test func beginWithTheirCommand() {
    for (path, example) in Self.all {
      #expect((example.arguments + " ").hasPrefix(path + " "), "\(example.arguments)")
    }
  }

  @Test func thoseThatOnlyReadAreAnswered() throws {
    for (path, example) in Self.all where !Self.others.contains(path) {
      let folder = try OfficeFolder()
      let run = withExtendedLifetime(folder) {
        CommandRun(words: ["--sample"] + Self.words(of: example, folder))
      }
      // A check that finds something is answered, too.
      #expect([.done, .found].contains(run.status), "\(example.arguments): \(run.messages)")
    }
  }

  @Test func theOthersNameThingsThatThereAre() throws {
    for (path, example) in Self.all where Self.others.contains(path) {
      let folder = try OfficeFolder()
      // The tests have no standard input.
      guard !Self.words(of: example, folder).contains("-") else { continue }
      let run = withExtendedLifetime(folder) {
        let words = Self.words(of: example, folder)
        return CommandRun(
          words: (words.contains("--ledger") ? [] : ["--ledger", folder.path("ledger.db")]) + words)
      }
      #expect(run.status != .usage || run.messages.contains("--by"), "\(example.arguments): \(run.messages)")
      for unknown in ["没有与“", "没有规划“", "没有单位或系统“", "不是任务", "不是指标"] {
        #expect(!run.messages.contains(unknown), "\(example.arguments): \(run.messages)")
      }
    }
  }
}
