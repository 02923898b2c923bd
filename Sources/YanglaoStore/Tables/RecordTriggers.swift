// What keeps records from being changed by anybody who opens the file, this program included.

enum RecordTriggers {
  /// As the fourth migration makes them, with ``guardingInsertion``.
  static let creation = """
    CREATE TRIGGER record_is_never_changed BEFORE UPDATE ON record
    BEGIN
      SELECT RAISE(ABORT, 'records are never changed');
    END;
    CREATE TRIGGER record_is_never_removed BEFORE DELETE ON record
    BEGIN
      SELECT RAISE(ABORT, 'records are never removed');
    END;
    CREATE TRIGGER provenance_is_never_changed BEFORE UPDATE ON provenance
    BEGIN
      SELECT RAISE(ABORT, 'the provenance of records is never changed');
    END;
    CREATE TRIGGER provenance_is_never_removed BEFORE DELETE ON provenance
    BEGIN
      SELECT RAISE(ABORT, 'the provenance of records is never removed');
    END;
    CREATE TRIGGER provenance_follows_the_last BEFORE INSERT ON provenance
    BEGIN
      SELECT RAISE(ABORT, 'the provenance of records is that of the next one, and no earlier than the last')
      WHERE NEW.number <> 1 + coalesce((SELECT max(number) FROM record), 0)
        OR NEW.recorded_at < (SELECT recorded_at FROM provenance ORDER BY number DESC LIMIT 1);
    END;
    """

  /// What a new record is held against.
  ///
  /// `INSERT OR REPLACE` removes rows without asking a trigger on DELETE, so that insertion is guarded too; a
  /// row must bring its number.
  static let guardingInsertion = """
    CREATE TRIGGER record_follows_the_last BEFORE INSERT ON record
    BEGIN
      SELECT RAISE(ABORT, 'records follow one another in number, each of the last provenance')
      WHERE NEW.number <> 1 + coalesce((SELECT max(number) FROM record), 0)
        OR NEW.provenance IS NOT (SELECT max(number) FROM provenance);
      SELECT RAISE(ABORT, 'a record is replaced once, by one of the same task or indicator')
      WHERE NEW.replaces IS NOT NULL AND (
        EXISTS (SELECT 1 FROM record WHERE replaces = NEW.replaces)
        OR NOT EXISTS (
          SELECT 1 FROM record
          WHERE number = NEW.replaces AND task IS NEW.task AND indicator IS NEW.indicator));
    END;
    """

  /// Does `work` without ``guardingInsertion``, which costs every record more than all else, and then holds what was
  /// inserted against the same rules. Nobody else writes meanwhile, and nobody sees a ledger without its guard.
  /// - Parameter number: That of the first record that `work` inserts.
  static func guardingTogether<Value>(
    recordsFrom number: Int64, in connection: Connection, _ work: () throws -> Value
  ) throws -> Value {
    try connection.execute("DROP TRIGGER record_follows_the_last")
    let value = try work()
    try connection.execute(guardingInsertion)
    let faults = try connection.rows(faultyRecords, [.integer(number)]) { $0.integer(0) }
    if let fault = faults.first { throw DamagedRow(table: "record", row: String(fault), column: "number") }
    return value
  }

  /// The runs from a number on that have a gap, a record of another run, or no record at all.
  static let runsAtFault = """
    SELECT provenance.number FROM provenance
    WHERE provenance.number >= ?1 AND (
      (SELECT count(*) FROM record
       WHERE record.number >= provenance.number AND record.number < \(ProvenanceTable.end)
         AND record.provenance = provenance.number
      ) <> min(\(ProvenanceTable.end), 1 + coalesce((SELECT max(number) FROM record), 0)) - provenance.number
      OR provenance.number > coalesce((SELECT max(number) FROM record), 0))
    """

  /// The records from a number on that ``guardingInsertion`` would have refused: those of a run at fault, and those
  /// that replace what they may not.
  private static let faultyRecords = """
    \(runsAtFault)
    UNION ALL
    SELECT record.number FROM record LEFT JOIN record AS earlier ON earlier.number = record.replaces
    WHERE record.replaces IS NOT NULL AND record.number >= ?1
      AND (earlier.task IS NOT record.task OR earlier.indicator IS NOT record.indicator)
    LIMIT 1
    """
}
