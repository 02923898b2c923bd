// The id of a plan of one's own.

import CommandLineKit
import YanglaoData

/// An id of a plan.
struct PlanId: ParameterValue {
  let text: String

  static func parse(_ argument: String) throws(InvalidValue) -> PlanId {
    guard PlanHeading.isPlanId(argument) else {
      throw InvalidValue(
        expected: Text(
          "以小写字母开头的小写字母、数字和连字符，不超过 40 个，如 my-county-2026",
          "a small letter, then small letters, digits and hyphens, at most 40 in all, such as my-county-2026")
      )
    }
    return PlanId(text: argument)
  }
}
