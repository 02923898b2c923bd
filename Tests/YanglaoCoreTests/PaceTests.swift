import TestSupport
import Testing

@testable import YanglaoCore

struct PaceTests {
  private func baseline(_ value: String, on date: String) throws -> Baseline {
    Baseline(value: try number(value), on: try day(date), quotation: quotation, note: nil)
  }

  private var quotation: Quotation { Quotation(text: "x") }

  private func evaluation(
    _ indicator: Indicator, on today: String, _ values: [(String, String)], method: PaceMethod = .linear
  ) throws -> IndicatorEvaluation {
    let records = try values.enumerated().map { try record(Int64($0 + 1), value($1.0), on: $1.1) }
    return try #require(
      IndicatorEvaluation(
        indicator, in: try plan([], [indicator]), on: try day(today), records, method: method))
  }

  private func rising(to goal: String = "60", from start: String? = "45") throws -> Indicator {
    indicator(
      [try target(.atLeast(try number(goal)), due: "2025-12-31")],
      baseline: try start.map { try baseline($0, on: "2020-12-31") })
  }

  private func falling() throws -> Indicator {
    indicator(
      [try target(.atMost(try number("12")), due: "2025-12-31")],
      baseline: try baseline("20", on: "2020-12-31"))
  }

  private func shares(_ evaluation: IndicatorEvaluation) -> [String]? {
    guard case .linear(let progress, let elapsed)? = evaluation.pace?.measurement else { return nil }
    return [progress, elapsed].compactMap { $0.digits(4) }
  }

  private func growth(_ evaluation: IndicatorEvaluation) -> Int? {
    guard case .growth(_, _, let ratio)? = evaluation.pace?.measurement else { return nil }
    return Int((ratio * 10_000).rounded())
  }

  @Test func theStraightLineFromTheBaseline() throws {
    let found = try evaluation(rising(), on: "2023-12-31", [("52", "2023-12-31")])
    // 7 of 15 points; 1095 of 1826 days.
    #expect(shares(found) == ["0.4667", "0.5997"])
    #expect(found.pace?.expected?.digits(2) == "54.00")
    #expect(found.verdict == .atRisk)
    #expect(try evaluation(rising(), on: "2023-12-31", [("53", "2023-12-31")]).verdict == .behind)
    #expect(try evaluation(rising(), on: "2023-12-31", [("54", "2023-12-31")]).verdict == .onTrack)
    #expect(try evaluation(falling(), on: "2023-12-31", [("15", "2023-12-31")]).verdict == .onTrack)
    #expect(try evaluation(falling(), on: "2023-12-31", [("16", "2023-12-31")]).verdict == .behind)
  }

  @Test func compoundGrowth() throws {
    let rise = try evaluation(rising(), on: "2023-12-31", [("52", "2023-12-31")], method: .cagr)
    #expect(growth(rise) == 8337)
    #expect(rise.verdict == .behind)
    let fall = try evaluation(falling(), on: "2023-12-31", [("15", "2023-12-31")], method: .cagr)
    #expect(growth(fall) == 9415)
    #expect(fall.verdict == .behind)
    #expect(
      try evaluation(rising(), on: "2023-12-31", [("44", "2023-12-31")], method: .cagr).verdict == .atRisk)
  }

  /// The cut-off itself belongs to the better side.
  @Test func aHairDecides() throws {
    let fiveYears = indicator(
      [try target(.atLeast(try number("100")), due: "2021-01-11")],
      baseline: try baseline("0", on: "2021-01-01"))
    func verdict(_ value: String) throws -> Verdict {
      try evaluation(fiveYears, on: "2021-01-06", [(value, "2021-01-05")]).verdict
    }
    #expect(try verdict("50") == .onTrack)
    #expect(try verdict("49.9999999") == .behind)
    #expect(try verdict("40") == .behind)
    #expect(try verdict("39.9999999") == .atRisk)
    #expect(try verdict("1/2") == .onTrack)
  }

  /// From 9 to 40 in two days is a growth that no year has.
  @Test func growthOfSomeDaysIsNoGrowthOfAYear() throws {
    func found(_ on: String) throws -> IndicatorEvaluation {
      let share = indicator(
        [try target(.atLeast(try number("60")), due: "2025-12-31")],
        baseline: try baseline("9", on: "2022-12-31"))
      return try evaluation(share, on: on, [("40", on)], method: .cagr)
    }
    let few = try found("2023-01-02")
    guard case .noPace(.tooManyDigits, _) = few.reason else {
      Issue.record("\(few.reason)")
      return
    }
    #expect(few.verdict == .notAssessable)
    let many = try #require(try found("2023-02-28").pace?.growth)
    #expect(many.ratioDigits != "" && many.percentages.observed != "")
  }

  @Test func growthNeedsTwoYearsOfOneSign() throws {
    func reason(_ indicator: Indicator, _ values: [(String, String)]) throws -> NoPace? {
      let found = try evaluation(indicator, on: "2023-12-31", values, method: .cagr)
      #expect(found.verdict == .notAssessable)
      if case .noPace(let why, _) = found.reason { return why }
      return nil
    }
    #expect(try reason(rising(from: nil), [("52", "2023-12-31")]) == .tooFewYears)
    #expect(try reason(rising(from: nil), [("50", "2023-01-31"), ("52", "2023-12-31")]) == .tooFewYears)
    #expect(try reason(rising(from: "0"), [("52", "2023-12-31")]) == .differentSigns)
    #expect(try reason(rising(from: "-1"), [("52", "2023-12-31")]) == .differentSigns)
    let toNothing = indicator(
      [try target(.atMost(.zero), due: "2025-12-31")], kind: .ratio, unit: "起/年",
      baseline: try baseline("20", on: "2020-12-31"))
    #expect(try reason(toNothing, [("10", "2023-12-31")]) == .differentSigns)
    #expect(
      try evaluation(
        rising(from: nil), on: "2023-12-31", [("50", "2022-12-31"), ("52", "2023-12-31")], method: .cagr
      ).verdict == .behind)
  }

  @Test func withoutABaselineTwoValuesNinetyDaysApartTell() throws {
    let indicator = try rising(from: nil)
    let near = try evaluation(indicator, on: "2023-12-31", [("50", "2023-10-03"), ("52", "2023-12-31")])
    #expect(near.verdict == .unknownPace)
    #expect(near.pace == nil)
    #expect(near.attainment?.digits(4) == "0.8667")
    let far = try evaluation(indicator, on: "2023-12-31", [("50", "2023-10-02"), ("52", "2023-12-31")])
    #expect(far.verdict == .onTrack)
    #expect(far.pace?.start.basis == .record(1))
  }

  @Test func theStartIsTheValueThatHoldsOnTheFirstDay() throws {
    for method in PaceMethod.allCases {
      let found = try evaluation(
        rising(from: nil), on: "2024-01-31",
        [("5", "2023-06-30"), ("50", "2023-06-30"), ("55", "2024-01-31")], method: method)
      #expect(found.pace?.start.basis == .record(2))
      #expect(found.pace?.start.value == .number(try number("50")))
    }
  }

  @Test func aRunningCountBeginsAtZero() throws {
    let built = indicator(
      [try target(.atLeast(try number("20")), due: "2025-12-31")], kind: .count, unit: "个",
      counting: .sincePlanStart)
    let found = try evaluation(built, on: "2023-06-30", [("10", "2023-06-30")])
    #expect(found.pace?.start.basis == .zero)
    #expect(found.pace?.start.on == (try day("2020-12-31")))
    #expect(found.verdict == .onTrack)
  }

  @Test func aRunningAmountBeginsAtZeroToo() throws {
    let built = indicator(
      [try target(.atLeast(try number("20")), due: "2025-12-31")], kind: .amount, unit: "平方米",
      counting: .sincePlanStart)
    let found = try evaluation(built, on: "2023-06-30", [("10", "2023-06-30")])
    #expect(found.pace?.start.basis == .zero)
    #expect(found.verdict == .onTrack)
  }

  @Test func beforeTheBaselineNoTimeHasGone() throws {
    let later = indicator(
      [try target(.atLeast(try number("60")), due: "2025-12-31")],
      baseline: try baseline("45", on: "2022-12-31"))
    let found = try evaluation(later, on: "2022-06-30", [("44", "2022-06-30")])
    #expect(found.verdict == .atRisk)
    #expect(found.pace?.expected?.digits(2) == "45.00")
  }

  @Test func aBaselineOfTheDueDayLeavesNoTime() throws {
    let late = indicator(
      [try target(.atLeast(try number("60")), due: "2025-12-31")],
      baseline: try baseline("45", on: "2025-12-31"))
    let found = try evaluation(late, on: "2023-12-31", [("50", "2023-12-31")])
    #expect(found.reason.name == "noTime")
  }

  /// 新增300张 beside a stock of 1,000: what there was is no part of what is added.
  @Test(arguments: [
    (Indicator.Counting.sincePlanStart, "150", "2023-06-30", "2020-12-31"),
    (.withinYear, "150", "2025-06-30", "2024-12-31"),
  ])
  func aRunningCountBeginsAtZeroWhateverThereWas(
    counting: Indicator.Counting, value: String, day asOf: String, from: String
  ) throws {
    for stock in ["1000", "20"] {
      let added = indicator(
        [try target(.atLeast(try number("300")), due: "2025-12-31")], kind: .count, unit: "张",
        counting: counting, baseline: try baseline(stock, on: "2020-12-31"))
      let found = try evaluation(added, on: asOf, [(value, asOf)])
      #expect(found.pace?.start.basis == .zero)
      #expect(try found.pace?.start.on == day(from))
      #expect(found.verdict == .onTrack)
      let growth = try evaluation(added, on: asOf, [("75", "2022-12-31"), (value, asOf)], method: .cagr)
      #expect(growth.pace?.start.basis == (counting == .withinYear ? nil : .record(1)))
      #expect(growth.verdict == (counting == .withinYear ? .notAssessable : .onTrack))
    }
  }

  /// It is no sum that begins at zero with each year: what it grows by can be told.
  @Test func aShareOfAYearGrowsFromTheYearBefore() throws {
    let share = indicator(
      [try target(.atLeast(try number("60")), due: "2025-12-31")], counting: .withinYear,
      baseline: try baseline("50", on: "2024-12-31"))
    let found = try evaluation(share, on: "2025-12-30", [("55", "2025-12-30")], method: .cagr)
    #expect(found.pace?.start.basis == .baseline)
    #expect(found.verdict == .atRisk)
  }

  @Test func noShareReadsAsTheWholeThatIsNone() throws {
    let nearly = try evaluation(
      rising(to: "55", from: "48.5"), on: "2025-06-30", [("54.999999", "2025-06-30")])
    #expect(nearly.pace?.shares?.digits.progress == "0.9999998")
    let whole = Pace.Shares(progress: Ratio(.one), elapsed: Ratio(.one))
    #expect(whole.digits.progress == "1.0000")
    #expect(whole.digits.elapsed == "1.0000")
  }

  @Test func anOldValueIsStaleUnlessItMeets() throws {
    #expect(try evaluation(rising(), on: "2023-11-21", [("53", "2023-10-01")]).verdict != .stale)
    #expect(try evaluation(rising(), on: "2023-11-21", [("53", "2023-09-30")]).verdict == .stale)
    #expect(try evaluation(rising(), on: "2023-11-21", [("60", "2022-09-30")]).verdict == .met)
    #expect(try evaluation(rising(), on: "2026-11-21", [("59", "2022-09-30")]).verdict == .missed)
  }

  @Test func aValueThatMovedAwayFromAMetStartIsAtRisk() throws {
    let found = try evaluation(rising(from: "61"), on: "2023-12-31", [("59", "2023-12-31")])
    #expect(found.verdict == .atRisk)
    guard case .movedAway? = found.pace?.measurement else {
      Issue.record("not told as moved away")
      return
    }
  }

  // MARK: Whatever the numbers

  private struct Series {
    var baseline: Int64
    var goal: Int64
    var isFalling: Bool
    var values: [(Int64, String)]

    init(using random: inout SeededGenerator) {
      baseline = .random(in: 1...500, using: &random)
      goal = .random(in: 1...500, using: &random)
      isFalling = .random(using: &random)
      values = ["2021-06-30", "2022-03-31", "2023-11-30"].map { (.random(in: 0...600, using: &random), $0) }
    }

    func evaluation(times factor: Int64 = 1, in tests: PaceTests, hasBaseline: Bool) throws
      -> IndicatorEvaluation
    {
      let goal = try #require(ExactDecimal(mantissa: self.goal * factor, scale: 1))
      let start = try #require(ExactDecimal(mantissa: baseline * factor, scale: 1))
      let judged = indicator(
        [try target(isFalling ? .atMost(goal) : .atLeast(goal), due: "2025-12-31")], kind: .amount,
        unit: "万元",
        baseline: hasBaseline
          ? Baseline(value: start, on: try day("2020-12-31"), quotation: tests.quotation, note: nil) : nil)
      return try tests.evaluation(
        judged, on: "2023-12-31",
        values.map {
          (try #require(ExactDecimal(mantissa: $0.0 * factor, scale: 1)).description, $0.1)
        })
    }
  }

  @Test func scalingChangesNoVerdict() throws {
    var random = SeededGenerator.printingItsSeed()
    var seen: Set<String> = []
    for trial in 0..<400 {
      let series = Series(using: &random)
      let hasBaseline = trial.isMultiple(of: 2)
      let plain = try series.evaluation(in: self, hasBaseline: hasBaseline)
      let factor = Int64.random(in: 2...1_000_000, using: &random)
      let scaled = try series.evaluation(times: factor, in: self, hasBaseline: hasBaseline)
      #expect(plain.verdict == scaled.verdict, "\(series), \(factor)")
      seen.insert(plain.verdict.name)
    }
    #expect(seen.isSuperset(of: ["met", "onTrack", "behind", "atRisk"]))
  }

  @Test func whatMeetsIsMetAndMoreIsNeverWorse() throws {
    var random = SeededGenerator.printingItsSeed()
    let order: [Verdict] = [.atRisk, .behind, .onTrack, .met]
    for trial in 0..<400 {
      var series = Series(using: &random)
      let hasBaseline = trial.isMultiple(of: 2)
      let first = try series.evaluation(in: self, hasBaseline: hasBaseline).verdict
      let (value, date) = try #require(series.values.last)
      let meets = series.isFalling ? value <= series.goal : value >= series.goal
      #expect((first == .met) == meets, "\(series)")
      let step = Int64.random(in: 0...200, using: &random) * (series.isFalling ? -1 : 1)
      series.values[series.values.count - 1] = (max(0, value + step), date)
      let second = try series.evaluation(in: self, hasBaseline: hasBaseline).verdict
      let (before, after) = (order.firstIndex(of: first), order.firstIndex(of: second))
      #expect(try #require(after) >= #require(before), "\(series) after \(value)")
    }
  }

  /// A baseline that a count is added to is no start of growth, so the values of the first year are asked for.
  @Test func growthOfACountAsksForTheFirstYear() throws {
    let baseline = Baseline(
      value: try number("10"), on: try day("2020-12-31"), quotation: Quotation(text: ""), note: nil)
    func parts(_ counting: Indicator.Counting, _ method: PaceMethod) throws -> [DecidingValues.Part] {
      let counted = indicator(
        [try target(.atLeast(try number("60")), due: "2025-12-31")], kind: .count, unit: "个",
        counting: counting, baseline: baseline)
      return DecidingValues(counted, of: try plan([], [counted]), on: try day("2024-06-30"), method).parts
    }
    let last = DecidingValues.Part.last(through: try day("2024-06-30"))
    #expect(try parts(.sincePlanStart, .cagr) == [.first, .lastOfFirstYear, last])
    #expect(try parts(.sincePlanStart, .linear) == [last])
    #expect(try parts(.level, .cagr) == [last])
  }
}
