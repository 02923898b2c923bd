import Testing

@testable import YanglaoCore

// What the values of a plan say: shares, baselines, and what is printed beside them.
extension PlanValidationTests {
  /// A target of the sample's first indicator.
  private func target(_ aim: Aim, printed: String? = nil, note: Note? = nil) throws -> Target {
    Target(
      aim: aim, due: try day("2026-12-31"),
      quotations: [Quotation(text: printed ?? "占比达到98%", asPrinted: printed)], note: note)
  }

  /// What is wrong with a target and its value, whatever is wrong with its wording.
  private func found(
    _ target: Target, kind: Indicator.Kind = .share, unit: String = "%", counting: Indicator.Counting = .level
  ) throws -> [ValidationFault] {
    try indicatorFaults {
      $0.replacing(measure: "own", kind: kind, unit: unit, counting: counting, targets: [target])
    }.filter { if case .quotationNotFound = $0.problem { false } else { true } }
  }

  @Test func aShareLiesBetweenNothingAndTheWhole() throws {
    let path = "$.indicators[0].targets[0].value"
    let (five, ten) = (try number("5"), try number("110"))
    #expect(try found(target(.atLeast(number("-5")))) == fault(path, .shareBelowNothing))
    #expect(try found(target(.range(number("-5"), upTo: five))) == fault(path, .shareBelowNothing))
    #expect(
      try found(target(.range(five, upTo: ten))) == fault("$.indicators[0].targets[0].upTo", .shareAboveWhole)
    )
    #expect(try found(target(.atMost(.zero))) == [])
    #expect(try found(target(.atLeast(number("-5"))), kind: .ratio) == [])
    #expect(try found(target(.atLeast(number("150"))), unit: "‰") == [])
  }

  private var explained: Note { Note(chinese: "原文如此", english: nil) }

  @Test func aBaselineLiesBeforeTheTargets() throws {
    func found(_ on: String, note: Note? = nil) throws -> [ValidationFault] {
      try indicatorFaults {
        $0.replacing(
          baseline: Baseline(
            value: try number("4"), on: try day(on), quotation: Quotation(text: "占比达到98%"), note: note))
      }
    }
    let path = "$.indicators[0].baseline.on"
    let (first, last) = (try day("2025-12-31"), try day("2026-12-31"))
    #expect(try found("2025-12-30") == [])
    #expect(try found("2025-12-31") == fault(path, .baselineNotBefore(first, targets: [first])))
    #expect(
      try found("2026-06-30") == fault(path, .baselineNotBefore(day("2026-06-30"), targets: [first])))
    #expect(try found("2026-12-31") == fault(path, .baselineNotBefore(last, targets: [first, last])))
    let behind = try day("2027-01-01")
    #expect(try found("2027-01-01") == fault(path, .baselineBehindPlan(behind, planEnd: last)))
    #expect(try found("2027-01-01", note: explained) == [])
    let kept = try indicatorFaults { sample in
      sample.replacing(
        baseline: Baseline(
          value: try number("4"), on: last, quotation: Quotation(text: "占比达到98%"), note: nil),
        targets: [try target(.atLeast(number("98")), note: explained)])
    }
    #expect(kept == [], "a target that is explained may lie behind it")
  }

  @Test func aBaselineMayReachATargetThatIsExplained() throws {
    let kept = try indicatorFaults { sample in
      sample.replacing(
        baseline: Baseline(
          value: try number("4"), on: try day("2022-12-31"), quotation: Quotation(text: "占比达到98%"), note: nil),
        targets: try ["98", "3"].map {
          Target(
            aim: .atLeast(try number($0)), due: try day("2026-12-31"),
            quotations: [Quotation(text: "占比达到98%")],
            note: $0 == "3" ? Note(chinese: "保持", english: nil) : nil)
        })
    }
    #expect(kept == [])
  }

  @Test func sharesHaveTheirUnitsAndDoNotAddUp() throws {
    let unit = fault("$.indicators[0].unit", .unitOfNoShare("张"))
    #expect(try found(target(.atLeast(.one)), unit: "张") == unit)
    #expect(try found(target(.atLeast(.one)), unit: "％") == [])
    #expect(try found(target(.atLeast(.one)), kind: .count, unit: "张", counting: .withinYear) == [])
    let counted = fault("$.indicators[0].counting", .countedShare(.withinYear))
    #expect(try found(target(.atLeast(.one)), counting: .withinYear) == counted)
    #expect(try found(target(.atLeast(.one)), kind: .ratio, unit: "张/千人", counting: .withinYear) == counted)
  }

  @Test func aShareBelowOnePercentMayBeAFraction() throws {
    let path = "$.indicators[0].targets[0].value"
    let share = try number("0.6")
    let expected = fault(path, .shareBelowOne(share, percent: try number("60")))
    #expect(try found(target(.atLeast(share))) == expected)
    #expect(try found(target(.atLeast(share), printed: "0.6")) == expected)
    #expect(
      try found(target(.range(share, upTo: number("0.85"))))
        == fault(path, .shareBelowOne(share, percent: number("60"))))
    #expect(
      try found(target(.atLeast(number("0.125"))))
        == fault(path, .shareBelowOne(number("0.125"), percent: number("12.5"))))
    #expect(try found(target(.atLeast(share), printed: "0.6%")) == [])
    #expect(try found(target(.atLeast(share), printed: "０.６％")) == [])
    #expect(try found(target(.atLeast(share), note: explained)) == [])
    #expect(try found(target(.atLeast(.one))) == [])
    #expect(try found(target(.atMost(share))) == [])
    #expect(try found(target(.atLeast(share)), kind: .ratio, unit: "岁") == [])
    #expect(try found(target(.atLeast(share)), unit: "‰") == [])
  }

  @Test func aValueIsTheOneThatIsPrinted() throws {
    let fifty = try number("50")
    func expected(_ printed: String, _ end: String = "value") -> [ValidationFault] {
      fault("$.indicators[0].targets[0].\(end)", .valueDiffersFromPrinted(printed))
    }
    #expect(try found(target(.atLeast(fifty), printed: "55%")) == expected("55%"))
    #expect(try found(target(.atLeast(fifty), printed: "50%")) == [])
    #expect(try found(target(.atLeast(fifty), printed: "50.0％以上")) == [])
    #expect(try found(target(.atLeast(fifty), printed: "50")) == [])
    #expect(try found(target(.atLeast(fifty), printed: "55%", note: explained)) == [])
    let range = try target(.range(fifty, upTo: .hundred), printed: "50%—90%")
    #expect(try found(range) == expected("50%—90%", "upTo"))
    #expect(try found(target(.range(fifty, upTo: .hundred), printed: "50—100%")) == [])
    // The same digits, and another number; other digits of the same.
    #expect(try found(target(.atLeast(fifty), printed: "50万张"), kind: .count, unit: "张") == expected("50万张"))
    #expect(try found(target(.atLeast(fifty), printed: "150%")) == expected("150%"))
    #expect(try found(target(.atLeast(number("15000")), printed: "1.5万张"), kind: .count, unit: "张") == [])
    // What the document prints as a range, and the plan has one end of; what is no target, or in another unit.
    #expect(try found(target(.atLeast(fifty), printed: "50%—90%")) == expected("50%—90%"))
    for printed in ["全部", "55张", "55个百分点", "约55%"] {
      #expect(try found(target(.atLeast(fifty), printed: printed)) == [])
    }
    func beds(_ value: String) throws -> [ValidationFault] {
      try found(target(.atLeast(number(value)), printed: "1.5万张"), kind: .count, unit: "张")
    }
    #expect(try beds("15000") == [])
    #expect(try beds("1500") == expected("1.5万张"))
  }
}
