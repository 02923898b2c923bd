// The indicators that earlier revisions of a plan had, whose ids and values go on.

import YanglaoCore

/// Finds the indicator of the revisions before that a row of a spreadsheet means.
struct EarlierIndicators {
  /// The ids that the plan's revisions have given away.
  let ids: Set<String>
  private let indicators: [Indicator]
  private let names: [FoldedText: [Indicator]]
  /// What the last revision had no more.
  private let removed: [FoldedText: [Indicator]]

  init(of plan: Plan?) {
    indicators = plan?.indicators ?? []
    let removed = plan?.history.indicators.map(\.thing) ?? []
    ids = Set((indicators + removed).map(\.id))
    names = Dictionary(grouping: indicators) { FoldedText($0.name) }
    self.removed = Dictionary(grouping: removed) { FoldedText($0.name) }
  }

  /// The indicator of the same name, of the last revision or else of one before it, else the only one of the last that has
  /// the same measure; its unit is the same, too.
  /// - Parameter measure: The shared measure of the row; nil where it has none.
  func indicator(_ draft: IndicatorDraft, measure: Measure?) -> Indicator? {
    let name = FoldedText(draft.name)
    let measured = measure.map { measure in indicators.filter { $0.measure == measure.id } } ?? []
    let found = [names[name] ?? [], removed[name] ?? [], measured].map {
      $0.filter { $0.unit.isSameUnit(as: draft.unit) }
    }.first { !$0.isEmpty }
    return found?.count == 1 ? found?[0] : nil
  }
}
