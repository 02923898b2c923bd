import Testing

@testable import YanglaoCore

struct PeriodNeighboursTests {
  @Test(arguments: [
    ("2026-11", "2026-10-01..2026-10-31", "2026-12-01..2026-12-31"),
    ("2026-01", "2025-12-01..2025-12-31", "2026-02-01..2026-02-28"),
    ("2024-Q1", "2023-10-01..2023-12-31", "2024-04-01..2024-06-30"),
    ("2026-H2", "2026-01-01..2026-06-30", "2027-01-01..2027-06-30"),
    ("2026", "2025-01-01..2025-12-31", "2027-01-01..2027-12-31"),
    ("2026-03-10..2026-03-19", "2026-02-28..2026-03-09", "2026-03-20..2026-03-29"),
    ("2026-03-10..2026-03-10", "2026-03-09..2026-03-09", "2026-03-11..2026-03-11"),
  ])
  func hasNeighbours(_ name: String, _ before: String, _ following: String) throws {
    let period = try #require(Period(named: name))
    #expect(period.before?.description == before)
    #expect(period.following?.description == following)
  }

  @Test func anUnknownBeginningHasNone() throws {
    let open = try #require(Period(from: nil, to: try day("2026-12-31")))
    #expect(open.before == nil && open.following == nil && open.wholeMonths == nil)
  }
}
