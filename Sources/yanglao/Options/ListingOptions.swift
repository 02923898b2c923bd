// The options of every listing: its format, its columns, the day that it speaks of.

import CommandLineKit
import YanglaoCore

/// How a listing is printed.
struct ListingOptions {
  var format: OutputFormat?
  var columns: [ColumnList] = []
  var byteOrderMark = false
  /// Whether every row is shown on a terminal too.
  var showsAll = false
  var time = TimeOptions()

  /// The rows that a terminal shows unless all are asked for: more than anybody reads, and soon laid out.
  static let rowsOnTerminal = 200

  /// The options of a listing that has these columns.
  static func parameters(_ columns: [ColumnHeader], note: Text = Text("", "")) -> [Parameter<Self>] {
    parameters(
      choosing: .list(columns.map { AllowedValue($0.key, $0.title) }),
      help: Text(
        "只输出这些列，用逗号分隔，按所列次序\(note.chinese)",
        "print these columns only, separated by commas, in this order\(note.english)"),
      [
        .flag(
          "all", \.showsAll,
          help: Text(
            "终端上也显示全部行（默认前 \(rowsOnTerminal) 行）",
            "show every row on a terminal too (the first \(rowsOnTerminal) unless said otherwise)"
          ))
      ])
  }

  /// The options of a listing that has these columns and speaks of no day.
  static func untimedParameters(_ columns: [ColumnHeader]) -> [Parameter<Self>] {
    Array(parameters(columns).dropLast())
  }

  /// The options of a page, whose fields depend on what it is of.
  static let sheetParameters = parameters(
    choosing: .none,
    help: Text(
      "只输出这些字段（JSON 的键），用逗号分隔，按所列次序",
      "print these fields only (by their keys in JSON), separated by commas, in this order"))

  private static func parameters(
    choosing keys: Completion, help: Text, _ own: [Parameter<Self>] = []
  ) -> [Parameter<Self>] {
    [
      .option(
        "format", short: "f", \.format, "FORMAT",
        help: Text("输出格式（默认 table）", "output format (table unless said otherwise)")),
      .option("columns", \.columns, "KEYS", completion: keys, help: help),
      .flag(
        "bom", \.byteOrderMark,
        help: Text(
          "CSV、TSV 开头写入 UTF-8 BOM，便于 Excel 打开", "begin CSV and TSV with a UTF-8 byte order mark, for Excel")),
    ] + own + [.group(\.time, TimeOptions.parameters)]
  }

  /// Whether a column may be printed that tables have on request only.
  func mayPrint(_ key: String) -> Bool {
    columns.isEmpty
      ? format.map { $0 != .table && $0 != .markdown } ?? false : columns.contains { $0.keys.contains(key) }
  }

  /// Whether people read it, and not programs: it has lines around the rows.
  var isRead: Bool { format.map { $0 == .table || $0 == .markdown } ?? true }

  func day(in context: Context) -> Day { time.day(in: context) }

  /// The question that the ledger is asked, about the day and for what was known at the moment.
  func question(in context: Context) throws -> Question {
    time.question(of: try context.ledger(), in: context)
  }

  /// Prints a report's rows.
  /// - Parameter companion: A second table that people read below the first; left out of the other formats, and
  ///   where columns are asked for, which are the first one's.
  /// - Parameter forms: The columns of other forms of the listing, which an error then tells of.
  func print(
    _ listing: (_ columns: [String]?) throws -> Listing, companion: Listing? = nil,
    otherForms forms: [(form: UnknownColumn.OtherForm, keys: [String])] = [], in context: inout Context
  ) throws {
    let format = try checkedFormat()
    let keys = columns.flatMap(\.keys)
    let isRead = keys.isEmpty && (format == .table || format == .markdown)
    let asked: Listing
    do { asked = try listing(keys.isEmpty ? nil : keys) } catch var error as UnknownColumn {
      error.elsewhere = forms.first { $0.keys.contains(error.name) }?.form
      throw error
    }
    try context.print(
      asked, companion: isRead ? companion : nil, as: format,
      byteOrderMark: byteOrderMark, atMost: showsAll ? nil : Self.rowsOnTerminal)
  }

  /// Prints a page, or the fields of it that are asked for.
  func print(_ sheet: Sheet, in context: inout Context) throws {
    let format = try checkedFormat()
    try context.print(
      try sheet.selecting(columns.flatMap(\.keys)), as: format, byteOrderMark: byteOrderMark)
  }

  /// The format asked for.
  /// - Throws: ``RequestError`` where it has no place for the byte order mark that is asked for.
  private func checkedFormat() throws -> OutputFormat {
    let format = format ?? .table
    guard !byteOrderMark || format == .csv || format == .tsv else {
      throw RequestError.conflictingOptions("--bom", "--format \(format.rawValue)")
    }
    return format
  }
}

extension OutputFormat: ParameterValue {}

extension TypedDay: ParameterValue {
  public static func parse(_ argument: String) throws(InvalidValue) -> TypedDay {
    guard let day = TypedDay(argument) else {
      throw InvalidValue(
        expected: Text(
          "存在的日期，如 2026-06-30、2026/6/30、20260630、2026年6月30日、2026年6月底、2026-06 或 今天",
          "a day that exists, such as 2026-06-30, 2026/6/30, 20260630, 2026-06 (its last day) or today"))
    }
    return day
  }
}
