-- The tables of a ledger as the first version made them. Nothing here is ever changed: such ledgers are upgraded.
PRAGMA application_id = 0x594C4C47;
PRAGMA user_version = 1;
CREATE TABLE jurisdiction (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  level TEXT NOT NULL,
  within TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE plan (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  title TEXT NOT NULL,
  title_as_printed INTEGER NOT NULL CHECK (title_as_printed IN (0, 1)),
  kind TEXT NOT NULL,
  document_number TEXT,
  issuer TEXT,
  issued_on TEXT,
  jurisdiction TEXT NOT NULL REFERENCES jurisdiction (code),
  period_from TEXT,
  period_to TEXT NOT NULL,
  source TEXT NOT NULL,
  checksum INTEGER NOT NULL,
  document BLOB NOT NULL
) STRICT;
CREATE INDEX plan_by_jurisdiction ON plan (jurisdiction);
CREATE TABLE shared_document (
  name TEXT PRIMARY KEY,
  checksum INTEGER NOT NULL,
  document BLOB NOT NULL
) STRICT;
CREATE TABLE section (
  plan INTEGER NOT NULL REFERENCES plan (key),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  number TEXT,
  title TEXT NOT NULL,
  within TEXT,
  PRIMARY KEY (plan, id),
  FOREIGN KEY (plan, within) REFERENCES section (plan, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX section_within ON section (plan, within);
CREATE TABLE task (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  section TEXT NOT NULL,
  number TEXT,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  due TEXT NOT NULL,
  basis TEXT NOT NULL,
  due_as_printed TEXT,
  firm INTEGER NOT NULL CHECK (firm IN (0, 1)),
  recurrence TEXT NOT NULL,
  UNIQUE (plan, id),
  UNIQUE (plan, position),
  FOREIGN KEY (plan, section) REFERENCES section (plan, id)
) STRICT;
CREATE INDEX task_by_section ON task (plan, section);
CREATE INDEX task_by_due_date ON task (due);
CREATE TABLE milestone (
  task INTEGER NOT NULL REFERENCES task (key),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  due TEXT NOT NULL,
  firm INTEGER NOT NULL CHECK (firm IN (0, 1)),
  project TEXT,
  PRIMARY KEY (task, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX milestone_by_due_date ON milestone (due);
CREATE TABLE project (
  task INTEGER NOT NULL REFERENCES task (key),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  investment TEXT,
  period_from TEXT,
  period_to TEXT,
  PRIMARY KEY (task, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE family (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_in_english TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE department (
  key INTEGER PRIMARY KEY,
  code TEXT NOT NULL REFERENCES jurisdiction (code),
  name TEXT NOT NULL,
  is_collective INTEGER NOT NULL CHECK (is_collective IN (0, 1)),
  UNIQUE (code, name)
) STRICT;
CREATE INDEX department_by_name ON department (name);
CREATE TABLE department_family (
  family TEXT NOT NULL REFERENCES family (id),
  department INTEGER NOT NULL REFERENCES department (key),
  PRIMARY KEY (family, department)
) STRICT, WITHOUT ROWID;
CREATE INDEX department_family_by_department ON department_family (department);
CREATE TABLE task_department (
  task INTEGER NOT NULL REFERENCES task (key),
  position INTEGER NOT NULL,
  department INTEGER NOT NULL REFERENCES department (key),
  role TEXT NOT NULL CHECK (role IN ('lead', 'responsible', 'cooperating')),
  as_printed TEXT NOT NULL,
  PRIMARY KEY (task, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_department_by_department ON task_department (department);
CREATE TABLE measure (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_in_english TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit TEXT,
  direction TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE indicator (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  measure TEXT NOT NULL REFERENCES measure (id),
  name TEXT NOT NULL,
  name_as_printed INTEGER NOT NULL CHECK (name_as_printed IN (0, 1)),
  category TEXT,
  kind TEXT NOT NULL,
  unit TEXT,
  numerator TEXT,
  denominator TEXT,
  counting TEXT NOT NULL,
  attribute TEXT NOT NULL,
  baseline_value TEXT,
  baseline_on TEXT,
  UNIQUE (plan, id),
  UNIQUE (plan, position),
  CHECK ((baseline_value IS NULL) = (baseline_on IS NULL))
) STRICT;
CREATE INDEX indicator_by_measure ON indicator (measure);
CREATE TABLE indicator_task (
  indicator INTEGER NOT NULL REFERENCES indicator (key),
  position INTEGER NOT NULL,
  task INTEGER NOT NULL REFERENCES task (key),
  PRIMARY KEY (indicator, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX indicator_task_by_task ON indicator_task (task);
CREATE TABLE target (
  indicator INTEGER NOT NULL REFERENCES indicator (key),
  position INTEGER NOT NULL,
  comparator TEXT NOT NULL,
  value TEXT,
  up_to TEXT,
  due TEXT NOT NULL,
  recurrence TEXT NOT NULL,
  firm INTEGER NOT NULL CHECK (firm IN (0, 1)),
  as_printed TEXT NOT NULL,
  PRIMARY KEY (indicator, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX target_by_due_date ON target (due);
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
