"""kill -9 at any moment, of every command that writes."""
import json
import pathlib
import signal
import subprocess
import sys
import time

import stage as staging


def adapted(acknowledged):
    """Keeps kills around the moment of the acknowledgement, however busy the machine is."""
    return 0.96 if acknowledged else 1.03


class Killed:
    """One ledger whose writers are killed, and everything that it has acknowledged."""

    def __init__(self, stage, folder):
        self.stage, self.folder, self.ledger = stage, folder, folder / "ledger.db"
        self.notes, self.imports, self.revision = {}, {}, 1
        self.plans, self.withdrawn, self.lost, self.checked, self.kills = set(), set(), 0, 0, 0
        root = pathlib.Path(__file__).resolve().parents[2]
        self.counties = subprocess.run(
            [sys.executable, str(root / "Scripts/make-plans"), str(stage.times(40, 600)), "11"], check=True, capture_output=True
        ).stdout.decode().splitlines()[::-1]
        stage.report(self.ledger, "first")
        self.notes["first"] = "report"
        self.jingyuan = json.loads(stage.must("plan", "export", "jingyuan", ledger=self.ledger).stdout)
        self.usual = {}
        self.kinds = [self.record, self.update, self.import_, self.plan_add, self.plan_revise, self.undo] * 3 \
            + [self.backup, self.restore]

    # MARK: The commands: their words, and what is to be remembered where they are acknowledged

    def record(self, mark):
        value = str(self.stage.dice.randrange(1, 100_000))
        words = ["record", "wugang/care-brands", value, "--confirm", "--note", mark, "--on", "2025-06-30", "--by", "trial"]
        return words, lambda: self.notes.__setitem__(mark, value)

    def update(self, mark):
        return staging.report_words(mark), lambda: self.notes.__setitem__(mark, "report")

    def import_(self, mark):
        rows = "".join(
            f"wugang/1,{mark}/{row},2025-06-30,{mark}/{row},trial\n" for row in range(self.stage.dice.choice([2, 30, self.stage.times(30, 300)])))
        (self.folder / "rows.csv").write_text("任务,进展情况,截至日期,备注,填报人\n" + rows, encoding="utf-8")
        self.imports[mark] = rows.count("\n")
        return ["import", self.folder / "rows.csv"], lambda: self.notes.__setitem__(f"{mark}/0", "row")

    def plan_add(self, mark):
        county = self.counties.pop()
        (self.folder / "plan.json").write_text(county, encoding="utf-8")
        words = ["plan", "add", self.folder / "plan.json", "--by", "trial"]
        return words, lambda: self.plans.add(json.loads(county)["id"])

    def plan_revise(self, mark):
        self.jingyuan["revision"] += 1
        revision = self.jingyuan["revision"]
        (self.folder / "plan.json").write_text(json.dumps(self.jingyuan, ensure_ascii=False), encoding="utf-8")
        words = ["plan", "revise", self.folder / "plan.json", "--reason", mark, "--by", "trial"]
        return words, lambda: setattr(self, "revision", revision)

    def undo(self, mark):
        # There is always one to undo, whatever was killed or undone before.
        words, remember = self.record(f"{mark}-before")
        self.stage.must(*words, ledger=self.ledger)
        remember()
        return ["undo", "--yes", "--by", "trial", "--note", mark], lambda: self.withdrawn.add(mark)

    def backup(self, mark):
        return ["ledger", "backup", self.folder / "copy.db"], lambda: None

    def restore(self, mark):
        return ["ledger", "restore", self.folder / "export.ndjson"], lambda: None

    # MARK: Killing

    def once(self, number):
        """Starts a command, kills it at some moment, and looks at a copy that it made."""
        stage, mark = self.stage, f"kill-{number}"
        kind = stage.dice.choice(self.kinds)
        name = kind.__name__
        words, remember = kind(mark)
        ledger = self.ledger
        if kind == self.restore:
            ledger = self.folder / "copy.db"
            export = stage.must("ledger", "export", "-", ledger=self.ledger).stdout
            (self.folder / "export.ndjson").write_text(export, encoding="utf-8")
        start = time.perf_counter()
        process = subprocess.Popen(
            stage.words(words, ledger), env=stage.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL)
        if name in self.usual:
            try:
                process.wait(stage.dice.random() * self.usual[name])
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                self.kills += 1
        output = process.communicate()[0]
        if name not in self.usual:
            self.usual[name] = (time.perf_counter() - start) * 1.2
        if process.returncode not in (0, -9):
            stage.fail(f"{name} {mark}: status {process.returncode}")
        if process.returncode == 0 or output:
            remember()
            self.checked += 1
        self.usual[name] *= adapted(process.returncode == 0 or output)
        if kind in (self.backup, self.restore):
            self.check_copy(mark, process.returncode == 0)

    def check_copy(self, mark, acknowledged):
        copy = self.folder / "copy.db"
        if copy.exists():
            exports = [self.stage.must("ledger", "export", "-", ledger=ledger).stdout for ledger in (self.ledger, copy)]
            if exports[0] != exports[1]:
                self.lose(f"{mark}: a copy that is not its ledger")
            self.stage.is_whole(copy, mark)
        elif acknowledged:
            self.lose(f"{mark}: an acknowledged copy is not there")
        for leftover in [*self.folder.glob("copy.db*"), *self.folder.glob("*.new-*")]:
            leftover.unlink(missing_ok=True)

    # MARK: What must be there

    def lose(self, what):
        self.lost += 1
        self.stage.fail(what)

    def check(self):
        stage = self.stage
        stage.is_whole(self.ledger, "kill -9")
        rows = stage.notes(self.ledger) or {}
        for note, value in self.notes.items():
            row = rows.get(note)
            if row is None:
                self.lose(f"kill -9: the acknowledged record {note} is missing")
            elif value == "report" and not staging.is_as_given(row, note) \
                    or value.isdigit() and value not in row["summary"].replace(",", ""):
                self.lose(f"kill -9: the acknowledged record {note} is changed: {row}")
        for mark, count in self.imports.items():
            found = sum(f"{mark}/{row}" in rows for row in range(count))
            if found not in (0, count):
                self.lose(f"kill -9: {found} of {count} rows of {mark}")
        for mark in self.withdrawn:
            if rows.get(mark, {}).get("kind") != "withdrawal":
                self.lose(f"kill -9: the acknowledged withdrawal {mark} is missing")
        info = json.loads(stage.must("ledger", "info", "--format", "json", ledger=self.ledger).stdout)
        plans = {plan["id"]: plan["revision"] for plan in info["plans"]}
        for plan in self.plans - plans.keys():
            self.lose(f"kill -9: the acknowledged plan {plan} is missing")
        if plans["jingyuan"] < self.revision:
            self.lose(f"kill -9: revision {self.revision} of jingyuan is missing")


