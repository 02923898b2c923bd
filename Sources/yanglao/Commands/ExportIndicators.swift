// yanglao export indicators: indicators and their targets as a file for other programs.

import CommandLineKit
import YanglaoCore

struct ExportIndicators: Command {
  static let name = "indicators"
  static let abstract = Text(
    "指标：一个目标值一行，含基期值、最近填报值、判定", "Indicators: a row for each target, with baseline, last value and verdict")
  static let examples = [
    Example(
      "export indicators -o 指标.csv --bom --headers zh", Text("供 Excel，中文列名", "for Excel, with Chinese titles")
    ),
    Example(
      "export indicators --measure nursing-bed-share -f json",
      Text("各规划的一个指标概念，JSON", "one measure across plans, as JSON")),
  ]

  var selection = IndicatorOptions()
  var method: PaceMethod?
  var time = TimeOptions()
  var export = ExportOptions()

  static let parameters: [Parameter<Self>] = [
    .group(\.selection, IndicatorOptions.parameters), PaceMethod.option(\.method),
    .group(\.time, TimeOptions.parameters),
    .group(\.export, ExportOptions.parameters(IndicatorColumns.columns(.linear).map(\.header))),
  ]

  func run(in context: inout Context) throws {
    let question = time.question(of: try context.ledger(), in: context)
    let filter = try selection.filter(for: question)
    let standing = try question.standing(
      .documents(of: filter.plansToRead), values: .ofEveryInstance, method: method ?? .linear)
    let found = standing.catalogue.indicators(filter)
    try export.write(
      IndicatorColumns.columns(standing.method), IndicatorColumns.rows(of: found, standing), in: &context)
  }
}
