// One row of an imported file: its fields as text and as what they mean, with every fault.

import YanglaoCore

/// A row that may hold a value of an indicator, a report on a task, or both.
public struct ImportRow: Sendable {
  /// The row's first line in the file, from 1.
  public let line: Int
  /// The columns that ``texts`` belong to.
  public let header: ImportHeader
  /// All fields as the file has them, those of unknown columns too; there may be fewer or more than columns.
  public let texts: [String]
  /// The same without white space around them.
  private let fields: [String]
  /// What the row's id is of, where a column has the ids of both: a task, which it reports on, or else an indicator.
  private var idField = ImportField.indicator
  /// The line of an object as the file has it; nil of a table's row.
  public let source: String?
  /// Everything that is wrong with the row, whichever indicator or task it is of.
  public private(set) var faults: [ImportFault]

  /// The value as typed; its unit is looked at by ``observed(in:)``.
  public private(set) var value: TypedValue?
  /// The numerator over the denominator.
  public private(set) var fraction: TypedValue?
  /// Nil also where the row has no date, which is no fault.
  public private(set) var asOf: TypedDay?
  public private(set) var step: TaskStep?
  /// 0 to 100.
  public private(set) var percent: ExactDecimal?

  /// Whether the row holds a value, or should.
  public private(set) var isObservation = false
  /// Whether the row holds a report on a task, or should; a task beside an indicator's value may just name it.
  public private(set) var isReport = false

  init(
    line: Int, header: ImportHeader, texts: [String], source: String? = nil, faults: [ImportFault] = []
  ) {
    self.line = line
    self.source = source
    self.header = header
    self.texts = texts
    fields = texts.allSatisfy(\.isTrimmed) ? texts : texts.map(\.trimmed)
    self.faults = faults
    let isWhole = faults.isEmpty
    readValue()
    readFraction()
    readReport()
    if let text = self[.replacedBy] { note(.replaced(by: text), in: .replacedBy) }
    if let text = self[.asOf] {
      asOf = Day(iso: text).map { .day($0) } ?? TypedDay(text)
      if asOf == nil { note(.notADay, in: .asOf) }
    }
    if idIsOfTask { idField = .task }
    isReport = self[.task] != nil && (hasReport || self[.indicator] == nil)
    isObservation = self[.indicator] != nil && (hasValue || !isReport)
    if isWhole { lookForGaps() }
  }

  /// The text of a field without white space around it; nil where the row has none.
  public subscript(field: ImportField) -> String? { text(at: position(of: field)) }

  private func text(at position: Int?) -> String? {
    guard let position, position < fields.count, !fields[position].isEmpty else { return nil }
    return fields[position]
  }

  /// The place of a field; that of the row's id, where it has one, for what the id is of.
  private func position(of field: ImportField) -> Int? {
    let id = header.position(of: .id)
    let isNumber = header.idsMayBeNumbers && !(text(at: id)?.contains("/") ?? false)
    if field == .id { return isNumber ? nil : id }
    if field == idField, !isNumber, text(at: id) != nil { return id }
    return header.position(of: field)
  }

  /// The place of the name that may stand beside the id of a row's indicator or task. A column of names that does not
  /// say of what they are is not asked in a row of both.
  private func namePosition(of field: ImportField) -> Int? {
    let position = header.position(of: field)
    let name = position == self.position(of: field) ? header.namePosition(of: field) : position
    return name ?? (isObservation && isReport ? nil : header.position(of: .name))
  }

  /// The name that stands beside the id of a row's indicator or task; nil where none does.
  public func nameBesideId(in field: ImportField) -> String? { text(at: namePosition(of: field)) }

  /// What is wrong with a row whose name is another thing's than its id.
  public func namesAnother(in field: ImportField) -> ImportFault {
    let name = namePosition(of: field).map { header.names[$0] }
    return fault(.disagrees(with: nameBesideId(in: field) ?? "", column: name ?? ""), in: field)
  }

  /// What is wrong with a row whose milestone is another one than its task's column names.
  public var namesAnotherMilestone: ImportFault {
    let column = position(of: .task).map { header.names[$0] }
    return fault(.disagrees(with: self[.task] ?? "", column: column ?? ""), in: .milestone)
  }

