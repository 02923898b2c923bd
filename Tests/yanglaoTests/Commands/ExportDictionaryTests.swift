// The data dictionary holds every column of every export and list, and the values are what it says.

import Testing
import YanglaoCore

@testable import CommandLineKit
@testable import yanglao

@Suite struct ExportDictionaryTests {
  private static let rows = CommandRun("export", "dictionary", "-f", "tsv").rows
  private static let exports = [
    "progress", "tasks", "indicators", "observations", "reports", "departments", "dictionary",
  ]

  /// Name, Chinese name and type of every column of an export.
  private func entries(_ export: String) -> [[String]] { Self.rows.filter { $0[0] == export } }

  @Test func everyExportIsInIt() {
    let groups = CommandRun("help", "export").output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    let commands = groups.prefix { !$0.hasPrefix("      --") }.map { $0.split(separator: " ")[0] }
    #expect(commands.map(String.init) == Self.exports)
    var seen: [String] = []
    for row in Self.rows.dropFirst() where row[0] != seen.last { seen.append(row[0]) }
    #expect(seen.prefix(Self.exports.count) == Self.exports[...])
    #expect(seen.dropFirst(Self.exports.count).allSatisfy { $0.hasPrefix("list/") })
  }

  /// Every key that help names for `--columns` is in the dictionary, and no other.
  @Test func everyListIsInIt() {
    var told: Set<String> = []
    func lists(_ nodes: [CommandNode<Context>], _ path: String) -> [(name: String, keys: Set<String>)] {
      nodes.flatMap { node -> [(name: String, keys: Set<String>)] in
        switch node {
        case .group("export", _, _): return []
        case .group(let name, _, let below): return lists(below, path + name + "/")
        case .command(let type), .extended(let type, _):
          guard let columns = type.definitions.first(where: { $0.name == "columns" }),
            case .list(let values) = columns.completion
          else { return [] }
          return [(path + node.name, Set(values.map(\.name)))]
        }
      }
    }
    for (name, keys) in lists(CommandTree.yanglao.nodes, "list/") {
      let rows = Self.rows.filter { $0[0] == name || $0[0].hasPrefix(name + "/") }
      #expect(Set(rows.map { $0[1] }) == keys, "\(name)")
      told.formUnion(rows.map { $0[0] })
    }
    #expect(told == Set(Self.rows.map { $0[0] }.filter { $0.hasPrefix("list/") }))
  }

  @Test func everyColumnOfAListIsExplained() {
    for entry in Self.rows where entry[0].hasPrefix("list/") {
      #expect(entry.count == 7 && !entry[5].isEmpty && !entry[6].isEmpty, "\(entry)")
      #expect(entry[6].allSatisfy { $0.isASCII || "÷−“”争取力逐年增加达成".contains($0) }, "\(entry[6])")
    }
  }

  /// Words of a fixed list are given in full: but for groups, which are what was asked for.
  @Test func termsAreListed() {
    for entry in Self.rows where entry[3] == "term" && entry[1] != "group" {
      #expect(entry[5].contains("；取值：") && entry[6].contains("; one of: "), "\(entry)")
    }
    #expect(
      entries("progress").first { $0[1] == "verdict" }?[6].contains("notAssessable, unknownPace") == true)
    #expect(entries("list/log").first { $0[1] == "kind" }?[6].hasSuffix("urge, withdrawal") == true)
  }

  @Test(arguments: exports) func everyColumnIsInIt(_ export: String) {
    for (headers, position) in [("en", 1), ("zh", 2)] {
      let first = CommandRun("export", export, "-f", "tsv", "--headers", headers, "--sample").rows[0]
      #expect(entries(export).map { $0[position] } == first)
      #expect(Set(first).count == first.count, "no two columns of \(export) have one name")
    }
  }

  @Test(arguments: exports) func everyColumnIsExplained(_ export: String) {
    for entry in entries(export) {
      #expect(entry.count == 7)
      #expect(!entry[5].isEmpty && !entry[6].isEmpty, "\(entry)")
      #expect(
        entry[1].allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "_" || $0.isNumber) }, "\(entry[1])")
      #expect(entry[6].allSatisfy { $0.isASCII || "÷−“”争取力逐年增加达成".contains($0) }, "\(entry[6])")
    }
  }

  /// Every value of every export of the sample records is of its type, and every type occurs.
  @Test func valuesAreOfTheirTypes() {
    var types: Set<String> = []
    for export in Self.exports {
      var words = ["--sample", "export", export, "-f", "tsv"]
      if export != "dictionary" { words += ["--as-of", "2026-11-21"] }
      if export == "observations" || export == "reports" { words.append("--all") }
      for method in export == "progress" ? ["linear", "cagr"] : [""] {
        let run = CommandRun(words: words + (method.isEmpty ? [] : ["--method", method]))
        let rows = run.rows.dropFirst()
        #expect(!rows.isEmpty)
        for row in rows {
          for (value, entry) in zip(row, entries(export)) where !value.isEmpty {
            #expect(Self.fits(value, entry[3]), "\(export).\(entry[1]): \(value) is no \(entry[3])")
            types.insert(entry[3])
          }
        }
      }
    }
    #expect(types == Set(ColumnKind.allCases.map(\.name)))
  }

  private static func fits(_ value: String, _ type: String) -> Bool {
    switch type {
    case "text", "list": true
    case "identifier", "term":
      value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/.-_".contains($0)) }
    case "integer": Int(value) != nil
    case "decimal": Cell.decimal(value).isNumber
    case "date": Day(iso: value) != nil
    case "timestamp": Instant(value) != nil
    case "boolean": value == "true" || value == "false"
    default: false
    }
  }
}
