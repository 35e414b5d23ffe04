"""A scanner that the hub reads itself, before a real browser: the scanner is a pseudo-terminal at the place of a serial port."""
import os
import pty
import tty

import pytest

import browser
import centre
import hub as hubs
from browser import arrived, press, shown


class Scanner:
    """Plugged in at a path; what it is told to scan, it writes as a serial scanner does."""

    def __init__(self, path):
        self.path = path
        self.plug()

    def plug(self):
        self.descriptor, far = pty.openpty()
        tty.setraw(far)
        making = self.path.with_suffix(".new")
        making.symlink_to(os.ttyname(far))
        making.rename(self.path)
        os.close(far)

    def scan(self, code):
        os.write(self.descriptor, f"]Q1{code}\r\n".encode())

    def unplug(self):
        self.path.unlink()
        os.close(self.descriptor)


@pytest.fixture
def place(tmp_path, chromium):
    """The demo centre with a scanner at its entrance, and a page of that kiosk."""
    config, scanner = centre.copy_demo(tmp_path), Scanner(tmp_path / "scanner")
    config.write_text(config.read_text() + f"\nscanners: [{{kiosk: entrance, form: serial, device: {scanner.path}, suffix: crlf}}]\n")
    with hubs.Hub(tmp_path, config) as hub:
        hub.passes = {holder: codes[0] for holder, codes in hub.codes("--today").items()}
        context = chromium.new_context(viewport=browser.UPRIGHT)
        page = browser.still(context.new_page())
        page.goto(f"http://127.0.0.1:{hub.port}/kiosk/entrance")
        shown(page, "home")
        yield hub, scanner, page
        context.close()


def test_the_page_comes_in_the_language_that_was_chosen(place):
    hub, scanner, page = place
    press(page, ".tongue[lang=pl]")
    page.wait_for_selector("html[lang=pl]")
    scanner.scan(hub.passes["F38-A"])
    shown(page, "party")
    assert page.get_attribute("html", "lang") == "pl" and page.evaluate("location.hash") == ""
    assert hub.passes["F38-A"] not in page.content()
    press(page, ".key")
    arrived(page)
    # The next family, while the page of the first still stands.
    scanner.scan(hub.passes["F14-1"])
    page.wait_for_selector("main:not([data-page=arrived])[data-outcome]")
    log = hub.log.read_text()
    assert "HZ1:" not in log and "F14" not in log


def test_a_family_is_checked_in_where_the_browser_is_dead(place):
    hub, scanner, page = place
    page.close()
    waiting = lambda: sum(row["state"] == "waiting" for row in hub.board()["rows"])  # noqa: E731
    before = waiting()
    scanner.scan(hub.passes["F38-A"])
    hubs.until(lambda: waiting() > before, "the family is on the board")


def test_unplugged_is_said_on_the_screen_and_plugged_in_again_taken_back(place):
    hub, scanner, page = place
    for _ in range(3):
        scanner.unplug()
        page.wait_for_selector(".scanner-away", state="visible")
        assert not page.locator(".ready").is_visible()
        page.reload()
        shown(page, "home")
        page.wait_for_selector(".scanner-away", state="visible")
        scanner.plug()
        page.wait_for_selector(".ready", state="visible")
        assert not page.locator(".scanner-away").is_visible()
    scanner.scan(hub.passes["F38-A"])
    shown(page, "party")
    assert hub.stop() == 0, "open screens do not hold up a stop"
