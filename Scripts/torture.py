"""torture.py PROGRAM short|long [SEED] — see Scripts/torture, which calls it."""
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

PROGRAM, FORM = sys.argv[1], sys.argv[2]
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(1 << 32)
TIMES = 1 if FORM == "short" else 10
dice = random.Random(SEED)
failures = []


def say(what, tried, lost="nothing lost"):
    print(f"{what:<58} {tried:>6} times   {lost}", flush=True)


def fail(what):
    failures.append(what)
    print("FAILED:", what, flush=True)


def command(ledger, *words):
    return [PROGRAM, *words, "--ledger", str(ledger), "--lang", "en"]


def run(ledger, *words, **options):
    return subprocess.run(command(ledger, *words), capture_output=True, text=True, timeout=60, **options)


def record(ledger, mark, **options):
    """Reports progress with a mark of its own, and says whether that was acknowledged."""
    return run(ledger, "update", "wugang/1", "--progress", mark, "--on", "2025-06-30", "--by", "torture", **options)


def marks(ledger):
    """The marks of all records, in the order of writing."""
    result = run(ledger, "log", "--format", "ndjson", "--columns", "record,summary")
    if result.returncode != 0:
        fail(f"log of {ledger}: {result.stderr}")
        return []
    return [json.loads(line)["summary"].split("；")[-1] for line in result.stdout.splitlines()]


def check(ledger, what, acknowledged):
    """Holds a ledger against what was acknowledged: all of it there, and the ledger whole."""
    result = run(ledger, "ledger", "check")
    if result.returncode != 0 or result.stdout:
        fail(f"{what}: ledger check {result.returncode}: {result.stdout[:300]}{result.stderr[:300]}")
    missing = set(acknowledged) - set(marks(ledger))
    if missing:
        fail(f"{what}: {len(missing)} acknowledged records are missing: {sorted(missing)[:5]}")


def refused(result, what):
    """A command that cannot do its work says so and exits 1; it never crashes."""
    if result.returncode != 1 or not result.stderr.strip():
        fail(f"{what}: status {result.returncode}, message {result.stderr[:200]!r}")


