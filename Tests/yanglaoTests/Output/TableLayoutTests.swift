// Ids are never broken: a table that has no room for them becomes labelled lines.

import CommandLineKit
import Testing

@testable import yanglao

@Suite struct TableLayoutTests {
  private func column(_ width: Int, kind: ColumnKind, flexible: Bool = false) -> TableLayout.Column {
    TableLayout.Column(
      title: "Id", titleLines: ["Id"], contentWidth: width, wordWidth: width, isProse: kind.isProse,
      isFlexible: flexible)
  }

  @Test func identifiersKeepTheirWidth() throws {
    let columns = [column(40, kind: .identifier), column(90, kind: .text, flexible: true)]
    for width in 54...132 {
      let layout = try #require(TableLayout(columns: columns, width: width), "\(width)")
      #expect(layout.widths[0] == 40)
      #expect(layout.widths[1] == min(width - 42, 90))
    }
  }

  @Test func withoutRoomForAnIdentifierThereIsNoTable() {
    let columns = [column(40, kind: .identifier), column(90, kind: .text, flexible: true)]
    for width in 0..<54 { #expect(TableLayout(columns: columns, width: width) == nil, "\(width)") }
  }

  /// No listing of the program breaks an id, whatever the width of the terminal.
  @Test(arguments: [
    ["overdue", "--kind", "all"], ["indicators", "--columns", "id,measure,name,target"], ["tasks"],
    ["search", "养老"], ["due", "--in", "2025"], ["departments", "--columns", "family,department,plans"],
  ]) func everyIdStandsWhole(_ words: [String]) throws {
    let key = words.contains("departments") ? "family" : "id"
    let csv = CommandRun(
      words: words.filter { !$0.contains(",") && $0 != "--columns" } + ["-f", "csv", "--columns", key])
    let ids = Set(csv.output.split(separator: "\r\n").dropFirst()).filter { $0 != "\"\"" }
    #expect(ids.count > 5)
    for width in [72, 80, 100, 120] {
      let text = CommandRun(words: words, width: width).output
      let printed = Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }))
      for id in ids { #expect(printed.contains(id), "\(width): \(id)") }
    }
  }
}
