"""Starts the real hub for a test, speaks to it, stops it, kills it.

Run all from the top of the repository, after `swift build`:  python -m pytest Tests/system
HAZEL_BINARY names another binary; HAZEL_CRASHES how often test_crash.py kills it; HAZEL_SCREENSHOTS a folder for pictures.
"""
import http.client
import json
import os
import pathlib
import random
import resource
import signal
import socket
import subprocess
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("HAZEL_BINARY") or ROOT / ".build/debug/hazel").resolve()
DEADLINE = 60  # seconds for whatever must happen: a slow machine waits longer, a fast one does not


class Gone(Exception):
    """The hub did not answer: it is dead, or it died before its answer was whole."""


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.text = status, headers, body.decode()

    @property
    def json(self):
        return json.loads(self.text)


def own_ports(first=20000, last=32000):
    """Every second port of a part that this process has to itself, in any order, below those that the kernel gives to clients.

    Tests run side by side (pytest-xdist): what one of them has found free, and not opened yet, no other may find.
    """
    parts, part = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")), int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:])
    size = (last - first) // parts // 2 * 2
    mine = range(first + part * size, first + (part + 1) * size, 2)
    return random.SystemRandom().sample(mine, len(mine))


PORTS = own_ports()


def free_ports():
    """A port that is free together with the next one, and has not been given yet."""
    while True:
        port = PORTS.pop()
        try:
            for each in (port, port + 1):
                with socket.socket() as probe:
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                    probe.bind(("127.0.0.1", each))
            return port
        except OSError:
            continue


