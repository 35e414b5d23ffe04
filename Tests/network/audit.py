"""What must be true once every fault is over: each change is in the ledger once, in order, and the cursor agrees. Pure."""
import collections
import dataclasses


@dataclasses.dataclass
class Books:
    """What both ends hold of one hub."""

    journal: list  # of the hub: {"header": {"epoch", "sequence", "id", "kind"}, "body", "hash"}
    ledger: list  # of the case store, by sequence: (epoch, sequence, id, hash, mark, committed)
    state: dict  # how the hub says it stands to the case store
    head: int  # how far the case store says it holds it without a gap
    visits: list = dataclasses.field(default_factory=list)  # in the case store's table
    refused: list = dataclasses.field(default_factory=list)
    told: list = dataclasses.field(default_factory=list)  # arrivals that a family was shown as done


def wrong(books):
    """What is wrong, a sentence each; nothing is as it should be."""
    return [*in_the_journal(books), *in_the_ledger(books), *at_the_cursor(books), *in_the_tables(books)]


def arrivals(books):
    return [record["body"] for record in books.journal if record["header"]["kind"] == "arrived" and record["body"]]


def in_the_journal(books):
    numbers = [record["header"]["sequence"] for record in books.journal]
    if numbers != list(range(1, len(numbers) + 1)):
        yield "the hub's own journal has a gap"
    kept = collections.Counter(body["arrival"]["id"] for body in arrivals(books))
    for arrival in books.told:
        if kept[arrival] != 1:
            yield f"an arrival that was shown as done is in the journal {kept[arrival]} times"


def in_the_ledger(books):
    mine = [(r["header"]["epoch"], r["header"]["sequence"], r["header"]["id"], r["hash"]) for r in books.journal]
    theirs = [(row[0], int(row[1]), row[2], row[3]) for row in books.ledger]
    times = collections.Counter(row[2] for row in theirs)
    lost = [each[1] for each in mine if each[2] not in times]
    twice = [identity for identity, count in times.items() if count > 1]
    if lost:
        yield f"not in the ledger: {len(lost)} of {len(mine)}, the first is {lost[0]}"
    if twice:
        yield f"in the ledger more than once: {len(twice)}"
    if not lost and not twice and theirs != mine:
        yield "the ledger holds something else than the journal, or in another order"
    committed = [float(row[5]) for row in books.ledger if row[5]]
    if len(committed) < len(books.ledger):
        yield "of some it is not known when they were kept"
    if any(before > after for before, after in zip(committed, committed[1:], strict=False)):
        yield "a change was kept before the one that goes before it"
    marked = collections.Counter(row[4] for row in books.ledger if row[4])
    if marked:
        yield f"the chain is marked: {dict(marked)}"
    if books.refused:
        yield f"the case store refuses {len(books.refused)}: {books.refused[:3]}"


def at_the_cursor(books):
    last = books.journal[-1]["header"]["sequence"]
    if books.state.get("waiting") != 0 or books.state.get("parked") != 0:
        yield f"the hub says that something waits or is parked: {books.state}"
    if (books.state.get("upTo") or {}).get("sequence") != last:
        yield f"the cursor is at {books.state.get('upTo')}, and the journal ends at {last}"
    if books.head != last:
        yield f"the case store says that it holds up to {books.head}, and the journal ends at {last}"
    if books.state.get("trouble"):
        yield f"the hub still complains: {books.state['trouble']}"


def in_the_tables(books):
    """The tables that people query are kept from the changes: each visit once."""
    mine = sorted(visit["id"] for body in arrivals(books) for visit in body["visits"])
    if sorted(books.visits) != mine:
        yield f"the case store's table has {len(books.visits)} visits, and the journal {len(mine)}"
