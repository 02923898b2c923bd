// How far the dates of a plan may lie apart.

import Testing

@testable import YanglaoCore

extension PlanValidationTests {
  @Test func aPeriodHasAHundredYearsAtMost() throws {
    let longest = try #require(Period(named: "2023-07-01..2123-06-30"))
    #expect(try errors({ $0.replacing(period: longest) }).isEmpty)
    let longer = try #require(Period(named: "2023-07-01..2123-07-01"))
    #expect(
      try errors({ $0.replacing(period: longer) })
        == fault("$.period.to", .periodTooLong(longer, latest: longest.to)))
    let leap = try #require(Period(named: "2000-02-29..9999-12-31"))
    #expect(
      try errors({ $0.replacing(period: leap) })
        == fault("$.period.to", .periodTooLong(leap, latest: try day("2100-02-28"))))
    let unknown = try #require(Period(from: nil, to: longer.to))
    let last = try #require(Period(named: "9950-01-01..9999-12-31"))
    for period in [unknown, last] { #expect(try errors({ $0.replacing(period: period) }).isEmpty) }
  }

  @Test func nothingFallsDueMoreThanAHundredYearsBehindTheFirstDay() throws {
    let plan = try #require(try SampleCatalogue.make().plan("town"))
    let first = try #require(plan.period.from)
    let latest = try #require(Day(year: first.year + 100, month: first.month, day: first.components.day))
      .advanced(by: -1)
    let far = latest.advanced(by: 1)
    #expect(
      try taskFaults({ $0.replacing(deadline: Deadline(due: far, basis: .printed, asPrinted: "12月")) }).filter
      { $0.problem.severity == .error }
        == fault("$.tasks[0].deadline.due", .dueTooLate(far, latest: latest)))
    #expect(
      try taskFaults({ $0.replacing(deadline: Deadline(due: latest, basis: .printed, asPrinted: "12月")) })
        .contains {
          $0.problem == .dueOutsidePeriod(latest, plan.period)
        })
    let indicator = try #require(plan.indicators.first)
    let targets = indicator.targets.map {
      Target(
        aim: $0.aim, due: far, recurrence: $0.recurrence, firm: $0.firm, quotations: $0.quotations,
        note: Note(chinese: "远期目标", english: nil))
    }
    #expect(
      try indicatorFaults({ $0.replacing(targets: targets) }).contains {
        $0.problem == .dueTooLate(far, latest: latest)
      })
  }

  /// Of a period that is too long, its last day is no second fault.
  @Test func whatFallsDueWithAPeriodThatIsTooLongIsNotBlamedToo() throws {
    let long = try #require(Period(from: day("2023-01-01"), to: day("2123-06-30")))
    let found = try errors { plan in
      plan.replacing(
        period: long,
        indicators: plan.indicators.map { indicator in
          indicator.replacing(
            targets: indicator.targets.map { Target(aim: $0.aim, due: long.to, quotations: $0.quotations) })
        })
    }
    #expect(found.map(\.path) == ["$.period.to"])
  }

  @Test func targetsFallDueSoOftenThatEachCanBeJudged() throws {
    func found(_ targets: Target...) throws -> [ValidationFault] {
      try errors { plan in
        plan.replacing(
          period: Period(named: "2000-01-01..2099-12-31"),
          indicators: [try #require(plan.indicators.first).replacing(targets: targets)])
      }.filter { $0.path.contains("targets") }
    }
    func target(_ due: String, _ recurrence: Recurrence = .monthly) throws -> Target {
      Target(
        aim: .atLeast(try number("3")), due: try day(due), recurrence: recurrence,
        quotations: [Quotation(text: "占比达到98%")])
    }
    let expected = fault("$.indicators[0].targets", .tooManyInstances)
    #expect(try found(target("2099-12-31")) == [])
    #expect(try found(target("2049-12-31"), target("2049-12-30")) == [])
    #expect(try found(target("2000-01-01", .once), target("2099-12-31")) == expected)
    #expect(try found(target("2049-12-31"), target("2050-01-31")) == expected)
  }

  @Test func targetsOfOneSortFallDueOnDaysOfTheirOwn() throws {
    func target(_ aim: Aim, _ recurrence: Recurrence = .once, firm: Bool = true, note: Note? = nil) throws
      -> Target
    {
      Target(
        aim: aim, due: try day("2026-12-31"), recurrence: recurrence, firm: firm,
        quotations: [Quotation(text: "占比达到98%")], note: note)
    }
    func found(_ targets: Target...) throws -> [ValidationFault] {
      try indicatorFaults({ $0.replacing(targets: targets) })
    }
    let (three, four) = (Aim.atLeast(try number("3")), Aim.atLeast(try number("4")))
    let expected = fault("$.indicators[0].targets[1].due", .targetOfSameDay(try day("2026-12-31")))
    #expect(try found(target(three), target(four)) == expected)
    #expect(try found(target(four), target(four)) == expected)
    #expect(try found(target(three), target(four), target(.atMost(number("9")))) == expected)
    // What is hoped for, an upper bound, what each year asks for, and what a note explains.
    #expect(try found(target(three), target(four, firm: false)) == [])
    #expect(try found(target(three), target(.atMost(number("9")))) == [])
    #expect(try found(target(three, .yearly), target(four)) == [])
    #expect(try found(target(three), target(four, note: Note(chinese: "附表", english: nil))) == [])
  }
}