  /// The department, in a row of an indicator whose unit of measure may stand in the department's column.
  public func department(besides unit: String?) -> String? {
    hasUnitForDepartment(unit) ? nil : self[.department]
  }

  private func hasUnitForDepartment(_ unit: String?) -> Bool {
    guard let unit, header.departmentMayBeUnit, let text = self[.department] else { return false }
    return TypedValue.isName(text, ofUnit: unit)
  }

  /// The value in the unit of the row's indicator; a fraction where there is one.
  ///
  /// - Parameter unit: The indicator's unit; nil for an achievement.
  /// - Returns: The value, and what is wrong with it in that unit; neither where ``faults`` says why already.
  public func observed(in unit: String?) -> (value: ObservedValue?, faults: [ImportFault]) {
    var found: [ImportFault] = []
    let column = hasUnitForDepartment(unit) ? ImportField.department : .unit
    if let stated = self[column], let unit, FoldedText(stated) != FoldedText(unit) {
      found.append(fault(.value(.wrongUnit(found: stated, expected: unit)), in: column))
    }
    func read(_ typed: TypedValue?, _ field: ImportField) -> ObservedValue? {
      guard let typed else { return nil }
      do throws(TypedValue.Problem) { return try typed.observed(in: unit) } catch {
        found.append(fault(.value(error), in: field))
        return nil
      }
    }
    let stated = read(value, self[.value] == nil ? .achieved : .value)
    let divided = read(fraction, .numerator)
    if let value, stated != nil, case .quantity(let quantity) = divided,
      !value.agrees(with: quantity, percent: unit.isPercentUnit)
    {
      let (numerator, denominator) = (self[.numerator] ?? "", self[.denominator] ?? "")
      found.append(fault(.valueDisagrees(numerator: numerator, denominator: denominator), in: .value))
    }
    return (found.isEmpty ? divided ?? stated : nil, found)
  }

  /// The members of an object, with their values as the file has them, without what an earlier import found wrong; nil
  /// where the line is no object.
  public var members: [(key: String, value: String)]? {
    source.flatMap { ObjectLineReader.members(of: $0) }?.filter { !ImportHeader.isOfFaults($0.key) }
  }

  /// A fault of one of the row's fields, for what only the caller can know.
  public func fault(_ problem: ImportFault.Problem, in field: ImportField) -> ImportFault {
    ImportFault(
      line: line, column: position(of: field).map { header.names[$0] }, value: self[field] ?? "", problem)
  }

  /// The columns of some fields and what stands there, each joined by a slash; nil where nothing does.
  public func cell(of fields: [ImportField]) -> (column: String, value: String)? {
    let positions = fields.map { position(of: $0) }
    let values = positions.compactMap { text(at: $0) }
    guard !values.isEmpty else { return nil }
    return (
      positions.compactMap { $0 }.map { header.names[$0] }.joined(separator: "/"),
      values.joined(separator: "/")
    )
  }

  /// Why it cannot be told of which day the row is, where the file means to say it: the date's cell is empty, as
  /// merged cells are saved, or its column has another name. Nil for a row with a date, and of a file without dates.
  public var lackOfDate: ImportFault? {
    guard self[.asOf] == nil else { return nil }
    if header.position(of: .asOf) != nil { return fault(.missing(.asOf), in: .asOf) }
    let near = header.unknownColumns.filter { $0.nearest == .asOf }
    return near.isEmpty ? nil : ImportFault(line: line, .noDateColumn(nearest: near))
  }

  // MARK: Reading the fields

  private mutating func note(_ problem: ImportFault.Problem, in field: ImportField) {
    faults.append(fault(problem, in: field))
  }

