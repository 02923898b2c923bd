// What one indicator's rows say.

import YanglaoCore

/// An indicator without the ids that the whole table decides on.
struct IndicatorDraft {
  let id: String?
  let name: String
  /// Nil where its cell is empty.
  var category: String?
  /// Nil for an achievement.
  let unit: String?
  private let attribute: Indicator.Attribute?
  private let tasks: [String]
  private let baseline: Baseline?
  private var targets: [Target]
  private let isAddition: Bool
  /// The first row's line.
  private let line: Int

  /// Reads a row; nil, with the row's faults, where it is none.
  init?(
    _ row: inout SheetRow<IndicatorField>, in heading: PlanHeading, tasks names: TaskNames, place: String
  ) {
    let wording = row.wording
    if wording.unicodeScalars.count > ObjectReader.textLimit {
      row.note(.tooLong(limit: ObjectReader.textLimit), in: .name)
    }
    let name = row.requiredLine(.name)
    if let id = row[.id], !Identifier.slug.accepts(id) {
      row.note(.notAnId(.slug), in: .id)
    }
    let written = Self.target(&row)
    let deadline = row.deadline(.deadline, in: heading.period)
    let unit = Self.unit(&row, written)
    let aim = Self.aim(&row, written, unit)
    if let written, written.isAddition, let unit, !Self.kind(ofUnit: unit).isCounted {
      // 新增60%: by how much a share rises, and not to what.
      row.note(.target(.change), in: .target)
    }
    let baseline = Self.baseline(&row, unit, Quotation(text: wording, place: place))
    let attribute = Self.attribute(&row)
    let tasks = Self.tasks(&row, names)
    if let baseline, let written, !written.namesItsSide, !written.isAddition,
      let aim, let value = aim.value, baseline.value > value
    {
      row.note(.sideNeeded(baseline: row[.baseline] ?? ""), in: .target)
    }
    let stated = written?.recurrence(in: unit) ?? .once
    if let deadline, stated != .once, deadline.recurrence != .once, stated != deadline.recurrence {
      row.note(.target(.contradictory), in: .target)
    }
    var recurrence = stated == .once ? deadline?.recurrence ?? .once : stated
    if recurrence == .once, deadline == nil, name?.contains("每年") == true { recurrence = .yearly }
    isAddition = written?.isAddition == true || name.map(WrittenTarget.countsAdditions) == true
    if isAddition, recurrence.comesWithinYears, Self.kind(ofUnit: unit).isCounted {
      row.note(.addsWithinYears, in: .target)
    }
    guard let name, let written, let aim, row.faults.isEmpty else { return nil }
    id = row[.id]
    self.name = name
    category = row.line(.category)
    self.unit = unit
    self.attribute = attribute
    self.tasks = tasks
    self.baseline = baseline
    line = row.line
    let printed = row[.target]?.split(whereSeparator: \.isNewline).joined(separator: " ")
    targets = [
      Target(
        aim: aim, due: deadline?.due ?? heading.period.to, recurrence: recurrence,
        firm: written.firm && deadline?.firm ?? true,
        quotations: [Quotation(text: wording, asPrinted: printed, place: place)])
    ]
  }

  /// Adds the target of another row of the same indicator.
  /// - Returns: What the rows disagree on.
  mutating func add(_ other: IndicatorDraft) -> (PlanSheetProblem, IndicatorField)? {
    func differs<Value: Equatable>(_ mine: Value?, _ others: Value?) -> Bool {
      others != nil && others != mine
    }
    if differs(id, other.id) { return (.differs(line: line), .id) }
    if unit != other.unit { return (.differs(line: line), .unit) }
    if differs(category, other.category) { return (.differs(line: line), .category) }
    if differs(attribute, other.attribute) { return (.differs(line: line), .attribute) }
    if differs(baseline?.value, other.baseline?.value) || differs(baseline?.on, other.baseline?.on) {
      return (.differs(line: line), .baseline)
    }
    if !other.tasks.isEmpty, other.tasks != tasks { return (.differs(line: line), .tasks) }
    let kind = Self.kind(ofUnit: unit)
    // What is a year's by its name is so in every row.
    if isAddition != other.isAddition || !isOfAYear && counting(as: kind) != other.counting(as: kind) {
      return (.countsOtherwise(line: line), .target)
    }
    for target in other.targets where targets.contains(where: { $0.due == target.due }) {
      return (.sameDay(target.due, line: line), .deadline)
    }
    targets += other.targets
    return nil
  }

  /// - Parameter kind: What the measure says of its values; nil where only the unit does.
  func indicator(id: String, measure: String, kind: Indicator.Kind?) -> Indicator {
    let kind = kind ?? Self.kind(ofUnit: unit)
    return Indicator(
      id: id, measure: measure, name: name, category: category,
      kind: kind, unit: unit, counting: counting(as: kind), attribute: attribute ?? .absent, tasks: tasks,
      baseline: baseline, targets: targets.sorted { $0.due < $1.due })
  }

