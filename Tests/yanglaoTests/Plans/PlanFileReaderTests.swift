// Whatever a file of plans looks like, each plan comes with the line on which it begins.

import Foundation
import Testing
import YanglaoData

@testable import yanglao

struct PlanFileReaderTests {
  /// What is read of a file: the first bytes of each plan, or “too large”, and its line.
  private func entries(_ content: Data, name: String = "plans.json") throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try content.write(to: file)
    var reader = try PlanFileReader(path: file.path)
    var found: [String] = []
    while let entry = try reader.next() {
      found.append(
        "\(entry.line) " + (entry.bytes.map { String(decoding: $0.prefix(20), as: UTF8.self) } ?? "too large")
      )
    }
    let isOver = try reader.next() == nil
    #expect(isOver)
    return found
  }

  @Test(arguments: [
    ("{\n\"a\": 1\n}\n", ["1 {\n\"a\": 1\n}\n"]), ("\n\n{\n}", ["3 {\n}"]), ("{}", ["1 {}"]),
    ("{}\n", ["1 {}"]),
    ("{\"a\":1}\n{\"b\":1}\n", ["1 {\"a\":1}", "2 {\"b\":1}"]), ("{}\r\n\r\n{}\r\n", ["1 {}\r", "3 {}\r"]),
    ("\u{FEFF}{}\n{}", ["1 \u{FEFF}{}", "2 {}"]), ("{\"a\":{}\n}", ["1 {\"a\":{}\n}"]),
    ("{}\nx\n", ["1 {}", "2 x"]), ("x\n{}\n", ["1 x\n{}\n"]), ("", ["1 "]), ("\n \n", ["1 "]),
  ])
  func givesPlansWithTheirLines(_ text: String, _ expected: [String]) throws {
    #expect(try entries(Data(text.utf8)) == expected)
  }

  @Test(arguments: ["a.ndjson", "A.JSONL"])
  func readsLinesWhereTheNameSaysSo(_ name: String) throws {
    #expect(try entries(Data("{\n}\n".utf8), name: name) == ["1 {", "2 }"])
  }

  @Test func keepsBytesThatAreNoText() throws {
    #expect(try entries(Data([0x7B, 0xFF, 0x0A, 0x7D])) == ["1 {\u{FFFD}\n}"])
  }
}
