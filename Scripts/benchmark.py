"""Times yanglao against the sqlite3 program and Taskwarrior; see Scripts/benchmark."""
import csv, datetime, os, pathlib, platform, shutil, statistics, subprocess, sys, tempfile, time

SIZES = {"S": 100, "M": 1000, "L": 3000}
DAY = "2026-11-21"
DEPARTMENT, PLAN, INDICATOR = "第50县民政局", "county-50", "county-50/indicator-3"
# What is asked of one thing, which must not grow with the plans of others, and what is asked of all of them.
QUESTIONS = {
    "one department": [
        ["overdue", "-d", DEPARTMENT], ["tasks", "-d", DEPARTMENT], ["due", "-d", DEPARTMENT],
        ["progress", "-d", DEPARTMENT], ["indicators", "-d", DEPARTMENT], ["show", DEPARTMENT],
        ["missing", "--period", "2026-10", "-d", DEPARTMENT], ["changes", "--since", "2026-10-31", "-d", DEPARTMENT],
        ["bulletin", "--period", "2026-10", "-d", DEPARTMENT], ["export", "progress", "-d", DEPARTMENT]],
    "one plan": [
        ["plans", "-p", PLAN], ["overdue", "-p", PLAN], ["missing", "--period", "2026-10", "-p", PLAN],
        ["bulletin", "--period", "2026-10", "-p", PLAN], ["evaluate", PLAN], ["search", "养老", "-p", PLAN]],
    "one task, indicator or person": [
        ["show", f"{PLAN}/3"], ["show", INDICATOR], ["explain", INDICATOR], ["history", INDICATOR], ["chart", INDICATOR],
        ["log", "--by", "benchmark", "-n", "20"]],
    "everything": [
        ["plans"], ["overdue"], ["progress"], ["missing", "--period", "2026-10"], ["changes", "--since", "2026-10-31"],
        ["bulletin", "--period", "2026-10"], ["compare", "nursing-bed-share"], ["search", "护理型床位"]],
}
root = pathlib.Path(__file__).resolve().parent.parent
yanglao = root / ".build" / "release" / "yanglao"
csv.field_size_limit(1 << 24)


class Run:
    """One process: how long it took, and what it printed; where `timed` is false, what it took of memory instead."""

    # Whether processes run by themselves, or below the program that looks at their memory.
    timed = True

    def __init__(self, command, out, given=None):
        environment = dict(os.environ, LC_ALL="C.UTF-8", TASKRC="/dev/null")
        if not Run.timed:
            command = ["/usr/bin/time", "-f", "%M", "-o", f"{out}.memory", *command]
        with open(out, "wb") as target:
            start = time.perf_counter()
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE if given else subprocess.DEVNULL, stdout=target,
                stderr=subprocess.PIPE, env=environment)
            errors = b""
            if given:
                process.stdin.write(given.encode())
                process.stdin.close()
            errors = process.stderr.read()
            process.wait()
            self.seconds = time.perf_counter() - start
        if process.returncode != 0:
            sys.exit(f"{command}: status {process.returncode}\n{errors.decode()[:2000]}")
        self.memory = None if Run.timed else int(pathlib.Path(f"{out}.memory").read_text()) / 1024


