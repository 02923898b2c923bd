// Words in a cell of departments that say who leads, who answers and who helps.

import YanglaoCore

/// The words for roles, as plans put them before and behind the names of departments.
enum RoleWord {
  private static let endings: [(word: String, role: Role)] = [
    ("牵头负责", .lead), ("牵头", .lead), ("按照职责分工负责", .responsible), ("按职责分工负责", .responsible),
    ("按职责负责", .responsible), ("分工负责", .responsible), ("分别负责", .responsible), ("共同负责", .responsible),
    ("具体负责", .responsible), ("负责", .responsible), ("协同配合", .cooperating), ("积极配合", .cooperating),
    ("配合", .cooperating), ("协助", .cooperating), ("参与", .cooperating),
  ]

  private static let labels: [(word: String, role: Role)] = [
    ("牵头单位", .lead), ("牵头部门", .lead), ("牵头", .lead), ("责任单位", .responsible), ("责任部门", .responsible),
    ("责任", .responsible), ("配合单位", .cooperating), ("配合部门", .cooperating), ("协作单位", .cooperating),
    ("协作部门", .cooperating), ("协助单位", .cooperating), ("协助部门", .cooperating), ("参与单位", .cooperating),
    ("参与部门", .cooperating), ("配合", .cooperating), ("协作", .cooperating), ("协助", .cooperating),
    ("参与", .cooperating),
  ]

  /// Whether a text is a word for a role, or holds one that no name has.
  static func stands(in text: String) -> Bool {
    ["牵头", "会同", "配合"].contains { text.contains($0) } || (endings + labels).contains { $0.word == text }
  }

  /// A name without the word behind it that says the role of all names before, and 由 before it: 由县民政局牵头. The name
  /// is empty where the word stands alone.
  static func ending(of name: String) -> (name: String, role: Role)? {
    for (word, role) in endings where name.hasSuffix(word) {
      var bare = name.dropLast(word.count)
      if let last = bare.last, "：:".contains(last) { bare.removeLast() }
      if bare.count > 2, bare.first == "由" { bare.removeFirst() }
      return bare.count == 1 ? nil : (String(bare), role)
    }
    return nil
  }

  /// A name without the brackets beside it that say its own role: 县民政局（牵头） and （牵头）县民政局. The name is empty
  /// where the brackets stand alone.
  static func mark(of name: String) -> (name: String, role: Role)? {
    if let marked = bracketed(name) { return marked }
    guard let start = name.first, "（(".contains(start),
      let end = name.firstIndex(where: { "）)".contains($0) })
    else { return nil }
    let bare = name[name.index(after: end)...]
    guard !bare.isEmpty, let role = role(of: name[..<end].dropFirst()) else { return nil }
    return (String(bare), role)
  }

  /// Whether a text ends with the mark of the name before it.
  static func isMarked(_ text: String) -> Bool {
    bracketed(text).map { !$0.name.isEmpty } == true
  }

  /// What stands behind the label of the names from there on, which may be nothing yet: 配合单位：县财政局.
  static func label(of name: String) -> (role: Role, rest: String)? {
    guard let colon = name.firstIndex(where: { "：:".contains($0) }) else { return nil }
    return role(of: name[..<colon]).map { ($0, String(name[name.index(after: colon)...])) }
  }

  /// What stands before a role in brackets at the end of a text, which may be nothing.
  private static func bracketed(_ text: String) -> (name: String, role: Role)? {
    guard let end = text.last, "）)".contains(end) else { return nil }
    let tail = text.suffix(longestLabel + 2)
    guard let start = tail.lastIndex(where: { "（(".contains($0) }) else { return nil }
    return role(of: tail[tail.index(after: start)...].dropLast()).map { (String(text[..<start]), $0) }
  }

  private static let longestLabel = labels.map(\.word.count).max() ?? 0

  private static func role(of word: Substring) -> Role? { labels.first { $0.word == word }?.role }
}
