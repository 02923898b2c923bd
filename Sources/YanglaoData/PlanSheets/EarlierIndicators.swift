// The indicators that the revision of a plan before had, whose ids and values go on.

import YanglaoCore

/// Finds the indicator of the revision before that a row of a spreadsheet means.
struct EarlierIndicators {
  /// The ids that the plan's revisions have given away.
  let ids: Set<String>
  private let indicators: [Indicator]
  private let names: [FoldedText: [Indicator]]

  init(of plan: Plan?) {
    let removed = plan?.history.indicators.map(\.thing) ?? []
    indicators = plan?.indicators ?? []
    ids = Set((indicators + removed).map(\.id))
    names = Dictionary(grouping: indicators) { FoldedText($0.name) }
  }

  /// The indicator of the same name, else the only one of the same measure; its unit is the same, too.
  /// - Parameter measure: The shared measure of the row; nil where it has none.
  func indicator(_ draft: IndicatorDraft, measure: Measure?) -> Indicator? {
    let named = names[FoldedText(draft.name)] ?? []
    let measured = measure.map { measure in indicators.filter { $0.measure == measure.id } } ?? []
    let found = named.isEmpty ? measured : named
    guard found.count == 1, found[0].unit.isSameUnit(as: draft.unit) else { return nil }
    return found[0]
  }
}
