// Whatever words stand behind the program's name, they are understood or refused.

import TestSupport
import Testing
import YanglaoCore

@testable import CommandLineKit
@testable import yanglao

struct ArbitraryWordsTests {
  private static let values = [
    "", "-", "--", "民政局", "jingyuan/14", "2026-06-30", "2026年6月底", "2026-Q4", "9999-12-31..0001-01-01", "0",
    "-1",
    "9223372036854775808", "99999999999999999999", "1e9", "5d", "csv", "linear", "id,title", ",", "\u{202E}",
    "\u{0}",
    "——help", "a=b", "=", "％", "👨‍👩‍👧",
  ]

  /// The options of the program and of its commands, as they are typed.
  private static func options(of nodes: [CommandNode<Context>]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .command(let type):
        type.definitions.flatMap { definition in
          definition.longNames.map { "--" + $0 } + (definition.short.map { ["-\($0)"] } ?? [])
        }
      case .extended(let type, let below): options(of: [.command(type)] + below)
      case .group(_, _, let below): options(of: below)
      }
    }
  }

  private static func paths(of nodes: [CommandNode<Context>]) -> [[String]] {
    nodes.flatMap { node -> [[String]] in
      switch node {
      case .command(let type): [[type.name]]
      case .extended(let type, let below): [[type.name]] + paths(of: below).map { [type.name] + $0 }
      case .group(let name, _, let below): paths(of: below).map { [name] + $0 }
      }
    }
  }

  @Test func areUnderstoodOrRefused() throws {
    var generator = SeededGenerator.printingItsSeed()
    let tree = CommandTree.yanglao
    let paths = Self.paths(of: tree.nodes)
    let options = Self.options(of: tree.nodes) + ["--help", "--lang", "--sample", "--no-color"]
    var understood = 0
    for _ in 0..<4_000 {
      var words = paths.randomElement(using: &generator) ?? []
      let isOwn = Bool.random(using: &generator)
      let own = isOwn ? Self.options(of: [tree.node(at: words)].compactMap { $0 }) : options
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        let option = own.randomElement(using: &generator) ?? "--help"
        let value = Self.values.randomElement(using: &generator) ?? ""
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: words.append(option)
        case 1: words.append(value)
        case 2: words.append(option + "=" + value)
        default: words += [option, value]
        }
      }
      var context = Context(
        environment: [:], today: .epoch, output: MemoryOutput(), messages: MemoryOutput(),
        terminal: Terminal(width: nil, isTerminal: false))
      do throws(UsageError) {
        _ = try tree.parse(words, into: &context)
        understood += 1
      } catch {
        for line in Failure(error).lines(in: .english, usage: "", width: nil) {
          let steers = line.unicodeScalars.contains { $0.needsEscape }
          #expect(!steers, "\(words)")
        }
      }
    }
    #expect(understood > 100)
  }
}
