"""A day of families, staff and files whose hub may die at any moment, and what must be true of it afterwards."""
import collections
import random
import subprocess
import threading
import time

import centre
from hub import BINARY, Gone

FAMILIES = 700
KIOSKS = ["entrance", "garden-door", "side-door", "entrance"]
NEXT = {"waiting": ["call", "seen"], "called": ["seen", "done"], "seen": ["done"]}
LEADS = {"call": "called", "seen": "seen", "done": "done"}


class Shown:
    """What the screens have shown as done, and what may have been done besides, because the hub died before it answered."""

    def __init__(self):
        self.lock = threading.Lock()
        self.arrivals = {}  # family: (arrival, token)
        self.walk_ins = {}  # token: (arrival, companions)
        self.companions = collections.defaultdict(lambda: {None})  # family: the numbers that its rows may have
        self.states = {}  # row: the states that it may have
        self.history = collections.defaultdict(list)  # row: the states before, so that undo is known
        self.imports = {}  # file's number: whether it was said to be taken
        self.answers = collections.Counter()

    def arrive(self, family, slip):
        """A family was told that it is here."""
        token = tuple(sorted(slip["token"].items()))
        with self.lock:
            before = self.arrivals.setdefault(family, (slip["arrival"], token))
        assert before == (slip["arrival"], token), f"family {family} arrived twice"


