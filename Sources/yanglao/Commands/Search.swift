// yanglao search: where a text stands.

import CommandLineKit
import YanglaoCore

struct Search: Command {
  static let name = "search"
  static let abstract = Text("查找文字在标题、正文、指标中的位置", "Find where a text stands, in titles, texts and indicators")
  static let examples = [
    Example("search 护理型床位", Text("全部规划", "in every plan")),
    Example("search 长期护理保险 --plan zhongwei --format ndjson", Text("一个规划，NDJSON", "in one plan, as NDJSON")),
  ]

  var text = ""
  var plans: [String] = []
  var listing = ListingOptions()

  static let parameters: [Parameter<Self>] =
    [
      .argument("TEXT", \.text, help: Text("要找的文字；全角半角、大小写不分", "the text; width and case do not matter")),
      FilterOptions.plan(\.plans),
      .group(\.listing, ListingOptions.parameters(SearchColumns.columns.map(\.header))),
    ]

  func run(in context: inout Context) throws {
    guard !FoldedText(text).isEmpty else { throw RequestError.emptyText("TEXT") }
    let question = try listing.question(in: context)
    let plans = try question.planIds(plans)
    let hits = try question.catalogue(.documents(of: plans)).search(text, plans: plans)
    try listing.print(
      {
        var page = try Listing(
          hits, columns: SearchColumns.columns, selecting: $0, empty: Text("没有找到。", "Nothing found."))
        page.footer = [.sentence([.count(hits.count, "共 \(hits.count) 处", "place")])]
        return page
      }, in: &context)
  }
}
