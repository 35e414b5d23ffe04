"""`hazel check` of the real program: all well, a clock that is not trusted, a full disk, a configuration with mistakes."""
import json
import os
import subprocess
import tarfile

import centre
import disk
import pytest
from hub import until


@pytest.fixture
def ready(hub, tmp_path):
    """A hub that runs, and whose keys are there."""
    one = hub(centre.write_configuration(tmp_path))
    one.command("pass", "key", "new")
    return one.start()


def check(hub, *words):
    done = hub.command("check", *words, check=False)
    return done.returncode, [line.split(None, 1) for line in done.stdout.splitlines()], done


def parts(lines):
    return {rest.split(":", 1)[0]: mark for mark, rest in lines}


def test_all_is_well_beside_a_running_hub_and_without_one(ready):
    hub = ready
    for running in (True, False):
        if not running:
            hub.stop()
        status, lines, done = check(hub)
        assert status == 0, done.stdout + done.stderr
        found = parts(lines)
        assert found["configuration"] == found["pass keys"] == found["store"] == found["state"] == found["disk"] == "ok", done.stdout
        assert found["hub"] == ("ok" if running else "note")
        told = json.loads(hub.command("check", "--format", "json").stdout)
        assert [(line["mark"], line["part"]) for line in told["findings"]] == [(mark, rest.split(":", 1)[0]) for mark, rest in lines]


def test_the_hub_looks_at_itself_when_it_starts(ready):
    found = until(lambda: (answer := ready.staff("GET", "/api/v1/check")).status == 200 and answer, "the hub has looked")
    assert any(line["part"] == "store" and line["mark"] == "ok" for line in found.json["findings"])


def test_a_clock_that_is_not_trusted_is_told_and_closes_nothing(ready):
    ready.config.write_text(ready.config.read_text().replace("trust: always", "trust: never"))
    status, lines, done = check(ready)
    assert status == 0 and parts(lines)["clock"] == "note" and "checked in all the same" in done.stdout


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small file system")
def test_a_full_disk_is_to_be_mended(hub, tmp_path):
    hub = hub(centre.write_configuration(tmp_path))
    full = disk.disk_of(hub)
    if not isinstance(full, disk.Mounted):
        pytest.skip("no file system can be mounted here")
    try:
        hub.command("pass", "key", "new")
        with hub:
            full.fill()
            status, lines, done = check(hub)
            assert status == 78 and parts(lines)["disk"] == "MEND", done.stdout
            assert "a check-in may not be kept" in done.stdout
    finally:
        full.remove()


def test_three_mistakes_are_three_lines_with_their_places(ready, tmp_path):
    text = ready.config.read_text()
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(text + "\nlook-up: {misses: 3}\nclock-trust: always\nlogs: {level: info}\n")
    first = len(text.splitlines()) + 2
    status, lines, done = check(ready, "--config", wrong)
    assert status == 78, done.stdout + done.stderr
    assert [mark for mark, _ in lines] == ["MEND"] * 3
    for number, (_, rest) in enumerate(lines):
        assert f"{wrong}:{first + number}:" in rest


def test_the_bundle_is_private_and_tar_unpacks_it(ready, tmp_path):
    file = tmp_path / "bundle.tar"
    status, _, done = check(ready, "--bundle", file)
    assert status == 0 and file.stat().st_mode & 0o777 == 0o600, done.stderr
    with tarfile.open(file) as archive:
        names = sorted(archive.getnames())
    assert names == [f"hazel-check/{name}" for name in (
        "README.txt", "check.json", "check.txt", "configuration.json", "store.json", "system.json")]
    subprocess.run(["tar", "-tf", file], check=True, capture_output=True)
