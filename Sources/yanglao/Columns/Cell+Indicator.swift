// Values and aims of indicators as cells.

import CommandLineKit
import YanglaoCore

extension Cell {
  /// A recorded value in digits; an achievement in words, which programs find in columns of their own.
  static func value(_ value: ObservedValue?, unit: String?, against aim: Aim) -> Cell {
    switch value {
    case .achieved?: .unnamed(.achieved)
    case let value?: .digits(value.digits(unit: unit, against: aim))
    case nil: .absent
    }
  }

  /// The value to reach.
  static func target(_ aim: Aim) -> Cell {
    guard let value = aim.value else { return .absent }
    return aim.upperEnd.map { .range(value.description, upTo: $0.description) } ?? .decimal(value)
  }
}