def writers(stage, folder):
    kills = checked = lost = 0
    for part in range(stage.times(1, 6)):
        place = folder / str(part)
        place.mkdir()
        killed, start, number = Killed(stage, place), time.monotonic(), 0
        while killed.kills < stage.times(30, 400) and time.monotonic() - start < 40:
            killed.once(number)
            number += 1
            if number % stage.times(20, 100) == 0:
                killed.check()
        killed.check()
        kills, checked, lost = kills + killed.kills, checked + killed.checked, lost + killed.lost
    stage.row("kill -9 at any moment of a command that writes (8 kinds)", kills, checked, lost)


def many_plans(stage, folder):
    """plan add of forty plans, killed: all of them or none."""
    root = pathlib.Path(__file__).resolve().parents[2]
    plans = subprocess.run(
        [sys.executable, str(root / "Scripts/make-plans"), "40", "5"], check=True, capture_output=True).stdout
    (folder / "plans.ndjson").write_bytes(plans)
    base, place = folder / "base", folder / "place"
    base.mkdir()
    stage.report(base / "ledger.db", "first")
    usual, checked, lost, times = None, 0, 0, stage.times(3, 100)
    for number in range(times + 1):
        staging.copied(base, place)
        start = time.perf_counter()
        process = subprocess.Popen(
            stage.words(["plan", "add", folder / "plans.ndjson", "--by", "trial"], place / "ledger.db"),
            env=stage.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        if usual is not None:
            time.sleep(stage.dice.random() * usual)
            process.send_signal(signal.SIGKILL)
        acknowledged = bool(process.communicate()[0])
        usual = (usual or (time.perf_counter() - start) * 1.1) * adapted(acknowledged)
        stage.is_whole(place / "ledger.db", f"plan add, kill {number}")
        count = len(json.loads(stage.must("plans", "--format", "json", ledger=place / "ledger.db").stdout))
        if count not in (5, 45) or (acknowledged and count != 45):
            stage.fail(f"plan add, kill {number}: {count} plans, acknowledged {acknowledged}")
            lost += 1
        checked += acknowledged
    stage.row("kill -9 while plan add writes 40 plans: all or nothing", times, checked, lost)


def trial(stage, folder):
    for part in (writers, many_plans):
        place = folder / part.__name__
        place.mkdir()
        part(stage, place)
