import Testing

@testable import YanglaoCore

struct EntryCheckTests {
  private func concerns(
    _ text: String, on asOf: String = "2023-06-30", of indicator: Indicator,
    after earlier: [(String, String)] = [], before later: (String, String)? = nil
  ) throws -> [EntryConcern] {
    let plan = try plan([task(due: "2025-12-31")], [indicator])
    let records = try earlier.enumerated().map { try record(Int64($0 + 1), value($1.0), on: $1.1) }
    guard let given = try value(text).observedValue else { return [] }
    return EntryCheck.concerns(
      given, on: try day(asOf), of: indicator, in: plan,
      after: records.last, before: try later.map { try record(99, value($0.0), on: $0.1) },
      today: try day("2023-12-31"))
  }

  private func share() throws -> Indicator {
    indicator([try target(.atLeast(try number("60")), due: "2025-12-31")])
  }

  private func count() throws -> Indicator {
    indicator(
      [try target(.atLeast(try number("20")), due: "2025-12-31")], kind: .count, unit: "个",
      counting: .sincePlanStart)
  }

  @Test func letsPlainValuesPass() throws {
    for text in ["0", "52.3", "100", "232/387"] {
      #expect(try concerns(text, of: share()).isEmpty, "\(text)")
    }
    #expect(try concerns("3", of: count(), after: [("1", "2022-12-31")]).isEmpty)
  }

  @Test func doubtsSharesOutsideTheirRange() throws {
    #expect(try concerns("100.01", of: share()) == [.shareOutsideRange])
    #expect(try concerns("-1", of: share()) == [.shareOutsideRange])
    #expect(try concerns("388/387", of: share()) == [.numeratorAboveDenominator])
  }

  @Test func doubtsDatesOutsideTheirRange() throws {
    #expect(try concerns("50", on: "2024-01-01", of: share()) == [.inFuture(try day("2023-12-31"))])
    #expect(
      try concerns("50", on: "2020-12-31", of: share()) == [
        .beforePlan(try day("2020-12-31"), from: try day("2021-01-01"))
      ])
  }

  @Test func doubtsARunningCountThatGoesDown() throws {
    let found = try concerns("4", of: count(), after: [("5", "2022-12-31")])
    #expect(found == [.goesDown(from: try record(1, value("5"), on: "2022-12-31"))])
  }

  @Test func holdsAYearlyCountAgainstItsOwnYear() throws {
    let yearly = indicator(
      [try target(.atLeast(try number("5")), due: "2025-12-31", recurrence: .yearly)], kind: .count,
      unit: "个", counting: .withinYear)
    #expect(try concerns("1", of: yearly, after: [("6", "2022-12-31")]).isEmpty)
    #expect(try concerns("1", of: yearly, after: [("6", "2023-01-31")]).count == 1)
  }

  @Test func doubtsAJumpOfMoreThanHalfOfTheRange() throws {
    #expect(try concerns("80", of: share(), after: [("30", "2022-12-31")]).isEmpty)
    #expect(try concerns("80.01", of: share(), after: [("30", "2022-12-31")]).count == 1)
    #expect(try concerns("8000001/10000000", of: share(), after: [("30", "2022-12-31")]).count == 1)
    #expect(try concerns("13", of: count(), after: [("3", "2022-12-31")]).isEmpty)
    #expect(try concerns("14", of: count(), after: [("3", "2022-12-31")]).count == 1)
  }

  @Test func theFirstDayTodayAndTheWholeAreWithinTheirRange() throws {
    for day in ["2021-01-01", "2023-12-31"] { #expect(try concerns("50", on: day, of: share()).isEmpty) }
    #expect(try concerns("387/387", of: share()).isEmpty)
  }

  @Test func onlyARunningCountIsHeldAgainstTheValueBehindIt() throws {
    let found = try concerns("6", of: count(), before: ("5", "2023-07-31"))
    #expect(found == [.goesAbove(try record(99, value("5"), on: "2023-07-31"))])
    #expect(try concerns("60", of: share(), before: ("50", "2023-07-31")).isEmpty)
  }

  /// From 50 down to 10 there are 40 to go; from 50 to 50 there is no way, and so no jump.
  @Test func measuresAJumpByTheWayWhicheverWayItGoes() throws {
    let baseline = Baseline(
      value: try number("50"), on: try day("2020-12-31"), quotation: Quotation(text: "x"), note: nil)
    let falling = indicator(
      [try target(.atMost(try number("10")), due: "2025-12-31")], kind: .count, unit: "起", baseline: baseline)
    #expect(try concerns("30", of: falling, after: [("50", "2022-12-31")]).isEmpty)
    #expect(try concerns("29", of: falling, after: [("50", "2022-12-31")]).count == 1)
    let kept = indicator(
      [try target(.atLeast(try number("50")), due: "2025-12-31")], kind: .count, unit: "个", baseline: baseline
    )
    #expect(try concerns("60", of: kept, after: [("50", "2022-12-31")]).isEmpty)
  }

  @Test func doubtsACountBelowZero() throws {
    #expect(try concerns("-1", of: count()) == [.belowZero])
  }
}
