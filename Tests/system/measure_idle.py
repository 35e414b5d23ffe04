"""Measures a hub at rest. A program, not a test:  python Tests/system/measure_idle.py --help

It starts a hub with a small centre of its own and a day's visits in it, each checked in with a pass of its own and told how many came,
leaves it alone until what the start brought is done, and then reads what the kernel counts of it: resident memory and its peak
(VmRSS and VmHWM of proc_pid_status(5)), threads, and how often its threads were woken in the time measured (the sum of their
voluntary context switches: a thread that waits and is woken has made one). Which thread was woken how often stands below it.
"""
import argparse
import os
import pathlib
import platform
import tempfile
import time

import centre
from hub import BINARY, Hub


def families(count):
    """A day of single children around now."""
    book = centre.Book()
    for number in range(count):
        book.add(
            f"P{number}", number % 40 - 10, given_name=f"{chr(65 + number % 26)}a", family_name="Zed", born="2015-01-01",
            holders=f"H{number}", adjustments="" if number % 3 else "quiet-place; interpreter: Polish")
    return book


def open_hub(folder, visits):
    hub = Hub(folder, centre.write_configuration(folder), log_level="warning")
    hub.command("pass", "key", "new")
    hub.command("import", "appointments", "--profile", "test", families(visits).write(hub.folder / "day.csv"))
    hub.command("pass", "issue", "--today")
    codes = [codes[0] for codes in hub.codes("--today").values()]
    hub.start()
    for code in codes:
        answer = hub.scan(code)
        assert answer.status == 200, answer.text
    return hub, len(codes)


def status(process):
    lines = pathlib.Path(f"/proc/{process}/status").read_text().splitlines()
    return {name: value.split()[0] for name, value in (line.split(":\t", 1) for line in lines if ":\t" in line) if value.split()}


def wakes(process):
    """How often each thread has given the processor up of its own accord, by the thread's number."""
    found = {}
    for task in pathlib.Path(f"/proc/{process}/task").iterdir():
        try:
            lines = (task / "status").read_text().splitlines()
        except OSError:
            continue
        name = (task / "comm").read_text().strip()
        count = next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches"))
        found[task.name] = (name, count)
    return found


def main():
    parser = argparse.ArgumentParser(description="Memory, threads and wake-ups of a hub at rest.")
    parser.add_argument("--visits", type=int, default=1000, help="families that are here today")
    parser.add_argument("--settle", type=float, default=30, help="seconds from the last check-in to the measurement")
    parser.add_argument("--seconds", type=float, default=60, help="for how long it is measured")
    wanted = parser.parse_args()
    print(f"{BINARY.name} ({BINARY.parent.name}) on {platform.machine()} with {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory(prefix="hazel-") as folder:
        hub, visits = open_hub(pathlib.Path(folder), wanted.visits)
        try:
            process = hub.process.pid
            rows = sum(row["state"] == "waiting" for row in hub.board()["rows"])
            time.sleep(wanted.settle)
            before, began = wakes(process), time.monotonic()
            time.sleep(wanted.seconds)
            after, passed = wakes(process), time.monotonic() - began
            now = status(process)
        finally:
            hub.kill()
    total = sum(count - before.get(task, ("", 0))[1] for task, (_, count) in after.items())
    print(f"visits {visits}, waiting rows {rows}; resident {int(now['VmRSS']) / 1024:.1f} MiB (peak {int(now['VmHWM']) / 1024:.1f}), "
          f"threads {now['Threads']}, wake-ups {total / passed:.2f} a second over {passed:.0f} s")
    for task, (name, count) in sorted(after.items(), key=lambda item: item[1][1] - before.get(item[0], ("", 0))[1], reverse=True):
        woken = count - before.get(task, ("", 0))[1]
        if woken:
            print(f"  {name:20} {task:>8} {woken / passed:8.2f} a second")


if __name__ == "__main__":
    main()
