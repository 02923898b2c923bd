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
  /// Where rounding would hide on which side of the aim the value lies, more digits are shown.
  func wording(unit: String?, against aim: Aim?, _ language: Language) -> String {
    switch self {
    case .achieved: return Text.achieved[language]
    case .quantity(let quantity):
      let digits = quantity.digits(unit: unit, against: aim?.value) + (unit ?? "")
      guard let parts = quantity.fractionDigits else { return digits }
      return Text("\(digits)（\(parts)）", "\(digits) (\(parts))")[language]
    }
  }

  /// The digits alone, as exports have them; nil for an achievement.
  func digits(unit: String?, against aim: Aim?) -> String? {
    if case .quantity(let quantity) = self { quantity.digits(unit: unit, against: aim?.value) } else { nil }
  }
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
