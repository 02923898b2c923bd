-- What the sqlite3 program does in the benchmark: the same work on a plain normalised schema. Scripts/benchmark.py cuts
-- this file at its "-- job:" lines and puts the folder of the workload for {data}, a file for {out}, a number for {day}.

-- job: schema
CREATE TABLE plan (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, county TEXT NOT NULL);
CREATE TABLE family (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
CREATE TABLE task (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, plan INTEGER NOT NULL REFERENCES plan, title TEXT NOT NULL,
  due TEXT NOT NULL, status TEXT NOT NULL);
CREATE TABLE wording (task INTEGER PRIMARY KEY REFERENCES task, text TEXT NOT NULL);
CREATE TABLE responsible (
  task INTEGER NOT NULL REFERENCES task, family INTEGER NOT NULL REFERENCES family, PRIMARY KEY (task, family)
) WITHOUT ROWID;
CREATE INDEX responsible_by_family ON responsible (family, task);
CREATE INDEX open_task_by_due ON task (due) WHERE status <> 'reportedDone';
CREATE TABLE indicator (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, plan INTEGER NOT NULL REFERENCES plan, name TEXT NOT NULL,
  unit TEXT NOT NULL, attribute TEXT NOT NULL, target NUMERIC NOT NULL, due TEXT NOT NULL);
CREATE TABLE department (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE observation (
  indicator INTEGER NOT NULL REFERENCES indicator, observed_on TEXT NOT NULL, value NUMERIC NOT NULL,
  department INTEGER NOT NULL REFERENCES department, PRIMARY KEY (indicator, observed_on)
) WITHOUT ROWID;

-- job: load
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE t (code, plan, county, title, text, families, due, status);
.import --csv --skip 1 --schema temp {data}/tasks.csv t
CREATE TEMP TABLE i (code, plan, county, name, unit, attribute, target, due);
.import --csv --skip 1 --schema temp {data}/indicators.csv i
BEGIN;
INSERT INTO plan (code, county) SELECT DISTINCT plan, county FROM t ORDER BY rowid;
INSERT INTO task (code, plan, title, due, status)
  SELECT t.code, plan.id, t.title, t.due, t.status FROM t JOIN plan ON plan.code = t.plan ORDER BY t.rowid;
INSERT INTO wording SELECT task.id, t.text FROM t JOIN task USING (code);
CREATE TEMP TABLE r AS
  SELECT t.code, value AS family FROM t, json_each('["' || replace(t.families, ';', '","') || '"]');
INSERT OR IGNORE INTO family (code) SELECT DISTINCT family FROM r;
INSERT INTO responsible SELECT task.id, family.id FROM r JOIN task USING (code) JOIN family ON family.code = r.family;
INSERT INTO indicator (code, plan, name, unit, attribute, target, due)
  SELECT i.code, plan.id, i.name, i.unit, i.attribute, i.target, i.due
  FROM i JOIN plan ON plan.code = i.plan ORDER BY i.rowid;
COMMIT;

-- job: import
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE o (indicator TEXT, observed_on TEXT, value NUMERIC, department TEXT);
.import --csv --skip 1 --schema temp {data}/observations.csv o
BEGIN;
INSERT OR IGNORE INTO department (name) SELECT DISTINCT department FROM o;
INSERT INTO observation
  SELECT indicator.id, o.observed_on, o.value, department.id
  FROM o JOIN indicator ON indicator.code = o.indicator JOIN department ON department.name = o.department;
COMMIT;

-- job: record
INSERT INTO observation
  SELECT indicator.id, date('2026-01-02', '+{day} days'), 61.5, department.id FROM indicator, department
  WHERE indicator.code = 'county-50/indicator-3' AND department.name = '第50县民政局';

-- job: overdue
.mode csv
.headers on
SELECT task.code AS id, task.title, task.due, task.status FROM task
WHERE task.status <> 'reportedDone' AND task.due < '2026-11-21' AND EXISTS (
  SELECT 1 FROM responsible WHERE responsible.task = task.id
    AND responsible.family = (SELECT id FROM family WHERE code = 'civil-affairs'))
ORDER BY task.due, task.id;

-- job: counts
.mode csv
.headers on
SELECT family.code AS "group", count(*) AS tasks
FROM task JOIN responsible ON responsible.task = task.id JOIN family ON family.id = responsible.family
WHERE task.status <> 'reportedDone' AND task.due < '2026-11-21' GROUP BY family.id ORDER BY tasks DESC, family.code;

-- job: progress
.mode csv
.headers on
SELECT indicator.code AS id, indicator.name, indicator.unit, indicator.target, indicator.due, o.observed_on, o.value,
  o.value >= indicator.target AS met
FROM indicator LEFT JOIN observation AS o ON o.indicator = indicator.id AND o.observed_on = (
  SELECT max(observed_on) FROM observation WHERE indicator = indicator.id AND observed_on <= '2026-11-21')
ORDER BY indicator.id;

-- job: export
.mode csv
.headers on
SELECT indicator.code AS id, o.observed_on AS as_of, o.value, department.name AS department
FROM observation AS o JOIN indicator ON indicator.id = o.indicator JOIN department ON department.id = o.department
ORDER BY o.indicator, o.observed_on;
