// A row of a spreadsheet of tasks that heads those below it.

import YanglaoCore

/// A heading in a row of its own, as tables without a column of sections have: 一 and 完善设施, or 一、完善设施 in one
/// cell.
struct SheetHeading {
  let line: Int
  /// As printed: 一 or （一）.
  let number: String
  let title: String

  /// Whether it lies in the heading above that has no brackets: （一） in 一.
  var isInner: Bool { number.first.map(Self.brackets.contains) ?? false }

  private static let brackets: Set<Character> = ["（", "("]
  private static let points: Set<Character> = ["、", ".", "．", "，", ",", " "]

  /// Reads a row that has a number in Chinese figures and a title, and nothing else of what its table asks for; nil for
  /// any other, and in a table with a column of sections.
  init?(_ row: SheetRow<TaskField>) {
    let rest: [TaskField] = [.text, .lead, .responsible, .cooperating, .deadline]
    guard row.faults.isEmpty, !row.header.has(.section), rest.contains(where: row.header.has),
      rest.allSatisfy({ row[$0] == nil })
    else { return nil }
    line = row.line
    let cells = [row.line(.number), row.line(.title)].compactMap { $0 }
    switch cells.count {
    case 1:
      guard let end = Self.endOfNumber(in: cells[0]) else { return nil }
      (number, title) = (Self.trimmed(cells[0][..<end]), String(cells[0][end...]).trimmed)
    case 2: (number, title) = (Self.trimmed(cells[0][...]), cells[1])
    default: return nil
    }
    guard TaskNumber.isChinese(number), !title.isEmpty else { return nil }
  }

  /// Whether a text is or begins with a number in Chinese figures, and whether that has brackets; nil where it does not.
  static func hasBrackets(numberOf text: String) -> Bool? {
    let number = endOfNumber(in: text).map { trimmed(text[..<$0]) }
    guard [text, number].contains(where: { $0.map(TaskNumber.isChinese) ?? false }) else { return nil }
    return text.first.map(brackets.contains)
  }

  /// Where the title begins behind 一、 or （一）.
  private static func endOfNumber(in text: String) -> String.Index? {
    let isBracketed = text.first.map(brackets.contains) ?? false
    return text.firstIndex { isBracketed ? $0 == "）" || $0 == ")" : points.contains($0) }.map(
      text.index(after:))
  }

  private static func trimmed(_ number: Substring) -> String {
    var number = number
    while let last = number.last, points.contains(last) { number.removeLast() }
    return String(number).trimmed
  }
}
