// What a plan says is reported, and how often.

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
