// Names of departments mean the same in the tables as in the documents.

import Testing
import YanglaoCore
import YanglaoData

@testable import YanglaoStore

struct DepartmentNamesTests {
  /// Writes a revision of jingyuan in which the departments of its first tasks are called so.
  private func revise(_ ledger: SQLiteLedger, _ revision: Int, _ names: [String]) throws {
    let old = try #require(try ledger.catalogue(.documents(of: ["jingyuan"]), knownAt: nil).plans.first)
    let tasks = old.tasks.enumerated().map { index, task in
      guard index < names.count else { return task }
      let department = Assignment(name: names[index], asPrinted: "某局", role: .lead)
      return PolicyTask(
        id: task.id, number: task.number, section: task.section, title: task.title, text: task.text,
        departments: [department], deadline: task.deadline)
    }
    let new = Plan(
      id: old.id, revision: revision, title: old.title, kind: old.kind, jurisdiction: old.jurisdiction,
      period: old.period, source: old.source, sections: old.sections, passages: old.passages, tasks: tasks,
      indicators: old.indicators, reporting: old.reporting)
    let document = Array(PlanWriter.json(of: new).utf8)
    let plan = try PlanReader.plan(from: document, file: old.id)
    try ledger.writing {
      _ = try ledger.append(PlanChange(.revised(plan), document: document, by: "张三", reason: "调整"))
    }
  }

  private func tasks(_ ledger: SQLiteLedger, of name: String) throws -> [String]? {
    guard let wanted = try ledger.departments(named: name) else { return nil }
    var filter = TaskFilter()
    filter.departments = wanted
    return try ledger.catalogue(CatalogueScope(filter), knownAt: nil).tasks(filter).map {
      "\($0.plan.id)/\($0.task.id)"
    }
  }

  /// A department that no task has any more does not keep a family from being meant.
  @Test func whatWasRenamedIsNotMeant() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let family = try #require(try tasks(ledger, of: "民政局"))
    try revise(ledger, 2, ["民政局"])
    #expect(try tasks(ledger, of: "民政局")?.count == 1)
    try revise(ledger, 3, ["泾源县民政局"])
    for name in ["民政局", "民政"] {
      #expect(Set(try #require(try tasks(ledger, of: name))).isSuperset(of: family))
      let documents = try ledger.catalogue()
      let expected = documents.departments(named: name)
      #expect(try ledger.departments(named: name)?.families == expected?.families)
    }
  }

  /// Two names that differ in bytes alone are two departments, in one plan as well.
  @Test func onePlanHasBothOfTwoNamesThatLookAlike() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let names = ["泾源县caf\u{E9}局", "泾源县cafe\u{301}局"]
    try revise(ledger, 2, names)
    let rows = try Connection(path: workplace.path(), mode: .readWrite).rows(
      """
      SELECT d.name FROM task AS t JOIN plan ON plan.key = t.plan
      JOIN task_department AS p ON p.task = t.key JOIN department AS d ON d.key = p.department
      WHERE plan.id = 'jingyuan' AND t.position BETWEEN 0 AND 1 ORDER BY t.position
      """
    ) { $0.text(0) }
    #expect(rows.map { Array($0.utf8) } == names.map { Array($0.utf8) })
  }
}
