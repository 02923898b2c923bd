// The records as the first migration made them, each with its whole provenance in its own row.

enum FirstRecordTable {
  /// As the first migration makes it, before ``RecordTable/creation``.
  static let creation = """
    CREATE TABLE record (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      task INTEGER REFERENCES task (key),
      indicator INTEGER REFERENCES indicator (key),
      as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      recorded_at INTEGER NOT NULL,
      recorded_by TEXT NOT NULL,
      department TEXT,
      source TEXT,
      note TEXT,
      reason TEXT,
      replaces INTEGER REFERENCES record (number) CHECK (replaces < number),
      value TEXT CHECK (value IS NULL OR value NOT GLOB '*[^0-9.-]*'),
      numerator TEXT CHECK (numerator IS NULL OR numerator NOT GLOB '*[^0-9.-]*'),
      denominator TEXT CHECK (denominator IS NULL OR denominator NOT GLOB '*[^0-9.-]*'),
      achieved INTEGER CHECK (achieved = 1),
      step TEXT CHECK (
        step IS NULL OR step = 'notStarted' OR step = 'inProgress' OR step = 'done' OR step = 'verify'
        OR step = 'return' OR step = 'suspend' OR step = 'resume'),
      percent TEXT CHECK (percent IS NULL OR percent NOT GLOB '*[^0-9.-]*'),
      progress TEXT,
      problems TEXT,
      next_steps TEXT,
      extended_until TEXT CHECK (extended_until IS NULL OR extended_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      late INTEGER CHECK (late = 0 OR late = 1),
      assigned_department TEXT,
      role TEXT CHECK (role = 'lead' OR role = 'responsible' OR role = 'cooperating'),
      checksum INTEGER NOT NULL,
      CHECK ((task IS NULL) <> (indicator IS NULL)),
      CHECK ((numerator IS NULL) = (denominator IS NULL)),
      CHECK (CASE kind
        WHEN 'observation' THEN indicator IS NOT NULL
          AND (value IS NOT NULL) + (numerator IS NOT NULL) + (achieved IS NOT NULL) = 1
          AND coalesce(step, percent, progress, problems, next_steps) IS NULL
          AND coalesce(extended_until, late, assigned_department, role) IS NULL
        WHEN 'report' THEN task IS NOT NULL AND step IS NOT NULL
          AND coalesce(value, numerator, achieved) IS NULL
          AND coalesce(extended_until, late, assigned_department, role) IS NULL
        ELSE coalesce(value, numerator, achieved, step, percent, progress, problems, next_steps) IS NULL
          AND CASE kind
            WHEN 'extended' THEN task IS NOT NULL AND extended_until IS NOT NULL AND late IS NOT NULL
              AND coalesce(assigned_department, role) IS NULL
            WHEN 'assignment' THEN task IS NOT NULL AND assigned_department IS NOT NULL AND role IS NOT NULL
              AND coalesce(extended_until, late) IS NULL
            WHEN 'unassignment' THEN task IS NOT NULL AND assigned_department IS NOT NULL
              AND coalesce(extended_until, late, role) IS NULL
            WHEN 'urge' THEN coalesce(extended_until, late, assigned_department, role) IS NULL
            WHEN 'withdrawal' THEN replaces IS NOT NULL
              AND coalesce(extended_until, late, assigned_department, role) IS NULL
            ELSE 0
          END
        END)
    ) STRICT;
    CREATE INDEX record_by_task ON record (task, as_of) WHERE task IS NOT NULL;
    CREATE INDEX record_by_indicator ON record (indicator, as_of) WHERE indicator IS NOT NULL;
    CREATE INDEX record_by_kind ON record (kind);
    CREATE INDEX record_by_moment ON record (recorded_at);
    CREATE INDEX record_by_person ON record (recorded_by);
    CREATE INDEX record_by_department ON record (department) WHERE department IS NOT NULL;
    CREATE UNIQUE INDEX record_by_replaced ON record (replaces) WHERE replaces IS NOT NULL;
    """

  /// What guarded the rows.
  static let triggers = """
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

  /// Makes way for the table of today.
  static let removal = """
    DROP TRIGGER record_is_never_changed;
    DROP TRIGGER record_is_never_removed;
    DROP TRIGGER record_follows_the_last;
    DROP TRIGGER record_replaces_its_own_kin;
    ALTER TABLE record RENAME TO first_record;
    DROP INDEX record_by_task;
    DROP INDEX record_by_indicator;
    DROP INDEX record_by_kind;
    DROP INDEX record_by_moment;
    DROP INDEX record_by_person;
    DROP INDEX record_by_department;
    DROP INDEX record_by_replaced;
    """

  /// What stands in the place of both tables while a ledger of an earlier version is read.
  static let views = """
    CREATE TEMP VIEW provenance AS
      SELECT number, recorded_at, recorded_by, department, source FROM main.record;
    CREATE TEMP VIEW record AS
      SELECT number, number AS provenance, kind, task, indicator, as_of, note, reason, replaces, value, numerator,
        denominator, achieved, step, percent, progress, problems, next_steps, extended_until, late,
        assigned_department, role, checksum, NULL AS milestone
      FROM main.record;
    """
}
