// JSON text → tree: strict RFC 8259, with limits on what a stranger's file may ask for.

/// Reads one JSON text.
struct JSONReader {
  /// The deepest nesting that is read; a plan file needs seven levels.
  static let maximumDepth = 64
  /// The largest text that is read, in bytes.
  static let maximumSize = 64 << 20

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var findings = Findings()

  /// What is no fault of syntax, but nothing that a file of ours may hold.
  struct Findings {
    /// Keys that an object has twice, where they stand again.
    var duplicateKeys: [(key: String, offset: Int)] = []
    /// Characters that could disturb a terminal or disguise a text.
    var unsafeCharacters: [(scalar: Unicode.Scalar, offset: Int)] = []
  }

  /// Reads `bytes` whole.
  ///
  /// - Returns: The tree, and what was found on the way.
  /// - Throws: The first fault of syntax, with its offset.
  static func read(_ bytes: [UInt8]) throws(JSONSyntaxFault) -> (value: JSONValue, findings: Findings) {
    guard bytes.count <= maximumSize else {
      throw JSONSyntaxFault(problem: .tooLarge(limit: maximumSize), offset: 0)
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw JSONSyntaxFault(problem: .invalidUTF8, offset: error.byteOffsets.lowerBound)
    }
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<_, JSONSyntaxFault> in
      var reader = JSONReader(bytes: buffer)
      do throws(JSONSyntaxFault) {
        return .success((try reader.document(), reader.findings))
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func document() throws(JSONSyntaxFault) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let value = try self.value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw fault(.trailingText) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONSyntaxFault) -> JSONValue {
    skipSpace()
    guard depth <= Self.maximumDepth else { throw fault(.tooDeep(limit: Self.maximumDepth)) }
    let start = position
    let content: JSONValue.Content
    guard let first = peek else { throw fault(.unexpectedEnd) }
    switch first {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth))
    case UInt8(ascii: "["): content = .array(try items(depth: depth))
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try number()
      content = .number
    case UInt8(ascii: "t"): content = try word("true", .boolean(true))
    case UInt8(ascii: "f"): content = try word("false", .boolean(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    default: throw fault(.unexpectedCharacter)
    }
    return JSONValue(content: content, range: start..<position)
  }

  private mutating func members(depth: Int) throws(JSONSyntaxFault) -> [JSONValue.Member] {
    position += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if skip(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      let keyOffset = position
      guard peek == UInt8(ascii: "\"") else { throw unexpected }
      let key = try string()
      skipSpace()
      guard skip(UInt8(ascii: ":")) else { throw unexpected }
      let value = try value(depth: depth + 1)
      members.append(.init(key: key, keyOffset: keyOffset, value: value))
      skipSpace()
      if skip(UInt8(ascii: ",")) { continue }
      guard skip(UInt8(ascii: "}")) else { throw unexpected }
      noteDuplicates(among: members)
      return members
    }
  }

  private mutating func noteDuplicates(among members: [JSONValue.Member]) {
    if members.count <= 32 {
      for (index, member) in members.enumerated()
      where members[..<index].contains(where: { $0.key == member.key }) {
        findings.duplicateKeys.append((member.key, member.keyOffset))
      }
    } else {
      var seen: Set<String> = []
      for member in members where !seen.insert(member.key).inserted {
        findings.duplicateKeys.append((member.key, member.keyOffset))
      }
    }
  }

  private mutating func items(depth: Int) throws(JSONSyntaxFault) -> [JSONValue] {
    position += 1
    var items: [JSONValue] = []
    skipSpace()
    if skip(UInt8(ascii: "]")) { return items }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      if skip(UInt8(ascii: ",")) { continue }
      guard skip(UInt8(ascii: "]")) else { throw unexpected }
      return items
    }
  }

  private mutating func word(
    _ word: StaticString, _ content: JSONValue.Content
  ) throws(JSONSyntaxFault) -> JSONValue.Content {
    for index in 0..<word.utf8CodeUnitCount {
      guard skip(word.utf8Start[index]) else { throw unexpected }
    }
    return content
  }

