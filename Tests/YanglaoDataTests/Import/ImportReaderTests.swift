// A file of any form is read to its end in bounded memory, and no file makes the program trap.

import Foundation
import TestSupport
import Testing
import YanglaoCore

@testable import YanglaoData

struct ImportReaderTests {
  @Test func readsObjects() throws {
    let rows = try ImportSample(
      """
      {"indicator": "x", "value": 52.30, "asOf": "2026-06-30", "unknown": [1]}\r
      \t
      {"task": "11", "status": "done", "percent": 100, "progress": "一\\n\\"二\\"", "note": null}
      {"indicator":"y","value":true}
      """
    ).rows()
    #expect(rows.map(\.line) == [1, 3, 4])
    #expect(rows.flatMap(\.faults).isEmpty)
    #expect(rows[0].observed(in: "%").value == ExactDecimal("52.30").map { .quantity(.number($0)) })
    #expect(rows[1].step == .done)
    #expect(rows[1][.progress] == "一\n\"二\"")
    #expect(rows[2].observed(in: nil).value == .achieved)
  }

  @Test(arguments: [
    ("{\"indicator\": \"x\", \"value\": }", ImportFault.Problem.notJSON(.unexpectedCharacter, column: 29)),
    ("{\"指标\": \"x\", \"数值\": ?}", .notJSON(.unexpectedCharacter, column: 19)),
    ("{\"indicator\": \"x\"", .notJSON(.unexpectedEnd, column: 18)),
    ("[1]", .notJSON(.wrongType(expected: .object), column: 1)),
    ("{\"indicator\": \"x\", \"value\": [1]}", .nestedValue(.array)),
    ("{\"indicator\": \"x\", \"value\": \"\\u0000\"}", .nulCharacter),
    ("{\"indicator\": \"x\", \"value\": 1, \"数值\": 2}", .repeatedField(.value, columns: ["value", "数值"])),
    ("{\"value\": 1}", .noSubject(allowed: ImportHeader.subjectHeaders)),
    ("{}", .noSubject(allowed: ImportHeader.subjectHeaders)),
  ])
  func tellsFaultsOfObjects(_ line: String, _ problem: ImportFault.Problem) throws {
    let good = "{\"indicator\": \"x\", \"value\": 1}"
    let rows = try ImportSample("\(good)\n\(line)\n\(good)\n").rows(form: .objects)
    #expect(rows.map(\.line) == [1, 2, 3])
    #expect(rows[1].faults.contains { $0.problem == problem && $0.line == 2 }, "\(rows[1].faults)")
    #expect(rows[0].faults.isEmpty && rows[2].faults.isEmpty)
  }

  @Test(arguments: [
    ("{\"task\": 1}", ImportForm.objects), ("  \n{\"task\": 1}", .objects), ("task,status\n", .table),
    ("\u{FEFF}{\"task\": 1}", .objects),
  ])
  func tellsForms(_ text: String, _ form: ImportForm) throws {
    #expect(try ImportReader(blocks: ImportSample(text).blocks([1])).form == form)
  }

  @Test(arguments: [
    ("csv", ImportForm.table as ImportForm?), ("CSV", .table), ("tsv", .table), ("ndjson", .objects),
    ("jsonl", .objects),
    ("xlsx", nil), ("", nil),
  ])
  func knowsExtensions(_ name: String, _ form: ImportForm?) {
    #expect(ImportForm(fileExtension: name) == form)
  }

