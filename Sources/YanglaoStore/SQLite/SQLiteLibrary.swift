// Which SQLite the program runs with.

internal import CSQLite

/// The SQLite library of the operating system.
public enum SQLiteLibrary {
  /// Its version, such as `3.40.1`.
  public static var version: String { String(cString: sqlite3_libversion()) }
}
