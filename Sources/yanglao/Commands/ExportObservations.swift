// yanglao export observations: every recorded value, as a file for other programs.

import CommandLineKit
import YanglaoCore

struct ExportObservations: Command {
  static let name = "observations"
  static let abstract = Text("填报值：一条记录一行，数字原样", "Values: a row for each record, its digits as recorded")
  static let discussion: Text? = Text(
    "按写入次序。只含有效的记录；加 --all 含被更正、撤回的，replaced_by 列写明由哪一条。分数写出分子、分母及其商。规划修订时撤销的指标不在内，其数值见 log 和 history。",
    "In the order of writing. Records that hold; with --all also those that were corrected or withdrawn, and column replaced_by says by which. A fraction has its numerator, denominator and quotient. Indicators that a revision has removed are not in it; log and history have their values."
  )
  static let examples = [
    Example("export observations -o 填报值.csv", Text("全部填报值", "every value")),
    Example(
      "export observations -p 泾源 --known-at 2026-07-05 -f ndjson",
      Text("某日已知的", "what was known on a day")),
    Example(
      "export observations --all --headers zh --bom -o 填报值含更正.csv",
      Text("含更正前的，供 Excel", "with what was corrected, for Excel")),
  ]

  var selection = IndicatorOptions()
  var records = RecordExportOptions()

  static let parameters: [Parameter<Self>] = [
    .group(\.selection, IndicatorOptions.parameters),
    .group(\.records, RecordExportOptions.parameters(ObservationColumns.columns.map(\.header))),
  ]

  func run(in context: inout Context) throws {
    let question = records.time.question(of: try context.ledger(), in: context)
    let filter = try selection.filter(for: question)
    try records.write(
      ObservationColumns.columns, .observation,
      CatalogueScope(filter, needsTasks: false, needsDelivery: false),
      of: question, in: &context
    ) { question, part in
      try question.standing(part).catalogue.indicators(filter).map {
        ($0.plan, $0.indicator.id, $0.indicator)
      }
    }
  }
}
