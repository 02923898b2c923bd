"""Ledgers that were damaged on purpose: said, never read as something else, and not made worse by reading."""
import concurrent.futures
import os
import threading

import stage as staging

PAGE = 4096


def damaged(stage, folder):
    ledger = folder / "sound.db"
    for number in range(8):
        stage.must(*staging.report_words(f"sound-{number}"), ledger=ledger)
    # A backup carries everything in one file.
    stage.must("ledger", "backup", folder / "whole.db", ledger=ledger)
    sound = (folder / "whole.db").read_bytes()
    truth = {
        words: stage.must(*words, ledger=folder / "whole.db").stdout
        for words in (("ledger", "check"), ("log", "--format", "csv"), ("ledger", "export", "-"))}
    sound = (folder / "whole.db").read_bytes()
    cuts = [at for page in range(len(sound) // PAGE) for at in (page * PAGE, page * PAGE + 1)] + [100, len(sound) - 1]
    cuts = stage.dice.sample(cuts, stage.times(10, len(cuts)))
    pieces = [("cut", sound[:at]) for at in cuts] + [
        ("bytes", changed(stage.dice, sound)) for _ in range(stage.times(10, 500))]
    counts = {"cut": [0, 0, 0], "bytes": [0, 0, 0]}

    def look(piece):
        kind, content = piece
        place = folder / f"broken-{threading.get_ident()}.db"
        for leftover in folder.glob(place.name + "*"):
            leftover.unlink()
        place.write_bytes(content)
        results = {words: stage.run(*words, ledger=place) for words in truth}
        what = f"{kind}, {len(content)} bytes"
        for words, result in results.items():
            if result.returncode not in (0, 1, 3):
                stage.fail(f"{what}, {words}: status {result.returncode}: {result.stderr[:300]}")
            if result.returncode == 1 and not result.stderr.strip():
                stage.fail(f"{what}, {words}: no message")
        if place.read_bytes() != content:
            stage.fail(f"{what}: reading changed the file")
        is_called_whole = results["ledger", "check"].returncode == 0
        is_other = is_called_whole and any(result.stdout != truth[words] for words, result in results.items())
        if is_other:
            stage.fail(f"{what}: called whole, and is not")
        # A writer may find no harm, or refuse; it does not crash.
        result = stage.run(*staging.report_words("after"), ledger=place)
        if result.returncode not in (0, 1):
            stage.fail(f"{what}, update: status {result.returncode}: {result.stderr[:300]}")
        return kind, is_called_whole, is_other

    with concurrent.futures.ThreadPoolExecutor(stage.workers) as pool:
        for kind, is_called_whole, is_other in pool.map(look, pieces):
            counts[kind][0] += 1
            counts[kind][1] += is_called_whole
            counts[kind][2] += is_other
    for kind, name in (("cut", "a ledger cut short at a page boundary: said, or nothing missing"),
                       ("bytes", "a ledger with bytes changed: said, or nothing different")):
        stage.row(name, counts[kind][0], counts[kind][1], counts[kind][2])


def changed(dice, sound):
    broken = bytearray(sound)
    for _ in range(dice.choice([1, 1, 4, 64, 4096])):
        broken[dice.randrange(len(broken))] = dice.randrange(256)
    return bytes(broken)


def damaged_logs(stage, folder):
    """Of the file beside a ledger, SQLite takes what its checksums vouch for: the first records, each whole."""
    base, times, lost, checked = folder / "base", stage.times(8, 200), 0, 0
    base.mkdir()
    marks = [f"log-{number}" for number in range(10)]
    stage.must(*staging.report_words(marks[0]), ledger=base / "ledger.db")
    with staging.held_open(base / "ledger.db"):
        for mark in marks[1:]:
            stage.must(*staging.report_words(mark), ledger=base / "ledger.db")
    log = (base / "ledger.db-wal").read_bytes()
    for number in range(times):
        place = staging.copied(base, folder / "place")
        broken = log[:stage.dice.randrange(len(log))] if number % 2 else changed(stage.dice, log)
        (place / "ledger.db-wal").write_bytes(broken)
        (place / "ledger.db-shm").unlink(missing_ok=True)
        result = stage.run("ledger", "check", ledger=place / "ledger.db")
        if result.returncode not in (0, 1, 3):
            stage.fail(f"damaged log: status {result.returncode}: {result.stderr[:300]}")
        if result.returncode == 0:
            rows = stage.notes(place / "ledger.db") or {}
            checked += len(rows)
            if list(rows) != marks[:len(rows)] or not all(staging.is_as_given(row, note) for note, row in rows.items()):
                stage.fail(f"damaged log: {list(rows)}")
                lost += 1
    stage.row("the file beside a ledger cut short or changed: the first records, whole", times, checked, lost)


def no_ledgers(stage, folder):
    elsewhere, link, text = folder / "elsewhere.txt", folder / "link.db", folder / "text.db"
    elsewhere.write_text("precious")
    link.symlink_to(elsewhere)
    text.write_text("no ledger")
    (folder / "folder.db").mkdir()
    os.mkfifo(folder / "pipe.db")
    for place in (link, text, folder / "folder.db", folder / "pipe.db"):
        for words in (staging.report_words("x"), ["log"], ["ledger", "check"]):
            stage.refused(stage.run(*words, ledger=place), f"{place.name}: {words[0]}")
    if (elsewhere.read_text(), text.read_text()) != ("precious", "no ledger"):
        stage.fail("a file that is no ledger was changed")
    stage.row("a symbolic link, a pipe, a folder, a file that is no ledger", 12, 0, 0)


def trial(stage, folder):
    for part in (damaged, damaged_logs, no_ledgers):
        place = folder / part.__name__
        place.mkdir()
        part(stage, place)
