// The data dictionary holds every column of every export, and the values are what it says.

import Testing
import YanglaoCore

@testable import yanglao

@Suite struct ExportDictionaryTests {
  private static let rows = table(CommandRun("export", "dictionary", "-f", "tsv").output)
  private static let exports = [
    "progress", "tasks", "indicators", "observations", "reports", "departments", "dictionary",
  ]

  private static func table(_ text: String) -> [[String]] {
    var (rows, field, isQuoted, last): ([[String]], String, Bool, Character?) = ([[]], "", false, nil)
    for character in text {
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

  /// Name, Chinese name and type of every column of an export.
  private func entries(_ export: String) -> [[String]] { Self.rows.filter { $0[0] == export } }

  @Test func everyExportIsInIt() {
    let groups = CommandRun("help", "export").output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    let commands = groups.prefix { !$0.hasPrefix("      --") }.map { $0.split(separator: " ")[0] }
    #expect(commands.map(String.init) == Self.exports)
    var seen: [String] = []
    for row in Self.rows.dropFirst() where row[0] != seen.last { seen.append(row[0]) }
    #expect(seen == Self.exports)
  }

  @Test(arguments: exports) func everyColumnIsInIt(_ export: String) {
    for (headers, position) in [("en", 1), ("zh", 2)] {
      let first = Self.table(
        CommandRun("export", export, "-f", "tsv", "--headers", headers, "--sample").output)[0]
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
        let rows = Self.table(run.output).dropFirst()
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