def until(condition, what, seconds=DEADLINE, pause=0.01):
    """Waits for a condition and gives what it gave."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < end, f"{what}: not within {seconds} s"
        time.sleep(pause)


class Hub:
    """One hub with a state folder and two ports of its own."""

    def __init__(self, folder, config, log_level="info", environment=None):
        self.folder, self.config, self.log_level = pathlib.Path(folder), pathlib.Path(config), log_level
        self.state = self.folder / "state"
        self.port = free_ports()
        self.log, self.out = self.folder / "hub.log", self.folder / "hub.out"
        self.environment = {**os.environ, "HAZEL_CONFIG": str(self.config), "HAZEL_STATE": str(self.state), **(environment or {})}
        self.process, self.secret, self.cookie = None, None, None
        self.log_through_pipe = False
        self.heed = lambda moment: None  # told of each request that is "sent", and of each that is "answered"

    # Life

    def launch(self):
        """Starts it and does not wait."""
        began = self.out.stat().st_size if self.out.exists() else 0
        with self.out.open("ab") as out, self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [BINARY, "serve", "--port", str(self.port), "--log-level", self.log_level], stdout=out,
                stderr=subprocess.PIPE if self.log_through_pipe else log, stdin=subprocess.DEVNULL, env=self.environment, preexec_fn=self._before)
        if self.log_through_pipe:
            self._drain()
        self._began = began

    def _before(self):
        """In the new process. A write beyond RLIMIT_FSIZE, which a test may set, fails and does not kill."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if self.log_through_pipe:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    def _drain(self):
        def copy(pipe, file):
            with pipe, file.open("ab", buffering=0) as log:
                while data := os.read(pipe.fileno(), 65536):
                    log.write(data)

        threading.Thread(target=copy, args=(self.process.stderr, self.log), daemon=True).start()

    def start(self):
        self.launch()
        until(self._is_ready, "the hub is ready")
        said = self.out.read_bytes()[self._began:].decode()
        self.secret = said.split("Secret", 1)[1].split()[0]
        return self

    def _is_ready(self):
        assert self.process.poll() is None, f"the hub ended with {self.process.returncode}:\n{self.log.read_text()[-3000:]}"
        try:
            with socket.create_connection(("127.0.0.1", self.port + 1), timeout=1), socket.socket(socket.AF_UNIX) as desk:
                desk.connect(str(self.state / "hazel.sock"))
            return self.get("/healthz").status == 200
        except (OSError, Gone):
            return False

    def stop(self):
        """Asks it to stop, and gives its exit status."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(DEADLINE)
            except subprocess.TimeoutExpired:
                self.kill()
                raise
        return self.process.returncode if self.process else None

    def kill(self, number=signal.SIGKILL):
        """Kills it: nothing of it runs any longer when this returns."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(DEADLINE)

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        if self.process:
            self.kill()

    # Requests

    def request(self, method, path, fields=None, port=None, headers=None, body=None, timeout=DEADLINE):
        headers = {"Accept": "application/json", **(headers or {})}
        if fields is not None:
            body = urllib.parse.urlencode(fields, doseq=True)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = http.client.HTTPConnection("127.0.0.1", port or self.port, timeout=timeout)
        try:
            connection.request(method, path, body, headers)
            self.heed("sent")
            got = connection.getresponse()
            answer = Answer(got.status, got.headers, got.read())
            self.heed("answered")
            return answer
        except (OSError, http.client.HTTPException) as error:
            raise Gone(str(error)) from error
        finally:
            connection.close()

    def get(self, path, **more):
        return self.request("GET", path, **more)

    def post(self, path, fields, **more):
        return self.request("POST", path, fields, **more)

    def scan(self, code, kiosk="entrance", **more):
        return self.post(f"/kiosk/{kiosk}/scan", {"code": code}, **more)

    def look_up(self, day, month, letters, companions=0, hour=None, kiosk="entrance"):
        fields = {"day": day, "month": month, "letters": letters, "companions": companions}
        return self.post(f"/kiosk/{kiosk}/look-up", fields if hour is None else {**fields, "hour": hour})

    def staff(self, method, path, value=None, **more):
        """A request of the JSON interface, as staff."""
        headers = {"Authorization": f"Bearer {self.secret}", "Content-Type": "application/json"}
        body = None if value is None else json.dumps(value)
        return self.request(method, path, port=self.port + 1, headers=headers, body=body, **more)

    def sign_in(self):
        answer = self.post("/staff", {"secret": self.secret}, port=self.port + 1)
        self.cookie = answer.headers["Set-Cookie"].split(";")[0]

    def upload(self, file, name="upload.csv", profile="test"):
        """The preview of an uploaded file, as the staff page asks for it."""
        edge = "edge-of-a-part"
        field = f'--{edge}\r\nContent-Disposition: form-data; name='
        body = b"".join((
            f'{field}"profile"\r\n\r\n{profile}\r\n{field}"file"; filename="{name}"\r\n\r\n'.encode(), file, f"\r\n--{edge}--\r\n".encode()))
        headers = {"Cookie": self.cookie, "Content-Type": f"multipart/form-data; boundary={edge}", "Accept": "text/html"}
        return self.request("POST", "/staff/import", port=self.port + 1, body=body, headers=headers)

    def act(self, kind, target):
        return self.staff("POST", "/api/v1/acts", {"kind": kind, "target": target})

    def board(self):
        return self.staff("GET", "/api/v1/board").json

    # Commands

    def command(self, *words, text=None, check=True, environment=None):
        """A command of hazel beside the hub."""
        done = subprocess.run(
            [BINARY, *map(str, words)], input=text, capture_output=True, text=True, timeout=DEADLINE * 3,
            env={**self.environment, **(environment or {})})
        assert not check or done.returncode == 0, f"hazel {' '.join(map(str, words))}: {done.returncode}\n{done.stdout}{done.stderr}"
        return done

    def journal(self):
        """All records: header, body and hash of each."""
        lines = self.command("journal", "show", "--format", "json", "--limit", "1000000").stdout.splitlines()
        return [json.loads(line) for line in lines]

    def codes(self, *choice):
        """The codes of passes, by the pass's holder in the source."""
        shown = self.command("pass", "show", *choice).stdout
        found, holder = {}, None
        for line in shown.splitlines():
            if line.startswith("Pass "):
                holder = line.split("holder ", 1)[1].split(",", 1)[0]
            elif line.startswith("HZ1:"):
                found.setdefault(holder, []).append(line)
        return found
