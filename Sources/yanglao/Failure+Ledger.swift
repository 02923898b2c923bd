// The sentences for what the ledger's file refuses or meets.

import CommandLineKit
import YanglaoCore
import YanglaoStore

extension Failure {
  init(ledger error: LedgerError) {
    switch error {
    case .notAFile(let path):
      self.init(
        message: Text(
          "“\(path.shown)”不是文件路径，不能作台账", "“\(path.shown)” is no path of a file and cannot be a ledger"),
        status: .usage)
    case .notAPlainFile(let path):
      self.init(
        message: Text(
          "台账“\(path.shown)”是符号链接、目录或设备，不是普通文件",
          "the ledger “\(path.shown)” is a symbolic link, a folder or a device, not a plain file"))
    case .logWithoutLedger(let path, let log):
      self.init(
        message: Text(
          "“\(path.shown)”处没有台账，旁边却留有日志“\(log.shown)”，其中可能有尚未并入台账的记录；没有写入",
          "there is no ledger at “\(path.shown)”, but “\(log.shown)” beside it may hold records that its ledger has not taken in yet; nothing was written"
        ),
        hints: [
          Text(
            "把它的台账放回原处，查询一次即可并入；确实不要这些记录的，先移走这个日志。",
            "Put its ledger back and ask it anything, and it takes them in; if they are not wanted, move the log away first."
          )
        ])
    case .alreadyExists(let path):
      self.init(message: Text("“\(path.shown)”已存在，不覆盖", "“\(path.shown)” exists and is not overwritten"))
    case .cannotOpen(let path, let number, let detail):
      let reason = number == 0 ? Text(verbatim: detail) : SystemError.description(number)
      self.init(
        message: Text(
          "无法打开台账“\(path.shown)”：\(reason.chinese)",
          "cannot open the ledger “\(path.shown)”: \(reason.english)"))
    case .readOnly(let path):
      self.init(
        message: Text(
          "台账“\(path.shown)”或其目录不可写", "the ledger “\(path.shown)” or its folder cannot be written"))
    case .diskFull(let path):
      self.init(
        message: Text(
          "磁盘已满，没有写入台账“\(path.shown)”", "the disk is full; nothing was written to the ledger “\(path.shown)”")
      )
    case .busy(let path):
      self.init(
        message: Text("台账“\(path.shown)”一直被其他程序占用", "another program keeps the ledger “\(path.shown)”"),
        hints: [Text("稍后再试。", "Try again later.")])
    case .inputOutput(let path, let number, let detail):
      let reason = number == 0 ? Text(verbatim: detail) : SystemError.description(number)
      self.init(
        message: Text(
          "读写台账“\(path.shown)”出错：\(reason.chinese)",
          "reading or writing the ledger “\(path.shown)” failed: \(reason.english)"
        ))
    case .notALedger(let path):
      self.init(message: Text("“\(path.shown)”不是台账", "“\(path.shown)” is no ledger"))
    case .newerVersion(let path, let found, let supported):
      self.init(
        message: Text(
          "台账“\(path.shown)”由较新的程序写成（版本 \(found)，本程序支持到 \(supported)），没有改动",
          "the ledger “\(path.shown)” was written by a newer program (version \(found), this one knows up to \(supported)) and was left untouched"
        ),
        hints: [Text("请升级程序。", "Use a newer program.")])
    case .damaged(let path, let damage):
      self.init(
        message: Text(
          "台账“\(path.shown)”已损坏：\(damage.sentence.chinese)",
          "the ledger “\(path.shown)” is damaged: \(damage.sentence.english)"),
        hints: [
          Text(
            "移开这个文件，连同旁边的 -wal、-shm 文件，换上 ledger backup 所作的备份；或用 ledger restore 从 ledger export 的文件重建。",
            "Move the file away, with the -wal and -shm files beside it, and put a copy that ledger backup made in its place, or make the ledger anew with ledger restore, of what ledger export wrote."
          )
        ]
      )
    case .unknownSubject(let subject):
      self.init(
        message: Text("台账中没有 \(subject.reference.shown)", "the ledger has no \(subject.reference.shown)"))
    case .noSuchPlan(let plan):
      self.init(
        message: Text("台账中没有规划 \(plan.shown)", "the ledger has no plan \(plan.shown)"),
        hints: [Text("用 plan add 加入。", "Add it with plan add.")])
    case .planExists(let plan):
      self.init(
        message: Text(
          "台账中已有规划 \(plan.shown)；修订用 plan revise",
          "the ledger has the plan \(plan.shown) already; plan revise revises it"))
    case .notARevision(let plan, let found, let current):
      self.init(
        message: Text(
          "规划 \(plan.shown) 现为第 \(current) 版，文件为第 \(found) 版",
          "the plan \(plan.shown) is at revision \(current), the file says \(found)"),
        hints: [
          Text("修订时把文件中的 revision 加大。", "Raise the revision in the file to revise the plan.")
        ])
    case .otherPlace(let plan, let place, let known):
      self.init(
        message: Text(
          "规划 \(plan.shown) 的 jurisdiction：代码 \(place.code.shown) 写作 \(place.shown)，其他规划写作 \(known.shown)",
          "jurisdiction of the plan \(plan.shown): code \(place.code.shown) is \(place.shown) here, and \(known.shown) in other plans"
        ),
        hints: [
          Text(
            "改正代码，或照其他规划写 name、level、within。",
            "Correct the code, or give name, level and within as the other plans do.")
        ])
    case .planClosed(let plan, let day):
      self.init(
        message: Text(
          "规划 \(plan.shown) 已于 \(day) 结束跟踪，不再记录",
          "the tracking of the plan \(plan.shown) ended on \(day); nothing is recorded to it"))
    case .removed(let subject, let revision):
      self.init(
        message: Text(
          "\(subject.reference.shown) 已在第 \(revision) 版中撤销，不再记录",
          "\(subject.reference.shown) was removed in revision \(revision); nothing is recorded to it"))
    case .noSuchRecord(let number): self.init(RequestError.noSuchRecord(number))
    case .alreadyReplaced(let number, let other): self.init(RequestError.replacedAlready(number, by: other))
    case .nullCharacter:
      self.init(message: Text("文字中含有空字符", "a text holds a null character"), status: .usage)
    case .failed(let path, let detail):
      self.init(
        message: Text(
          "台账“\(path.shown)”出错：\(detail.shown)", "the ledger “\(path.shown)” failed: \(detail.shown)"))
    case .refused(let detail):
      self.init(
        message: Text(
          "台账拒绝了记录，没有写入：\(detail.shown)",
          "the ledger refused the record; nothing was written: \(detail.shown)"),
        hints: [
          Text(
            "先用“yanglao ledger check”检查台账是否损坏；没有损坏，就是程序的错误。",
            "Let “yanglao ledger check” see whether the ledger is damaged; if it is not, this is a mistake of the program."
          )
        ])
    case .otherSubject, .notWriting:
      self.init(message: Text("台账拒绝了记录：\(error)", "the ledger refused the record: \(error)"), status: .ours)
    }
  }

