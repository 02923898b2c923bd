// The data dictionary: what every column of every export and of every list is.

import CommandLineKit

enum DictionaryColumns {
  struct Row {
    let export: String
    let header: ColumnHeader
  }

  /// Every export with its columns, in the order of the files.
  static let exports: [(name: String, columns: [ColumnHeader])] = [
    (ExportProgress.name, IndicatorProgressColumns.columns.map(\.header)),
    (ExportTasks.name, TaskColumns.columns.map(\.header)),
    (ExportIndicators.name, IndicatorColumns.columns(.linear).map(\.header)),
    (ExportObservations.name, ObservationColumns.columns.map(\.header)),
    (ExportReports.name, ReportColumns.columns.map(\.header)),
    (ExportDepartments.name, DepartmentColumns.columns.map(\.header)),
    (ExportDictionary.name, columns.map(\.header)),
  ]

  /// The lists of the other commands by `list/` and their words, with an option behind them that gives other columns.
  static let lists: [(name: String, columns: [ColumnHeader])] = [
    (Plans.name, PlanColumns.columns.map(\.header)),
    (Tasks.name, TaskColumns.columns.map(\.header)),
    (Overdue.name, [group] + GroupingOptions.rows(counting: .overdue)),
    ("\(Overdue.name)/summary", GroupingOptions.counts(counting: .overdue)),
    (Due.name, [group] + GroupingOptions.rows(counting: .left)),
    ("\(Due.name)/summary", GroupingOptions.counts(counting: .left)),
    (Progress.name, ProgressColumns.columns(nil, .linear).map(\.header)),
    ("\(Progress.name)/laggards", LaggardColumns.columns.map(\.header)),
    (Missing.name, MissingColumns.columns(of: nil, showsReports: false).map(\.header)),
    ("\(Missing.name)/summary", MissingColumns.summary().map(\.header)),
    (Changes.name, ChangeColumns.columns(.linear, .chinese).map(\.header)),
    (Indicators.name, IndicatorColumns.columns(.linear).map(\.header)),
    (Departments.name, DepartmentColumns.columns.map(\.header)),
    (Compare.name, ComparisonColumns.columns(.linear).map(\.header)),
    (Search.name, SearchColumns.columns.map(\.header)),
    (History.name, RecordColumns.headers),
    (Log.name, RecordColumns.headers),
    ("plan/\(PlanCheck.name)", PlanFaultColumns.columns(.chinese).map(\.header)),
    ("plan/\(PlanDiff.name)", DifferenceColumns.columns.map(\.header)),
    ("plan/\(PlanHistoryCommand.name)", RevisionColumns.columns.map(\.header)),
    (Doctor.name, FindingColumns.columns(.chinese).map(\.header)),
  ].map { ("list/\($0.0)", $0.1) }

  private static let group = ObligationColumns.group(called: .none).header

  static var rows: [Row] {
    (exports + lists).flatMap { export in export.columns.map { Row(export: export.name, header: $0) } }
  }

  static let columns: [Column<Row>] = [
    Column(
      "export", Text("文件", "Export"), .identifier,
      Text("哪个导出文件，或 list/ 加命令的列表", "which export, or list/ and a command for its list")
    ) { .text($0.export) },
    Column("name", Text("列名", "Name"), .identifier, Text("列的英文键", "key of the column")) {
      .text($0.header.key)
    },
    Column(
      "name_zh", Text("中文列名", "Chinese name"), .text,
      Text("用 --headers zh 时的列名", "name of the column with --headers zh")
    ) {
      .text($0.header.name(.chineseTitles))
    },
    Column(
      "type", Text("数据类型", "Type"), .term, Text("值的类型", "type of the values"),
      words: ColumnKind.allCases.map(\.name)
    ) {
      .term(key: $0.header.kind.name, $0.header.kind.term)
    },
    Column(
      "unit", Text("计量单位", "Unit"), .text,
      Text(
        "值的固定单位，空为无单位或见说明", "fixed unit of the values; empty where they have none, or the meaning says which")
    ) {
      .text($0.header.unit?.chinese)
    },
    Column(
      "meaning_zh", Text("中文说明", "Meaning in Chinese"), .text,
      Text("列的含义，中文", "what the values mean, in Chinese")
    ) {
      .text($0.header.meaningWithWords.chinese)
    },
    Column(
      "meaning_en", Text("英文说明", "Meaning in English"), .text,
      Text("列的含义，英文", "what the values mean, in English")
    ) {
      .text($0.header.meaningWithWords.english)
    },
  ]
}

extension ColumnHeader {
  /// What the values mean, and the words that they are taken from.
  fileprivate var meaningWithWords: Text {
    guard !words.isEmpty else { return meaning }
    let list = Text.list(words)
    return Text("\(meaning.chinese)；取值：\(list.chinese)", "\(meaning.english); one of: \(list.english)")
  }
}

extension ColumnKind {
  /// The name of the type in the data dictionary.
  var name: String {
    switch self {
    case .identifier: "identifier"
    case .text: "text"
    case .texts: "list"
    case .term: "term"
    case .integer: "integer"
    case .decimal: "decimal"
    case .day: "date"
    case .moment: "timestamp"
    case .flag: "boolean"
    }
  }

  /// What values of the type look like.
  var term: Text {
    switch self {
    case .identifier: Text("编号", "identifier")
    case .text: Text("文字", "text")
    case .texts: Text("列表，CSV 中以“;”分隔", "list, separated by “;” in CSV")
    case .term: Text("固定词", "word of a fixed list")
    case .integer: Text("整数", "whole number")
    case .decimal: Text("小数", "decimal number")
    case .day: Text("日期 yyyy-mm-dd", "date yyyy-mm-dd")
    case .moment: Text("时刻（UTC）", "moment in UTC")
    case .flag: Text("true 或 false", "true or false")
    }
  }
}
