"""A full day of families, staff, strangers and mishaps, all of them canaries, at the hub's own doors."""
import ctypes
import os
import random
import signal
import sqlite3
import threading
import time

import canary
import centre
from hub import Gone, until

LOOK_UP_LIMIT = 40
SYS_TGKILL = 234  # x86-64


class CanaryDay:
    def __init__(self, hub, folder):
        self.hub, self.folder = hub, folder
        self.book, self.outcomes, self.texts = canary.CanaryBook(), set(), {}
        self.zone = self.book.zone
        self.said("import", hub.command("import", "appointments", "--details", self.book.fill().write(folder / "day.csv")))
        hub.command("pass", "key", "new")
        hub.command("pass", "issue", "--today")
        choice = {name: ("--holder", f"QYX-H-{name}") for name in {row["holders"].removeprefix("QYX-H-") for row in self.book.rows}}
        sensitive = next(row for row in self.book.rows if row["service"] == "refuge")
        choice["sensitive"] = ("--appointment", sensitive["appointment_id"])
        for name in ("tomorrow", "yesterday", "cancelled", "sensitive"):
            hub.command("pass", "issue", *choice[name])
        self.code = {name: next(iter(hub.codes(*choice[name]).values()))[0] for name in sorted(choice)}
        home = type("Home", (), {"state": hub.state, "zone": self.zone})
        self.foreign = canary.foreign_codes(home, folder)

    @property
    def codes(self):
        return [*self.code.values(), *self.foreign.values()]

    def said(self, name, done):
        """Keeps what a command said; none of it may be personal."""
        self.texts[name] = done.stdout + done.stderr

    def scan(self, code, wants=None, **more):
        answer = self.hub.scan(code, **more).json
        assert wants is None or answer["outcome"] == wants, f"{answer['outcome']}, and not {wants}"
        self.outcomes.add(answer["outcome"])
        return answer

    # The day

    def check_ins(self):
        for name, wants in {
            "due": "checked-in", "two": "checked-in", "double": "ambiguous", "late": "late", "early": "too-early", "missed": "too-late",
            "tomorrow": "not-today", "yesterday": "nothing-booked", "cancelled": "cancelled", "sensitive": "checked-in",
            "protected": "checked-in",
        }.items():
            slip = self.scan(self.code[name], wants).get("slip")
            if slip and name != "due":
                self.hub.post("/kiosk/entrance/party", {"arrival": slip["arrival"], "companions": 2})
        self.hub.command("pass", "revoke", self.pass_id("revoked"))
        self.scan(self.code["revoked"], "revoked")
        for outcome, code in self.foreign.items():
            self.scan(code, outcome)
        for text in canary.rubbish(self.code["spare"]):
            self.scan(text, kiosk="garden-door")
        self.hub.post("/kiosk/entrance/assistance", {})
        self.hub.post("/kiosk/entrance/walk-in", {"service": "stay-and-play", "companions": 3})
        self.hub.post("/kiosk/entrance/walk-in", {"service": "", "companions": 0})

    def pass_id(self, name):
        return self.hub.command("pass", "show", "--holder", f"QYX-H-{name}").stdout.split("Pass ")[1].split(",")[0]

    def look_up(self, name, hour=None, letters="qzx"):
        day, month = canary.BIRTHS[name]
        return self.hub.look_up(day, month, letters, hour=hour, kiosk="garden-door").json["outcome"]

    def look_ups(self):
        assert self.look_up("found") == "checked-in"
        assert self.look_up("pair") == "needs-hour"
        hour = next(row["time"] for row in self.book.rows if row["person_id"] == "QYX-pair-a").split(":")[0]
        assert self.look_up("pair", hour=int(hour)) == "checked-in"
        assert self.look_up("twins", hour=int(hour)) == "see-person"
        self.scan(self.code["found"], "already-here")
        for name in ("found", "early", "missed", "tomorrow", "cancelled", "sensitive", "protected"):
            assert self.look_up(name) == "see-person"
        assert self.look_up("due", letters="Qzxother") == "see-person"
        for _ in range(LOOK_UP_LIMIT):
            assert self.hub.look_up(31, 12, "Qzx", kiosk="garden-door").json["outcome"] == "see-person"
        self.outcomes.add("see-person")

    def staff(self):
        rows = [row for row in self.hub.board()["rows"] if row["id"].startswith("attendance:")]
        for number, kinds in enumerate((("call", "undo", "call", "seen", "done", "undo"), ("seen", "left", "undo"), ("call", "left"), ("undo",))):
            for kind in kinds:
                assert self.hub.act(kind, rows[number]["id"]).status == 204
        expected = next(row for row in self.hub.board()["rows"] if row["state"] == "expected")
        assert self.hub.act("not-come", expected["id"]).status == 204
        for wrong in ({"kind": "Qzx", "target": "Qzx"}, {"kind": "call", "target": "attendance:Qzx"}, {"Qzx": "Qzx"}, ["Qzx"], "Qzx"):
            answer = self.hub.staff("POST", "/api/v1/acts", wrong)
            assert 400 <= answer.status < 500
            self.texts[f"the answer to {wrong}"] = answer.text
        for notice in self.hub.board()["notices"][:3]:
            assert self.hub.act("acknowledge", notice["ticket"]).status == 204
        self.hub.command("arrivals", "--plain")
        self.hub.command("arrivals", "--paper")
        self.hub.command("pass", "sheet", "--today", "--output", self.folder / "sheets")
        self.hub.command("pass", "issue", "--today", "--letters", self.folder / "letters")

    def imports(self):
        """Files with canaries where they do not belong. Reports name the place, and never the value."""
        bad = canary.bad_file(self.folder / "day.csv")
        (self.folder / "bad.csv").write_bytes(bad)
        (self.folder / "bad.ics").write_bytes(canary.BAD_CALENDAR)
        (self.folder / "headless.csv").write_bytes(bad.split(b"\n", 1)[1])
        for name in ("bad.csv", "bad.ics", "headless.csv"):
            for form in ("text", "json"):
                done = self.hub.command("import", "appointments", "--format", form, self.folder / name, check=False)
                self.said(f"import of {name} as {form}", done)
                assert done.returncode != 0 or name == "bad.ics", f"{name} was taken"
        self.hub.sign_in()
        for name, data, profile in (
            ("bad.csv", bad, "test"), ("bad.ics", canary.BAD_CALENDAR, "groups"), ("a.csv", b"Qzx\x00\xff" * 99, "test"),
            ("a.csv", b"", "test"), ("a.csv", bad, "Qzxprofile"), ("a.csv", bad, "groups"), ("headless.csv", bad.split(b"\n", 1)[1], "test"),
        ):
            answer = self.hub.upload(data, name, profile)
            assert answer.status < 500
            self.texts[f"the page after an upload of {name} with {profile}"] = answer.text

    def strangers(self):
        """Requests that no page of Hazel sends."""
        for method, path, headers, body in (
            ("GET", "/kiosk/Qzx", {}, None), ("GET", "/kiosk/entrance?lang=Qzx&name=Qzx", {}, None), ("GET", "/Qzx/Qzx?Qzx=Qzx", {}, None),
            ("POST", "/kiosk/entrance/scan", {"Content-Type": "application/json"}, '{"code": {"Qzx": "Qzx"}}'),
            ("POST", "/kiosk/entrance/scan", {"Content-Type": "application/json"}, '{"code": "Qzx'),
            ("POST", "/kiosk/entrance/scan", {"Content-Type": "Qzx/Qzx"}, "Qzx"),
            ("POST", "/kiosk/entrance/look-up", {"Content-Type": "application/x-www-form-urlencoded"}, "day=Qzx&month=Qzx&letters=Qzx"),
            ("POST", "/kiosk/entrance/walk-in", {"Content-Type": "application/x-www-form-urlencoded"}, "service=Qzx&companions=Qzx"),
            ("POST", "/kiosk/entrance/scan", {"Origin": "https://qzx.example.org"}, "code=Qzx"),
            ("GET", "/kiosk", {"Host": "qzx.example.org", "User-Agent": "Qzx", "Referer": "http://qzx.example.org/", "Cookie": "Qzx=Qzx"}, None),
            ("QZX", "/kiosk", {}, None), ("POST", "/kiosk/entrance/scan", {}, "Qzx" * 100_000),
        ):
            for port in (self.hub.port, self.hub.port + 1):
                try:
                    answer = self.hub.request(method, path, port=port, headers=headers, body=body)
                    self.texts[f"the answer to {method} {path} {headers}"] = answer.text
                except Gone:
                    pass

    def full_disk(self, disk):
        """The store cannot be written: it is said, nothing is shown as done, and when there is room again it goes on."""
        disk.fill()
        row = next(row for row in self.hub.board()["rows"] if row["state"] == "waiting")
        # What SQLite has set aside already is used up first.
        works = (
            lambda: self.hub.post("/kiosk/entrance/walk-in", {"companions": 1}), lambda: self.hub.act("call", row["id"]),
            lambda: self.hub.post("/kiosk/entrance/assistance", {}),
        )
        for work in works:
            assert any(work().status == 503 for _ in range(3000)), "the disk is full, and all is shown as done"
        sequence = self.hub.board()["position"]["sequence"]
        self.scan(self.code["full"], "store-not-writable")
        assert self.hub.look_up(*canary.BIRTHS["clock"], "qzx").status == 503
        assert self.hub.post("/kiosk/entrance/assistance", {}).status == 503
        self.said("import on a full disk", self.hub.command("import", "appointments", self.folder / "day.csv", check=False))
        self.texts["upload on a full disk"] = self.hub.upload((self.folder / "day.csv").read_bytes()).text
        assert self.hub.board()["position"]["sequence"] == sequence
        disk.free()
        self.scan(self.code["full"], "checked-in")

    def untrusted_clock(self):
        self.hub.stop()
        centre.write_configuration(self.folder, misses=LOOK_UP_LIMIT, trust="never", zone=str(self.zone))
        self.hub.start()
        self.scan(self.code["clock"], "clock-not-trusted")
        assert self.hub.look_up(*canary.BIRTHS["spare"], "qzx", kiosk="side-door").json["outcome"] == "see-person"

    def crash(self, seed):
        """A memory fault in some thread, while families check in and the board is read. What Swift writes then goes to the log."""
        chance, stop = random.Random(seed), threading.Event()

        def load():
            try:
                while not stop.is_set():
                    self.hub.board()
                    self.hub.scan(self.code["due"])
                    self.hub.look_up(*canary.BIRTHS["found"], "qzx")
            except (Gone, ValueError):
                pass

        threads = [threading.Thread(target=load) for _ in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(0.3)
        tasks = [int(task) for task in os.listdir(f"/proc/{self.hub.process.pid}/task")]
        reports = self.reports()
        ctypes.CDLL(None).syscall(SYS_TGKILL, self.hub.process.pid, chance.choice(tasks), signal.SIGSEGV)
        # After Swift's report the fault happens again and ends it, but one that was sent does not.
        until(lambda: self.hub.process.poll() or self.reports() > reports, "it crashes", seconds=300, pause=0.1)
        self.hub.kill()
        stop.set()
        for thread in threads:
            thread.join()

    def reports(self):
        return self.hub.log.read_text(errors="replace").count("Backtrace took")

    # What sings

    def tables(self):
        """The text of each table of the store, byte by byte."""
        connection = sqlite3.connect(f"file:{self.hub.state}/hazel.sqlite?mode=ro", uri=True)
        names = [name for name, in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: "\n".join(
            value.decode("latin-1") if isinstance(value, bytes) else str(value)
            for row in connection.execute(f"SELECT * FROM {name}") for value in row) for name in names}
