"""Hosts in network namespaces of their own, on cables that can be cut, narrowed, and made to lose what they carry.

The tests themselves stand in a namespace of their own too (Tests/network/run makes it): the provider's, in which all cables end.
"""
import contextlib
import ctypes
import os
import subprocess

LIBC = ctypes.CDLL(None, use_errno=True)
CLONE_NEWNET = 0x40000000
# The provider's own address: there hubs find the name server, and behind the faults the case store.
PROVIDER = "10.77.0.1"


def run(*words):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(map(str, words))}: {done.returncode} {done.stderr.strip()}"
    return done.stdout


def enter(handle):
    """This thread, and what it starts, is in another network from now on."""
    if LIBC.setns(handle, CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "setns")


def provide():
    """The provider's own address; what its namespace has besides is the cables."""
    run("ip", "link", "set", "lo", "up")
    run("ip", "address", "add", f"{PROVIDER}/32", "dev", "lo")


class Host:
    """One machine, with one cable to the provider."""

    def __init__(self, name, number):
        self.name, self.address = name, f"10.77.{number}.2"
        here = f"10.77.{number}.1"
        run("ip", "netns", "add", name)
        run("ip", "link", "add", name, "type", "veth", "peer", "name", "eth0", "netns", name)
        run("ip", "address", "add", f"{here}/24", "dev", name)
        run("ip", "link", "set", name, "up")
        for words in (f"address add {self.address}/24 dev eth0", "link set eth0 up", "link set lo up", f"route add default via {here}"):
            run("ip", "-n", name, *words.split())
        self.handle = os.open(f"/run/netns/{name}", os.O_RDONLY)

    @contextlib.contextmanager
    def inside(self):
        """What this thread connects to or starts meanwhile, it does as a program of that host."""
        before = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
        enter(self.handle)
        try:
            yield
        finally:
            enter(before)
            os.close(before)

    # The cable

    @contextlib.contextmanager
    def cut(self):
        run("ip", "link", "set", self.name, "down")
        try:
            yield
        finally:
            run("ip", "link", "set", self.name, "up")

    @contextlib.contextmanager
    def losing(self, part):
        """So much of what goes either way is lost, packet by packet."""
        rules = [
            (chain, way, self.name, "-m", "statistic", "--mode", "random", "--probability", part, "-j", "DROP")
            for chain, way in (("INPUT", "-i"), ("OUTPUT", "-o"))
        ]
        for rule in rules:
            run("iptables", "-w", "-I", *rule)
        try:
            yield
        finally:
            for rule in rules:
                run("iptables", "-w", "-D", *rule)

    @contextlib.contextmanager
    def narrow(self, rate):
        """No more than that goes either way, such as 64kbit."""
        ends = [("tc", "qdisc"), ("tc", "-n", self.name, "qdisc")]
        devices = [self.name, "eth0"]
        for tc, device in zip(ends, devices, strict=True):
            run(*tc, "add", "dev", device, "root", "tbf", "rate", rate, "burst", "4kb", "latency", "2s")
        try:
            yield
        finally:
            for tc, device in zip(ends, devices, strict=True):
                run(*tc, "del", "dev", device, "root")