class Day:
    """A centre with many families that are due now, and one hub."""

    def __init__(self, hub, seed):
        self.hub, self.random, self.shown = hub, random.Random(seed), Shown()
        book = centre.Book()
        # Nobody is late within half an hour, however long a busy machine takes.
        self.families = {}
        for number in range(FAMILIES):
            names = [f"Fam{number:04}{child}" for child in "ab"[:1 + number % 2]]
            self.families[f"H{number:04}"] = names
            for name in names:
                book.add(f"P{name}", 20 + number % 20, given_name=name, family_name="Zed", born="2015-01-01", holders=f"H{number:04}")
        hub.command("import", "appointments", book.write(hub.folder / "families.csv"))
        hub.command("pass", "key", "new")
        hub.command("pass", "issue", "--today")
        self.codes = {holder: codes[0] for holder, codes in hub.codes("--today").items()}
        assert set(self.codes) == set(self.families)
        self.fresh = list(self.families)
        self.random.shuffle(self.fresh)
        self.board = None

    # What people do until the hub is dead

    def kiosk(self, kiosk, seed):
        chance = random.Random(seed)
        try:
            while True:
                if chance.random() < 0.15:
                    self.walk_in(kiosk, chance)
                else:
                    self.check_in(kiosk, chance)
        except Gone:
            return

    def check_in(self, kiosk, chance):
        with self.shown.lock:
            known = chance.random() < 0.4 and list(self.shown.arrivals)
            family = chance.choice(known or self.fresh[-3:] or list(self.families))
            if not known and self.fresh and chance.random() < 0.8:
                family = self.fresh.pop()
        answer = self.hub.scan(self.codes[family], kiosk).json
        assert answer["outcome"] in ("checked-in", "already-here"), answer
        self.shown.arrive(family, answer["slip"])
        self.shown.answers["scan"] += 1
        if answer["slip"]["asksParty"]:
            self.tell_party(kiosk, family, answer["slip"]["arrival"], chance.randrange(9))

    def tell_party(self, kiosk, family, arrival, count):
        with self.shown.lock:
            self.shown.companions[family].add(count)
        answer = self.hub.post(f"/kiosk/{kiosk}/party", {"arrival": arrival, "companions": count})
        if answer.status == 200:
            self.shown.answers["party"] += 1
            with self.shown.lock:
                self.shown.companions[family] -= {None}

    def walk_in(self, kiosk, chance):
        count = chance.randrange(5)
        answer = self.hub.post(f"/kiosk/{kiosk}/walk-in", {"service": "stay-and-play", "companions": count}).json
        token = tuple(sorted(answer["slip"]["token"].items()))
        with self.shown.lock:
            assert token not in self.shown.walk_ins, "a token was given twice"
            self.shown.walk_ins[token] = (answer["slip"]["arrival"], count)
            self.shown.answers["walk-in"] += 1

    def staff(self, seed):
        chance, shown = random.Random(seed), self.shown
        rows = {row["id"]: row["state"] for row in self.board["rows"] if row["state"] in NEXT and row.get("name")}
        try:
            while rows:
                target = chance.choice(list(rows))
                before = rows[target]
                undo = shown.history[target] and chance.random() < 0.3
                kind = "undo" if undo else chance.choice(NEXT[before])
                after = shown.history[target][-1] if undo else LEADS[kind]
                shown.states[target] = {before, after}
                del rows[target]
                assert self.hub.act(kind, target).status == 204
                shown.states[target] = {after}
                shown.history[target] = shown.history[target][:-1] if undo else shown.history[target] + [before]
                shown.answers["act"] += 1
        except Gone:
            return

    def drop(self, number):
        """Begins to read a file of 60 more people."""
        file = self.hub.folder / f"more-{number}.csv"
        if not file.exists():
            book = centre.Book()
            for person in range(60):
                book.add(f"I{number}-{person}", 200, appointment_id=f"I{number}-{person}", given_name=f"More{number:03}x{person:02}", family_name="Why")
            book.write(file)
        self.shown.imports[number] = False
        return subprocess.Popen(
            [BINARY, "import", "appointments", str(file)], env=self.hub.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    # One crash

    def crash(self, number):
        way = self.random.choice(["moment", "sent", "answered", "import", "staff", "starting"])
        if way == "starting":
            self.hub.launch()
            time.sleep(self.random.uniform(0, 0.4))
            self.hub.kill()
            return way
        self.hub.start()
        self.check()
        threads = self.begin(way)
        reading = self.drop(number) if way == "import" else None
        if way in ("moment", "import"):
            time.sleep(self.random.uniform(0, 0.15 if way == "moment" else 0.5))
        else:
            assert self.due.wait(60), "nothing was answered"
        self.hub.kill()
        for thread in threads:
            thread.join(60)
        if reading:
            self.shown.imports[number] = reading.wait(60) == 0
        return way

    def begin(self, way):
        left, self.due = [self.random.randint(1, 15)], threading.Event()
        wanted = "answered" if way == "staff" else way

        def heed(moment):
            if moment == wanted:
                left[0] -= 1
                if left[0] == 0:
                    self.due.set()

        self.hub.heed = heed
        works = [(self.kiosk, (kiosk, self.random.random())) for kiosk in (KIOSKS[:1] if way == "staff" else KIOSKS)]
        works += [(self.staff, (self.random.random(),))] * (way in ("staff", "moment"))
        self.failures = []
        threads = [threading.Thread(target=self.guarded, args=(work, words)) for work, words in works]
        for thread in threads:
            thread.start()
        return threads

    def guarded(self, work, words):
        try:
            work(*words)
        except BaseException as error:  # noqa: BLE001: whatever goes wrong in a thread must fail the test
            self.failures.append(error)
            self.due.set()

    # What must hold

    def check(self):
        self.hub.heed = lambda moment: None
        self.board = self.hub.board()
        by_name, by_token = collections.defaultdict(list), collections.defaultdict(list)
        for row in self.board["rows"]:
            by_name[(row.get("name") or "").split(" ")[0]].append(row)
            if row.get("token"):
                by_token[tuple(sorted(row["token"].items()))].append(row)
        self.check_families(by_name)
        for token, (_, count) in self.shown.walk_ins.items():
            assert [row["companions"] for row in by_token[token]] == [count], "a walk-in is not on the board once"
        self.check_acts()
        for number, taken in self.shown.imports.items():
            rows = sum(name.startswith(f"More{number:03}x") for name in by_name)
            assert rows in ((60,) if taken else (0, 60)), f"{rows} of 60 appointments of a file are in the book"

    def check_families(self, by_name):
        for family, names in self.families.items():
            rows = [row for name in names for row in by_name[name]]
            assert len(rows) == len(names), f"{family} is on the board {len(rows)} times, and has {len(names)} appointments"
            tokens = {tuple(sorted(row["token"].items())) if row.get("token") else None for row in rows}
            assert len(tokens) == 1, f"a half of {family} is here"
            if family not in self.shown.arrivals:
                continue
            assert tokens == {self.shown.arrivals[family][1]}, f"{family} was shown as here, and is not"
            companions = {row.get("companions") for row in rows}
            assert len(companions) == 1 and companions <= self.shown.companions[family], f"{family} told another number of people"
            self.shown.companions[family] = companions | ({None} if companions == {None} else set())

    def check_acts(self):
        states = {row["id"]: row["state"] for row in self.board["rows"]}
        for row, possible in self.shown.states.items():
            assert states.get(row) in possible, f"an act of staff is lost: {states.get(row)}, and not {possible}"
            if len(possible) > 1:
                self.shown.history[row] = []
            self.shown.states[row] = {states[row]}

    def check_journal(self):
        self.hub.command("journal", "verify")
        records = self.hub.journal()
        assert [record["header"]["sequence"] for record in records] == list(range(1, len(records) + 1)), "the journal has a gap"
        assert len({record["header"]["epoch"] for record in records}) == 1
        assert len({record["header"]["id"] for record in records}) == len(records)
        arrived = collections.Counter(r["body"]["arrival"]["id"] for r in records if r["header"]["kind"] == "arrived")
        passes = collections.Counter(r["body"]["arrival"].get("pass") for r in records if r["header"]["kind"] == "arrived")
        shown = [one for one, _ in self.shown.arrivals.values()] + [one for one, _ in self.shown.walk_ins.values()]
        assert all(arrived[one] == 1 for one in shown), "an arrival that was shown is not in the journal once"
        assert all(count == 1 for code, count in passes.items() if code), "a pass arrived twice"
        return len(records)
