// Where records are kept, in the words of the domain: whoever keeps them, nothing above knows how.

/// A ledger: plans, and the records of their tasks and indicators.
///
/// Reading sees whatever was appended before it began. Writing is all or nothing, and what ``writing(_:)`` has
/// returned from survives the end of the process and of the machine's power.
public protocol Ledger: AnyObject {
  /// The plans that are tracked, and what they share.
  func catalogue() throws -> Catalogue

  /// The plans as they were known at a moment; nil for all that is known.
  func catalogue(knownAt: Instant?) throws -> Catalogue

  /// The part of the catalogue that a question needs, as it was known at a moment; perhaps more than that.
  func catalogue(_ scope: CatalogueScope, knownAt: Instant?) throws -> Catalogue

  /// The same part, with the status on the day asked for of the tasks whose records it takes none of.
  func part(_ scope: CatalogueScope, knownAt: Instant?) throws -> CataloguePart

  /// How much is owed of the tasks whose status is enough; nil where the ledger cannot count them.
  func tally(_ question: ObligationTally.Question, knownAt: Instant?) throws -> ObligationTally?

  /// A part of the catalogue in which a reference means what it means in the whole one.
  ///
  /// It may lack headings, wording and what stands in the documents alone.
  /// - Parameter orSimilar: Whether the whole is given where nothing has the name, to look for what is like it.
  func catalogue(naming reference: String, orSimilar: Bool) throws -> Catalogue

  /// The departments that a name stands for by what plans say, as ``Catalogue/departments(named:)`` finds them; nil
  /// where there are none, or where it takes the whole catalogue to tell.
  func departments(named name: String) throws -> DepartmentSelection?

  /// The ids of the plans of some places, or that were of one of them once, by the places' codes; nil where it takes the
  /// whole catalogue to tell.
  func plans(ofPlaces codes: Set<String>) throws -> Set<String>?

  /// The ids of the plans to whose tasks the office has ever assigned departments; nil where it takes the whole
  /// catalogue to tell.
  func plansWithAssignments() throws -> Set<String>?

  /// The things of a kind whose reference begins with a text, in the order of the plans, each reference once; behind the
  /// departments that plans name, those that the office has assigned. One name of departments of several places stands
  /// for all of them, and once more for each behind its place, where the text begins one.
  /// - Parameter limit: How many are given at most.
  func references(_ kind: ReferenceKind, beginningWith text: String, limit: Int) throws -> [NamedReference]

  /// What became of a plan, in the order of writing; empty for one that there is not.
  func revisions(of plan: String) throws -> [PlanRevision]

  /// A plan as one of its revisions has it; nil where there is none.
  func plan(_ id: String, revision: Int) throws -> Plan?

  /// The record of a number; nil where there is none.
  func record(_ number: Int64) throws -> Record?

  /// The records that a filter asks for, in the order of writing; those that were replaced are among them.
  func records(_ filter: RecordFilter) throws -> [Record]

  /// Gives the same records one after the other, however many there are.
  func eachRecord(_ filter: RecordFilter, _ body: (Record) throws -> Void) throws

  /// The record that replaces the one of a number, known at a moment; nil where it still holds.
  func replacement(of number: Int64, knownAt: Instant?) throws -> Record?

  /// The numbers of the records that were replaced, known at a moment.
  func replacedRecords(knownAt: Instant?) throws -> Set<Int64>

  /// Gives the records that hold, subject by subject, each subject's by date and then by number.
  ///
  /// A ``RecordScope/deciding(_:)`` scope leaves out the values that no rule looks at.
  ///
  /// A record holds where it speaks of `asOf` or an earlier date, was written at `knownAt` or before, is no
  /// withdrawal, and is replaced by no other record written at `knownAt` or before.
  func effectiveRecords(
    _ scope: RecordScope, asOf: Day, knownAt: Instant?, _ body: (Subject, [Record]) throws -> Void) throws

  /// The last records of a subject that hold on a day, by date and then by number: at most `count` of them.
  func lastRecords(of subject: Subject, asOf: Day, count: Int) throws -> [Record]

  /// Does `work` on one state of the ledger, whatever others write meanwhile.
  func reading<Value>(_ work: () throws -> Value) throws -> Value