  @Test func tellsWhatItFound() throws {
    let sample = try ImportSample("指标；x;数值;指标;地区\n1;2;3;4\n", in: .gb18030)
    var reader = try ImportReader(blocks: sample.blocks())
    #expect(reader.encoding == .gb18030)
    #expect(reader.separator == ";")
    #expect(
      reader.unknownColumns == [.init(name: "指标；x", nearest: .indicator), .init(name: "地区", nearest: nil)])
    while try reader.next() != nil {}
    #expect(reader.bytesRead == sample.bytes.count)
  }

  @Test(
    arguments: [
      ("2023年养老服务指标月报表,,\n填报单位：民政局,,时间：7月\n指标,数值,备注\nx,1,\n", 3, 4),
      ("关于\"养老\"的报表\n\n指标;数值\nx;1\n", 3, 4),
      ("月报, 2023年\n指标\t数值\nx\t1\n", 2, 3), ("a;b;c;d\ne;f;g\n\n\t\n指标\t数值\t备注,说明\nx\t1", 5, 6),
      ("指标,数值,单位\nx,1,甲;乙;丙;丁\n", nil, 2), ("指标,数值\nx,1\n", nil, 2), ("\n\n指标\t数值\nx\t1\n", nil, 4),
    ] as [(String, Int?, Int)])
  func findsTheHeaderBelowTitles(_ text: String, _ line: Int?, _ row: Int) throws {
    var reader = try ImportReader(blocks: ImportSample(text).blocks([1]))
    #expect(reader.headerLine == line)
    let found = try #require(try reader.next())
    #expect(found.line == row)
    #expect(found[.indicator] == "x")
    #expect(found[.value] == "1")
  }

  @Test func looksForTheHeaderAtTheTopAlone() throws {
    let titles = String(repeating: "标题,\n", count: 10)
    let error = try #require(throws: ImportFileError.self) {
      try ImportReader(blocks: ImportSample(titles + "指标,数值\nx,1\n").blocks())
    }
    #expect(error.faults.map(\.line) == [1])
  }

  @Test(arguments: ["[]", " [\n  {\"indicator\": \"x\"}\n]\n", "[{}]"])
  func tellsAListOfObjects(_ text: String) throws {
    let error = try #require(throws: ImportFileError.self) {
      try ImportReader(blocks: ImportSample(text).blocks())
    }
    #expect(error.faults.map(\.problem) == [.listOfObjects])
  }

  @Test func passesErrorsOfTheSourceOn() throws {
    struct Broken: Error {}
    var calls = 0
    var reader = try ImportReader(encoding: .utf8) {
      calls += 1
      if calls > 2 { throw Broken() }
      return Array("指标,数值\nx,1\ny".utf8)
    }
    #expect(throws: Broken.self) { while try reader.next() != nil {} }
    let error = #expect(throws: ImportReadError.self) { try ImportReader(descriptor: -1) }
    #expect(error?.errno == EBADF)
  }

  @Test func readsOpenFiles() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "import-\(UUID().uuidString).csv")
    let line = "床位,1,2026-06-30\n"
    try Data(("指标,数值,日期\n" + String(repeating: line, count: 10_000)).utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forReadingFrom: file)
    var reader = try ImportReader(descriptor: handle.fileDescriptor)
    var rows = 0
    while let row = try reader.next() {
      rows += 1
      #expect(row.faults.isEmpty)
    }
    #expect(rows == 10_000)
    try handle.close()
  }

  @Test func tellsInWhichLineTheEncodingBreaks() throws {
    let bytes = Array("指标,数值\n一,1\n二,\"2\n".utf8) + [0xFF]
    var reader = try ImportReader(encoding: .utf8, blocks: ImportSample(bytes).blocks([7]))
    #expect(try reader.next()?[.indicator] == "一")
    let error = #expect(throws: ImportFileError.self) { try reader.next() }
    #expect(error?.faults.map(\.line) == [4])
    #expect(error?.faults.map(\.problem) == [.invalidSequence(.utf8, offset: bytes.count - 1)])
  }

  @Test(arguments: ["\n\n", "\r\n \r\n", "\r\r", "\n\n\"a\n"])
  func tellsTheLineOfBytesThatAreNoText(_ beginning: String) {
    let lines = beginning.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
    let sample = ImportSample(Array(beginning.utf8) + [0xFF])
    for size in [1, 1 << 16] {
      do {
        _ = try ImportReader(encoding: .utf8, form: .table, blocks: sample.blocks([size]))
        Issue.record("is read")
      } catch {
        let faults = (error as? ImportFileError)?.faults ?? []
        #expect(faults.map(\.line) == [lines], "\(faults)")
      }
    }
  }

  /// Bytes changed, cut out, doubled and cut off, at random.
  @Test func neverTrapsOnAnyFile() throws {
    var generator = SeededGenerator.printingItsSeed()
    let table =
      "指标,数值,分子,分母,日期,任务,状态,进度,备注\n床位,\"5,2.3%\",2,3,2026年6月底,11,办结,50,\"a\"\"b\n\"\n'=x,1/0,-,1,,,,,\r\n"
    let objects = "{\"指标\":\"床位\",\"数值\":\"5/2\",\"日期\":\"今天\"}\n{\"task\":1,\"percent\":1e9,\"x\":[{}]}\n"
    let pieces: [[UInt8]] = [
      [0], [0xFF], [0x22], [0x0D], [0x0A], [0x2C], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0x80, 0x30],
    ]
    var rows = 0
    for round in 0..<3000 {
      let encoding = ImportEncoding.allCases[round % 4]
      var bytes = try ImportSample(round % 3 == 0 ? objects : table, in: encoding).bytes
      for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 3))
        case 2: bytes.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
        case 3: bytes += bytes[place...]
        default: bytes.removeSubrange(place...)
        }
      }
      let sample = ImportSample(bytes)
      let forced: ImportEncoding? = round % 2 == 0 ? nil : encoding
      let size = Int.random(in: 1...64, using: &generator)
      let outcome = sample.outcome(as: forced, [size])
      #expect(outcome == sample.outcome(as: forced))
      rows += outcome.count
    }
    #expect(rows > 3000)
  }
}