  private mutating func number() throws(JSONSyntaxFault) {
    _ = skip(UInt8(ascii: "-"))
    if !skip(UInt8(ascii: "0")) { try digits() }
    if skip(UInt8(ascii: ".")) { try digits() }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(JSONSyntaxFault) {
    let start = position
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    guard position > start else { throw unexpected }
  }

  private mutating func string() throws(JSONSyntaxFault) -> String {
    position += 1
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let text = text(start..<position)
        position += 1
        return text
      case UInt8(ascii: "\\"): return try escapedString(from: start)
      case 0..<0x20: throw fault(.controlCharacter)
      case let byte:
        if Self.beginsUnsafeCharacter(byte) { noteUnsafeCharacter() }
        position += 1
      }
    }
    throw fault(.unexpectedEnd)
  }

  private static func beginsUnsafeCharacter(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  /// Looks at a byte that may begin an unsafe character; no other byte does.
  private mutating func noteUnsafeCharacter() {
    func byte(_ ahead: Int) -> UInt32 { position + ahead < bytes.count ? UInt32(bytes[position + ahead]) : 0 }
    let value: UInt32 =
      switch byte(0) {
      case 0x7F: 0x7F
      case 0xC2: byte(1)
      case let lead: (lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | byte(2) & 0x3F
      }
    if let scalar = Unicode.Scalar(value), scalar.isUnsafe {
      findings.unsafeCharacters.append((scalar, position))
    }
  }

  /// Reads on where a string turns out to hold an escape.
  private mutating func escapedString(from start: Int) throws(JSONSyntaxFault) -> String {
    var text = text(start..<position)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return text
      case UInt8(ascii: "\\"):
        let start = position
        position += 1
        let scalar = try escape()
        if scalar.isUnsafe { findings.unsafeCharacters.append((scalar, start)) }
        text.unicodeScalars.append(scalar)
      case 0..<0x20: throw fault(.controlCharacter)
      default:
        let start = position
        while position < bytes.count, bytes[position] >= 0x20, bytes[position] != UInt8(ascii: "\""),
          bytes[position] != UInt8(ascii: "\\")
        {
          if Self.beginsUnsafeCharacter(bytes[position]) { noteUnsafeCharacter() }
          position += 1
        }
        text += self.text(start..<position)
      }
    }
    throw fault(.unexpectedEnd)
  }

  private mutating func escape() throws(JSONSyntaxFault) -> Unicode.Scalar {
    guard let letter = peek else { throw fault(.unexpectedEnd) }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexadecimal()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      guard unit < 0xDC00, skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) else {
        throw fault(.invalidEscape)
      }
      let low = try hexadecimal()
      guard (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
      else { throw fault(.invalidEscape) }
      return scalar
    default:
      position -= 1
      throw fault(.invalidEscape)
    }
  }

  private mutating func hexadecimal() throws(JSONSyntaxFault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek else { throw fault(.unexpectedEnd) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fault(.invalidEscape) }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }

  /// The text of some bytes, which were found to be UTF-8 when reading began.
  private func text(_ range: Range<Int>) -> String {
    let span = Span(_unsafeElements: UnsafeBufferPointer(rebasing: bytes[range]))
    return String(copying: UTF8Span(unchecked: span))
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private var unexpected: JSONSyntaxFault {
    fault(position < bytes.count ? .unexpectedCharacter : .unexpectedEnd)
  }

  private func fault(_ problem: PlanFault.Problem) -> JSONSyntaxFault {
    JSONSyntaxFault(problem: problem, offset: position)
  }
}

/// Why a text is no JSON, and at which byte that shows.
struct JSONSyntaxFault: Error {
  let problem: PlanFault.Problem
  let offset: Int
}

extension Unicode.Scalar {
  /// Whether the character could disturb a terminal or disguise a text: controls but the line feed, marks of direction, line separators.
  fileprivate var isUnsafe: Bool {
    switch value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
