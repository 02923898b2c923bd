// Tables and NDJSON of offices: no byte is lost, wherever the blocks of the file end.

import YanglaoCore

@testable import YanglaoData

extension FuzzTarget {
  static let table = FuzzTarget(
    name: "table",
    pieces: [
      "指标", "数值", "分子", "分母", "截至日期", "单位", "任务", "状态", "进度", "计量单位", "indicator", "value", "task", "已完成",
      "2023年6月底", "52.3%", "232/387", "\"\"", "\"a\"b", "'=1+1", "=cmd|' /C calc'!A0", "\",\"", "\"\n\"",
      "{\"指标\":\"a\",\"数值\":1}\n", ",,,,", "；", "\\u0000",
    ],
    check: { input in
      for form in [nil, ImportForm.table, .objects] {
        let whole = ImportOutcome(input, form: form, blockSize: 1 << 16)
        let inPieces = ImportOutcome(input, form: form, blockSize: 1 + input.count % 7)
        try require(whole == inPieces, "rows are the same wherever the blocks end")
        try require(whole.lines == whole.lines.sorted(), "rows come in the order of their lines")
        if form == .table, let fault = whole.faults.last { try checkLine(of: fault, in: input) }
      }
      for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
        try checkScanner(input, separator)
      }
    })

  /// Bytes that are no text are told with the line that they stand in.
  private static func checkLine(of fault: ImportFault, in input: [UInt8]) throws {
    guard case .invalidSequence(let encoding, let offset) = fault.problem,
      [.utf8, .gb18030].contains(encoding)
    else { return }
    let before = input.prefix(offset)
    let breaks = before.indices.count { index in
      before[index] == 0x0A || before[index] == 0x0D && (index + 1 == input.count || input[index + 1] != 0x0A)
    }
    try require(
      fault.line == breaks + 1, "byte \(offset) stands in line \(breaks + 1), and not \(fault.line)")
  }

  /// Holds the scanner against itself, and against the plain meaning of a text without quotation marks.
  private static func checkScanner(_ input: [UInt8], _ separator: UInt8) throws {
    let text = Array(input.text.utf8)
    let rows = try scan(text, separator)
    for row in rows where row.faults.isEmpty {
      let written = row.texts.map {
        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      }
      let again = try scan(
        Array((written.joined(separator: String(UnicodeScalar(separator))) + "\r\n").utf8), separator)
      try require(
        again.count == 1 && again[0].texts.map { Array($0.utf8) } == row.texts.map { Array($0.utf8) },
        "what is written between quotation marks is read as it was")
    }
    guard !text.contains(UInt8(ascii: "\"")), !text.contains(0), !text.contains(UInt8(ascii: "\r")) else {
      return
    }
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    try require(lines.count == rows.count, "each line is a row")
    for (line, row) in zip(lines, rows) where row.faults.isEmpty {
      let fields = line.split(separator: separator, omittingEmptySubsequences: false).map { field in
        Array(field.drop { ($0 == 0x20 || $0 == 0x09) && $0 != separator })
      }
      try require(fields == row.texts.map { Array($0.utf8) }, "a row has all bytes of its line")
    }
  }

  private static func scan(_ text: [UInt8], _ separator: UInt8) throws -> [DelimitedRow] {
    var scanner = RecordScanner(separator: separator)
    var position = 0
    var rows: [DelimitedRow] = []
    while try scanner.scan(text, from: &position) { rows.append(scanner.row()) }
    if scanner.finish() { rows.append(scanner.row()) }
    return rows
  }
}

/// What reading a file comes to.
private struct ImportOutcome: Equatable {
  var lines: [Int] = []
  var texts: [[[UInt8]]] = []
  var faults: [ImportFault] = []
  var encoding: ImportEncoding?

  init(_ input: [UInt8], form: ImportForm?, blockSize: Int) {
    do {
      var reader = try ImportReader(form: form, blocks: input.blocks(of: blockSize))
      while let row = try reader.next() {
        lines.append(row.line)
        texts.append(row.texts.map { Array($0.utf8) })
        faults += row.faults
        for unit in [nil, "%", "张", "万元"] { faults += row.observed(in: unit).faults }
      }
      encoding = reader.encoding
    } catch { faults += (error as? ImportFileError)?.faults ?? [] }
  }
}

extension [UInt8] {
  /// Gives the bytes in blocks of a size, and then nothing.
  func blocks(of size: Int) -> () -> [UInt8] {
    var rest = self[...]
    return {
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }
}
