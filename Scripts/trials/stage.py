"""What all trials stand on: the program, its ledgers, and what is said of them at the end."""
import contextlib
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import threading

# The moment that the clock shows where nothing else is said: 2026-06-30 10:00 in Asia/Shanghai.
MOMENT = 1_782_784_800


class Stage:
    """One run of all trials."""

    def __init__(self, program, library, form, seed):
        self.program, self.library, self.form, self.seed = program, library, form, seed
        self.dice = random.Random(seed)
        self.rows, self.failures, self.lock = [], [], threading.Lock()
        self.prepared = []
        self.workers = min(4, os.cpu_count() or 1)
        self.environment = {
            name: value for name, value in os.environ.items()
            if not name.startswith(("YANGLAO", "XDG_", "LC_", "TRIAL_")) and name not in ("LANG", "TZ", "LD_PRELOAD")}

    @property
    def is_long(self):
        return self.form == "long"

    def times(self, short, long):
        return long if self.is_long else short

    # MARK: What is said

    def fail(self, what):
        with self.lock:
            self.failures.append(what)
            if len(self.failures) <= 40:
                print("FAILED:", what, flush=True)

    def row(self, what, times, checked, lost):
        """A line of the table: a trial, how often, how many acknowledged entries were looked for, how many were lost."""
        self.rows.append((what, times, checked, lost))
        print(f"{what:<72} {times:>6} times, {checked:>7} checked, {lost} lost", flush=True)

    # MARK: The program

    def words(self, words, ledger=None):
        place = [] if ledger is None else ["--ledger", str(ledger)]
        return [self.program, *map(str, words), *place, "--lang", "en"]

    def run(self, *words, ledger=None, strike=None, clock=None, environment=None, **options):
        """Runs a command to its end; `strike` and `clock` are variables of faults.c."""
        variables = dict(self.environment, **(environment or {}))
        if strike is not None or clock is not None:
            variables.update(strike or {}, LD_PRELOAD=str(self.library))
            if clock is not None:
                variables["TRIAL_CLOCK"] = str(clock)
        options = {"stdin": subprocess.DEVNULL, "timeout": 90, **options}
        try:
            result = subprocess.run(
                self.words(words, ledger), env={k: v for k, v in variables.items() if v is not None},
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
        except subprocess.TimeoutExpired:
            self.fail(f"{' '.join(map(str, words))}: does not end")
            return subprocess.CompletedProcess(words, 1, "", "does not end")
        result.stdout = result.stdout.decode("utf-8", "replace")
        result.stderr = result.stderr.decode("utf-8", "replace")
        return result

    def must(self, *words, **options):
        """Runs a command that has to succeed, because nothing stands in its way."""
        result = self.run(*words, **options)
        if result.returncode != 0:
            self.fail(f"{' '.join(map(str, words))}: status {result.returncode}: {result.stderr[:300]}")
        return result

    def refused(self, result, what, statuses=(1,)):
        """A command that cannot do its work says so; it never crashes."""
        if result.returncode not in statuses or not result.stderr.strip():
            self.fail(f"{what}: status {result.returncode}, message {result.stderr[:200]!r}")

    # MARK: Ledgers

    def report(self, ledger, mark, **options):
        """Reports progress with a mark of its own; true where that was acknowledged."""
        result = self.run(*report_words(mark), ledger=ledger, **options)
        if result.returncode not in (0, 1):
            self.fail(f"update {mark}: status {result.returncode}: {result.stderr[:300]}")
        return result.returncode == 0

    def notes(self, ledger):
        """The records of a ledger by their notes; None where it cannot be read."""
        result = self.run(
            "log", "--format", "ndjson", "--columns", "record,as_of,recorded_at,id,kind,summary,by,note,replaces",
            ledger=ledger)
        if result.returncode != 0:
            self.fail(f"log of {ledger}: {result.stderr[:300]}")
            return None
        return {row["note"]: row for row in map(json.loads, result.stdout.splitlines())}

    def is_whole(self, ledger, what):
        """Has the program check a ledger that nobody has damaged."""
        result = self.run("ledger", "check", ledger=ledger)
        if result.returncode != 0 or result.stdout:
            self.fail(f"{what}: ledger check {result.returncode}: {result.stdout[:300]}{result.stderr[:300]}")
        return result.returncode == 0

    def lost(self, ledger, what, acknowledged):
        """How many acknowledged notes a ledger lacks, or has with other content than was given."""
        self.is_whole(ledger, what)
        rows = self.notes(ledger) or {}
        missing = [note for note in acknowledged if not (note in rows and is_as_given(rows[note], note))]
        if missing:
            self.fail(f"{what}: {len(missing)} acknowledged records are missing or changed: {sorted(missing)[:5]}")
        return len(missing)


def report_words(mark):
    return ["update", "wugang/1", "--progress", f"progress {mark}", "--note", mark, "--on", "2025-06-30", "--by", "trial"]


def is_as_given(row, mark):
    """Whether a row of the log is what `report_words` gave."""
    return (row["id"], row["as_of"], row["by"]) == ("wugang/1", "2025-06-30", "trial") \
        and row["summary"].endswith(f"progress {mark}")


def copied(source, target):
    """A folder with its ledgers as they are, in the place of an earlier one."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)
    return target


HOLDER = """
import sqlite3, sys
reader = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
reader.execute("SELECT count(*) FROM sqlite_schema").fetchall()
print(flush=True)
sys.stdin.read()
"""


@contextlib.contextmanager
def held_open(ledger):
    """A reader has the ledger open meanwhile: what is written stays in the file beside it, as after a kill."""
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(ledger)], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as holder:
        holder.stdout.readline()
        try:
            yield
        finally:
            holder.stdin.close()


def ledger_files(path):
    """The files of a ledger that stand on the disk; SQLite makes the -shm file anew."""
    return [place for place in map(pathlib.Path, (str(path), f"{path}-wal", f"{path}-journal")) if place.exists()]

