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
  /// What stands for an empty cell names nobody. （牵头） behind a name makes it the lead.
  func assignments(_ cell: String, role: Role) -> [Assignment] {
    var names: [String] = [""]
    var depth = 0
    for character in cell {
      if "（(〔[【".contains(character) { depth += 1 }
      if "）)〕]】".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, "、，,；;。/".contains(character) || character.isWhitespace {
        names.append("")
      } else {
        names[names.count - 1].append(character)
      }
    }
    return names.filter { !$0.isEmpty && !$0.meansNone }.map { name in
      let mark = ["（牵头）", "(牵头)", "（牵头单位）", "(牵头单位)"].first { name.hasSuffix($0) && name != $0 }
      let printed = String(name.dropLast(mark?.count ?? 0))
      return Assignment(name: full(printed), asPrinted: printed, role: mark == nil ? role : .lead)
    }
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
