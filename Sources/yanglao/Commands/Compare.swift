// yanglao compare: one measure across plans.

import CommandLineKit
import YanglaoCore

struct Compare: Command {
  static let name = "compare"
  static let abstract = Text(
    "比较各规划的同一指标概念：目标、时限、填报值、判定", "Compare one measure across plans: targets, due dates, values, verdicts")
  static let discussion: Text? = Text(
    "每个目标一行，按规划次序；“当期”标出当日所依的目标。单位、口径、分子、分母或名称不同的，在表下注明。",
    "A row for each target, in the order of the plans; the one in force on the day is marked. Where units, ways of counting, numerators, denominators or names differ, a line below the table says so."
  )
  static let examples = [
    Example("compare nursing-bed-share", Text("护理型床位占比", "the share of nursing beds")),
    Example(
      "compare 居家适老化改造户数 --as-of 2025-12-31 --format markdown",
      Text("按名称，Markdown", "by name, as Markdown")),
    Example("compare nursing-bed-share --method cagr", Text("按年均复合增长率", "by compound annual growth")),
  ]

  var measure = ""
  var method: PaceMethod?
  var listing = ListingOptions()

  static let parameters: [Parameter<Self>] = [
    .argument(
      "MEASURE", \.measure, completion: .dynamic("measures"),
      help: Text("指标概念：编号，或名称的一部分", "a measure: its id, or a piece of its name")),
    PaceMethod.option(\.method),
    .group(\.listing, ListingOptions.parameters(ComparisonColumns.columns(.linear).map(\.header))),
  ]

  func run(in context: inout Context) throws {
    let question = try listing.question(in: context)
    var filter = IndicatorFilter()
    let named = try question.measures(named: [measure])
    guard let measure = named.measures.first else { return }
    (filter.measures, filter.plansThatMayFit) = ([measure.id], named.plans)
    let standing = try question.standing(
      CatalogueScope(filter, needsTasks: false), values: .ofEveryInstance, method: method ?? .linear)
    let comparison = MeasureComparison(measure, standing)
    let plans = Set(comparison.rows.map(\.plan.id)).count
    let footer: [Text] =
      [
        .sentence([
          Text(
            "\(measure.name)：规划 \(plans) 个",
            "\(measure.nameInEnglish): " + Text.count(plans, "", "plan").english),
          .count(comparison.indicators, "指标 \(comparison.indicators) 个", "indicator"),
          .count(comparison.rows.count, "目标值 \(comparison.rows.count) 个", "target"), standing.method.phrase,
        ])
      ] + comparison.differences.map(\.sentence)
    try listing.print(
      {
        try Listing(
          comparison.rows, columns: ComparisonColumns.columns(standing.method), selecting: $0, footer: footer,
          empty: .nothing)
      }, in: &context)
  }
}
