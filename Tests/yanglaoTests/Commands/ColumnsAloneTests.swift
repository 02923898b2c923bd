// A column says the same alone as among all, however little is read for it.

import Testing

@testable import yanglao

@Suite struct ColumnsAloneTests {
  @Test(arguments: [
    ["overdue", "--as-of", "2026-11-21", "--kind", "all"],
    ["overdue", "--as-of", "2024-08-15", "--kind", "task"],
    ["overdue", "--as-of", "2026-11-21", "--by", "section"],
    ["overdue", "--as-of", "2026-11-21", "-d", "民政", "--kind", "task"],
    ["overdue", "--as-of", "2026-11-21", "--section", "养老", "--role", "responsible"],
    ["due", "--in", "2023-01-01..2027-12-31", "--as-of", "2025-12-31"],
    ["due", "--in", "2025", "--as-of", "2025-07-01", "--kind", "task", "--by", "family"],
    ["overdue", "--as-of", "2026-11-21", "--kind", "task", "--by", "family", "--summary"],
    ["due", "--in", "2023-01-01..2027-12-31", "--as-of", "2025-12-31", "--by", "plan", "--summary"],
  ])
  func saysTheSame(_ question: [String]) throws {
    let words = question + ["--sample", "--format", "tsv"]
    let all = CommandRun(words: words)
    let rows = all.rows
    let keys = try #require(rows.first)
    try #require(rows.count > 3, "\(all.messages)")
    for (place, key) in keys.enumerated() {
      let alone = CommandRun(words: words + ["--columns", key])
      #expect(alone.rows == rows.map { [$0[place]] }, "\(key)")
    }
  }
}
