// The wrapper around the system's SQLite.

import Foundation
import Testing

@testable import YanglaoStore

struct ConnectionTests {
  private func connection() throws -> Connection {
    let connection = try Connection(path: ":memory:")
    try connection.execute(
      "CREATE TABLE note(id INTEGER PRIMARY KEY, body TEXT, bytes BLOB, CHECK(body <> 'bad')) STRICT")
    return connection
  }

  @Test func givesBackWhatWasBound() throws {
    let connection = try connection()
    let texts = ["护理型床位", "", "a\u{0}b", "'; DROP TABLE note; --", String(repeating: "长", count: 100_000)]
    for text in texts {
      try connection.query(
        "INSERT INTO note(body, bytes) VALUES (?, ?)", [.text(text), .blob(Array(text.utf8))])
    }
    #expect(try connection.rows("SELECT body FROM note ORDER BY id") { $0.text(0) } == texts)
    #expect(
      try connection.rows("SELECT bytes FROM note ORDER BY id") { $0.bytes(0) }
        == texts.map { Array($0.utf8) })
    #expect(connection.lastInsertedRow == Int64(texts.count))
  }

  @Test func keepsNullApartFromEmpty() throws {
    let connection = try connection()
    try connection.query("INSERT INTO note(body, bytes) VALUES (?, ?)", [.null, .optional(String?.none)])
    try connection.query("INSERT INTO note(body) VALUES (?)", [.text("")])
    #expect(try connection.rows("SELECT body FROM note ORDER BY id") { $0.optionalText(0) } == [nil, ""])
  }

  @Test func undoesATransactionThatFails() throws {
    let connection = try connection()
    let error = #expect(throws: SQLiteError.self) {
      try connection.transaction {
        try connection.query("INSERT INTO note(body) VALUES ('good')")
        try connection.query("INSERT INTO note(body) VALUES ('bad')")
      }
    }
    #expect(error?.kind == .constraint)
    #expect(error?.sql?.contains("'bad'") == true)
    #expect(try connection.rows("SELECT count(*) FROM note") { $0.integer(0) } == [0])
    try connection.transaction { try connection.query("INSERT INTO note(body) VALUES ('good')") }
    #expect(try connection.rows("SELECT count(*) FROM note") { $0.integer(0) } == [1])
  }

  @Test func tellsBusyFromBroken() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.db").path
    let first = try Connection(path: path)
    try first.execute("CREATE TABLE t(a)")
    let second = try Connection(path: path, mode: .readWrite, busyTimeout: 1)
    try first.execute("BEGIN IMMEDIATE")
    #expect(#expect(throws: SQLiteError.self) { try second.transaction {} }?.kind == .busy)
    try first.execute("ROLLBACK")

    let missing = #expect(throws: SQLiteError.self) { try Connection(path: folder.path + "/none/a.db") }
    #expect(missing?.kind == .cannotOpen)
    let noDatabase = folder.appending(path: "b.db").path
    try Data(repeating: 7, count: 4096).write(to: URL(fileURLWithPath: noDatabase))
    let broken = try Connection(path: noDatabase)
    #expect(
      #expect(throws: SQLiteError.self) { try broken.execute("SELECT * FROM sqlite_master") }?.kind
        == .corrupt)
  }

  @Test func nestsQueriesOfTheSameText() throws {
    let connection = try connection()
    for body in ["a", "b"] { try connection.query("INSERT INTO note(body) VALUES (?)", [.text(body)]) }
    var pairs: [String] = []
    try connection.query("SELECT body FROM note ORDER BY id") { outer in
      let first = outer.text(0)
      try connection.query("SELECT body FROM note ORDER BY id") { pairs.append(first + $0.text(0)) }
    }
    #expect(pairs == ["aa", "ab", "ba", "bb"])
  }
}
