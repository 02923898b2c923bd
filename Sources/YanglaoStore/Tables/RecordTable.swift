// The records: one row each, never changed, never removed.

enum RecordTable {
  /// As the fourth migration makes it, with ``ProvenanceTable``.
  ///
  /// Decimals are their digits, days their ISO form. The checksum is that of the record with its provenance, in the
  /// order of ``columns``. Alternatives are written with OR: SQLite fills a table for every longer IN. An index is
  /// there for each question that few of the records answer; each costs every record, most of which are values.
  static let creation = """
    CREATE TABLE record (
      number INTEGER PRIMARY KEY,
      provenance INTEGER NOT NULL REFERENCES provenance (number),
      kind TEXT NOT NULL,
      task INTEGER REFERENCES task (key),
      indicator INTEGER REFERENCES indicator (key),
      as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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
    CREATE INDEX record_by_kind ON record (kind) WHERE kind <> 'observation';
    CREATE UNIQUE INDEX record_by_replaced ON record (replaces) WHERE replaces IS NOT NULL;
    """

  /// As the eighth migration adds it: the id, inside its task, of the milestone that a report is on. The checksum takes
  /// it last, and only where there is one.
  static let milestone =
    "ALTER TABLE record ADD COLUMN milestone TEXT CHECK (milestone IS NULL OR kind = 'report');"

  /// Whether any report is on a milestone.
  static let hasMilestones = """
    SELECT EXISTS (SELECT 1 FROM record WHERE kind <> 'observation' AND kind = 'report' AND milestone IS NOT NULL)
    """

  /// Stands in for the table while a ledger of a version without milestones is read.
  static let viewWithoutMilestones = """
    CREATE TEMP VIEW record AS
      SELECT number, provenance, kind, task, indicator, as_of, note, reason, replaces, value, numerator,
        denominator, achieved, step, percent, progress, problems, next_steps, extended_until, late,
        assigned_department, role, checksum, NULL AS milestone
      FROM main.record;
    """

  /// The departments that records which hold assign, beside those that plans name: `reference` and `title`, as
  /// references have them.
  static let assignedDepartments = """
    SELECT DISTINCT r.assigned_department AS reference, j.name AS title
    FROM record AS r JOIN task AS t ON t.key = r.task JOIN plan AS p ON p.key = t.plan
    JOIN jurisdiction AS j ON j.code = p.jurisdiction
    WHERE r.kind <> 'observation' AND r.kind = 'assignment'
      AND NOT EXISTS (SELECT 1 FROM record AS later WHERE later.replaces = r.number)
      AND NOT EXISTS (SELECT 1 FROM department AS d WHERE d.code = j.code AND d.name = r.assigned_department)
    """

  /// Carries the records of an earlier version over; numbers, words and checksums stay as they were.
  static let carryingOver = """
    INSERT INTO provenance (number, recorded_at, recorded_by, department, source)
      SELECT r.number, r.recorded_at, r.recorded_by, r.department, r.source
      FROM first_record AS r LEFT JOIN first_record AS before ON before.number = r.number - 1
      WHERE before.number IS NULL OR before.recorded_at <> r.recorded_at OR before.recorded_by <> r.recorded_by
        OR before.department IS NOT r.department OR before.source IS NOT r.source
      ORDER BY r.number;
    INSERT INTO record
      SELECT number, (SELECT max(p.number) FROM provenance AS p WHERE p.number <= r.number), kind, task, indicator,
        as_of, note, reason, replaces, value, numerator, denominator, achieved, step, percent, progress, problems,
        next_steps, extended_until, late, assigned_department, role, checksum
      FROM first_record AS r ORDER BY number;
    -- Removing the table looks for what replaces each of its rows.
    CREATE INDEX first_record_by_replaced ON first_record (replaces);
    DROP TABLE first_record;
    """
}
