// Whatever a file holds, no more than a few blocks of it are in memory, and its limits are told.

import Foundation
import Testing

@testable import YanglaoData

/// One after the other, because each looks at or takes much of the memory of the process.
@Suite(.serialized)
struct ImportLimitTests {
  private func rows(_ text: String) throws -> [DelimitedRow] {
    let decoder = TextDecoder(encoding: nil, blocks: ImportSample(text).blocks())
    var reader = try DelimitedReader(decoder, beginning: [])
    var rows: [DelimitedRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  @Test(arguments: ImportEncoding.allCases)
  func readsLongFilesInBoundedMemory(_ encoding: ImportEncoding) throws {
    let count = encoding == .gb18030 ? 100_000 : 10_000
    let header = try ImportSample("指标,数值,截至日期,责任单位,来源,备注\n", in: encoding).bytes
    let line = try ImportSample("nursing-bed-share,52.3%,2026-06-30,民政局,\"民政统计月报，第 6 期\",\n", in: encoding)
      .bytes
    var block: [UInt8] = []
    for _ in 0..<1000 { block += line }
    var given = -1
    var reader = try ImportReader {
      given += 1
      return given == 0 ? header : given * 1000 <= count ? block : []
    }
    let before = try residentBytes()
    let clock = ContinuousClock()
    let start = clock.now
    var (rows, faults, most) = (0, 0, before)
    while let row = try reader.next() {
      rows += 1
      faults += row.faults.count
      if rows % 1000 == 0 { most = max(most, try residentBytes()) }
    }
    let seconds = (clock.now - start) / .seconds(1)
    let growth = most - before
    print("\(encoding.rawValue): \(Int(Double(rows) / seconds)) rows/s, \(growth >> 10) KB more in memory")
    #expect(rows == count)
    #expect(faults == 0)
    #expect(reader.bytesRead == header.count + count * line.count)
    #expect(growth < 20 << 20)
  }

  @Test func holdsToItsLimits() throws {
    let field = String(repeating: "x", count: RecordScanner.longestField)
    #expect(try rows("a\n\(field)\n").map(\.faults.count) == [0, 0])
    for long in ["\(field)x", "\"\(field)\n\""] {
      let rows = try rows("a,b\n\(long),1\n2,3\n")
      #expect(rows.map { $0.faults.map(\.problem) } == [[], [.fieldTooLong(limit: 1 << 20)], []])
      #expect(rows[1].texts.map(\.utf8.count) == [1 + 1 << 20, 1])
    }
    let commas = String(repeating: ",", count: RecordScanner.mostFields - 1)
    #expect(try rows("a\(commas)\n2\n").map { [$0.texts.count, $0.faults.count] } == [[1000, 0], [1, 0]])
    let many = try rows("a\n" + String(repeating: "1\0\"\0,", count: 5000) + "\n2\n".replacing(",", with: ""))
    #expect(many[1].texts.count == 1001)
    #expect(many[1].texts.last == String(repeating: "1\0\"\0,", count: 4000))
    #expect(many[1].faults.last?.problem == .tooManyFields(limit: 1000))
    #expect(many[1].faults.count <= 2003)
    #expect(many[2].texts == ["2"])
  }

  @Test func objectsHaveAsManyMembersAsATableHasColumns() throws {
    func haveTooMany(_ text: String) throws -> [Bool] {
      var reader = try ImportReader(blocks: ImportSample(text).blocks())
      var found: [Bool] = []
      while let row = try reader.next() {
        found.append(row.faults.contains { $0.problem == .tooManyFields(limit: 1000) })
      }
      return found
    }
    let members = (1...1000).map { "\"k\($0)\":1" }.joined(separator: ",")
    #expect(
      try haveTooMany("{\(members)}\n{\(members),\"more\":1}\n{\"id\":\"a\"}\n") == [false, true, false])
  }

  /// Files that never end, whatever their rows are made of.
  @Test(arguments: ["\0", "\"", ",", "{ "]) func endsAtRowsWithoutEnd(
    _ piece: String
  ) {
    let block = Array(String(repeating: piece, count: 1 << 15).utf8)
    for header in ["", "indicator,value\n1,\""] {
      var given = 0
      let error = #expect(throws: ImportFileError.self) {
        var reader = try ImportReader {
          defer { given += 1 }
          return given == 0 ? Array(header.utf8) + block : block
        }
        while try reader.next() != nil {}
      }
      let problems = error?.faults.map(\.problem) ?? []
      #expect(problems.contains(.rowTooLong(limit: 4 << 20)))
      #expect(given * block.count < 16 << 20)
    }
  }

  @Test func endsAtLongLines() throws {
    let long = String(repeating: "x", count: ObjectLineReader.longestLine)
    let good = "{\"indicator\": \"x\", \"value\": 1}"
    let faults = ImportSample("\(good)\n{\"note\": \"\(long)\"}\n\(good)\n").refusal()
    #expect(faults.map(\.problem) == [.rowTooLong(limit: 4 << 20)])
    #expect(faults.map(\.line) == [2])
  }

  /// The memory that the process holds now.
  private func residentBytes() throws -> Int {
    let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    return (Int(fields[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE))
  }
}
