// Whether the tables say what the plans' documents and the records say, from which they follow.

import YanglaoCore
import YanglaoData

extension SQLiteLedger {
  /// Whether a plan's tables hold what its document has, but for what they leave to it.
  func tablesHold(_ plan: Plan) throws -> Bool {
    guard hasRows else { return true }
    var scope = CatalogueScope(plans: [plan.id])
    scope.needsIndicators = true
    let rows = CatalogueRows(scope, connection, subjects, readsChangedFromDocuments: false)
    guard let kept = try rows.plans().plans.first, let key = try PlanTable.key(of: plan.id, in: connection)
    else {
      return false
    }
    if hasStatuses {
      let departments = try DepartmentTable.rows(
        of: storage.departmentDirectory().departments(of: plan), in: connection)
      for task in plan.tasks {
        let answering = departments.answering(for: task, of: plan).compactMap(\.self)
        guard let row = try subjects.key(of: .task(plan: plan.id, id: task.id)),
          try TaskStandingTable.holds(task, of: plan, key: row, answering, in: connection)
        else { return false }
      }
    }
    return try PlanWriter.json(of: kept) == PlanWriter.json(of: plan.asKeptInTables)
      && NameTable.holds(plan, key: key, in: connection)
      && (!hasFoldedNames || DepartmentTable.holds(plan, in: connection))
  }

  /// Whether the table of where tasks stand follows from the records.
  func standings(_ report: (LedgerFault) -> Void) throws {
    guard hasStatuses else { return }
    try TaskStandings(connection, subjects).eachFault { task in
      if let subject = try subjects.subject(task: task, indicator: nil)?.subject {
        report(.standing(subject))
      }
    }
  }
}

extension Plan {
  /// The plan without what its document alone holds.
  fileprivate var asKeptInTables: Plan {
    Plan(
      id: id, revision: revision, title: title, titleAsPrinted: titleAsPrinted, kind: kind,
      documentNumber: documentNumber, issuer: issuer, issuedOn: issuedOn, jurisdiction: jurisdiction,
      period: period, source: source, sections: sections, tasks: tasks.map(\.asKeptInTables),
      indicators: indicators.map(\.asKeptInTables),
      reporting: [
        ReportingDuty(what: "", recurrence: reportingFrequency, quotations: [])
      ])
  }
}

extension PolicyTask {
  fileprivate var asKeptInTables: PolicyTask {
    PolicyTask(
      id: id, number: number, section: section, title: title, text: text, departments: departments,
      deadline: deadline,
      milestones: milestones.map {
        Milestone(
          id: $0.id, title: $0.title, due: $0.due, firm: $0.firm, project: $0.project,
          quotations: $0.quotations.first.map { [Quotation(text: $0.text)] } ?? [], note: nil)
      },
      projects: projects.map {
        Project(name: $0.name, investment: $0.investment, period: $0.period, quotations: [], note: nil)
      })
  }
}

extension Indicator {
  fileprivate var asKeptInTables: Indicator {
    Indicator(
      id: id, measure: measure, name: name, nameAsPrinted: nameAsPrinted, category: category, kind: kind,
      unit: unit, numerator: numerator, denominator: denominator, counting: counting, attribute: attribute,
      tasks: tasks,
      baseline: baseline.map {
        Baseline(value: $0.value, on: $0.on, quotation: Quotation(text: ""), note: nil)
      },
      targets: targets.map {
        Target(
          aim: $0.aim, due: $0.due, recurrence: $0.recurrence, firm: $0.firm,
          quotations: [Quotation(text: "", asPrinted: $0.asPrinted)])
      })
  }
}
