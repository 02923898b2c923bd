// yanglao indicators: indicators with their targets.

import CommandLineKit
import YanglaoCore

struct Indicators: Command {
  static let name = "indicators"
  static let abstract = Text("列出指标及目标值、属性、时限", "List indicators with targets, attribute and due date")
  static let examples = [
    Example("indicators --attribute binding", Text("约束性指标", "binding indicators")),
    Example("indicators --measure nursing-bed-share", Text("各规划的护理型床位占比", "one measure across plans")),
    Example(
      "indicators --plan 西山区 -d 民政 --format json", Text("一个规划的指标，JSON", "a plan's indicators, as JSON")),
  ]

  var plans: [String] = []
  var departments: [String] = []
  var measures: [String] = []
  var attributes: [Indicator.Attribute] = []
  var texts: [String] = []
  var method: PaceMethod?
  var listing = ListingOptions()

  static let parameters: [Parameter<Self>] =
    [
      FilterOptions.plan(\.plans), FilterOptions.department(\.departments),
      .option(
        "measure", short: "m", \.measures, "MEASURE", completion: .dynamic("measures"),
        help: Text("指标概念：编号或名称的一部分，可重复", "measure: its id or a piece of its name, repeatable")),
      .option("attribute", \.attributes, "ATTRIBUTE", help: Text("指标属性，可重复", "attribute, repeatable")),
      .option(
        "text", \.texts, "TEXT",
        help: Text("名称或原文含有该文字，可重复（须同时含有）", "name or quotation holds this text, repeatable (all must fit)")),
      PaceMethod.option(\.method),
      .group(\.listing, ListingOptions.parameters(IndicatorColumns.columns(.linear).map(\.header))),
    ]

  func run(in context: inout Context) throws {
    let standing = try listing.standing(in: context, includingIndicators: true, method: method)
    let catalogue = standing.catalogue
    var filter = IndicatorFilter()
    filter.plans = try catalogue.planIds(plans)
    filter.departments = try catalogue.selection(departments)
    filter.measures = try catalogue.measureIds(measures)
    filter.attributes = Set(attributes)
    filter.texts = try texts.checked(as: "--text")
    let found = catalogue.indicators(filter)
    let rows = found.flatMap { plan, indicator in
      indicator.targets.map { target in
        IndicatorColumns.Row(
          plan: plan, indicator: indicator, target: target,
          evaluation: standing.evaluation(of: target, of: indicator, in: plan))
      }
    }
    try listing.print(
      {
        var page = try Listing(
          rows, columns: IndicatorColumns.columns(standing.method), selecting: $0, empty: .nothing)
        page.footer = [
          .sentence([
            .count(found.count, "指标 \(found.count) 个", "indicator"),
            .count(rows.count, "目标值 \(rows.count) 个", "target"), standing.method.phrase,
          ])
        ]
        return page
      }, in: &context)
  }
}

extension Indicator.Attribute: ParameterValue {
  public static var allowedValues: [AllowedValue] { allCases.map { AllowedValue($0.rawValue, $0.term) } }
}

extension Catalogue {
  /// The ids of the measures that somebody named; empty where none was named.
  /// - Throws: ``RequestError`` for a name that fits no measure, or several.
  func measureIds(_ names: [String]) throws -> Set<String> {
    Set(
      try names.map { name in
        let found = measures(named: name)
        guard let measure = found.first else {
          throw RequestError.unknownMeasure(
            name, nearest: Spelling.nearest(to: name, among: measures.flatMap { [$0.id, $0.name] }))
        }
        guard found.count == 1 else { throw RequestError.severalMeasures(name, found.map(\.id)) }
        return measure.id
      })
  }
}
