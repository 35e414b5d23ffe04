"""Writes 500 recurrence rules and what `python-dateutil` makes of each, one JSON object a line.

    python3 rules.py FILE [SEED]

Each line has the first event, the rule, a window that may begin years after it, and the starts in that window: the first as
minutes after the first event, the others as minutes after the one before, equal steps in a row written once with their number
("10080x12"). The seed is fixed, so that the file is the same on each run; with another seed the same test checks other rules.

Two readings of dateutil differ from RFC 5545 and are kept out: BYDAY with and without ordinals in one rule (it asks for both
at once, the standard for either), and BYSETPOS in a first week that begins before the first event (it counts from the event,
the standard from the week's first day; here such a rule begins on the first day of its week).
"""

import datetime as dt
import itertools
import json
import random
import sys

from dateutil.rrule import rrulestr

# A window with more starts is cut short after so many.
MOST = 120
DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def some(rng, values, most):
    return sorted(rng.sample(list(values), rng.randint(1, most)))


def joined(values):
    return ",".join(map(str, values))


def ordinals(rng, most):
    return joined(
        f"{rng.choice([1, 2, 3, 4, -1, -2, most, -most])}{day}" for day in some(rng, DAYS, 2)
    )


def limits(rng, freq):
    """The BY… parts that RFC 5545 allows for a frequency."""
    parts = {}
    if rng.random() < 0.3:
        parts["BYMONTH"] = joined(some(rng, range(1, 13), 4))
    if freq == "WEEKLY":
        if rng.random() < 0.75:
            parts["BYDAY"] = joined(some(rng, DAYS, 4))
    elif freq == "DAILY":
        if rng.random() < 0.4:
            parts["BYDAY"] = joined(some(rng, DAYS, 5))
        if rng.random() < 0.2:
            parts["BYMONTHDAY"] = joined(some(rng, [*range(1, 32), -1, -2, -7], 6))
    else:
        kind = rng.random()
        if kind < 0.35:
            parts["BYDAY"] = ordinals(rng, 5 if freq == "MONTHLY" or "BYMONTH" in parts else 53)
        elif kind < 0.5:
            parts["BYDAY"] = joined(some(rng, DAYS, 5))
        elif kind < 0.75:
            parts["BYMONTHDAY"] = joined(some(rng, [*range(1, 32), -1, -2, -3, -15, -31], 4))
            if rng.random() < 0.3:
                parts["BYDAY"] = joined(some(rng, DAYS, 3))
        elif kind < 0.83 and freq == "YEARLY":
            parts["BYYEARDAY"] = joined(some(rng, [1, 59, 60, 100, 200, 365, 366, -1, -366, -100], 4))
        elif kind < 0.95 and freq == "YEARLY":
            parts.pop("BYMONTH", None)
            parts["BYWEEKNO"] = joined(some(rng, [1, 2, 9, 20, 52, 53, -1, -2], 3))
            parts["BYDAY"] = joined(some(rng, DAYS, 3))
    if rng.random() < 0.08:
        parts["BYHOUR"] = joined(some(rng, range(7, 19), 3))
    if rng.random() < 0.08:
        parts["BYMINUTE"] = joined(some(rng, range(0, 60, 5), 3))
    if rng.random() < 0.25 and parts and freq != "DAILY":
        parts["BYSETPOS"] = joined(some(rng, [1, 2, -1, -2], 2))
    return parts


def end(rng, start):
    kind = rng.random()
    if kind < 0.35:
        return {"COUNT": rng.choice([1, 2, 3, 5, 10, 26, 52, 200, 1000])}
    if kind < 0.65:
        until = start + dt.timedelta(days=rng.randint(0, 1500))
        return {"UNTIL": until.strftime("%Y%m%dT%H%M%S")}
    return {}


def one(rng):
    freq = rng.choices(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"], [15, 32, 33, 20])[0]
    start = dt.datetime(rng.randint(1996, 2032), 1, 1) + dt.timedelta(
        days=rng.randint(0, 364), minutes=rng.randrange(0, 1440, 5)
    )
    parts = {"FREQ": freq, **limits(rng, freq)}
    if rng.random() < 0.55:
        parts["INTERVAL"] = rng.choice([1, 2, 2, 2, 3, 3, 4, 5, 6, 11])
    if rng.random() < 0.4:
        parts["WKST"] = rng.choice(DAYS)
    if freq == "WEEKLY" and "BYSETPOS" in parts:
        start -= dt.timedelta(days=(start.weekday() - DAYS.index(parts.get("WKST", "MO"))) % 7)
    parts |= end(rng, start)
    names = ["FREQ", *rng.sample(sorted(parts.keys() - {"FREQ"}), len(parts) - 1)]
    return start, ";".join(f"{name}={parts[name]}" for name in names)


def steps(start, times):
    before, runs = start, []
    for time in times:
        runs.append(int((time - before).total_seconds()) // 60)
        before = time
    grouped = ((step, len(list(run))) for step, run in itertools.groupby(runs))
    return " ".join(f"{step}x{count}" if count > 1 else str(step) for step, count in grouped)


def main(path, seed):
    rng = random.Random(seed)
    with open(path, "w") as out:
        for _ in range(500):
            start, rule = one(rng)
            first = start + dt.timedelta(days=rng.choice([0, 0, 0, rng.randint(1, 1000)]))
            last = first + dt.timedelta(days=rng.randint(200, 1000))
            times = rrulestr(rule, dtstart=start).between(first, last, inc=True)
            if len(times) > MOST:
                times = times[:MOST]
                last = times[-1]
            row = {
                "start": start.strftime("%Y%m%dT%H%M%S"),
                "rule": rule,
                "from": first.strftime("%Y%m%dT%H%M%S"),
                "to": last.strftime("%Y%m%dT%H%M%S"),
                "count": len(times),
                "steps": steps(start, times),
            }
            out.write(json.dumps(row, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5545)
