// The ledger where there is none: the bundled plans, and no records.

/// The ledger of somebody who has not recorded anything: the bundled plans, and no records.
public final class EmptyLedger: Ledger {
  private let plans: () throws -> Catalogue

  public init(_ plans: @escaping () throws -> Catalogue) { self.plans = plans }

  public func catalogue() throws -> Catalogue { try plans() }
  public func record(_ number: Int64) -> Record? { nil }
  public func records(_ filter: RecordFilter) -> [Record] { [] }
  public func replacement(of number: Int64, knownAt: Instant?) -> Record? { nil }
  /// Gives nothing.
  public func effectiveRecords(
    _ scope: RecordScope, asOf: Day, knownAt: Instant?, _ body: (Subject, [Record]) throws -> Void
  ) {}

  /// Refuses: there is nowhere to write.
  public func writing<Value>(_ work: () throws -> Value) throws -> Value { throw NothingToWriteTo() }
  /// Refuses: there is nowhere to write.
  public func append(_ draft: RecordDraft) throws -> Record { throw NothingToWriteTo() }
}

/// A record was to be written to a ledger that is none.
public struct NothingToWriteTo: Error {}
