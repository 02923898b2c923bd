// One issued document, whole.

/// One issued plan: 规划, 行动计划, 工作方案 or 任务清单.
public final class Plan: Sendable {
  /// What sort of document it is.
  public enum Kind: String, CaseIterable, Sendable { case fiveYearPlan, actionPlan, workPlan, taskList }

  public let id: String
  /// Raised whenever an office revises its plan, from 1.
  public let revision: Int
  public let title: String
  /// False where the document has no title and ours stands.
  public let titleAsPrinted: Bool
  public let kind: Kind
  /// 文号, such as 泾政办发〔2023〕28号; nil where the document prints none.
  public let documentNumber: String?
  /// 发文机关; nil where the document names none.
  public let issuer: String?
  /// 成文日期; nil where the document gives none.
  public let issuedOn: Day?
  public let jurisdiction: Jurisdiction
  /// The term in which its tasks are to be done.
  public let period: Period
  /// The name of the source file that the plan was transcribed from.
  public let source: String
  /// In the order of the document.
  public let sections: [Section]
  /// In the order of the document.
  public let passages: [Passage]
  /// In the order of the document.
  public let tasks: [PolicyTask]
  /// In the order of the document.
  public let indicators: [Indicator]
  public let reporting: [ReportingDuty]
  public let irregularities: [Irregularity]
  /// What earlier revisions had, and whether the plan is still tracked.
  public let history: PlanHistory

  public init(
    id: String, revision: Int, title: String, titleAsPrinted: Bool = true, kind: Kind,
    documentNumber: String? = nil, issuer: String? = nil, issuedOn: Day? = nil, jurisdiction: Jurisdiction,
    period: Period, source: String, sections: [Section], passages: [Passage] = [], tasks: [PolicyTask],
    indicators: [Indicator], reporting: [ReportingDuty] = [], irregularities: [Irregularity] = [],
    history: PlanHistory = PlanHistory()
  ) {
    self.id = id
    self.revision = revision
    self.title = title
    self.titleAsPrinted = titleAsPrinted
    self.kind = kind
    self.documentNumber = documentNumber
    self.issuer = issuer
    self.issuedOn = issuedOn
    self.jurisdiction = jurisdiction
    self.period = period
    self.source = source
    self.sections = sections
    self.passages = passages
    self.tasks = tasks
    self.indicators = indicators
    self.reporting = reporting
    self.irregularities = irregularities
    self.history = history
  }
}

extension Plan {
  /// How often progress is reported: the shortest of the document's own intervals, and monthly where it sets none.
  public var reportingFrequency: Recurrence {
    reporting.map(\.recurrence).filter { $0.months != nil }.min { ($0.months ?? 0) < ($1.months ?? 0) }
      ?? .monthly
  }
}
