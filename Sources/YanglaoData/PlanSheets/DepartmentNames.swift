// The departments of one cell: split, in full, and each once.

import YanglaoCore

/// Names departments in full, as those of one place.
struct DepartmentNames {
  private let jurisdiction: Jurisdiction
  private let directory: DepartmentDirectory
  /// The names that families have, without that of a place.
  private let known: Set<FoldedText>

  init(of jurisdiction: Jurisdiction, in catalogue: Catalogue) {
    self.jurisdiction = jurisdiction
    directory = DepartmentDirectory(catalogue.register)
    known = Set(
      catalogue.families.flatMap { [$0.name] + $0.names }.map { FoldedText($0) })
  }

  /// The departments of a cell, split at 、，；, white space and line breaks, but not within brackets.
  ///
  /// What stands for an empty cell names nobody. A cell may say who leads and who helps: （牵头） beside a name is of that
  /// one, 牵头 or 配合 of the names before it, and 配合单位： of those behind it. Names of which nothing is said have the
  /// role of their column. 甲局和乙局 is two where both are known, and the whole is not.
  func assignments(_ cell: String, role: Role) -> [Assignment] {
    // Without a role as long as a word behind the name may give it.
    var all: [(printed: String, role: Role?)] = []
    var labelled: Role?
    var hasRoles = false
    func give(_ role: Role) {
      for place in all.indices where all[place].role == nil { all[place].role = role }
    }
    func add(_ name: String, _ role: Role?) {
      all += separated(name).map { (String($0), role) }
    }
    for part in parts(of: cell) {
      var name = part.text
      if let (label, rest) = RoleWord.label(of: name) {
        give(labelled ?? role)
        (labelled, name) = (label, rest)
      }
      if !name.isEmpty, !name.meansNone {
        if let (bare, mark) = RoleWord.mark(of: name),
          !bare.isEmpty || all.last.map({ $0.role == nil }) == true
        {
          if bare.isEmpty { all[all.count - 1].role = mark } else { add(bare, mark) }
        } else if let (bare, word) = RoleWord.ending(of: name), !bare.isEmpty || !all.isEmpty {
          if !bare.isEmpty { add(bare, nil) }
          give(word)
          hasRoles = true
        } else {
          add(name, nil)
        }
      }
      // 县民政局，县财政局配合 says nothing of the first; 甲局牵头，乙局，丙局配合 does.
      if part.endsClause || (part.endsWithComma && !hasRoles) { give(labelled ?? role) }
    }
    return all.map {
      Assignment(name: full($0.printed), asPrinted: $0.printed, role: $0.role ?? labelled ?? role)
    }
  }

  /// Whether a text may be a department's name: not too short and not too long, and nothing that says who leads or helps.
  func mayName(_ text: String) -> Bool {
    guard text.count >= 2, text.unicodeScalars.count <= Self.longest else { return false }
    return isKnown(text) || !RoleWord.stands(in: text)
  }

  private typealias Part = (text: String, endsWithComma: Bool, endsClause: Bool)

  /// The names of a cell with what stands behind them.
  private func parts(of cell: String) -> [Part] {
    var parts: [Part] = [("", false, false)]
    var depth = 0
    for character in cell {
      if "（(〔[【".contains(character) { depth += 1 }
      if "）)〕]】".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, "、﹑，,；;。/|｜+＋".contains(character) || character.isWhitespace || character.isInCircle {
        parts[parts.count - 1].endsWithComma = "，,".contains(character)
        parts[parts.count - 1].endsClause = "；;。".contains(character) || character.isNewline
        parts.append(("", false, false))
      } else {
        parts[parts.count - 1].text.append(character)
        // 县民政局（牵头）县财政局
        if depth == 0, RoleWord.isMarked(parts[parts.count - 1].text) { parts.append(("", false, false)) }
      }
    }
    return parts
  }

  /// The names that stand in one with 和 and the like between them, each of which is known; else the whole.
  private func separated(_ name: String) -> [Substring] {
    // What is longer names nobody.
    guard name.unicodeScalars.count <= Self.longest else { return [name[...]] }
    return known(in: name[...]) ?? [name[...]]
  }

  private func known(in name: Substring) -> [Substring]? {
    if isKnown(String(name)) { return [name] }
    for place in name.indices.dropFirst() {
      let joiner = Self.joiners.first { name[place...].hasPrefix($0) }
      guard let joiner, isKnown(String(name[..<place])) else { continue }
      if let rest = known(in: name[place...].dropFirst(joiner.count)) { return [name[..<place]] + rest }
    }
    return nil
  }

  /// How many characters a name has at most.
  private static let longest = 200

  /// Longer ones before their endings.
  private static let joiners = ["以及", "和", "与", "及"]

  private func isKnown(_ name: String) -> Bool { directory.knows(full(name), of: jurisdiction) }

  /// The name with its place: 民政局 and 县民政局 are 泾源县民政局; 各… and names of no known family are as printed.
  private func full(_ name: String) -> String {
    let place = jurisdiction.name
    if name.hasPrefix("各") || name.hasPrefix(place) { return name }
    if isOfFamily(name[...]) { return place + name }
    if name.first == place.last, isOfFamily(name.dropFirst()) { return place + name.dropFirst() }
    return name
  }

  /// Whether a family has the name, with 部门 behind it or without.
  private func isOfFamily(_ name: Substring) -> Bool {
    let bare = name.hasSuffix("部门") ? name.dropLast(2) : name
    return known.contains(FoldedText(String(name))) || known.contains(FoldedText(String(bare)))
  }
}

extension Character {
  /// Whether it is a number in a circle or in brackets, as lists have them: ①, ⑴.
  fileprivate var isInCircle: Bool {
    unicodeScalars.count == 1 && unicodeScalars.first.map { (0x2460...0x2487).contains($0.value) } == true
  }
}
