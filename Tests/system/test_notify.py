"""The hub as a service manager sees it: ready when its doors are open, fed while it works, stopping when told to."""
import select
import socket
import time

import centre
from hub import until


class Manager:
    """A service manager's notification socket (sd_notify(3))."""

    def __init__(self, folder):
        self.path = str(folder / "notify")
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(self.path)

    def next(self, seconds=30):
        ready, _, _ = select.select([self.socket], [], [], seconds)
        return self.socket.recv(4096).decode() if ready else None

    def all(self):
        return list(iter(lambda: self.next(0), None))


def answers(port):
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5):
            return True
    except OSError:
        return False


def test_ready_comes_after_the_doors_are_open_and_the_watchdog_is_fed(hub, tmp_path):
    manager = Manager(tmp_path)
    hub = hub(centre.write_configuration(tmp_path), environment={"NOTIFY_SOCKET": manager.path, "WATCHDOG_USEC": "1000000"})
    hub.launch()
    said = []
    while "READY=1" not in said:
        message = manager.next()
        assert message, f"nothing came in time; before it: {said}\n{hub.log.read_text()[-2000:]}"
        said.append(message)
    assert answers(hub.port) and answers(hub.port + 1)
    until(lambda: hub._is_ready(), "the hub is ready")
    began, fed, status = time.monotonic(), 0, None
    while fed < 4 or not status:
        message = manager.next(10)
        assert message, "the watchdog is not fed"
        fed += message == "WATCHDOG=1"
        status = message if message.startswith("STATUS=Serving") else status
    assert time.monotonic() - began < 20
    assert hub.stop() == 0
    assert "STOPPING=1" in manager.all()
