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

  var selection = IndicatorOptions()
  var method: PaceMethod?
  var listing = ListingOptions()

  static let parameters: [Parameter<Self>] =
    [
      .group(\.selection, IndicatorOptions.parameters),
      PaceMethod.option(\.method),
      .group(\.listing, ListingOptions.parameters(IndicatorColumns.columns(.linear).map(\.header))),
    ]

  func run(in context: inout Context) throws {
    let question = try listing.question(in: context)
    let filter = try selection.filter(for: question)
    let standing = try question.standing(
      CatalogueScope(filter, needsTasks: false), values: .ofEveryInstance, method: method ?? .linear)
    let found = standing.catalogue.indicators(filter)
    let rows = IndicatorColumns.rows(of: found, standing).putting(first: \.isAlarming)
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
        let changed = found.count { $0.indicator.hasOtherTargetsBefore }
        if changed > 0 { page.footer.append(.otherTargetsBefore(changed)) }
        return page
      }, in: &context)
  }
}

extension Indicator {
  /// Whether a revision of the plan took a target away, or put another in its place.
  fileprivate var hasOtherTargetsBefore: Bool {
    !replacedTargets.isEmpty
  }
}

extension Text {
  /// What is said of indicators that are listed with the targets that hold now.
  fileprivate static func otherTargetsBefore(_ count: Int) -> Text {
    Text(
      "其中 \(count) 个指标的目标调整过，原目标及其判定见 show 或 explain。",
      "\(Text.count(count, "", "indicator").english) had other targets before; show and explain tell them, with their verdicts."
    )
  }
}

extension Indicator.Attribute: ParameterValue {
  public static var allowedValues: [AllowedValue] { allCases.map { AllowedValue($0.rawValue, $0.term) } }
}

extension Catalogue {
  /// The measure that somebody named.
  /// - Throws: ``RequestError`` for a name that fits no measure, or several.
  func measure(named name: String) throws -> Measure {
    let found = measures(named: name)
    guard let measure = found.first else {
      throw RequestError.unknownMeasure(
        name, nearest: Spelling.nearest(to: name, among: measures.flatMap { [$0.id, $0.name] }))
    }
    guard found.count == 1 else { throw RequestError.severalMeasures(name, found.map(\.id)) }
    return measure
  }
}
