// Rows on their way into a table: their values bound one after the other, and summed up.

/// Binds values to the parameters of a statement in their order, and takes the checksum of those of each row.
///
/// The parameters are null before.
struct BoundRow {
  private let statement: Statement
  private var position: Int32 = 0
  private var sum = Checksum()

  init(_ statement: Statement) { self.statement = statement }

  /// The checksum of what was added and summed.
  var checksum: Int64 { sum.value }

  /// Begins with another row.
  mutating func begin() { sum = Checksum() }

  /// Binds a value that is summed up.
  mutating func add(_ number: Int64?) {
    guard let number else { return addNull() }
    sum.add(number)
    bind(number)
  }

  /// Binds a value that is summed up.
  mutating func add(_ text: String?) {
    guard var text else { return addNull() }
    position += 1
    text.withUTF8 { bytes in
      sum.add(text: UnsafeRawBufferPointer(bytes))
      statement.bind(text: bytes, at: position)
    }
  }

  /// Binds a value that is summed up.
  mutating func addNull() {
    sum.addNull()
    position += 1
  }

  /// Binds a number that is not summed up.
  mutating func bind(_ number: Int64) {
    position += 1
    statement.bind(number, at: position)
  }

  /// Sums up a value that stands elsewhere.
  mutating func sum(_ number: Int64) { sum.add(number) }

  /// Sums up a value that stands elsewhere.
  mutating func sum(_ text: String?) {
    guard var text else { return sum.addNull() }
    text.withUTF8 { sum.add(text: UnsafeRawBufferPointer($0)) }
  }
}
