// Files that somebody made to do harm: each is refused at its place, and none costs much.

import Testing
import YanglaoCore

@testable import YanglaoData

struct HostilePlanTests {
  static let names = KnownNames(Catalogue(plans: [], families: [], collectiveBodies: [], measures: []))

  private func check(_ bytes: [UInt8]) -> PlanReading {
    PlanReader.check(bytes, file: "demo.json", knowing: Self.names)
  }

  /// What is changed in a whole plan, and the one error that comes of it.
  struct Case: CustomStringConvertible, Sendable {
    let old: String
    let new: String
    let problem: PlanFault.Problem
    let line: Int
    let column: Int
    let path: String
    var description: String { "\(problem)" }

    init(
      _ old: String, _ new: String, _ problem: PlanFault.Problem, _ line: Int, _ column: Int, _ path: String
    ) {
      (self.old, self.new, self.problem) = (old, new, problem)
      (self.line, self.column, self.path) = (line, column, path)
    }
  }

  private static let schemas = ["plan.schema.json", "./plan.schema.json", "../plan.schema.json"]

  @Test(arguments: [
    Case(#""revision": 1"#, #""revision": 1, "id": "b""#, .duplicateKey("id"), 2, 52, "$.id"),
    Case(#""revision": 1"#, #""revision": 1, "i\u0064": "b""#, .duplicateKey("id"), 2, 52, "$.id"),
    Case("60.50", "1234567890123456789", .notANumber, 11, 54, "$.indicators[0].targets[0].value"),
    Case("60.50", "0.1234567890123456789", .notANumber, 11, 54, "$.indicators[0].targets[0].value"),
    Case("60.50", "1e9999", .notANumber, 11, 54, "$.indicators[0].targets[0].value"),
    Case(#""revision": 1"#, #""revision": -1"#, .notAWholeNumber, 2, 49, "$.revision"),
    Case(#""id": "demo""#, #""id": "../etc""#, .notAnIdentifier(.plan), 2, 29, "$.id"),
    Case(#""id": "demo""#, #""id": "a/b""#, .notAnIdentifier(.plan), 2, 29, "$.id"),
    Case(
      #""section": "1""#, #""section": "..""#, .notAnIdentifier(.local), 7, 38, "$.tasks[0].section"),
    Case(#""示例""#, #""""#, .emptyText(isNeeded: true), 2, 61, "$.title"),
    Case(#""id": "demo""#, #""id": """#, .emptyText(isNeeded: true), 2, 29, "$.id"),
    Case(
      #""revision": 1"#, #""revision": 1, "issuer": """#, .emptyText(isNeeded: false), 2, 62, "$.issuer"),
    Case(#""示例""#, #""a\u202Eb""#, .unsafeCharacter(0x202E), 2, 63, "$.title"),
    Case(#""示例""#, "\"a\u{2066}b\"", .unsafeCharacter(0x2066), 2, 63, "$.title"),
    Case(#""示例""#, "\"a\u{61C}b\"", .unsafeCharacter(0x61C), 2, 63, "$.title"),
    Case(#""示例""#, "\"a\u{206A}b\"", .unsafeCharacter(0x206A), 2, 63, "$.title"),
    Case(#""示例""#, "\"a\u{E0041}b\"", .unsafeCharacter(0xE0041), 2, 63, "$.title"),
    Case(#""示例""#, #""a\u0000b""#, .unsafeCharacter(0), 2, 63, "$.title"),
    Case(#""示例""#, #""a\u001b[2J""#, .unsafeCharacter(0x1B), 2, 63, "$.title"),
    Case(#""示例""#, "\"a\0b\"", .controlCharacter, 2, 63, "$.title"),
    Case(#""示例""#, "\"a\u{1B}b\"", .controlCharacter, 2, 63, "$.title"),
    Case(#""示例""#, "\0", .unexpectedCharacter, 2, 61, "$.title"),
    Case(#""示例""#, #""\ud800""#, .invalidEscape, 2, 68, "$.title"),
    Case(
      #""revision": 1"#, #""$schema": "https://example.org/a", "revision": 1"#,
      .foreignSchema(allowed: schemas),
      2, 48, "$.$schema"),
    Case(
      #""revision": 1"#, #""$schema": "file:///etc/passwd", "revision": 1"#, .foreignSchema(allowed: schemas),
      2, 48, "$.$schema"),
    Case(
      #""revision": 1"#, #""$schema": "//h/plan.schema.json", "revision": 1"#,
      .foreignSchema(allowed: schemas), 2, 48, "$.$schema"),
    Case("\n}", "\n} {}", .trailingText, 13, 3, "$"),
    Case("\n}", "\n}\0", .trailingText, 13, 2, "$"),
    Case("\n}", "\n", .unexpectedEnd, 13, 1, "$"),
  ])
  func refuses(_ hostile: Case) throws {
    try #require(PlanReaderTests.whole.contains(hostile.old))
    let reading = check(Array(PlanReaderTests.whole.replacing(hostile.old, with: hostile.new).utf8))
    let fault = try #require(reading.faults.first { $0.severity == .error })
    #expect(reading.errorCount == 1)
    #expect(fault.problem == hostile.problem)
    #expect((fault.line, fault.column) == (hostile.line, hostile.column))
    #expect(fault.path == hostile.path)
    #expect(fault.file == "demo.json")
  }

  @Test(arguments: ["plan.schema.json", "./plan.schema.json", "../plan.schema.json", "urn:example:plan"])
  func takesItsOwnSchema(_ name: String) {
    let text = PlanReaderTests.whole.replacing("\"revision\"", with: "\"$schema\": \"\(name)\", \"revision\"")
    #expect(check(Array(text.utf8)).errorCount == 0)
  }

  /// Editors on Windows write one; `import` takes it as well.
  @Test func takesAByteOrderMarkThatIsNoCharacter() {
    let whole = Array(PlanReaderTests.whole.utf8)
    #expect(check([0xEF, 0xBB, 0xBF] + whole).errorCount == 0)
    let fault = check([0xEF, 0xBB, 0xBF] + Array("{x}".utf8)).faults.first
    #expect((fault?.line, fault?.column) == (1, 2))
    #expect(
      check([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + whole).faults.first?.problem == .unexpectedCharacter)
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x7B, 0x00], [0x7B, 0x22, 0xC0, 0xAF, 0x22], [0x7B, 0x0A, 0x22, 0xED, 0xA0, 0x80],
  ])
  func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
    #expect(check(bytes).faults.map(\.problem) == [.invalidUTF8])
  }

  @Test func refusesTextsThatAreTooLong() {
    let long = String(repeating: "长", count: ObjectReader.textLimit + 1)
    let text = PlanReaderTests.whole.replacing("示例", with: long)
    let fault = check(Array(text.utf8)).faults.first
    #expect(fault?.problem == .textTooLong(limit: ObjectReader.textLimit))
    #expect(fault?.value.count == 80)
  }

  @Test func refusesWhatIsTooLargeWithoutReadingIt() {
    let reading = PlanReading.tooLarge(file: "x", line: 7)
    #expect(reading.faults.map(\.problem) == [.tooLarge(limit: PlanReading.maximumSize)])
    #expect(reading.faults.map(\.line) == [7])
    #expect(reading.errorCount == 1)
  }

  /// The faults of such files: very many, of which the first hundred are told and all are counted.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      #""a":1,"#, #""a\u202e":1,"#, #""z":[{}],"#, "\"\u{7F}\":1,",
    ])
  func tellsTheFirstOfManyFaults(_ member: String) {
    let many = String(repeating: member, count: 50_000)
    let text = PlanReaderTests.whole.replacing("\"formatVersion\"", with: many + "\"formatVersion\"")
    let reading = check(Array(text.utf8))
    #expect(reading.faults.count == FaultCollector.told)
    #expect(reading.errorCount > 50_000)
    #expect(reading.untold == reading.errorCount - FaultCollector.told)
    #expect(zip(reading.faults, reading.faults.dropFirst()).allSatisfy { $0.column <= $1.column })
    #expect(reading.faults[0].column == 3)
  }

  /// Marks as Chinese keyboards give them are told as what they are, and whole.
  @Test(
    arguments: [
      ("{ \"formatVersion\": 1，}", "，"), ("{ “formatVersion”: 1}", "“"), ("{ \"formatVersion\"：1}", "："),
      ("｛ \"formatVersion\": 1}", "｛"), ("{ \"tasks\": 【】 }", "【"), ("{　\"formatVersion\": 1}", "　"),
      ("{ \"tasks\": [1、2] }", "、"),
    ])
  func tellsFullWidthPunctuation(_ text: String, _ mark: String) {
    let faults = check(Array(text.utf8)).faults
    #expect(faults.map(\.problem) == [.fullWidthPunctuation])
    #expect(faults.map(\.value) == [mark])
  }

  @Test func aCharacterIsToldWhole() {
    for mark in ["县", "😀", "é"] {
      let faults = check(Array("{ \"formatVersion\": 1 \(mark) }".utf8)).faults
      #expect(faults.map(\.problem) == [.unexpectedCharacter])
      #expect(faults.map(\.value) == [mark])
    }
    #expect(check(Array("{ \"formatVersion\": ".utf8)).faults.map(\.value) == [""])
  }

  /// Errors are told before warnings, wherever they stand.
  @Test func tellsErrorsBeforeWarnings() {
    let empty = (0..<200).map { #"{ "id": "s\#($0)", "title": "空" }, "# }.joined()
    let text = PlanReaderTests.whole
      .replacing("\"sections\": [ ", with: "\"sections\": [ " + empty)
      .replacing("\"tasks\": [\"1\"]", with: "\"tasks\": [\"1\", \"9\"]")
      .replacing("60.50", with: "60")
    let reading = check(Array(text.utf8))
    #expect(reading.errorCount == 1)
    #expect(reading.warningCount == 200)
    #expect(reading.faults.count == 100)
    #expect(reading.faults.last?.problem == .validation(.unresolved(kind: "task", id: "9")))
    #expect(reading.faults.last?.path == "$.indicators[0].tasks[1]")
  }

  /// Targets come in the order of their dates, which need not be the file's.
  @Test func placesFaultsOfTargetsWhereTheyStand() throws {
    let later =
      #"{ "comparator": "atLeast", "value": 70, "due": "2024-06-30", "recurrence": "once", "firm": true, "#
      + #""asPrinted": "60%", "quote": "床位占比达到60%" }, "#
    let text = PlanReaderTests.whole.replacing("\"targets\": [ ", with: "\"targets\": [ " + later)
    let faults = check(Array(text.utf8)).faults
    let fault = try #require(faults.first { $0.path.hasSuffix("due") })
    #expect(fault.path == "$.indicators[0].targets[0].due")
    #expect(fault.value == "\"2024-06-30\"")
  }

  /// Where the text stops being JSON, as far into the document as it was read.
  @Test(arguments: [
    (#"{"a": [1, {"b": x}]}"#, "$.a[1].b"), (#"{"a": [1 2]}"#, "$.a"), (#"{"a": [1"#, "$.a"),
    (#"{"a": [1, ]}"#, "$.a[1]"),
    (#"{"a": 1 "b": 2}"#, "$"), (#"{"a": {"b": 1,}}"#, "$.a"), (#"{"a" 1}"#, "$.a"), (#"{"a"#, "$"),
    (#"{"a": {"#, "$.a"), (#"{"a": [[], {"b": ["#, "$.a[1].b[0]"), ("[", "$[0]"), ("{", "$"), ("", "$"),
    (#"{"a": [{"b": [1, 2]}, {"c": "\x"}]}"#, "$.a[1].c"), (#"{"a": [1]} ]"#, "$"), ("tru", "$"),
  ])
  func placesWhatIsNoJSONAsFarAsItWasRead(_ text: String, _ path: String) {
    #expect(check(Array(text.utf8)).faults.map(\.path) == [path])
  }

  @Test func noTwoPlansHaveOneId() {
    let bytes = Array(PlanReaderTests.whole.utf8)
    let first = PlanPlace(file: "first.json", line: 3)
    func faults(_ earlier: [String: PlanPlace]) -> [PlanFault] {
      PlanReader.check(bytes, file: "x", line: 7, knowing: Self.names, after: earlier).faults
        .filter { $0.severity == .error }
    }
    let fault = faults(["demo": first])
    #expect(fault.map(\.problem) == [.planTwice(id: "demo", first: first)])
    #expect(fault.map(\.path) == ["$.id"])
    #expect(fault.map(\.value) == ["\"demo\""])
    #expect(fault.map(\.line) == [8])
    #expect(faults(["demo-2": first]).isEmpty)
  }

  @Test func countsLinesFromWhereThePlanBegins() {
    let reading = PlanReader.check(Array("{}".utf8), file: "all.ndjson", line: 12, knowing: Self.names)
    #expect(reading.faults.allSatisfy { $0.line == 12 && $0.column == 1 })
    #expect(!reading.faults.isEmpty)
  }

  @Test func bundledPlansHaveNeitherErrorsNorWarnings() throws {
    let names = KnownNames(try BundledData.catalogue())
    for id in BundledData.planIds {
      let bytes = try #require(BundledData.bytes(of: "plans/\(id).json"))
      let reading = PlanReader.check(bytes, file: id, knowing: names)
      #expect(reading.faults.isEmpty, "\(id): \(reading.faults.map { "\($0.path) \($0.problem)" })")
      #expect(reading.plan?.id == id)
    }
  }
}
