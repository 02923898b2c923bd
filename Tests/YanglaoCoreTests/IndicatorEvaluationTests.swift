import Testing

@testable import YanglaoCore

struct IndicatorEvaluationTests {
  private let start = Day(year: 2021, month: 1, day: 1)

  private func verdict(
    _ indicator: Indicator, on today: String, _ values: [(String, String)]
  ) throws -> Verdict? {
    let records = try values.enumerated().map { try record(Int64($0 + 1), value($1.0), on: $1.1) }
    return IndicatorEvaluation(indicator, in: try plan([], [indicator]), on: try day(today), records)?.verdict
  }

  private func sixty() throws -> Indicator {
    indicator([try target(.atLeast(try number("60")), due: "2025-12-31")])
  }

  @Test func hasNoDataBeforeAValue() throws {
    #expect(try verdict(sixty(), on: "2024-01-01", []) == .noData)
    #expect(try verdict(sixty(), on: "2026-01-01", []) == .noData)
  }

  @Test func aHairBelowIsNotMet() throws {
    #expect(try verdict(sixty(), on: "2025-06-30", [("59.96", "2025-06-30")]) == .unknownPace)
    #expect(try verdict(sixty(), on: "2025-06-30", [("387/645", "2025-06-30")]) == .met)
    #expect(try verdict(sixty(), on: "2025-06-30", [("386/645", "2025-06-30")]) == .unknownPace)
    #expect(try verdict(sixty(), on: "2026-01-01", [("59.96", "2025-12-31")]) == .missed)
  }

  @Test func theLastValueBeforeTheDueDateCounts() throws {
    #expect(try verdict(sixty(), on: "2026-01-01", [("61", "2024-01-01"), ("58", "2025-12-31")]) == .missed)
    #expect(try verdict(sixty(), on: "2026-01-01", [("58", "2024-01-01"), ("61", "2025-12-31")]) == .met)
  }

