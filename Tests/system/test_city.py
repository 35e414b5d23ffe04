"""A small simulated city: what the hub's tallies say is what pandas makes of the raw visits."""
import pathlib
import subprocess
import sys

import hub

COMPARE = pathlib.Path(__file__).resolve().parents[1] / "bench/compare_city.py"


def run(*arguments):
    return subprocess.run([str(part) for part in arguments], capture_output=True, text=True, timeout=300)


def test_every_figure_is_that_of_the_raw_visits(tmp_path):
    made = run(hub.BINARY, "simulate", "city", "--centres", 2, "--years", 2, "--visits", 12, "--seed", 5, "--to", tmp_path)
    assert made.returncode == 0, made.stderr
    asked = run(hub.BINARY, "bench", "statistics", "--city", tmp_path, "--questions", 60, "--times", 1)
    assert asked.returncode == 0, asked.stderr
    compared = run(sys.executable, COMPARE, tmp_path)
    assert compared.returncode == 0, compared.stdout + compared.stderr
    assert ": 0 differ" in compared.stdout, compared.stdout
    # And the comparison would see it: a third of the lines less, and it ends otherwise.
    raw = tmp_path / "visits-00.csv"
    lines = raw.read_text().splitlines(keepends=True)
    raw.write_text("".join(line for number, line in enumerate(lines) if number % 3 != 1))
    assert run(sys.executable, COMPARE, tmp_path).returncode == 1
