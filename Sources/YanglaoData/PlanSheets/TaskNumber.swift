// The number of a task as a spreadsheet prints it → its id.

import YanglaoCore

/// The ids of tasks from their printed numbers.
enum TaskNumber {
  /// The id: `1`, `2.3` and `a1` as they are; 一, （十二）and 1. without brackets and points; nil for anything else.
  static func id(_ printed: String) -> String? {
    let text = bare(printed)
    let id = chinese(text[...]).map(String.init) ?? text
    return id.utf8.count <= 40 && Identifier.local.accepts(id) && !id.hasPrefix(IndicatorSheet.passageId)
      ? id : nil
  }

  /// Whether a number is in Chinese figures.
  static func isChinese(_ printed: String) -> Bool { chinese(bare(printed)[...]) != nil }

  /// The number without brackets and points.
  private static func bare(_ printed: String) -> String {
    var text = Substring(FoldedText(printed).description)
    while let first = text.first, "(第".contains(first) { text.removeFirst() }
    while let last = text.last, ").,、项".contains(last) { text.removeLast() }
    return String(text)
  }

  /// The number that 一 to 九十九 stand for.
  private static func chinese(_ text: Substring) -> Int? {
    let digits: [Character: Int] = ["一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9]
    let parts = text.split(separator: "十", maxSplits: 1, omittingEmptySubsequences: false)
    func digit(_ part: Substring, empty: Int) -> Int? {
      part.isEmpty ? empty : part.count == 1 ? part.first.flatMap { digits[$0] } : nil
    }
    guard let tens = parts.first, !text.isEmpty else { return nil }
    if parts.count == 1 { return digit(tens, empty: 0) }
    guard let high = digit(tens, empty: 1), let low = digit(parts[1], empty: 0) else { return nil }
    return high * 10 + low
  }
}
