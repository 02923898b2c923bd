// The departments of one cell: split, in full, and each once.

import YanglaoCore

/// Names departments in full, as those of one place.
struct DepartmentNames {
  private let place: String
  private let known: Set<FoldedText>

  init(of jurisdiction: Jurisdiction, in catalogue: Catalogue) {
    place = jurisdiction.name
    known = Set(
      catalogue.families.flatMap { [$0.name] + $0.names }.map { FoldedText($0) })
  }

  /// The departments of a cell, split at 、，；, white space and line breaks, but not within brackets.
  ///
  /// What stands for an empty cell names nobody. A cell may say who leads and who helps: （牵头） behind a name is of that
  /// one, 牵头 or 配合 of the names before it, and 配合单位： of those behind it. Names of which nothing is said have the
  /// role of their column.
  func assignments(_ cell: String, role: Role) -> [Assignment] {
    // Without a role as long as a word behind the name may give it.
    var all: [(printed: String, role: Role?)] = []
    var labelled: Role?
    var hasRoles = false
    func give(_ role: Role) {
      for place in all.indices where all[place].role == nil { all[place].role = role }
    }
    for part in parts(of: cell) {
      var name = part.text
      if let (label, rest) = RoleWord.label(of: name) {
        give(labelled ?? role)
        (labelled, name) = (label, rest)
      }
      if !name.isEmpty, !name.meansNone {
        if let (bare, mark) = RoleWord.mark(of: name) {
          all.append((bare, mark))
        } else if let (bare, word) = RoleWord.ending(of: name) {
          all.append((bare, word))
          give(word)
          hasRoles = true
        } else {
          all.append((name, nil))
        }
      }
      // 县民政局，县财政局配合 says nothing of the first; 甲局牵头，乙局，丙局配合 does.
      if part.endsClause || (part.endsWithComma && !hasRoles) { give(labelled ?? role) }
    }
    return all.map {
      Assignment(name: full($0.printed), asPrinted: $0.printed, role: $0.role ?? labelled ?? role)
    }
  }

  private typealias Part = (text: String, endsWithComma: Bool, endsClause: Bool)

  /// The names of a cell with what stands behind them.
  private func parts(of cell: String) -> [Part] {
    var parts: [Part] = [("", false, false)]
    var depth = 0
    for character in cell {
      if "（(〔[【".contains(character) { depth += 1 }
      if "）)〕]】".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, "、，,；;。/".contains(character) || character.isWhitespace {
        parts[parts.count - 1].endsWithComma = "，,".contains(character)
        parts[parts.count - 1].endsClause = "；;。".contains(character) || character.isNewline
        parts.append(("", false, false))
      } else {
        parts[parts.count - 1].text.append(character)
      }
    }
    return parts
  }

  /// The name with its place: 民政局 and 县民政局 are 泾源县民政局; 各… and names of no known family are as printed.
  private func full(_ name: String) -> String {
    if name.hasPrefix("各") || name.hasPrefix(place) { return name }
    if known.contains(FoldedText(name)) { return place + name }
    if name.first == place.last, known.contains(FoldedText(String(name.dropFirst()))) {
      return place + name.dropFirst()
    }
    return name
  }
}
