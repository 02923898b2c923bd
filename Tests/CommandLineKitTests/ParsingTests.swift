// A command line is read by the conventions of GNU programs.

import TestSupport
import Testing

@testable import CommandLineKit

@Suite struct ParsingTests {
  /// Runs a command line and returns the context that it left.
  private func run(_ words: String...) throws -> SampleContext {
    var context = SampleContext()
    guard case .run(_, let body) = try sampleTree.parse(words, into: &context) else {
      Issue.record("\(words) ran no command")
      return context
    }
    try body(&context)
    return context
  }

  private func overdue(_ words: [String]) throws -> SampleOverdue {
    var context = SampleContext()
    guard case .run(let path, let body) = try sampleTree.parse(["overdue"] + words, into: &context) else {
      Issue.record("\(words) ran no command")
      return SampleOverdue()
    }
    #expect(path == ["overdue"])
    try body(&context)
    return try #require(context.ran as? SampleOverdue)
  }

  private func make(_ change: (inout SampleOverdue) -> Void) -> SampleOverdue {
    var command = SampleOverdue()
    change(&command)
    return command
  }

  @Test func valuesFollowOrAreAttached() throws {
    let expected = make { $0.departments = ["民政局"] }
    for words in [
      ["--department", "民政局"], ["--department=民政局"], ["-d", "民政局"], ["-d民政局"], ["-d=民政局"], ["--dep", "民政局"],
      ["--d=民政局"],
    ] {
      #expect(try overdue(words) == expected, "\(words)")
    }
  }

  @Test(arguments: [
    ("csv", SampleFormat.csv), ("CSV", .csv), ("逗号分隔", .csv), ("Comma-Separated Values", .csv),
    ("表格", .table),
    ("json", .json),
  ])
  func aValueIsTypedAsItsWordOrItsMeaning(_ typed: String, _ format: SampleFormat) throws {
    #expect(try SampleFormat.parse(typed) == format)
  }

  @Test func aMeaningThatIsNearIsOffered() {
    #expect { try SampleFormat.parse("逗号分割") } throws: { ($0 as? InvalidValue)?.nearest == "逗号分隔" }
  }

  @Test func aMeaningOfTwoValuesIsNoValue() {
    enum Twins: String, CaseIterable, ParameterValue {
      case one, other
      static var allowedValues: [AllowedValue] {
        allCases.map { AllowedValue($0.rawValue, Text("同", "same")) }
      }
    }
    #expect(throws: InvalidValue.self) { try Twins.parse("同") }
  }

  @Test func repeatableOptionsGather() throws {
    #expect(try overdue(["-d", "a", "--department=b", "-dc"]).departments == ["a", "b", "c"])
  }

  @Test func shortFlagsBundle() throws {
    #expect(try overdue(["-sq"]) == make { ($0.summary, $0.quiet) = (true, true) })
    let bundled = make { ($0.summary, $0.departments) = (true, ["民政"]) }
    #expect(try overdue(["-sd民政"]) == bundled)
    #expect(try overdue(["-sd", "民政"]) == bundled)
    #expect(try overdue(["-ss", "--summary"]).summary)
  }

  @Test func lastSideOfAToggleHolds() throws {
    #expect(try overdue(["--section-notes"]).sectionNotes == true)
    #expect(try overdue(["--no-section-notes"]).sectionNotes == false)
    #expect(try overdue(["--no-sec"]).sectionNotes == false)
    #expect(try overdue(["--section-notes", "--no-section-notes"]).sectionNotes == false)
    #expect(try overdue([]).sectionNotes == nil)
  }

