"""The clock is set back and forward; the time zone and the locale change; days stay those of Shanghai."""
import json

import stage as staging

YEAR = 365 * 86_400

# 2026-07-01 01:30 in Asia/Shanghai, and still June in most of the world.
NIGHT = 1_782_840_600

SURROUNDINGS = [
    {}, {"LC_ALL": "C"}, {"LC_ALL": "zh_CN.GB18030"}, {"LC_ALL": "nonsense"}, {"LANG": "tr_TR.UTF-8"},
    {"TZ": "America/New_York"}, {"TZ": "nonsense"}, {"TZ": ":/nowhere"}, {"TZ": "UTC-14"}, {"TZ": ""},
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "ar_EG.UTF-8"}, {"YANGLAO_LANG": "zh", "TZ": "Asia/Urumqi"},
]


def set_clock(stage, folder):
    ledger, acknowledged, times = folder / "clock.db", [], stage.times(12, 400)
    for number in range(times):
        mark, moment = f"clock-{number}", staging.MOMENT + stage.dice.randrange(-3 * YEAR, 30 * YEAR)
        result = stage.run(*staging.report_words(mark), ledger=ledger, clock=moment)
        # A record of a day that is still to come is refused.
        expected = 1 if moment < 1_751_212_800 else 0
        if result.returncode != expected:
            stage.fail(f"{mark} at {moment}: status {result.returncode}: {result.stderr[:200]}")
        if result.returncode == 0:
            acknowledged.append(mark)
    lost = stage.lost(ledger, "clock set back and forward", acknowledged)
    rows = sorted((stage.notes(ledger) or {}).values(), key=lambda row: row["record"])
    moments = [row["recorded_at"] for row in rows]
    if moments != sorted(moments) or [row["note"] for row in rows] != acknowledged:
        stage.fail("clock set back and forward: the records are out of order")
        lost += 1
    for number, moment in enumerate([0, 1, 253_402_271_999, 253_402_272_000, 9_000_000_000_000]):
        place = folder / f"edge-{number}.db"
        result = stage.run(*staging.report_words("edge"), ledger=place, clock=moment)
        if result.returncode not in (0, 1):
            stage.fail(f"clock at {moment}: status {result.returncode}: {result.stderr[:200]}")
        if result.returncode == 0:
            lost += stage.lost(place, f"clock at {moment}", ["edge"])
    stage.row("the clock set back and forward between records", times + 5, len(acknowledged), lost)


def surroundings(stage, folder):
    ledger, times, lost = folder / "places.db", 0, 0
    for number, environment in enumerate(SURROUNDINGS):
        for words in (["record", "wugang/care-brands", "2", "--confirm"], ["update", "wugang/1", "--progress", "进展"]):
            stage.must(*words, "--note", f"{number} {words[0]}", "--by", "填报人", ledger=ledger, clock=NIGHT, environment=environment)
            times += 1
    stage.is_whole(ledger, "time zones and locales")
    result = stage.must("log", "--format", "ndjson", ledger=ledger, clock=NIGHT)
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    contents = {(row["id"], row["kind"], row["as_of"], row["value"], row["by"], row["recorded_at"]) for row in rows}
    if len(rows) != times or len(contents) != 2 or {row["as_of"] for row in rows} != {"2026-07-01"}:
        stage.fail(f"time zones and locales: {len(rows)} of {times} records, {contents}")
        lost += 1
    for environment in SURROUNDINGS:
        other = stage.must("log", "--format", "ndjson", ledger=ledger, clock=NIGHT, environment={**environment, "YANGLAO_LANG": "en"})
        if other.stdout != result.stdout:
            stage.fail(f"log with {environment} differs")
            lost += 1
    stage.row("time zones and locales changed between records", times, len(rows), lost)


def trial(stage, folder):
    for part in (set_clock, surroundings):
        place = folder / part.__name__
        place.mkdir()
        part(stage, place)
