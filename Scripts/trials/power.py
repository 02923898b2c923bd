"""The power fails: of what was not flushed to the disk any part may be there, or nothing.

faults.c writes down every change of a file or a folder and every sync. Here they are done again on a disk that keeps
for certain only what was synced, a file's bytes by the file's sync and a name by its folder's, and that stops between
any two of them. Whatever lies there then is opened by the program as after a restart.
"""
import os
import shutil

import stage as staging
import strikes

SECTOR = 512
FOLDER = "folder"


class Content:
    """The bytes of one file: those that are certain, and what came after the last sync."""

    def __init__(self, certain=b""):
        self.certain, self.pending = bytearray(certain), []

    def sync(self):
        for change in self.pending:
            apply(self.certain, *change)
        self.pending = []

    def after_power_cut(self, dice, keeps):
        """The bytes of which some of the changes since the last sync are kept: none, or any part of any of them."""
        result = bytearray(self.certain)
        for offset, data in self.pending if keeps else []:
            fate = dice.random()
            if fate < 0.4:
                continue
            if fate < 0.6 and data is not None:
                data = data[:dice.randrange(len(data) // SECTOR + 1) * SECTOR]
            apply(result, offset, data)
        return bytes(result)


def apply(content, offset, data):
    """Writes bytes at an offset; without bytes, gives the file that size."""
    end = offset if data is None else offset + len(data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    if data is None:
        del content[end:]
    else:
        content[offset:end] = data


class Disk:
    """What is on the disk, with the names of its files."""

    def __init__(self, base):
        self.names = {
            str(place.relative_to(base)): FOLDER if place.is_dir() else Content(place.read_bytes())
            for place in base.rglob("*") if not place.name.endswith("-shm")}
        self.certain, self.pending = dict(self.names), []

    def do(self, what, offset, data, path, second):
        if path.endswith("-shm"):
            return
        if what in ("write", "size"):
            if path in self.names:
                self.names[path].pending.append((offset, data if what == "write" else None))
        elif what == "sync":
            content = self.names.get(path, FOLDER)
            if content != FOLDER:
                return content.sync()
            for change in [change for change in self.pending if os.path.dirname(change[0]) == path]:
                self.pending.remove(change)
                self._name(self.certain, *change)
        elif what == "rename":
            self._change((second, self.names[path]))
            self._change((path, None))
        else:
            self._change({
                "create": lambda: (path, Content()), "link": lambda: (second, self.names[path]),
                "mkdir": lambda: (path, FOLDER), "unlink": lambda: (path, None), "rmdir": lambda: (path, None)}[what]())

    def _change(self, change):
        self.pending.append(change)
        self._name(self.names, *change)

    @staticmethod
    def _name(names, path, content):
        if content is None:
            names.pop(path, None)
        else:
            names[path] = content

    def cut(self, folder, dice, keeps):
        """Leaves in `folder` what a power cut leaves."""
        names = dict(self.certain)
        for change in self.pending if keeps else []:
            if dice.random() < 0.5:
                self._name(names, *change)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for path in sorted(names):
            if names[path] == FOLDER and (folder / path).parent.exists():
                (folder / path).mkdir()
        for path, content in names.items():
            if content != FOLDER and (folder / path).parent.exists():
                (folder / path).write_bytes(content.after_power_cut(dice, keeps))


def steps(trace, folder):
    """The changes and syncs of a trace, with paths below the folder of the command."""
    content, at, result = trace.read_bytes(), 0, []
    while at < len(content):
        end = content.index(b"\n", at)
        what, offset, count, path, second = content[at:end].decode().split("\t")
        count = int(count)
        data, at = content[end + 1:end + 1 + count], end + 1 + count
        paths = [os.path.relpath(os.path.join(folder, name), folder) if name else "" for name in (path, second)]
        if not paths[0].startswith(".."):
            paths[0] = "" if paths[0] == "." else paths[0]
            result.append((what, int(offset), data, *paths))
    return result


def trial(stage, folder):
    cuts = checked = lost = 0
    notices_what_is_lost = False
    prepared = strikes.prepared(stage, folder)
    for number, struck in enumerate(prepared):
        job, run, trace = struck.job, folder / f"run-{number}", folder / f"trace-{number}"
        staging.copied(job.base, run)
        if job.run(stage, run, strike={"TRIAL_TRACE": str(trace)}).returncode != 0:
            stage.fail(f"power cut, {job.name}: does not succeed when it is only watched")
        happened, disk = steps(trace, run), Disk(job.base)
        if not any(step[0] == "write" for step in happened):
            stage.fail(f"power cut, {job.name}: nothing was written down")
        some = stage.times(1, 60)
        chosen = set(range(len(happened) + 1)) if len(happened) <= some else {
            len(happened), *stage.dice.sample(range(len(happened)), some)}
        for at in range(len(happened) + 1):
            if at in chosen:
                is_over = at == len(happened)
                for keeps in [False] + [True] * stage.times(1, 12 if is_over else 2):
                    disk.cut(run, stage.dice, keeps)
                    what = f"power cut, {job.name}, after {at} of {len(happened)}, {'some' if keeps else 'nothing'} kept"
                    state = struck.states.of(run, job, what)
                    cuts, checked = cuts + 1, checked + is_over
                    if state not in ([struck.after] if is_over else struck.allowed):
                        lost += 1
                        stage.fail(f"{what}: {strikes.told(state, struck.after)}")
            if at < len(happened):
                disk.do(*happened[at])
        if number == 0:
            # A disk on which nothing is ever synced loses the record, or this trial could not fail.
            careless = Disk(job.base)
            for step in happened:
                if step[0] != "sync":
                    careless.do(*step)
            careless.cut(run, stage.dice, False)
            notices_what_is_lost = struck.states.of(run, job, "without a sync") == struck.before != struck.after
    if not notices_what_is_lost:
        stage.fail("power cut: a record that was never synced is not missed")
    stage.row(f"power cut between any two steps to the disk, simulated ({len(prepared)} commands)", cuts, checked, lost)