def killed_writers(folder):
    ledger, acknowledged, times = folder / "killed.db", [], 200 * TIMES
    record(ledger, "first")
    usual = []
    for _ in range(5):
        start = time.perf_counter()
        record(ledger, "usual")
        usual.append(time.perf_counter() - start)
    limit = max(usual) * 1.2
    for number in range(times):
        mark = f"kill-{number}"
        writer = subprocess.Popen(
            command(ledger, "update", "wugang/1", "--progress", mark, "--on", "2025-06-30", "--by", "torture"),
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        time.sleep(dice.random() * limit)
        writer.send_signal(signal.SIGKILL)
        if b"Record" in writer.communicate()[0]:
            acknowledged.append(mark)
    check(ledger, "kill -9", acknowledged)
    say(f"kill -9 of a writer ({len(acknowledged)} had acknowledged)", times)


def writers_at_once(folder):
    ledger, each = folder / "crowd.db", 12 * TIMES
    record(ledger, "first")
    acknowledged, lock, stop = [], threading.Lock(), threading.Event()

    def write(name):
        for number in range(each):
            mark = f"{name}-{number}"
            result = record(ledger, mark)
            if result.returncode != 0:
                fail(f"writer {name}: {result.stderr[:200]}")
            with lock:
                acknowledged.append(mark)

    def read():
        while not stop.is_set():
            result = run(ledger, "overdue", "--summary")
            if result.returncode != 0:
                fail(f"reader: {result.stderr[:200]}")

    reader = threading.Thread(target=read)
    writers = [threading.Thread(target=write, args=(name,)) for name in "abcdefgh"]
    reader.start()
    for thread in writers:
        thread.start()
    for thread in writers:
        thread.join()
    stop.set()
    reader.join()
    check(ledger, "eight writers", acknowledged)
    say("records by eight processes at once, a reader beside them", 8 * each)


def full_disks(folder):
    ledger, acknowledged, tried = folder / "full.db", ["first"], 0
    record(ledger, "first")
    size = sum((folder / name).stat().st_size for name in os.listdir(folder) if name.startswith("full.db"))
    limits = sorted(dice.sample(range(0, size + 65536), 12 * TIMES)) + [0, 512, 4096, 8192]
    for number, limit in enumerate(limits):
        def bounded(limit=limit):
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        for words in ([f"full-{number}"],):
            result = record(ledger, words[0], preexec_fn=bounded)
            tried += 1
            if result.returncode == 0:
                acknowledged.append(words[0])
            else:
                refused(result, f"file size limit {limit}")
    check(ledger, "full disk", acknowledged)
    # A ledger that cannot be made leaves nothing behind.
    for limit in (0, 4096, 100_000, 400_000):
        place = folder / f"never-{limit}"
        place.mkdir()
        def bounded(limit=limit):
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        refused(record(place / "new.db", "x", preexec_fn=bounded), f"new ledger, limit {limit}")
        tried += 1
        if os.listdir(place):
            fail(f"a ledger that could not be made left {os.listdir(place)}")
    say("a disk that is full at one byte or another", tried)


def read_only(folder):
    place = folder / "locked"
    place.mkdir()
    ledger = place / "a.db"
    record(ledger, "first")
    before = ledger.read_bytes()
    os.chmod(folder, 0o755)
    os.chmod(place, 0o555)
    os.chmod(ledger, 0o444)

    def as_nobody():
        if os.getuid() == 0:
            os.setgid(65534)
            os.setuid(65534)
    refused(record(ledger, "x", preexec_fn=as_nobody), "read-only folder")
    result = run(ledger, "tasks", "--plan", "wugang", "--status", "inProgress", "--format", "csv", preexec_fn=as_nobody)
    if result.returncode not in (0, 1) or (result.returncode == 0 and "wugang/1" not in result.stdout):
        fail(f"reading in a read-only folder: {result.returncode} {result.stderr[:200]}")
    if ledger.read_bytes() != before:
        fail("a read-only ledger was changed")
    os.chmod(place, 0o755)
    say("a ledger and a folder that may not be written", 2)


def damaged(folder):
    ledger = folder / "sound.db"
    for number in range(5):
        record(ledger, f"sound-{number}")
    sound, times = ledger.read_bytes(), 40 * TIMES
    for number in range(times):
        broken = bytearray(sound)
        if dice.random() < 0.4:
            del broken[dice.randrange(len(broken)):]
        else:
            for _ in range(dice.choice([1, 4, 64, 4096])):
                broken[dice.randrange(len(broken))] = dice.randrange(256)
        place = folder / "broken.db"
        for leftover in folder.glob("broken.db*"):
            leftover.unlink()
        place.write_bytes(broken)
        for words in (["ledger", "check"], ["log", "--format", "csv"], ["overdue", "--summary"], ["ledger", "info"]):
            result = run(place, *words)
            if result.returncode not in (0, 1, 3):
                fail(f"damage {number}, {' '.join(words)}: status {result.returncode}: {result.stderr[:300]}")
            if result.returncode == 1 and not result.stderr.strip():
                fail(f"damage {number}, {' '.join(words)}: no message")
        if place.exists() and place.read_bytes() != bytes(broken):
            fail(f"damage {number}: reading changed the file")
    say("a ledger cut short, or with bytes changed: no crash", times)


def power_cuts(folder):
    """Stops the writer in the middle of whatever it does, and copies the files as they are at that moment."""
    ledger, times = folder / "power.db", 60 * TIMES
    record(ledger, "first")
    acknowledged = ["first"]
    for number in range(times):
        mark = f"power-{number}"
        writer = subprocess.Popen(
            command(ledger, "update", "wugang/1", "--progress", mark, "--on", "2025-06-30", "--by", "torture"),
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        time.sleep(dice.random() * 0.06)
        writer.send_signal(signal.SIGSTOP)
        while writer.poll() is None and pathlib.Path(f"/proc/{writer.pid}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "TZ":
            time.sleep(0.0005)
        copy = folder / "cut.db"
        for leftover in folder.glob("cut.db*"):
            leftover.unlink()
        for suffix in ("", "-wal", "-journal"):
            if pathlib.Path(str(ledger) + suffix).exists():
                shutil.copyfile(str(ledger) + suffix, str(copy) + suffix)
        writer.send_signal(signal.SIGCONT)
        check(copy, f"power cut {number}", acknowledged)
        if b"Record" in writer.communicate()[0]:
            acknowledged.append(mark)
    check(ledger, "power cuts", acknowledged)
    say("the files as they are while a writer is stopped", times)


def links(folder):
    elsewhere = folder / "elsewhere.txt"
    elsewhere.write_text("precious")
    link = folder / "link.db"
    link.symlink_to(elsewhere)
    refused(record(link, "x"), "symbolic link")
    if elsewhere.read_text() != "precious":
        fail("a file behind a symbolic link was changed")
    text = folder / "text.db"
    text.write_text("no ledger")
    refused(record(text, "x"), "no ledger")
    if text.read_text() != "no ledger":
        fail("a file that is no ledger was changed")
    say("a symbolic link, a file that is no ledger", 2)


def main():
    print(f"seed {SEED}")
    with tempfile.TemporaryDirectory() as name:
        for attack in (killed_writers, writers_at_once, full_disks, read_only, damaged, power_cuts, links):
            place = pathlib.Path(name) / attack.__name__
            place.mkdir()
            attack(place)
    print(f"{len(failures)} failures, seed {SEED}")
    sys.exit(1 if failures else 0)


main()
