"""The udev rules, asked of udev itself: whose a chip is, and that a marked scanner is hidden from a compositor."""
import pathlib
import shutil
import subprocess
import sys

import bench

RULES = pathlib.Path("/run/udev/rules.d")
SCANNERS = RULES / "59-hazel-scanners.rules"


def told(device):
    """What udev would do with a device: its own words."""
    folder = subprocess.run(["readlink", "-f", device], check=True, capture_output=True, text=True).stdout.strip()
    done = subprocess.run(["udevadm", "test", "--action=add", folder], capture_output=True, text=True, timeout=60, check=False)
    said = done.stdout + done.stderr
    assert not [line for line in said.splitlines() if "hazel" in line and ("nvalid" in line or "nknown" in line)], said
    return said


def install():
    RULES.mkdir(parents=True, exist_ok=True)
    shutil.copy(bench.ROOT / "Device/udev/60-hazel.rules", RULES)
    SCANNERS.unlink(missing_ok=True)


def mark(*words):
    return subprocess.run(
        [bench.ROOT / "Device/udev/hazel-mark-scanner", *words], env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HAZEL_SCANNER_RULES": str(SCANNERS)},
        capture_output=True, text=True, check=False)


def test_a_chip_is_for_the_group_of_lines():
    install()
    with open("/etc/group", "a", encoding="utf-8") as groups:
        groups.write("gpio:x:4711:\n")
    said = told(f"/sys/bus/gpio/devices/{bench.Chip.of_the_bench().path.name}")
    assert "4711" in said and "0660" in said, said


def test_a_scanner_is_hidden_once_it_is_marked():
    install()
    scanner = bench.Keyboard(link="usb-Bench_scanner-event-kbd")
    device = f"/sys/class/input/{scanner.path.name}"
    assert "LIBINPUT_IGNORE_DEVICE" not in told(device)
    assert str(scanner.link) in mark().stdout
    done = mark(str(scanner.link))
    assert done.returncode == 0 and "0c2e:0901" in done.stdout, done
    assert "LIBINPUT_IGNORE_DEVICE=1" in told(device), told(device)
    assert "already" in mark(str(scanner.link)).stdout
    other = bench.Keyboard("Keyboard of staff", vendor=0x046D, product=0xC31C)
    assert "LIBINPUT_IGNORE_DEVICE" not in told(f"/sys/class/input/{other.path.name}")


def test_what_is_no_scanner_is_refused_with_a_reason():
    assert mark("/dev/input/by-id/nothing").returncode == 66
    refused = mark("/dev/null")
    assert refused.returncode == 65 and "neither" in refused.stderr, refused


if __name__ == "__main__":
    bench.run(sys.modules[__name__])
