// A recorded value in words and digits.

import CommandLineKit
import YanglaoCore

extension Text {
  /// What was recorded of an achievement.
  static let achieved = Text("已达成", "achieved")
}

extension ObservedValue {
  /// The value with its unit, a fraction with its parts: `59.84%（386/645）`.
  ///
  /// Where rounding would hide on which side of an aim the value lies, more digits are shown.
  func wording(unit: String?, against aims: @autoclosure () -> [Aim], _ language: Language) -> String {
    switch self {
    case .achieved: return Text.achieved[language]
    case .quantity(let quantity):
      let digits = quantity.digits(unit: unit, against: aims()) + (unit ?? "")
      guard let parts = quantity.fractionDigits else { return digits }
      return Text("\(digits)（\(parts)）", "\(digits) (\(parts))")[language]
    }
  }

  /// The digits alone, as exports have them; nil for an achievement.
  func digits(unit: String?, against aims: @autoclosure () -> [Aim]) -> String? {
    if case .quantity(let quantity) = self { quantity.digits(unit: unit, against: aims()) } else { nil }
  }
}

extension Quantity {
  /// As many digits as any of some aims asks for.
  fileprivate func digits(unit: String?, against aims: @autoclosure () -> [Aim]) -> String {
    if case .number(let number) = self { return number.description }
    return ([nil] + aims().map(\.value)).map { digits(unit: unit, against: $0) }
      .max { $0.utf8.count < $1.utf8.count } ?? ""
  }
}

extension Indicator {
  /// All that a value of it may be held against, now or by an earlier revision of its plan.
  var aims: [Aim] { (targets + earlierTargets.flatMap(\.targets)).map(\.aim) }
}

extension Aim {
  /// The aim in words: `不低于 60%`.
  func wording(unit: String?, _ language: Language) -> String {
    let unit = unit ?? ""
    return switch self {
    case .atLeast(let value): Text("不低于 \(value)\(unit)", "at least \(value)\(unit)")[language]
    case .atMost(let value): Text("不高于 \(value)\(unit)", "at most \(value)\(unit)")[language]
    case .range(let value, let upTo): Text("\(value)—\(upTo)\(unit)", "\(value) to \(upTo)\(unit)")[language]
    case .increasing: Text("逐年增加", "rising every year")[language]
    case .achieved: Text("达成", "achieved")[language]
    }
  }
}
