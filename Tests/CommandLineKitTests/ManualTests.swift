// The manual page is read without a complaint, and says what the declarations say.

import Foundation
import Testing

@testable import CommandLineKit

@Suite struct ManualTests {
  /// A program with everything in its texts that roff would read as its own.
  private static let awkwardTree: CommandTree<SampleContext> = {
    let text = Text(
      ".开头是点。\n'开头是引号\n反斜杠\\n、连字符-与\"引号\"`^~\n\n" + String(repeating: "很长的中文没有空格，", count: 40),
      ".begins with a dot\n'begins with a quote\nback\\slash - \"quotes\" `^~\n\n"
        + String(repeating: "words ", count: 80))
    return CommandTree(
      name: "awkward", version: "1.0-rc.1", abstract: Text("难写的程序", "a program that is hard to write"),
      discussion: text, nodes: [.command(SampleShow.self)],
      examples: [Example("show 'a b' \"c\\d\"", text)], exitStatuses: [(0, text)])
  }()

  private static func tree(_ isAwkward: Bool) -> CommandTree<SampleContext> {
    isAwkward ? awkwardTree : sampleTree
  }

  private static let groff = "/usr/bin/groff"
  private static let mandoc = "/usr/bin/mandoc"

  /// What a tool prints of a page, and what it complains of.
  private func run(_ tool: String, _ options: [String], on page: String) throws -> (
    output: String, errors: String
  ) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.1")
    try page.write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = options + [file.path]
    var environment = ProcessInfo.processInfo.environment
    environment["GROFF_NO_SGR"] = nil
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: printed, as: UTF8.self), String(decoding: complaints, as: UTF8.self))
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: groff)), arguments: Language.allCases,
    [false, true])
  func groffIsSilent(_ language: Language, _ isAwkward: Bool) throws {
    let page = Self.tree(isAwkward).manual(language: language, date: "2026-06-30")
    let result = try run(Self.groff, ["-ww", "-Tutf8", "-man", "-Kutf8", "-P-cbou"], on: page)
    #expect(result.errors == "")
    for line in result.output.split(separator: "\n") { #expect(line.displayWidth <= 80, "\(line)") }
    if isAwkward {
      let expected =
        language == .chinese
        ? [".开头是点。", "'开头是引号", "反斜杠\\n、连字符-与\"引号\"`^~", "awkward show 'a b' \"c\\d\""]
        : [".begins with a dot", "'begins with a quote", "back\\slash - \"quotes\" `^~"]
      for text in expected { #expect(result.output.contains(text), "\(text) in \(result.output)") }
    }
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: mandoc)), arguments: Language.allCases,
    [false, true])
  func mandocIsSilent(_ language: Language, _ isAwkward: Bool) throws {
    let page = Self.tree(isAwkward).manual(language: language, date: "2026-06-30")
    let result = try run(Self.mandoc, ["-Tlint", "-W", "warning"], on: page)
    #expect(result.output == "")
    #expect(result.errors == "")
  }

  @Test func everythingDeclaredIsThere() {
    let page = sampleTree.manual(language: .english, date: "2026-06-30")
    #expect(page.hasPrefix(#".TH "YANGLAO" 1 "2026-06-30" "yanglao 1.0" "User Commands""#))
    for piece in [
      #"yanglao \- Track policy tasks of elderly care"#, #".SS "yanglao ledger info [OPTIONS]""#,
      #".B "\-d, \-\-department NAME""#, #".B "\-\-color, \-\-no\-color""#, #".B "\-\-version""#,
      #".B "YANGLAO_LANG""#, #".SH "EXIT STATUS""#, ".B \"2\"\nThe command line was not understood.",
      #".B "yanglao overdue \-\-format csv""#, #"\(ti/.local/share/yanglao/ledger.db"#, "default: 20",
    ] {
      #expect(page.contains(piece), "\(piece)")
    }
  }

  @Test func breaksAreOfferedBetweenChineseCharacters() {
    #expect(RoffText.escaped("任务（3项），完") == #"任\:务\:（3\:项），\:完"#)
    #expect(RoffText.escaped("words only") == "words only")
    #expect(RoffText.line(".a") == #"\&.a"#)
    #expect(RoffText.quoted(#"a"b\c"#) == #""a\(dqb\ec""#)
  }
}
