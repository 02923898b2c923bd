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

/// A heading that groups tasks.
public struct Section: Sendable {
  public let id: String
  /// As printed; nil where the document prints none.
  public let number: String?
  public let title: String
  /// The id of the section that this one lies in.
  public let within: String?

  public init(id: String, number: String?, title: String, within: String? = nil) {
    self.id = id
    self.number = number
    self.title = title
    self.within = within
  }
}

/// Text outside the tasks' own that obliges somebody or gives a baseline.
public struct Passage: Sendable {
  /// What a passage is to the document.
  public enum Kind: String, CaseIterable, Sendable { case goals, box, table, annex, safeguard, background }

  public let id: String
  public let kind: Kind
  public let number: String?
  public let title: String
  /// The id of the task that a box belongs to.
  public let task: String?
  /// The document's wording, to the letter; paragraphs and table rows end in a line feed.
  public let text: String

  public init(id: String, kind: Kind, number: String?, title: String, task: String?, text: String) {
    self.id = id
    self.kind = kind
    self.number = number
    self.title = title
    self.task = task
    self.text = text
  }
}

/// What the document says is reported, and how often.
public struct ReportingDuty: Sendable {
  /// What is due each time: a report, a meeting, an assessment.
  public let what: String
  public let recurrence: Recurrence
  /// Where the document says it, the first place leading.
  public let quotations: [Quotation]

  public init(what: String, recurrence: Recurrence, quotations: [Quotation]) {
    self.what = what
    self.recurrence = recurrence
    self.quotations = quotations
  }
}

/// A fault of the document itself: what it prints, and how that is read.
public struct Irregularity: Hashable, Sendable {
  /// Where it stands, in the document's own headings.
  public let place: String
  /// What is printed; nil where the fault is that something is missing.
  public let quote: String?
  public let note: Note
  /// The ids of the tasks that it touches.
  public let tasks: [String]
  /// The ids of the indicators that it touches.
  public let indicators: [String]

  public init(place: String, quote: String?, note: Note, tasks: [String], indicators: [String]) {
    self.place = place
    self.quote = quote
    self.note = note
    self.tasks = tasks
    self.indicators = indicators
  }
}
