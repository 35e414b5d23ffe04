"""A tactile keypad and `hazel check keys`: the real program on a terminal, evdev, /dev/input/eventN."""
import os
import pathlib
import pty
import select
import subprocess
import sys
import tempfile
import threading

import bench
import centre
from hub import Hub

F13, F14, F15, VOLUME_UP, VOLUME_DOWN, HELP, NAMELESS = 183, 184, 185, 115, 114, 138, 148  # KEY_PROG1 has no name in browsers


class Terminal:
    """A program on a terminal of its own, as an installer starts it."""

    def __init__(self, *words):
        ours, theirs = pty.openpty()
        self.text, self.ours = "", ours
        self.process = subprocess.Popen(
            [bench.BINARY, "check", "keys", *map(str, words)], stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
        os.close(theirs)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        try:
            while data := os.read(self.ours, 65536):
                self.text += data.decode().replace("\r\n", "\n")
        except OSError:
            pass  # the program has ended

    def says(self, what):
        bench.until(lambda: what in self.text, f"“{what}” in {self.text!r}")

    def ends(self):
        status = self.process.wait(30)
        self.reader.join(30)
        return status


def keypad():
    return bench.Keyboard(name="Bench keypad", link="usb-Bench_Keypad-event-kbd")


def press(terminal, pad, key, action):
    terminal.says(f"Press the key for: {action}")
    pad.press(key)


def test_without_a_device_the_keypads_are_listed():
    pad = keypad()
    terminal = Terminal()
    terminal.says(f"{pad.link}   Bench keypad")
    assert terminal.ends() == 0
    pad.unplug()
    terminal = Terminal()
    terminal.says("There is no keyboard and no keypad.")
    assert terminal.ends() == 0


def test_each_key_is_asked_for_and_the_map_is_one_that_the_configuration_takes():
    pad, folder = keypad(), pathlib.Path(tempfile.mkdtemp())
    terminal = Terminal("--device", pad.link, "--write", folder / "keys.yaml", "--seconds", 2)
    press(terminal, pad, F13, "next")
    press(terminal, pad, F14, "previous")
    terminal.says("Press the key for: choose")
    pad.press(F13)
    terminal.says("F13 does “next” already; press another")
    pad.press(NAMELESS)
    terminal.says(f"browsers have no name for this key (number {NAMELESS})")
    pad.press(F15)
    terminal.says("Press the key for: back\n  left out\n")
    press(terminal, pad, HELP, "help")
    terminal.says("Press the key for: repeat\n  left out\n")
    press(terminal, pad, VOLUME_UP, "louder")
    press(terminal, pad, VOLUME_DOWN, "quieter")
    assert terminal.ends() == 0, terminal.text
    written = (folder / "keys.yaml").read_text()
    assert written == (
        "keys:\n  F13: next\n  F14: previous\n  F15: choose\n  Help: help\n  AudioVolumeUp: louder\n  AudioVolumeDown: quieter\n"), written
    assert written in terminal.text, "the same is shown"
    again = subprocess.run([bench.BINARY, "check", "keys", "--device", pad.link, "--write", folder / "keys.yaml"], capture_output=True, text=True, check=False)
    assert again.returncode == 64 and "is there already" in again.stderr, again.stderr
    pad.unplug()
    config = centre.write_configuration(folder)
    below = "".join(f"    {line}\n" for line in written.splitlines())
    config.write_text(config.read_text().replace(
        "  - {id: entrance, name: Main entrance, language: en}\n", "  - id: entrance\n    name: Main entrance\n" + below))
    assert "F13: next" in config.read_text()
    done = Hub(folder, config).command("check", check=False)
    assert done.stdout.startswith("ok    configuration"), done.stdout + done.stderr


def test_nothing_else_hears_of_the_keypad_and_what_is_pressed_is_shown():
    pad = keypad()
    other = os.open(pad.path, os.O_RDONLY | os.O_NONBLOCK)
    terminal = Terminal("--device", pad.link, "--show")
    bench.until(lambda: pad.press(F13) or "F13" in terminal.text, "the first press is shown")
    while select.select([other], [], [], 0)[0]:
        os.read(other, 65536)  # what was pressed before the program had the keypad
    for _ in range(20):
        pad.press(VOLUME_UP)
    bench.until(lambda: terminal.text.count("AudioVolumeUp\n") == 20, f"20 presses are shown: {terminal.text!r}")
    assert not select.select([other], [], [], 0.1)[0], "another program has heard a key"
    pad.unplug()
    os.close(other)
    terminal.ends()


def test_a_path_that_is_no_keypad_is_refused_with_its_reason():
    for path, reason in (("/dev/input/by-id/none", "No such file"), ("/dev/null", "is no input device")):
        done = subprocess.run([bench.BINARY, "check", "keys", "--device", path], capture_output=True, text=True, check=False)
        assert done.returncode == 69 and path in done.stderr and reason in done.stderr, done.stderr


if __name__ == "__main__":
    bench.run(sys.modules[__name__])
