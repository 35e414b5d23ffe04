"""Lamps and buttons on the kernel's simulated chip: the real hub, libgpiod, /dev/gpiochipN."""
import pathlib
import random
import subprocess
import sys
import tempfile
import time

import bench
import centre
from hub import Hub

TICK = 1.1  # seconds: LampPlayer.tick
PLACES = [f"room-{number}" for number in range(8)]
LAMPS = {place: f"GPIO{16 + number}" for number, place in enumerate(PLACES)}
LOW = "GPIO19"  # a lamp that the low level lights
READY, FAULT, HELP, LATE, BUTTON, DONE, BEAT = "GPIO24", "GPIO25", "GPIO26", "GPIO27", "GPIO5", "GPIO6", "GPIO12"
LOOKS = [(colour, symbol) for colour in ("red", "blue", "green", "plum") for symbol in ("boat", "kite")]

CENTRE = """\
centre: {{id: bench, name: Bench (fictional), fictional: yes, zone: {zone}}}
places:
{places}
services:
  - {{id: therapy, name: Therapy, organisation: Trust, place: room-0}}
  - {{id: play, name: Play, organisation: Parents, place: room-0, walk-in: yes}}
kiosks: [{{id: entrance, name: Main entrance}}]
state: state
socket: {{path: state/hazel.sock}}
passes: {{ring: state/pass-keys.json, key: {{file: state/pass.key}}}}
import: {{profiles: [{{name: test, form: csv, files: "*.csv"}}]}}
clock: {{trust: always}}
board:
  profile: {profile}
  patience: 10
  lines:
{lines}
"""

LINES = [f"line: {LAMPS[place]}, means: lamp place:{place}" + (", active-low: yes" if LAMPS[place] == LOW else "") for place in PLACES] + [
    f"line: {READY}, means: lamp kiosk-ready", f"line: {FAULT}, means: lamp kiosk-fault", f"line: {HELP}, means: lamp assistance",
    f"line: {LATE}, means: lamp assistance-overdue", f"line: {BUTTON}, means: button assistance, active-low: yes, bias: pull-up",
    f"line: {DONE}, means: button room-0-done, active-low: yes, bias: pull-up", f"line: {BEAT}, means: heartbeat"]


def hub(profile="raspberry-pi-4", lines=None):
    """A hub in a folder of its own, not started."""
    folder = pathlib.Path(tempfile.mkdtemp())
    places = "\n".join(
        f"  - {{id: {place}, name: Room {place[5:]}, colour: {look[0]}, symbol: {look[1]}}}" for place, look in zip(PLACES, LOOKS))
    text = "\n".join(f"    - {{{line}}}" for line in lines or LINES)
    config = folder / "hazel.yaml"
    config.write_text(CENTRE.format(zone=centre.noon_zone(), places=places, profile=profile, lines=text))
    return Hub(folder, config)


def lit(chip):
    """The places whose lamps are lit."""
    return {place for place in PLACES if chip.value(LAMPS[place]) == (0 if LAMPS[place] == LOW else 1)}


def settle(chip):
    """The pulls that the wiring table asks for: no lamp is lit and no button pressed while nobody drives them."""
    for line in chip.offsets:
        chip.pull(line, line in (LOW, BUTTON, DONE))


def press(chip, line, bounces=12):
    """A contact that closes and opens, and bounces both times."""
    for high in (False, True):
        for _ in range(bounces):
            chip.pull(line, high)
            chip.pull(line, not high)
        chip.pull(line, high)
        time.sleep(0.3)


def families(hub, count):
    """So many families with a pass, an appointment now and a place: their codes by place."""
    book = centre.Book()
    for number in range(count):
        book.add(f"P{number:03}", given_name=f"Fam{number:03}", family_name="Zed", born="2015-01-01", holders=f"H{number:03}",
                 service="therapy", place=PLACES[number % len(PLACES)])
    hub.command("import", "appointments", book.write(hub.folder / "day.csv"))
    hub.command("pass", "key", "new")
    hub.command("pass", "issue", "--today")
    codes = hub.codes("--today")
    return {place: [codes[f"H{number:03}"][0] for number in range(count) if PLACES[number % len(PLACES)] == place] for place in PLACES}


