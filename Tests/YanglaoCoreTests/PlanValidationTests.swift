import Testing

@testable import YanglaoCore

struct PlanValidationTests {
  /// The faults of the sample's first plan as changed.
  func faults(_ change: (Plan) throws -> Plan) throws -> [ValidationFault] {
    let sample = try SampleCatalogue.make()
    let plan = try change(try #require(sample.plan("town")))
    let catalogue = Catalogue(
      plans: [plan], families: sample.families, collectiveBodies: sample.collectiveBodies,
      measures: sample.measures)
    return PlanValidation.faults(of: plan, in: catalogue)
  }

  /// The errors alone.
  func errors(_ change: (Plan) throws -> Plan) throws -> [ValidationFault] {
    try faults(change).filter { $0.problem.severity == .error }
  }

  /// The faults of the plan with its first task as changed.
  func taskFaults(_ change: (PolicyTask) throws -> PolicyTask) throws -> [ValidationFault] {
    try faults { plan in
      plan.replacing(
        tasks: try plan.tasks.enumerated().map { $0.offset == 0 ? try change($0.element) : $0.element })
    }
  }

  /// The faults of the plan with its first indicator as changed.
  func indicatorFaults(_ change: (Indicator) throws -> Indicator) throws -> [ValidationFault] {
    try faults { plan in
      plan.replacing(
        indicators: try plan.indicators.enumerated().map {
          $0.offset == 0 ? try change($0.element) : $0.element
        })
    }
  }

  /// The one fault that is expected.
  func fault(_ path: String, _ problem: ValidationFault.Problem) -> [ValidationFault] {
    [ValidationFault(path: path, problem: problem)]
  }

  @Test func theSampleHoldsTogether() throws {
    #expect(try faults { $0 } == [])
  }

  @Test func aPercentageIsOneInEitherWidth() throws {
    for unit in ["%", "％"] {
      #expect(
        try indicatorFaults { indicator in
          indicator.replacing(
            unit: unit,
            targets: indicator.targets.map {
              Target(
                aim: .atLeast(.hundred), due: $0.due, recurrence: $0.recurrence,
                quotations: [Quotation(text: "占比达到98%")])
            })
        } == [])
      let above = try indicatorFaults { indicator in
        indicator.replacing(
          unit: unit,
          targets: indicator.targets.map {
            Target(
              aim: .atLeast(ExactDecimal(mantissa: 101) ?? .one), due: $0.due, recurrence: $0.recurrence,
              quotations: [Quotation(text: "占比达到98%")])
          })
      }
      #expect(above.map(\.problem) == [.shareAboveWhole, .shareAboveWhole])
    }
  }

