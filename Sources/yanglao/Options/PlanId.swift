// The id of a plan of one's own.

import CommandLineKit
import YanglaoData

/// An id of a plan.
struct PlanId: ParameterValue {
  let text: String

  static func parse(_ argument: String) throws(InvalidValue) -> PlanId {
    guard PlanHeading.isPlanId(argument) else {
      throw InvalidValue(expected: Identifier.plan.words)
    }
    return PlanId(text: argument)
  }
}
