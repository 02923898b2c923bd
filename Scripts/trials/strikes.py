"""The n-th call of a command fails, for every n until none is left: full disks, broken disks, kills at every step."""
import concurrent.futures
import errno
import hashlib
import threading

import jobs
import stage as staging

WRITING, READING = "WZSNM", "RLOA"

# What is tried: its name, the letters that count, the way, what a struck call fails with.
WAYS = [
    ("disk full at the n-th writing call", WRITING, "once", errno.ENOSPC),
    ("disk full from the n-th writing call on", WRITING, "on", errno.ENOSPC),
    ("I/O error at the n-th writing call", WRITING, "once", errno.EIO),
    ("n-th write does only half", "W", "short", 0),
    ("kill -9 before the n-th writing call", WRITING, "kill", 0),
    ("kill -9 after the n-th writing call", WRITING, "killed", 0),
    ("I/O error at the n-th reading call", READING, "once", errno.EIO),
    ("I/O error from the n-th reading call on", READING, "on", errno.EIO),
    ("n-th read gives only half", "R", "short", 0),
]


class States:
    """What ledgers hold, remembered by their bytes."""

    def __init__(self, stage):
        self.stage, self.known, self.looks, self.lock = stage, {}, 0, threading.Lock()

    def of(self, folder, job, what):
        """The content of every ledger of a job that is there."""
        return {name: self._content(folder / name, what) for name in job.ledgers if (folder / name).exists()}

    def _content(self, ledger, what):
        digest = hashlib.sha256()
        for place in [*staging.ledger_files(ledger), *ledger.parent.glob(ledger.name + "-shm")]:
            digest.update(place.name.encode() + b"\0" + place.read_bytes())
        key = digest.digest()
        with self.lock:
            if key in self.known:
                return self.known[key]
        content = self._looked_at(ledger, what)
        with self.lock:
            self.known[key] = content
        return content

    def _looked_at(self, ledger, what):
        """Exports a ledger, has it checked, and now and then writes one more record, as its user will."""
        stage = self.stage
        content = stage.must("ledger", "export", "-", ledger=ledger).stdout
        stage.is_whole(ledger, what)
        self.looks += 1
        if not stage.is_long or self.looks % 10:
            return content
        if not stage.report(ledger, "afterwards"):
            stage.fail(f"{what}: nothing can be recorded afterwards")
        longer = stage.must("ledger", "export", "-", ledger=ledger).stdout
        if longer.count("\n") != content.count("\n") + 1 or "progress afterwards" not in longer:
            stage.fail(f"{what}: the record afterwards is not there")
        stage.is_whole(ledger, what + ", afterwards")
        return content


