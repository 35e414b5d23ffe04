"""What `hazel check`, run as a program, says of lines and scanners that are there, absent, or taken by another program."""
import fcntl
import os
import subprocess
import sys

import bench
import test_lines as lines
import test_scanners as scanners

GRAB = 0x40044590  # EVIOCGRAB


def told(one, part):
    """What is said of a part, and the exit status."""
    done = one.command("check", check=False)
    line, = [line for line in done.stdout.splitlines() if f" {part}: " in line]
    return line, done.returncode


def test_the_chip_that_is_missing_is_named():
    one = lines.hub("usb-expander", ["line: 1, means: lamp kiosk-ready"])
    line, status = told(one, "chip")
    assert status == 78 and line.startswith("MEND"), line
    assert "there is no chip “cp2112_gpio”" in line and "whether it is plugged in" in line, line
    chip = bench.Chip("there", "cp2112_gpio", [None] * 8)
    assert told(one, "chip")[0].startswith("ok"), "once it is plugged in it is well"
    chip.unplug()


def test_it_is_named_who_has_a_line():
    chip = bench.Chip.of_the_bench()
    lines.settle(chip)
    one, part = lines.hub(), "lamp kiosk-ready"
    assert told(one, part)[0] == f"ok    {part}: {lines.READY}, pin 18: free"
    with subprocess.Popen(
        ["gpiomon", "--silent", chip.path.name, str(chip.offsets[lines.READY])], stdout=subprocess.DEVNULL) as other:
        bench.until(lambda: told(one, part)[0].startswith("MEND"), "the check sees that it is taken")
        line, status = told(one, part)
        assert status == 78 and "gpiomon" in line and "stop that program" in line, line
        assert told(one, "lamp kiosk-fault")[0].startswith("ok"), "the others are free"
        other.kill()
    with one:
        bench.until(lambda: chip.value(lines.READY) == 1, "the hub has its lines")
        assert "held by the hub" in told(one, part)[0]


def test_a_scanner_that_is_absent_or_taken_is_named():
    keyboard = bench.Keyboard("One", link="entrance-event-kbd")
    other = os.open(keyboard.path, os.O_RDONLY)
    one = scanners.hub()
    line, _ = told(one, "scanner entrance")
    assert line.startswith("ok") and "One" in line, line
    line, status = told(one, "scanner garden-door")
    assert status == 78 and line.startswith("MEND") and "is not there; plug the scanner in" in line, line
    fcntl.ioctl(other, GRAB, 1)
    line, status = told(one, "scanner entrance")
    assert status == 78 and line.startswith("MEND") and "another program has it for itself" in line, line
    os.close(other)
    keyboard.unplug()
    line, _ = told(one, "scanner entrance")
    assert line.startswith("MEND") and "is not there" in line, line


def test_the_scanner_that_the_hub_reads_is_well():
    keyboard = bench.Keyboard("Bench scanner", link="entrance-event-kbd")
    with scanners.hub() as one:
        scanners.Screen(one).ready()
        assert told(one, "scanner entrance")[0].startswith("ok")
        assert "is not there" in told(one, "scanner garden-door")[0]
    keyboard.unplug()


if __name__ == "__main__":
    bench.run(sys.modules[__name__])