  @Test func isMetLateOnTheFirstDayOnWhichItIs() throws {
    #expect(
      try verdict(
        sixty(), on: "2026-12-01", [("58", "2025-12-31"), ("60", "2026-03-31"), ("62", "2026-06-30")])
        == .metLate(on: try day("2026-03-31")))
  }

  @Test func theLastValueOfTheDueDayDecides() throws {
    let values = [("60", "2025-12-31"), ("50", "2025-12-31")]
    #expect(try verdict(sixty(), on: "2026-01-02", values) == .missed)
  }

  @Test func behindTheDueDayTheLastValueIsTheCurrentOne() throws {
    let indicator = try sixty()
    let records = try [("50", "2026-01-31"), ("55", "2026-02-28")].enumerated().map {
      try record(Int64($0 + 1), value($1.0), on: $1.1)
    }
    let found = IndicatorEvaluation(
      indicator, in: try plan([], [indicator]), on: try day("2026-03-31"), records)
    #expect(found?.current?.number == 2)
  }

  @Test func targetsFollowOneAnotherByTheirDaysInWhateverOrderTheyStand() throws {
    let two = indicator([
      try target(.atLeast(try number("98")), due: "2025-12-31"),
      try target(.atLeast(try number("80")), due: "2023-12-31"),
    ])
    #expect(try two.instance(on: try day("2023-12-31"), from: start)?.due == day("2023-12-31"))
    #expect(try two.instance(on: try day("2024-01-01"), from: start)?.due == day("2025-12-31"))
  }

  @Test func theTargetInForceIsTheFirstNotYetDue() throws {
    let two = indicator([
      try target(.atLeast(try number("80")), due: "2023-12-31"),
      try target(.atLeast(try number("98")), due: "2026-12-31"),
    ])
    #expect(try two.instance(on: try day("2023-12-31"), from: start)?.due == day("2023-12-31"))
    #expect(try two.instance(on: try day("2024-01-01"), from: start)?.due == day("2026-12-31"))
    #expect(try two.instance(on: try day("2030-01-01"), from: start)?.due == day("2026-12-31"))
  }

  @Test func ofTargetsOfOneDayTheFirstNamedIsInForceAndStaysIt() throws {
    let hoped = Target(
      aim: .atLeast(try number("65")), due: try day("2025-12-31"), firm: false, quotations: [])
    let two = indicator([try target(.atLeast(try number("60")), due: "2025-12-31"), hoped])
    let values = [("62", "2025-11-30")]
    #expect(try verdict(two, on: "2025-12-31", values) == .met)
    #expect(
      try verdict(two, on: "2026-01-01", values) == .met, "no verdict turns over night without a reason")
  }

  /// 每年300人次 up to 2025, and 每年400人次 from then on: no year owes both.
  @Test func oneRecurrentTargetFollowsTheOther() throws {
    let two = indicator(
      [
        try target(.atLeast(try number("300")), due: "2023-12-31", recurrence: .yearly),
        try target(.atLeast(try number("400")), due: "2025-12-31", recurrence: .yearly),
        try target(.atMost(try number("900")), due: "2023-12-31", recurrence: .yearly),
        try target(.atLeast(try number("50")), due: "2022-06-30", recurrence: .quarterly),
      ], kind: .count, unit: "人次", counting: .withinYear)
    let instances = two.instances(from: start)
    func days(_ index: Int) -> [Day] { instances.filter { $0.index == index }.map(\.due) }
    #expect(try days(0) == [day("2021-12-31"), day("2022-12-31"), day("2023-12-31")])
    #expect(try days(1) == [day("2024-12-31"), day("2025-12-31")])
    #expect(days(2) == days(0), "of another sort")
    #expect(days(3).count == 6)
    #expect(try instances.first { $0.index == 1 }?.after == day("2023-12-31"))
    #expect(try verdict(two, on: "2024-01-01", [("310", "2023-12-31")]) == .noData)
    let unbounded = two.instances(from: nil).filter { $0.index == 1 }.map(\.due)
    #expect(try unbounded == [day("2025-12-31")])
    let mostlyOver = indicator([
      try target(.atLeast(try number("1")), due: "2025-06-30", recurrence: .monthly),
      try target(.atLeast(try number("2")), due: "2025-08-31", recurrence: .monthly),
    ])
    #expect(
      try mostlyOver.instances(from: nil).filter { $0.index == 1 }.map(\.due)
        == [day("2025-07-31"), day("2025-08-31")])
  }

  /// What the document only strives for follows another of which that holds, and is asked about by itself.
  @Test func aTargetIsFollowedByOneAsFirmAsItself() throws {
    func target(_ due: String, firm: Bool) throws -> Target {
      Target(aim: .increasing, due: try day(due), recurrence: .yearly, firm: firm, quotations: [])
    }
    let bound = try target("2025-12-31", firm: true)
    let hoped = try target("2025-12-31", firm: false)
    let three = indicator([try target("2025-09-30", firm: true), bound, hoped])
    #expect(three.instances(of: bound, from: start).map(\.due) == [try day("2025-12-31")])
    #expect(three.instances(of: hoped, from: start).map(\.index) == [2, 2, 2, 2, 2])
  }

  @Test func eachYearIsJudgedByItsOwnValues() throws {
    let yearly = indicator(
      [try target(.atLeast(try number("5")), due: "2025-12-31", recurrence: .yearly)], kind: .count,
      unit: "个",
      counting: .withinYear)
    #expect(try verdict(yearly, on: "2023-06-30", [("6", "2022-12-31")]) == .noData)
    #expect(try verdict(yearly, on: "2022-12-31", [("6", "2022-12-31")]) == .met)
    #expect(yearly.instances(from: start).count == 5)
  }

  private func counted(_ aim: Aim, due: String, recurrence: Recurrence = .once) throws -> Indicator {
    indicator(
      [try target(aim, due: due, recurrence: recurrence)], kind: .count, unit: "个", counting: .withinYear)
  }

  @Test func whatIsCountedWithinAYearStartsAgainWithIt() throws {
    let yearly = try counted(.atLeast(try number("5")), due: "2025-12-31", recurrence: .yearly)
    #expect(try verdict(yearly, on: "2021-01-15", [("6", "2020-12-31")]) == .noData)
    #expect(try verdict(yearly, on: "2021-01-15", [("6", "2021-01-01")]) == .met)
    let once = try counted(.atLeast(try number("5")), due: "2023-06-30")
    #expect(try verdict(once, on: "2023-03-01", [("6", "2022-12-31")]) == .noData)
    #expect(try verdict(once, on: "2024-06-30", [("6", "2022-12-31"), ("6", "2024-01-01")]) == .noData)
    #expect(try verdict(once, on: "2024-06-30", [("3", "2023-06-30"), ("6", "2024-01-01")]) == .missed)
    #expect(
      try verdict(once, on: "2024-06-30", [("3", "2023-06-30"), ("6", "2023-12-31")])
        == .metLate(on: day("2023-12-31")))
    let quarterly = try counted(.atLeast(try number("5")), due: "2025-12-31", recurrence: .quarterly)
    #expect(try verdict(quarterly, on: "2021-03-31", [("6", "2020-12-31")]) == .noData)
    #expect(try verdict(quarterly, on: "2021-05-31", [("6", "2021-03-31")]) == .noData)
  }

  @Test func theFirstYearIsHeldAgainstTheOneBefore() throws {
    for rising in [
      try counted(.increasing, due: "2025-12-31", recurrence: .yearly),
      indicator([try target(.increasing, due: "2025-12-31", recurrence: .yearly)]),
    ] {
      #expect(try verdict(rising, on: "2021-12-31", [("3", "2020-12-31")]) == .noData)
      #expect(try verdict(rising, on: "2021-12-31", [("3", "2020-12-31"), ("4", "2021-12-31")]) == .met)
      #expect(try verdict(rising, on: "2021-12-31", [("4", "2021-12-31")]) == .notAssessable)
    }
  }

  @Test func risingNeedsTheYearBefore() throws {
    let rising = indicator([try target(.increasing, due: "2025-12-31", recurrence: .yearly)])
    #expect(try verdict(rising, on: "2022-12-31", [("3", "2022-12-31")]) == .notAssessable)
    #expect(try verdict(rising, on: "2022-12-31", [("3", "2021-12-31"), ("3.1", "2022-12-31")]) == .met)
    #expect(
      try verdict(rising, on: "2022-12-31", [("3", "2021-12-31"), ("3.00", "2022-12-31")]) == .unknownPace)
    #expect(try verdict(rising, on: "2022-12-31", [("1/50", "2021-12-31"), ("2.1", "2022-12-31")]) == .met)
  }

  @Test func theBaselineStandsForTheYearBeforeThePlan() throws {
    func rising(from date: String) throws -> Indicator {
      indicator(
        [try target(.increasing, due: "2025-12-31", recurrence: .yearly)],
        baseline: Baseline(
          value: try number("88"), on: try day(date), quotation: Quotation(text: "x"), note: nil))
    }
    let last = try rising(from: "2020-12-31")
    #expect(try verdict(last, on: "2021-12-31", [("88.8", "2021-12-31")]) == .met)
    #expect(try verdict(last, on: "2021-12-31", [("88", "2021-12-31")]) == .unknownPace)
    #expect(
      try verdict(last, on: "2021-12-31", [("89", "2020-11-30"), ("88.8", "2021-12-31")]) == .unknownPace)
    #expect(try verdict(last, on: "2022-12-31", [("90", "2022-12-31")]) == .notAssessable)
    #expect(
      try verdict(rising(from: "2019-12-31"), on: "2021-12-31", [("90", "2021-12-31")]) == .notAssessable)
    let halves = indicator(
      [try target(.increasing, due: "2025-12-31", recurrence: .halfYearly)],
      baseline: try rising(from: "2021-09-30").baseline)
    #expect(
      try verdict(halves, on: "2021-12-31", [("90", "2021-12-31")]) == .notAssessable,
      "it was not yet there when the half-year began")
  }

  @Test func noLaterYearMakesUpForOneThatDidNotRise() throws {
    let rising = indicator([try target(.increasing, due: "2025-12-31", recurrence: .yearly)])
    let values = [("5", "2021-12-31"), ("4.9", "2022-12-31"), ("5.2", "2023-12-31")]
    let instances = rising.instances(from: start)
    func verdict(_ place: Int, on today: String) throws -> Verdict {
      let records = try values.filter { $0.1 <= today }.enumerated().map {
        try record(Int64($0 + 1), value($1.0), on: $1.1)
      }
      return IndicatorEvaluation(
        rising, instances[place], in: try plan([], [rising]), on: try day(today), records
      ).verdict
    }
    #expect(try verdict(1, on: "2023-01-01") == .missed)
    #expect(try verdict(1, on: "2024-01-01") == .missed)
    #expect(try verdict(2, on: "2024-01-01") == .met)
    #expect(try verdict(3, on: "2024-01-01") == .noData)
  }

  /// The state on a day can be reached behind the day on which it was due.
  @Test func aLevelOfEveryYearCanBeReachedLate() throws {
    let yearly = indicator([try target(.atLeast(try number("60")), due: "2025-12-31", recurrence: .yearly)])
    let instance = try #require(yearly.instances(from: start).first)
    let records = [
      try record(1, value("50"), on: "2021-12-31"), try record(2, value("61"), on: "2022-06-30"),
    ]
    #expect(
      IndicatorEvaluation(yearly, instance, in: try plan([], [yearly]), on: try day("2022-12-31"), records)
        .verdict == .metLate(on: try day("2022-06-30")))
  }

  @Test func anAchievementIsMetByARecord() throws {
    let built = indicator([try target(.achieved, due: "2025-12-31")], kind: .achievement, unit: nil)
    let records = [try record(1, .observation(.achieved), on: "2025-03-01")]
    #expect(
      try IndicatorEvaluation(built, in: plan([], [built]), on: day("2025-06-01"), records)?.verdict == .met)
  }
}
