// SQLite as the operating system has it, with what C macros keep from Swift.
#ifndef C_SQLITE_SHIM_H
#define C_SQLITE_SHIM_H

#include <sqlite3.h>

/// Keeps SQL from writing to the schema table and other internals, whatever the file holds.
static inline int sqlite3_db_config_defensive(sqlite3 *connection) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

/// Spares SQLite the lock that its statistics of memory take at every allocation, and those of connections, each of
/// which one thread uses at a time; before the first connection.
static inline int sqlite3_config_without_locks(void) {
  int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  return code == SQLITE_OK ? sqlite3_config(SQLITE_CONFIG_MULTITHREAD) : code;
}

/// Binds text that SQLite copies, an empty one where `text` is null.
static inline int sqlite3_bind_copied_text(sqlite3_stmt *statement, int position, const void *text,
                                           sqlite3_uint64 size) {
  return sqlite3_bind_text64(statement, position, text ? (const char *)text : "", size, SQLITE_TRANSIENT,
                             SQLITE_UTF8);
}

/// Binds text that stays where it is until the statement is reset, an empty one where `text` is null.
static inline int sqlite3_bind_kept_text(sqlite3_stmt *statement, int position, const void *text,
                                         sqlite3_uint64 size) {
  return sqlite3_bind_text64(statement, position, text ? (const char *)text : "", size, SQLITE_STATIC, SQLITE_UTF8);
}

/// Binds bytes that SQLite copies, an empty blob where `bytes` is null.
static inline int sqlite3_bind_copied_blob(sqlite3_stmt *statement, int position, const void *bytes,
                                           sqlite3_uint64 size) {
  return sqlite3_bind_blob64(statement, position, bytes ? bytes : "", size, SQLITE_TRANSIENT);
}

#endif
