// How a value of a listing comes from its row.

/// How a cell is read off a row. A structure, since a list of bare closures is called through two more for each cell.
struct CellOfRow<Row>: Sendable {
  let value: @Sendable (Row) -> Cell

  init(_ value: @escaping @Sendable (Row) -> Cell) { self.value = value }

  /// The same with a closure of its own.
  var another: Self {
    let value = value
    return Self { value($0) }
  }
}
