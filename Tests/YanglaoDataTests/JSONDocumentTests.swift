// A JSON text is read strictly, and every value knows its place.

import Foundation
import Testing

@testable import YanglaoData

struct JSONDocumentTests {
  private func document(_ text: String) throws -> JSONDocument { try JSONReader.read(Array(text.utf8)) }

  /// The texts of all strings and keys, in the order in which they stand.
  private func strings(_ text: String) throws -> [String] {
    let document = try document(text)
    return document.nodes.filter { $0.kind == .string }.map(document.text)
  }

  private func fault(_ text: String) -> JSONSyntaxFault? {
    do throws(JSONSyntaxFault) {
      _ = try JSONReader.read(Array(text.utf8))
      return nil
    } catch { return error }
  }

  @Test func listsValuesWithTheirPlaces() throws {
    let document = try document(#" {"a": [1, -2.50e+1, "床"], "b": {"c": null}, "d": true} "#)
    #expect(
      document.nodes.map(\.kind) == [
        .object, .string, .array, .number, .number, .string, .string, .object, .string, .null, .string, .true,
      ])
    #expect(document.nodes.map(\.index) == Array(0..<12))
    #expect(document.nodes.map(\.next) == [12, 2, 6, 4, 5, 6, 7, 10, 9, 10, 11, 12])
    #expect(document.nodes.map(\.count) == [3, 0, 3, 0, 0, 0, 0, 1, 0, 0, 0, 0])
    #expect(document.source(of: document.nodes[4]) == "-2.50e+1")
    #expect(document.source(of: document.nodes[5]) == "\"床\"")
    #expect(document.nodes[0].range == 1..<document.bytes.count - 1)
  }

  @Test(arguments: [
    (#""plain 床位60%""#, "plain 床位60%"), (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u5e8a\u4F4D""#, "床位"), (#""a\ud83d\uDE00b""#, "a😀b"), (#""é\u0301""#, "é\u{301}"),
    (#""\u0000""#, "\0"),
  ])
  func readsStrings(_ text: String, _ expected: String) throws {
    let found = try strings(text)
    #expect(found.map { Array($0.unicodeScalars) } == [Array(expected.unicodeScalars)])
  }

  @Test(arguments: [
    (#"{"a" 1}"#, PlanFault.Problem.unexpectedCharacter, 5), (#"{"a":1,}"#, .unexpectedCharacter, 7),
    ("[1,]", .unexpectedCharacter, 3), ("[1 2]", .unexpectedCharacter, 3), ("01", .trailingText, 1),
    ("1.", .unexpectedEnd, 2), ("1.e2", .unexpectedCharacter, 2), ("-", .unexpectedEnd, 1),
    ("+1", .unexpectedCharacter, 0), ("nul", .unexpectedEnd, 3), ("tRue", .unexpectedCharacter, 1),
    ("", .unexpectedEnd, 0), ("[", .unexpectedEnd, 1), ("\"床", .unexpectedEnd, 4),
    ("\"a\u{1}\"", .controlCharacter, 2), ("\"\n\"", .controlCharacter, 1), (#""\x""#, .invalidEscape, 2),
    (#""\u12g4""#, .invalidEscape, 5), (#""\u12"#, .unexpectedEnd, 5), (#""\"#, .unexpectedEnd, 2),
    (#""\ud800""#, .invalidEscape, 7), (#""\udc00""#, .invalidEscape, 7),
    (#""\ud800\u0041""#, .invalidEscape, 13),
    ("{} {}", .trailingText, 3), ("\u{A0}1", .unexpectedCharacter, 0), ("床", .unexpectedCharacter, 0),
  ])
  func refuses(_ text: String, _ problem: PlanFault.Problem, _ offset: Int) {
    let fault = fault(text)
    #expect(fault?.problem == problem)
    #expect(fault?.offset == offset)
  }

  @Test(arguments: [[0x22, 0xC3, 0x28, 0x22], [0x22, 0xE5, 0xBA], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xFF]])
  func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
    #expect(throws: JSONSyntaxFault.self) { try JSONReader.read(bytes) }
  }

  @Test func readsSixtyFourLevelsAndNoMore() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(fault(nested(JSONReader.maximumDepth + 1)) == nil)
    #expect(fault(nested(JSONReader.maximumDepth + 2))?.problem == .tooDeep(limit: 64))
    #expect(fault(String(repeating: "{\"a\":", count: 100_000))?.problem == .tooDeep(limit: 64))
  }

  @Test func skipsAByteOrderMark() throws {
    #expect(try strings("\u{FEFF}\"a\"") == ["a"])
  }

  @Test func findsUnsafeCharactersInStringsAndKeys() throws {
    let text = "{\"k\u{202E}\": \"\u{7F}\u{85}é，“”😀\u{FEFF}\", \"\\u2066\": \"\\n\\u001b\"}"
    let document = try document(text)
    #expect(document.unsafeCharacters.map(\.scalar.value) == [0x202E, 0x7F, 0x85, 0xFEFF, 0x2066, 0x1B])
    #expect(document.unsafeCharacters.map(\.range) == [3..<6, 10..<11, 11..<13, 28..<31, 35..<41, 47..<53])
  }

  @Test func tellsThePathToAByte() throws {
    let text = #"{"tasks": [{"id": 1}, {"\u0069d": [true]}], "x": 2}"#
    let document = try document(text)
    func path(to piece: String) throws -> String {
      let start = try #require(text.range(of: piece)).lowerBound
      var finder = JSONPathFinder(document)
      return finder.path(to: text.utf8.distance(from: text.startIndex, to: start))
    }
    #expect(try path(to: "1") == "$.tasks[0].id")
    #expect(try path(to: "true") == "$.tasks[1].id[0]")
    #expect(try path(to: "\"x\"") == "$.x")
    #expect(try path(to: "}],") == "$.tasks[1]")
    var finder = JSONPathFinder(document)
    let pathToTheEnd = finder.path(to: text.utf8.count)
    #expect(pathToTheEnd == "$")
    var empty = JSONPathFinder(JSONDocument(bytes: []))
    let pathInNothing = empty.path(to: 0)
    #expect(pathInNothing == "$")
  }

  @Test func findsDuplicateKeys() throws {
    func duplicates(_ text: String) throws -> [Int] {
      try document(text).duplicateKeys().map(\.range.lowerBound)
    }
    #expect(try duplicates(#"{"a":1,"b":2,"ab":3,"ba":{"a":1}}"#) == [])
    #expect(try duplicates(#"{"a":1,"b":2,"a":3,"a":4}"#) == [13, 19])
    #expect(try duplicates(#"{"a":1,"\u0061":2}"#) == [7])
    #expect(try duplicates(#"{"\u0061":1,"a":2}"#) == [12])
    #expect(try duplicates(#"[{"x":{"y":1,"y":2}}]"#) == [13])
    let many = (0..<1000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(try duplicates("{\(many)}") == [])
    #expect(try duplicates("{\(many),\"k\\u0037\":0}") == [many.utf8.count + 2])
  }
}