  private func counting(as kind: Indicator.Kind) -> Indicator.Counting {
    if !kind.isCounted {
      .level
    } else if isOfAYear {
      .withinYear
    } else if isAddition {
      targets.contains { $0.recurrence == .yearly } ? .withinYear : .sincePlanStart
    } else {
      // 每年不少于5个 starts again with each year. 逐年增加 says no such thing: it is said of what there is in all, too.
      targets.contains { $0.recurrence == .yearly && $0.aim != .increasing } ? .withinYear : .level
    }
  }

  // MARK: Cells

  private static func target(_ row: inout SheetRow<IndicatorField>) -> WrittenTarget? {
    guard let text = row.required(.target) else { return nil }
    do throws(WrittenTarget.Problem) { return try WrittenTarget(text) } catch {
      row.note(.target(error), in: .target)
      return nil
    }
  }

  /// The unit of its cell, else the one behind the target; nil for an achievement.
  private static func unit(_ row: inout SheetRow<IndicatorField>, _ written: WrittenTarget?) -> String? {
    let cell = row.line(.unit).flatMap { $0.meansNone ? nil : $0 }
    guard let written else { return cell }
    if let cell { return cell.isPercentUnit ? "%" : cell }
    guard written.aim != .achieved else { return nil }
    if written.unit.isEmpty { row.note(.unitNeeded, in: .unit) }
    return written.unit
  }

  private static func aim(
    _ row: inout SheetRow<IndicatorField>, _ written: WrittenTarget?, _ unit: String?
  ) -> Aim? {
    guard let written, unit?.isEmpty != true else { return nil }
    do throws(WrittenTarget.Problem) { return try written.aim(in: unit) } catch {
      row.note(.target(error), in: .target)
      return nil
    }
  }

  private static func baseline(
    _ row: inout SheetRow<IndicatorField>, _ unit: String?, _ quotation: Quotation
  ) -> Baseline? {
    var day: Day?
    let date = row[.baselineDate].flatMap { $0.meansNone ? nil : $0 }
    if let text = date {
      // A year may stand alone.
      let isYear = text.count == 4 && text.allSatisfy(\.isNumber)
      if case .day(let typed)? = TypedDay(isYear ? text + "年" : text) {
        day = typed
      } else {
        row.note(.notADay, in: .baselineDate)
      }
    }
    guard let text = row[.baseline] else {
      if day != nil { row.note(.baselineNeeded, in: .baseline) }
      return nil
    }
    guard !text.meansNone else { return nil }
    if date == nil { row.note(.empty, in: .baselineDate) }
    do throws(TypedValue.Problem) {
      guard case .quantity(.number(let value)) = try TypedValue.read(text, unit: unit) else {
        throw .notANumber
      }
      return day.map { Baseline(value: value, on: $0, quotation: quotation, note: nil) }
    } catch {
      row.note(.value(error), in: .baseline)
      return nil
    }
  }

  private static func attribute(_ row: inout SheetRow<IndicatorField>) -> Indicator.Attribute? {
    guard let text = row[.attribute], !text.meansNone else { return nil }
    switch FoldedText(text).description {
    case "约束性", "约束", "binding": return .binding
    case "预期性", "预期", "expected": return .expected
    default:
      row.note(.notAnAttribute(allowed: ["约束性", "预期性", "binding", "expected"]), in: .attribute)
      return nil
    }
  }

  private static func tasks(_ row: inout SheetRow<IndicatorField>, _ names: TaskNames) -> [String] {
    guard let cell = row[.tasks], !cell.meansNone else { return [] }
    let (ids, unknown) = names.ids(cell)
    if let unknown { row.note(.unknownTask(unknown, nearest: names.nearest(to: unknown)), in: .tasks) }
    return ids
  }

  // MARK: What a unit says

  /// Whether the name says that a value is one year's.
  private var isOfAYear: Bool { ["年度", "全年", "每年", "当年"].contains { name.contains($0) } }

  private static func kind(ofUnit unit: String?) -> Indicator.Kind {
    guard let unit else { return .achievement }
    if unit.isPercentUnit || unit == "‰" { return .share }
    if unit.contains("/") || ["岁", "年", "倍"].contains(unit) { return .ratio }
    let sums = ["元", "亩", "平方米", "㎡", "公里", "米", "公顷", "吨"]
    return sums.contains { unit.hasSuffix($0) } ? .amount : .count
  }
}

extension Recurrence {
  /// Whether it comes round more often than once a year.
  fileprivate var comesWithinYears: Bool { self != .once && self != .yearly }
}

extension Indicator.Kind {
  /// Whether what is added can be counted by itself.
  fileprivate var isCounted: Bool { self == .count || self == .amount }
}
