// Lines of an export → a ledger that exports to the same lines, or every fault of the lines.

import YanglaoCore
import YanglaoData

extension SQLiteLedger {
  /// Makes a new ledger of the lines of an export; it appears whole or not at all.
  /// - Parameters:
  ///   - nextLine: Gives the bytes of one line after the other without their line feeds, nil behind the last.
  ///   - path: A path where nothing is.
  /// - Returns: How many records the ledger has.
  /// - Throws: ``LedgerRestoreError`` for faults in the lines, ``LedgerError`` where the file cannot be made.
  @discardableResult
  public static func restore(_ nextLine: () throws -> [UInt8]?, to path: String) throws -> Int {
    let place = try LedgerPath(path)
    try place.requireNothing()
    return try LedgerError.reporting(path) {
      try place.inFolder {
        let file = try UnpublishedLedger(for: place)
        var count = 0
        try LedgerOpening.fill(file.path) { connection in
          let restore = LedgerRestore(connection)
          while let line = try nextLine() { try restore.read(line) }
          count = try restore.finish()
        }
        try file.publish()
        return count
      }
    }
  }
}

/// Reads the lines of one export into an empty ledger.
final class LedgerRestore {
  private let connection: Connection
  private let subjects: SubjectKeys
  private let writer: RecordWriter
  private var run: RecordWriter.Run?
  private var line = 0
  /// How many lines the header promises; nil where it does not say.
  private var promised: Int64?
  private var faults: [RestoreFault] = []
  private var plans: [(id: String, document: [UInt8])] = []
  private var shared: [SharedDocument: [UInt8]] = [:]
  private var documentsAreIn = false
  private var directory: DepartmentDirectory?
  private var additions: Int64 = 0
  private var revisions = 0
  private var count: Int64 = 0
  private var moment = Int64.min

  init(_ connection: Connection) {
    self.connection = connection
    subjects = SubjectKeys(connection)
    writer = RecordWriter(connection)
  }

  /// Reads a line; what is no UTF-8 is at fault as an empty line is, and is not mended into another record.
  func read(_ bytes: [UInt8]) throws { try read(String(validating: bytes, as: UTF8.self) ?? "") }

  func read(_ text: String) throws {
    line += 1
    if line == 1 { return try readHeader(text) }
    switch LedgerExport.Kind.allCases.first(where: { text.hasPrefix("{\"\($0.rawValue)\":") }) {
    case .plan: readPlan(text)
    case .shared: readShared(text)
    case .departments: try readDepartments(text)
    case .revision: try readRevision(text)
    case .record: try readRecord(text)
    case nil: report(.malformed)
    }
    if faults.count >= LedgerRestoreError.limit { throw LedgerRestoreError(faults: faults) }
  }

  /// - Returns: How many records were read.
  func finish() throws -> Int {
    line += 1
    if line == 1 { report(.notAnExport) } else { try addDocuments() }
    if let promised, faults.isEmpty, promised != Int64(line - 1) {
      report(.wrongLength(found: Int64(line - 1), expected: promised))
    }
    guard faults.isEmpty else { throw LedgerRestoreError(faults: faults) }
    try TaskStandings(connection, subjects).updateAll()
    return Int(count)
  }

  private func report(_ problem: RestoreFault.Problem) {
    faults.append(RestoreFault(line: line, problem: problem))
  }

  private func readHeader(_ text: String) throws {
    let supported = LedgerExport.firstVersion...LedgerExport.version
    let members = FlatObject(text)
    let (version, lines) = (members?.integer("version"), members?.integer("lines"))
    let isHeader = version.map { text == LedgerExport.header(version: $0, lines: lines) } ?? false
    if isHeader, let version, supported.contains(Int(version)) {
      promised = lines
      return
    }
    if let note = members?.text("note"), text == LedgerExport.headerWithoutPlans(note: note) {
      documentsAreIn = true
      return try CatalogueStorage(connection).add(.bundled())
    }
    if isHeader, let version {
      report(.unsupportedVersion(version, supported: LedgerExport.version))
    } else {
      report(.notAnExport)
    }
    // Nothing can be said of the lines of another format.
    throw LedgerRestoreError(faults: faults)
  }

  // MARK: Documents

  private func readPlan(_ text: String) {
    guard let (name, document) = document(text, .plan) else { return report(.malformed) }
    guard !documentsAreIn, !plans.contains(where: { $0.id == name }) else { return report(.outOfPlace) }
    plans.append((name, document))
    do {
      let plan = try PlanReader.plan(from: document, file: name)
      if plan.id != name { report(.malformed) }
    } catch { report(.document(error.faults)) }
  }

  private func readShared(_ text: String) {
    guard let (name, document) = document(text, .shared), let known = SharedDocument(rawValue: name) else {
      return report(.malformed)
    }
    guard !documentsAreIn, shared.updateValue(document, forKey: known) == nil else {
      return report(.outOfPlace)
    }
    do {
      switch known {
      case .departments: _ = try CatalogueReader.departments(from: document, file: name)
      case .measures: _ = try CatalogueReader.measures(from: document, file: name)
      }
    } catch { report(.document(error.faults)) }
  }

