"""A full day in which every personal detail is a canary, at debug level. Nothing that the hub or the browser leaves behind sings."""
import re

import pytest

import browser
import canary
import centre
from canary_day import LOOK_UP_LIMIT, CanaryDay
from canary_screens import in_the_browser
from disk import disk_of


@pytest.fixture
def day(hub, tmp_path):
    one = hub(centre.write_configuration(tmp_path, misses=LOOK_UP_LIMIT), log_level="debug")
    disk = disk_of(one)
    print(f"the disk that is full: {type(disk).__name__}")
    one.start()
    try:
        yield CanaryDay(one, tmp_path), disk
    finally:
        one.kill()
        disk.remove()


def test_nothing_personal_leaves_its_table(day, tmp_path):
    day, disk = day
    hub = day.hub
    day.check_ins()
    day.look_ups()
    reasons = {notice["refusal"].get("lookUp") for notice in hub.board()["notices"] if notice.get("refusal")}
    day.staff()
    day.imports()
    day.strangers()
    wire, kept = in_the_browser(day, tmp_path / "profile")
    day.full_disk(disk)
    day.untrusted_clock()
    reasons |= {notice["refusal"].get("lookUp") for notice in hub.board()["notices"] if notice.get("refusal")}
    assert day.outcomes == canary.OUTCOMES
    assert reasons - {None} == canary.REASONS
    for seed, report in enumerate(("", "enable=yes,color=no,symbolicate=off", "enable=yes,color=no,symbolicate=off")):
        hub.environment["SWIFT_BACKTRACE"] = report
        hub.stop()
        hub.start()
        day.crash(seed)
    hub.start()
    day.said("journal verify", hub.command("journal", "verify"))
    for form in ("text", "json"):
        day.said(f"journal as {form}", hub.command("journal", "show", "--limit", "1000000", "--format", form))
    assert hub.stop() == 0

    tables, log = day.tables(), hub.log.read_text(errors="replace")
    assert len(log.splitlines()) >= 100 and " debug " in log and "Program crashed" in log
    assert [needle for needle in canary.PERSONAL if needle not in tables["personal"]] == [], "the day does not test what it should"
    sung = {"log and crash output": canary.songs(log, day.codes), "standard output": canary.songs(hub.out.read_text(), day.codes)}
    for name, text in day.texts.items():
        sung[name] = canary.songs(text, day.codes, marks=False)
    for address in wire.addresses:
        sung[f"address {address}"] = canary.songs(address, day.codes) + re.findall(r"[0-9a-f]{8}-[0-9a-f]{4}-", address)
    sung["headers"] = canary.songs("\n".join(f"{name}: {value}" for headers in wire.headers for name, value in headers.items()), day.codes)
    sung["browser storage"] = canary.songs(repr(kept), day.codes)
    sung["the browser's own files"] = browser.files_with(tmp_path / "profile", [*canary.NAMES, *(code[8:48] for code in day.codes)])
    for name, text in tables.items():
        if name != "personal":
            sung[f"table {name}"] = canary.songs(text, day.codes if name != "pass" else (), marks=False)
    sung["other files of the hub"] = [
        hit for hit in browser.files_with(hub.state, canary.NAMES) if not hit[0].startswith("hazel.sqlite")]
    assert {name: hits for name, hits in sung.items() if hits} == {}
    assert any("/staff/arrivals" in value for value in wire.referers()) and len(wire.addresses) > 50


def test_nobody_else_may_read_the_store(hub, tmp_path):
    one = hub(centre.write_configuration(tmp_path))
    one.state.mkdir(mode=0o755)  # as systemd makes a StateDirectory
    one.command("pass", "key", "new")
    one.start()
    open_to_others = {path.name: oct(path.stat().st_mode & 0o777) for path in one.state.iterdir()
                      if path.name.startswith(("hazel.sqlite", "pass.key")) and path.stat().st_mode & 0o077}
    assert open_to_others == {}
    assert (one.state / "hazel.sock").stat().st_mode & 0o777 == 0o660
