// What is said of something that there is not, among however many things.

import CommandLineKit
import Glibc
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
    let failure = Failure(LedgerError.damaged(path: "a", detail: "plan x\u{1B}[31m: checksum"))
    for language in Language.allCases {
      let lines = failure.lines(in: language, usage: nil, width: nil)
      #expect(lines.first?.contains(#"plan x\x1B[31m: checksum"#) == true)
    }
  }

  @Test func joinsNamesAsTheLanguageDoes() {
    let failure = Failure(RequestError.noPlans(["a", "b"]))
    #expect(failure.message.chinese.contains("a、b") && failure.message.english.contains("a, b"))
  }
}