  /// The name and the file that a line holds; nil unless it is, to the byte, what an export writes.
  private func document(_ text: String, _ kind: LedgerExport.Kind) -> (name: String, bytes: [UInt8])? {
    let separator = Array("\",\"document\":".utf8)
    let bytes = Array(text.utf8)
    let start = "{\"\(kind.rawValue)\":\"".utf8.count
    guard bytes.count > start, let quote = bytes[start...].firstIndex(of: UInt8(ascii: "\"")),
      bytes[quote...].starts(with: separator), bytes.last == UInt8(ascii: "}")
    else { return nil }
    let name = String(decoding: bytes[start..<quote], as: UTF8.self)
    let document = Array(bytes[(quote + separator.count)...].dropLast())
    return LedgerExport.line(kind, name, document) == text ? (name, document) : nil
  }

  private func addDocuments() throws {
    guard !documentsAreIn else { return }
    documentsAreIn = true
    for name in SharedDocument.allCases where shared[name] == nil {
      report(.missingDocument(name: name.rawValue))
    }
    guard faults.isEmpty else { return }
    let documents = PlanDocuments(
      plans: plans.map(\.document), departments: shared[.departments] ?? [], measures: shared[.measures] ?? []
    )
    do {
      try CatalogueStorage(connection).add(documents)
    } catch let error as SQLiteError where error.kind == .constraint {
      report(.plansRefused(detail: error.message))
    }
  }

  // MARK: What became of them

  private func readDepartments(_ text: String) throws {
    try addDocuments()
    guard let (members, document) = LedgerExport.parts(of: text), let number = members.integer("departments"),
      let moment = members.text("recordedAt").flatMap({ Instant($0) }), let by = members.text("by"),
      case let addition = DepartmentAdditionTable.Addition(
        number: number, recordedAt: moment, by: by, document: document),
      LedgerExport.line(addition) == text
    else { return report(.malformed) }
    additions += 1
    guard count == 0, revisions == 0, number == additions else { return report(.outOfPlace) }
    do {
      let names = try CatalogueReader.departments(from: document, file: SharedDocument.departments.rawValue)
      guard faults.isEmpty else { return }
      var register = try CatalogueStorage(connection).departmentRegister()
      try register.add(names)
      try change { try $0.add(departments: document, by: by, at: moment) }
      directory = DepartmentDirectory(register)
    } catch let error as PlanFileError {
      report(.document(error.faults))
    } catch is DepartmentConflicts {
      report(.plansRefused(detail: "a name of a department is of another family"))
    }
  }

  private func readRevision(_ text: String) throws {
    try addDocuments()
    guard let (members, document) = LedgerExport.parts(of: text), let plan = members.text("revision"),
      let number = members.integer("number"), let kind = members.text("kind").flatMap(PlanRevision.Kind.init),
      let moment = members.text("recordedAt").flatMap({ Instant($0) }), let by = members.text("by"),
      case let revision = PlanRevision(
        plan: plan, revision: Int(number), kind: kind,
        closedOn: members.text("closedOn").flatMap(Day.init(iso:)),
        recordedAt: moment, by: by, reason: members.text("reason")),
      LedgerExport.line(revision, document) == text
    else { return report(.malformed) }
    revisions += 1
    guard count == 0 else { return report(.outOfPlace) }
    if kind == .closed {
      guard JSONForm.isKept(by: document) else { return report(.malformed) }
      return try change(kind, of: plan) { try $0.close(revision, document) }
    }
    do {
      let read = try PlanReader.plan(from: document, file: plan)
      guard read.id == plan, read.revision == number else { return report(.malformed) }
      // Where documents are at fault, none of them is in the ledger.
      guard faults.isEmpty else { return }
      let directory = try directory ?? CatalogueStorage(connection).departmentDirectory()
      self.directory = directory
      try change(kind, of: plan) { storage in
        if kind == .added {
          try storage.add(read, revision, document, directory)
        } else {
          try storage.revise(read, revision, document, directory)
        }
      }
    } catch let error as PlanFileError { report(.document(error.faults)) }
  }

  /// Does what a line says of a plan, which must be there unless the line adds it.
  private func change(
    _ kind: PlanRevision.Kind, of plan: String, _ work: (CatalogueStorage) throws -> Void
  ) throws {
    guard faults.isEmpty else { return }
    guard try (PlanTable.key(of: plan, in: connection) == nil) == (kind == .added) else {
      return report(.outOfPlace)
    }
    try change(work)
  }

  private func change(_ work: (CatalogueStorage) throws -> Void) throws {
    guard faults.isEmpty else { return }
    do { try work(CatalogueStorage(connection)) } catch let error as SQLiteError
      where error.kind == .constraint
    {
      report(.plansRefused(detail: error.message))
    }
  }

  // MARK: Records

  private func readRecord(_ text: String) throws {
    try addDocuments()
    guard let record = ExportedRecord.record(text) else { return report(.malformed) }
    let (expected, previous) = (count &+ 1, moment)
    (count, moment) = (record.number, record.recordedAt.microseconds)
    guard record.number == expected, expected > 0 else {
      return report(.wrongNumber(found: record.number, expected: expected))
    }
    guard record.recordedAt.microseconds >= previous else { return report(.earlierThanPrevious) }
    guard faults.isEmpty else { return }
    guard !record.draft.holdsNull else { return report(.refused(detail: "null character")) }
    guard let tied = try subjects.tied(record.draft.subject) else {
      return report(.unknownSubject(record.draft.subject))
    }
    do {
      try writer.add(record, key: tied.key, tie: tied.tie, run: &run)
    } catch let error as SQLiteError where error.kind == .constraint {
      report(.refused(detail: error.message))
    }
  }
}
