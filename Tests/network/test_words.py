"""What the hub says while something is wrong: plainly, to staff and to whoever looks after it; and that it is over, when it is."""
import random

import faults
import pytest
from hub import until


@pytest.fixture
def day(town):
    one = town.day("words", ())
    yield one
    one.close()
    one.remove()


def page(hub):
    hub.sign_in()
    return hub.get("/staff/sync", port=hub.port + 1, headers={"Accept": "text/html", "Cookie": hub.cookie}).text


def check(hub):
    return next(line for line in hub.command("check", check=False).stdout.splitlines() if "case-store" in line)


def test_a_certificate_that_has_expired_is_told_to_staff_and_by_the_check(day):
    day.begin("words")
    elm, oak = day.hubs.values()
    with faults.LINE["expired"](day, elm, random.Random(1)):
        until(lambda: elm.standing().get("trouble") == "unreachable", "elm notices", pause=0.1)
        assert "a certificate that is not believed, or that has expired" in check(elm)
        assert "It cannot be reached." in page(elm)
        assert "It cannot be reached." not in page(oak)
    day.end()
    assert "nothing waits" in check(elm) and "certificate" not in check(elm)
    assert "What is wrong" not in page(elm)