def test_200_scans_light_the_right_lamps():
    chip, chance, scans = bench.Chip.of_the_bench(), random.Random(4), 0
    settle(chip)
    with hub() as desk:
        codes = families(desk, 200)
        assert lit(chip) == set(), "nothing is lit that nobody asked for"
        bench.until(lambda: chip.value(READY) == 1 and chip.value(FAULT) == 0, "the hub is ready")
        waiting = {}
        while any(codes.values()):
            dark = [place for place in PLACES if place not in waiting and codes[place]]
            for place in chance.sample(dark, min(len(dark), chance.randint(3, 6))):
                answer = desk.scan(codes[place].pop()).json
                assert answer["outcome"] == "checked-in", answer
                waiting[place] = answer["slip"]["arrival"]
                scans += 1
            bench.until(lambda: lit(chip) == set(waiting), f"after {scans} scans {sorted(waiting)} are lit", seconds=10)
            rows = {row["arrival"]: row for row in desk.board()["rows"] if "arrival" in row}
            for place in chance.sample(sorted(waiting), min(len(waiting), chance.randint(3, 6))):
                row = rows[waiting[place]]
                assert desk.act("seen", row["id"]).status < 300
                del waiting[place]
            bench.until(lambda: lit(chip) == set(waiting), f"after {scans} scans only {sorted(waiting)} are lit", seconds=10)
    assert scans == 200, scans


def test_a_called_family_sees_a_slow_pulse_and_no_lamp_is_faster_than_the_tick():
    chip = bench.Chip.of_the_bench()
    settle(chip)
    with hub() as desk:
        desk.post("/kiosk/entrance/walk-in", {"service": "play", "companions": 0})
        bench.until(lambda: chip.value(LAMPS["room-0"]) == 1, "somebody waits")
        row, = desk.board()["rows"]
        desk.act("call", row["id"])
        rises, last, end = [], 1, time.monotonic() + 60
        while len(rises) < 4 and time.monotonic() < end:
            now = chip.value(LAMPS["room-0"])
            if now > last:
                rises.append(time.monotonic())
            last = now
            time.sleep(0.01)
        gaps = [later - sooner for sooner, later in zip(rises, rises[1:])]
        assert len(rises) == 4 and all(-0.05 < gap - 3 * TICK < 1 for gap in gaps), gaps


def asked(desk):
    return sum(record["header"]["kind"] == "assistance" if "header" in record else "assistance" in str(record) for record in desk.journal())


def test_a_press_is_one_change_however_it_bounces():
    chip = bench.Chip.of_the_bench()
    settle(chip)
    with hub() as desk:
        for presses in range(1, 6):
            press(chip, BUTTON)
            bench.until(lambda: len(desk.board()["notices"]) == presses, f"{presses} presses")
            time.sleep(3.2)  # ButtonDesk.rest: presses sooner are the same
        assert len(desk.board()["notices"]) == 5 and asked(desk) == 5
        bench.until(lambda: chip.value(HELP) == 1, "the lamp shows it")
        bench.until(lambda: chip.value(LATE) == 1, "nobody came in 10 s")
        for notice in desk.board()["notices"]:
            desk.staff("POST", "/api/v1/acts", {"kind": "answer", "target": notice["ticket"], "name": "Samira"})
        bench.until(lambda: chip.value(HELP) == 0 and chip.value(LATE) == 0, "somebody comes", seconds=5)
        time.sleep(2 * TICK)
        assert chip.value(HELP) == 0 and chip.value(LATE) == 0


def test_a_spike_is_no_press():
    chip = bench.Chip.of_the_bench()
    settle(chip)
    with hub() as desk:
        spikes, presses = 0, 0
        while spikes < 20:
            began = time.monotonic()
            chip.pull(BUTTON, False)
            chip.pull(BUTTON, True)
            if time.monotonic() - began < 0.015:  # BoardLine.usualDebounce is 20 ms
                spikes += 1
            else:
                presses += 1  # a busy machine held it for so long that it may count
            time.sleep(0.05)
        time.sleep(0.5)
        assert len(desk.board()["notices"]) <= presses


def test_the_button_of_a_room_says_that_a_family_is_done():
    chip = bench.Chip.of_the_bench()
    settle(chip)
    with hub() as desk:
        desk.post("/kiosk/entrance/walk-in", {"service": "play", "companions": 0})
        row, = desk.board()["rows"]
        desk.act("seen", row["id"])
        press(chip, DONE)
        bench.until(lambda: desk.board()["rows"][0]["state"] == "done", "the family is done")


def test_a_hub_that_is_killed_leaves_the_lamps_to_their_pulls_and_lights_them_again():
    chip = bench.Chip.of_the_bench()
    settle(chip)
    desk = hub().start()
    desk.post("/kiosk/entrance/walk-in", {"service": "play", "companions": 0})
    bench.until(lambda: lit(chip) == {"room-0"} and chip.value(READY) == 1, "a lamp is lit")
    desk.kill()
    assert lit(chip) == set() and chip.value(READY) == 0, "what nobody drives falls back to its pull"
    desk.start()
    bench.until(lambda: lit(chip) == {"room-0"} and chip.value(READY) == 1, "the lamp is lit again", seconds=10)
    assert desk.command("journal", "verify").returncode == 0
    levels = set()
    bench.until(lambda: levels.add(chip.value(BEAT)) or len(levels) == 2, "the heartbeat beats", seconds=10)
    assert desk.stop() == 0
    assert lit(chip) == set() and chip.value(READY) == 0, "a hub that stops leaves all lamps off"
    holders = subprocess.run(["gpioinfo", chip.path.name], check=True, capture_output=True, text=True).stdout
    assert "hazel" not in holders, holders


