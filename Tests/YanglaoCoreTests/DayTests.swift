import Foundation
import Testing

@testable import YanglaoCore

struct DayTests {
  @Test func countsDaysAsTheCalendarDoes() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for number in stride(from: -60_000, through: 60_000, by: 37) {
      let day = try #require(Day(number: number))
      let parts = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: Double(number) * 86_400))
      #expect(parts.year == day.components.year)
      #expect(parts.month == day.components.month)
      #expect(parts.day == day.components.day)
      #expect(Day(year: day.components.year, month: day.components.month, day: day.components.day) == day)
      #expect(Day(iso: day.description) == day)
    }
  }

  @Test(arguments: [
    "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "", "2026-01-01 ",
    "abcd-ef-gh",
    "0000-01-01", "２０２６-01-01",
  ])
  func refusesWhatIsNoDay(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func knowsLeapYears() {
    #expect(Day(year: 2024, month: 2, day: 29) != nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
    #expect(Day.last(ofMonth: 2, year: 2028)?.description == "2028-02-29")
  }

  @Test func staysInsideItsYears() throws {
    let first = try #require(Day(year: 1, month: 1, day: 1))
    let last = try #require(Day(year: 9999, month: 12, day: 31))
    #expect(first.description == "0001-01-01")
    #expect(last.advanced(by: 1) == last)
    #expect(first.advanced(by: -1) == first)
    #expect(last.advanced(by: .max) == last)
    #expect(first.advanced(by: .min) == first)
    #expect(Day(number: last.number + 1) == nil)
  }

  @Test func countsBetween() throws {
    let due = try #require(Day(iso: "2025-12-31"))
    let today = try #require(Day(iso: "2026-11-21"))
    #expect(due.days(until: today) == 325)
    #expect(today.days(until: due) == -325)
  }
}