  private mutating func readValue() {
    if let text = self[.value] {
      do throws(TypedValue.Problem) { value = try TypedValue(text) } catch { note(.value(error), in: .value) }
    }
    guard let text = self[.achieved] else { return }
    do throws(TypedValue.Problem) {
      let achieved = try TypedValue.read(text, unit: nil)
      guard let stated = self[.value] else {
        value = try TypedValue(text)
        return
      }
      if let value, value.value != achieved {
        note(.disagrees(with: stated, column: header.name(of: .value) ?? ""), in: .achieved)
      }
    } catch {
      // A file of values may say of each of them that it is no achievement.
      if error != .notAchieved { note(.value(error), in: .achieved) }
    }
  }

  private mutating func readFraction() {
    let numerator = number(.numerator, unit: "")
    let denominator = number(.denominator, unit: "")
    guard let numerator, let denominator else { return }
    do throws(TypedValue.Problem) {
      fraction = try TypedValue(numerator: numerator, denominator: denominator)
    } catch {
      note(.value(error), in: numerator.mantissa < 0 ? .numerator : .denominator)
    }
  }

  private mutating func readReport() {
    percent = number(.percent, unit: "%")
    if let number = percent, let whole = ExactDecimal(mantissa: 100), number.mantissa < 0 || number > whole {
      note(.percentOutOfRange, in: .percent)
      percent = nil
    }
    if let text = self[.status] {
      step = TaskStep(typed: text)
      if step == nil { note(.notAStatus(allowed: TaskStep.words.compactMap(\.words.first)), in: .status) }
    }
  }

  /// The number of a field that holds neither a fraction nor “achieved”.
  private mutating func number(_ field: ImportField, unit: String) -> ExactDecimal? {
    guard let text = self[field] else { return nil }
    do throws(TypedValue.Problem) {
      guard case .quantity(.number(let number)) = try TypedValue.read(text, unit: unit) else {
        throw .notANumber
      }
      return number
    } catch {
      switch error {
      case .fractionOfACount, .numberNeeded, .notAchieved: note(.value(.notANumber), in: field)
      default: note(.value(error), in: field)
      }
      return nil
    }
  }

  private var hasValue: Bool {
    value != nil || self[.value] != nil || self[.numerator] != nil || self[.denominator] != nil
  }

  private var hasReport: Bool { ImportField.reportFields.contains { self[$0] != nil } }

  private var idIsOfTask: Bool {
    guard self[.id] != nil, !hasValue else { return false }
    // Beside the one name that a row has, its id is of the same thing.
    let namesIndicatorAlone =
      text(at: header.position(of: .indicator)) != nil
      && text(at: header.position(of: .task)) == nil
    guard !namesIndicatorAlone else { return false }
    return hasReport || header.has(anyOf: ImportField.reportFields) && !hasPlaceForValues
  }

  private var hasPlaceForValues: Bool { header.has(anyOf: ImportField.valueFields) }

  /// Notes what the row would need to say anything.
  private mutating func lookForGaps() {
    if self[.indicator] == nil, self[.task] == nil {
      faults.append(ImportFault(line: line, .noSubject(allowed: ImportHeader.subjectHeaders)))
      return
    }
    if self[.id] != nil, !hasValue, !hasReport, header.position(of: .task) == nil, hasPlaceForValues,
      header.has(anyOf: ImportField.reportFields)
    {
      isObservation = false
      let allowed = [ImportField.value] + ImportField.reportFields
      note(.nothingReported(allowed: allowed.compactMap(\.headers.first)), in: .id)
      return
    }
    if self[.numerator] == nil, self[.denominator] != nil { note(.missing(.numerator), in: .numerator) }
    if self[.numerator] != nil, self[.denominator] == nil {
      note(.missing(.denominator), in: .denominator)
    }
    if self[.indicator] == nil, hasValue { note(.missing(.indicator), in: .indicator) }
    if self[.task] == nil, hasReport { note(.missing(.task), in: .task) }
    if isObservation, !hasValue { note(.missing(.value), in: .value) }
    if !isReport, self[.milestone] != nil {
      note(.nothingReported(allowed: ImportField.reportFields.compactMap(\.headers.first)), in: .milestone)
    }
    if isReport, !hasReport, !hasValue {
      note(.nothingReported(allowed: ImportField.reportFields.compactMap(\.headers.first)), in: .task)
    }
  }
}
