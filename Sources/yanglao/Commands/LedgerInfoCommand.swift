// yanglao ledger info: what is in the ledger.

import CommandLineKit
import YanglaoCore
import YanglaoStore

struct LedgerInfoCommand: Command {
  static let name = "info"
  static let abstract = Text("台账的大小、规划和记录数", "Size, plans and counts of records")
  static let examples = [Example("ledger info", Text("当前台账", "the ledger in use"))]

  var listing = SheetOptions()

  static let parameters: [Parameter<Self>] = [.group(\.listing, SheetOptions.parameters)]

  func run(in context: inout Context) throws {
    let info = try context.storedLedger().info()
    let kinds = RecordContent.Kind.allCases.map { kind in
      SheetField(kind.rawValue, kind.term, .integer(info.records[kind] ?? 0))
    }
    let sheet = Sheet([
      SheetField("path", Text("文件", "File"), .text(info.path)),
      SheetField("bytes", Text("大小（字节）", "Size (bytes)"), .integer(Int(info.bytes))),
      SheetField("version", Text("格式版本", "Version"), .integer(info.version)),
      SheetField(
        "plans", Text("规划", "Plans"),
        .list(
          info.plans.map { plan in
            .fields([
              SheetField("id", Text("编号", "Id"), .text(plan.id)),
              SheetField("revision", Text("版次", "Revision"), .integer(plan.revision)),
              SheetField("title", Text("名称", "Title"), .text(plan.title)),
            ])
          })),
      SheetField("records", Text("记录", "Records"), .integer(info.recordCount)),
      SheetField("by_kind", Text("其中", "Of which"), .fields(kinds)),
      SheetField("first_recorded_at", Text("最早记录", "First recorded"), .instant(info.firstRecordedAt)),
      SheetField("last_recorded_at", Text("最近记录", "Last recorded"), .instant(info.lastRecordedAt)),
    ])
    try context.print(sheet, as: listing.format ?? .table, byteOrderMark: false)
  }
}

extension SheetValue {
  fileprivate static func instant(_ instant: Instant?) -> SheetValue {
    instant.map { .text($0.description) } ?? .absent
  }
}