def test_a_line_that_is_taken_is_named_and_taken_up_when_it_is_free():
    chip = bench.Chip.of_the_bench()
    settle(chip)
    with subprocess.Popen(
        ["gpiomon", "--silent", chip.path.name, str(chip.offsets[READY])], stdout=subprocess.DEVNULL) as other, hub() as desk:
        bench.until(lambda: "is taken by" in desk.log.read_text(), "the log says who has it")
        desk.post("/kiosk/entrance/walk-in", {"service": "play", "companions": 0})
        bench.until(lambda: lit(chip) == {"room-0"}, "the other lamps work")
        other.kill()
        bench.until(lambda: chip.value(READY) == 1, "the line is taken up again", seconds=30)
        assert desk.log.read_text().count("cannot be used") == 1, "it is said once"


def test_every_profile_loads():
    labels = {
        "raspberry-pi-3": "pinctrl-bcm2835", "raspberry-pi-zero-2-w": "pinctrl-bcm2835", "raspberry-pi-4": "pinctrl-bcm2711",
        "raspberry-pi-5": "pinctrl-rp1", "usb-expander": "cp2112_gpio"}
    for profile, label in labels.items():
        usb = profile == "usb-expander"
        # A kernel that calls line 4 otherwise, and an expander whose lines have no names.
        names = [None] * 8 if usb else [f"GPIO{number}" if number != 4 else "GPIO_GCLK" for number in range(28)]
        chip = bench.Chip(profile, label, names)
        for line in range(len(names)):
            chip.pull(line, False)
        line = "4" if usb else "GPIO4"
        with hub(profile, [f"line: {line}, means: lamp kiosk-ready"]) as desk:
            bench.until(lambda: chip.value(4) == 1, f"{profile}: the lamp is lit")
            assert "cannot be used" not in desk.log.read_text()
            assert desk.stop() == 0
        chip.unplug()


def test_a_board_without_its_chip_opens_all_the_same():
    with hub("usb-expander", ["line: 1, means: lamp kiosk-ready"]) as desk:
        bench.until(lambda: "there is no chip “cp2112_gpio”" in desk.log.read_text(), "the log says what is missing")
        assert desk.post("/kiosk/entrance/walk-in", {"service": "play", "companions": 0}).status == 200
        chip = bench.Chip("late", "cp2112_gpio", [None] * 8)
        bench.until(lambda: chip.value(1) == 1, "the chip was plugged in", seconds=30)
    chip.unplug()


def told(one, part):
    """What `hazel check`, run as a program, says of a part; and its exit status."""
    done = one.command("check", check=False)
    return [line for line in done.stdout.splitlines() if f" {part}: " in line], done.returncode


def test_the_check_names_the_chip_that_is_missing():
    missing = hub("usb-expander", ["line: 1, means: lamp kiosk-ready"])
    lines, status = told(missing, "chip")
    assert status == 78 and len(lines) == 1 and lines[0].startswith("MEND"), lines
    assert "there is no chip “cp2112_gpio”" in lines[0] and "whether it is plugged in" in lines[0], lines
    chip = bench.Chip("there", "cp2112_gpio", [None] * 8)
    assert told(missing, "chip")[0][0].startswith("ok"), "once it is plugged in it is well"
    chip.unplug()


def test_the_check_names_who_has_a_line():
    chip = bench.Chip.of_the_bench()
    settle(chip)
    one = hub()
    assert told(one, "lamp kiosk-ready")[0] == [f"ok    lamp kiosk-ready: {READY}, pin 18: free"], told(one, "lamp kiosk-ready")
    with subprocess.Popen(
        ["gpiomon", "--silent", chip.path.name, str(chip.offsets[READY])], stdout=subprocess.DEVNULL) as other:
        bench.until(lambda: any(line.startswith("MEND") for line in told(one, "lamp kiosk-ready")[0]), "the check sees that it is taken")
        lines, status = told(one, "lamp kiosk-ready")
        assert status == 78 and "gpiomon" in lines[0] and "stop that program" in lines[0], lines
        assert all(line.startswith("ok") for line in told(one, "lamp kiosk-fault")[0]), "the others are free"
        other.kill()
    with one:
        bench.until(lambda: chip.value(READY) == 1, "the hub has its lines")
        assert "held by the hub" in told(one, "lamp kiosk-ready")[0][0], told(one, "lamp kiosk-ready")


if __name__ == "__main__":
    bench.run(sys.modules[__name__])
