"""A random script: which faults, where, how long. All of it follows from the seed."""
import contextlib
import random
import time

import faults
from database import Down
from town import CENTRES

SETTLING = 1.5  # seconds until what was on its way when a fault began has come to its end
# After these the hub rests for half a minute or more: they are not in a short script.
LONG = {"half-open", "answers-lost", "loss", "disk-full", "backend-killed", "store-clock"}


def plan(seed, short=False):
    """Steps, one after the other: what is wrong at which hub's line, what at the case store or with a hub, and for how long."""
    chance = random.Random(seed)
    line, other, deadly = (sorted(set(kinds) - (LONG if short else set())) for kinds in (faults.LINE, faults.OTHER, faults.DEADLY))
    steps = []
    for _ in range(2 if short else 4):
        step = {"seconds": round(chance.uniform(2, 4) if short else chance.uniform(3, 10), 1), "line": {}, "other": None, "deadly": None}
        if chance.random() < 0.3:
            step["deadly"] = (chance.choice(deadly), chance.choice(CENTRES))
        else:
            step["line"] = {name: chance.choice(line) for name in CENTRES if chance.random() < 0.75}
            if not step["line"] or chance.random() < 0.4:
                step["other"] = chance.choice(other)
            # Where both clocks are wrong, the case store finds the hub's certificate ended, and the hub rests for a quarter of an hour.
            if step["other"] == "store-clock" and "wrong-clock" in step["line"].values():
                step["other"] = None
        steps.append(step)
    return steps


def words(step):
    parts = [f"{name} {kind}" for name, kind in step["line"].items()]
    parts += [step["other"]] if step["other"] else []
    parts += [f"{step['deadly'][1]} {step['deadly'][0]}"] if step["deadly"] else []
    return f"{' + '.join(parts)} for {step['seconds']} s"


def clocks(steps):
    """The hubs whose clocks go wrong."""
    return {name for step in steps for name, kind in step["line"].items() if kind == "wrong-clock"}


def kinds(steps):
    return {kind for step in steps for kind in (*step["line"].values(), step["other"], step["deadly"] and step["deadly"][0]) if kind}


class Player:
    """Plays a script on a day, and listens to what the hubs say of it."""

    def __init__(self, day, seed, say=print):
        self.day, self.say, self.chance = day, say, random.Random(f"{seed} details")

    def play(self, steps):
        for number, step in enumerate(steps, 1):
            self.say(f"  step {number}: {words(step)}")
            began = time.monotonic()
            with contextlib.ExitStack() as stack:
                self.enter(stack, step)
                self.last(SETTLING)
                stopped = {name: self.head(name) for name, kind in step["line"].items() if kind in faults.STOPS}
                self.last(step["seconds"] - SETTLING)
                self.listen()
                for name, head in stopped.items():
                    # The hub may be slow to hear what was kept before.
                    assert head is None or self.day.hubs[name].cursor() <= head, f"{step['line'][name]} let something of {name} through"
            self.day.check_families()
            self.say(f"  step {number}: over after {time.monotonic() - began:.0f} s")

    def enter(self, stack, step):
        for name, kind in step["line"].items():
            stack.enter_context(faults.LINE[kind](self.day, self.day.hubs[name], self.chance))
        if step["other"]:
            stack.enter_context(faults.OTHER[step["other"]](self.day, self.chance))
        if step["deadly"]:
            kind, name = step["deadly"]
            stack.enter_context(faults.DEADLY[kind](self.day, self.day.hubs[name], self.chance))

    def last(self, seconds):
        """The fault lasts; it ends at once where a family has met an error."""
        self.day.trouble.wait(seconds)

    def listen(self):
        """What the hubs say is wrong, for whoever reads along; and never is a cursor before the ledger."""
        for name, hub in self.day.hubs.items():
            if hub.process.poll() is None:
                standing = hub.standing()
                self.say(f"    {name}: {standing['waiting']} waiting; {standing.get('trouble') or 'well'}: {standing.get('cause') or '-'}")
                cursor = (standing.get("upTo") or {}).get("sequence", 0)
                held = self.head(name)
                assert held is None or cursor <= held, f"{name} believes that {cursor} are taken, and the case store holds {held}"

    def head(self, name):
        """How far the case store holds a hub's journal; nothing where its database does not answer."""
        try:
            return self.day.store.head(name)
        except Down:
            return None
