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
    ("配合单位", .cooperating), ("配合部门", .cooperating), ("协作单位", .cooperating), ("配合", .cooperating),
  ]

  /// A name without the word behind it that says the role of all names before: 县民政局牵头.
  static func ending(of name: String) -> (name: String, role: Role)? {
    for (word, role) in endings where name.hasSuffix(word) {
      var bare = name.dropLast(word.count)
      if let last = bare.last, "：:".contains(last) { bare.removeLast() }
      return bare.count < 2 ? nil : (String(bare), role)
    }
    return nil
  }

  /// A name without the brackets behind it that say its own role: 县民政局（牵头）.
  static func mark(of name: String) -> (name: String, role: Role)? {
    guard let end = name.last, "）)".contains(end), let start = name.lastIndex(where: { "（(".contains($0) }),
      start > name.startIndex
    else { return nil }
    let word = name[name.index(after: start)...].dropLast()
    return labels.first { $0.word == word }.map { (String(name[..<start]), $0.role) }
  }

  /// What stands behind the label of the names from there on, which may be nothing yet: 配合单位：县财政局.
  static func label(of name: String) -> (role: Role, rest: String)? {
    guard let colon = name.firstIndex(where: { "：:".contains($0) }) else { return nil }
    return labels.first { $0.word == name[..<colon] }.map {
      ($0.role, String(name[name.index(after: colon)...]))
    }
  }
}