  init(restoring error: LedgerRestoreError) {
    self.init(
      message: Text("导出文件有误，没有建立台账", "the export is at fault; no ledger was made"),
      hints: error.faults.map { fault in
        Text(
          "  第 \(fault.line) 行：\(fault.problem.term.chinese)",
          "  line \(fault.line): \(fault.problem.term.english)")
      })
  }
}

extension RestoreFault.Problem {
  fileprivate var term: Text {
    switch self {
    case .notAnExport: Text("不是台账的导出文件", "not an export of a ledger")
    case .unsupportedVersion(let found, let supported):
      Text("版本 \(found)，本程序支持到 \(supported)", "version \(found), this program knows up to \(supported)")
    case .malformed: Text("不是导出的格式", "not of the form of an export")
    case .outOfPlace: Text("位置不对或重复", "out of place, or there twice")
    case .missingDocument(let name): Text("缺少 \(name.shown)", "\(name.shown) is missing")
    case .document(let faults):
      Text(
        "文件有 \(faults.count) 处错误", "the document has \(Text.count(faults.count, "", "fault").english)")
    case .plansRefused(let detail): Text("规划之间不符：\(detail.shown)", "the plans do not fit: \(detail.shown)")
    case .wrongLength(let found, let expected):
      Text(
        "文件到此结束，共 \(found) 行，应有 \(expected) 行：导出文件不完整，或被改动",
        "the file ends here with \(found) lines and should have \(expected): it is not whole, or was changed")
    case .wrongNumber(let found, let expected):
      Text("记录号 \(found)，应为 \(expected)", "record number \(found), expected \(expected)")
    case .earlierThanPrevious: Text("写入时间早于前一条", "written before the record that precedes it")
    case .unknownSubject(let subject):
      Text("没有 \(subject.reference.shown)", "there is no \(subject.reference.shown)")
    case .refused(let detail): Text("不能作为记录：\(detail.shown)", "cannot be a record: \(detail.shown)")
    }
  }
}

extension Jurisdiction {
  /// The place with everything that a plan file says of it.
  fileprivate var shown: String {
    "\(within.map { $0.shown + " " } ?? "")\(name.shown) (\(level.rawValue))"
  }
}
