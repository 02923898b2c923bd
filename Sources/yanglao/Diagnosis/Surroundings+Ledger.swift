// What is found about the ledger: its file, what is in it, and the disk under it.

import CommandLineKit
import YanglaoCore
import YanglaoStore

extension Surroundings {
  /// The findings about the ledger; those that need its content are left out where it cannot be read.
  var ledgerFindings: [Finding] {
    guard let ledger else {
      let failure = Failure(RequestError.noHome)
      return [.problem(.ledgerPath, failure.message, advice: failure.advice ?? Self.nameALedger)]
    }
    var findings = [
      Finding.ok(
        .ledgerPath,
        Text(
          "\(ledger.path.shown)（由 \(ledger.source.rawValue) 决定）",
          "\(ledger.path.shown) (by \(ledger.source.rawValue))"), value: ledger.path),
      ledger.file,
    ]
    if case .ledger(let info) = ledger.content {
      findings += [Self.format(of: info), Self.records(of: info), ledger.log]
    }
    return findings + [ledger.disk, ledger.space].compactMap { $0 }
  }

  fileprivate static let nameALedger = Text(
    "用 --ledger 或 YANGLAO_LEDGER 指明台账文件。", "Name the ledger's file with --ledger or YANGLAO_LEDGER.")

  private static func format(of info: LedgerInfo) -> Finding {
    let (found, ours) = (info.version, SQLiteLedger.formatVersion)
    guard found < ours else { return .ok(.ledgerFormat, Text(verbatim: "\(found)"), value: "\(found)") }
    return .note(
      .ledgerFormat, Text("\(found)，本程序写 \(ours)", "\(found); this program writes \(ours)"),
      value: "\(found)",
      advice: Text(
        "下一次记录时升级；此后旧程序不能再读，请先备份。",
        "The next record raises it; older programs cannot read it then, so take a backup first."))
  }

  private static func records(of info: LedgerInfo) -> Finding {
    let count = Text.count(info.recordCount, "\(info.recordCount) 条", "record")
    let last = info.lastRecordedAt.map { Text("，最近一条写于 \($0)", ", the last one of \($0)") } ?? Text("", "")
    return .ok(
      .records, Text(count.chinese + last.chinese, count.english + last.english), value: "\(info.recordCount)"
    )
  }
}

extension Surroundings.LedgerPlace {
  fileprivate var file: Finding {
    switch content {
    case .unreadable(let failure):
      return .problem(.ledgerFile, failure.message, advice: failure.advice ?? Surroundings.nameALedger)
    case .missing where isWritable:
      return .note(
        .ledgerFile, Text("还没有", "not there yet"),
        advice: Text(
          "第一条记录会新建；已有台账的，用 --ledger 或 YANGLAO_LEDGER 指明。",
          "The first record makes it. If there is one elsewhere, name it with --ledger or YANGLAO_LEDGER."))
    case .missing:
      return .problem(
        .ledgerFile, Text("还没有，而且所在目录不可写", "not there yet, and its folder cannot be written"),
        advice: Text(
          "请管理员给予该目录的写权限，或用 --ledger 另指一处。",
          "Have the folder made writable for you, or name another place with --ledger."))
    case .ledger(let info):
      let size = ByteCount(info.bytes)
      let value = "\(info.bytes)"
      guard !isWritable else {
        return .ok(.ledgerFile, Text("\(size)，可读可写", "\(size), readable and writable"), value: value)
      }
      return .note(
        .ledgerFile, Text("\(size)，可读，不可写", "\(size), readable, not writable"), value: value,
        advice: Text(
          "可以查询，不能记录；要记录，文件及其目录须对你可写。",
          "You can ask, not record: for that, the file and its folder must be writable for you."))
    }
  }

  /// SQLite carries the log over at 4 MiB, unless somebody reads all the time.
  fileprivate var log: Finding {
    guard writeAheadLog > 0 else { return .ok(.writeAheadLog, Text("没有", "none"), value: "0") }
    let size = Text(verbatim: "\(ByteCount(writeAheadLog))")
    guard writeAheadLog > 16 << 20 else { return .ok(.writeAheadLog, size, value: "\(writeAheadLog)") }
    return .note(
      .writeAheadLog, size, value: "\(writeAheadLog)",
      advice: Text(
        "有程序长时间开着台账；结束它，再记录一次，日志就会并入。不要删除这个文件。",
        "A program keeps the ledger open for long. End it, and the next record takes the log in. Do not remove the file."
      ))
  }

  fileprivate var disk: Finding? {
    guard let fileSystem else { return nil }
    let name = fileSystem.name
    switch fileSystem.kind {
    case .local: return .ok(.fileSystem, Text(verbatim: name), value: name)
    case .network:
      return .problem(
        .fileSystem, Text("\(name)，网络文件系统", "\(name), on the network"), value: name,
        advice: Text(
          "台账放在一台机器自己的磁盘上，用 ledger backup 复制到网络盘：几台机器同时写会损坏台账。",
          "Keep the ledger on a disk of one machine, and copy it to the share with ledger backup: written by several machines, it breaks."
        ))
    case .memory:
      return .note(
        .fileSystem, Text("\(name)，在内存中", "\(name), in memory"), value: name,
        advice: Text(
          "重新启动后台账就没有了，请移到磁盘上。", "The ledger is gone when the machine restarts. Move it to a disk."))
    case .passedThrough:
      return .note(
        .fileSystem, Text("\(name)，不知实际在何处", "\(name), from elsewhere"), value: name,
        advice: Text(
          "如果实际在网络上，请移到本机磁盘。", "If it lies on the network in truth, move it to a disk of this machine."))
    }
  }

  fileprivate var space: Finding? {
    guard let freeSpace else { return nil }
    let (size, value) = (Text(verbatim: "\(ByteCount(freeSpace))"), "\(freeSpace)")
    let advice = Text(
      "在这块磁盘上腾出空间；磁盘满时不能记录。", "Free some space on the disk: nothing is recorded on a full one.")
    if freeSpace < 10 << 20 { return .problem(.freeSpace, size, value: value, advice: advice) }
    if freeSpace < 100 << 20 { return .note(.freeSpace, size, value: value, advice: advice) }
    return .ok(.freeSpace, size, value: value)
  }
}

extension Failure {
  /// What helps, of a failure that says so.
  fileprivate var advice: Text? {
    guard !hints.isEmpty else { return nil }
    return Text(hints.map(\.chinese).joined(), hints.map(\.english).joined(separator: " "))
  }
}
