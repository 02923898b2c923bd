// What keeps a pace from being told.

/// Why no pace can be told.
public enum NoPace: String, CaseIterable, Sendable {
  /// The target is no number, so no line leads to it: 逐年增加, 建成投用.
  case noLine
  /// There is no baseline, and no two values lie 90 days apart.
  case noStart
  /// The start is not before the due date.
  case noTime
  /// Growth needs values of two years.
  case tooFewYears
  /// Growth needs values that can be held against each other: what counts within a year begins anew with each.
  case beginsAnew
  /// Growth needs values and a target of one sign, none of them zero.
  case differentSigns
  /// Exact numbers would take too many digits, or growth of some days does of a whole year.
  case tooManyDigits

  /// The name of the reason in exports.
  public var name: String { rawValue }

  /// What is said of an indicator whose pace cannot be told.
  ///
  /// Without a start the pace is unknown; with one, the values cannot be assessed.
  var verdict: Verdict {
    switch self {
    case .noLine, .noStart: .unknownPace
    case .noTime, .tooFewYears, .beginsAnew, .differentSigns, .tooManyDigits: .notAssessable
    }
  }
}
