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
    let question = try listing.question(in: context)
    let plans = try question.planIds(plans)
    var scope = CatalogueScope(plans: plans)
    (scope.needsIndicators, scope.needsDelivery, scope.needsWording) = (true, false, false)
    (scope.needsSections, scope.needsSteps) = (listing.mayPrint("sections"), listing.mayPrint("milestones"))
    // Tables have no faults of documents.
    scope.needsDocuments = listing.mayPrint("irregularities")
    (scope.statusOn, scope.needsDepartments) = (question.day, false)
    let report = PlanReport(try question.standing(scope), plans: plans)
    let notes = notes(on: report.rows.map(\.plan), context.bundle)
    try listing.print(
      {
        try Listing(report.rows, columns: PlanColumns.columns, selecting: $0, footer: notes, empty: .nothing)
      },
      in: &context)
  }

  /// Which plans are no longer tracked, and of which a newer revision came with the program.
  private func notes(on plans: [Plan], _ bundle: PlanBundle) -> [Text] {
    let closed = plans.compactMap { plan in plan.history.closing.map { (plan.id, $0.on) } }
    let ends = closed.map { id, day in
      Text("\(id) 已结束跟踪（\(day)）。", "The tracking of \(id) ended on \(day).")
    }
    let newer = bundle.newer(than: plans).map(\.id)
    guard !newer.isEmpty else { return ends }
    return ends + [
      Text(
        "程序内置了 \(newer.joined(separator: "、")) 的新版，用 plan revise --bundled 采用。",
        "A newer revision of \(newer.joined(separator: ", ")) is bundled; plan revise --bundled takes it.")
    ]
  }
}
