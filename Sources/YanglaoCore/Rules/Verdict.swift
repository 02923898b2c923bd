// What can be said of an indicator's target on a day, in one word.

/// What an indicator's target has come to.
public enum Verdict: Hashable, Sendable {
  /// Reached, and in time.
  case met
  /// Reached only after it was due, first on this day.
  case metLate(on: Day)
  /// Not yet due, and as far along as it should be.
  case onTrack
  /// Not yet due, and at least four fifths as far along as it should be.
  case behind
  /// Not yet due, and less far along than that.
  case atRisk
  /// Not yet due and not reached; nothing says from where it started, so no pace can be told.
  case unknownPace
  /// Not yet due and not reached, and the last value is older than the reporting period.
  case stale
  /// Due, and not reached.
  case missed
  /// No value was recorded that counts for it.
  case noData
  /// There are values, and they cannot tell.
  case notAssessable

  /// The name of the verdict in exports.
  public var name: String {
    switch self {
    case .met: "met"
    case .metLate: "metLate"
    case .onTrack: "onTrack"
    case .behind: "behind"
    case .atRisk: "atRisk"
    case .unknownPace: "unknownPace"
    case .stale: "stale"
    case .missed: "missed"
    case .noData: "noData"
    case .notAssessable: "notAssessable"
    }
  }

  /// Every verdict in the order in which lists show them, the most pressing first, each once.
  ///
  /// `metLate` stands for any day.
  public static let inOrder: [Verdict] = [
    .missed, .atRisk, .behind, .stale, .noData, .notAssessable, .unknownPace, .onTrack, .metLate(on: .epoch),
    .met,
  ]

  /// The place among ``inOrder``, from 0.
  public var rank: Int { Self.inOrder.firstIndex { $0.name == name } ?? 0 }

  /// Whether the target is reached, in time or late.
  public var isMet: Bool {
    switch self {
    case .met, .metLate: true
    default: false
    }
  }

  /// Whether the target is missed or at risk: what comes first in every list where the indicator is binding.
  public var isAlarming: Bool { self == .missed || self == .atRisk }

  /// Whether the indicator lags: missed, at risk or behind.
  public var isLagging: Bool { isAlarming || self == .behind }
}

extension Indicator {
  /// Whether it is binding, and missed or at risk: what comes first in every list.
  public func isAlarming(_ verdict: Verdict) -> Bool { attribute == .binding && verdict.isAlarming }
}

extension Array {
  /// The elements that come first, then the others, each in the order that they have.
  public func putting(first isFirst: (Element) -> Bool) -> [Element] {
    filter(isFirst) + filter { !isFirst($0) }
  }
}
