// Rows that are written several with each statement.

import Testing

@testable import YanglaoStore

struct RowsTests {
  private func connection() throws -> Connection {
    let connection = try Connection(path: ":memory:")
    try connection.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL, size INTEGER)")
    return connection
  }

  private func rows(_ count: Int, most: Int = 32) -> Rows {
    var rows = Rows(
      "INSERT INTO thing (name, size)", columns: 2, conflict: "ON CONFLICT DO NOTHING", most: most)
    for number in 0..<count { rows.append([.text("thing \(number)"), .number(number)]) }
    return rows
  }

  @Test(arguments: [0, 1, 2, 31, 32, 33, 77], [1, 8, 32])
  func areAllThereInTheirOrder(count: Int, most: Int) throws {
    let connection = try connection()
    try connection.insert(rows(count, most: most))
    let found = try connection.rows("SELECT name, size FROM thing ORDER BY id") {
      ($0.text(0), $0.integer(1))
    }
    #expect(found.map(\.0) == (0..<count).map { "thing \($0)" })
    #expect(found.map(\.1) == (0..<Int64(count)).map { $0 })
  }

  @Test func aRowThatIsRefusedIsToldAndLeavesTheStatementForOthers() throws {
    let connection = try connection()
    var wrong = rows(3)
    wrong.append([.null, .number(3)])
    #expect(throws: SQLiteError.self) { try connection.insert(wrong) }
    try connection.insert(rows(4))
    #expect(try connection.integer("SELECT count(*) FROM thing WHERE size = 3") == 1)
  }
}
