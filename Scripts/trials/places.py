"""Homes that are missing or of no use, places that may not be written, disks that are really full."""
import os
import resource
import signal
import subprocess

import stage as staging


def as_nobody():
    """Gives up the rights of root, to whom nothing is forbidden."""
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)


def nobody_can_run(stage):
    """Whether somebody without rights can run the program, where it was built."""
    try:
        return subprocess.run([stage.program, "--version"], preexec_fn=as_nobody, capture_output=True).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False


def open_way(folder):
    """Lets nobody reach a folder below the one of all trials."""
    for place in [folder, *folder.parents]:
        os.chmod(place, 0o755)
        if place.name.startswith("torture-"):
            return


def homes(stage, folder):
    open_way(folder)
    plain, locked, good = folder / "plain", folder / "locked", folder / "good"
    plain.write_text("a file")
    for place in (locked, good, folder / "elsewhere"):
        place.mkdir()
    os.chmod(locked, 0o555)
    usual, times = ".local/share/yanglao/ledger.db", 0
    # Where nothing can be recorded, and whether one can ask all the same what came with the program.
    for name, environment, rights, can_ask in [
        ("no home", {"HOME": None}, None, True), ("an empty home", {"HOME": ""}, None, True),
        ("a file as home", {"HOME": str(plain)}, None, False),
        ("a home that may not be written", {"HOME": str(locked)}, as_nobody, True),
        ("a data folder that is a file", {"HOME": str(good), "XDG_DATA_HOME": str(plain)}, None, False),
    ]:
        if rights and not nobody_can_run(stage):
            print(f"The program cannot be run by others here: {name} is not tried.")
            continue
        before = sorted(map(str, folder.rglob("*")))
        given = {"environment": environment, "cwd": folder, "preexec_fn": rights}
        stage.refused(stage.run(*staging.report_words("x"), **given), name, statuses=(1, 2))
        result = stage.run("overdue", "--summary", **given)
        if result.returncode != 0 if can_ask else result.returncode not in (0, 1):
            stage.fail(f"{name}: overdue {result.returncode}: {result.stderr[:200]}")
        if sorted(map(str, folder.rglob("*"))) != before:
            stage.fail(f"{name}: something was made")
        times += 1
    lost = 0
    for name, environment, expected in [
        ("a relative home", {"HOME": "relative"}, folder / "relative" / usual),
        ("a home that is not there yet", {"HOME": str(folder / "new")}, folder / "new" / usual),
        ("a relative data folder", {"HOME": str(good), "XDG_DATA_HOME": "data"}, good / usual),
        ("a data folder", {"HOME": str(good), "XDG_DATA_HOME": str(folder / "elsewhere")}, folder / "elsewhere/yanglao/ledger.db"),
        ("an empty name of a ledger", {"HOME": str(good), "YANGLAO_LEDGER": ""}, good / usual),
    ]:
        mark = name.replace(" ", "-")
        stage.must(*staging.report_words(mark), environment=environment, cwd=folder)
        lost += stage.lost(expected, name, [mark])
        times += 1
    stage.row("homes that are missing, empty, files, not writable, relative", times, 5, lost)


def read_only(stage, folder):
    """A folder that may not be written; and, where this may be mounted, a file system that is read only."""
    times = lost = 0
    open_way(folder)
    for kind in ("folder", "file system"):
        place = folder / kind.replace(" ", "-")
        place.mkdir()
        os.chmod(place, 0o755)
        is_mounted = kind == "file system" and mount("-t", "tmpfs", "-o", "size=20m", "tmpfs", str(place))
        if kind == "file system" and not is_mounted:
            print("A file system cannot be mounted here: not tried read only.")
            continue
        if kind == "folder" and not nobody_can_run(stage):
            print("The program cannot be run by others here: a read-only folder is not tried.")
            continue
        try:
            ledger = place / "ledger.db"
            for mark in ("first", "second"):
                stage.must(*staging.report_words(mark), ledger=ledger)
            expected = stage.must("log", "--format", "csv", ledger=ledger).stdout
            before = ledger.read_bytes()
            if is_mounted:
                if not mount("-o", "remount,ro", str(place)):
                    continue
            else:
                os.chmod(place, 0o555)
                os.chmod(ledger, 0o444)
            rights = None if is_mounted else as_nobody
            for words in (staging.report_words("x"), ["undo", "--yes", "--by", "trial"], ["ledger", "backup", place / "copy.db"]):
                stage.refused(stage.run(*words, ledger=ledger, preexec_fn=rights), f"read-only {kind}: {words[0]}")
            result = stage.must("log", "--format", "csv", ledger=ledger, preexec_fn=rights)
            if result.stdout != expected or ledger.read_bytes() != before:
                stage.fail(f"read-only {kind}: read otherwise, or changed")
                lost += 1
            times += 4
            if not is_mounted:
                os.chmod(place, 0o755)
        finally:
            if is_mounted:
                subprocess.run(["umount", "-l", str(place)], check=False)
    stage.row("a folder and a file system that may only be read", times, 2 * times // 4, lost)


def mount(*words):
    return os.getuid() == 0 and subprocess.run(["mount", *words], capture_output=True).returncode == 0


def limited(stage, folder):
    """The system itself lets no file grow beyond some byte, which is told as a full disk."""
    ledger, acknowledged, times = folder / "full.db", ["first"], stage.times(8, 150)
    stage.report(ledger, "first")
    size = max(place.stat().st_size for place in staging.ledger_files(ledger))
    for number in range(times):
        limit = stage.dice.choice([0, 512, 4096, 8192, stage.dice.randrange(size + 65_536)])

        def bounded():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        result = stage.run(*staging.report_words(f"full-{number}"), ledger=ledger, preexec_fn=bounded)
        if result.returncode == 0:
            acknowledged.append(f"full-{number}")
        else:
            stage.refused(result, f"file size limit {limit}")
    lost = stage.lost(ledger, "full disk", acknowledged)
    stage.row("files that the system lets grow no further than some byte", times, len(acknowledged), lost)


def trial(stage, folder):
    for part in (homes, read_only, limited):
        place = folder / part.__name__
        place.mkdir()
        part(stage, place)
