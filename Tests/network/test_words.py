"""What the hub says while something is wrong: plainly, to staff and to whoever looks after it; and that it is over, when it is."""
import pytest
from hub import until

WORDS = {
    "expired": "a certificate that is not believed, or that has expired",
    "nxdomain": "the case store's name is not found: is the name server right?",
}


@pytest.fixture
def day(town):
    one = town.day("words", ())
    yield one
    one.line.names.ways.clear()
    one.close()
    one.remove()


def page(hub):
    hub.sign_in()
    return hub.get("/staff/sync", port=hub.port + 1, headers={"Accept": "text/html", "Cookie": hub.cookie}).text


def check(hub):
    return next(line for line in hub.command("check", check=False).stdout.splitlines() if "case-store" in line)


def test_what_is_wrong_with_the_line_is_told_to_staff_and_by_the_check(day):
    day.begin("words")
    elm, oak = day.hubs.values()
    for way, words in WORDS.items():
        day.line.names.ways[elm.host.address] = way
        day.line.set(elm.host.address, way)
        until(lambda words=words: words in (elm.standing().get("cause") or ""), f"elm says: {words}", seconds=120, pause=0.1)
    assert WORDS["nxdomain"] in check(elm)
    assert "It cannot be reached." in page(elm) and "It cannot be reached." not in page(oak)
    day.line.names.ways.clear()
    day.line.mend(elm.host.address)
    day.end()
    assert "nothing waits" in check(elm) and "cannot be reached" not in check(elm)
    assert "What is wrong" not in page(elm)
