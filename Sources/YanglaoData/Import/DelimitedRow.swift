// One row of a table, as text.

/// The fields of one row, and what is wrong with how they are written.
struct DelimitedRow {
  struct Fault {
    let line: Int
    /// The place of the field in the row.
    let position: Int
    let problem: ImportFault.Problem
  }

  /// The row's first line, from 1.
  var line: Int
  var texts: [String]
  var faults: [Fault]
}

extension DelimitedRow {
  /// What is wrong with how the row is written, with the columns' names; text without a column is wrong as well.
  ///
  /// - Parameter names: The header; nil where the row is the header itself.
  func faults(under names: [String]?) -> [ImportFault] {
    func name(at position: Int) -> String? {
      names.flatMap { position < $0.count ? $0[position] : nil }
    }
    var found = faults.map { fault in
      let text = fault.position < texts.count ? texts[fault.position] : ""
      return ImportFault(
        line: fault.line, column: name(at: fault.position), value: text, fault.problem)
    }
    guard names != nil else { return found }
    for (position, text) in texts.enumerated()
    where name(at: position)?.trimmed.isEmpty ?? true && !text.trimmed.isEmpty {
      found.append(ImportFault(line: line, value: text, .fieldWithoutColumn(position: position + 1)))
      break
    }
    return found
  }

  /// The fields without the apostrophes that keep a spreadsheet from taking them for formulas.
  var plainTexts: [String] {
    texts.contains { $0.utf8.first == UInt8(ascii: "'") } ? texts.map(\.withoutFormulaGuard) : texts
  }
}

extension String {
  /// The text without the apostrophe that keeps a spreadsheet from taking it for a formula.
  fileprivate var withoutFormulaGuard: String {
    guard utf8.first == UInt8(ascii: "'") else { return self }
    let text = dropFirst()
    guard let first = text.unicodeScalars.first else { return self }
    if first == "\t" || first == "\r" { return String(text) }
    let mark = text.unicodeScalars.first { !$0.properties.isWhitespace }
    return mark.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } == true ? String(text) : self
  }
}
