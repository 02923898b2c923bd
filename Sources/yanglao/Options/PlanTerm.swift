// The period of a plan as people type it.

import CommandLineKit
import YanglaoCore

/// The period of a plan.
struct PlanTerm: ParameterValue {
  let period: Period

  static func parse(_ argument: String) throws(InvalidValue) -> PlanTerm {
    let period = try TypedPeriod.parse(argument).period
    if let latest = period.latestEnd, period.to > latest {
      throw InvalidValue(
        expected: Text(
          "不超过 \(Period.mostYears) 年的时段，如 2026-01-01..2030-12-31",
          "a period of at most \(Period.mostYears) years, such as 2026-01-01..2030-12-31"))
    }
    return PlanTerm(period: period)
  }
}