  @Test func groupedParametersReachTheirField() throws {
    #expect(
      try overdue(["--format", "CSV", "--limit=5"]).listing
        == SampleListing(format: .csv, limit: SampleLimit(count: 5)))
  }

  @Test func valuesMayBeEmptyOrBeginWithADash() throws {
    #expect(try overdue(["--note="]).note == "")
    #expect(try overdue(["--note", ""]).note == "")
    #expect(try overdue(["-d", ""]).departments == [""])
    #expect(try overdue(["--note", "-"]).note == "-")
    #expect(try overdue(["--note", "-1"]).note == "-1")
    #expect(try overdue(["--note", "-暂无"]).note == "-暂无")
    #expect(try overdue(["--note=--x"]).note == "--x")
    #expect(try overdue(["--note=a=b"]).note == "a=b")
    #expect(try overdue(["--note", "a b\n\"c\""]).note == "a b\n\"c\"")
  }

  @Test func argumentsFillInOrder() throws {
    #expect(try run("show", "3").ran as? SampleShow == SampleShow(reference: "3"))
    #expect(try run("show", "3", "csv").ran as? SampleShow == SampleShow(reference: "3", format: .csv))
    #expect(
      try run("show", "3", "csv", "2025", "2026").ran as? SampleShow
        == SampleShow(reference: "3", format: .csv, years: [2025, 2026]))
  }

  @Test func wordsBehindTwoDashesAreNoOptions() throws {
    #expect(try run("show", "--", "--help").ran as? SampleShow == SampleShow(reference: "--help"))
    #expect(
      try run("show", "--", "3", "csv", "-1").ran as? SampleShow
        == SampleShow(reference: "3", format: .csv, years: [-1]))
    #expect(try run("show", "--", "--").ran as? SampleShow == SampleShow(reference: "--"))
    #expect(try run("show", "--", "——help").ran as? SampleShow == SampleShow(reference: "——help"))
  }

  @Test(arguments: ["-3", "-0", "-1%", "-1.5", "-.5", "-３", "-．5"]) func aNegativeNumberIsAnArgument(
    _ number: String
  ) throws {
    #expect(try run("show", number).ran as? SampleShow == SampleShow(reference: number))
    #expect(try run("show", "--", number).ran as? SampleShow == SampleShow(reference: number))
  }

  @Test(arguments: ["-.", "-%", "-三", "-x3", "-．x"]) func whatIsNoNumberIsNoArgument(_ word: String) {
    #expect(throws: UsageError.self) { try run("show", word) }
  }

  @Test func aDashAloneIsAnArgument() throws {
    #expect(try run("show", "-").ran as? SampleShow == SampleShow(reference: "-"))
  }

  @Test func anEmptyWordIsAnArgument() throws {
    #expect(try run("show", "").ran as? SampleShow == SampleShow(reference: ""))
  }

  @Test func argumentsKeepWhatLaterOnesNeed() throws {
    #expect(
      try run("import", "a", "b", "c", "kept").ran as? SampleImport
        == SampleImport(files: ["a", "b", "c"], folder: "kept"))
    #expect(
      try run("import", "a", "b", "kept").ran as? SampleImport
        == SampleImport(files: ["a", "b"], folder: "kept"))
  }

  @Test func optionsMayFollowArguments() throws {
    let context = try run("show", "3", "--lang", "en", "csv", "--no-color")
    #expect(context.ran as? SampleShow == SampleShow(reference: "3", format: .csv))
    #expect(context.language == .en)
    #expect(context.color == false)
  }

  @Test func optionsOfTheProgramStandAnywhere() throws {
    #expect(try run("--lang", "en", "overdue").language == .en)
    #expect(try run("overdue", "--lang=en").language == .en)
    #expect(try run("ledger", "--lang=en", "info").language == .en)
    #expect(try run("--no-pager", "ledger", "info").pager == false)
    #expect(try run("ledger", "info").ran as? SampleLedgerInfo == SampleLedgerInfo())
  }

  @Test func optionsOfTheProgramHoldBesideAnError() {
    for words in [
      ["overdue", "--bogus", "--lang", "en"], ["bogus", "--lang", "en"], ["--bogus", "--lang=en", "overdue"],
      ["overdue", "-d", "--lang", "en"], ["show", "--lang", "en"],
      ["overdue", "--limit", "0", "--lang", "en"],
      ["ledger", "bogus", "--lang=en"], ["help", "bogus", "--lang=en"],
      ["overdue", "--format", "x", "--lang=en"],
    ] {
      var context = SampleContext()
      #expect(throws: UsageError.self, "\(words)") { _ = try sampleTree.parse(words, into: &context) }
      #expect(context.language == .en, "\(words)")
    }
  }

  @Test(arguments: [
    ([], []), (["--help"], []), (["-h"], []), (["help"], []), (["--lang", "en"], []), (["--he"], []),
    (["overdue", "--help"], ["overdue"]), (["overdue", "-h"], ["overdue"]), (["-h", "overdue"], ["overdue"]),
    (["overdue", "-sh"], ["overdue"]), (["help", "overdue"], ["overdue"]),
    (["help", "--lang=en", "show"], ["show"]),
    (["show", "--help"], ["show"]), (["overdue", "--bogus", "--help"], ["overdue"]),
    (["overdue", "--limit", "0", "-h"], ["overdue"]), (["ledger"], ["ledger"]),
    (["ledger", "-h"], ["ledger"]),
    (["help", "ledger", "info"], ["ledger", "info"]), (["help", "overdue", "--help"], ["overdue"]),
  ]) func helpIsAskedFor(_ words: [String], _ path: [String]) throws {
    var context = SampleContext()
    guard case .help(let asked) = try sampleTree.parse(words, into: &context) else {
      Issue.record("\(words) asked for no help")
      return
    }
    #expect(asked == path)
  }

  @Test func versionIsAskedForBeforeACommand() throws {
    var context = SampleContext()
    guard case .version = try sampleTree.parse(["--lang=en", "--version"], into: &context) else {
      Issue.record("no version")
      return
    }
    #expect(throws: UsageError.self) { _ = try sampleTree.parse(["overdue", "--version"], into: &context) }
  }

  @Test func randomWordsAreReadOrRefused() {
    let seed = UInt64.random(in: 0 ... .max)
    print("seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "", "-", "--", "=", "d", "s", "--lang", "--department", "--no-", "overdue", "show", "import", "ledger",
      "info",
      "help", "h", "民政局", "——", "－", "\u{301}", "\u{0600}", "\n", "1", "-1", "csv", "\u{1F468}\u{200D}",
    ]
    for _ in 0..<3000 {
      let words = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        (0..<Int.random(in: 1...3, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
          .joined()
      }
      var context = SampleContext()
      do throws(UsageError) {
        if case .help(let path) = try sampleTree.parse(words, into: &context) {
          #expect(sampleTree.exists(path), "\(words)")
        }
      } catch {
        for language in Language.allCases {
          #expect(!error.message(in: language).isEmpty && !error.hint(in: language).isEmpty)
        }
      }
      for index in 0...words.count {
        let result = sampleTree.candidates(words: words, index: index) { _ in .candidates([Candidate("民政局")])
        }
        guard case .candidates(let candidates) = result, index < words.count else { continue }
        for candidate in candidates { #expect(candidate.value.hasPrefix(words[index]), "\(words)") }
      }
    }
  }
}
