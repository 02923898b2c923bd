// A spreadsheet of indicators → the indicators of a plan, and the table that holds their wording.

import YanglaoCore

/// Gathers the indicators of a spreadsheet, row by row; a row is a target, or has one for each year that has a column.
struct IndicatorSheet {
  /// The id of the passage that holds the table, and the beginning of further ones.
  static let passageId = "indicators"

  private let heading: PlanHeading
  private let measures: MeasureNames
  private let earlier: EarlierIndicators
  private let tasks: TaskNames
  private(set) var faults: [ImportFault] = []
  private var drafts: [IndicatorDraft] = []
  private var places: [FoldedText: Int] = [:]
  /// The first lines of the ids in the rows.
  private var lines: [String: Int] = [:]
  /// The category of the last row that has one.
  private var category: String?
  /// The texts of the passages, each within the format's limit.
  private var passages: [String] = []

  /// - Parameter earlier: The plan's revision before; nil of a new plan.
  init(_ heading: PlanHeading, _ catalogue: Catalogue, tasks: [PolicyTask], after earlier: Plan?) {
    self.heading = heading
    self.earlier = EarlierIndicators(of: earlier)
    measures = MeasureNames(catalogue)
    self.tasks = TaskNames(tasks)
  }

  mutating func take(_ given: SheetRow<IndicatorField>) {
    let place = keep(given.wording)
    var told: [ImportFault] = []
    let rows = given.views
    let targets = rows.filter { $0[.target] != nil }
    for row in targets.isEmpty ? Array(rows.prefix(1)) : targets {
      for fault in faults(of: row, place) where !told.contains(fault) { told.append(fault) }
    }
    faults += told
  }

  /// Takes the target of a row, and says what is wrong with it.
  private mutating func faults(of given: SheetRow<IndicatorField>, _ place: String) -> [ImportFault] {
    var row = given
    let read = IndicatorDraft(&row, in: heading, tasks: tasks, place: place)
    if var draft = read, row.faults.isEmpty {
      let key = FoldedText(draft.name)
      if let known = places[key] {
        if let (problem, field) = drafts[known].add(draft) { row.note(problem, in: field) }
      } else {
        if let id = draft.id { check(id, of: draft, in: &row) }
        // Merged cells are saved with the first row alone.
        category = draft.category ?? category
        draft.category = category
        places[key] = drafts.count
        drafts.append(draft)
      }
    }
    return row.faults
  }

  /// Checks the id of a row that begins an indicator.
  private mutating func check(
    _ id: String, of draft: IndicatorDraft, in row: inout SheetRow<IndicatorField>
  ) {
    if let line = lines[id] { row.note(.usedAlready(line: line), in: .id) } else { lines[id] = row.line }
    let limit = Identifier.limit - heading.measurePrefix.utf8.count - 1
    if id.utf8.count > limit, measures.measure(draft) == nil { row.note(.tooLong(limit: limit), in: .id) }
  }

  /// The indicators, with ids, and the passages that they quote.
  ///
  /// An indicator's id is the one in its row, else the one that it had in the revision before, else its measure's, else
  /// `indicator-1` and so on by its place in the table, or further on where another has or had that. What is no shared
  /// measure is measured under the plan's id and the indicator's.
  func result() -> (indicators: [Indicator], passages: [Passage]) {
    let known = drafts.map { draft in
      draft.id == nil ? earlier.indicator(draft, measure: measures.measure(draft)) : nil
    }
    var kept = Set(drafts.compactMap(\.id))
    var used = earlier.ids.union(kept)
    var number = 0
    let indicators = zip(drafts, known).enumerated().map { index, pair in
      let (draft, before) = pair
      if let before, kept.insert(before.id).inserted {
        return draft.indicator(id: before.id, measure: before.measure, kind: before.kind)
      }
      let measure = measures.measure(draft)
      number = max(number, index)
      var id = draft.id ?? measure?.id ?? ""
      while draft.id == nil, id.isEmpty || !used.insert(id).inserted {
        number += 1
        id = "indicator-\(number)"
      }
      return draft.indicator(
        id: id, measure: measure?.id ?? "\(heading.measurePrefix)-\(id)", kind: measure?.kind)
    }
    return (
      indicators,
      passages.enumerated().map { index, text in
        Passage(
          id: Self.passageId(index), kind: .table, number: nil, title: "指标表", task: nil, text: text)
      }
    )
  }

  private static func passageId(_ index: Int) -> String {
    index == 0 ? passageId : "\(passageId)-\(index + 1)"
  }

  /// Keeps a row's wording in a passage, whose id is the result.
  private mutating func keep(_ wording: String) -> String {
    let limit = ObjectReader.longTextLimit
    if let last = passages.indices.last, passages[last].utf8.count + wording.utf8.count < limit {
      passages[last] += "\n" + wording
    } else {
      passages.append(wording)
    }
    return Self.passageId(passages.count - 1)
  }
}
