"""What can be wrong between a hub and its case store, or at either end. Each is made when it is entered, and mended when it is left."""
import contextlib

from hub import until
from names import WAYS

LINE, OTHER, DEADLY = {}, {}, {}
# While one of these lasts, nothing of that hub is taken.
STOPS = {"cut", "nameless", "half-open", "answers-lost", "portal", "error-500", "error-503", "busy-429", "expired"}


def fault(kinds, name):
    """Notes a function that makes a fault, yields while it lasts, and mends it; it is mended whatever goes wrong meanwhile."""
    def note(function):
        @contextlib.contextmanager
        def made(*words):
            steps = function(*words)
            next(steps)
            try:
                yield
            finally:
                next(steps, None)

        kinds[name] = made
        return function

    return note


# At the line of one hub

@fault(LINE, "cut")
def cut(day, hub, chance):
    with hub.host.cut():
        yield


@fault(LINE, "loss")
def loss(day, hub, chance):
    with hub.host.losing("0.9"):
        yield


@fault(LINE, "slow")
def slow(day, hub, chance):
    with hub.host.narrow("64kbit"):
        day.families[hub.folder.name].rush.set()  # so that it has something to carry
        yield
        day.families[hub.folder.name].rush.clear()


@fault(LINE, "nameless")
def nameless(day, hub, chance):
    """The name server says nothing, or that it has failed, or that there is no such name."""
    ways = day.line.names.ways
    ways[hub.host.address] = chance.choice(WAYS)
    day.line.reset(hub.host.address)
    day.trouble.wait(0.5)  # one that had its answer just before may be connecting
    day.line.reset(hub.host.address)
    yield
    ways.pop(hub.host.address)


def at_the_provider(name, *ways, seconds=0.0):
    """A fault that the provider makes, in one of several ways."""
    @fault(LINE, name)
    def make(day, hub, chance):
        day.line.set(hub.host.address, chance.choice(ways), seconds)
        yield
        day.line.mend(hub.host.address)

    return make


at_the_provider("half-open", "half-open")
at_the_provider("answers-lost", "answers-lost")
at_the_provider("resets", "resets", seconds=3000)  # so many bytes go through before each
at_the_provider("latency", "latency", seconds=2.0)  # each way
at_the_provider("portal", "portal", "portal-own-certificate", "portal-no-tls")
for error in ("error-500", "error-503", "busy-429", "expired"):
    at_the_provider(error, error)


@fault(LINE, "wrong-clock")
def wrong_clock(day, hub, chance):
    """The hub's clock goes wrong by a year while it runs, and comes right again. A year behind, it believes no certificate; a year
    ahead it does, since the case store's lives for 397 days."""
    hub.clock.set(chance.choice((-365, 365)))
    day.line.reset(hub.host.address)
    yield
    hub.clock.set(0)


# At the case store

@fault(OTHER, "disk-full")
def disk_full(day, chance):
    day.postgres.fill()
    yield
    day.postgres.ensure()
    revive(day)


@fault(OTHER, "backend-killed")
def backend_killed(day, chance):
    """PostgreSQL's own processes for the case store; all others end with them, and it recovers from its log."""
    day.postgres.kill_backends(day.name)
    yield
    day.postgres.ensure()
    revive(day)


@fault(OTHER, "store-killed")
def store_killed(day, chance):
    day.store.kill()
    yield
    day.store.start()


@fault(OTHER, "store-clock")
def store_clock(day, chance):
    """The case store starts a year in the future: its certificate is not valid yet."""
    day.store.kill()
    day.store.start(days=365)
    yield
    day.store.kill()
    day.store.start()


def revive(day):
    """What systemd does with a service that has ended."""
    if day.store.process.poll() is not None:
        day.store.start()


# Between commit and answer, at one hub's batch

def kept_unanswered(day, hub):
    """A batch is on the case store's disk, and its answer is lost."""
    name = hub.folder.name
    day.wait_for_line(name)
    day.line.set(hub.host.address, "answers-lost")

    def astray():
        head = day.store.head(name)
        if head <= hub.cursor():
            return False
        day.trouble.wait(0.5)  # an answer that was on its way before has arrived by now
        return hub.cursor() < head

    until(astray, f"the case store keeps a batch of {name} whose answer is lost", seconds=400, pause=0.05)


@fault(DEADLY, "store-killed-between")
def store_killed_between(day, hub, chance):
    kept_unanswered(day, hub)
    day.store.kill()
    day.line.mend(hub.host.address)
    if chance.random() < 0.7:  # else the hub is not even told that the connection is gone
        day.line.reset(hub.host.address)
    yield
    day.store.start()


@fault(DEADLY, "hub-killed-between")
def hub_killed_between(day, hub, chance):
    kept_unanswered(day, hub)
    hub.kill()
    day.line.mend(hub.host.address)
    yield
    hub.start()


@fault(DEADLY, "hub-killed")
def hub_killed(day, hub, chance):
    hub.kill()
    yield
    hub.start()
