"""Answers the questions of `hazel bench statistics` from the raw visits alone, with pandas, and compares; then times DuckDB on them.

    python compare_city.py FOLDER        ends with 1 where an answer differs

Needs pandas and duckdb. Days, weeks and hours are worked out here by pandas' own time zones.
"""

import json
import pathlib
import sys
import time

import duckdb
import pandas as pd

ZONE = "Europe/London"


def load(folder):
    raw = pd.read_csv(folder / "visits.csv", dtype={"due": "Int64", "called": "Int64", "seen": "Int64", "ended": "Int64"})
    for column in ["began", "due"]:
        local = pd.to_datetime(raw[column].astype("Int64"), unit="us", utc=True).dt.tz_convert(ZONE)
        raw[column + "_day"] = local.dt.tz_localize(None).dt.normalize()
    for name, end in [("to-call", "called"), ("to-seen", "seen"), ("stay", "ended")]:
        raw[name] = ((raw[end] - raw["began"]) // 60_000_000).clip(0, 1440)
    return raw


def rows_of(raw, measure):
    """One row for each thing counted: its day, its value in each breakdown, and its minutes."""
    if measure in ("visits", "stay"):
        visits = raw.groupby(["centre", "visit"], as_index=False).agg(
            day=("began_day", "first"), way=("way", "first"), services=("service", "nunique"), minutes=("stay", "first"))
        visits["services"] = visits["services"].map(lambda n: str(n) if n < 3 else "3+")
        return visits if measure == "visits" else visits.dropna(subset=["minutes"])
    if measure == "standing":
        due = raw.dropna(subset=["due"]).copy()
        due["day"] = due["due_day"]
        early = (due["due"] - due["began"]) > 15 * 60_000_000
        due["standing"] = early.map({True: "early", False: "in-time"}).where(due["late"] == 0, "late")
        return due
    rows = raw.rename(columns={"began_day": "day"})
    return rows if measure == "attendances" else rows.assign(minutes=rows[measure]).dropna(subset=["minutes"])


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


def figures(rows, document, period):
    start, end = bounds(period)
    part = rows[(rows["day"] >= start) & (rows["day"] < end)]
    by, columns = document.get("by"), document["columns"]
    minutes = document["measure"] in ("to-call", "to-seen", "stay")
    answer = []
    for column in columns:
        if not minutes:
            answer.append(len(part) if column == "all" else int((part[by] == column).sum()))
            continue
        value, _, what = column.rpartition("median") if column.endswith("median") else column.rpartition(
            "90th percentile") if column.endswith("percentile") else column.rpartition("% over")
        group = part if not value.strip() else part[part[by] == value.strip()]
        sample = sorted(int(m) for m in group["minutes"])
        if not sample:
            answer.append("[z]")
        elif "over" in column:
            over = sum(m > int(column.split()[-1]) for m in sample)
            answer.append((over * 100 + len(sample) // 2) // len(sample))
        else:
            share = 50 if column.endswith("median") else 90
            answer.append(sample[-(-len(sample) * share // 100) - 1])
    return answer


def compare(raw, folder):
    wrong, cells = 0, 0
    prepared = {}
    for line in (folder / "answers.ndjson").read_text().splitlines():
        answer = json.loads(line)
        document = answer["document"]
        key = (answer["centre"], document["measure"])
        if key not in prepared:
            prepared[key] = rows_of(raw[raw["centre"] == answer["centre"]], document["measure"])
        for row in document["rows"] + [document["whole"]]:
            expected = figures(prepared[key], document, row["period"])
            cells += len(expected)
            if expected != row["figures"]:
                wrong += 1
                print("differs:", document["measure"], document.get("by"), row["period"], expected, row["figures"])
    print(f"{len((folder / 'answers.ndjson').read_text().splitlines())} questions, {cells} figures, {wrong} rows differ")
    return wrong


def speed(raw, folder):
    connection = duckdb.connect()
    connection.execute("SET threads = 2")
    rows = raw[["centre", "began_day", "service", "to-call"]].rename(columns={"to-call": "minutes"})
    connection.execute("CREATE TABLE visits AS SELECT * FROM rows")
    question = """SELECT began_day, service, count(minutes), quantile_disc(minutes, 0.5), quantile_disc(minutes, 0.9) FROM visits
        WHERE began_day >= DATE '2026-01-01' AND began_day < DATE '2027-01-01' AND minutes IS NOT NULL GROUP BY ALL"""
    times = []
    for _ in range(20):
        start = time.perf_counter()
        answer = connection.execute(question).fetchall()
        times.append((time.perf_counter() - start) * 1000)
    ours = json.loads((folder / "measures.json").read_text())
    median, mine = sorted(times)[10], sorted(ours["lastYear"])[10]
    print(f"{len(rows)} raw rows; last year by day and service: DuckDB {median:.1f} ms for {len(answer)} rows, "
          f"tallies {mine:.1f} ms for {ours['cells']} rows: {median / mine:.2f} times as fast")


def main():
    folder = pathlib.Path(sys.argv[1])
    raw = load(folder)
    wrong = compare(raw, folder)
    speed(raw, folder)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