class Jobs:
    """The jobs on one size of workload."""

    def __init__(self, size, folder):
        self.size, self.folder = size, folder
        self.data = folder / size
        subprocess.run([root / "Scripts" / "make-workload", str(SIZES[size]), self.data], check=True)
        parts = (root / "Scripts" / "benchmark.sql").read_text().split("-- job: ")[1:]
        self.sql = {part.split("\n", 1)[0]: part.split("\n", 1)[1] for part in parts}
        self.count = 0

    def path(self, name):
        return self.data / name

    def ours(self, *arguments, ledger="ledger.db", out="ours.csv"):
        return Run([yanglao, *map(str, arguments), "--ledger", self.path(ledger)], self.path(out))

    def peer(self, job, database="peer.db", out="peer.csv", **values):
        sql = self.sql[job].replace("{data}", str(self.data))
        for name, value in values.items():
            sql = sql.replace("{" + name + "}", str(value))
        return Run(["sqlite3", "-bail", self.path(database)], self.path(out), sql)

    def task(self, *arguments, given=None):
        return Run(
            ["task", f"rc.data.location={self.path('taskwarrior')}", "rc.confirmation=off", "rc.verbose=nothing",
             "rc.gc=off", "rc.hooks=off", *arguments], self.path("task.out"), given)

    def fresh(self, *names):
        """Puts copies of files in the place of what the last run left."""
        for source, target in names:
            for ending in ("", "-wal", "-shm", "-journal"):
                self.path(target + ending).unlink(missing_ok=True)
            if source:
                shutil.copyfile(self.path(source), self.path(target))
        os.sync()

    def rows(self, name):
        with open(self.path(name), encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def own(self, rows):
        return [row for row in rows if row["id"].startswith("county-")]


def same(job, ours, theirs):
    if ours != theirs:
        difference = next((pair for pair in zip(ours, theirs) if pair[0] != pair[1]), (len(ours), len(theirs)))
        sys.exit(f"{job}: yanglao and sqlite3 differ: {difference}")


def number(text):
    return float(text) if text else None


def measure(jobs, pairs, heavy):
    """Every job: (name, goal, our runs, the peer's runs, rows)."""
    results = []

    def pairs_of(name, goal, mine, other, count, rows, before=lambda: None):
        runs = []
        for _ in range(count):
            before()
            first = mine()
            before()
            runs.append((first, other()))
        Run.timed = False
        before()
        memory = [mine().memory]
        before()
        memory.append(other().memory)
        Run.timed = True
        results.append((name, goal, [a for a, _ in runs], [b for _, b in runs], rows, memory))
        a, b = (statistics.median(run.seconds for run in side) for side in zip(*runs))
        print(f"  {jobs.size} {name}: {a:.3f} s, {b:.3f} s, {a / b:.2f}", file=sys.stderr, flush=True)

    plans = SIZES[jobs.size]
    jobs.fresh((None, "empty.db"), (None, "ledger.db"), (None, "peer.db"), (None, "schema.db"))
    jobs.peer("schema", "schema.db")
    # The ledger that loading begins with has the bundled plans, and one record.
    jobs.ours("record", "xishan/care-beds", "3300", "--on", "2022-06-30", "--by", "benchmark", ledger="empty.db")
    pairs_of(
        f"load {plans:,} plans", 1.5,
        lambda: jobs.ours("plan", "add", jobs.path("plans.ndjson"), "--by", "benchmark"), lambda: jobs.peer("load"),
        heavy, plans * 54, lambda: jobs.fresh(("empty.db", "ledger.db"), ("schema.db", "peer.db")))
    jobs.fresh(("empty.db", "ledger.db"), ("schema.db", "peer.db"))
    jobs.ours("plan", "add", jobs.path("plans.ndjson"), "--by", "benchmark")
    jobs.ours("import", jobs.path("reports.csv"), "--by", "benchmark", "--confirm", "--note", "benchmark")
    jobs.peer("load")
    shutil.copyfile(jobs.path("ledger.db"), jobs.path("loaded.db"))
    shutil.copyfile(jobs.path("peer.db"), jobs.path("loaded-peer.db"))
    values = plans * 30 * 24
    pairs_of(
        f"import {values:,} values from CSV", 1.5,
        lambda: jobs.ours("import", jobs.path("values.csv"), "--by", "benchmark"), lambda: jobs.peer("import"),
        heavy, values, lambda: jobs.fresh(("loaded.db", "ledger.db"), ("loaded-peer.db", "peer.db")))
    jobs.fresh(("loaded.db", "ledger.db"), ("loaded-peer.db", "peer.db"))
    jobs.ours("import", jobs.path("values.csv"), "--by", "benchmark")
    jobs.peer("import")

    overdue = ["overdue", "-d", "民政", "--kind", "task", "-f", "csv", "--columns", "id,title,due,status", "--as-of", DAY]
    jobs.ours(*overdue), jobs.peer("overdue")
    theirs = jobs.rows("peer.csv")
    same("overdue", jobs.own(jobs.rows("ours.csv")), theirs)
    pairs_of("overdue tasks of one department, as CSV", 1.2, lambda: jobs.ours(*overdue), lambda: jobs.peer("overdue"),
             pairs, len(theirs))

    counts = ["overdue", "--by", "family", "--summary", "--kind", "task", "-f", "csv", "--columns", "group,tasks",
              "--as-of", DAY]
    jobs.ours(*counts)
    ours = {row["group"]: int(row["tasks"]) for row in jobs.rows("ours.csv")}
    jobs.ours(*counts, *[word for plan in ("zhongwei", "jingyuan", "shapotou", "wugang", "xishan")
                         for word in ("-p", plan)])
    for row in jobs.rows("ours.csv"):
        ours[row["group"]] -= int(row["tasks"])
    jobs.peer("counts")
    theirs = {row["group"]: int(row["tasks"]) for row in jobs.rows("peer.csv")}
    same("counts", sorted((k, v) for k, v in ours.items() if v), sorted(theirs.items()))
    pairs_of("overdue counts by department", 1.2, lambda: jobs.ours(*counts), lambda: jobs.peer("counts"), pairs,
             sum(theirs.values()))

    def record():
        jobs.count += 1
        day = datetime.date(2026, 1, 2) + datetime.timedelta(days=jobs.count)
        return jobs.ours(
            "record", "county-50/indicator-3", "61.5", "--on", day, "--by", "benchmark", "-d", "第50县民政局", "--confirm",
            "--note", "again")

    pairs_of("record one value, durable", 3.0, record, lambda: jobs.peer("record", day=jobs.count), pairs, 1)

    progress = ["export", "progress", "--columns", "id,name,unit,target,due,judged_on,judged_value,verdict",
                "--as-of", DAY]
    jobs.ours(*progress), jobs.peer("progress")
    mine, theirs = jobs.own(jobs.rows("ours.csv")), jobs.rows("peer.csv")
    same("progress", [(row["id"], number(row["target"]), row["judged_on"], number(row["judged_value"]),
                       row["verdict"] == "met") for row in mine],
         [(row["id"], number(row["target"]), row["observed_on"], number(row["value"]), row["met"] == "1")
          for row in theirs])
    pairs_of("progress: the latest value of every indicator judged, as CSV", 1.5, lambda: jobs.ours(*progress),
             lambda: jobs.peer("progress"), pairs, len(theirs))

    export = ["export", "observations", "--columns", "id,as_of,value,department"]
    jobs.ours(*export), jobs.peer("export")
    key = lambda row: (row["id"], row["as_of"], number(row["value"]), row["department"])
    same("export", sorted(map(key, jobs.own(jobs.rows("ours.csv")))), sorted(map(key, jobs.rows("peer.csv"))))
    pairs_of("export all values as CSV", 1.0, lambda: jobs.ours(*export), lambda: jobs.peer("export"), heavy, values)

    jobs.path("taskwarrior").mkdir()
    jobs.task("import", str(jobs.path("taskwarrior.json")))
    pairs_of("the same overdue tasks, against Taskwarrior", 0.05, lambda: jobs.ours(*overdue), lambda: jobs.task(
        "rc.report.all.filter=", f"due.before:{DAY}", "status:pending", "+civil", "export"), pairs, "")
    return results


def ask(jobs, count):
    """The median time and the peak memory of every question, by its words."""
    answers = {}
    for questions in QUESTIONS.values():
        for words in questions:
            dated = [] if words[0] in ("history", "log", "search") else ["--as-of", DAY]
            runs = [jobs.ours(*words, *dated).seconds for _ in range(count)]
            Run.timed = False
            memory = jobs.ours(*words, *dated).memory
            Run.timed = True
            answers[" ".join(words)] = (statistics.median(runs), memory)
            print(f"  {jobs.size} {' '.join(words)}: {statistics.median(runs):.3f} s", file=sys.stderr, flush=True)
    return answers


def table_of_answers(small, large, size):
    lines = [f"| asked of | question | S | {size} | growth | peak memory at {size} |", "| --- | --- | ---: | ---: | ---: | ---: |"]
    for kind, questions in QUESTIONS.items():
        for words in map(" ".join, questions):
            (before, _), (after, memory) = small[words], large[words]
            lines.append(f"| {kind} | `{words}` | {before * 1000:,.0f} ms | {after * 1000:,.0f} ms | {after / before:.1f} × | "
                         f"{memory:,.0f} MiB |")
    return lines


def main():
    size = sys.argv[1] if len(sys.argv) > 1 else "S"
    if size not in SIZES:
        sys.exit("Scripts/benchmark [S|M|L]")
    pairs, heavy = 9, 5
    folder = pathlib.Path(tempfile.mkdtemp(prefix="benchmark-"))
    try:
        jobs = Jobs("S", folder)
        small, few = measure(jobs, pairs, heavy), ask(jobs, 5)
        large, many = small, few
        if size != "S":
            jobs = Jobs(size, folder)
            large, many = measure(jobs, pairs, heavy), ask(jobs, 3)
    finally:
        shutil.rmtree(folder)
    median = lambda runs: statistics.median(run.seconds for run in runs)
    version = lambda *command: subprocess.run(command, capture_output=True, text=True).stdout.split("\n")[0]
    lines = [
        f"{datetime.date.today()}, size {size}: {SIZES[size]:,} plans, {SIZES[size] * 24:,} tasks, "
        f"{SIZES[size] * 720:,} values. {os.cpu_count()} cores ({platform.machine()}), Linux {platform.release().split('-')[0]}. "
        f"{version(yanglao, '--version')}, sqlite3 {version('sqlite3', '--version').split()[0]}, "
        f"Taskwarrior {version('task', '--version')}. Medians of {pairs} pairs, of {heavy} for load, import and export.",
        "",
        "| job | rows | yanglao | peer | ratio | goal | | peak memory, yanglao / peer | yanglao's growth from S |",
        "| --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |"]
    for (name, goal, ours, theirs, rows, memory), (_, _, before, _, _, _) in zip(large, small):
        ratio = statistics.median(a.seconds / b.seconds for a, b in zip(ours, theirs))
        lines.append(
            f"| {name} | {rows if rows == '' else f'{rows:,}'} | {median(ours):.3f} s | {median(theirs):.3f} s | "
            f"{ratio:.2f} | ≤ {goal} | {'met' if ratio <= goal else 'not met'} | {memory[0]:.0f} / {memory[1]:.0f} MiB | "
            f"{median(ours) / median(before):.1f} × |")
    lines += ["", "What is asked of one thing takes as long however many plans there are, but for looking its name up.", ""]
    print("\n".join(lines + table_of_answers(few, many, size)))


main()
