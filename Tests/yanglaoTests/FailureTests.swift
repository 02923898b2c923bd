// What is said of something that there is not, among however many things.

import CommandLineKit
import Files
import Glibc
import TestSupport
import Testing
import YanglaoCore
import YanglaoStore

@testable import yanglao

struct FailureTests {
  @Test func tellsAHundredNamesAndCountsTheRest() {
    let ids = (1...3000).map { "county-\($0)" }
    let failure = Failure(RequestError.unknownPlan("nowhere", known: ids, nearest: nil))
    let hint = failure.hints.map(\.chinese).joined()
    #expect(hint.contains("county-100、") == false && hint.contains("county-100……另有 2900 个"))
    #expect(failure.hints.map(\.english).joined().contains("county-100 … and 2900 more"))
  }

  @Test func tellsFewNamesAll() {
    let failure = Failure(RequestError.unknownPlan("nowhere", known: ["a", "b"], nearest: "a"))
    #expect(failure.hints.map(\.chinese).contains("可用：a、b"))
  }

  @Test func saysInChineseThatTheOutputIsNotOpen() {
    #expect(Failure(OutputError.failed(errno: EBADF)).message.chinese == "无法写出结果：没有打开")
  }

  /// What a damaged ledger holds does not steer the terminal.
  @Test func repeatsNothingThatSteersATerminal() {
    let failure = Failure(
      LedgerError.damaged(
        path: "a", detail: .row(DamagedRow(table: "plan", row: "x\u{1B}[31m", column: nil))))
    for language in Language.allCases {
      let lines = failure.lines(in: language, usage: nil, width: nil)
      #expect(lines.first?.contains(#"x\x1B[31m"#) == true && !lines.joined().contains("\u{1B}"))
    }
  }

  @Test func damageIsToldInBothLanguages() {
    func message(_ damage: LedgerDamage) -> Text {
      Failure(LedgerError.damaged(path: "a", detail: damage)).message
    }
    let file = message(.structure("database disk image is malformed"))
    #expect(file.chinese == "台账“a”已损坏：文件内容已损坏")
    #expect(file.english == "the ledger “a” is damaged: database disk image is malformed")
    let row = message(.row(DamagedRow(table: "plan_revision", row: "xishan", column: nil)))
    #expect(row.chinese == "台账“a”已损坏：规划 xishan 的一版与其校验和不符")
    #expect(
      row.english == "the ledger “a” is damaged: a revision of plan xishan: its checksum does not match")
    let column = message(.row(DamagedRow(table: "record", row: "7", column: "as_of")))
    #expect(column.chinese == "台账“a”已损坏：记录 7 的列 as_of 无法读取")
  }

  /// The folder is named that a file cannot be in, and a file that is missing from a folder that is there.
  @Test func aMissingFolderIsNamed() throws {
    let folder = try TemporaryFolder()
    func message(_ path: String) -> Text { Failure(FileError(path: path, errno: ENOENT)).message }
    let path = folder.path("none/x.csv")
    #expect(message(path).chinese == "文件“\(path)”：没有目录“\(folder.path("none"))”")
    #expect(message(path).english == "file “\(path)”: there is no folder “\(folder.path("none"))”")
    #expect(message(folder.path("x.csv")).chinese.hasSuffix("：没有这个文件或目录"))
    #expect(message("x.csv").chinese == "文件“x.csv”：没有这个文件或目录")
  }

  @Test func whatComesOfAFileIsToldInChinese() {
    for number in [ELOOP, ENXIO, EFBIG, EMFILE, ENFILE] {
      #expect(SystemError.description(number).chinese.contains { !$0.isASCII })
    }
  }

  @Test func joinsNamesAsTheLanguageDoes() {
    let failure = Failure(RequestError.noPlans(["a", "b"]))
    #expect(failure.message.chinese.contains("a、b") && failure.message.english.contains("a, b"))
  }
}
