// Finds a changed byte in a row, which SQLite itself would not notice.

/// The FNV-1a hash of a row's values, in 64 bits: any one changed byte changes it.
struct Checksum {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash as SQLite keeps it.
  var value: Int64 { Int64(bitPattern: state) }

  /// The checksum of the values of one row, in their order.
  static func of(_ values: [SQLiteValue]) -> Int64 {
    var checksum = Checksum()
    for value in values {
      switch value {
      case .null: checksum.addNull()
      case .integer(let number): checksum.add(number)
      case .text(var text): text.withUTF8 { checksum.add(text: UnsafeRawBufferPointer($0)) }
      case .blob(let bytes): bytes.withUnsafeBytes { checksum.add(blob: $0) }
      }
    }
    return checksum.value
  }

  mutating func addNull() { add(byte: 0) }

  /// Adds so many nulls, less than 32, in one step.
  mutating func addNulls(_ count: Int) { state &*= Self.power(count) }

  mutating func add(_ number: Int64) {
    add(byte: 1)
    add(number: number)
  }

  mutating func add(text: UnsafeRawBufferPointer) {
    add(byte: 2)
    add(text)
  }

  mutating func add(text: StaticString) {
    add(text: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func add(text: Span<UInt8>) { text.withUnsafeBytes { add(text: $0) } }

  /// Adds a text, or null for none.
  mutating func add(_ text: String?) {
    if let text { add(text: text.utf8.span) } else { addNull() }
  }

  mutating func add(blob: UnsafeRawBufferPointer) {
    add(byte: 3)
    add(blob)
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(number: Int64(bytes.count))
    for byte in bytes { add(byte: byte) }
  }

  /// Adds the eight bytes of a number, the lowest first. Those behind its highest are zero, and taken in one step.
  private mutating func add(number: Int64) {
    var (rest, zeros) = (UInt64(bitPattern: number), 8)
    while rest != 0 {
      add(byte: UInt8(truncatingIfNeeded: rest))
      rest >>= 8
      zeros -= 1
    }
    state &*= Self.power(zeros)
  }

  private mutating func add(byte: UInt8) { state = (state ^ UInt64(byte)) &* Self.prime }

  private static var prime: UInt64 { 0x0000_0100_0000_01B3 }

  /// What so many zero bytes multiply by, less than 32 of them.
  private static func power(_ zeros: Int) -> UInt64 {
    let (second, fourth) = (prime &* prime, prime &* prime &* prime &* prime)
    let eighth = fourth &* fourth
    return (zeros & 1 == 0 ? 1 : prime) &* (zeros & 2 == 0 ? 1 : second) &* (zeros & 4 == 0 ? 1 : fourth)
      &* (zeros & 8 == 0 ? 1 : eighth) &* (zeros & 16 == 0 ? 1 : eighth &* eighth)
  }
}
