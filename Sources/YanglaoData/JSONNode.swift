// One value of a JSON text: what kind it is, and where it stands.

/// A value, or the key before one, in the list of a ``JSONDocument``.
///
/// An object's nodes are itself, then each key with its value behind it; an array's are itself, then its items.
struct JSONNode {
  enum Kind: UInt8 { case null, `false`, `true`, number, string, array, object }

  let kind: Kind
  /// Whether a string holds escapes.
  let isEscaped: Bool
  private let start: UInt32
  private var end: UInt32
  private let place: UInt32
  private var following: UInt32
  private var countOfChildren: UInt32 = 0

  /// Makes the node at `index` of a value that holds no other.
  ///
  /// The numbers fit 32 bits, because ``JSONReader/maximumSize`` does.
  init(_ kind: Kind, at index: Int, range: Range<Int>, isEscaped: Bool = false) {
    self.kind = kind
    self.isEscaped = isEscaped
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
    place = UInt32(truncatingIfNeeded: index)
    following = place &+ 1
  }

  /// Completes an array or an object, which ends before byte `end`, and whose nodes end before `following`.
  mutating func finish(end: Int, following: Int, count: Int) {
    self.end = UInt32(truncatingIfNeeded: end)
    self.following = UInt32(truncatingIfNeeded: following)
    countOfChildren = UInt32(truncatingIfNeeded: count)
  }

  /// The bytes of the value in its text, a string's with the quotation marks.
  var range: Range<Int> { Int(start)..<Int(end) }

  /// The number of its bytes.
  var length: Int { Int(end &- start) }

  /// The bytes between a string's quotation marks.
  var content: Range<Int> { Int(start) + 1..<Int(end) - 1 }

  /// The place of the node in the document.
  var index: Int { Int(place) }

  /// The place of the first node behind this one and all that it holds.
  var next: Int { Int(following) }

  /// The number of an array's items or of an object's members.
  var count: Int { Int(countOfChildren) }

  /// What kind of value it is, in the words of the format.
  var type: JSONType {
    switch kind {
    case .null: .null
    case .false, .true: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}
