// What is wrong with a ledger, in words.

import CommandLineKit
import YanglaoStore

extension LedgerFault {
  var term: Text {
    switch self {
    case .structure(.row(let row)): row.sentence
    case .structure(let damage):
      Text("文件结构：\(damage.sentence.chinese)", "structure: \(damage.sentence.english)")
    case .danglingReference(let table, let row, let parent):
      Text(
        "表 \(table) 第 \(row.map(String.init) ?? "?") 行所指的 \(parent) 不存在",
        "row \(row.map(String.init) ?? "?") of \(table) names a \(parent) that is not there")
    case .document(let name): Text("文件 \(name) 不是当初存入的内容", "the document \(name) is not what was stored")
    case .standing(let subject):
      Text(
        "任务 \(subject.reference) 的状态索引与其记录不符",
        "the index of where task \(subject.reference) stands differs from its records")
    case .planDiffers(let id): Text("规划 \(id) 的各表与其文件不符", "the tables of plan \(id) differ from its document")
    case .revision(let plan, let revision):
      Text(
        "规划 \(plan) 的第 \(revision) 版与前一版不相衔接",
        "revision \(revision) of plan \(plan) does not follow the one before it")
    case .record(let number, let problem):
      Text("记录 \(number)：\(problem.term.chinese)", "record \(number): \(problem.term.english)")
    }
  }
}

extension LedgerFault.Problem {
  fileprivate var term: Text {
    switch self {
    case .changed: Text("不是当初写入的内容", "is not what was written")
    case .unreadable(let column): Text("列 \(column) 无法读取", "column \(column) cannot be read")
    case .gap(let from): Text("此前缺少从 \(from) 起的记录", "the records from \(from) on are missing before it")
    case .outOfOrder: Text("写入时间早于前一条", "was written before the one that precedes it")
    case .wrongRun: Text("与其来源的起止不符", "does not fit where its provenance begins and ends")
    case .replacesWrongly(let other): Text("不能替代记录 \(other)", "cannot replace record \(other)")
    }
  }
}
