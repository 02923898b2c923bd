// yanglao export progress: where every indicator stands, as a file for other programs.

import CommandLineKit
import YanglaoCore

struct ExportProgress: Command {
  static let name = "progress"
  static let abstract = Text(
    "进度：一个指标一行，含目标、填报值、起点、进度、判定",
    "Progress: a row for each indicator, with target, values, start, pace and verdict")
  static let discussion: Text? = Text(
    "一行为一个指标在所执行的目标下的情形。凭此文件即可按规则重新算出每个判定；export dictionary 说明各列。",
    "A row is an indicator under its target in force. Every verdict can be computed anew from this file alone; export dictionary says what each column is."
  )
  static let examples = [
    Example(
      "export progress -o 进度.csv --bom --headers zh", Text("供 Excel，中文列名", "for Excel, with Chinese titles")),
    Example(
      "export progress --as-of 2025-12-31 --known-at 2026-01-15 -f json",
      Text("某日的、到某日已知的", "as of a day, for what was known by another")),
    Example("export progress -p 西山区 --method cagr", Text("按年均复合增长", "by compound annual growth")),
  ]

  var selection = IndicatorOptions()
  var method: PaceMethod?
  var time = TimeOptions()
  var export = ExportOptions()

  static let parameters: [Parameter<Self>] = [
    .group(\.selection, IndicatorOptions.parameters), PaceMethod.option(\.method),
    .group(\.time, TimeOptions.parameters),
    .group(\.export, ExportOptions.parameters(IndicatorProgressColumns.columns.map(\.header))),
  ]

  func run(in context: inout Context) throws {
    let question = time.question(of: try context.ledger(), in: context)
    let filter = try selection.filter(for: question)
    let scope = CatalogueScope(
      filter, needsTasks: export.writes("departments"), needsDelivery: export.writes("tasks"))
    let values = Standing.Values.ofInstanceInForce(withFirst: export.writes("first_on"))
    let knownAt = time.moment(in: context)
    let method = method ?? .linear
    try question.ledger.reading {
      let parts = try PlanParts(question, scope, plansOfAPart: 64)
      try export.write(
        IndicatorProgressColumns.columns, pieces: parts.count, by: question.shared(among: parts.count),
        in: &context
      ) { question, part, write in
        let standing = try question.standing(parts[part], values: values, method: method)
        let found = standing.catalogue.indicators(filter)
        IndicatorProgressColumns.rows(of: found, standing, knownAt: knownAt).forEach(write)
      }
    }
  }
}
