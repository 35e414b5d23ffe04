"""Writes random opening schedules, a moment for each, and what `python-dateutil` and `zoneinfo` make of them: one JSON object a line.

    python3 schedules.py FILE [SEED [ROWS]]

A line has the schedules as `DirectorySchedule` is written in JSON, the moment in seconds since 1970, whether the service is closed on
bank holidays, and what is expected: "open" with the second at which it closes (`null` where no end is in sight), "opens" with the
second at which it opens, or "none". The seed is fixed, so that the file is the same on each run; with another the test checks others.

Days come from `dateutil.rrule`, instants from `zoneinfo`, Easter from `dateutil.easter`; the substitute days are listed by hand from
GOV.UK's table. BYDAY with and without ordinals in one rule is kept out: dateutil asks for both at once, RFC 5545 for either.
"""

import datetime as dt
import json
import random
import sys
from zoneinfo import ZoneInfo

from dateutil.easter import easter
from dateutil.rrule import rrulestr

LONDON = ZoneInfo("Europe/London")
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
DAY = dt.timedelta(days=1)
# As far as is looked ahead, in days.
HORIZON = 400
# So far from the day that was drawn may the moment be moved, to lie at the edge of a period.
SHIFT = 20
FIRST, LAST = dt.date(2024, 1, 1), dt.date(2030, 12, 31)
# Holidays that fall on a weekend, and the day that is given for each (GOV.UK, and its rule for the years that it does not list yet).
SUBSTITUTES = {
    2021: ["12-27", "12-28"], 2022: ["01-03", "12-27"], 2023: ["01-02"], 2026: ["12-28"], 2027: ["12-27", "12-28"],
    2028: ["01-03"], 2032: ["12-27", "12-28"], 2033: ["01-03", "12-27"],
}  # fmt: skip


def holidays(year):
    """The days on which a service that is closed on bank holidays is closed."""
    sunday = easter(year)
    days = {dt.date(year, 1, 1), dt.date(year, 12, 25), dt.date(year, 12, 26), sunday - 2 * DAY, sunday + DAY}
    mondays = [day for day in (dt.date(year, 1, 1) + n * DAY for n in range(365)) if day.weekday() == 0]
    days.add(next(day for day in mondays if day.month == 5))
    days.add([day for day in mondays if day.month == 5][-1])
    days.add([day for day in mondays if day.month == 8][-1])
    return days | {dt.date.fromisoformat(f"{year}-{text}") for text in SUBSTITUTES.get(year, [])}


HOLIDAYS = set().union(*(holidays(year) for year in range(2021, 2034)))


def changes(year):
    """The last Sundays of March and October."""
    for month in (3, 10):
        day = dt.date(year, month, 31)
        yield day - dt.timedelta(days=(day.weekday() + 1) % 7)


CHANGES = [day for year in range(2024, 2031) for day in changes(year)]


def joined(values):
    return ",".join(map(str, values))


def some(rng, values, most):
    return rng.sample(list(values), rng.randint(1, most))


def spelled(rng, second):
    """A time of day in one of the ways in which feeds write it."""
    hour, minute = second // 3600, second // 60 % 60
    plain = f"{hour:02}:{minute:02}"
    forms = [plain, plain, f"{plain}:00", f"{plain}:00Z", f"{plain}Z", f"{plain}+00:00", f"{plain}:00+01:00", f"{hour}:{minute:02}"]
    if hour < 24:
        half = f"{(hour + 11) % 12 + 1}:{minute:02}{'am' if hour < 12 else 'pm'}"
        forms += [half, half.replace(":", ".").upper(), f"2000-01-01T{plain}:00"]
    return rng.choice(forms)


def hours(rng):
    """Seconds after midnight at which it opens and closes; closing on the next day is beyond 86,400."""
    kind = rng.random()
    if kind < 0.06:
        return 0, 86400
    if kind < 0.22:
        opens = rng.randrange(17 * 60, 24 * 60, 15) * 60
        return opens, rng.randrange(86400, min(opens + 16 * 3600, 86400 + opens) + 1, 900)
    if kind < 0.4:
        # Where the clocks change.
        opens = rng.randrange(0, 3 * 3600, 900)
        return opens, opens + rng.randrange(900, 4 * 3600, 900)
    opens = rng.randrange(6 * 60, 19 * 60, 15) * 60
    return opens, min(opens + rng.randrange(1800, 11 * 3600, 900), 86400)


