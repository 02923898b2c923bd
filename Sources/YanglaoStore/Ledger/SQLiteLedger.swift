// The ledger in one SQLite file.

import YanglaoCore

/// A ledger on SQLite. Each thread that needs one opens its own.
///
/// Everything that it throws is a ``LedgerError``, but for what a caller's own closure throws and for the
/// `PlanFileError` of plan documents. One catalogue is read in the life of a ledger.
public final class SQLiteLedger: Ledger {
  public enum Mode: Sendable { case reading, writing }

  /// The path as it was given.
  public let path: String
  /// Whether opening made the file.
  public let wasCreated: Bool

  /// Where its file lies; nil for one in memory.
  let place: LedgerPath?
  let connection: Connection
  let subjects: SubjectKeys
  let storage: CatalogueStorage
  let writer: RecordWriter
  let reader: RecordReader
  let mode: Mode
  let clock: () -> Instant
  /// How many migrations the ledger has taken.
  var version: Int
  var loaded: Catalogue?
  /// Whether one state is read, in which nothing changes.
  private(set) var isReadingOneState = false
  /// What was read last of the tables in that state: reports on two days, and several reports, ask for the same plans.
  var lastPart: (scope: CatalogueScope, part: CataloguePart)?
  /// The last record, while something is being written.
  var last: Last?
  /// What was found open to records since writing began, or since a plan last changed.
  var open = Open()
  /// The state before the change in which much is written, beside which it can be read: as long as nothing but records
  /// of what ``open`` names was written.
  var before: Connection?
  /// The tasks of which records were gathered whose standing does not say so yet, by their keys.
  var unsettled: Set<Int64> = []
  /// What left the change that is being written in pieces.
  var broken: (any Error)?

  /// What is known to be open to records.
  struct Open {
    /// A task or an indicator by its key.
    struct Thing: Hashable {
      let key: Int64
      let isTask: Bool
    }

    var things: Set<Thing> = []
    /// The ids of plans that are not closed.
    var plans: Set<String> = []
  }

  struct Last {
    var number: Int64
    var recordedAt: Int64
    /// The moment of the change that is being written, once it has an entry.
    var moment: Instant?
    /// The records that come from one provenance, as far as they were written in this change.
    var run: RecordWriter.Run?
  }

  /// Opens a ledger; a missing one is made for writing, in one step, and is an error for reading.
  /// - Parameters:
  ///   - path: The path of a plain file. Missing folders are made for this user only.
  ///   - documents: The plans that a new ledger begins with.
  ///   - clock: The moment that it is.
  /// - Throws: ``LedgerError``; the file is then as it was.
  public init(
    path: String, mode: Mode, documents: () throws -> PlanDocuments = PlanDocuments.bundled,
    clock: @escaping () -> Instant
  ) throws {
    self.path = path
    self.mode = mode
    self.clock = clock
    let place = try LedgerPath(path)
    self.place = place
    (connection, version, wasCreated) = try LedgerError.reporting(path) {
      switch mode {
      case .reading:
        let (connection, version) = try LedgerOpening(place).forReading()
        return (connection, version, false)
      case .writing: return try LedgerOpening(place).forWriting(documents: documents)
      }
    }
    subjects = SubjectKeys(connection)
    writer = RecordWriter(connection)
    reader = RecordReader(subjects)
    storage = CatalogueStorage(connection)
  }

  /// Makes a new ledger with the bundled plans and does `work` in it; it appears whole, or not at all.
  /// - Throws: What `work` throws, and ``LedgerError/alreadyExists(path:)`` where anything stands at the path.
  public static func making<Value>(
    _ path: String, clock: @escaping () -> Instant, _ work: (SQLiteLedger) throws -> Value
  ) throws -> Value {
    let place = try LedgerPath(path)
    try place.requireNothing()
    return try LedgerError.reporting(path) {
      try place.inFolder {
        let file = try UnpublishedLedger(for: place)
        try LedgerOpening.fill(file.path) { try CatalogueStorage($0).add(.bundled()) }
        let ledger = try SQLiteLedger(path: file.path, mode: .writing, clock: clock)
        let value = try work(ledger)
        // Closing would carry the log over as well, but leaves it behind without a word where it cannot.
        guard try ledger.connection.integer("PRAGMA wal_checkpoint(TRUNCATE)") == 0 else {
          throw LedgerError.busy(path: path)
        }
        try file.publish()
        return value
      }
    }
  }

