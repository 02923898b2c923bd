// Reads what many objects of a plan file share: quotations and notes.

import YanglaoCore

extension ObjectReader {
  /// The quotation of an object (`quote`, `asPrinted`, `in`), and behind it the ones of `alsoPrinted`.
  mutating func quotations() -> [Quotation]? {
    let first = quotation()
    let further = value("alsoPrinted").flatMap { list in
      self.list(list) { item -> Quotation? in
        guard var keys = nested(item) else { return nil }
        defer { keys.finish() }
        return keys.quotation()
      }
    }
    return first.map { [$0] + (further ?? []) }
  }

  mutating func quotation() -> Quotation? {
    let text = text("quote")
    let asPrinted = optionalText("asPrinted")
    let place = optionalIdentifier("in", .local)
    return text.map { Quotation(text: $0, asPrinted: asPrinted, place: place) }
  }

  /// The remark in `note`, with its English form in `noteEn`.
  mutating func note() -> Note? {
    let chinese = optionalText("note")
    let english = optionalText("noteEn")
    if english != nil, place(of: "note") == nil { add(.missingKey("note")) }
    return chinese.map { Note(chinese: $0, english: english) }
  }
}
