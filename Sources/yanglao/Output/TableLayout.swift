// How wide each column of a table is, so that the table fits the terminal and loses as little as possible.

import CommandLineKit

/// The widths of a table's columns.
struct TableLayout {
  /// What the layout knows of a column.
  struct Column {
    let title: String
    /// The title and its unit, which come on two lines where one is too long.
    let titleLines: [String]
    /// The width of the widest value.
    let contentWidth: Int
    /// The width of the longest run that a value cannot be broken in.
    let wordWidth: Int
    /// Whether values are prose, which may be broken into lines.
    let isProse: Bool
    /// Whether values may be shortened as well.
    let isFlexible: Bool
  }

  /// The spaces between two columns.
  static let gap = 2

  let widths: [Int]

  /// Gives every column what it needs, and where `width` columns are not enough takes from the widest first.
  ///
  /// First flexible columns give way, then titles wrap over short values, then prose wraps. Numbers, dates, terms
  /// and words are never broken: nil when they do not fit, and a table is not the form for so narrow a place.
  init?(columns: [Column], width: Int?) {
    let natural = columns.map { max($0.title.displayWidth, $0.contentWidth) }
    guard let width else {
      widths = natural
      return
    }
    var widths = natural.map { min($0, max(width, 0)) }
    let available = width - Self.gap * (columns.count - 1)
    for stage in Stage.allCases {
      let floors = zip(columns, natural).map { min($1, stage.floor(of: $0, natural: $1)) }
      Self.shrink(&widths, to: available, floors: floors)
    }
    guard widths.reduce(0, +) <= available else { return nil }
    self.widths = widths
  }

  private enum Stage: CaseIterable {
    case flexible, prose, titles, narrow

    func floor(of column: Column, natural: Int) -> Int {
      let hard = max(column.contentWidth, column.narrowestTitle)
      let word = max(min(column.wordWidth, 24), column.narrowestTitle)
      if column.isFlexible { return self == .narrow ? max(12, column.narrowestTitle) : 24 }
      if column.isProse { return self == .flexible ? natural : max(word, self == .narrow ? 8 : 20) }
      return self == .flexible || self == .prose ? natural : hard
    }
  }

  private static func shrink(_ widths: inout [Int], to available: Int, floors: [Int]) {
    var excess = widths.reduce(0, +) - available
    while excess > 0 {
      let candidates = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }
}

extension TableLayout.Column {
  /// The width that the title can be wrapped to without cutting a Latin word or a unit.
  fileprivate var narrowestTitle: Int {
    let words = titleLines.prefix(1).flatMap { $0.split(separator: " ") }.map { word in
      word.longestWord == word.displayWidth
        ? word.displayWidth : max(word.longestWord, min(word.displayWidth, 4))
    }
    let units = titleLines.dropFirst().map(\.displayWidth)
    return (words + units).max() ?? 0
  }
}

extension StringProtocol {
  /// The width of the longest run of Latin letters, digits and signs, which wrapping keeps together.
  var longestWord: Int {
    var (longest, current) = (0, 0)
    for scalar in unicodeScalars {
      let width = scalar.displayWidth
      current = scalar == " " || width > 1 ? 0 : current + width
      longest = Swift.max(longest, current)
    }
    return longest
  }
}