  /// Whether the file has the tables that questions for part of the catalogue are put to: one that an earlier
  /// version wrote, and that has not been written to since, has not.
  var hasRows: Bool { version >= Migration.versionWithRows }

  /// Whether the file keeps the statuses of tasks.
  var hasStatuses: Bool { version >= Migration.versionWithStatuses }

  /// Whether departments are found by their names as they are compared; else it takes all plans to tell.
  var hasFoldedNames: Bool { version >= Migration.versionWithFoldedNames }

  /// Whether records share their provenance in runs.
  var hasRuns: Bool { version >= Migration.versionWithProvenance }

  /// Makes a ledger in memory of the lines of an export, for reading only.
  /// - Parameter lines: The lines without their line feeds.
  /// - Throws: ``LedgerRestoreError`` for faults in the lines.
  public init(inMemory lines: some Sequence<String>) throws {
    path = ":memory:"
    place = nil
    mode = .reading
    version = LedgerFormat.currentVersion
    wasCreated = true
    clock = { Instant(microseconds: 0) }
    connection = try LedgerError.reporting(path) {
      let connection = try Connection(path: ":memory:")
      try LedgerOpening.fill(connection) { connection in
        let restore = LedgerRestore(connection)
        for line in lines { try restore.read(line) }
        _ = try restore.finish()
      }
      try connection.execute("PRAGMA query_only = ON")
      return connection
    }
    subjects = SubjectKeys(connection)
    writer = RecordWriter(connection)
    reader = RecordReader(subjects)
    storage = CatalogueStorage(connection)
  }

  /// - Throws: ``LedgerError/notAFile(path:)`` for a path at which no ledger can ever stand.
  public static func check(_ path: String) throws(LedgerError) { _ = try LedgerPath(path) }

  /// Whether anything stands at a path, be it a ledger or not.
  public static func exists(_ path: String) -> Bool {
    guard let place = try? LedgerPath(path) else { return false }
    return (try? place.occupant()) != .nothing
  }

  // MARK: Reading

  public func catalogue() throws -> Catalogue {
    if let loaded { return loaded }
    let catalogue = try reported { try storage.catalogue() }
    loaded = catalogue
    return catalogue
  }

  public func record(_ number: Int64) throws -> Record? {
    try reported {
      try connection.row(RecordTable.ofNumber, [.integer(number)], record)
    }
  }

  public func records(_ filter: RecordFilter) throws -> [Record] {
    try reported {
      let key = try filter.subject.map { try subjects.key(of: $0) }
      // A subject that the ledger does not know has no records.
      if case .some(.none) = key { return [] }
      let selection = RecordSelection(filter, key: key ?? nil)
      let records = try connection.rows(selection.sql, selection.values) {
        try reader.record(of: selection, in: $0)
      }
      return selection.isReversed ? records.reversed() : records
    }
  }

  /// Gives records while they are read: never more than one is held, but for a filter with a limit.
  public func eachRecord(_ filter: RecordFilter, _ body: (Record) throws -> Void) throws {
    guard filter.limit == nil else { return try records(filter).forEach(body) }
    try reported {
      let key = try filter.subject.map { try subjects.key(of: $0) }
      if case .some(.none) = key { return }
      let selection = RecordSelection(filter, key: key ?? nil)
      try connection.query(selection.sql, selection.values) {
        try body(try reader.record(of: selection, in: $0))
      }
    }
  }

