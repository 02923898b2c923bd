// What does not hold together in a plan, and what its office should look at.

/// One thing in a plan that does not hold together, or that its office should look at.
public struct ValidationFault: Sendable, Equatable {
  /// What does not hold together.
  public enum Problem: Sendable, Equatable {
    // Errors: the plan cannot be tracked as it is.

    /// An id that stands twice in its list.
    case duplicateId(String)
    /// An id that differs from an earlier one of its list in nothing but capitals.
    case idInOtherCase(String, first: String)
    /// An indicator's id that a task of the plan has too, give or take capitals.
    case idOfATask(String, task: String)
    /// An id that nothing in the plan has; `kind` is what was looked for.
    case unresolved(kind: String, id: String)
    /// A section that lies, at once or over others, in itself.
    case sectionCycle(String)
    /// A deadline that claims to be printed, without its wording.
    case printedDeadlineWithoutWords
    /// A unit or kind other than the measure's, which is named by its id.
    case unitDiffersFromMeasure(String, unit: String?, kind: Indicator.Kind)
    /// A range whose upper end lies below its lower.
    case rangeUpsideDown
    /// A task that is named twice where each can stand once, by its id.
    case taskTwice(String)
    /// A plan's period of more than `Period.mostYears` years; the day on which it can end at the latest.
    case periodTooLong(Period, latest: Day)
    /// A due date more than so many years behind the plan's first day; the latest one that there can be.
    case dueTooLate(Day, latest: Day)
    /// An indicator whose targets fall due more often than `Indicator.mostInstances` times in all.
    case tooManyInstances
    /// More quotations and text than are compared.
    case tooMuchWording

    // Warnings: the plan is taken as it is.

    /// A due date outside the plan's period, without a note that explains it.
    case dueOutsidePeriod(Day, Period)
    /// A quotation that stands in none of the texts that it is said to stand in.
    case quotationNotFound(String)
    /// A printed value that does not stand in its quotation.
    case printedValueNotInQuotation(String)
    /// A department that is of no known family and no collective body, by its full name.
    case departmentWithoutFamily(String)
    /// A department that a task names twice, by its full name.
    case departmentTwice(String)
    /// A measure that plans do not share, by its id, and the shared one whose id it nearly bears.
    case unknownMeasure(String, nearest: String)
    /// A section without a task, in itself and in the sections in it.
    case unusedSection(String)
    /// An indicator that no task delivers, without an irregularity that says why.
    case indicatorWithoutTask(String)
    /// A deadline that comes from the plan, and is not the plan's last day.
    case deadlineDiffersFromPlan(Day, planEnd: Day)
    /// A milestone behind its task's deadline, without a note that explains it.
    case milestoneAfterDeadline(Day, deadline: Day)
    /// A baseline that meets a target already, without a note that explains it.
    case baselineMeetsTarget
    /// A target that is easier than the one before it, without a note that explains it.
    case targetFallsBack
    /// A target that falls due with an earlier one of the same sort, by which alone the indicator is judged, without a note
    /// that explains it.
    case targetOfSameDay(Day)
    /// A share in a unit that is none of shares: neither % nor ‰.
    case unitOfNoShare(String)
    /// A share or a rate that counts as if it could be added up.
    case countedShare(Indicator.Counting)
    /// A share of more than 100%.
    case shareAboveWhole
    /// A share of less than nothing.
    case shareBelowNothing
    /// A share of less than 1% that may be a fraction, and the percentage that this would be.
    case shareBelowOne(ExactDecimal, percent: ExactDecimal)
    /// A value that is not the one that the document prints, by its wording.
    case valueDiffersFromPrinted(String)
    /// A baseline on or behind the days on which targets fall due, which are named.
    case baselineNotBefore(Day, targets: [Day])
    /// A baseline behind the plan's last day.
    case baselineBehindPlan(Day, planEnd: Day)
  }

  /// Whether a plan can be tracked in spite of a fault.
  public enum Severity: String, CaseIterable, Sendable { case error, warning }

  /// A JSON path into the plan file, such as `$.tasks[3].milestones[0]`; targets count in the order of their dates.
  public let path: String
  public let problem: Problem
}

extension ValidationFault.Problem {
  /// Whether a plan can be tracked in spite of the fault.
  public var severity: ValidationFault.Severity {
    switch self {
    case .duplicateId, .idInOtherCase, .idOfATask, .unresolved, .sectionCycle, .printedDeadlineWithoutWords,
      .unitDiffersFromMeasure,
      .rangeUpsideDown, .taskTwice, .periodTooLong, .dueTooLate, .tooManyInstances,
      .tooMuchWording:
      .error
    default: .warning
    }
  }
}
