// The place that a plan is issued for.

/// The administrative division that a plan holds for.
public struct Jurisdiction: Hashable, Sendable {
  /// The rank of an administrative division.
  public enum Level: String, CaseIterable, Sendable {
    case province, city, district, county, countyLevelCity, township
  }

  /// The name without the divisions that it lies in: 西山区.
  public let name: String
  public let level: Level
  /// The six digits of GB/T 2260.
  public let code: String
  /// The divisions that it lies in, as one name; nil where the plan file gives none.
  public let within: String?

  public init(name: String, level: Level, code: String, within: String?) {
    self.name = name
    self.level = level
    self.code = code
    self.within = within
  }

  /// Itself and the divisions that it lies in.
  public var places: [String] { [name] + around }

  /// The divisions that it lies in, the smallest first: 中卫市 and 宁夏回族自治区; and both as one name.
  public var around: [String] {
    guard let within else { return [] }
    guard let end = ["自治区", "省"].compactMap({ within.firstRange(of: $0)?.upperBound }).first,
      end < within.endIndex
    else { return [within] }
    return [String(within[end...]), String(within[..<end]), within]
  }
}
