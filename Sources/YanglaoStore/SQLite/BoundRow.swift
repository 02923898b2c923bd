// Rows on their way into a table: their values bound one after the other, and summed up.

/// Binds values to the parameters of a statement in their order, and takes the checksum of those of each row.
///
/// The parameters are null before.
struct BoundRow {
  private let statement: Statement
  private let room: TextRoom
  private var position: Int32 = 0
  private var sum = Checksum()
  private var leavesNullsOut = false

  /// - Parameter room: Where texts stay until the statement was run.
  init(_ statement: Statement, _ room: TextRoom) {
    self.statement = statement
    self.room = room
    room.clear()
  }

  /// The checksum of what was added and summed.
  var checksum: Int64 { sum.value }

  /// Begins with another row.
  /// - Parameter leavingNullsOut: Whether what is null has no parameter.
  mutating func begin(leavingNullsOut: Bool = false) {
    sum = Checksum()
    leavesNullsOut = leavingNullsOut
  }

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
      if let kept = room.keep(bytes) {
        statement.bind(keptText: kept, at: position)
      } else {
        statement.bind(text: bytes, at: position)
      }
    }
  }

  /// Binds a value that is summed up where there is one: of a column that came later, which rows without it know
  /// nothing of.
  mutating func addAny(_ text: String?) {
    if text == nil { leaveNull() } else { add(text) }
  }

  /// Binds a value that is summed up.
  mutating func addNull() {
    sum.addNull()
    leaveNull()
  }

  private mutating func leaveNull() {
    if !leavesNullsOut { position += 1 }
  }

  /// Binds a number that is not summed up.
  mutating func bind(_ number: Int64) {
    position += 1
    statement.bind(number, at: position)
  }

  /// Sums up the provenance, which stands elsewhere.
  mutating func sum(_ provenance: Provenance) { provenance.add(to: &sum) }
}
