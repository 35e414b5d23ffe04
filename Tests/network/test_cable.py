"""The cables of the tests do what the scripts believe of them: without this, a script might pass because nothing was wrong."""
import socket
import threading
import time

import hosts
import pytest
from names import NAME

QUERY = b"\x00\x01\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00" + b"".join(bytes([len(part)]) + part.encode() for part in NAME.split(".")) + b"\0\0\1\0\1"


@pytest.fixture
def elm(town):
    return town.hosts["elm"]


def answered(host, times):
    """How many questions to the name server are answered."""
    with host.inside():
        asking = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    with asking:
        asking.settimeout(1)
        for _ in range(times):
            asking.sendto(QUERY, (hosts.PROVIDER, 53))
            time.sleep(0.001)
        count = 0
        try:
            while count < times:
                asking.recv(512)
                count += 1
        except TimeoutError:
            pass
        return count


def carried(host, size):
    """How many seconds so many bytes take from a host to the provider."""
    def swallow():
        end, _ = listening.accept()
        with end:
            left = size
            while left > 0:
                left -= len(end.recv(65536))
            end.sendall(b".")

    with socket.create_server((hosts.PROVIDER, 0)) as listening, host.inside():
        threading.Thread(target=swallow, daemon=True).start()
        with socket.create_connection(listening.getsockname()) as sending:
            began = time.monotonic()
            sending.sendall(bytes(size))
            sending.recv(1)
            return time.monotonic() - began


def test_a_cable_loses_nine_packets_of_ten_either_way(elm):
    assert answered(elm, 200) == 200
    with elm.losing("0.9"):
        assert answered(elm, 200) < 20, "of a hundred questions about one is answered"
    assert answered(elm, 200) == 200


def test_a_cut_cable_carries_nothing_and_a_mended_one_all(elm):
    with elm.cut():
        with elm.inside(), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
            asking.settimeout(0.5)
            with pytest.raises(OSError):
                asking.sendto(QUERY, (hosts.PROVIDER, 53))
                asking.recv(512)
    assert answered(elm, 50) == 50


def test_a_narrow_cable_takes_its_time(elm):
    with elm.narrow("64kbit"):
        assert carried(elm, 24_000) > 2, "24,000 bytes are 3 s, less what may go at once"
