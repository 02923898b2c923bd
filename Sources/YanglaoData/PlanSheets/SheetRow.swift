// One row of a plan's spreadsheet.

import YanglaoCore

/// One row of a plan's spreadsheet, and what is wrong with it.
struct SheetRow<Field: HeaderField> {
  /// The row's first line in the file, from 1.
  let line: Int
  private(set) var header: SheetHeader<Field>
  private let texts: [String]
  private(set) var faults: [ImportFault]

  init(_ row: DelimitedRow, under header: SheetHeader<Field>) {
    line = row.line
    self.header = header
    faults = row.faults(under: header.names)
    texts = row.plainTexts.map { text in
      String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" ? " " : $0 })).trimmed
    }
    for (position, text) in texts.enumerated() where position < header.names.count {
      if let unsafe = text.unicodeScalars.first(where: \.isUnsafe) {
        let column = header.names[position]
        faults.append(
          ImportFault(line: line, column: column, value: text, .sheet(.unsafeCharacter(unsafe.value))))
      }
    }
  }

  /// The text of a field without white space around it; nil where the row has none.
  subscript(field: Field) -> String? {
    if let date = header.date(field) { return text(at: date.position) == nil ? nil : date.text }
    return header.position(of: field).flatMap(text)
  }

  private func text(at position: Int) -> String? {
    position < texts.count && !texts[position].isEmpty ? texts[position] : nil
  }

  /// The rows that this one stands for: one for each year that has a column of its own.
  var views: [SheetRow] {
    header.views.map { view in
      var row = self
      row.header = view
      return row
    }
  }

  /// The text of a field that is one line of a plan; nil where the row has none.
  func line(_ field: Field) -> String? { self[field]?.onOneLine }

  /// What the row says in the columns that are read, in the file's order, as one line.
  var wording: String {
    header.places.compactMap(text).joined(separator: " ").split(whereSeparator: \.isNewline).joined(
      separator: " ")
  }

  mutating func note(_ problem: PlanSheetProblem, in field: Field) {
    let column = header.name(of: field) ?? field.headers[0]
    faults.append(ImportFault(line: line, column: column, value: self[field] ?? "", .sheet(problem)))
  }

  /// The text of a field that has to be there.
  mutating func required(_ field: Field, limit: Int = ObjectReader.textLimit) -> String? {
    guard let text = self[field] else {
      note(.empty, in: field)
      return nil
    }
    guard text.unicodeScalars.count <= limit else {
      note(.tooLong(limit: limit), in: field)
      return nil
    }
    return text
  }

  /// The text of a field that has to be there, and is one line of a plan.
  mutating func requiredLine(_ field: Field) -> String? { required(field)?.onOneLine }

  /// When something falls due; nil where the row does not say, or says it in a way that is not read.
  mutating func deadline(_ field: Field, in period: Period) -> WrittenDeadline? {
    guard let text = self[field], !text.meansNone else { return nil }
    do throws(WrittenDeadline.Problem) { return try WrittenDeadline(text, in: period) } catch {
      note(.deadline(error), in: field)
      return nil
    }
  }
}
