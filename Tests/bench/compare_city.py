"""Answers the questions of `hazel bench statistics` from the raw visits alone, with pandas, and compares; then times DuckDB on them.

    python compare_city.py FOLDER        ends with 1 where an answer differs

FOLDER is made by `hazel simulate city` and asked by `hazel bench statistics --city`. Needs requirements.txt beside this file. Days, weeks
and hours are worked out here by pandas' own time zones.
"""

import json
import pathlib
import re
import statistics
import sys
import time

import duckdb
import numpy as np
import pandas as pd

ZONE = "Europe/London"
MINUTE = 60_000_000
# The columns of a table of minutes.
MINUTES = re.compile(r"(?:(.+) )?(median|90th percentile|% over (\d+))")


def local(times):
    """What the clock on the wall showed."""
    return pd.to_datetime(times.astype("Int64"), unit="us", utc=True).dt.tz_convert(ZONE).dt.tz_localize(None)


def load(file):
    numbers = dict.fromkeys(["visit", "began", "ended", "companions", "due", "called", "seen"], "Int64")
    raw = pd.read_csv(file, dtype=numbers | {"way": "category", "person": "str", "service": "category"})
    for column in ["began", "due"]:
        raw[column + "_day"] = local(raw[column]).dt.normalize()
    for name, end in [("to-call", "called"), ("to-seen", "seen"), ("stay", "ended")]:
        raw[name] = ((raw[end] - raw["began"]) // MINUTE).clip(0, 1440)
    return raw


def rows_of(raw, measure):
    """One row for each thing counted: its day, its value in each breakdown, and its minutes."""
    came = raw.dropna(subset=["visit"])
    if measure == "standing":
        due = raw.dropna(subset=["due"]).copy()
        early = (due["due"] - due["began"]) > 15 * MINUTE
        due["standing"] = early.fillna(False).map({True: "early", False: "in-time"}).where(due["late"] == 0, "late").where(due["visit"].notna(), "not-come")
        return due.assign(day=due["due_day"])
    if measure in ("attendances", "to-call", "to-seen"):
        rows = came.assign(day=came["began_day"])
        return rows if measure == "attendances" else rows.assign(minutes=rows[measure]).dropna(subset=["minutes"])
    visits = came.drop_duplicates("visit").assign(day=lambda rows: rows["began_day"], minutes=lambda rows: rows["stay"])
    if measure == "visits":
        services = came.groupby("visit")["service"].nunique()
        return visits.assign(services=visits["visit"].map(services).map(lambda n: str(n) if n < 3 else "3+"))
    if measure == "parties":
        size = (visits["companions"] + 1).map(lambda n: "?" if pd.isna(n) else str(n) if n < 10 else "10+", na_action=None)
        return visits.assign(size=size)
    return visits.dropna(subset={"stay": ["minutes"], "occupancy": ["ended"], "people": ["person"]}.get(measure, []))


def bounds(period):
    """First day and the day after the last of a period as it is written."""
    if "W" in period:
        start = pd.Timestamp.fromisocalendar(int(period[:4]), int(period[6:]), 1)
        return start, start + pd.Timedelta(days=7)
    if "Q" in period:
        start = pd.Timestamp(int(period[:4]), int(period[6]) * 3 - 2, 1)
        return start, start + pd.DateOffset(months=3)
    start = pd.Timestamp(period + {4: "-01-01", 7: "-01", 10: ""}[len(period)])
    return start, start + {4: pd.DateOffset(years=1), 7: pd.DateOffset(months=1), 10: pd.DateOffset(days=1)}[len(period)]


def within(rows, period):
    start, end = bounds(period)
    return rows[(rows["day"] >= start) & (rows["day"] < end)]


def figures(part, document):
    """What a row of a table should say."""
    by, measure = document.get("by"), document["measure"]
    if measure == "people":
        return [part["person"].nunique()]
    answer = []
    for column in document["columns"]:
        if measure not in ("to-call", "to-seen", "stay"):
            answer.append(len(part) if column == "all" else int((part[by] == column).sum()))
            continue
        value, what, over = MINUTES.fullmatch(column).groups()
        sample = sorted(int(minutes) for minutes in (part if value is None else part[part[by] == value])["minutes"])
        if not sample:
            answer.append("[z]")
        elif over:
            longer = sum(minutes > int(over) for minutes in sample)
            answer.append((longer * 100 + len(sample) // 2) // len(sample))
        else:
            # The least minute that so many of a hundred did not exceed: the nearest rank.
            answer.append(sample[-(-len(sample) * (50 if what == "median" else 90) // 100) - 1])
    return answer


def hours(rows, week):
    """The hours of a week: how many arrived in each; or how many people were there on average, while it lasted."""
    start, end = bounds(week["period"])
    counts, shape = np.zeros((7, 24), dtype=int), len(week["days"][0])
    if week["measure"] == "arrivals":
        clock = local(within(rows, week["period"])["began"])
    else:
        stays = rows[(rows["minutes"] < 1440) & (rows["day"] >= start - pd.Timedelta(days=1)) & (rows["day"] < end)]
        lasted = stays["minutes"].astype(int).to_numpy()
        minute = np.arange(lasted.sum()) - np.repeat(lasted.cumsum() - lasted, lasted)
        clock = local(pd.Series(np.repeat(stays["began"].astype("int64").to_numpy(), lasted) + minute * MINUTE))
        clock = clock[(clock >= start) & (clock < end)]
    np.add.at(counts, (clock.dt.day_of_week, clock.dt.hour), 1)
    if week["measure"] == "occupancy":
        times = np.bincount(pd.date_range(start, end, inclusive="left").day_of_week, minlength=7)[:, None] * 60
        # Of less than an hour in all there is nothing to tell.
        counts = np.where(counts >= 60, (counts + times // 2) // times, -1)
    return [[int(count) for count in row[week["hour"] : week["hour"] + shape]] for row in counts]


def differences(raw, answer, prepared):
    """How many rows of an answer were looked at, and in what they differ."""
    document, week = answer.get("document"), answer.get("week")
    measure = (document or week)["measure"]
    if measure not in prepared:
        prepared[measure] = rows_of(raw, measure)
    rows = prepared[measure]
    if week:
        expected = hours(rows, week)
        shown = [[-1 if figure == "[z]" else figure for figure in row] for row in week["days"]]
        return 7, [] if expected == shown else [(measure, week["period"], expected, shown)]
    found = []
    for row in document["rows"] + [document["whole"]]:
        expected = figures(within(rows, row["period"]), document)
        if expected != row["figures"]:
            found.append((measure, document.get("by"), row["period"], expected, row["figures"]))
    return len(document["rows"]) + 1, found


def compare(folder):
    answers = [json.loads(line) for line in (folder / "answers.ndjson").read_text().splitlines()]
    looked, wrong = 0, 0
    for centre in sorted({answer["centre"] for answer in answers}):
        raw, prepared = load(folder / f"visits-{centre:02}.csv"), {}
        for answer in answers:
            if answer["centre"] != centre or not (answer.get("document") or answer.get("week")):
                continue
            rows, found = differences(raw, answer, prepared)
            looked += rows
            wrong += len(found)
            for difference in found:
                print("differs:", centre, *difference)
    print(f"{len(answers)} questions (those that outlive the folding of days asked twice), {looked} rows: {wrong} differ")
    return wrong


def speed(folder):
    """Last year by day and service: DuckDB from a table of the raw attendances, which holds no more than the question needs."""
    last = json.loads((folder / "city.json").read_text())["last"][:4]
    connection = duckdb.connect()
    connection.execute("SET threads = 2")
    connection.execute(f"""CREATE TABLE attendances AS SELECT
        (to_timestamp(began / 1e6) AT TIME ZONE '{ZONE}')::DATE AS day, service,
        CASE WHEN called IS NOT NULL THEN least(greatest((called - began) // {MINUTE}, 0), 1440) END AS minutes
        FROM read_csv('{folder}/visits-*.csv') WHERE visit IS NOT NULL""")
    question = f"""SELECT day::VARCHAR, service, count(minutes), quantile_disc(minutes, 0.5), quantile_disc(minutes, 0.9) FROM attendances
        WHERE day >= DATE '{last}-01-01' AND day <= DATE '{last}-12-31' AND minutes IS NOT NULL GROUP BY ALL"""
    times = []
    for _ in range(20):
        start = time.perf_counter()
        answer = connection.execute(question).fetchall()
        times.append((time.perf_counter() - start) * 1000)
    rows = connection.execute("SELECT count(*) FROM attendances").fetchone()[0]
    ours = {(row["day"], row["service"]): (row["count"], row["median"], row["most"]) for row in json.loads((folder / "last-year.json").read_text())}
    theirs = {row[:2]: tuple(int(value) for value in row[2:]) for row in answer}
    wrong = sum(ours.get(key) != theirs.get(key) for key in ours.keys() | theirs.keys())
    measures = json.loads((folder / "measures.json").read_text())
    median = statistics.median(times)
    print(f"last year by day and service, {rows} raw rows: DuckDB {median:.1f} ms; {len(theirs)} rows, {wrong} differ")
    for name, key in [("a file for each centre", "lastYear"), ("one file", "lastYearInOne")]:
        mine = statistics.median(measures[key])
        print(f"  the tallies from {name}: {mine:.1f} ms, {median / mine:.1f} times as fast")
    return wrong


def main():
    folder = pathlib.Path(sys.argv[1])
    wrong = compare(folder)
    sys.exit(1 if wrong + speed(folder) else 0)


if __name__ == "__main__":
    main()
