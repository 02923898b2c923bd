// A rectangle of characters to draw in: lines of Braille dots or of ASCII, with marks on them.

/// A canvas of characters, one column each.
struct DotCanvas {
  let columns: Int
  let rows: Int
  let signs: ChartSigns
  private var cells: [[Character]]
  private var dots: [[UInt32]]

  init(columns: Int, rows: Int, signs: ChartSigns) {
    (self.columns, self.rows, self.signs) = (columns, rows, signs)
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    dots = Array(repeating: Array(repeating: 0, count: columns), count: rows)
  }

  /// Puts a sign into a cell; outside the canvas nothing happens.
  mutating func put(_ sign: Character, column: Int, row: Int) {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return }
    cells[row][column] = sign
    dots[row][column] = 0
  }

  /// Draws a straight line between the middles of two cells; what is put there later covers it.
  mutating func line(from: (column: Int, row: Int), to: (column: Int, row: Int)) {
    let (width, height) = signs.usesBraille ? (2, 4) : (1, 1)
    let (x0, y0) = (from.column * width + width / 2, from.row * height + height / 2)
    let (x1, y1) = (to.column * width + width / 2, to.row * height + height / 2)
    let steps = max(abs(x1 - x0), abs(y1 - y0), 1)
    for step in 0...steps {
      let x = x0 + rounded((x1 - x0) * step, over: steps)
      let y = y0 + rounded((y1 - y0) * step, over: steps)
      dot(x, y, width, height)
    }
  }

  private mutating func dot(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    let (column, row) = (x / width, y / height)
    guard x >= 0, y >= 0, column < columns, row < rows else { return }
    if signs.usesBraille {
      dots[row][column] |= Self.bits[y % height][x % width]
    } else if cells[row][column] == " " {
      cells[row][column] = "."
    }
  }

  /// The rows of the canvas from the top, without spaces at their ends.
  var lines: [String] {
    zip(cells, dots).map { cells, dots in
      var line = String(
        zip(cells, dots).map { cell, bits in
          Unicode.Scalar(0x2800 + bits).map { bits == 0 ? cell : Character($0) } ?? cell
        })
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func rounded(_ product: Int, over steps: Int) -> Int {
    (2 * product + (product < 0 ? -steps : steps)) / (2 * steps)
  }

  /// The bits of the dots of a Braille character, by row and column.
  private static let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
}
