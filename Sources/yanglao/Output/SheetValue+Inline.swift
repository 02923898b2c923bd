// Which values of a sheet stand beside their title, and how they read there.

import CommandLineKit

extension SheetValue {
  /// The value as people read it beside its title, unescaped; nil for a value that needs lines of its own.
  ///
  /// A list of single values is read in one breath: 民政局、卫健局. An empty list reads as absent.
  func inlineText(in language: Language, unit: Text?) -> String? {
    switch self {
    case .cell(.absent): return Wording.absent
    case .cell(let cell): return Wording.quantity(cell.wording(in: language), unit: unit, in: language)
    case .longText(let text): return text
    case .fields(let fields): return fields.isEmpty ? Wording.absent : nil
    case .table(let listing): return listing.rows.isEmpty ? listing.empty[language] : nil
    case .list(let items):
      let words = items.compactMap { item in
        if case .cell(let cell) = item { cell.wording(in: language) } else { nil }
      }
      guard words.count == items.count else { return nil }
      return words.isEmpty ? Wording.absent : words.joined(separator: Wording.enumerationComma[language])
    }
  }

  /// Whether there is nothing to read in it.
  fileprivate var isEmpty: Bool {
    switch self {
    case .cell(let cell): cell == .absent
    case .longText(let text): text.isEmpty
    case .list(let items): items.allSatisfy(\.isEmpty)
    case .fields(let fields): fields.allSatisfy(\.value.isEmpty)
    case .table: false
    }
  }
}

extension [SheetField] {
  /// The fields that people are shown: an empty one only where it says so in words.
  var forPeople: [SheetField] {
    compactMap { field in
      guard field.value.isEmpty else { return field }
      return field.emptyWording.map {
        SheetField(field.key, field.title, .cell(.unnamed($0)), style: field.style)
      }
    }
  }
}