def rule(rng, today):
    """One schedule's fields, and the same as an RRULE with its first day."""
    freq = rng.choices(["WEEKLY", "MONTHLY", "DAILY"], [55, 37, 8])[0]
    row, parts = {"freq": freq}, {"FREQ": freq}
    if rng.random() < 0.7 or freq == "DAILY" and rng.random() < 0.5:
        row["dtstart"] = today + dt.timedelta(days=rng.randint(-900, 60))
    start = row.get("dtstart")
    kind = rng.random()
    if freq == "MONTHLY" and kind < 0.55:
        parts["BYDAY"] = joined(f"{rng.choice([1, 2, 3, 4, 5, -1, -2])}{day}" for day in some(rng, DAYS, 2))
    elif freq == "MONTHLY" and kind < 0.8:
        parts["BYMONTHDAY"] = joined(some(rng, [*range(1, 32), -1, -2, -5, -31], 4))
        if rng.random() < 0.2:
            parts["BYDAY"] = joined(some(rng, DAYS, 4))
    elif freq == "WEEKLY" and (kind < 0.85 or not start) or freq == "DAILY" and kind < 0.5 or freq == "MONTHLY" and not start:
        parts["BYDAY"] = joined(some(rng, DAYS, 5))
    if freq == "MONTHLY" and len(parts) > 1 and rng.random() < 0.15:
        parts["BYSETPOS"] = joined(some(rng, [1, 2, -1, -2], 2))
    if start and rng.random() < 0.4:
        parts["INTERVAL"] = rng.choice([1, 2, 2, 2, 3, 4, 6])
    if rng.random() < 0.2:
        parts["WKST"] = rng.choice(DAYS)
    if start and rng.random() < 0.2:
        parts["COUNT"] = rng.choice([1, 2, 5, 12, 52, 150])
    elif rng.random() < 0.25:
        row["until"] = max(today, start or today) + dt.timedelta(days=rng.choice([0, 1, rng.randint(0, 500)]))
    for name, key in [("BYDAY", "byday"), ("BYMONTHDAY", "bymonthday"), ("BYSETPOS", "bysetpos"), ("WKST", "wkst"),
                      ("INTERVAL", "interval"), ("COUNT", "count")]:  # fmt: skip
        if name in parts:
            row[key] = parts[name]
    if rng.random() < 0.15:
        row["validFrom"] = today + dt.timedelta(days=rng.randint(-200, 30))
    if rng.random() < 0.15:
        row["validTo"] = max(today, row.get("validFrom", today)) + dt.timedelta(days=rng.choice([0, rng.randint(-20, 200)]))
        row["validTo"] = max(row["validTo"], row.get("validFrom", row["validTo"]))
    # Without a first day nothing is counted from one, and any will do.
    anchor = start or (today - dt.timedelta(days=70)).replace(day=1)
    return row, ";".join(f"{name}={value}" for name, value in parts.items()), anchor


def one_day(row):
    first = max((row[key] for key in ("dtstart", "validFrom") if key in row), default=None)
    last = min((row[key] for key in ("until", "validTo") if key in row), default=None)
    return row.get("count") == 1 or (first is not None and first == last)


def days(row, text, anchor, today, closed):
    """`closed`: whether bank holidays are left out; of what is open day and night, and of single dates, they are not."""
    first = today - 4 * DAY
    last = today + (HORIZON + SHIFT) * DAY
    midnight = dt.time()
    times = rrulestr(text, dtstart=dt.datetime.combine(anchor, midnight)).between(
        dt.datetime.combine(first, midnight), dt.datetime.combine(last, midnight), inc=True)  # fmt: skip
    for day in (time.date() for time in times):
        if "until" in row and day > row["until"]:
            continue
        if not row.get("validFrom", day) <= day <= row.get("validTo", day):
            continue
        if closed and day in HOLIDAYS and not one_day(row):
            continue
        yield day


def instant(day, second):
    """A skipped time is read with the offset before the gap, of a doubled one the first is meant: zoneinfo's fold=0."""
    wall = dt.datetime.combine(day, dt.time()) + dt.timedelta(seconds=second)
    return int(wall.replace(tzinfo=LONDON).timestamp())


def merged(periods):
    result = []
    for start, end in sorted(periods):
        if result and start <= result[-1][1]:
            result[-1][1] = max(result[-1][1], end)
        else:
            result.append([start, end])
    return result


def answer(periods, now, today):
    for start, end in periods:
        if start <= now < end:
            last = dt.datetime.fromtimestamp(end - 1, LONDON).date()
            return "open", end if (last - today).days < HORIZON - 1 else None
    return next((("opens", start) for start, _ in periods if start > now), ("none", None))


def one(rng):
    if rng.random() < 0.3:
        today = rng.choice(CHANGES) + dt.timedelta(days=rng.choice([-1, 0, 0, 1]))
    else:
        today = FIRST + dt.timedelta(days=rng.randint(0, (LAST - FIRST).days))
    bank = rng.random() < 0.3
    if bank and rng.random() < 0.5:
        today = rng.choice([day for day in sorted(HOLIDAYS) if FIRST <= day <= LAST]) - rng.choice([0, 0, 1]) * DAY
    rows, plans = [], []
    for _ in range(rng.choice([1, 1, 2, 3])):
        row, text, anchor = rule(rng, today)
        opens, closes = hours(rng)
        row["opensAt"] = spelled(rng, opens)
        row["closesAt"] = "23:59" if (opens, closes) == (0, 86400) and rng.random() < 0.8 else spelled(
            rng, closes % 86400 if closes > 86400 or closes == 86400 and opens > 0 and rng.random() < 0.5 else closes)  # fmt: skip
        rows.append(row)
        plans.append((row, text, anchor, opens, closes))
    periods = []
    for row, text, anchor, opens, closes in plans:
        for day in days(row, text, anchor, today, bank and (opens, closes) != (0, 86400)):
            start, end = instant(day, opens), instant(day, closes)
            if start < end:
                periods.append((start, end, day))
    now = instant(today, rng.randrange(0, 86400, 60))
    near = [period for period in periods if -DAY <= period[2] - today < (SHIFT - 2) * DAY]
    if near and rng.random() < 0.65:
        start, end, _ = rng.choice(near)
        now = rng.choice([start, end, end, rng.randint(start, end)]) + rng.choice([-60, -1, 0, 0, 1, 59])
    today = dt.datetime.fromtimestamp(now, LONDON).date()
    ahead = [period[:2] for period in periods if -2 * DAY <= period[2] - today <= HORIZON * DAY]
    kind, time = answer(merged(ahead), now, today)
    return {"schedules": rows, "at": now, "bank": bank, "kind": kind, "time": time}


def main(path, seed, count):
    rng = random.Random(seed)
    with open(path, "w") as out:
        for _ in range(count):
            out.write(json.dumps(one(rng), separators=(",", ":"), default=str) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], *(int(text) for text in (sys.argv[2:] + ["5545", "10000"][len(sys.argv) - 2 :])))
