// Every transcript in Transcripts/ is what the program prints today.

import Foundation
import Testing

struct TranscriptTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
    path: "Transcripts")

  static let files: [String] = {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".transcript") }.sorted()
  }()

  @Test func thereAreTranscripts() {
    #expect(Self.files.count > 10)
  }

  @Test(arguments: files) func holds(_ name: String) throws {
    let file = Self.folder.appending(path: name)
    let written = try String(contentsOf: file, encoding: .utf8)
    let transcript = Transcript(written)
    #expect(!transcript.steps.isEmpty)
    let shell = try Shell()
    defer { shell.cleanUp() }
    let recorded = try transcript.record(shell)
    // By bytes: what Unicode calls equal may still be another text.
    let isTheSame = recorded.utf8.elementsEqual(written.utf8)
    if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
      if !isTheSame { try recorded.write(to: file, atomically: true, encoding: .utf8) }
      return
    }
    guard !isTheSame else { return }
    let (was, isNow) = (written.components(separatedBy: "\n"), recorded.components(separatedBy: "\n"))
    let line =
      zip(was, isNow).enumerated().first { !$1.0.utf8.elementsEqual($1.1.utf8) }?.offset
      ?? min(was.count, isNow.count)
    Issue.record(
      """
      \(name), line \(line + 1):
      written:  \(line < was.count ? was[line] : "(end)")
      printed:  \(line < isNow.count ? isNow[line] : "(end)")
      """)
  }
}
