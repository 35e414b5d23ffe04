"""The check at the end of each script notices what it is there for, and the name server of the tests answers as one does."""
import copy
import socket
import struct

import names
import pytest
from audit import Books, wrong


def record(number, kind="arrived"):
    body = {"arrival": {"id": f"a{number}"}, "visits": [{"id": f"v{number}"}]}
    return {"header": {"epoch": "e", "sequence": number, "id": f"c{number}", "kind": kind}, "body": body, "hash": f"h{number}"}


@pytest.fixture
def books():
    return Books(
        journal=[record(number) for number in (1, 2, 3)], ledger=[["e", str(number), f"c{number}", f"h{number}", "", f"10.{number}"] for number in (1, 2, 3)],
        state={"waiting": 0, "parked": 0, "upTo": {"sequence": 3}}, head=3, visits=["v1", "v2", "v3"], told=["a2"])


def test_nothing_is_wrong_where_both_ends_agree(books):
    assert wrong(books) == []


def swap(books):
    books.ledger[1], books.ledger[2] = ["e", "2", *books.ledger[2][2:5], "10.2"], ["e", "3", *books.ledger[1][2:5], "10.3"]


@pytest.mark.parametrize("change, words", [pytest.param(*each, id=each[1]) for each in [
    (lambda books: books.ledger.pop(1), "not in the ledger: 1 of 3, the first is 2"),
    (lambda books: books.ledger.append(copy.copy(books.ledger[0])), "more than once"),
    (swap, "in another order"),
    (lambda books: books.ledger[0].__setitem__(5, "99"), "kept before the one"),
    (lambda books: books.ledger[0].__setitem__(5, ""), "not known when"),
    (lambda books: books.ledger[2].__setitem__(3, "other"), "something else"),
    (lambda books: books.ledger[2].__setitem__(4, "break"), "marked: {'break': 1}"),
    (lambda books: books.refused.append(["2", "bad-body"]), "refuses 1"),
    (lambda books: books.journal.pop(1), "own journal has a gap"),
    (lambda books: books.told.append("a9"), "shown as done is in the journal 0 times"),
    (lambda books: books.state.update(upTo={"sequence": 2}), "the cursor is at"),
    (lambda books: books.state.update(waiting=1), "waits or is parked"),
    (lambda books: books.state.update(trouble="busy"), "still complains"),
    (lambda books: setattr(books, "head", 2), "holds up to 2"),
    (lambda books: books.visits.append("v3"), "4 visits, and the journal 3"),
]])
def test_what_is_wrong_is_noticed(books, change, words):
    change(books)
    assert any(words in each for each in wrong(books)), wrong(books)


def asked(name, kind=1):
    labels = b"".join(bytes([len(part)]) + part.encode() for part in name.split("."))
    return b"\x12\x34" + struct.pack("!HHHHH", 0x0100, 1, 0, 0, 0) + labels + b"\0" + struct.pack("!HH", kind, 1)


def test_the_name_server_knows_one_name():
    said = names.answer(asked("casestore.test"), "10.77.0.1")
    assert said[:4] == b"\x12\x34\x81\x80" and said.endswith(socket.inet_aton("10.77.0.1"))
    assert names.answer(asked("casestore.test", 28), "10.77.0.1")[3:8] == b"\x80\0\x01\0\0", "no address of the other kind, and no error"
    assert names.answer(asked("elsewhere.test"), "10.77.0.1")[3] == 0x83
    assert names.answer(asked("casestore.test"), "10.77.0.1", "servfail")[3] == 0x82
    assert names.answer(asked("casestore.test"), "10.77.0.1", "silent") is None
