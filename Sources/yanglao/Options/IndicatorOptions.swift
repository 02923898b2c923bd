// The options that say which indicators are meant.

import CommandLineKit
import YanglaoCore

/// Which indicators a command is about.
struct IndicatorOptions {
  /// What the indicator's tasks must be; its texts stand in the indicator's own words.
  var filter = FilterOptions()
  var measures: [String] = []
  var attributes: [Indicator.Attribute] = []

  static let parameters: [Parameter<Self>] = [
    .group(\.filter, FilterOptions.parameters),
    .option(
      "measure", short: "m", \.measures, "MEASURE", completion: .dynamic("measures"),
      help: Text("指标概念：编号，或名称的一部分，可重复", "measure: its id, or a piece of its name, repeatable")),
    .option("attribute", \.attributes, "ATTRIBUTE", help: Text("指标属性，可重复", "attribute, repeatable")),
  ]

  /// The filter that the options stand for.
  /// - Throws: ``RequestError`` for a plan, department, section or measure that there is not.
  func filter(for question: Question) throws -> IndicatorFilter {
    let tasks = try filter.filter(for: question)
    var filter = IndicatorFilter()
    filter.plans = tasks.plans
    filter.plansThatMayFit = tasks.plansThatMayFit
    filter.departments = tasks.departments
    filter.roles = tasks.roles
    filter.sections = tasks.sections
    filter.texts = tasks.texts
    let named = try question.measures(named: measures)
    filter.measures = Set(named.measures.map(\.id))
    let both = filter.plansThatMayFit.intersection(named.plans)
    filter.plansThatMayFit = both.isEmpty ? filter.plansThatMayFit.union(named.plans) : both
    filter.attributes = Set(attributes)
    return filter
  }
}
