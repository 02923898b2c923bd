// The indicators of a plan file, with their baselines and targets.

import YanglaoCore

struct IndicatorReader {
  let faults: FaultCollector

  func indicator(_ value: JSONNode) -> Indicator? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let id = keys.identifier("id", .slug)
    let measure = keys.identifier("measure", .slug)
    let name = keys.text("name")
    let nameAsPrinted = keys.boolean("nameAsPrinted", default: true)
    let category = keys.optionalText("category")
    let kind: Indicator.Kind? = keys.word("kind")
    let unit = keys.optionalText("unit")
    let numerator = keys.optionalText("numerator")
    let denominator = keys.optionalText("denominator")
    let counting: Indicator.Counting? = keys.word("counting")
    let attribute: Indicator.Attribute? = keys.word("attribute")
    let tasks = keys.identifiers("tasks", .local)
    let baseline = keys.optionalObject("baseline", baseline)
    let list = keys.required("targets")
    let targets = list.flatMap { keys.list($0) { target($0, of: kind) } }
    if let list, list.type == .array, list.count == 0 { keys.add(.emptyList(key: "targets"), at: list) }
    switch kind {
    case .achievement? where unit != nil: keys.add(.unitForbidden, at: "unit")
    case .achievement?, nil: break
    default: if unit == nil { keys.add(.unitNeeded) }
    }
    guard let id, let measure, let name, let nameAsPrinted, let kind, let counting, let attribute,
      let targets, !targets.isEmpty
    else { return nil }
    return Indicator(
      id: id, measure: measure, name: name, nameAsPrinted: nameAsPrinted, category: category, kind: kind,
      unit: unit, numerator: numerator, denominator: denominator, counting: counting, attribute: attribute,
      tasks: tasks, baseline: baseline, targets: targets.sorted { $0.due < $1.due })
  }

  private func baseline(_ value: JSONNode) -> Baseline? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let number = keys.decimal("value")
    let on = keys.day("on")
    let quotation = keys.quotation()
    let note = keys.note()
    guard let number, let on, let quotation else { return nil }
    return Baseline(value: number, on: on, quotation: quotation, note: note)
  }

  private func target(_ value: JSONNode, of kind: Indicator.Kind?) -> Target? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let comparator: Comparator? = keys.word("comparator")
    let number = keys.optionalDecimal("value")
    let upTo = keys.optionalDecimal("upTo")
    let due = keys.day("due")
    let recurrence: Recurrence? = keys.word("recurrence")
    let firm = keys.boolean("firm")
    _ = keys.required("asPrinted")
    let quotations = keys.quotations()
    let note = keys.note()
    if let kind, let comparator, (kind == .achievement) != (comparator == .achieved) {
      keys.add(.achievementMismatch, at: "comparator")
    }
    guard let comparator, let due, let recurrence, let firm, let quotations,
      let aim = aim(comparator, number, upTo, keys)
    else { return nil }
    return Target(
      aim: aim, due: due, recurrence: recurrence, firm: firm, quotations: quotations, note: note)
  }

  private func aim(
    _ comparator: Comparator, _ number: ExactDecimal?, _ upTo: ExactDecimal?, _ keys: ObjectReader
  ) -> Aim? {
    if comparator != .range, let value = keys.place(of: "upTo") {
      keys.add(.comparatorForbids(key: "upTo"), at: value)
    }
    switch comparator {
    case .atLeast, .atMost, .range:
      guard let number else {
        if keys.place(of: "value") == nil { keys.add(.comparatorNeeds(key: "value")) }
        return nil
      }
      guard comparator == .range else { return comparator == .atLeast ? .atLeast(number) : .atMost(number) }
      guard let upTo else {
        if keys.place(of: "upTo") == nil { keys.add(.comparatorNeeds(key: "upTo")) }
        return nil
      }
      return .range(number, upTo: upTo)
    case .increasing, .achieved:
      if let value = keys.place(of: "value") { keys.add(.comparatorForbids(key: "value"), at: value) }
      return comparator == .increasing ? .increasing : .achieved
    }
  }
}
