// A stretch of days: a plan's term, a project's, or one that a question is put for.

/// A stretch of days with both ends in it; its beginning is unknown where a document prints none.
public struct Period: Hashable, Sendable {
  /// The first day; nil where it is unknown.
  public let from: Day?
  /// The last day.
  public let to: Day

  /// Makes a period; nil where it would end before it begins.
  public init?(from: Day?, to: Day) {
    if let from, to < from { return nil }
    self.from = from
    self.to = to
  }

  /// The years that a plan's period has at most: what recurs within it is listed one by one.
  public static let mostYears = 100

  /// The last day of the longest period that begins on the same day; nil where that is unknown or no day.
  public var latestEnd: Day? {
    guard let from else { return nil }
    let year = from.year + Self.mostYears
    // Behind a 29 February comes a 1 March where the year is no leap year.
    let next =
      Day(year: year, month: from.month, day: from.components.day) ?? Day(year: year, month: 3, day: 1)
    return next?.advanced(by: -1)
  }

  /// Says whether `day` lies in the period; an unknown beginning shuts nothing out.
  public func contains(_ day: Day) -> Bool {
    day <= to && (from.map { $0 <= day } ?? true)
  }
}

extension Period: CustomStringConvertible {
  /// Both ends as `yyyy-mm-dd..yyyy-mm-dd`, with nothing before the dots where the beginning is unknown.
  public var description: String { "\(from.map(String.init(describing:)) ?? "")..\(to)" }
}
