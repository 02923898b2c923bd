// What can be wrong with a request although its words are in order, as facts.

import CommandLineKit
import YanglaoCore

/// A request that cannot be answered.
enum RequestError: Error {
  case unknownPlan(String, known: [String], nearest: String?)
  case severalPlans(String, [String])
  /// A plan whose document names no beginning has no middle.
  case noMidterm(String)
  case unknownDepartment(String, nearest: [String])
  /// A section that none of the plans asked for has.
  case unknownSection(String, nearest: [String])
  /// A text to look for without a letter in it, by the option that gave it.
  case emptyText(String)
  case unknownMeasure(String, nearest: String?)
  case severalMeasures(String, [String])
  case nothingMatches(String, nearest: [String])
  case severalMatch(String, [Reference])
  /// Something of other plans than those asked for.
  case notInPlans(String, of: [String], asked: [String])
  /// Two options that shut each other out.
  case conflictingOptions(String, String)
  /// A period that begins behind the day on which it is asked for.
  case periodAhead(Period, asked: Day)
  /// An option that means nothing without another.
  case needless(String, without: String)
  /// A file that is not to be replaced.
  case fileExists(String)
  /// A folder, a device or a link stands where a file is to be written.
  case notAPlainFile(String)
  /// A text that a plan file cannot hold, by its option.
  case notAPlanText(String)
  /// A text with a character that an encoding lacks.
  case notInEncoding(String)
  /// A drawing was to go to a file, and there is nothing to draw, which the text says.
  case nothingToDraw(Text)
  /// A report that contradicts itself: a percentage of what has not begun, or not all of what is done.
  case percentContradicts(TaskStep, ExactDecimal)
  /// A drawing was to go to a file of another kind.
  case notAnSVGFile(String)
  /// The name of a file promises a format that the command does not write; with the endings of those that it does, and
  /// whether `--format` says which of them.
  case cannotWrite(String, endings: [String], hasFormats: Bool)
  /// A stretch of days that would end before it begins; the option that its end is of, nil for today.
  case laterThan(String, Day, of: String?)
  /// An argument, counted from 1, that is no text.
  case invalidUTF8(argument: Int)
  /// The environment names a language that there is not.
  case unknownLanguage(String)

  // MARK: Plans

  /// Files that hold no plan.
  case noPlans([String])
  /// A revision that a plan does not have; which it has.
  case noSuchRevision(String, String, [Int])
  /// A file that holds several plans where one is wanted.
  case severalDocuments(String)
  /// Nothing that a bundled plan could be taken for.
  case noNewerBundle([String])
  /// A plan of one's own, which no bundle can have a newer revision of.
  case notBundled(String)
  /// Neither a plan of the ledger nor a file.
  case notAPlan(String)
  case oneFileOnly
  case missingArgument(String)
  /// A revision would give recorded values another unit.
  case changedCounts([ChangedCount])
  /// There is no final evaluation of a plan that is still tracked.
  case notClosed(String)

  // MARK: Recording

  /// A ledger that was named and is not there.
  case noLedger(String)
  /// What names no file that a ledger could be copied to.
  case notABackupFile(String)
  /// Something was to be written, and `--sample` was given.
  case sampleIsReadOnly
  /// Neither an option nor the environment says where the ledger is.
  case noHome
  /// A variable that names the ledger is no UTF-8.
  case invalidUTF8Variable(String)
  case noRecorder
  /// Not a task, but something else; nil where it fits several things.
  case notATask(String, is: Reference?)
  case notAnIndicator(String, is: Reference?)
  /// A milestone where a task is wanted, with its title and its task's id.
  case isAMilestone(String, String, of: String)
  /// The same where an indicator is wanted.
  case milestoneForIndicator(String, String, of: String)
  /// No milestone of a task, with those that it has.
  case noSuchMilestone(String, of: String, known: [Milestone])
  /// Neither a task nor an indicator.
  case notASubject(String)
  case missingOption(String)
  case missingEither(String, String)
  case needsBoth(String, String)
  case noValue
  case notAValue(String, TypedValue.Problem, unit: String?)
  /// A number for an achievement, or the other way round.
  case wrongKindOfValue(String, of: Indicator)
  /// Nothing that a number can be added to: the last value is a fraction or an achievement, or the sum too long.
  case cannotAdd(Record?)
  /// `--add` to a level of which neither a value nor a baseline is known.
  case nothingToAddTo(Indicator)
  /// With where the records stand that are not in the ledger yet, by their numbers.
  case doubtful([EntryConcern], of: Indicator, [Int64: RecordPlace] = [:])
  case confirmationNeedsNote
  case nothingToReport
  case inFuture(Day, today: Day)
  /// A report of a day before the first one of the task's plan.
  case beforePlan(Day, from: Day)
  /// A step that a task or a milestone cannot take from where it stands, with those that it can.
  case illegalStep(TaskStep, of: String, on: Day, from: TaskStatus, legal: [TaskStep])
  /// A report on a milestone whose task is closed for it.
  case milestoneOfClosedTask(String, of: String, on: Day, TaskState)
  /// A later report that could not follow a step of the day.
  case excludes(Record, RecordPlace, Day)
  case needsReason(TaskStep)
  case unmetIndicators([UnmetIndicator], confirmedBy: String)
  case closed(String, TaskStatus)
  case notLater(Day, than: Day)
  /// A new deadline, of a day before that of an extension to no later one.
  case notBefore(Day, Record, until: Day)
  /// A new deadline more than ``Period/mostYears`` years after its plan's first day; the latest that there can be.
  case deadlineTooLate(Day, latest: Day)
  case overdueAlready(String, since: Day)
  /// The document names departments for the task.
  case alreadyNamed(String, [String])
  case assignedAlready(String, String)
  case notAssigned(String, String, [String])
  case notADepartmentName(String)
  case nothingToUrge(String)
  case notOverdue(String, Day)
  /// A task of which nothing is owed any more.
  case nothingToChase(String, because: TaskExplanation.Cause)
  case noSuchRecord(Int64)
  case replacedAlready(Int64, by: Int64)
  case withdrawnAlready(Int64, by: Int64)
  /// A later step could not have been taken without the record.
  case restedUpon(Int64, by: Int64)
  case isAWithdrawal(Int64)
  case notAnObservation(Int64)
  case nothingToUndo(String)
  /// Nobody can answer a question.
  case cannotAsk
  case declined
}
