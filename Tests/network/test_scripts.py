"""Two real hubs and a real case store on PostgreSQL, each on a machine of its own, under random faults.

At the end every change is in the ledger once, in order per hub, and the cursor agrees. The seed is in each script's name; one is played
again with  Tests/network/run --scripts 1 --seed N
"""
import pytest
import script
from audit import Books, wrong
from hub import until

BETWEEN = {"store-killed-between", "hub-killed-between"}


def books(day, name):
    """What both ends hold, of one moment: a hub may write a change by itself, such as that its clock was set."""
    hub, store = day.hubs[name], day.store

    def read():
        before = hub.standing()
        found = Books(
            journal=hub.journal(), ledger=store.rows(name), head=store.head(name), visits=store.visits(name), refused=store.refused(name),
            told=day.families[name].told, state=hub.standing())
        return found if found.state == before else None

    return until(read, f"{name} stands still")


@pytest.fixture
def day(town, seed, request):
    steps = script.plan(seed, request.config.getoption("short"))
    one = town.day(f"script{seed}", script.clocks(steps))
    one.steps = steps
    yield one
    one.close()
    if request.node.user_properties:
        one.remove()
    else:
        print(f"what both ends wrote down stays in {one.folder}")


def test_every_change_arrives_once_and_in_order(day, seed, record_property):
    print(f"\nscript {seed}: {'; '.join(map(script.words, day.steps))}")
    day.begin(seed)
    script.Player(day, seed).play(day.steps)
    day.end()
    found = {name: books(day, name) for name in day.hubs}
    faults = {name: wrong(each) for name, each in found.items()}
    assert not any(faults.values()), f"seed {seed}: {faults}"
    for name, hub in day.hubs.items():
        hub.command("journal", "verify")
        assert len(found[name].told) > 0, f"nobody came to {name}"
    again = day.store.sent_again()
    assert again > 0 or not BETWEEN & script.kinds(day.steps), "nothing was sent again, though an answer was lost on purpose"
    counts = ", ".join(f"{name} {len(each.journal)} changes" for name, each in found.items())
    slowest = max(families.slowest for families in day.families.values())
    record_property("told", f"{counts}, {again} sent again, slowest answer at a kiosk {slowest * 1000:.0f} ms")
