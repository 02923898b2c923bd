// yanglao plans: the plans at a glance.

import CommandLineKit
import YanglaoCore

struct Plans: Command {
  static let name = "plans"
  static let abstract = Text(
    "列出规划：地区、规划期、任务数、指标数、逾期数", "List plans: place, period, counts of tasks, indicators and overdue tasks")
  static let examples = [
    Example("plans", Text("全部规划", "every plan")),
    Example("plans --as-of 2025-12-31 --format csv", Text("某日的逾期数，CSV", "overdue counts on a day, as CSV")),
  ]

  var listing = ListingOptions()
  var plans: [String] = []

  static let parameters: [Parameter<Self>] =
    [
      FilterOptions.plan(\.plans),
      .group(\.listing, ListingOptions.parameters(PlanColumns.columns.map(\.header))),
    ]

  func run(in context: inout Context) throws {
    let standing = try listing.standing(in: context)
    let report = PlanReport(standing, plans: try standing.catalogue.planIds(plans))
    try listing.print(
      { try Listing(report.rows, columns: PlanColumns.columns, selecting: $0, empty: .nothing) }, in: &context
    )
  }
}
