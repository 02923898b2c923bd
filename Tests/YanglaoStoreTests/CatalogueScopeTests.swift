// What is read of part of the catalogue comes to the same as the whole of it.

import TestSupport
import Testing
import YanglaoCore
import YanglaoData

@testable import YanglaoStore

struct CatalogueScopeTests {
  private func filter(_ catalogue: Catalogue, _ random: inout SeededGenerator) -> TaskFilter {
    var filter = TaskFilter()
    if Int.random(in: 0..<3, using: &random) == 0 {
      filter.plans = Set(catalogue.plans.map(\.id).shuffled(using: &random).prefix(2))
    }
    let name = [nil, "民政", "卫健委", "泾源县财政局", "未明确责任单位"].randomElement(using: &random) ?? nil
    filter.departments = name.flatMap(catalogue.departments(named:))
    return filter
  }

  @Test func rowsSayWhatDocumentsSay() throws {
    var random = SeededGenerator.printingItsSeed()
    let workplace = try Workplace()
    let ledger = try workplace.ledger(ofRandomRecords: &random)
    #expect(try ledger.check() == [])
    for _ in 0..<60 {
      let day = Sample.day("2022-06-01").advanced(by: Int.random(in: 0..<2000, using: &random))
      let whole = try Standing(ledger, .documents(), on: day, values: .all)
      let filter = filter(whole.catalogue, &random)
      let end = day.advanced(by: Int.random(in: 0..<400, using: &random))
      var scope = CatalogueScope(
        plans: filter.plans, tasks: .some(of: filter.departments, owed: .init(before: end, on: day)))
      let part = try Standing(ledger, scope, on: day, values: .none)
      func overdue(_ standing: Standing, _ kinds: Set<Obligation.Kind>) -> [String] {
        standing.obligations(filter, kinds: kinds).filter { $0.isOpen && $0.due < end }.map { thing in
          "\(thing.reference) \(thing.due) \(thing.state.map { "\($0.status) \($0.due) \($0.reports)" } ?? "")"
            + " \(thing.departments.map(\.name))"
        }
      }
      #expect(overdue(part, [.task, .milestone]) == overdue(whole, [.task, .milestone]))
      try statusesSayWhatRecordsSay(ledger, scope, filter, whole)
      scope.needsIndicators = true
      scope.indicatorsDueBefore = end
      for kinds in [Set([Obligation.Kind.indicator]), Set(Obligation.Kind.allCases)] {
        if kinds.count == 1 {
          scope.tasks = .some(
            of: filter.departments, owed: .init(before: Sample.day("0001-01-01"), on: day))
        }
        let every = try Standing(ledger, scope, on: day, values: .ofEveryInstance)
        #expect(overdue(every, [.indicator]) == overdue(whole, [.indicator]))
        if kinds.count > 1 { #expect(overdue(every, kinds) == overdue(whole, kinds)) }
        scope.tasks = .some(of: filter.departments, owed: .init(before: end, on: day))
      }
      scope.tasks = .all
      scope.indicatorsDueBefore = nil
      for method in PaceMethod.allCases {
        let deciding = try Standing(
          ledger, scope, on: day, values: .ofInstanceInForce(withFirst: true), method: method)
        let all = try Standing(ledger, .documents(), on: day, values: .all, method: method)
        #expect(deciding.verdicts(filter) == all.verdicts(filter))
      }
    }
  }

  /// What is owed and where it stands is the same, whether records are read or the statuses that are kept of them.
  private func statusesSayWhatRecordsSay(
    _ ledger: SQLiteLedger, _ scope: CatalogueScope, _ filter: TaskFilter, _ whole: Standing
  ) throws {
    guard case .some(_, let owed?) = scope.tasks else { return }
    for (kinds, needsDepartments) in [(Set([Obligation.Kind.task]), false), ([.task, .milestone], true)] {
      var scope = scope
      scope.statusOn = whole.day
      scope.needsSections = false
      scope.needsSteps = kinds.contains(.milestone)
      scope.needsDepartments = needsDepartments
      let part = try Standing(ledger, scope, on: whole.day, values: .none)
      func lines(_ standing: Standing) -> [String] {
        standing.obligations(filter, kinds: kinds).filter { $0.isOpen && $0.due < owed.before }.map { thing in
          "\(thing.reference) \(thing.due) \(thing.state.map { "\($0.status) \($0.due)" } ?? "")"
            + (needsDepartments ? " \(thing.departments.map(\.name))" : "")
        }
      }
      #expect(lines(part) == lines(whole))
      if needsDepartments {
        for grouping in ObligationReport.Grouping.allCases where grouping != .section {
          let groups = ObligationReport.overdue(part, filter: filter, kinds: kinds, by: grouping).groups
          let expected = ObligationReport.overdue(whole, filter: filter, kinds: kinds, by: grouping).groups
          #expect(groups.map(\.line) == expected.map(\.line))
        }
      }
    }
  }

  /// What is owed of some tasks by the tables, and by the documents.
  private func expectTheSameIsOwed(
    _ ledger: SQLiteLedger, _ plan: String, of departments: DepartmentSelection? = nil, on day: Day
  ) throws {
    var filter = TaskFilter()
    filter.plans = [plan]
    filter.departments = departments
    func owed(_ scope: CatalogueScope) throws -> [String] {
      try Standing(ledger, scope, on: day, values: .none).obligations(filter, kinds: [.task, .milestone])
        .filter { $0.isOpen && $0.due < day }.map(\.reference)
    }
    let part = CatalogueScope(plans: [plan], tasks: .some(of: departments, owed: .init(before: day, on: day)))
    let all = try owed(.documents())
    #expect(try owed(part) == all)
    #expect(!all.isEmpty)
  }

  @Test func whatFellDueTheDayBeforeIsOwed() throws {
    let ledger = try Workplace().ledger()
    let plan = try #require(try ledger.catalogue().plan("jingyuan"))
    let first = try #require(plan.tasks.flatMap(\.milestones).map(\.due).min())
    try expectTheSameIsOwed(ledger, plan.id, on: first.advanced(by: 1))
  }

  @Test func whatTheOfficeAssignedIsOwedByItsDepartment() throws {
    let ledger = try Workplace().ledger()
    let (plan, name) = (try #require(try ledger.catalogue().plan("xishan")), "西山区民政局")
    let assignment = RecordDraft(
      subject: .task(plan: plan.id, id: "1.1"), content: .assignment(department: name, role: .lead),
      asOf: plan.period.to, by: "张三")
    _ = try ledger.append(alone: assignment)
    let department = DepartmentSelection(departments: [.init(code: plan.jurisdiction.code, name: name)])
    try expectTheSameIsOwed(ledger, plan.id, of: department, on: plan.period.to.advanced(by: 1))
  }

  /// A month that is confirmed settles nothing of the months behind it.
  @Test func aRecurrentTaskIsOwedOnceOneOfItsInstancesIsConfirmed() throws {
    let ledger = try Workplace().ledger()
    let plan = try #require(try ledger.catalogue().plan("jingyuan"))
    let task = PolicyTask(
      id: "1", number: nil, section: plan.tasks[0].section, title: "报送", text: "按月报送。\n", departments: [],
      deadline: Deadline(
        due: plan.period.to, basis: .printed, asPrinted: "按月", recurrence: .monthly))
    let own = Plan(
      id: "own", revision: 1, title: plan.title, kind: plan.kind, jurisdiction: plan.jurisdiction,
      period: plan.period, source: plan.source, sections: plan.sections, tasks: [task], indicators: [])
    try ledger.writing {
      _ = try ledger.append(
        PlanChange(.added(own), document: Array(PlanWriter.json(of: own).utf8), by: "张三"))
      for (step, day) in [(TaskStep.done, "2023-01-31"), (.verify, "2023-02-01")] {
        _ = try ledger.append(
          RecordDraft(
            subject: .task(plan: own.id, id: task.id), content: .report(TaskReport(step: step)),
            asOf: Sample.day(day), by: "张三"))
      }
    }
    try expectTheSameIsOwed(ledger, own.id, on: Sample.day("2023-06-30"))
  }

  @Test func countsWhatTheRulesList() throws {
    var random = SeededGenerator.printingItsSeed()
    let workplace = try Workplace()
    let ledger = try workplace.ledger(ofRandomRecords: &random)
    var counted = 0
    for _ in 0..<40 {
      let day = Sample.day("2022-06-01").advanced(by: Int.random(in: 0..<2000, using: &random))
      let whole = try Standing(ledger, .documents(), on: day, values: .none)
      var filter = TaskFilter()
      if Bool.random(using: &random) { filter.plans = ["jingyuan", "wugang"] }
      let period = try #require(
        Period(from: day, to: day.advanced(by: Int.random(in: 0..<700, using: &random))))
      for kinds in [Set([Obligation.Kind.task]), [.milestone], [.task, .milestone]] {
        for grouping in [ObligationReport.Grouping.department, .family, .year] {
          for looksAhead in [false, true] {
            func report(_ standing: Standing) -> ObligationReport {
              looksAhead
                ? .due(standing, within: period, filter: filter, kinds: kinds, by: grouping)
                : .overdue(standing, filter: filter, kinds: kinds, by: grouping)
            }
            let question = try #require(
              ObligationTally.Question(
                filter, kinds: kinds, by: grouping, from: looksAhead ? day : nil,
                before: looksAhead ? period.to.advanced(by: 1) : day, on: day))
            let tally = try #require(try ledger.tally(question, knownAt: nil))
            let rest = try Standing(ledger, question.rest, on: day, values: .none)
            let sum = report(rest).adding(tally, rest.catalogue)
            let expected = report(whole)
            #expect(sum.groups.map(\.line) == expected.groups.map(\.line))
            #expect(sum.counts == expected.counts)
            counted += tally.total.tasks + tally.total.milestones
          }
        }
      }
    }
    #expect(counted > 100)
    #expect(
      try ledger.tally(
        try #require(.init(TaskFilter(), kinds: [.task], by: .year, from: nil, before: .epoch, on: .epoch)),
        knownAt: Instant(microseconds: 0)) == nil)
  }

  @Test func aDamagedStatusIsNoAnswer() throws {
    for change in [
      "status = 'verified'", "reported_on = '2020-01-01'", "is_changed = 1 - is_changed", "departments = 9",
      "families = ''",
    ] {
      let workplace = try Workplace()
      try workplace.fill([Sample.value("1")])
      try Connection(path: workplace.path(), mode: .readWrite).execute(
        "UPDATE task_standing SET \(change) WHERE status IS NOT NULL")
      let day = Sample.day("2026-11-21")
      var scope = CatalogueScope(tasks: .some(of: nil, owed: .init(before: day, on: day)))
      scope.statusOn = day
      let ledger = try workplace.ledger(.reading)
      #expect(throws: LedgerError.self, "\(change)") {
        _ = try Standing(ledger, scope, on: day, values: .none)
      }
    }
  }

  @Test func aRevisionChangesWhatRecordsComeTo() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let plan = try #require(try ledger.catalogue().plan("jingyuan"))
    let task = try #require(plan.tasks.first { $0.deadline.recurrence == .once })
    _ = try ledger.append(
      alone: Sample.content(.report(TaskReport(step: .done)), of: .task(plan: plan.id, id: task.id)))
    let yearly = PolicyTask(
      id: task.id, number: task.number, section: task.section, title: task.title, text: task.text,
      departments: task.departments,
      deadline: Deadline(due: task.deadline.due, basis: task.deadline.basis, recurrence: .yearly))
    let new = Plan(
      id: plan.id, revision: 2, title: plan.title, kind: plan.kind, jurisdiction: plan.jurisdiction,
      period: plan.period, source: plan.source, sections: plan.sections, passages: plan.passages,
      tasks: plan.tasks.map { $0.id == task.id ? yearly : $0 }, indicators: plan.indicators)
    let document = Array(PlanWriter.json(of: new).utf8)
    try ledger.writing {
      _ = try ledger.append(PlanChange(.revised(new), document: document, by: "张三", reason: "中期调整"))
    }
    #expect(try ledger.check() == [])
  }

  @Test func aReferenceMeansTheSame() throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")])
    var random = SeededGenerator.printingItsSeed()
    let whole = try workplace.ledger(.reading).catalogue()
    let names = whole.allReferences.flatMap { [$0.id, $0.title] }
    let pieces = names.map { String($0.dropFirst().prefix(4)) } + names.map { String($0.suffix(3)) }
    var narrowed = 0
    let some = (names + pieces).shuffled(using: &random).prefix(120)
    for name in some + [
      "jingyuan/11/1", "泾源", "泾源县各乡（镇）", "市民政局", "没有这样的", "xishan/", "/", "部门", "Ｘｉｓｈａｎ/2.1",
    ] {
      // One ledger remembers the whole catalogue once it had to read it.
      let part = try workplace.ledger(.reading).catalogue(naming: name)
      #expect(part.things(name).map(\.id) == whole.things(name).map(\.id), "\(name)")
      narrowed += part.plans.count < whole.plans.count ? 1 : 0
    }
    #expect(narrowed > 40)
    #expect(try workplace.ledger(.reading).departments(named: "没有这样的") == nil)
    let ofDepartments = whole.departments.flatMap { [$0.name] + $0.namesAsPrinted }.shuffled(using: &random)
    let typed = [
      "民政", "卫健委", "泾源县民政局", "civil-affairs", "县民政局", "泾源县 民政局", "泾源县卫健委", "西山区民政",
      "未明确", "市民政局", "各乡（镇）", "各乡(镇)", "泾源县各乡(镇)", "舞钢市各乡（镇）",
    ]
    for name in typed + ofDepartments.prefix(60) {
      let expected = whole.departments(named: name)
      #expect(try workplace.ledger(.reading).departments(named: name) == expected, "\(name)")
    }
  }

  /// A department is one of its place: no other plan has it.
  @Test func departmentsAreOfThePlansOfTheirPlaces() throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")])
    let ledger = try workplace.ledger(.reading)
    let whole = try workplace.ledger(.reading).catalogue()
    for department in whole.departments {
      let places = try #require(DepartmentSelection(departments: [department.id]).places)
      let found = try #require(try ledger.plans(ofPlaces: places))
      #expect(found == Set(whole.plans.filter { $0.jurisdiction.code == department.id.code }.map(\.id)))
      var filter = TaskFilter()
      filter.departments = DepartmentSelection(departments: [department.id])
      #expect(!whole.tasks(filter).isEmpty && whole.tasks(filter).allSatisfy { found.contains($0.plan.id) })
    }
    for everywhere in ["民政", "未明确"] { #expect(whole.departments(named: everywhere)?.places == nil) }
  }

  @Test func namesBeginAsTheyAreTyped() throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")])
    let ledger = try workplace.ledger(.reading)
    let plain = EmptyLedger(PlanDocuments.bundled().catalogue)
    for kind in ReferenceKind.allCases {
      for text in [
        "", "j", "jingyuan", "jingyuan/", "jingyuan/1", "xishan/nursing", "泾源县", "民政", "nursing", "%", "/",
      ] {
        let found = try ledger.references(kind, beginningWith: text, limit: 1000)
        let expected = try plain.references(kind, beginningWith: text, limit: 1000)
        #expect(Set(found) == Set(expected), "\(kind) \(text)")
        #expect(try ledger.references(kind, beginningWith: text, limit: 3).count == min(3, found.count))
      }
    }
  }

  @Test func checkHoldsTablesAgainstDocumentsAndRecords() throws {
    for (change, fault) in [
      ("UPDATE task SET due = '2030-01-01' WHERE key = 3", "planDiffers"),
      ("UPDATE target SET due = '2031-01-01' WHERE indicator = 2", "planDiffers"),
      ("UPDATE milestone SET as_printed = 'x'", "planDiffers"),
      ("DELETE FROM name WHERE plan = 2", "planDiffers"),
      ("UPDATE task_department SET role = 'cooperating'", "planDiffers"),
      ("UPDATE task_standing SET first_due = '2030-01-01' WHERE task = 5", "planDiffers"),
      ("UPDATE task_standing SET due = '2030-01-01' WHERE task = 5", "planDiffers"),
      ("UPDATE task_standing SET departments = 9 WHERE task = 5", "planDiffers"),
      ("UPDATE task_standing SET families = 'finance finance' WHERE task = 5", "planDiffers"),
      ("UPDATE task_standing SET settled_on = '2020-01-01' WHERE task = 5", "standing"),
      ("UPDATE task_standing SET is_changed = 1 WHERE task = 7", "standing"),
      ("UPDATE task_standing SET status = 'inProgress' WHERE task = 5", "standing"),
      ("UPDATE task_standing SET reported_on = '2020-01-01' WHERE task = 5", "standing"),
      ("UPDATE task_standing SET checksum = 1 WHERE task = 5", "standing"),
      ("DELETE FROM task_standing WHERE task = 5", "planDiffers"),
    ] {
      let workplace = try Workplace()
      try workplace.fill([Sample.value("1")])
      let sql = change
      try Connection(path: workplace.path(), mode: .readWrite).execute(sql)
      let faults = try workplace.ledger(.reading).check()
      #expect(faults.contains { "\($0)".hasPrefix(fault) }, "\(change): \(faults)")
    }
  }
}

extension ObligationReport.Group {
  fileprivate var line: String { "\(key) \(counts)" }
}

extension Standing {
  /// What is said of every indicator, in full.
  fileprivate func verdicts(_ filter: TaskFilter) -> [String] {
    indicators(filter).map { plan, indicator, tasks in
      let evaluation = evaluation(of: indicator, in: plan)
      return """
        \(plan.id)/\(indicator.id) \(tasks.map(\.id)) \(String(describing: evaluation?.verdict))
        \(evaluation?.reason.name ?? "") \(evaluation?.reason.record?.number ?? 0)
        \(evaluation?.current?.number ?? 0) \(evaluation?.last?.number ?? 0)
        \(String(describing: evaluation?.pace)) \(evaluation?.observations.first?.draft.asOf.description ?? "")
        """
    }
  }
}
