// Where quotations stand: in the texts of a plan, to the letter but for white space.

/// The wording of a plan's tasks and passages, to look for quotations in.
struct PlanWordings {
  /// How many bytes are compared at most: hundreds of times what the longest of real plans takes.
  static let limit = 1 << 28

  private let texts: [String: Wording]
  private var rest: Int

  init(_ plan: Plan, limit: Int = Self.limit) {
    rest = limit
    texts = Dictionary(
      plan.tasks.map { ($0.id, Wording($0.text)) } + plan.passages.map { ($0.id, Wording($0.text)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether so much was compared that nothing more is.
  var isExhausted: Bool { rest <= 0 }

  func has(_ place: String) -> Bool { texts[place] != nil }

  /// Says whether `piece` stands in one of the texts; true as well where nothing more is compared.
  mutating func hold(_ piece: Wording, in places: [String]) -> Bool {
    let pattern = piece.pattern
    for place in places {
      guard !isExhausted else { return true }
      guard let text = texts[place] else { continue }
      rest -= text.length + piece.length + 16
      if text.holds(pattern) { return true }
    }
    return isExhausted
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space; told without a look into Unicode's tables for what most texts are made of.
  fileprivate var isLayout: Bool {
    switch value {
    case 0x21..<0x7F, 0x3001...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF60: false
    default: properties.isWhitespace
    }
  }
}

/// A text to the letter, but for white space, which belongs to a document's layout.
struct Wording {
  private let bytes: [UInt8]

  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where !scalar.isLayout {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    self.bytes = bytes
  }

  var length: Int { bytes.count }

  /// A wording that is looked for, with what lets the search never step back (Knuth, Morris and Pratt's).
  struct Pattern {
    fileprivate let bytes: [UInt8]
    /// For each place the length of the longest beginning that ends there.
    fileprivate let borders: [Int]
  }

  var pattern: Pattern {
    var borders = Array(repeating: 0, count: bytes.count)
    var length = 0
    for index in bytes.indices.dropFirst() {
      while length > 0, bytes[length] != bytes[index] { length = borders[length - 1] }
      if bytes[length] == bytes[index] { length += 1 }
      borders[index] = length
    }
    return Pattern(bytes: bytes, borders: borders)
  }

  /// Says whether `pattern` stands in the text; an empty one stands nowhere.
  func holds(_ pattern: Pattern) -> Bool {
    let (piece, borders) = (pattern.bytes, pattern.borders)
    guard !piece.isEmpty, piece.count <= bytes.count else { return false }
    var length = 0
    for byte in bytes {
      while length > 0, piece[length] != byte { length = borders[length - 1] }
      if piece[length] == byte { length += 1 }
      if length == piece.count { return true }
    }
    return false
  }
}
