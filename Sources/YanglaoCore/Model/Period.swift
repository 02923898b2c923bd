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

  /// Says whether `day` lies in the period; an unknown beginning shuts nothing out.
  public func contains(_ day: Day) -> Bool {
    day <= to && (from.map { $0 <= day } ?? true)
  }
}

extension Period: CustomStringConvertible {
  /// Both ends as `yyyy-mm-dd..yyyy-mm-dd`, with nothing before the dots where the beginning is unknown.
  public var description: String { "\(from.map(String.init(describing:)) ?? "")..\(to)" }
}
