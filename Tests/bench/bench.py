"""The board inside the bench's kernel: chips with lines to pull and lamps to look at, keyboards to type on.

Only for scripts that `Device/bench/run-in-bench` runs, as root, in a kernel of their own: what they make is gone with it.
"""
import ctypes
import fcntl
import os
import pathlib
import struct
import sys
import time
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The hub as a program, and small centres for it, are the system tests' own.
sys.path.insert(0, str(ROOT / "Tests/system"))

BINARY = pathlib.Path(os.environ.get("HAZEL") or ROOT / ".build/debug/hazel")
RESULTS = pathlib.Path(os.environ.get("BENCH_RESULTS") or "/tmp")
CHIPS = pathlib.Path("/sys/kernel/config/gpio-sim")


class Chip:
    """A chip of the kernel's gpio-sim driver. The bench starts with one; a test may make more of them."""

    def __init__(self, name, label="bench", lines=()):
        """Makes a chip. `lines` are its lines' names in order; None is a line without one."""
        self.folder = CHIPS / name
        bank = self.folder / "bank0"
        bank.mkdir(parents=True)
        (bank / "label").write_text(label)
        (bank / "num_lines").write_text(str(len(lines)))
        for offset, line in enumerate(lines):
            if line:
                (bank / f"line{offset}").mkdir()
                (bank / f"line{offset}/name").write_text(line)
        self.plug()

    @classmethod
    def of_the_bench(cls):
        """The chip that is there from the start, with the lines GPIO0 to GPIO27."""
        chip = cls.__new__(cls)
        chip.folder = CHIPS / "bench"
        chip._look()
        return chip

    def plug(self):
        (self.folder / "live").write_text("1")
        self._look()

    def unplug(self):
        """The chip goes, as an expander does when its cable is pulled. The kernel wants all its lines released first."""
        (self.folder / "live").write_text("0")

    def _look(self):
        bank = self.folder / "bank0"
        chip = (bank / "chip_name").read_text().strip()
        self.path = pathlib.Path("/dev") / chip
        self.sysfs = pathlib.Path("/sys/devices/platform") / (self.folder / "dev_name").read_text().strip() / chip
        self.offsets = {
            (line / "name").read_text().strip(): int(line.name.removeprefix("line")) for line in bank.glob("line*") if (line / "name").exists()}

    def _line(self, line):
        return self.sysfs / f"sim_gpio{self.offsets[line] if isinstance(line, str) else line}"

    def pull(self, line, high):
        """What the wire does to a line that is an input: a button, a sensor."""
        (self._line(line) / "pull").write_text("pull-up" if high else "pull-down")

    def value(self, line):
        """The line's level: what the hub drives, and where nobody does, the pull."""
        return int((self._line(line) / "value").read_text())


class Keyboard:
    """A USB keyboard, as scanners are: a device of uinput. Closed, it is unplugged."""

    SET_EVENTS, SET_KEY, SETUP, CREATE, DESTROY, SYSTEM_NAME = 0x40045564, 0x40045565, 0x405C5503, 0x5501, 0x5502, 0x8040552C
    KEYS_EVENT, MISC_EVENT, SCAN_CODE, USB = 1, 4, 4, 3

    def __init__(self, name="Bench scanner", vendor=0x0C2E, product=0x0901, link=None):
        """Plugs it in. `link` is its name below /dev/input/by-id, where udev would make one; the bench has no udev."""
        self.descriptor = os.open("/dev/uinput", os.O_WRONLY | os.O_NONBLOCK)
        for kind in (self.KEYS_EVENT, self.MISC_EVENT):
            fcntl.ioctl(self.descriptor, self.SET_EVENTS, kind)
        for code in range(1, 249):
            fcntl.ioctl(self.descriptor, self.SET_KEY, code)
        fcntl.ioctl(self.descriptor, self.SETUP, struct.pack("HHHH80sI", self.USB, vendor, product, 1, name.encode(), 0))
        fcntl.ioctl(self.descriptor, self.CREATE)
        system = ctypes.create_string_buffer(64)
        fcntl.ioctl(self.descriptor, self.SYSTEM_NAME, system)
        events = list((pathlib.Path("/sys/devices/virtual/input") / system.value.decode()).glob("event*"))
        self.path = pathlib.Path("/dev/input") / events[0].name
        until(self.path.exists, f"{self.path} is there")
        self.link = pathlib.Path("/dev/input/by-id") / link if link else None
        if self.link:
            self.link.parent.mkdir(parents=True, exist_ok=True)
            self.link.unlink(missing_ok=True)
            self.link.symlink_to(f"../{self.path.name}")

    def key(self, code, down):
        """One change of one key, and the report that ends it. Codes are those of linux/input-event-codes.h."""
        self.events((self.KEYS_EVENT, code, 1 if down else 0), (0, 0, 0))

    def events(self, *triples):
        """Whatever the kernel may send: (type, code, value) each."""
        os.write(self.descriptor, b"".join(struct.pack("llHHi", 0, 0, *each) for each in triples))

    def press(self, *codes, pause=0.005):
        """Keys pressed one after another and let go in reverse; the kernel keeps about 64 events for a slow reader."""
        for code in codes:
            self.key(code, True)
        for code in reversed(codes):
            self.key(code, False)
        time.sleep(pause)

    def unplug(self):
        if self.link:
            self.link.unlink(missing_ok=True)
        fcntl.ioctl(self.descriptor, self.DESTROY)
        os.close(self.descriptor)


def until(condition, what, seconds=30, pause=0.005):
    """Waits for a condition and gives what it gave."""
    end = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < end, f"{what}: not within {seconds} s"
        time.sleep(pause)
    return value


def run(module):
    """Runs every function `test_…` of a script, tells how each went, and ends: 0 where all is well."""
    failed = 0
    for name, test in [pair for pair in vars(module).items() if pair[0].startswith("test_")]:
        began = time.monotonic()
        try:
            test()
        except Exception:
            failed += 1
            traceback.print_exc()
            print(f"failed: {name}", flush=True)
        else:
            print(f"passed: {name} ({time.monotonic() - began:.1f} s)", flush=True)
    sys.exit(1 if failed else 0)
