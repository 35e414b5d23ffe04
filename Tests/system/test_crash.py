"""Kills the hub without warning, again and again, while families check in, staff act and files are read.

What a screen showed as done is there after each restart, once; what was not answered is done whole or not at all; the journal
has neither a break nor a gap.
"""
import collections
import os
import threading
import time

import pytest

import centre
from crashing import Day
from hub import Gone, until

CRASHES = int(os.environ.get("HAZEL_CRASHES", "200"))
SEED = int(os.environ.get("HAZEL_SEED", "20261121"))


@pytest.fixture
def day(hub, tmp_path):
    return Day(hub(centre.write_configuration(tmp_path)), SEED)


def test_what_was_shown_outlives_every_crash(day):
    print(f"seed {SEED}")
    began, ways = time.monotonic(), collections.Counter()
    for number in range(CRASHES):
        print(f"crash {number}", end=" ")
        way = day.crash(number)
        print(way)
        ways[way] += 1
        if way != "starting" and day.failures:
            raise day.failures[0]
        if number % 40 == 39:
            day.check_journal()
    day.hub.start()
    day.check()
    for number in day.shown.imports:
        assert day.drop(number).wait(60) == 0
        day.shown.imports[number] = True
    day.check()
    records = day.check_journal()
    answers = day.shown.answers
    print(f"{CRASHES} crashes {dict(ways)}, {records} records, {dict(answers)} were shown, {time.monotonic() - began:.0f} s")
    assert answers["scan"] > CRASHES and answers["act"] > 0 and answers["party"] > 0 and answers["walk-in"] > 0
    assert day.hub.stop() == 0


def test_a_crash_in_the_middle_of_an_upload_leaves_no_copy_of_it(hub, tmp_path):
    book = centre.Book()
    for number in range(20_000):
        book.add(f"P{number}", 100, given_name="Someone", family_name="Private", contact="07700 900000")
    file = book.write(tmp_path / "large.csv").read_bytes()
    hub = hub(centre.write_configuration(tmp_path)).start()
    hub.sign_in()

    def upload():
        try:
            hub.upload(file)
        except Gone:
            pass

    sending = threading.Thread(target=upload)
    sending.start()
    until(lambda: list(hub.state.glob("upload-*/*")), "the upload is being read", pause=0.001)
    hub.kill()
    sending.join()
    assert list(hub.state.glob("upload-*/*")), "the hub was killed too late for this test"
    hub.start()
    left = [path for path in hub.state.rglob("*") if path.is_file() and b"07700 900000" in path.read_bytes()]
    assert left == [], "personal details lie outside the store after a crash"
