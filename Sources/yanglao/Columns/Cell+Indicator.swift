// Values and aims of indicators as cells.

import CommandLineKit
import YanglaoCore

extension Cell {
  /// A recorded value in digits; an achievement in words, which programs find in columns of their own.
  static func value(_ value: ObservedValue?, of indicator: Indicator) -> Cell {
    switch value {
    case .achieved?: .unnamed(.achieved)
    case let value?: .digits(value.digits(unit: indicator.unit, against: indicator.aims))
    case nil: .absent
    }
  }

  /// The value to reach.
  static func target(_ aim: Aim) -> Cell {
    guard let value = aim.value else { return .absent }
    return aim.upperEnd.map { .range(value.description, upTo: $0.description) } ?? .decimal(value)
  }
}
