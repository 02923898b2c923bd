// Rows come out as they were meant, whoever wrote the file; what is broken is told where it stands.

import TestSupport
import Testing

@testable import YanglaoData

struct DelimitedReaderTests {
  private func reader(_ text: String) throws -> DelimitedReader {
    let decoder = TextDecoder(encoding: nil, blocks: ImportSample(text).blocks())
    return try DelimitedReader(decoder, beginning: [])
  }

  private func rows(_ text: String) throws -> [DelimitedRow] {
    var reader = try reader(text)
    var rows: [DelimitedRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a;b\r\n1,5;2\r\n", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\r1\t2", [["a", "b"], ["1", "2"]]), ("a，b,c\n", [["a，b", "c"]]),
    ("\"a,b,c\";d\n", [["a,b,c", "d"]]),
    ("\n \r\n a , b\n\n\n1,2\n,,\n", [["a ", "b"], ["1", "2"]]), ("only\n1\n", [["only"], ["1"]]), ("", []),
    ("\n\n", []), ("a,\n,b\n", [["a", ""], ["", "b"]]), ("a,b", [["a", "b"]]), ("a,b,", [["a", "b", ""]]),
    ("\"a\",\"b\"\n\"1\n2\",\"3\r\n4\r5\"\n", [["a", "b"], ["1\n2", "3\n4\n5"]]),
    ("a,b\n\"say \"\"60\"\"\",\"\"\n", [["a", "b"], ["say \"60\"", ""]]),
    ("a,b\n \"1\" , \"2\"  \n", [["a", "b"], ["1", "2"]]), ("a,\"\"\"\"\n", [["a", "\""]]),
    ("a\t b\n\"1\t2\"\t\"3\"\n", [["a", "b"], ["1\t2", "3"]]),
  ])
  func readsRows(_ text: String, _ expected: [[String]]) throws {
    let rows = try rows(text)
    #expect(rows.map(\.texts) == expected)
    #expect(rows.flatMap(\.faults).isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func countsLines(_ end: String) throws {
    let lines = ["a,b", "", "\"1", "2\",3", "", "4,5", "\"6\"", "7"]
    #expect(try rows(lines.joined(separator: end)).map(\.line) == [1, 3, 6, 7, 8])
  }

  @Test(arguments: [
    ("a,b\n1,x\"y\n3,4\n", ImportFault.Problem.strayQuote, 2, 1, ["1", "x\"y"], 3),
    ("a,b\n\"1\"x,2\n3,4\n", .strayQuote, 2, 0, ["1x", "2"], 3),
    ("a,b\n\"1\" \"x\",2\n3,4\n", .strayQuote, 2, 0, ["1\"x\"", "2"], 3),
    ("a,b\n1\0,2\n3,4\n", .nulCharacter, 2, 0, ["1\0", "2"], 3),
    ("a,b\n\"1\n\0\",2\n3,4\n", .nulCharacter, 3, 0, ["1\n\0", "2"], 3),
    ("a,b\n1,2\n3,\"4\n5\n", .unclosedQuote, 3, 1, ["3", "4\n5\n"], 3),
  ])
  func tellsBrokenRows(
    _ text: String, _ problem: ImportFault.Problem, _ line: Int, _ position: Int, _ texts: [String],
    _ count: Int
  ) throws {
    let rows = try rows(text)
    #expect(rows.count == count)
    let broken = try #require(rows.first { !$0.faults.isEmpty })
    #expect(broken.faults.map(\.problem) == [problem])
    #expect(broken.faults.map(\.line) == [line])
    #expect(broken.faults.map(\.position) == [position])
    #expect(broken.texts == texts)
    #expect(rows.count(where: { !$0.faults.isEmpty }) == 1)
  }

  /// Whatever pieces the bytes come in, the rows and their faults are the same.
  @Test func readsTheSameInPiecesOfAnySize() throws {
    var generator = SeededGenerator.printingItsSeed()
    let text =
      "\u{FEFF}指标,数值,日期,备注\r\n\"护理型\r\n床位\"\"占比\"\"\", 52.3%,2026-06-30,\"a\" \r\r\n\n床位,,x\"y,\0𠮷\n末,1,2026年6月,\"未完"
    for encoding in ImportEncoding.allCases {
      let sample = try ImportSample(text, in: encoding)
      let whole = sample.outcome(as: encoding)
      #expect(whole.count == 3)
      for cut in 1..<sample.bytes.count { #expect(sample.outcome(as: encoding, [cut, 1 << 16]) == whole) }
      #expect(sample.outcome(as: encoding, [1]) == whole)
      for _ in 0..<100 {
        let sizes = (0..<20).map { _ in Int.random(in: 1...40, using: &generator) }
        #expect(sample.outcome(as: encoding, sizes) == whole)
        #expect(sample.outcome(as: nil, sizes) == sample.outcome())
      }
    }
  }
}
