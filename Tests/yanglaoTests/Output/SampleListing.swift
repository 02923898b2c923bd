// A small listing with everything that is hard to write: long Chinese, control characters, formulas, gaps.

import CommandLineKit
import TestSupport

@testable import yanglao

struct SampleRow {
  var id = "a/1"
  var title = ""
  var departments: [String] = []
  var days: Int?
  var money: String?
  var due: String?
  var state: String?
  var isBinding = false

  static let long = SampleRow(
    id: "zhongwei/3", title: "实施特殊困难老年人家庭适老化改造，（一期）对高龄、失能、残疾老年人家庭予以补贴，2027年底前完成不少于1200户的改造任务",
    departments: ["民政局", "住房和城乡建设局"], days: 35, money: "7300.00", due: "2026-12-31", state: "red",
    isBinding: true)
  static let hostile = SampleRow(
    id: "x/2", title: "=1+1|\u{1B}[31m\u{202E}\"引号\"", departments: ["+A", "a,b"], days: -1, money: "-0.50",
    state: nil)
  static let broken = SampleRow(id: "x/3", title: "建成\n投用 <b>&`*_", due: "2023-07-31", state: "grey")

  static let columns: [Column<SampleRow>] = [
    Column(key: "id", title: Text("编号", "Id"), kind: .identifier, meaning: Text("编号", "Id")) { .text($0.id) },
    Column(key: "title", title: Text("任务", "Task"), kind: .text, meaning: Text("任务", "Task"), flexible: true)
    {
      .text($0.title)
    },
    Column(
      key: "departments", title: Text("责任单位", "Departments"), kind: .texts, meaning: Text("单位", "Departments")
    ) {
      .texts($0.departments)
    },
    Column(
      key: "days_overdue", title: Text("逾期天数", "Days overdue"), kind: .integer, meaning: Text("天数", "Days"),
      style: { ($0.days ?? 0) > 0 ? .red : nil },
      value: { $0.days.map { .integer($0) } ?? .absent }),
    Column(
      key: "investment", title: Text("投资", "Investment"), kind: .decimal, meaning: Text("投资", "Investment"),
      unit: Text("万元", "10,000 yuan")
    ) { $0.money.map { .decimal($0) } ?? .absent },
    Column(key: "due", title: Text("时限", "Due"), kind: .day, meaning: Text("时限", "Due")) {
      $0.due.map { .day($0) } ?? .absent
    },
    Column(key: "light", title: Text("三色", "Light"), kind: .term, meaning: Text("三色", "Light")) { row in
      row.state.map { .term(key: $0, $0 == "red" ? Text("红", "red") : Text("灰", "grey")) } ?? .absent
    },
    Column(
      key: "binding", title: Text("约束性", "Binding"), kind: .flag, meaning: Text("约束性", "Binding"),
      shownByDefault: false
    ) { .flag($0.isBinding) },
  ]

  static func listing(
    _ rows: [SampleRow] = [.long, .hostile, .broken], selecting keys: [String]? = nil
  ) throws(UnknownColumn) -> Listing {
    try Listing(rows, columns: columns, selecting: keys, empty: Text("没有任务。", "No tasks."))
  }
}

/// What is written in a format, as text.
func rendered(
  _ listing: Listing, as format: OutputFormat, language: Language = .chinese, terminal: Terminal = .none,
  byteOrderMark: Bool = false
) -> String {
  let output = MemoryOutput()
  render(
    listing, as: format, language: language, terminal: terminal, byteOrderMark: byteOrderMark, to: output)
  return output.text
}

/// What is written in a format, as text.
func rendered(
  _ sheet: Sheet, as format: OutputFormat, language: Language = .chinese, terminal: Terminal = .none,
  byteOrderMark: Bool = false
) -> String {
  let output = MemoryOutput()
  render(sheet, as: format, language: language, terminal: terminal, byteOrderMark: byteOrderMark, to: output)
  return output.text
}
