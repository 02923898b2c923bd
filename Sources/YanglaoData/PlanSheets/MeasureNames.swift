// The measures that indicators of a spreadsheet mean.

import YanglaoCore

/// Finds the measure that an indicator's name means, of those that all plans share.
struct MeasureNames {
  private var measures: [FoldedText: Measure?] = [:]

  init(_ catalogue: Catalogue) {
    for measure in catalogue.measures where !measure.isOwn {
      for name in [measure.id, measure.name, measure.nameInEnglish] { add(measure, name) }
    }
    for indicator in catalogue.plans.flatMap(\.indicators) {
      if let measure = catalogue.measure(indicator.measure), !measure.isOwn { add(measure, indicator.name) }
    }
  }

  private mutating func add(_ measure: Measure, _ name: String) {
    let key = FoldedText(name)
    if let known = measures[key], known?.id != measure.id {
      measures[key] = .some(nil)
    } else {
      measures[key] = measure
    }
  }

  /// The measure of the indicator's id or name, where unit and kind are the measure's as well.
  func measure(_ draft: IndicatorDraft) -> Measure? {
    for name in [draft.id, draft.name].compactMap({ $0 }) {
      guard let measure = measures[FoldedText(name)] ?? nil else { continue }
      let sameUnit = measure.unit.map { FoldedText($0) } == draft.unit.map { FoldedText($0) }
      if sameUnit, (measure.kind == .achievement) == (draft.unit == nil) { return measure }
    }
    return nil
  }
}
