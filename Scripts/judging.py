"""What judge-tasks and judge-verdicts both know of days and records, apart from the program."""
import datetime
import functools

MONTHS = {"monthly": 1, "quarterly": 3, "halfYearly": 6, "yearly": 12}
# Days behind the end of a period within which a report is in time.
GRACE = 5


def date(text):
    return datetime.date.fromisoformat(text) if text else None


def day_of(moment):
    """The day in Asia/Shanghai of a moment as exports write it."""
    return (datetime.datetime.fromisoformat(moment.replace("Z", "+00:00")) + datetime.timedelta(hours=8)).date()


def last_of_month(year, month):
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)


def due_days(months, start, due):
    """The last days of the months, quarters or years from a day on, up to the one that is due, which comes last."""
    days = [
        last_of_month(year, month) for year in range(start.year, due.year + 1) for month in range(months, 13, months)]
    return [day for day in days if start <= day < due] + [due]


def assigned(records):
    """The departments that the office has assigned by some records of a task, with their roles."""
    names = {}
    for record in records:
        if record["kind"] in ("assignment", "unassignment"):
            names.pop(record["assignedDepartment"], None)
        if record["kind"] == "assignment":
            names[record["assignedDepartment"]] = record["role"]
    return names


class Records:
    """The raw records of a ledger, as they were exported: numbered from 1 on."""

    def __init__(self, records):
        self.records = records

    def record(self, number):
        return self.records[number - 1]

    def origin(self, record, first, last):
        """The record that a chain of corrections began with, as far as it speaks of the days asked for."""
        while "replaces" in record:
            earlier = self.record(record["replaces"])
            if earlier["kind"] != record["kind"] or not first <= date(earlier["asOf"]) <= last:
                break
            record = earlier
        return record

    def standing(self, subject, reference, day, known_at):
        """The records of a task or an indicator that hold, by date and then by number."""
        return [record for record in self.known(known_at).get((subject, reference), []) if date(record["asOf"]) <= day]

    @functools.cache
    def known(self, known_at):
        """What was known at a moment, and neither corrected nor withdrawn by then, of each task and indicator."""
        known = [record for record in self.records if not known_at or record["recordedAt"] <= known_at]
        replaced = {record["replaces"] for record in known if "replaces" in record}
        found = {}
        for record in sorted(known, key=lambda record: (record["asOf"], record["record"])):
            if record["record"] not in replaced:
                subject = "task" if "task" in record else "indicator"
                found.setdefault((subject, record[subject]), []).append(record)
        return found
