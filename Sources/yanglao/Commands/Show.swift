// yanglao show: one thing in full.

import CommandLineKit
import YanglaoCore

struct Show: Command {
  static let name = "show"
  static let abstract = Text(
    "详列一个规划、任务、指标、指标概念或单位", "Show one plan, task, indicator, measure or department in full")
  static let discussion: Text? = Text(
    "引用可以是编号（jingyuan/11、xishan/nursing-bed-share），也可以是名称的一部分；全角半角不分。符合的不止一个时列出来，退出状态为 1。",
    "A reference is an id (jingyuan/11, xishan/nursing-bed-share) or a piece of a name; full-width and half-width characters match each other. Where it fits several things, they are listed and the exit status is 1."
  )
  static let examples = [
    Example("show jingyuan/11", Text("一项任务，含原文、节点、项目", "a task with its wording, milestones and projects")),
    Example("show xishan/nursing-bed-share", Text("一个指标，含出处", "an indicator with its quotations")),
    Example("show 泾源县民政局", Text("一个单位及其任务", "a department and its tasks")),
    Example("show zhongwei --format json", Text("一个规划，JSON", "a plan, as JSON")),
  ]

  var reference = ""
  var listing = ListingOptions()

  static let parameters: [Parameter<Self>] =
    [
      .argument(
        "REF", \.reference, completion: .dynamic("references"),
        help: Text("编号，或名称的一部分", "an id, or a piece of a name")),
      .group(\.listing, ListingOptions.sheetParameters),
    ]

  func run(in context: inout Context) throws {
    let standing = try listing.question(in: context).standing(naming: reference)
    let catalogue = standing.catalogue
    let found = catalogue.things(reference)
    guard let thing = found.first else {
      throw RequestError.nothingMatches(reference, nearest: catalogue.suggestions(for: reference))
    }
    guard found.count == 1 else { throw RequestError.severalMatch(reference, found) }
    let maker = SheetMaker(standing: standing, language: context.language)
    try listing.print(maker.sheet(of: thing), in: &context)
  }
}

extension Catalogue {
  /// The id or name that somebody may have meant by a reference that nothing has, of what may stand there.
  func suggestions(for reference: String, _ isFit: (Reference) -> Bool = { _ in true }) -> [String] {
    let things = allReferences.filter(isFit)
    return Spelling.nearest(to: reference, among: things.map(\.id) + things.map(\.title)).map { [$0] } ?? []
  }
}
