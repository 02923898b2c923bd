"""Eight writers and four readers at once."""
import pathlib
import subprocess
import sys
import threading
import time

import stage as staging


def trial(stage, folder):
    ledger, end = folder / "crowd.db", time.monotonic() + stage.times(3, 120)
    stage.report(ledger, "first")
    files = [["export", "observations"], ["export", "progress"]]
    if stage.is_long:
        fill(stage, folder, ledger)
    whole = {words[1]: stage.must(*words, ledger=ledger).stdout for words in files}
    acknowledged, refused, reads, lock = ["first"], [0], [0], threading.Lock()

    def write(name):
        number = 0
        while time.monotonic() < end:
            mark, number = f"{name}-{number}", number + 1
            if name == "h" and number % 5 == 0:
                is_kept = take_rows(mark)
            else:
                is_kept = stage.report(ledger, mark)
            with lock:
                if is_kept:
                    acknowledged.append(mark)
                else:
                    refused[0] += 1

    def take_rows(mark):
        file = folder / f"{mark}.csv"
        file.write_text(
            "任务,进展情况,截至日期,备注,填报人\n" + "".join(
                f"wugang/1,progress {note},2025-06-30,{note},trial\n" for note in [f"{mark}/0", mark]), encoding="utf-8")
        return stage.run("import", file, ledger=ledger).returncode == 0

    def read(words):
        number = 0
        while time.monotonic() < end:
            copy, number = folder / f"copy-{number}.db", number + 1
            given = stage.must(*(["ledger", "backup", copy] if words == "backup" else words), ledger=ledger)
            # Nobody writes anything that these files hold.
            if words in files and given.stdout != whole[words[1]]:
                stage.fail(f"{' '.join(words)} while others write: not the file that it was")
            if words == "backup":
                stage.is_whole(copy, "a copy while others write")
                copy.unlink()
            with lock:
                reads[0] += 1

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcdefgh"]
    threads += [threading.Thread(target=read, args=(words,)) for words in (["overdue", "--summary"], "backup", *files)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if refused[0]:
        stage.fail(f"eight writers: {refused[0]} of them were refused")
    if not reads[0]:
        stage.fail("eight writers: nobody could read")
    lost = stage.lost(ledger, "eight writers", acknowledged)
    stage.row(f"eight processes write at once, four read beside them ({reads[0]} times)", len(acknowledged) - 1, len(acknowledged), lost)


def fill(stage, folder, ledger):
    """Values of so many plans that the files of all of them are shared by threads."""
    root = pathlib.Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, str(root / "Scripts/make-workload"), "70", str(folder)], check=True)
    stage.must("plan", "add", folder / "plans.ndjson", "--by", "trial", ledger=ledger)
    stage.must("import", folder / "values.csv", "--by", "trial", ledger=ledger)
