"""The commands that are struck, each with the folder that it begins in."""
import json
import pathlib
import sqlite3
import subprocess
import sys

import stage as staging

CSV = "指标,数值,截至日期,单位,备注\n" + "".join(
    f"jingyuan/hardship-visit-rate,{70 + row}.5%,2023-0{row + 1}-28,泾源县民政局,row-{row}\n" for row in range(5))

# Enough of them to be written while further ones are read.
MANY = "指标,数值,截至日期\n" + "".join(
    f"{indicator},{70 + month * 0.1:.1f}%,{2023 + month // 12}-{month % 12 + 1:02}-{day:02}\n"
    for indicator in ("jingyuan/hardship-visit-rate", "xishan/nursing-bed-share")
    for month in range(24) for day in range(1, 15))


class Job:
    """A command, and the folder with a ledger that it finds.

    `words` name files in that folder, `ledger` is where the command looks for its ledger, `makes` is what it makes
    beside one. A job with `between` makes a ledger before it records: that much of it may be there by itself.
    """

    def __init__(self, name, words, base, makes=None, ledger="ledger.db", between=False):
        self.name, self.words, self.base, self.makes = name, words, base, makes
        self.ledger, self.between = ledger, between

    @property
    def ledgers(self):
        """Every ledger that may be there at the end."""
        return sorted({"ledger.db", self.ledger, *([self.makes] if self.makes else [])})

    def run(self, stage, folder, **options):
        environment = {"TMPDIR": str(folder / "tmp"), "HOME": str(folder / "home")}
        return stage.run(
            *self.words, ledger=self.ledger, cwd=folder, environment=environment, clock=staging.MOMENT, **options)


def all_jobs(stage, folder):
    """The jobs, with their folders made below `folder`."""
    bases = Bases(stage, folder)
    filled, empty = bases.filled(), bases.empty()
    record = ["record", "wugang/care-brands", "1", "--note", "struck", "--on", "2025-06-30", "--by", "trial"]
    jobs = [
        Job("record a value", record, filled),
        Job("record: makes a ledger", record, empty, ledger="new/deep/ledger.db", between=True),
        Job("update a task", staging.report_words("struck"), filled),
        Job("import a file", ["import", "month.csv", "--by", "trial"], filled),
        Job("import many values", ["import", "many.csv", "--by", "trial"], filled),
        Job("import: makes a ledger", ["import", "month.csv", "--by", "trial"], empty, between=True),
        Job("plan add", ["plan", "add", "plans.ndjson", "--by", "trial"], filled),
        Job("plan add: makes a ledger", ["plan", "add", "plans.ndjson", "--by", "trial"], empty),
        Job("plan revise", ["plan", "revise", "revised.json", "--reason", "struck", "--by", "trial"], filled),
        Job("undo", ["undo", "--yes", "--by", "trial"], filled),
        Job("ledger backup", ["ledger", "backup", "copy.db"], filled, makes="copy.db"),
        Job("ledger restore", ["ledger", "restore", "export.ndjson"], filled, ledger="restored.db"),
        Job("upgrade of a ledger of version 1", record, bases.version1()),
        Job("ledger check", ["ledger", "check"], filled),
        Job("log", ["log", "--format", "csv"], filled),
    ]
    if stage.is_long:
        jobs.insert(1, Job("update: carries the log over", staging.report_words("fill-struck"), bases.long_log()))
    return jobs


class Bases:
    """The folders that jobs begin in."""

    def __init__(self, stage, folder):
        self.stage, self.folder = stage, folder
        root = pathlib.Path(__file__).resolve().parents[2]
        self.plans = subprocess.run(
            [sys.executable, str(root / "Scripts/make-plans"), "40", "7"], check=True, capture_output=True).stdout

    def _command(self, place, *words, **options):
        return self.stage.must(*words, ledger=place / "ledger.db", clock=staging.MOMENT - 3600, cwd=place, **options)

    def empty(self, name="empty"):
        """No ledger yet, and the files that commands read."""
        place = self.folder / name
        for part in ("tmp", "home"):
            (place / part).mkdir(parents=True)
        (place / "month.csv").write_text(CSV, encoding="utf-8")
        (place / "many.csv").write_text(MANY, encoding="utf-8")
        (place / "plans.ndjson").write_bytes(b"".join(self.plans.splitlines(True)[:2]))
        return place

    def filled(self, name="filled", count=12):
        """A ledger with records, the last of them in the file beside it, as a reader or a kill leaves it."""
        place = self.empty(name)
        for number in range(count):
            self._command(place, *staging.report_words(f"base-{number}"))
        export = self._command(place, "ledger", "export", "-").stdout
        (place / "export.ndjson").write_text(export, encoding="utf-8")
        plan = json.loads(self._command(place, "plan", "export", "jingyuan").stdout)
        plan["revision"] += 1
        (place / "revised.json").write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
        with staging.held_open(place / "ledger.db"):
            for number in range(3):
                self._command(place, *staging.report_words(f"base-late-{number}"))
        return place

    def long_log(self):
        """A ledger of which the next record makes SQLite carry the log over into the file."""
        place = self.filled("long-log", 2)
        before, file = self.folder / "long-log-before", place / "ledger.db"
        log = place / "ledger.db-wal"
        with staging.held_open(file):
            for number in range(100_000):
                if log.stat().st_size > 950 * 4120:
                    staging.copied(place, before)
                content = file.read_bytes()
                self._command(place, *staging.report_words(f"fill-{number:05}"))
                if file.read_bytes() != content:
                    return before

    def version1(self):
        """A ledger as the first version made it, with documents in the table of plans."""
        place = self.filled("version-1", 4)
        self._command(place, "ledger", "backup", "now.db")
        for file in staging.ledger_files(place / "ledger.db"):
            file.unlink()
        database = sqlite3.connect(place / "ledger.db", isolation_level=None)
        database.executescript((pathlib.Path(__file__).parent / "version-1.sql").read_text(encoding="utf-8"))
        database.execute("ATTACH ? AS now", [str(place / "now.db")])
        database.execute("BEGIN")
        for (table,) in database.execute(
                "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'").fetchall():
            names = [row[1] for row in database.execute(f"PRAGMA main.table_info({table})")]
            columns = ", ".join(
                "(SELECT {} FROM now.plan_revision WHERE plan = old.key)".format(
                    {"checksum": "document_checksum"}.get(name, name))
                if table == "plan" and name in ("document", "checksum") else f"old.{name}" for name in names)
            # A record's provenance stood in its own row.
            source = f"now.{table}"
            if table == "record":
                source = ("(SELECT r.*, p.recorded_at, p.recorded_by, p.department, p.source FROM now.record AS r "
                          "JOIN now.provenance AS p ON p.number = r.provenance)")
            database.execute(f"INSERT INTO main.{table} ({', '.join(names)}) SELECT {columns} FROM {source} AS old ORDER BY 1")
        database.execute("COMMIT")
        database.execute("DETACH now")
        database.execute("PRAGMA journal_mode = WAL")
        database.close()
        (place / "now.db").unlink()
        if '"version": 1,' not in self._command(place, "ledger", "info", "--format", "json").stdout:
            self.stage.fail("no ledger of version 1 could be made")
        self.stage.is_whole(place / "ledger.db", "a ledger of version 1")
        return place
