// What keeps records from being changed by anybody who opens the file, this program included.

enum RecordTriggers {
  /// As the first migration makes them.
  ///
  /// `INSERT OR REPLACE` removes rows without asking a trigger on DELETE, so that insertion is guarded too; a
  /// row must bring its number.
  static let creation = """
    CREATE TRIGGER record_is_never_changed BEFORE UPDATE ON record
    BEGIN
      SELECT RAISE(ABORT, 'records are never changed');
    END;
    CREATE TRIGGER record_is_never_removed BEFORE DELETE ON record
    BEGIN
      SELECT RAISE(ABORT, 'records are never removed');
    END;
    CREATE TRIGGER record_follows_the_last BEFORE INSERT ON record
    BEGIN
      SELECT RAISE(ABORT, 'records follow one another in number and time')
      WHERE NEW.number <> 1 + coalesce((SELECT max(number) FROM record), 0)
        OR NEW.recorded_at < (SELECT recorded_at FROM record WHERE number = NEW.number - 1);
    END;
    CREATE TRIGGER record_replaces_its_own_kin BEFORE INSERT ON record WHEN NEW.replaces IS NOT NULL
    BEGIN
      SELECT RAISE(ABORT, 'a record is replaced once, by one of the same task or indicator')
      WHERE EXISTS (SELECT 1 FROM record WHERE replaces = NEW.replaces)
        OR NOT EXISTS (
          SELECT 1 FROM record
          WHERE number = NEW.replaces AND task IS NEW.task AND indicator IS NEW.indicator);
    END;
    """
}
