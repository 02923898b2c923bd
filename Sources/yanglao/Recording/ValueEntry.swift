// The value that somebody wants to record: how it was typed, and whether it may be.

import YanglaoCore

/// A value as it was typed.
struct ValueEntry {
  var typed: String?
  var numerator: String?
  var denominator: String?
  var added: String?
  var isConfirmed = false
  var hasNote = false

  /// The value that was typed.
  /// - Parameter last: The record that `--add` counts up from.
  /// - Throws: ``RequestError`` for none, several, or a wrong one.
  func value(for indicator: Indicator, last: Record?) throws -> ObservedValue {
    let given = [typed, added, numerator ?? denominator].compactMap { $0 }
    guard given.count == 1 else {
      throw given.isEmpty
        ? RequestError.noValue
        : RequestError.conflictingOptions("VALUE", added == nil ? "--numerator" : "--add")
    }
    if isConfirmed && !hasNote { throw RequestError.confirmationNeedsNote }
    if let typed { return try read(typed, indicator) }
    if let added {
      guard case .quantity(.number(let step)) = try read(added, indicator) else {
        throw RequestError.cannotAdd(nil)
      }
      guard let before = try start(of: indicator, last), let sum = before.adding(step) else {
        throw RequestError.cannotAdd(last)
      }
      return .quantity(.number(sum))
    }
    guard let numerator, let denominator else {
      throw RequestError.needsBoth("--numerator", "--denominator")
    }
    return try read("\(numerator)/\(denominator)", indicator)
  }

  private func read(_ text: String, _ indicator: Indicator) throws -> ObservedValue {
    let value: ObservedValue
    do {
      value = try TypedValue.read(text, unit: indicator.unit)
    } catch {
      throw RequestError.notAValue(text, error, unit: indicator.unit)
    }
    guard (value == .achieved) == (indicator.kind == .achievement) else {
      throw RequestError.wrongKindOfValue(text, of: indicator)
    }
    return value
  }

  /// What `--add` counts up from: the last value; where there is none, zero for a count, and for a level its baseline.
  /// Nil for a last value that is no number.
  private func start(of indicator: Indicator, _ last: Record?) throws -> ExactDecimal? {
    guard let last else {
      guard indicator.counting == .level else { return .zero }
      guard let baseline = indicator.baseline else { throw RequestError.nothingToAddTo(indicator) }
      return baseline.value
    }
    if case .quantity(.number(let before))? = last.draft.content.observedValue { return before }
    return nil
  }

  /// Refuses a doubtful value that was not confirmed.
  func check(
    _ value: ObservedValue, on day: Day, of indicator: Indicator, in plan: Plan, after last: Record?,
    before next: Record?, today: Day
  ) throws {
    try plan.checkTracks(.indicator(plan: plan.id, id: indicator.id))
    let concerns = EntryCheck.concerns(
      value, on: day, of: indicator, in: plan, after: last, before: next, today: today)
    guard concerns.isEmpty || isConfirmed else { throw RequestError.doubtful(concerns, of: indicator) }
  }
}
