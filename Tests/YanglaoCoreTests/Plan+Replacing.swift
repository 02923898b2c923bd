// Parts of a plan as changed for a test, the rest as it was.

@testable import YanglaoCore

extension Plan {
  func replacing(
    period: Period? = nil, sections: [Section]? = nil, passages: [Passage]? = nil,
    indicators: [Indicator]? = nil,
    reporting: [ReportingDuty]? = nil, irregularities: [Irregularity]? = nil
  ) -> Plan {
    Plan(
      id: id, revision: revision, title: title, kind: kind, documentNumber: documentNumber,
      jurisdiction: jurisdiction, period: period ?? self.period, source: source,
      sections: sections ?? self.sections,
      passages: passages ?? self.passages, tasks: tasks, indicators: indicators ?? self.indicators,
      reporting: reporting ?? self.reporting, irregularities: irregularities ?? self.irregularities)
  }
}

extension PolicyTask {
  func replacing(
    section: String? = nil, deadline: Deadline? = nil, milestones: [Milestone]? = nil,
    projects: [Project]? = nil, standards: [Standard]? = nil
  ) -> PolicyTask {
    PolicyTask(
      id: id, number: number, section: section ?? self.section, title: title, text: text,
      departments: departments, deadline: deadline ?? self.deadline,
      milestones: milestones ?? self.milestones,
      projects: projects ?? self.projects, standards: standards ?? self.standards)
  }
}

extension Indicator {
  func replacing(
    measure: String? = nil, kind: Kind? = nil, unit: String? = nil, counting: Counting? = nil,
    tasks: [String]? = nil,
    baseline: Baseline? = nil, targets: [Target]? = nil
  ) -> Indicator {
    Indicator(
      id: id, measure: measure ?? self.measure, name: name, kind: kind ?? self.kind, unit: unit ?? self.unit,
      counting: counting ?? self.counting, attribute: attribute, tasks: tasks ?? self.tasks,
      baseline: baseline,
      targets: targets ?? self.targets)
  }
}