class Struck:
    """One job, struck at one call after the other."""

    def __init__(self, stage, folder, states, job):
        self.stage, self.folder, self.states, self.job, self.counts = stage, folder, states, job, {}
        before = staging.copied(job.base, folder / "before")
        self.before = states.of(before, job, job.name)
        after = staging.copied(job.base, folder / "after")
        self.output = job.run(stage, after).stdout
        self.after = states.of(after, job, job.name)
        self.allowed = [self.before, self.after]
        if job.between:
            content = next(iter(self.after.values())).splitlines(True)
            made = [line for line in content if not line.startswith('{"record":')]
            made[0] = made[0].replace(f'"lines":{len(content)}', f'"lines":{len(made)}')
            self.allowed.append({job.ledger: "".join(made)})

    def calls(self, letters):
        """How many calls there are of these kinds."""
        if letters not in self.counts:
            self.counts[letters] = self._strike(letters, "once", 0, 0)[1][0]
        return self.counts[letters]

    def once(self, letters, way, number, code):
        """Strikes one call; (whether it was there, whether the command acknowledged, how many entries it lost)."""
        job, stage = self.job, self.stage
        what = f"{job.name}, {letters} {number} {way} {code}"
        result, (_, strikes, first), folder = self._strike(letters, way, number, code)
        is_killed = way in ("kill", "killed") and strikes
        if is_killed:
            if result.returncode != -9:
                stage.fail(f"{what}: status {result.returncode} instead of a kill")
        # A page that cannot be read is a finding of a check.
        elif result.returncode not in (0, 1) and not (result.returncode == 3 and job.name == "ledger check" and "R" in letters):
            stage.fail(f"{what}: status {result.returncode}: {result.stdout[:200]}{result.stderr[:300]}")
        elif result.returncode == 1 and not result.stderr.strip() and not (first == "W" or way == "on"):
            stage.fail(f"{what}: fails without a word")
        state = self.states.of(folder, job, what)
        # What was printed was said, whatever came after it.
        is_acknowledged = result.returncode == 0 or bool(is_killed and result.stdout and result.stdout == self.output)
        lost = 0
        if is_acknowledged and (state != self.after or result.stdout != self.output):
            stage.fail(f"{what}: acknowledged, and not what it should be: {told(state, self.after)} {result.stdout[:200]}")
            lost = 1
        elif state not in self.allowed:
            stage.fail(f"{what}: neither done nor left undone: {told(state, self.before)}")
            lost = 1
        if way in ("once", "short") and first != "N":
            self._expect_nothing_left(folder, what)
        return bool(strikes), is_acknowledged, lost

    def _strike(self, letters, way, number, code):
        place = self.folder / f"run-{threading.get_ident()}"
        folder = staging.copied(self.job.base, place)
        tally = self.folder / f"tally-{threading.get_ident()}"
        tally.write_bytes(bytes(16))
        result = self.job.run(self.stage, folder, strike={
            "TRIAL_CALLS": letters, "TRIAL_AT": str(number), "TRIAL_WAY": way, "TRIAL_ERRNO": str(code),
            "TRIAL_TALLY": str(tally)})
        counts = tally.read_bytes()
        number, strikes = (int.from_bytes(counts[at:at + 4], "little") for at in (0, 4))
        return result, (number, strikes, chr(counts[8])), folder

    def _expect_nothing_left(self, folder, what):
        known = {place.relative_to(self.job.base) for place in self.job.base.rglob("*")}
        for place in folder.rglob("*"):
            name = place.relative_to(folder)
            is_ledger = any(str(name).removesuffix(end) in self.job.ledgers for end in ("", "-wal", "-shm"))
            is_folder = any(ledger.startswith(f"{name}/") for ledger in self.job.ledgers)
            if name not in known and not is_ledger and not is_folder:
                self.stage.fail(f"{what}: left {name}")


def told(state, expected):
    """How a state differs from the one that was expected."""
    return {
        name: f"{state.get(name, '').count(chr(10))} lines, expected {expected.get(name, '').count(chr(10))}"
        for name in {*state, *expected}}


def numbers(stage, total, is_every):
    """The calls that are struck: every one, or sixty of very many, and one behind the last."""
    if not stage.is_long:
        return [stage.dice.randrange(1, total + 1)]
    every = range(1, total + 1)
    return [*(every if is_every or total <= 60 else sorted(stage.dice.sample(every, 60))), total + 1]


def prepared(stage, folder):
    """Every job with what it does where nothing stands in its way; made once."""
    if not stage.prepared:
        states = States(stage)
        for number, job in enumerate(jobs.all_jobs(stage, folder)):
            place = folder / f"job-{number}"
            place.mkdir()
            stage.prepared.append(Struck(stage, place, states, job))
    return stage.prepared


def trial(stage, folder):
    struck = prepared(stage, folder)
    with concurrent.futures.ThreadPoolExecutor(stage.workers) as pool:
        for name, letters, way, code in WAYS:
            tried = acknowledged = lost = 0
            for one in struck:
                total = one.calls(letters)
                if total == 0:
                    stage.fail(f"{one.job.name}: no call of {letters} is counted")
                points = numbers(stage, total, is_every=code == errno.ENOSPC)
                results = list(pool.map(lambda number: one.once(letters, way, number, code), points))
                tried += len(results)
                acknowledged += sum(result[1] for result in results)
                lost += sum(result[2] for result in results)
                # All of them are there, and none behind the last.
                if [result[0] for result in results] != [number <= total for number in points]:
                    stage.fail(f"{one.job.name}, {letters} {way}: {total} calls counted, and others struck")
            stage.row(f"{name} ({len(struck)} commands)", tried, acknowledged, lost)
