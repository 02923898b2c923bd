// Which faults keep a plan from being tracked, and which only deserve a look.

extension ValidationFault {
  /// Whether the plan can be tracked all the same: names that nobody knows, and wording that differs.
  public var isDoubtOnly: Bool {
    switch problem {
    case .departmentWithoutFamily, .unknownMeasure, .quotationNotFound, .printedValueNotInQuotation,
      .dueOutsidePeriod, .printedDeadlineWithoutWords:
      true
    case .duplicateId, .unresolved, .sectionCycle, .unitDiffersFromMeasure, .rangeUpsideDown: false
    }
  }
}
