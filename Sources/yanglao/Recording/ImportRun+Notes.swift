// What is noted of a file that was imported, beside its faults.

import CommandLineKit
import YanglaoCore

extension ImportRun.Outcome {
  /// Whether a column is one that exports write beside what an import reads, in a file that they wrote.
  func isExported(_ column: String) -> Bool {
    Self.exportedColumns.contains(column) && unknownColumns.contains(where: Self.numberColumns.contains)
  }

  private static let exported = ReportColumns.columns.map(\.header) + ObservationColumns.columns.map(\.header)
  private static let exportedColumns = Set(exported.flatMap { [$0.key, $0.title.chinese] })
  /// What the column of the records' numbers is called, which no table has that people fill in.
  private static let numberColumns = Set(
    exported.filter { $0.key == "record" }.flatMap { [$0.key, $0.title.chinese] })
}

extension Importer.Strangers {
  /// Who reported, and where; nil where everybody answers for what was reported.
  var sentence: Text? {
    guard rows > 0 else { return nil }
    let names = told.map {
      Text("“\($0.name.shown)”（第 \($0.line) 行）", "“\($0.name.shown)” (line \($0.line))")
    }
    let list = names.map(\.chinese).joined(separator: "、") + (hasMore ? "等" : "")
    let listInEnglish = names.map(\.english).joined(separator: ", ") + (hasMore ? " and others" : "")
    return Text(
      "注意：\(rows) 行的填报单位不是其任务、指标的责任单位：\(list)。",
      "Note: \(Text.count(rows, "", "row").english) of departments that do not answer for what the rows are of: \(listInEnglish)."
    )
  }
}
