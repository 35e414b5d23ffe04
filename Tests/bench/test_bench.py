"""The bench itself: it has a chip whose lines can be pulled and read, and keyboards can be made."""
import os
import pathlib
import struct
import subprocess
import sys

import bench


def tool(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True, timeout=30).stdout.strip()


def test_the_chip_has_the_lines_of_the_header():
    told = tool("gpioinfo", str(bench.Chip.of_the_bench().path))
    for line in ("GPIO2", "GPIO17", "GPIO27"):
        assert f'"{line}"' in told, told


def test_a_pulled_line_is_seen_by_gpioget():
    chip = bench.Chip.of_the_bench()
    for high in (True, False, True):
        chip.pull("GPIO25", high)
        assert tool("gpioget", chip.path.name, str(chip.offsets["GPIO25"])) == str(int(high))


def test_a_driven_line_is_seen_from_outside_and_falls_back_to_its_pull():
    chip = bench.Chip.of_the_bench()
    chip.pull("GPIO22", False)
    with subprocess.Popen(["gpioset", "--mode=wait", chip.path.name, f"{chip.offsets['GPIO22']}=1"], stdin=subprocess.PIPE) as lamp:
        bench.until(lambda: chip.value("GPIO22") == 1, "the lamp is lit")
        lamp.communicate(b"\n")
    assert chip.value("GPIO22") == 0


def test_an_edge_wakes_who_waits_for_it():
    chip = bench.Chip.of_the_bench()
    chip.pull("GPIO26", True)
    with subprocess.Popen(
        ["gpiomon", "--num-events=1", "--falling-edge", chip.path.name, str(chip.offsets["GPIO26"])], stdout=subprocess.PIPE, text=True) as watch:
        bench.until(lambda: "[used]" in tool("gpioinfo", chip.path.name), "gpiomon holds the line")
        chip.pull("GPIO26", False)
        assert "FALLING EDGE" in watch.communicate(timeout=30)[0]


def test_a_second_chip_is_found_by_its_label():
    chip = bench.Chip("second", "expander", ["LAMP", None, "BUTTON"])
    assert "[expander] (3 lines)" in tool("gpiodetect")
    assert tool("gpiofind", "BUTTON") == f"{chip.path.name} 2"
    chip.unplug()
    assert "expander" not in tool("gpiodetect")


def test_a_keyboard_types_and_is_unplugged():
    keyboard = bench.Keyboard(link="usb-Bench_scanner-event-kbd")
    reader = os.open(keyboard.link, os.O_RDONLY)
    keyboard.press(30)
    codes = [struct.unpack("llHHi", os.read(reader, 24))[2:] for _ in range(4)]
    assert codes == [(1, 30, 1), (0, 0, 0), (1, 30, 0), (0, 0, 0)], codes
    keyboard.unplug()
    bench.until(lambda: not keyboard.path.exists(), "its device is gone")
    try:
        os.read(reader, 24)
        raise AssertionError("a keyboard that is gone was read")
    except OSError as error:
        assert error.errno == 19, error


def test_results_are_written_through():
    file = pathlib.Path(bench.RESULTS) / "written-in-the-bench"
    file.write_text("yes")
    assert os.path.ismount(bench.RESULTS)


if __name__ == "__main__":
    bench.run(sys.modules[__name__])
