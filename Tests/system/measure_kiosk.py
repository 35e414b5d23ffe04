"""Measures the kiosk's pages in Chromium. A program, not a test:  python Tests/system/measure_kiosk.py --help

It starts a hub with a small centre of its own, with a pass for each check-in, opens the kiosk's page in headless Chromium, slows the
page's processor down, and prints three things.

Weight: each file of the first page, as the hub sends it (compressed, where it compresses) and as it is when unpacked, without
headers; and the pages of a check-in, which are HTML alone, for all else is in the page already.

Time: from the end of a scan to the painted confirmation, for a pass of its own each time. It begins with the time stamp of the Enter
with which the scanner ends, which Chromium takes as the key arrives. It ends when the heading of the new page has been painted, as
Chromium itself reports it (Element Timing, `renderTime`, in steps of 4 ms): a MutationObserver marks the heading as soon as it is in
the page, which is before its first frame. Beside it stands, as a check, the second requestAnimationFrame after the new <main>:
the first comes before its frame is painted, the second after. In between lie the hub's whole answer, parsing, the page's scripts,
style and layout. The hub's part is told by the resource timing of the request, and is not slowed down. The same is measured for the
touch that follows (how many came), and for a link to a page for which the hub need not ask its store (the languages): what is beyond
that is the price of a check-in. Where keys came too slowly to be a scan, it is done again, and counted.

Memory: what the page holds, after its garbage is collected, before and after many check-ins in one page without a reload. The page
is not slowed down here. Its clock is put forward before each touch, which would else be ignored as a tremor.
"""
import argparse
import os
import pathlib
import platform
import re
import statistics
import tempfile
import time

import browser
import centre
from hub import BINARY, Hub
from measured_kiosk import Kiosk

TREND = (0, 100, 300, 1000, 3000, 10000)


def families(count):
    """A centre's day: single children and pairs, each third with something that helps."""
    book = centre.Book()
    for number in range(count):
        for child in "ab"[:1 + number % 2]:
            book.add(
                f"P{number}{child}", 24 + number % 20, given_name=f"{chr(65 + number % 26)}{child}", family_name="Zed", born="2015-01-01",
                holders=f"H{number}", service=("speech-therapy", "physiotherapy")[child == "b"],
                adjustments="" if number % 3 else "quiet-place; interpreter: Polish")
    return book


def open_hub(folder, count):
    """A hub that runs, and the codes of so many passes."""
    hub = Hub(folder, centre.write_configuration(folder))
    hub.command("import", "appointments", families(count).write(hub.folder / "day.csv"))
    hub.command("pass", "key", "new")
    hub.command("pass", "issue", "--today")
    return hub.start(), [codes[0] for codes in hub.codes("--today").values()]


def load():
    return "load average " + " ".join(f"{one:.2f}" for one in os.getloadavg())


def print_weight(kiosk, code):
    """Each file of the first page, and the page after a scan."""
    print("Weight (bytes of bodies)\n     sent      raw  file")
    sent_in_all, raw_in_all = 0, 0

    def line(answer):
        sent, raw = answer.request.sizes()["responseBodySize"], len(answer.body())
        packed, page = answer.headers.get("content-encoding", "not compressed"), re.search(r'data-page="([a-z-]+)"', answer.text())
        print(f"{sent:9,}{raw:9,}  {answer.url.split('/', 3)[3]}{f', the page “{page[1]}”' if page else ''} ({packed})")
        return sent, raw

    for answer in list(kiosk.answers):
        sent, raw = line(answer)
        sent_in_all, raw_in_all = sent_in_all + sent, raw_in_all + raw
    print(f"{sent_in_all:9,}{raw_in_all:9,}  all {len(kiosk.answers)} files of the first page")
    kiosk.answers.clear()
    kiosk.check_in(code)
    for answer in kiosk.answers:
        if 'data-page="refused"' not in answer.text():
            line(answer)
    kiosk.finish()


def percentile(values, part):
    return sorted(values)[max(0, -(-part * len(values) // 100) - 1)]


def print_times(title, times):
    whole = [one["whole"] for one in times]
    found = [statistics.median(whole), percentile(whole, 95)]
    rest = [statistics.median(one[name] for one in times) for name in ("frames", "placed", "hub")]
    print(f"{title:40}" + "".join(f"{value:9.0f}" for value in (*found, min(whole), max(whole), *rest)) + f"{len(times):6}")
    return found


def print_time(kiosk, codes, throttle):
    """The times of so many passes."""
    print(f"\nTime in ms, the page's processor slowed down {throttle:g} times; before: {load()}")
    print(" " * 40 + "".join(f"{name:>9}" for name in ("median", "95 %", "least", "most", "2 frames", "in page", "hub")) + f"{'of':>6}")
    scans, told, links = [], [], []
    for code in codes:
        links.append(kiosk.touch("header .tool >> nth=0", "languages"))
        kiosk.touch("header .centre", "home")
        scan, arrived = kiosk.check_in(code)
        scans.append(scan)
        told.append(arrived)
        kiosk.finish()
    scan = print_times("Enter of a scan → “thank you” painted", scans)
    print_times("touch (how many) → next page painted", told)
    link = print_times("touch (languages) → page painted", links)
    print(f"scan : languages = {scan[0] / link[0]:.2f} (median), {scan[1] / link[1]:.2f} (95 %); done again: {kiosk.again}; after: {load()}")


def print_memory(kiosk, codes):
    """What the page holds as check-ins go on."""
    kiosk.session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    print(f"\nMemory of one page without a reload; before: {load()}")
    print(f"{'check-ins':>10}{'heap KiB':>10}{'nodes':>8}{'listeners':>10}{'documents':>10}{'minutes':>9}")
    began = time.monotonic()
    for number in range(len(codes) + 1):
        if number in TREND or number == len(codes):
            heap, nodes, listeners, documents = kiosk.held()
            print(f"{number:10,}{heap:10,.0f}{nodes:8,}{listeners:10,}{documents:10}{(time.monotonic() - began) / 60:9.1f}", flush=True)
        if number < len(codes):
            kiosk.check_in(codes[number])
            kiosk.finish()
            kiosk.answers.clear()
    print(f"done again: {kiosk.again}; after: {load()}")


def main():
    parser = argparse.ArgumentParser(description="Weight, time and memory of the kiosk's pages in Chromium.")
    parser.add_argument("--scans", type=int, default=100, help="passes whose time is measured (0: none)")
    parser.add_argument("--check-ins", type=int, default=1000, help="families in one page for its memory (0: none)")
    parser.add_argument("--throttle", type=float, default=6, help="how many times slower the page's processor is made")
    wanted = parser.parse_args()
    print(f"{BINARY.name} ({BINARY.parent.name}) on {platform.machine()} with {os.cpu_count()} cores; {load()}")
    with tempfile.TemporaryDirectory(prefix="hazel-") as folder, browser.chromium() as chromium:
        hub, codes = open_hub(pathlib.Path(folder), wanted.scans + wanted.check_ins + 3)
        with_hub(hub, chromium, codes, wanted)


def with_hub(hub, chromium, codes, wanted):
    print(f"Chromium {chromium.version}")
    try:
        kiosk = Kiosk(chromium, hub, wanted.throttle)
        print_weight(kiosk, codes.pop())
        kiosk.check_in(codes.pop())
        kiosk.finish()
        if wanted.scans:
            print_time(kiosk, codes[:wanted.scans], wanted.throttle)
        if wanted.check_ins:
            print_memory(kiosk, codes[wanted.scans:wanted.scans + wanted.check_ins])
    finally:
        hub.kill()


if __name__ == "__main__":
    main()
