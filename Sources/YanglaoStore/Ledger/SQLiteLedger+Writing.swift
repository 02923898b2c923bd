// Changes of a ledger, whole or not at all, and the records that are appended in them.

import YanglaoCore

extension SQLiteLedger {
  /// Does `work` as one change, whole or not at all; within another one, as a part that can fail by itself.
  public func writing<Value>(_ work: () throws -> Value) throws -> Value {
    guard mode == .writing else { throw LedgerError.readOnly(path: path) }
    return try reported {
      if let lastBefore = last {
        leaveBefore()
        do { return try connection.savepoint { try written(work) } } catch {
          last = lastBefore
          forget()
          throw error
        }
      }
      let versionBefore = version
      do {
        return try connection.transaction {
          try upgrade()
          last = try lastEntry()
          open = Open()
          defer { last = nil }
          return try written(work)
        }
      } catch {
        version = versionBefore
        forget()
        throw error
      }
    }
  }

  /// Brings a ledger of an earlier version up to date, as the first part of a change: one that is refused, or only
  /// tried, leaves it to the programs that wrote it.
  private func upgrade() throws {
    guard version < LedgerFormat.currentVersion else { return }
    try Migration.endStandingIn(on: connection)
    // Another process may have been faster.
    let found = Int(try connection.integer("PRAGMA user_version"))
    guard found <= LedgerFormat.currentVersion else {
      throw LedgerError.newerVersion(path: path, found: found, supported: LedgerFormat.currentVersion)
    }
    try connection.migrate(from: found)
    version = LedgerFormat.currentVersion
    forget()
  }

  /// Does `work` as one change, in which records are guarded together at its end, and not one by one.
  public func writingMany<Value>(_ work: () throws -> Value) throws -> Value {
    let isWhole = last == nil
    return try writing {
      let first = try nextNumber()
      last?.run = nil
      if isWhole { try readBefore() }
      writer.gathers = true
      defer {
        writer.gathers = false
        leaveBefore()
      }
      return try connection.workingBehind {
        try RecordTriggers.guardingTogether(recordsFrom: first, in: connection) { try written(work) }
      }
    }
  }

  /// Reads what the change does not touch through a connection of its own, which need not wait for what is written:
  /// where SQLite keeps a log of that, and not where its file system has none.
  private func readBefore() throws {
    guard let place, try connection.row("PRAGMA journal_mode", [], { $0.text(0) }) == "wal" else { return }
    let opened = try LedgerOpening(place).forReading()
    // Before a change that brings the ledger up to date, the file is that of an earlier version.
    if opened.version >= Migration.versionWithMilestones { before = opened.connection }
    subjects.connection = before ?? connection
  }

  /// Reads everything where it is written again.
  func leaveBefore() {
    before = nil
    subjects.connection = connection
  }

  /// Does `work`, of which nothing waits any more afterwards; nothing of it is kept where it is in pieces.
  private func written<Value>(_ work: () throws -> Value) throws -> Value {
    let value = try work()
    if let broken { throw broken }
    try settle()
    return value
  }

  /// Writes what waits, and what it comes to for its tasks: once for each, however many records it has of them.
  func settle() throws {
    try writer.flush()
    guard !unsettled.isEmpty, broken == nil else { return }
    let standings = TaskStandings(connection, subjects)
    let tasks = unsettled.sorted()
    unsettled = []
    do { for task in tasks { try standings.update(task) } } catch {
      broken = error
      throw error
    }
  }

  /// Lets go of what was read while something was written that is undone.
  private func forget() {
    broken = nil
    unsettled = []
    loaded = nil
    open = Open()
    subjects.forget()
    reader.forget()
    writer.forget()
    storage.forget()
  }

  public func append(_ draft: RecordDraft) throws -> Record {
    guard last != nil else { throw LedgerError.notWriting }
    guard !draft.holdsNull else { throw LedgerError.nullCharacter }
    return try LedgerError.reporting(path) {
      if let broken { throw broken }
      guard let tied = try subjects.tied(draft.subject) else {
        throw LedgerError.unknownSubject(draft.subject)
      }
      let thing = Open.Thing(key: tied.key, isTask: draft.subject.isTask)
      if !open.things.contains(thing) {
        try requireOpen(draft.subject, key: tied.key)
        open.things.insert(thing)
      }
      if let number = draft.replaces { try requireReplaceable(number, by: draft.subject) }
      let record = Record(number: try nextNumber(), draft: draft, recordedAt: advance())
      do { try write(record, key: tied.key, tie: tied.tie) } catch {
        // One record alone can be refused; anything else, and among several, leaves the change in pieces.
        if writer.gathers || (error as? SQLiteError)?.kind != .constraint { broken = error }
        throw error
      }
      return record
    }
  }

  private func write(_ record: Record, key: Int64, tie: Int64) throws {
    var run = last?.run
    try writer.add(record, key: key, tie: tie, run: &run)
    if case .task = record.draft.subject {
      unsettled.insert(key)
      if !writer.gathers { try settle() }
    }
    last?.number = record.number
    last?.run = run
  }

  private func nextNumber() throws -> Int64 {
    let last = last?.number ?? 0
    guard last < .max else { throw DamagedRow(table: "record", row: String(last), column: "number") }
    return last + 1
  }

  /// The last record's number, and the moment of the last entry of any kind.
  private func lastEntry() throws -> Last {
    var last =
      try connection.row(
        """
        SELECT record.number, provenance.recorded_at FROM \(RecordTable.source)
        ORDER BY record.number DESC LIMIT 1
        """
      ) { Last(number: $0.integer(0), recordedAt: $0.integer(1)) } ?? Last(number: 0, recordedAt: .min)
    last.recordedAt = max(last.recordedAt, try lastChangeOfPlans() ?? .min)
    return last
  }

  private func requireReplaceable(_ number: Int64, by subject: Subject) throws {
    guard let replaced = try record(number) else { throw LedgerError.noSuchRecord(number) }
    guard replaced.draft.subject == subject else {
      throw LedgerError.otherSubject(number, replaced.draft.subject)
    }
    if let other = try replacement(of: number, knownAt: nil) {
      throw LedgerError.alreadyReplaced(number, by: other.number)
    }
  }
}
