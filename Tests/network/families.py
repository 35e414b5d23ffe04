"""Families and staff at one hub, whatever becomes of its line: they come, go on when it was dead, and remember what they were shown."""
import random
import threading
import time

from hub import Gone

ACTS = {"waiting": "call", "called": "seen", "seen": "done"}
KIOSKS = ("entrance", "garden-door", "side-door")


class Families(threading.Thread):
    def __init__(self, hub, codes, seed, trouble):
        super().__init__(daemon=True)
        self.hub, self.chance, self.trouble = hub, random.Random(seed), trouble
        self.codes = sorted(codes)
        self.chance.shuffle(self.codes)
        self.told, self.slowest, self.failure = [], 0.0, None
        self.over, self.rush = threading.Event(), threading.Event()

    def run(self):
        try:
            while not self.over.is_set():
                try:
                    self.come()
                except Gone:
                    pass  # the hub is dead for now
                if not self.rush.is_set():
                    self.over.wait(self.chance.uniform(0.05, 0.8))
        except BaseException as error:  # noqa: BLE001: whatever goes wrong in a thread must fail the test
            self.failure = error
            self.trouble.set()

    def leave(self):
        self.over.set()
        self.join(120)
        if self.failure:
            raise self.failure

    def come(self):
        began, turn = time.monotonic(), self.chance.random()
        if turn < 0.5 and self.codes:
            self.arrive(self.hub.scan(self.codes.pop(), self.chance.choice(KIOSKS)))
        elif turn < 0.8:
            fields = {"service": "stay-and-play", "companions": self.chance.randrange(5)}
            self.arrive(self.hub.post(f"/kiosk/{self.chance.choice(KIOSKS)}/walk-in", fields))
        else:
            self.staff()
        self.slowest = max(self.slowest, time.monotonic() - began)

    def arrive(self, answer):
        """Whatever the answer is, the hub has one: nobody stands before an error because of the line."""
        assert answer.status < 500, f"a family stands before {answer.status}: {answer.text[:300]}"
        slip = answer.json.get("slip")
        if slip and answer.json.get("outcome") != "already-here":
            self.told.append(slip["arrival"])

    def staff(self):
        board = self.hub.staff("GET", "/api/v1/board")
        assert board.status < 500, f"staff stand before {board.status}: {board.text[:300]}"
        if board.status != 200:
            return  # the hub has just started, and its new secret is not known yet
        rows = [row for row in board.json["rows"] if row["state"] in ACTS]
        if rows:
            row = self.chance.choice(rows)
            answer = self.hub.act(ACTS[row["state"]], row["id"])
            assert answer.status < 500, f"staff stand before {answer.status}: {answer.text[:300]}"
