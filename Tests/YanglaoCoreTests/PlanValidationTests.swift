import Testing

@testable import YanglaoCore

struct PlanValidationTests {
  /// The faults of the sample's first plan as changed.
  private func faults(_ change: (Plan) throws -> Plan) throws -> [ValidationFault] {
    let sample = try SampleCatalogue.make()
    let plan = try change(try #require(sample.plan("town")))
    let catalogue = Catalogue(
      plans: [plan], families: sample.families, collectiveBodies: sample.collectiveBodies,
      measures: sample.measures)
    return PlanValidation.faults(of: plan, in: catalogue)
  }

  /// The faults of the plan with its first task as changed.
  private func taskFaults(_ change: (PolicyTask) throws -> PolicyTask) throws -> [ValidationFault] {
    try faults { plan in
      plan.replacing(
        tasks: try plan.tasks.enumerated().map { $0.offset == 0 ? try change($0.element) : $0.element })
    }
  }

  /// The faults of the plan with its first indicator as changed.
  private func indicatorFaults(_ change: (Indicator) throws -> Indicator) throws -> [ValidationFault] {
    try faults { plan in
      plan.replacing(
        indicators: try plan.indicators.enumerated().map {
          $0.offset == 0 ? try change($0.element) : $0.element
        })
    }
  }

  /// The one fault that is expected.
  private func fault(_ path: String, _ problem: ValidationFault.Problem) -> [ValidationFault] {
    [ValidationFault(path: path, problem: problem)]
  }

  @Test func theSampleHoldsTogether() throws {
    #expect(try faults { $0 } == [])
  }

  @Test func idsStandOnce() throws {
    let section = Section(id: "1", number: nil, title: "又一")
    #expect(
      try faults { $0.replacing(sections: $0.sections + [section]) } == fault("$.sections", .duplicateId("1"))
    )
    #expect(
      try faults { $0.replacing(tasks: $0.tasks + $0.tasks.suffix(1)) } == fault("$.tasks", .duplicateId("3"))
    )
    #expect(
      try faults { $0.replacing(indicators: $0.indicators + $0.indicators.suffix(1)) }
        == fault("$.indicators", .duplicateId("age")))
    #expect(
      try taskFaults({ $0.replacing(milestones: $0.milestones + $0.milestones) })
        == fault("$.tasks[0].milestones", .duplicateId("1")))
  }

  @Test func aTaskAndAPassageShareNoId() throws {
    let passage = Passage(id: "3", kind: .box, number: nil, title: "专栏", task: nil, text: "")
    #expect(
      try faults { $0.replacing(passages: $0.passages + [passage]) } == fault("$.tasks", .duplicateId("3")))
  }

  @Test func referencesLeadSomewhere() throws {
    #expect(
      try taskFaults({ $0.replacing(section: "9") })
        == fault("$.tasks[0].section", .unresolved(kind: "section", id: "9")))
    let lost = Section(id: "3", number: nil, title: "丙", within: "9")
    #expect(
      try faults { $0.replacing(sections: $0.sections + [lost]) }
        == fault("$.sections[3].within", .unresolved(kind: "section", id: "9")))
    let box = Passage(id: "box", kind: .box, number: nil, title: "专栏", task: "9", text: "")
    #expect(
      try faults { $0.replacing(passages: $0.passages + [box]) }
        == fault("$.passages[1].task", .unresolved(kind: "task", id: "9")))
    #expect(
      try indicatorFaults({ $0.replacing(tasks: ["1", "9"]) })
        == fault("$.indicators[0].tasks", .unresolved(kind: "task", id: "9")))
    #expect(
      try taskFaults({ $0.replacing(projects: []) })
        == fault("$.tasks[0].milestones[0].project", .unresolved(kind: "project", id: "照料中心项目")))
    #expect(
      try faults { $0.replacing(reporting: [Self.duty(place: "9")]) }
        == fault("$.reporting[0].in", .unresolved(kind: "passage", id: "9")))
    #expect(
      try faults { $0.replacing(irregularities: [Self.irregularity(tasks: ["9"])]) }
        == fault("$.irregularities[0].tasks", .unresolved(kind: "task", id: "9")))
    #expect(
      try faults { $0.replacing(irregularities: [Self.irregularity(indicators: ["9"])]) }
        == fault("$.irregularities[0].indicators", .unresolved(kind: "indicator", id: "9")))
  }

  @Test func sectionsDoNotLieInThemselves() throws {
    let own = Section(id: "3", number: nil, title: "丙", within: "3")
    #expect(
      try faults { $0.replacing(sections: $0.sections + [own]) }
        == fault("$.sections[3].within", .sectionCycle("3")))
    let circle = [
      Section(id: "3", number: nil, title: "丙", within: "4"),
      Section(id: "4", number: nil, title: "丁", within: "3"),
      Section(id: "5", number: nil, title: "戊", within: "4"),
    ]
    #expect(
      try faults { $0.replacing(sections: $0.sections + circle) }
        == fault("$.sections[3].within", .sectionCycle("3"))
        + fault("$.sections[4].within", .sectionCycle("4")))
  }

  @Test func datesLieInThePeriodOrAreExplained() throws {
    let late = try day("2027-01-01")
    #expect(
      try taskFaults({ $0.replacing(deadline: Deadline(due: late, basis: .plan)) })
        == fault("$.tasks[0].deadline.due", .dueOutsidePeriod(late)))
    func milestone(_ note: Note?) throws -> [ValidationFault] {
      try taskFaults({
        $0.replacing(milestones: [
          Milestone(id: "1", title: "竣工", due: late, firm: true, project: nil, quotations: [], note: note)
        ])
      })
    }
    #expect(try milestone(nil) == fault("$.tasks[0].milestones[0].due", .dueOutsidePeriod(late)))
    #expect(try milestone(Note(chinese: "原文如此", english: nil)) == [])
    #expect(
      try indicatorFaults({ $0.replacing(targets: [Target(aim: .achieved, due: late, quotations: [])]) })
        == fault("$.indicators[0].targets[0].due", .dueOutsidePeriod(late)))
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
      }) == fault("$.indicators[0].targets[0].quote", .quotationNotFound("占比达到98%")))
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

  @Test func measuresAreKnown() throws {
    #expect(
      try indicatorFaults({ $0.replacing(measure: "unknown") })
        == fault("$.indicators[0].measure", .unknownMeasure("unknown")))
  }

  @Test func unitsAndKindsAreTheMeasures() throws {
    let expected = fault("$.indicators[0].unit", .unitDiffersFromMeasure("nursing-bed-share"))
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

  private static func duty(place: String) -> ReportingDuty {
    ReportingDuty(what: "报送", recurrence: .monthly, quotation: Quotation(text: "按月报送", place: place))
  }

  private static func irregularity(tasks: [String] = [], indicators: [String] = []) -> Irregularity {
    Irregularity(
      place: "正文", quote: nil, note: Note(chinese: "缺编号", english: nil), tasks: tasks, indicators: indicators)
  }
}
