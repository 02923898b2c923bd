// yanglao doctor: whether the program, its ledger and its surroundings are as they should be, and what to do.

import CommandLineKit

struct Doctor: Command {
  static let name = "doctor"
  static let abstract = Text(
    "检查程序、台账和使用环境，给出建议；有问题时退出状态为 3",
    "Look at the program, the ledger and their surroundings, with advice; status 3 where there is a problem")
  static let discussion: Text? = Text(
    "逐项标明好、注意或问题（--format json 中为 ok、note、problem）。只有注意的，退出状态为 0。不新建台账，也不作改动；台账的内容是否完好由 ledger check 检查。",
    "Everything is marked ok, note or problem. Notes alone leave the status 0. No ledger is made, and nothing is changed; whether the records of a ledger are whole is asked by ledger check."
  )
  static let examples = [
    Example("doctor", Text("全部", "everything")),
    Example("doctor --format json > 诊断.json", Text("求助时附上", "to be sent along with a call for help")),
  ]

  var listing = ListingOptions()

  static let parameters: [Parameter<Self>] = [
    .group(
      \.listing, ListingOptions.untimedParameters(FindingColumns.columns(.english).map(\.header)))
  ]

  func run(in context: inout Context) throws {
    guard !context.usesSample else { throw RequestError.conflictingOptions("--sample", Self.name) }
    let diagnosis = Diagnosis(context.surroundings())
    let language = context.language
    try listing.print(
      { try diagnosis.listing(selecting: $0, language) }, in: &context)
    if diagnosis.count(.problem) > 0 { throw FoundSomething() }
  }
}

extension Diagnosis {
  fileprivate func listing(selecting keys: [String]?, _ language: Language) throws -> Listing {
    let groups = Finding.Area.allCases.map { area in
      Listing.Group(title: area.term[language], rowCount: findings.count { $0.item.area == area })
    }
    let sums: [Text] = [
      Text("好 \(count(.ok)) 项", "\(count(.ok)) ok"),
      .count(count(.note), "注意 \(count(.note)) 项", "note"),
      .count(count(.problem), "问题 \(count(.problem)) 项", "problem"),
    ]
    return try Listing(
      findings, columns: FindingColumns.columns(language), selecting: keys, groups: groups,
      footer: [.sentence(sums)], empty: .nothing)
  }
}
