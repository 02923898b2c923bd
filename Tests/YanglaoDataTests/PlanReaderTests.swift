// A faulty plan file is told all of its faults, each with its place and what would be right.

import Testing
import YanglaoCore

@testable import YanglaoData

struct PlanReaderTests {
  static let whole = """
    {
      "formatVersion": 1, "id": "demo", "revision": 1, "title": "示例", "kind": "workPlan",
      "jurisdiction": { "name": "某县", "level": "county", "code": "640424" },
      "period": { "from": "2023-01-01", "to": "2023-12-31" },
      "source": { "file": "demo.txt" },
      "sections": [ { "id": "1", "title": "一" } ],
      "tasks": [ { "id": "1", "section": "1", "title": "任务", "text": "床位占比达到60%", "departments": [],
        "deadline": { "due": "2023-12-31", "basis": "plan", "asPrinted": null } } ],
      "indicators": [ { "id": "share", "measure": "share", "name": "占比", "kind": "share", "unit": "%",
        "counting": "level", "attribute": "absent", "tasks": ["1"],
        "targets": [ { "comparator": "atLeast", "value": 60.50, "due": "2023-12-31", "recurrence": "once",
          "firm": true, "asPrinted": "60%", "quote": "床位占比达到60%" } ] } ]
    }
    """

  private func faults(_ text: String) -> [PlanFault] {
    do throws(PlanFileError) {
      _ = try PlanReader.plan(from: Array(text.utf8), file: "demo.json")
      return []
    } catch { return error.faults }
  }

  private func faults(replacing old: String, with new: String) throws -> [PlanFault] {
    try #require(Self.whole.contains(old))
    return faults(Self.whole.replacing(old, with: new))
  }

  @Test func readsAWholePlan() throws {
    let plan = try PlanReader.plan(from: Array(Self.whole.utf8), file: "demo.json")
    #expect(plan.tasks[0].deadline == Deadline(due: try #require(Day(iso: "2023-12-31")), basis: .plan))
    #expect(plan.indicators[0].targets[0].aim.value?.description == "60.50")
    #expect(plan.titleAsPrinted)
  }

  @Test func tellsEveryFaultOfAFile() throws {
    let text = Self.whole
      .replacing("\"kind\": \"workPlan\"", with: "\"kind\": \"poem\"")
      .replacing("\"2023-12-31\" },\n  \"source\"", with: "\"2023-02-30\" },\n  \"source\"")
      .replacing("\"title\": \"任务\",", with: "\"titel\": \"任务\",")
      .replacing("60.50", with: "1e3")
    let found = faults(text)
    #expect(
      found.map(\.path) == [
        "$.kind", "$.period.to", "$.tasks[0]", "$.tasks[0].titel", "$.indicators[0].targets[0].value",
      ])
    #expect(found[0].problem == .notOneOf(["fiveYearPlan", "actionPlan", "workPlan", "taskList"]))
    #expect(found[0].value == "\"poem\"")
    #expect((found[0].line, found[0].column) == (2, 75))
    #expect(found[1].problem == .notADay)
    #expect(found[2].problem == .missingKey("title"))
    guard case .unknownKey("titel", let known) = found[3].problem else {
      Issue.record("\(found[3].problem)")
      return
    }
    #expect(known.contains("title"))
    #expect(found[4].problem == .notANumber)
  }

  @Test(arguments: [
    ("\"id\": \"demo\"", "\"id\": \"../etc\"", "$.id"),
    ("\"code\": \"640424\"", "\"code\": \"64042\"", "$.jurisdiction.code"),
    ("\"title\": \"示例\"", "\"title\": \"\"", "$.title"),
    ("\"title\": \"示例\"", "\"title\": \"a\\u202Eb\"", "$.title"),
    ("\"title\": \"示例\"", "\"title\": \"a\\u001bb\"", "$.title"),
    ("\"title\": \"示例\"", "\"title\": 7", "$.title"),
    ("\"revision\": 1", "\"revision\": 0", "$.revision"),
    ("\"revision\": 1", "\"revision\": 1.5", "$.revision"),
    ("\"formatVersion\": 1", "\"formatVersion\": 2", "$.formatVersion"),
    ("\"unit\": \"%\",", "", "$.indicators[0]"),
    ("\"comparator\": \"atLeast\"", "\"comparator\": \"achieved\"", "$.indicators[0].targets[0].comparator"),
    ("\"value\": 60.50,", "", "$.indicators[0].targets[0]"),
    ("\"value\": 60.50,", "\"value\": 60.50, \"upTo\": 70,", "$.indicators[0].targets[0].upTo"),
    ("\"value\": 60.50,", "\"value\": 12345678901234567890,", "$.indicators[0].targets[0].value"),
    ("\"from\": \"2023-01-01\"", "\"from\": \"2024-01-01\"", "$.period"),
    ("\"id\": \"demo\"", "\"id\": \"demo\", \"id\": \"demo\"", "$.id"),
  ])
  func refuses(_ old: String, _ new: String, _ path: String) throws {
    let found = try faults(replacing: old, with: new)
    #expect(found.contains { $0.path == path }, "\(found)")
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "nul", "\"\u{1}\"", "\"\\x\"", "\"\\uD800\"", "01", "1.", "{\"a\" 1}",
    "1 2", "-",
  ])
  func refusesWhatIsNoJSON(_ text: String) {
    #expect(faults(text).count == 1)
    #expect(faults(text)[0].line == 1)
  }

  @Test func refusesInvalidUTF8() {
    let bytes = Array("{\"a\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
    #expect(throws: PlanFileError.self) { try PlanReader.plan(from: bytes, file: "x") }
  }

  @Test func survivesDeepNesting() {
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(faults(deep).first?.problem == .tooDeep(limit: JSONReader.maximumDepth))
  }

  @Test func readsEscapes() throws {
    let plan = try PlanReader.plan(
      from: Array(Self.whole.replacing("示例", with: "\\u793A\\u4f8b\\ud83d\\ude00\\/\\\"").utf8), file: "x")
    #expect(plan.title == "示例😀/\"")
  }
}
