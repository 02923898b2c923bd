// CSV and TSV to the byte, and read back by other programs.

import CommandLineKit
import Foundation
import TestSupport
import Testing

@testable import yanglao

@Suite struct DelimitedRendererTests {
  @Test func `CSV is quoted where needed, ends lines with CR LF and disarms formulas`() throws {
    let listing = try SampleRow.listing(
      [.hostile, .broken, .long],
      selecting: ["id", "title", "departments", "days_overdue", "investment", "due", "light", "binding"])
    #expect(
      rendered(listing, as: .csv, language: .english)
        == "id,title,departments,days_overdue,investment,due,light,binding\r\n"
        + #"x/2,"'=1+1|\x1B[31m\u{202E}""引号""","'+A;a,b",-1,-0.50,,,false"# + "\r\n"
        + "x/3,\"建成\n投用 <b>&`*_\",,,,2023-07-31,grey,false\r\n"
        + "zhongwei/3,实施特殊困难老年人家庭适老化改造，（一期）对高龄、失能、残疾老年人家庭予以补贴，2027年底前完成不少于1200户的改造任务,"
        + "民政局;住房和城乡建设局,35,7300.00,2026-12-31,red,true\r\n")
  }

  @Test func `TSV is quoted as CSV is, but for commas, and ends lines with LF`() throws {
    let row = SampleRow(id: "a\tb", title: "一\r\n二\u{7}", departments: ["\"q\",r"], money: "-1")
    let listing = try SampleRow.listing([row], selecting: ["id", "title", "departments", "investment"])
    let head = "id\ttitle\tdepartments\tinvestment\n"
    let line = "\"a\tb\"\t\"一\r\n二\\x07\"\t\"\"\"q\"\",r\"\t-1\n"
    #expect(rendered(listing, as: .tsv) == head + line)
    let plain = try SampleRow.listing([SampleRow(title: "a,b")], selecting: ["title"])
    #expect(rendered(plain, as: .tsv) == "title\na,b\n")
  }

  @Test func `A byte order mark is written on request, to CSV and TSV only`() throws {
    let listing = try SampleRow.listing([])
    for format in OutputFormat.allCases {
      let output = MemoryOutput()
      render(listing, as: format, language: .chinese, terminal: .none, byteOrderMark: true, to: output)
      #expect(output.bytes.starts(with: [0xEF, 0xBB, 0xBF]) == (format == .csv || format == .tsv))
    }
  }

  @Test func `No rows leave the header`() throws {
    let listing = try SampleRow.listing([], selecting: ["id", "due"])
    #expect(rendered(listing, as: .csv) == "id,due\r\n")
    #expect(rendered(listing, as: .tsv) == "id\tdue\n")
  }

  @Test func `A single empty value is still a record`() throws {
    let listing = try SampleRow.listing([.hostile], selecting: ["due"])
    #expect(rendered(listing, as: .csv) == "due\r\n\"\"\r\n")
    #expect(rendered(listing, as: .tsv) == "due\n\"\"\n")
  }

  @Test(arguments: [
    ("=1", "'=1"), ("+86", "'+86"), ("-", "'-"), ("@x", "'@x"), ("  =1", "'  =1"), ("　=1", "'　=1"),
    ("＝1", "'＝1"),
    ("＋", "'＋"), ("－", "'－"), ("＠", "'＠"), ("\u{FEFF}=1", "'\u{FEFF}=1"), ("\u{200B}=1", "'\u{200B}=1"),
    ("\t1", "\"'\t1\""), ("a\tb", "\"a\tb\""),
    ("\r1", "\"'\r1\""), ("\n=1", "\"'\n=1\""), ("1=1", "1=1"), ("'=1", "'=1"), ("—", "—"), ("", ""),
    ("a\u{200B}b", "a\u{200B}b"),
  ])
  func `Text that a spreadsheet would run gets an apostrophe`(text: String, written: String) throws {
    let listing = try SampleRow.listing([SampleRow(title: text)], selecting: ["title", "id"])
    #expect(rendered(listing, as: .csv) == "title,id\r\n\(written),a/1\r\n")
  }

  @Test(arguments: [("-3.5", "-3.5"), ("=1", "'=1"), ("-cmd", "'-cmd"), ("-1-1", "'-1-1"), ("-.", "'-.")])
  func `A number is never disarmed, but what is no number is no number`(digits: String, written: String)
    throws
  {
    let listing = try SampleRow.listing([SampleRow(money: digits)], selecting: ["investment"])
    #expect(rendered(listing, as: .csv) == "investment\r\n\(written)\r\n")
  }

  // MARK: Read back

  /// Rows of awkward text, without the signs that are disarmed or made visible.
  private func awkwardRows(seed: UInt64) -> [SampleRow] {
    var state = seed
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let alphabet = Array(",\"\n;' 养老，“”｜|\\abc0")
    return (0..<300).map { _ in
      SampleRow(
        id: String((0..<next(6)).map { _ in alphabet[next(UInt64(alphabet.count))] }),
        title: String((0..<next(20)).map { _ in alphabet[next(UInt64(alphabet.count))] }))
    }
  }

  @Test func `A CSV reader gets every cell back`() throws {
    let seed = UInt64.random(in: .min ... .max)
    let rows = awkwardRows(seed: seed)
    let text = rendered(try SampleRow.listing(rows, selecting: ["id", "title"]), as: .csv)
    #expect(CSVReader.records(text) == [["id", "title"]] + rows.map { [$0.id, $0.title] }, "seed \(seed)")
  }

  @Test(.enabled(if: Python.isAvailable)) func `Python's reader gets every cell back`() throws {
    let seed = UInt64.random(in: .min ... .max)
    let rows = awkwardRows(seed: seed)
    let text = rendered(
      try SampleRow.listing(rows, selecting: ["id", "title"]), as: .csv, byteOrderMark: true)
    let program = """
      import csv, io, json, sys
      text = sys.stdin.buffer.read().decode("utf-8-sig")
      json.dump(list(csv.reader(io.StringIO(text, newline=""), strict=True)), sys.stdout)
      """
    let answer = try JSONSerialization.jsonObject(with: Python.run(program, input: Data(text.utf8)))
    #expect(
      answer as? [[String]] == [["id", "title"]] + rows.map { [$0.id, $0.title] }, "seed \(seed)")
  }
}

/// RFC 4180 as it is written.
private enum CSVReader {
  static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if scalars.first == "\"" {
          field.unicodeScalars.append(scalar)
          scalars.removeFirst()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        record.append(field)
        field = ""
      } else if scalar == "\r", scalars.first == "\n" {
        scalars.removeFirst()
        records.append(record + [field])
        (record, field) = ([], "")
      } else {
        field.unicodeScalars.append(scalar)
      }
    }
    return records
  }
}

/// The reader of another language, where it is installed.
private enum Python {
  static let isAvailable = (try? run("print(1)", input: Data())) == Data("1\n".utf8)

  static func run(_ program: String, input: Data) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("python-\(UUID().uuidString)")
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return answer
  }
}
