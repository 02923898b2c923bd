"""trials PROGRAM LIBRARY short|long [SEED] [--table FILE] [--only NAME] — see Scripts/torture, which calls it."""
import argparse
import ctypes
import datetime
import os
import pathlib
import platform
import random
import re
import sys
import tempfile
import time

import clocks
import crowd
import damage
import kills
import places
import power
import stage as staging
import strikes

TRIALS = {"kills": kills, "strikes": strikes, "power": power, "crowd": crowd, "clocks": clocks, "places": places,
          "damage": damage}
BEGIN, END = "<!-- written by Scripts/torture long --table -->", "<!-- end -->"


def arguments():
    parser = argparse.ArgumentParser(prog="Scripts/torture", description="Tries to make the ledger lose a record.")
    parser.add_argument("program")
    parser.add_argument("library")
    parser.add_argument("form", choices=["short", "long"])
    parser.add_argument("seed", nargs="?", type=int, default=random.randrange(1 << 32))
    parser.add_argument("--table", type=pathlib.Path, help="a Markdown file that takes the result")
    parser.add_argument("--only", choices=TRIALS, action="append", help="one trial")
    return parser.parse_args()


def file_system(folder):
    """The kind of file system that a folder is on."""
    mounts = [line.split()[1:3] for line in pathlib.Path("/proc/mounts").read_text().splitlines()]
    return max((mount for mount in mounts if folder.is_relative_to(mount[0])), key=lambda mount: len(mount[0]))[1]


def sqlite_version():
    """The version of the SQLite library that the program runs with."""
    library = ctypes.CDLL("libsqlite3.so.0")
    library.sqlite3_libversion.restype = ctypes.c_char_p
    return library.sqlite3_libversion().decode()


def table(stage, place, seconds):
    """The result as Markdown."""
    version = stage.must("--version").stdout.strip()
    lines = [
        f"{datetime.date.today()}, {stage.form} form, seed {stage.seed}, {seconds / 60:.0f} minutes: {version}, "
        f"SQLite {sqlite_version()}, Linux {'.'.join(platform.release().split('.')[:2])} on {platform.machine()}, "
        f"{os.cpu_count()} cores, {file_system(place)}.", "",
        "| trial | times | acknowledged and checked | lost |", "| --- | ---: | ---: | ---: |"]
    lines += [f"| {what} | {times:,} | {checked:,} | {lost} |" for what, times, checked, lost in stage.rows]
    lines += [f"| **together** | {sum(row[1] for row in stage.rows):,} | {sum(row[2] for row in stage.rows):,} "
              f"| {sum(row[3] for row in stage.rows)} |"]
    return "\n".join(lines)


def write(file, text):
    """Puts the result between the marks of a file, or makes the file."""
    text = f"{BEGIN}\n{text}\n{END}"
    old = file.read_text(encoding="utf-8") if file.exists() else ""
    marked = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    file.write_text(marked.sub(lambda _: text, old) if marked.search(old) else old + text + "\n", encoding="utf-8")


def main():
    given = arguments()
    stage = staging.Stage(given.program, given.library, given.form, given.seed)
    print(f"seed {given.seed}")
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="torture-", ignore_cleanup_errors=True) as name:
        place = pathlib.Path(name).resolve()
        for trial in given.only or TRIALS:
            (place / trial).mkdir()
            begun = time.monotonic()
            TRIALS[trial].trial(stage, place / trial)
            print(f"{trial}: {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
        seconds = time.monotonic() - start
        text = table(stage, place, seconds)
    print(f"\n{text}\n\n{len(stage.failures)} failures, {seconds:.0f} s, seed {given.seed}")
    if given.table and not stage.failures:
        write(given.table, text)
    sys.exit(1 if stage.failures else 0)


main()