  public func replacement(of number: Int64, knownAt: Instant?) throws -> Record? {
    try reported {
      try connection.row(
        """
        SELECT \(RecordTable.selection) FROM record
        WHERE record.replaces = ? AND record.number <= \(ProvenanceTable.lastNumber(knownAt: ""))
        """, [.integer(number), .integer(knownAt?.microseconds ?? .max)], record)
    }
  }

  public func replacedRecords(knownAt: Instant?) throws -> Set<Int64> {
    try reported {
      Set(
        try connection.rows(
          """
          SELECT replaces FROM record
          WHERE replaces IS NOT NULL AND number <= \(ProvenanceTable.lastNumber(knownAt: ""))
          """, [.integer(knownAt?.microseconds ?? .max)]
        ) { $0.integer(0) })
    }
  }

  public func effectiveRecords(
    _ scope: RecordScope, asOf: Day, knownAt: Instant?, _ body: (Subject, [Record]) throws -> Void
  ) throws {
    try reported {
      let selection: RecordSelection
      switch scope {
      case .subject(let subject):
        guard let key = try subjects.key(of: subject) else { return }
        selection = RecordSelection(effective: subject, key: key, asOf: asOf, knownAt: knownAt)
      case .tasks(let scope):
        // Documents give every task of a plan, whichever are asked for.
        let given = try scopeOfRows(scope, knownAt) ?? CatalogueScope(plans: scope.plans)
        selection = RecordSelection(effective: given, of: "task", asOf: asOf, knownAt: knownAt)
      case .indicators(let scope, let first):
        selection = RecordSelection(
          effective: scope, of: "indicator", from: first, asOf: asOf, knownAt: knownAt)
      case .deciding(let indicators):
        return try connection.reading {
          let rows = DecidingValueRows(connection, asOf: asOf, knownAt: knownAt, reader.value)
          for values in indicators {
            guard let key = try subjects.key(of: values.subject) else { continue }
            let records = try rows.records(values.parts, of: key)
            if !records.isEmpty { try body(values.subject, records) }
          }
        }
      }
      var group: [Record] = []
      try connection.query(selection.sql, selection.values) { row in
        let record = try reader.record(of: selection, in: row)
        if let first = group.first, first.draft.subject != record.draft.subject {
          try body(first.draft.subject, group)
          group.removeAll(keepingCapacity: true)
        }
        group.append(record)
      }
      if let first = group.first { try body(first.draft.subject, group) }
    }
  }

  public func lastRecords(of subject: Subject, asOf: Day, count: Int) throws -> [Record] {
    func records(_ connection: Connection, _ key: Int64) throws -> [Record] {
      let selection = RecordSelection(last: count, of: subject, key: key, asOf: asOf)
      return try connection.rows(selection.sql, selection.values) {
        try reader.record(of: selection, in: $0)
      }.reversed()
    }
    let untouched: [Record]? = try LedgerError.reporting(path) {
      guard let before, let key = try subjects.key(of: subject),
        !open.things.contains(Open.Thing(key: key, isTask: subject.isTask))
      else { return nil }
      return try records(before, key)
    }
    if let untouched { return untouched }
    return try reported {
      guard let key = try subjects.key(of: subject) else { return [] }
      return try records(connection, key)
    }
  }

  /// Does `work` on one state of the ledger, whatever others write meanwhile.
  public func reading<Value>(_ work: () throws -> Value) throws -> Value {
    try reported {
      guard !connection.isInTransaction else { return try work() }
      isReadingOneState = true
      defer { (isReadingOneState, lastPart) = (false, nil) }
      return try connection.reading(work)
    }
  }

  // MARK: Errors

  func record(in row: Statement) throws -> Record {
    try reader.record(in: row)
  }

  /// Does `work` on a ledger in which nothing waits to be written.
  func reported<Value>(_ work: () throws -> Value) throws -> Value {
    try LedgerError.reporting(path) {
      try settle()
      return try work()
    }
  }
}
