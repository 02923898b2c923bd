// What is said of something that there is not, among however many things.

import CommandLineKit
import Glibc
import Testing
import YanglaoCore

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

  @Test func joinsNamesAsTheLanguageDoes() {
    let failure = Failure(RequestError.noPlans(["a", "b"]))
    #expect(failure.message.chinese.contains("a、b") && failure.message.english.contains("a, b"))
  }
}