  @Test func referencesLeadSomewhere() throws {
    #expect(
      try taskFaults({ $0.replacing(section: "9") }).filter { $0.problem.severity == .error }
        == fault("$.tasks[0].section", .unresolved(kind: "section", id: "9")))
    let lost = Section(id: "3", number: nil, title: "丙", within: "9")
    #expect(
      try errors { $0.replacing(sections: $0.sections + [lost]) }
        == fault("$.sections[3].within", .unresolved(kind: "section", id: "9")))
    let box = Passage(id: "box", kind: .box, number: nil, title: "专栏", task: "9", text: "")
    #expect(
      try faults { $0.replacing(passages: $0.passages + [box]) }
        == fault("$.passages[1].task", .unresolved(kind: "task", id: "9")))
    #expect(
      try indicatorFaults({ $0.replacing(tasks: ["1", "9"]) })
        == fault("$.indicators[0].tasks[1]", .unresolved(kind: "task", id: "9")))
    #expect(
      try taskFaults({ $0.replacing(projects: []) })
        == fault("$.tasks[0].milestones[0].project", .unresolved(kind: "project", id: "照料中心项目")))
    #expect(
      try faults { $0.replacing(reporting: [Self.duty(place: "9")]) }
        == fault("$.reporting[0].in", .unresolved(kind: "passage", id: "9")))
    #expect(
      try errors { $0.replacing(irregularities: [Self.irregularity(tasks: ["9"])]) }
        == fault("$.irregularities[0].tasks[0]", .unresolved(kind: "task", id: "9")))
    #expect(
      try errors { $0.replacing(irregularities: [Self.irregularity(indicators: ["9"])]) }
        == fault("$.irregularities[0].indicators[0]", .unresolved(kind: "indicator", id: "9")))
  }

  @Test func sectionsDoNotLieInThemselves() throws {
    let own = Section(id: "3", number: nil, title: "丙", within: "3")
    #expect(
      try errors { $0.replacing(sections: $0.sections + [own]) }
        == fault("$.sections[3].within", .sectionCycle("3")))
    let circle = [
      Section(id: "3", number: nil, title: "丙", within: "4"),
      Section(id: "4", number: nil, title: "丁", within: "3"),
      Section(id: "5", number: nil, title: "戊", within: "4"),
    ]
    #expect(
      try errors { $0.replacing(sections: $0.sections + circle) }
        == fault("$.sections[3].within", .sectionCycle("3"))
        + fault("$.sections[4].within", .sectionCycle("4")))
  }

  @Test func datesLieInThePeriodOrAreExplained() throws {
    let period = try #require(Period(from: try day("2023-01-01"), to: try day("2026-12-31")))
    let late = try day("2027-01-01")
    #expect(
      try taskFaults({ $0.replacing(deadline: Deadline(due: late, basis: .plan)) })
        == fault("$.tasks[0].deadline.due", .dueOutsidePeriod(late, period)))
    func milestone(_ note: Note?) throws -> [ValidationFault] {
      try taskFaults({
        $0.replacing(milestones: [
          Milestone(id: "1", title: "竣工", due: late, firm: true, project: nil, quotations: [], note: note)
        ])
      })
    }
    #expect(try milestone(nil) == fault("$.tasks[0].milestones[0].due", .dueOutsidePeriod(late, period)))
    #expect(try milestone(Note(chinese: "原文如此", english: nil)) == [])
    #expect(
      try indicatorFaults({ $0.replacing(targets: [Target(aim: .achieved, due: late, quotations: [])]) })
        == fault("$.indicators[0].targets[0].due", .dueOutsidePeriod(late, period)))
  }

  @Test func aPrintedDeadlineHasItsWording() throws {
    let silent = Deadline(due: try day("2026-12-31"), basis: .printed)
    #expect(
      try taskFaults({ $0.replacing(deadline: silent) })
        == fault("$.tasks[0].deadline", .printedDeadlineWithoutWords))
  }

  @Test func quotationsStandWhereTheyAreSaidTo() throws {
    func target(_ quotation: Quotation) throws -> [ValidationFault] {
      try indicatorFaults({
        $0.replacing(targets: [Target(aim: .achieved, due: try day("2026-12-31"), quotations: [quotation])])
      })
    }
    let place = "$.indicators[0].targets[0]"
    #expect(try target(Quotation(text: "占比 达到\n98%")) == [])
    #expect(
      try target(Quotation(text: "占比达到98%", place: "2"))
        == fault(place + ".quote", .quotationNotFound("占比达到98%")))
    #expect(try target(Quotation(text: "没有的字")) == fault(place + ".quote", .quotationNotFound("没有的字")))
    #expect(
      try target(Quotation(text: "占比达到98%", asPrinted: "97%"))
        == fault(place + ".asPrinted", .printedValueNotInQuotation("97%")))
    #expect(
      try target(Quotation(text: "占比达到98%", place: "9"))
        == fault(place + ".in", .unresolved(kind: "passage", id: "9")))
  }

  @Test func whatBelongsToNoTaskQuotesAPassage() throws {
    #expect(
      try indicatorFaults({ indicator in
        indicator.replacing(
          tasks: [],
          targets: [
            Target(
              aim: .achieved, due: try day("2026-12-31"), quotations: [Quotation(text: "占比达到98%")])
          ])
      }) == fault("$.indicators[0]", .indicatorWithoutTask("beds"))
        + fault("$.indicators[0].targets[0].quote", .quotationNotFound("占比达到98%")))
  }

  @Test func standardsProjectsAndBaselinesAreQuotedToo() throws {
    let wrong = Quotation(text: "没有的字")
    #expect(
      try taskFaults({ $0.replacing(standards: [Standard(text: "标准", quotations: [wrong])]) })
        == fault("$.tasks[0].standards[0].quote", .quotationNotFound("没有的字")))
    #expect(
      try taskFaults({
        $0.replacing(projects: [
          Project(name: "照料中心项目", investment: nil, period: nil, quotations: [wrong], note: nil)
        ])
      }) == fault("$.tasks[0].projects[0].quote", .quotationNotFound("没有的字")))
    #expect(
      try indicatorFaults({
        $0.replacing(baseline: Baseline(value: .one, on: try day("2022-12-31"), quotation: wrong, note: nil))
      }) == fault("$.indicators[0].baseline.quote", .quotationNotFound("没有的字")))
  }

  @Test func departmentsHaveAFamilyOrAreCollective() throws {
    let stranger = Assignment(name: "西江县某某中心", asPrinted: "某某中心", role: .responsible)
    #expect(
      try taskFaults({ $0.adding([stranger]) })
        == fault("$.tasks[0].departments[3].name", .departmentWithoutFamily("西江县某某中心")))
  }

  @Test func aMeasureOfOnesOwnIsRightAndOneThatNearlyBearsAKnownNameIsNot() throws {
    #expect(try indicatorFaults({ $0.replacing(measure: "unknown") }).isEmpty)
    let sample = try SampleCatalogue.make()
    let names = KnownNames(sample) { word, known in known.first { $0.hasPrefix(word.dropLast()) } }
    let plan = try #require(sample.plan("town"))
    let indicators = plan.indicators.map { $0.replacing(measure: $0.measure + "s") }
    let result = PlanValidation.result(of: plan.replacing(indicators: indicators), knowing: names)
    #expect(
      result.faults.first
        == fault(
          "$.indicators[0].measure",
          .unknownMeasure("nursing-bed-shares", nearest: "nursing-bed-share")
        ).first)
    #expect(result.warningCount == indicators.count && result.errorCount == 0)
  }

  @Test func aTaskStandsOnceInAnIndicator() throws {
    #expect(
      try indicatorFaults({ $0.replacing(tasks: $0.tasks + [$0.tasks[0]]) }).filter {
        $0.problem.severity == .error
      } == fault("$.indicators[0].tasks[\(try taskCount())]", .taskTwice("1")))
  }

  private func taskCount() throws -> Int {
    try #require(try SampleCatalogue.make().plan("town")?.indicators.first).tasks.count
  }

  @Test func unitsAndKindsAreTheMeasures() throws {
    let expected = fault(
      "$.indicators[0].unit", .unitDiffersFromMeasure("nursing-bed-share", unit: "%", kind: .share))
    #expect(try indicatorFaults({ $0.replacing(unit: "张") }) == expected)
    #expect(try indicatorFaults({ $0.replacing(kind: .count) }) == expected)
  }

  @Test func rangesRunUpwards() throws {
    func range(_ lower: String, _ upper: String) throws -> [ValidationFault] {
      try indicatorFaults({
        $0.replacing(targets: [
          Target(
            aim: .range(try number(lower), upTo: try number(upper)), due: try day("2026-12-31"),
            quotations: [])
        ])
      })
    }
    #expect(try range("3", "2") == fault("$.indicators[0].targets[0]", .rangeUpsideDown))
    #expect(try range("2", "3") == [])
  }

  // MARK: Warnings of what an office should look at

  @Test func sectionsHaveTasks() throws {
    let empty = [
      Section(id: "3", number: nil, title: "丙"), Section(id: "3.1", number: nil, title: "丁", within: "3"),
    ]
    #expect(
      try faults { $0.replacing(sections: $0.sections + empty) }
        == fault("$.sections[3]", .unusedSection("3")) + fault("$.sections[4]", .unusedSection("3.1")))
  }

  @Test func indicatorsHaveATaskOrAReason() throws {
    let silent = try faults { $0.replacing(irregularities: []) }
    #expect(silent == fault("$.indicators[1]", .indicatorWithoutTask("age")))
  }

  @Test func departmentsStandOnceInATask() throws {
    #expect(
      try taskFaults({ $0.adding([SampleCatalogue.civilAffairs(.responsible)]) })
        == fault("$.tasks[0].departments[3].name", .departmentTwice("西江县民政局")))
  }

  @Test func aDeadlineFromThePlanIsItsLastDay() throws {
    let (due, end) = (try day("2026-06-30"), try day("2026-12-31"))
    #expect(
      try taskFaults({ $0.replacing(deadline: Deadline(due: due, basis: .plan)) })
        == fault("$.tasks[0].deadline.due", .deadlineDiffersFromPlan(due, planEnd: end)))
  }

  @Test func milestonesComeBeforeTheirDeadline() throws {
    let (due, deadline) = (try day("2024-07-01"), try day("2024-06-30"))
    func found(_ note: Note?) throws -> [ValidationFault] {
      try taskFaults({
        $0.replacing(
          deadline: Deadline(due: deadline, basis: .printed, asPrinted: "2024年6月"),
          milestones: [
            Milestone(id: "1", title: "竣工", due: due, firm: true, project: nil, quotations: [], note: note)
          ])
      })
    }
    #expect(
      try found(nil)
        == fault("$.tasks[0].milestones[0].due", .milestoneAfterDeadline(due, deadline: deadline)))
    #expect(try found(Note(chinese: "原文如此", english: nil)) == [])
  }

  @Test func aBaselineLeavesSomethingToBeDone() throws {
    func found(_ value: String, _ note: Note? = nil) throws -> [ValidationFault] {
      try indicatorFaults({
        $0.replacing(
          baseline: Baseline(
            value: try number(value), on: try day("2022-12-31"), quotation: Quotation(text: "占比达到98%"),
            note: note))
      })
    }
    #expect(try found("4.99") == [])
    #expect(try found("5") == fault("$.indicators[0].baseline.value", .baselineMeetsTarget))
    #expect(try found("98", Note(chinese: "保持", english: nil)) == [])
    #expect(
      try found("100.1", Note(chinese: "保持", english: nil))
        == fault("$.indicators[0].baseline.value", .shareAboveWhole))
  }

  @Test func targetsAskForNoLessThanBefore() throws {
    func found(_ aims: Aim..., note: Note? = nil) throws -> [ValidationFault] {
      try indicatorFaults({
        $0.replacing(
          targets: try zip(aims, ["2025-12-31", "2026-12-31"]).map { aim, due in
            Target(
              aim: aim, due: try day(due), quotations: [Quotation(text: "占比达到98%")], note: note)
          })
      })
    }
    let (three, four) = (try number("3"), try number("4"))
    let expected = fault("$.indicators[0].targets[1].value", .targetFallsBack)
    #expect(try found(.atLeast(four), .atLeast(three)) == expected)
    #expect(try found(.atMost(three), .atMost(four)) == expected)
    #expect(try found(.range(four, upTo: four), .range(three, upTo: four)) == expected)
    #expect(try found(.atLeast(three), .atLeast(four)) == [])
    #expect(try found(.atLeast(four), .atLeast(four)) == [])
    #expect(try found(.atLeast(four), .atLeast(three), note: Note(chinese: "调整", english: nil)) == [])
    let yearly = indicator(
      [
        try YanglaoCoreTests.target(.atLeast(four), due: "2024-12-31"),
        try YanglaoCoreTests.target(.atLeast(three), due: "2025-12-31"),
      ], kind: .count, unit: "个", counting: .withinYear)
    let ownYears = PlanValidation.faults(
      of: try plan([try task(due: "2025-12-31")], [yearly]), in: try SampleCatalogue.make())
    #expect(!ownYears.map(\.problem).contains(.targetFallsBack), "each year begins anew")
  }

  @Test func whatFurtherPlacesSayIsLookedForToo() throws {
    let (known, lost) = (Quotation(text: "占比达到98%"), Quotation(text: "没有的字"))
    #expect(
      try indicatorFaults({
        $0.replacing(targets: [
          Target(aim: .achieved, due: try day("2026-12-31"), quotations: [known, known, lost])
        ])
      }) == fault("$.indicators[0].targets[0].alsoPrinted[1].quote", .quotationNotFound("没有的字")))
  }

  @Test func tellsTheFirstOfManyFaultsAndCountsAll() throws {
    let sample = try SampleCatalogue.make()
    let plan = try #require(sample.plan("town"))
    let sections = (0..<500).map {
      Section(id: "s\($0)", number: nil, title: "空", within: $0 < 300 ? "无" : nil)
    }
    let result = PlanValidation.result(
      of: plan.replacing(sections: plan.sections + sections), knowing: KnownNames(sample), atMost: 10)
    #expect((result.errorCount, result.warningCount) == (300, 500))
    #expect(result.faults.count { $0.problem.severity == .error } == 10)
    #expect(result.faults.count { $0.problem.severity == .warning } == 10)
  }

  /// A chain of sections, one in the other, once took time in the square of its length.
  @Test(.timeLimit(.minutes(1))) func longChainsOfSectionsAreWalkedOnce() throws {
    let count = 20_000
    let chain = (0..<count).map {
      Section(id: "s\($0)", number: nil, title: "层", within: "s\(($0 + 1) % count)")
    }
    #expect(
      try errors { $0.replacing(sections: $0.sections + chain) }.count == count, "each lies in itself")
  }

  @Test func comparesOnlySoMuchText() throws {
    let plan = try #require(try SampleCatalogue.make().plan("town"))
    var wordings = PlanWordings(plan, limit: 100)
    let isInThird = wordings.hold(Wording("没有的字"), in: ["3"])
    #expect(!isInThird)
    let isInOthers = wordings.hold(Wording("没有的字"), in: ["1", "2"])
    #expect(isInOthers, "nothing is said of what is not compared")
    #expect(wordings.isExhausted)
  }

  private static func duty(place: String) -> ReportingDuty {
    ReportingDuty(
      what: "报送", recurrence: .monthly, quotations: [Quotation(text: "按月报送", place: place)])
  }

  private static func irregularity(tasks: [String] = [], indicators: [String] = []) -> Irregularity {
    Irregularity(
      place: "正文", quote: nil, note: Note(chinese: "缺编号", english: nil), tasks: tasks, indicators: indicators)
  }
}
