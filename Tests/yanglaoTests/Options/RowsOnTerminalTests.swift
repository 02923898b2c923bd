// A terminal shows the first rows of a long listing and says how many more there are; nothing else leaves any out.

import CommandLineKit
import Testing

@testable import yanglao

@Suite struct RowsOnTerminalTests {
  private let command = ["missing", "--sample", "--state", "all", "--period", "2025-06", "--columns", "id"]

  private func rows(_ words: [String], isTerminal: Bool = true) -> [String] {
    CommandRun(words: words + ["--lang", "en"], isTerminal: isTerminal).output
      .split(separator: "\n").map(String.init)
  }

  private func ids(_ rows: [String]) -> Int { rows.count { $0.contains("/") && !$0.contains(" ") } }

  @Test func aTerminalShowsTheFirstRowsAndTheCountOfAll() throws {
    let all = rows(command, isTerminal: false)
    let shown = rows(command)
    let most = ListingOptions.rowsOnTerminal
    try #require(ids(all) > most)
    #expect(ids(shown) == most)
    #expect(shown.contains("… and \(ids(all) - most) more rows; --all shows all."))
    #expect(shown.last == all.last)
    #expect(all.starts(with: shown.prefix { !$0.hasPrefix("…") }))
    #expect(rows(command + ["--all"]) == all)
  }

  @Test(arguments: ["csv", "ndjson", "markdown"]) func otherFormatsHoldEveryRow(_ format: String) {
    let words = command + ["--format", format]
    #expect(rows(words) == rows(words, isTerminal: false))
  }

  @Test func asManyAsWereAskedForAreShown() {
    let whole = rows(["log", "--sample", "--limit", "300"])
    #expect(whole.count > 300 && !whole.contains { $0.contains("--all") })
    #expect(rows(["log", "--sample"]).contains { $0.contains("--all") })
  }
}

@Suite struct FirstRowsTests {
  @Test func headingsOfRowsThatAreNotShownGo() throws {
    var listing = try SampleRow.listing()
    listing.groups = [
      .init(title: "a", rowCount: 1), .init(title: "b", rowCount: 1), .init(title: "c", rowCount: 1),
    ]
    listing.footer = [Text("共 3", "3 in all")]
    let first = listing.first(2)
    #expect(first.rows.count == 2)
    #expect(first.groups.map(\.title) == ["a", "b"])
    #expect(first.footer.map(\.english) == ["… and 1 more row; --all shows all.", "3 in all"])
    #expect(listing.first(3).footer.count == 1 && listing.first(3).rows.count == 3)
    listing.groups = [.init(title: "a", rowCount: 3)]
    #expect(listing.first(2).sections.map(\.rows.count) == [2])
  }
}
