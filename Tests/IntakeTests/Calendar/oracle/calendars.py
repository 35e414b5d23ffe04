"""Writes what `recurring_ical_events` makes of each calendar in the wheels of `icalendar` and of itself.

    python3 calendars.py FOLDER

FOLDER/calendars/ gets a copy of each file, FOLDER/calendars.jsonl one line for each: its name, the windows asked
for, and for each window the pairs of UID and start and the UIDs of which the library makes nothing. Needs icalendar, recurring-ical-events and tzdata from PyPI, as
pinned in requirements.txt. The calendars belong to their projects and are not kept in this repository.

Times without a zone are read on London's clock, as the test does; a start is written in UTC, a whole day as a date.
"""

import datetime as dt
import json
import pathlib
import shutil
import sys
import warnings
import zoneinfo

import icalendar
import recurring_ical_events

LONDON = zoneinfo.ZoneInfo("Europe/London")
FIXED = (dt.datetime(2019, 1, 1, tzinfo=dt.timezone.utc), dt.datetime(2027, 1, 1, tzinfo=dt.timezone.utc))


def instant(time):
    """A start as an instant; a whole day begins at London's midnight."""
    if not isinstance(time, dt.datetime):
        time = dt.datetime(time.year, time.month, time.day)
    return (time if time.tzinfo else time.replace(tzinfo=LONDON)).astimezone(dt.timezone.utc)


def text(time):
    if not isinstance(time, dt.datetime):
        return time.strftime("%Y%m%d")
    moment = instant(time)
    return f"{moment.year:04d}{moment:%m%dT%H%M%SZ}"


def own_window(calendars):
    """From a month before the file's first event to two years after it."""
    starts = []
    for calendar in calendars:
        for event in calendar.walk("VEVENT"):
            try:
                starts.append(instant(event["DTSTART"].dt))
            except Exception:
                pass
    first = min(starts, default=FIXED[0])
    first = max(first, dt.datetime(1900, 1, 1, tzinfo=dt.timezone.utc))
    first = first.replace(hour=0, minute=0, second=0, microsecond=0) - dt.timedelta(days=31)
    return first, first + dt.timedelta(days=761)


def pairs(calendar, window):
    # Two days on each side: the library compares whole days without a zone.
    start, stop = window[0] - dt.timedelta(days=2), window[1] + dt.timedelta(days=2)
    for event in recurring_ical_events.of(calendar).between(start, stop):
        time = event["DTSTART"].dt
        if window[0] <= instant(time) < window[1]:
            yield str(event.get("UID", "")), text(time)


def only(calendar, uid):
    """The calendar without the events of other UIDs."""
    copy = calendar.copy()
    copy.subcomponents = [
        part for part in calendar.subcomponents if part.name != "VEVENT" or str(part.get("UID", "")) == uid
    ]
    return copy


def expected(calendars, window):
    """The pairs, and the UIDs of which the library makes nothing; one bad event does not hide the others."""
    found, failed = set(), {}
    for calendar in calendars:
        if calendar.name != "VCALENDAR":
            uids = [str(calendar.get("UID", ""))]
        else:
            uids = {str(event.get("UID", "")) for event in calendar.walk("VEVENT")}
        for uid in uids:
            try:
                found.update(pairs(only(calendar, uid) if calendar.name == "VCALENDAR" else calendar, window))
            except Exception as error:
                failed[uid] = type(error).__name__
    return sorted(map(list, found)), failed


def row(wheel, path):
    # The library keeps the zones of one file for the next.
    icalendar.use_zoneinfo()
    try:
        calendars = icalendar.Calendar.from_ical(path.read_bytes(), multiple=True)
    except Exception as error:
        return {"wheel": wheel, "file": path.name, "error": type(error).__name__, "windows": []}
    result = {"wheel": wheel, "file": path.name, "windows": []}
    for window in (own_window(calendars), FIXED):
        found, failed = expected(calendars, window)
        result["windows"].append(
            {"from": int(window[0].timestamp()), "to": int(window[1].timestamp()), "pairs": found, "failed": failed}
        )
    return result


def main(folder):
    warnings.simplefilter("ignore")
    shutil.rmtree(folder / "calendars", ignore_errors=True)
    with open(folder / "calendars.jsonl", "w") as out:
        for module in (icalendar, recurring_ical_events):
            wheel = module.__name__
            (folder / "calendars" / wheel).mkdir(parents=True)
            for path in sorted(pathlib.Path(module.__file__).parent.rglob("*.ics")):
                entry = row(wheel, path)
                entry["file"] = str(path.relative_to(pathlib.Path(module.__file__).parent)).replace("/", "_")
                shutil.copyfile(path, folder / "calendars" / wheel / entry["file"])
                out.write(json.dumps(entry) + "\n")


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    main(target)
