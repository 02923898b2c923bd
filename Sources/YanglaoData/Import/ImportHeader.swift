// Which column of a file is which field.

/// The columns of a file, or the keys of an object.
public final class ImportHeader: Sendable {
  /// A column that stands for no field; it is not read.
  public struct UnknownColumn: Equatable, Sendable {
    public let name: String
    /// The field that was perhaps meant.
    public let nearest: ImportField?
  }

  /// The names as the file has them.
  public let names: [String]
  /// The columns that are not read, without nameless ones.
  public let unknownColumns: [UnknownColumn]
  /// The column of each field, in the order of the fields' declaration.
  private let positions: [Int?]
  /// The column of the names of a field whose ids have one of their own, in the same order.
  private let namePositions: [Int?]
  /// Whether the department's column has a name that stands for the unit of measure as well, which no other column has.
  let departmentMayBeUnit: Bool
  /// Whether the column of ids is one under which tables number their rows, beside one of names: what holds no “/” is no
  /// id there.
  let idsMayBeNumbers: Bool
  /// What is wrong with the columns.
  let problems: [(problem: ImportFault.Problem, column: String?)]

  /// Finds out which field each name stands for.
  ///
  /// 单位 is the department, but the unit of measure where another column is the department and none the unit. Where it
  /// is the only one of either, its fields tell; see ``departmentMayBeUnit``.
  ///
  /// Ids and names of one thing may stand in a column each; the ids tell. 编号 has the ids where nothing else says what a
  /// row is of; beside names it may number the rows, see ``idsMayBeNumbers``.
  init(_ names: [String]) {
    var columns = ImportField.allCases.map { _ in [Int]() }
    var unknown: [UnknownColumn] = []
    let fields = names.map { ImportField(header: $0) }
    let hasOtherIds = zip(names, fields).contains { name, field in
      field == .id && !ImportField.isNumber(name) || ImportField.isOfIds(name)
    }
    let hasNames = fields.contains(.indicator) || fields.contains(.task)
    idsMayBeNumbers = hasNames && !hasOtherIds
    for (position, (name, field)) in zip(names, fields).enumerated() {
      if let field, !(hasNames && hasOtherIds && ImportField.isNumber(name)) {
        columns[field.rawValue].append(position)
      } else if !name.trimmed.isEmpty, !Self.isOfFaults(name) {
        unknown.append(UnknownColumn(name: name, nearest: ImportField.nearest(to: name)))
      }
    }
    var beside: [Int?] = columns.map { _ in nil }
    for field in [ImportField.indicator, .task] {
      let ofIds = columns[field.rawValue].filter { ImportField.isOfIds(names[$0]) }
      guard columns[field.rawValue].count == 2, ofIds.count == 1 else { continue }
      beside[field.rawValue] = columns[field.rawValue].first { $0 != ofIds[0] }
      columns[field.rawValue] = ofIds
    }
    // Of what one name of several is cannot be told, nor where there is nothing that it could stand beside.
    let namesTell = columns[ImportField.name.rawValue].count == 1
    let hasSubjects = ImportField.subjectFields.contains { !columns[$0.rawValue].isEmpty }
    if !namesTell || !hasSubjects {
      unknown += columns[ImportField.name.rawValue].map {
        UnknownColumn(name: names[$0], nearest: hasSubjects ? nil : .indicator)
      }
      columns[ImportField.name.rawValue] = []
    }
    let departments = columns[ImportField.department.rawValue]
    let ambiguous = departments.filter { names[$0].trimmed == Self.departmentOrUnit }
    if departments.count == 2, ambiguous.count == 1, columns[ImportField.unit.rawValue].isEmpty {
      columns[ImportField.unit.rawValue] = ambiguous
      columns[ImportField.department.rawValue] = departments.filter { $0 != ambiguous[0] }
    }
    var problems: [(ImportFault.Problem, String?)] = []
    for (field, columns) in zip(ImportField.allCases, columns) where columns.count > 1 {
      let repeated = columns.map { names[$0] }
      problems.append((.repeatedField(field, columns: repeated), repeated.last))
    }
    if !hasSubjects {
      // A name that stands alone is that of a title: 某县指标填报表.
      let isTitle = names.count { !$0.trimmed.isEmpty } < 2
      let near = isTitle ? [] : unknown.filter { $0.nearest == .indicator || $0.nearest == .task }
      problems.append((.noSubjectColumn(allowed: Self.subjectHeaders, nearest: near), nil))
    }
    self.names = names
    unknownColumns = unknown
    positions = columns.map(\.first)
    namePositions = beside
    departmentMayBeUnit =
      departments.count == 1 && ambiguous.count == 1 && columns[ImportField.unit.rawValue].isEmpty
    self.problems = problems
  }

  private static let departmentOrUnit = "单位"

  /// Whether a column says which indicator or task a row is of.
  var namesSubjects: Bool { has(anyOf: ImportField.subjectFields) }

  /// Whether a column is one of some fields.
  func has(anyOf fields: [ImportField]) -> Bool { fields.contains { position(of: $0) != nil } }

  /// How much the names are like those of a header: by how many stand for fields, else by whether there are several.
  var likeness: Int {
    let known = positions.count { $0 != nil }
    return known > 0 ? known + 1 : names.count { !$0.trimmed.isEmpty } > 1 ? 1 : 0
  }

  /// The place of a field's column; nil where there is none.
  public func position(of field: ImportField) -> Int? { positions[field.rawValue] }

  /// The name of a field's column, as the file has it; nil where there is none.
  public func name(of field: ImportField) -> String? { position(of: field).map { names[$0] } }

  /// The place of the column that has the names of a field's ids; nil where none has.
  func namePosition(of field: ImportField) -> Int? { namePositions[field.rawValue] }

  /// The names, in Chinese and in English, under which rejected rows say what is wrong with them; not read.
  public static let faultNames = ["错误", "error"]

  /// The fields of a row without what an earlier import found wrong with it.
  public func withoutFaults(_ texts: [String]) -> [String] {
    guard names.contains(where: Self.isOfFaults) else { return texts }
    return texts.enumerated().filter { $0.offset >= names.count || !Self.isOfFaults(names[$0.offset]) }
      .map(\.element)
  }

  static func isOfFaults(_ name: String) -> Bool { faultNames.contains(ImportField.key(name)) }

  static let subjectHeaders = ImportField.subjectFields.flatMap(\.headers)
}
