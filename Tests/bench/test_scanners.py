"""Scanners on the kernel's own input devices: the real hub, evdev, /dev/input/eventN."""
import fcntl
import http.client
import json
import os
import pathlib
import select
import sys
import tempfile
import threading
import time

import bench
import centre
from hub import Hub

KEY, SYN = 1, 0
SHIFT, ALT, CAPS, ENTER, TAB = 42, 56, 58, 28, 15
KEYPAD = dict(zip("0123456789", (82, 79, 80, 81, 75, 76, 77, 71, 72, 73)))
CODES = {}  # what an American keyboard types: character -> (key, shifted)
for first, plain, shifted in (
        (2, "1234567890-=", "!@#$%^&*()_+"), (16, "qwertyuiop[]", "QWERTYUIOP{}"), (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
        (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"), (57, " ", "")):
    for at, text in enumerate(zip(plain, shifted or " ")):
        CODES[text[1]], CODES[text[0]] = (first + at, True), (first + at, False)

SCANNERS = "scanners:\n" + "".join(
    f"  - {{{{kiosk: {kiosk}, form: keyboard, device: /dev/input/by-id/{kiosk}-event-kbd}}}}\n" for kiosk in ("entrance", "garden-door"))


class Screen:
    """What a kiosk's screen hears."""

    def __init__(self, hub, kiosk="entrance"):
        self.number, self.is_away, self.hub, self.kiosk = 0, None, hub, kiosk
        connection = http.client.HTTPConnection("127.0.0.1", hub.port, timeout=600)
        connection.request("GET", f"/kiosk/{kiosk}/events")
        self.answer = connection.getresponse()
        threading.Thread(target=self._hear, daemon=True).start()

    def _hear(self):
        kind = None
        for line in self.answer:
            if line.startswith(b"event: "):
                kind = line[7:].strip()
            elif line.startswith(b"data: "):
                data = json.loads(line[6:])
                if kind == b"scan":
                    self.number = data["number"]
                else:
                    self.is_away = data["isAway"]

    def ready(self):
        bench.until(lambda: self.is_away is False, f"the scanner of {self.kiosk} is ready", seconds=20)
        return self

    def scanned(self, number):
        bench.until(lambda: self.number >= number, f"scan {number} is heard of (the last is {self.number})", seconds=20)
        assert self.number == number, f"{self.number} scans instead of {number}"
        return self.hub.post(f"/kiosk/{self.kiosk}/scanned", {"lang": "en"}).json


def hub(families=0):
    """A hub with so many families who have a pass for now; not started."""
    folder = pathlib.Path(tempfile.mkdtemp())
    config = centre.write_configuration(folder)
    config.write_text(config.read_text() + SCANNERS.format())
    one = Hub(folder, config)
    one.command("pass", "key", "new")
    book = centre.Book()
    for number in range(families):
        book.add(f"child-{number}", holders=f"holder-{number}", given_name="Ella", family_name=f"Name{number}", born="2019-03-04")
    if families:
        one.command("import", "appointments", book.write(folder / "book.csv"))
        one.command("pass", "issue", "--today")
    return one


def strokes(text, table):
    """The events of a text, by the table that a scanner is set to; one list for each press."""
    def tap(*keys):
        return [[(KEY, key, 1) for key in keys], [(KEY, key, 0) for key in reversed(keys)]]

    found = []
    for letter in text:
        key, shifted = CODES[letter]
        if table == "alt":
            found.append([(KEY, ALT, 1)])
            for digit in f"0{ord(letter)}":
                found += tap(KEYPAD[digit])
            found.append([(KEY, ALT, 0)])
        elif shifted and table == "caps" and letter.isalpha():
            found += tap(CAPS) + tap(key) + tap(CAPS)
        else:
            found += tap(SHIFT, key) if shifted else tap(key)
    return found


def type_code(keyboard, text, table="plain", end=ENTER, pause=0.001):
    for keys in strokes(text, table) + [[(KEY, end, 1)], [(KEY, end, 0)]]:
        keyboard.events(*[event for key in keys for event in (key, (SYN, 0, 0))])
        time.sleep(pause)


def leaked(descriptor):
    """How many bytes another reader of the device has got."""
    total = 0
    while select.select([descriptor], [], [], 0)[0]:
        total += len(os.read(descriptor, 65536))
    return total


def test_500_scans_by_three_tables_none_lost_none_leaked():
    keyboard = bench.Keyboard("One", link="entrance-event-kbd")
    other = os.open(keyboard.path, os.O_RDONLY | os.O_NONBLOCK)
    with hub() as one:
        screen = Screen(one).ready()
        leaked(other)
        began, late = time.monotonic(), 0
        for number in range(500):
            type_code(keyboard, f"HZ1:{number:04}", ("plain", "caps", "alt")[number % 3], ENTER if number % 2 else TAB)
            left = began + (number + 1) / 5 - time.monotonic()
            late += left < 0
            time.sleep(max(0, left))
        took = time.monotonic() - began
        screen.scanned(500)
        assert leaked(other) == 0, "another reader has heard keys"
        log = one.log.read_text()
        assert "keys came faster" not in log and "HZ1:" not in log
        print(f"500 scans in {took:.1f} s ({500 / took:.2f} a second; {late} began late), by three tables, ended by Enter and Tab")
    os.close(other)
    keyboard.unplug()


def test_real_passes_are_believed_whatever_the_table():
    keyboard = bench.Keyboard("One", link="entrance-event-kbd")
    with hub(families=9) as one:
        codes = [codes[0] for _, codes in sorted(one.codes("--today").items())]
        assert len(codes) == 9
        screen = Screen(one).ready()
        for number, code in enumerate(codes):
            type_code(keyboard, code, ("plain", "caps", "alt")[number % 3])
            answer = screen.scanned(number + 1)
            assert answer["outcome"] == "checked-in", answer
        assert sum(row["state"] == "waiting" for row in one.board()["rows"]) == 9
    keyboard.unplug()


def test_two_scanners_do_not_mix():
    keyboards = [bench.Keyboard(kiosk, link=f"{kiosk}-event-kbd") for kiosk in ("entrance", "garden-door")]
    with hub(families=2) as one:
        codes = [codes[0] for _, codes in sorted(one.codes("--today").items())]
        screens = [Screen(one, kiosk).ready() for kiosk in ("entrance", "garden-door")]
        both = [strokes(code, "plain") for code in codes]
        for step in range(max(map(len, both))):
            for keyboard, keys in zip(keyboards, both):
                if step < len(keys):
                    keyboard.events(*[event for key in keys[step] for event in (key, (SYN, 0, 0))])
            time.sleep(0.002)
        for keyboard, screen in zip(keyboards, screens):
            keyboard.press(ENTER)
            assert screen.scanned(1)["outcome"] == "checked-in"
    for keyboard in keyboards:
        keyboard.unplug()


def test_an_overrun_loses_one_scan_says_so_and_the_next_one_works():
    keyboard = bench.Keyboard("One", link="entrance-event-kbd")
    with hub(families=1) as one:
        (code,) = next(iter(one.codes("--today").values()))
        screen = Screen(one).ready()
        # All of it at once: the kernel keeps about 64 events for a reader.
        keyboard.events(*[event for keys in strokes(code, "plain") for key in keys for event in (key, (SYN, 0, 0))])
        bench.until(lambda: "one scan is lost" in one.log.read_text(), "the loss is told")
        time.sleep(0.4)
        type_code(keyboard, code)
        assert screen.scanned(1)["outcome"] == "checked-in"
    keyboard.unplug()


def test_unplugged_and_plugged_in_20_times():
    with hub() as one:
        screen = Screen(one)
        bench.until(lambda: screen.is_away is True, "no scanner is there")
        for number in range(1, 21):
            keyboard = bench.Keyboard("One", link="entrance-event-kbd")
            screen.ready()
            type_code(keyboard, f"HZ1:{number:04}")
            screen.scanned(number)
            if number % 2:
                type_code(keyboard, "HZ1:", end=SHIFT)
            time.sleep(0.1)  # more than ten scans within a second would be a flood
            keyboard.unplug()
            bench.until(lambda: screen.is_away is True, "it is noticed that the scanner is gone")
        assert one.log.read_text().count("a scanner is ready") == 20


def test_a_flood_and_a_cat_are_bounded_and_logged_once():
    keyboard = bench.Keyboard("One", link="entrance-event-kbd")
    with hub(families=1) as one:
        (code,) = next(iter(one.codes("--today").values()))
        screen = Screen(one).ready()
        for number in range(60):
            type_code(keyboard, f"{number:04}", pause=0.0005)
        type_code(keyboard, "A" * 10_240, pause=0.0005)
        for key in range(1, 249):
            keyboard.press(key, pause=0.0005)
        time.sleep(3.5)
        before = screen.number
        type_code(keyboard, code)
        assert screen.scanned(before + 1)["outcome"] == "checked-in"
        log = one.log.read_text()
        assert log.count("a scan was longer") == 1 and log.count("scans came within a second") <= 1
        assert one.get("/healthz").status == 200
        print(f"of 60 codes, 10 KB and a cat the desk has seen {before} scans")
    keyboard.unplug()


def test_a_scanner_that_another_program_has_is_taken_when_it_is_free():
    keyboard = bench.Keyboard("One", link="entrance-event-kbd")
    other = os.open(keyboard.path, os.O_RDONLY)

    fcntl.ioctl(other, 0x40044590, 1)  # EVIOCGRAB
    with hub() as one:
        screen = Screen(one)
        bench.until(lambda: "another program has the device" in one.log.read_text(), "it is told")
        os.close(other)
        screen.ready()
        type_code(keyboard, "HZ1:FREE")
        screen.scanned(1)
    keyboard.unplug()


if __name__ == "__main__":
    bench.run(sys.modules[__name__])
