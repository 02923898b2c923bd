// Long files, whose rows several threads word in pieces.

import CommandLineKit
import TestSupport
import Testing
import YanglaoCore

@testable import yanglao

@Suite struct ExportOptionsTests {
  private static let columns = [
    Column<Int>("number", Text("数", "Number"), .integer, Text("数", "number")) { .integer($0) },
    Column<Int>("words", Text("词", "Words"), .text, Text("词", "words")) { .text("第\($0)行") },
  ]

  private func written(_ rows: [Int], _ format: FileForm.Format) throws -> String {
    let output = MemoryOutput()
    var context = Context(
      environment: [:], today: .epoch, output: output, messages: MemoryOutput(),
      terminal: Terminal(width: nil, isTerminal: false))
    var options = ExportOptions()
    options.format = format
    try options.write(Self.columns, rows, in: &context)
    return output.text
  }

  @Test(arguments: [0, 1, 1024, 1025, 10_000]) func rowsStandInTheirOrder(count: Int) throws {
    let rows = Array(0..<count)
    #expect(
      try written(rows, .csv) == "number,words\r\n" + rows.map { "\($0),第\($0)行\r\n" }.joined())
    let objects = rows.map { #"{"number": \#($0), "words": "第\#($0)行"}"# }
    #expect(try written(rows, .ndjson) == objects.map { $0 + "\n" }.joined())
    #expect(
      try written(rows, .json)
        == (objects.isEmpty ? "[]\n" : "[\n  " + objects.joined(separator: ",\n  ") + "\n]\n"))
    #expect(try written(rows, .markdown).split(separator: "\n").count == count + 2)
  }

  /// Pieces without a row leave no trace.
  @Test func emptyPiecesStandNowhere() throws {
    let output = MemoryOutput()
    var context = Context(
      environment: [:], today: .epoch, output: output, messages: MemoryOutput(),
      terminal: Terminal(width: nil, isTerminal: false))
    var options = ExportOptions()
    options.format = .json
    var advanced: [Int] = []
    let everyThird: @Sendable (Int, Int, (Int) -> Void) -> Void = { _, piece, write in
      if piece % 3 == 1 { write(piece) }
    }
    try options.write(
      Self.columns, pieces: 40, by: [0, 0, 0], in: &context, advance: { advanced.append($0) }, everyThird)
    let objects = stride(from: 1, to: 40, by: 3).map { #"{"number": \#($0), "words": "第\#($0)行"}"# }
    #expect(output.text == "[\n  " + objects.joined(separator: ",\n  ") + "\n]\n")
    #expect(advanced == Array(0..<40))
  }
}
