// Inputs that come close to what people write, and are wrong somewhere.

import TestSupport

/// Changes inputs at random, the same way for the same seed.
struct Mutator {
  static let longestInput = 1 << 16

  private let corpus: [[UInt8]]
  private let pieces: [[UInt8]]

  init(_ target: FuzzTarget, corpus: [[UInt8]]) {
    self.corpus = corpus.isEmpty ? [[]] : corpus
    pieces = (target.pieces + Self.commonPieces).map { Array($0.utf8) } + Self.brokenPieces
  }

  /// A new input: one of the corpus, changed in a few places.
  func input(using generator: inout SeededGenerator) -> [UInt8] {
    var input = corpus.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...6, using: &generator) { mutate(&input, using: &generator) }
    return input
  }

  /// Changes one place.
  func mutate(_ input: inout [UInt8], using generator: inout SeededGenerator) {
    let place = Int.random(in: 0...input.count, using: &generator)
    let end = min(input.count, place + Int.random(in: 0...6, using: &generator))
    let piece = pieces.randomElement(using: &generator) ?? []
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: input.replaceSubrange(place..<end, with: [UInt8.random(in: 0...255, using: &generator)])
    case 1: if place < end { input[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator) }
    case 2: input.insert(contentsOf: piece, at: place)
    case 3: input.replaceSubrange(word(around: place, in: input), with: piece)
    case 4: input.removeSubrange(place..<end)
    case 5: input.removeSubrange(end...)
    case 6: splice(&input, at: place, using: &generator)
    case 7:
      let count = [2, 7, 63, 66, 1000].randomElement(using: &generator) ?? 2
      input.insert(contentsOf: repeatElement(piece, count: count).joined(), at: place)
    case 8:
      let digits = (0..<Int.random(in: 1...45, using: &generator)).map { _ in
        UInt8.random(in: 0x30...0x39, using: &generator)
      }
      input.replaceSubrange(word(around: place, in: input), with: digits)
    case 9: swapLines(&input, at: place)
    default:
      // A line or a field twice, or not at all.
      let field = word(around: place, in: input)
      if Bool.random(using: &generator) {
        input.insert(contentsOf: Array(input[field]), at: field.upperBound)
      } else {
        input.removeSubrange(field)
      }
    }
    if input.count > Self.longestInput { input.removeSubrange(Self.longestInput...) }
  }

  /// Goes on from `place` as another input of the corpus does from some place.
  private func splice(_ input: inout [UInt8], at place: Int, using generator: inout SeededGenerator) {
    let other = corpus.randomElement(using: &generator) ?? []
    let from = Int.random(in: 0...other.count, using: &generator)
    let length = Int.random(in: 0...other.count - from, using: &generator)
    let isInsertion = Bool.random(using: &generator)
    input.replaceSubrange(
      place..<(isInsertion ? place : input.count), with: other[from..<from + length])
  }

  private func swapLines(_ input: inout [UInt8], at place: Int) {
    var lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 1 else { return }
    let index = place % (lines.count - 1)
    lines.swapAt(index, index + 1)
    input = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// The bytes around `place` up to what separates words, values and fields.
  private func word(around place: Int, in input: [UInt8]) -> Range<Int> {
    let start = input[..<place].lastIndex(where: Self.separators.contains).map { $0 + 1 } ?? 0
    let end = input[place...].firstIndex(where: Self.separators.contains) ?? input.count
    return start..<end
  }

  private static let separators = Set(" \n\r\t,;:\"{}[]()/=".utf8)

  private static let commonPieces = [
    "\"", "\\", "'", ",", ";", ":", "\t", "\n", "\r", "\r\n", " ", "{", "}", "[", "]", "-", "--", "=", "/",
    ".", "..",
    "0", "-1", "1e9", "1e-999", "0.0", "00", "999999999999999999", "1000000000000000000",
    "9223372036854775807",
    "-9223372036854775808", "18446744073709551616", "NaN", "null", "true", "\\u0000", "\\ud800", "\\u202e",
    "\u{0}", "\u{1B}[2J", "\u{7F}", "\u{85}", "\u{A0}", "\u{200B}", "\u{202E}", "\u{2028}", "\u{3000}",
    "\u{FEFF}",
    "é", "e\u{301}", "，", "％", "１２", "万", "亿", "年", "月", "日", "底", "卫健委", "𠮷", "👨‍👩‍👧",
  ]

  /// Characters cut short, overlong or out of range, and marks of other encodings.
  private static let brokenPieces: [[UInt8]] = [
    [0xE4], [0xE4, 0xB8], [0xF0, 0x9F, 0x98], [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80],
    [0xF4, 0x90, 0x80, 0x80],
    [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x84, 0x31, 0x95, 0x33], [0xD6, 0xB8], [0x81, 0x30],
    [0xA2, 0xE3],
    [0x00, 0xD8], [0x2C, 0x00], [0x50, 0x4B, 0x03, 0x04], [0x00],
  ]
}
