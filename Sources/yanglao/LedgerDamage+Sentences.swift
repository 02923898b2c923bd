// What is damaged in a ledger's file, in words.

import CommandLineKit
import YanglaoStore

extension LedgerDamage {
  var sentence: Text {
    switch self {
    case .structure("database disk image is malformed"):
      Text("文件内容已损坏", "database disk image is malformed")
    case .structure(let words): Text(verbatim: words)
    case .cutShort(let found, let expected):
      Text("文件不完整，应有 \(expected) 字节，只有 \(found) 字节", "the file has \(found) of \(expected) bytes")
    case .version(let number):
      Text("没有版本 \(number) 这种格式（user_version）", "there is no version \(number) of its form (user_version)")
    case .row(let row): row.sentence
    }
  }
}

extension DamagedRow {
  var sentence: Text {
    let thing = thing
    guard let column else {
      return Text("\(thing.chinese)与其校验和不符", "\(thing.english): its checksum does not match")
    }
    return Text("\(thing.chinese)的列 \(column) 无法读取", "\(thing.english): column \(column) cannot be read")
  }

  /// What the row is of, where its table names a thing that people know.
  private var thing: Text {
    switch table {
    case "plan": Text("规划 \(row) ", "plan \(row)")
    case "plan_revision": Text("规划 \(row) 的一版", "a revision of plan \(row)")
    case "record": Text("记录 \(row) ", "record \(row)")
    case "shared_document": Text("文件 \(row) ", "the document \(row)")
    case "department_addition":
      Text("第 \(row) 次加入的单位名称", "the names of departments added as no. \(row)")
    default: Text("表 \(table) 的 \(row) 一行", "row \(row) of \(table)")
    }
  }
}
