import Testing

@testable import YanglaoCore

struct RecurrenceTests {
  private func days(_ recurrence: Recurrence, _ from: String?, _ due: String) throws -> [String] {
    recurrence.instances(from: from.flatMap { Day(iso: $0) }, to: try #require(Day(iso: due))).map(
      \.description)
  }

  @Test func hasOneInstanceAYear() throws {
    #expect(
      try days(.yearly, "2021-01-01", "2025-12-31")
        == ["2021-12-31", "2022-12-31", "2023-12-31", "2024-12-31", "2025-12-31"])
  }

  @Test func hasOneInstanceAMonthEachOnItsLastDay() throws {
    let months = try days(.monthly, "2024-01-15", "2024-12-31")
    #expect(months.count == 12)
    #expect(months.first == "2024-01-31")
    #expect(months[1] == "2024-02-29")
  }

  @Test func hasQuartersAndHalfYears() throws {
    #expect(
      try days(.quarterly, "2023-01-01", "2023-12-31") == [
        "2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31",
      ])
    #expect(try days(.halfYearly, "2023-02-01", "2023-12-31") == ["2023-06-30", "2023-12-31"])
  }

  @Test func isDueOnceWhereItDoesNotRecur() throws {
    #expect(try days(.once, "2021-01-01", "2025-12-31") == ["2025-12-31"])
  }

  @Test func keepsToTheLastYearWhereTheStartIsUnknown() throws {
    #expect(try days(.yearly, nil, "2027-12-31") == ["2027-12-31"])
    #expect(try days(.quarterly, nil, "2027-12-31").count == 4)
  }

  @Test func survivesAStartBehindTheEnd() throws {
    #expect(try days(.monthly, "2028-01-01", "2027-12-31") == ["2027-12-31"])
    #expect(try days(.monthly, "9999-12-01", "9999-12-31") == ["9999-12-31"])
  }
}