  /// The same ledger once more, for another thread, in the state that is being read; nil where there is none, or where
  /// somebody has written meanwhile. Inside ``reading(_:)`` only.
  func another() throws -> (any Ledger)?

  /// Does `work` as one change, whole or not at all; other writers wait.
  func writing<Value>(_ work: () throws -> Value) throws -> Value

  /// Does the same for work that appends many records, which are held against the ledger's rules together at its end.
  func writingMany<Value>(_ work: () throws -> Value) throws -> Value

  /// Appends a record; inside ``writing(_:)`` only. The moment of writing is never before the last record's.
  func append(_ draft: RecordDraft) throws -> Record

  /// Adds, revises or closes a plan; inside ``writing(_:)`` only.
  func append(_ change: PlanChange) throws -> PlanRevision

  /// Adds names and families of departments, as `departments.json` has them; inside ``writing(_:)`` only.
  func appendDepartments(_ document: [UInt8], by: String) throws
}

extension Ledger {
  public func catalogue(knownAt: Instant?) throws -> Catalogue { try catalogue() }

  public func catalogue(_ scope: CatalogueScope, knownAt: Instant?) throws -> Catalogue {
    try catalogue(knownAt: knownAt)
  }

  public func part(_ scope: CatalogueScope, knownAt: Instant?) throws -> CataloguePart {
    CataloguePart(try catalogue(scope, knownAt: knownAt))
  }

  public func tally(_ question: ObligationTally.Question, knownAt: Instant?) throws -> ObligationTally? {
    nil
  }

  public func reading<Value>(_ work: () throws -> Value) throws -> Value { try work() }

  public func another() throws -> (any Ledger)? { nil }

  public func catalogue(naming reference: String, orSimilar: Bool) throws -> Catalogue { try catalogue() }

  /// A part of the catalogue in which a reference means what it means in the whole one; the whole where nothing has
  /// the name.
  public func catalogue(naming reference: String) throws -> Catalogue {
    try catalogue(naming: reference, orSimilar: true)
  }

  public func departments(named name: String) throws -> DepartmentSelection? { nil }

  public func plans(ofPlaces codes: Set<String>) throws -> Set<String>? { nil }

  public func plansWithAssignments() throws -> Set<String>? { nil }

  public func references(
    _ kind: ReferenceKind, beginningWith text: String, limit: Int
  ) throws -> [NamedReference] {
    Array(
      NamedReference.all(kind, of: try catalogue()).filter { $0.id.hasPrefix(text) }.eachOnce().prefix(limit))
  }

  public func revisions(of plan: String) throws -> [PlanRevision] {
    try catalogue().plan(plan).map { [PlanRevision(plan: plan, revision: $0.revision, kind: .added)] } ?? []
  }

  public func plan(_ id: String, revision: Int) throws -> Plan? {
    try catalogue().plan(id).flatMap { $0.revision == revision ? $0 : nil }
  }

  public func writingMany<Value>(_ work: () throws -> Value) throws -> Value { try writing(work) }

  public func append(_ change: PlanChange) throws -> PlanRevision { throw NothingToWriteTo() }

  public func appendDepartments(_ document: [UInt8], by: String) throws { throw NothingToWriteTo() }

  public func eachRecord(_ filter: RecordFilter, _ body: (Record) throws -> Void) throws {
    for record in try records(filter) { try body(record) }
  }

  public func replacedRecords(knownAt: Instant?) throws -> Set<Int64> {
    var filter = RecordFilter()
    filter.until = knownAt
    return Set(try records(filter).compactMap(\.draft.replaces))
  }

  /// The records of one subject that hold on a day, by date and then by number.
  public func effectiveRecords(
    of subject: Subject, on day: Day, knownAt: Instant? = nil
  ) throws -> [Record] {
    var records: [Record] = []
    try effectiveRecords(.subject(subject), asOf: day, knownAt: knownAt) { records = $1 }
    return records
  }

  public func lastRecords(of subject: Subject, asOf: Day, count: Int) throws -> [Record] {
    try effectiveRecords(of: subject, on: asOf).suffix(count)
  }
}
