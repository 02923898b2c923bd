// JSON text → document: strict RFC 8259, with limits on what a stranger's file may ask for.

/// Reads one JSON text.
struct JSONReader {
  /// The deepest nesting that is read; a plan file needs seven levels.
  static let maximumDepth = 64
  /// The largest text that is read, in bytes.
  static let maximumSize = 64 << 20

  /// The greatest number of values and keys, so that what is made of a text stays in proportion to it.
  static let maximumCount = 4_000_000
  /// How many unsafe characters are kept, the first ones.
  static let mostUnsafeCharacters = 1_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var nodes: [JSONNode] = []
  private var unsafeCharacters: [UnsafeCharacter] = []
  /// Whether reading ended behind an item, where a comma or the end of the array should be.
  private var isBetweenItems = false

  /// Reads `bytes` whole.
  ///
  /// - Parameter isKnownUTF8: Whether the bytes were found to be UTF-8 before; if not, they are checked.
  /// - Returns: The document, which has a root.
  /// - Throws: The first fault of syntax, with its offset.
  static func read(
    _ bytes: [UInt8], isKnownUTF8: Bool = false
  ) throws(JSONSyntaxFault) -> JSONDocument {
    guard bytes.count <= maximumSize else {
      throw JSONSyntaxFault(problem: .tooLarge(limit: maximumSize), offset: 0)
    }
    if !isKnownUTF8 {
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span)
      } catch {
        throw JSONSyntaxFault(problem: .invalidUTF8, offset: error.byteOffsets.lowerBound)
      }
    }
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<_, JSONSyntaxFault> in
      var reader = JSONReader(bytes: buffer)
      do throws(JSONSyntaxFault) {
        try reader.document()
        return .success((reader.nodes, reader.unsafeCharacters))
      } catch {
        reader.endOpenNodes(at: error.offset)
        return .failure(JSONSyntaxFault(problem: error.problem, offset: error.offset, nodes: reader.nodes))
      }
    }
    let (nodes, unsafeCharacters) = try result.get()
    return JSONDocument(bytes: bytes, nodes: nodes, unsafeCharacters: unsafeCharacters)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 24)
  }

  private mutating func document() throws(JSONSyntaxFault) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw fault(.trailingText) }
  }

  private mutating func value(depth: Int) throws(JSONSyntaxFault) {
    skipSpace()
    guard depth <= Self.maximumDepth else { throw fault(.tooDeep(limit: Self.maximumDepth)) }
    guard nodes.count < Self.maximumCount else { throw fault(.tooManyValues(limit: Self.maximumCount)) }
    guard position < bytes.count else { throw fault(.unexpectedEnd) }
    switch bytes[position] {
    case UInt8(ascii: "{"): try object(depth: depth)
    case UInt8(ascii: "["): try array(depth: depth)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    case UInt8(ascii: "t"): try word("true", .true)
    case UInt8(ascii: "f"): try word("false", .false)
    case UInt8(ascii: "n"): try word("null", .null)
    default: throw unexpected
    }
  }

  // MARK: Objects and arrays

  private mutating func object(depth: Int) throws(JSONSyntaxFault) {
    let index = nodes.count
    nodes.append(JSONNode(.object, at: index, range: position..<position))
    position += 1
    var count = 0
    skipSpace()
    if !skip(UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        guard peek == UInt8(ascii: "\"") else { throw unexpected }
        try string()
        skipSpace()
        guard skip(UInt8(ascii: ":")) else { throw unexpected }
        try value(depth: depth + 1)
        count += 1
        skipSpace()
      } while skip(UInt8(ascii: ","))
      guard skip(UInt8(ascii: "}")) else { throw unexpected }
    }
    nodes[index].finish(end: position, following: nodes.count, count: count)
  }

  private mutating func array(depth: Int) throws(JSONSyntaxFault) {
    let index = nodes.count
    nodes.append(JSONNode(.array, at: index, range: position..<position))
    position += 1
    var count = 0
    skipSpace()
    if !skip(UInt8(ascii: "]")) {
      repeat {
        try value(depth: depth + 1)
        count += 1
        skipSpace()
      } while skip(UInt8(ascii: ","))
      guard skip(UInt8(ascii: "]")) else {
        isBetweenItems = true
        throw unexpected
      }
    }
    nodes[index].finish(end: position, following: nodes.count, count: count)
  }

  /// Ends the objects and arrays that a fault leaves open, so that its place has a path.
  ///
  /// What has not begun at `offset` stands there as an empty value.
  private mutating func endOpenNodes(at offset: Int) {
    let open = nodes.indices.filter {
      (nodes[$0].kind == .object || nodes[$0].kind == .array) && nodes[$0].length == 0
    }
    for (depth, index) in open.reversed().enumerated() {
      var (count, next) = (0, index + 1)
      while next < nodes.count {
        let value = nodes[index].kind == .object ? next + 1 : next
        if value == nodes.count { addPlaceholder(at: offset) }
        next = nodes[value].next
        count += 1
      }
      if depth == 0, nodes[index].kind == .array, !isBetweenItems {
        addPlaceholder(at: offset)
        count += 1
      }
      nodes[index].finish(end: bytes.count + 1, following: nodes.count, count: count)
    }
  }

  private mutating func addPlaceholder(at offset: Int) {
    nodes.append(JSONNode(.null, at: nodes.count, range: offset..<bytes.count + 1))
  }

  // MARK: Numbers and words

  /// Adds the node of a value that holds no other, from `start` to here.
  private mutating func add(_ kind: JSONNode.Kind, from start: Int, isEscaped: Bool = false) {
    nodes.append(JSONNode(kind, at: nodes.count, range: start..<position, isEscaped: isEscaped))
  }

  private mutating func word(_ word: StaticString, _ kind: JSONNode.Kind) throws(JSONSyntaxFault) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard skip(word.utf8Start[index]) else { throw unexpected }
    }
    add(kind, from: start)
  }

  private mutating func number() throws(JSONSyntaxFault) {
    let start = position
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try digits() }
    if skip(UInt8(ascii: ".")) { try digits() }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    add(.number, from: start)
  }

  private mutating func digits() throws(JSONSyntaxFault) {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    guard position > start else { throw unexpected }
  }

  // MARK: Strings

  private mutating func string() throws(JSONSyntaxFault) {
    let start = position
    var isEscaped = false
    position += 1
    while true {
      skipPlainCharacters()
      guard position < bytes.count else { throw fault(.unexpectedEnd) }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return add(.string, from: start, isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        let offset = position
        note(try JSONEscape.read(bytes.span, at: &position), at: offset)
      case 0..<0x20: throw fault(.controlCharacter)
      case let byte: skipCharacter(beginningWith: byte)
      }
    }
  }

  /// Moves to the next character of a string that is neither printable ASCII nor Chinese, or `"` or `\`.
  private mutating func skipPlainCharacters() {
    var position = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        self.position = position
        return
      case 0x20..<0x7F: position &+= 1
      case 0xE3..<0xEF: position &+= 3
      default:
        self.position = position
        return
      }
    }
    self.position = position
  }

  /// Moves behind any other character.
  private mutating func skipCharacter(beginningWith byte: UInt8) {
    let offset = position
    func bits(_ place: Int) -> UInt32 { UInt32(bytes[offset + place] & 0x3F) }
    let value: UInt32
    switch byte {
    case ..<0x80:
      value = UInt32(byte)
      position += 1
    case ..<0xE0:
      value = UInt32(byte & 0x1F) << 6 | bits(1)
      position += 2
    case ..<0xF0:
      value = UInt32(byte & 0x0F) << 12 | bits(1) << 6 | bits(2)
      position += 3
    default:
      value = UInt32(byte & 0x07) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3)
      position += 4
    }
    if let scalar = Unicode.Scalar(value) { note(scalar, at: offset) }
  }

  /// Notes a character from `offset` to here.
  private mutating func note(_ scalar: Unicode.Scalar, at offset: Int) {
    guard scalar.isUnsafe, unsafeCharacters.count < Self.mostUnsafeCharacters else { return }
    unsafeCharacters.append(UnsafeCharacter(scalar: scalar, range: offset..<position))
  }

  // MARK: Bytes

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    var position = position
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      position += 1
    }
    self.position = position
  }

  private var unexpected: JSONSyntaxFault {
    guard position < bytes.count else { return fault(.unexpectedEnd) }
    return fault(isAtFullWidthPunctuation ? .fullWidthPunctuation : .unexpectedCharacter)
  }

  /// Whether a mark stands here that Chinese keyboards give for one of JSON's: ，：“”｛｝【】、 or a wide space.
  private var isAtFullWidthPunctuation: Bool {
    guard position + 2 < bytes.count else { return false }
    return switch (bytes[position], bytes[position + 1], bytes[position + 2]) {
    case (0xEF, 0xBC, _), (0xEF, 0xBD, _), (0xE2, 0x80, 0x98...0x9F), (0xE3, 0x80, 0x80...0x95): true
    default: false
    }
  }

  private func fault(_ problem: PlanFault.Problem) -> JSONSyntaxFault {
    JSONSyntaxFault(problem: problem, offset: position)
  }
}
