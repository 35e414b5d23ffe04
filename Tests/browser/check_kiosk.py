#!/usr/bin/env python3
"""Drives the kiosk's script in headless Chromium, with a scanner, fingers and arrow keys, against a small stand-in for the hub.

    python3 check_kiosk.py STORYBOOK

STORYBOOK is what `hazel showcase --pages STORYBOOK` wrote. Needs `playwright` from PyPI and the Debian package `chromium`.
Ends with status 1 and a line for each check that failed.
"""
import http.server
import pathlib
import sys
import threading
import time

from playwright.sync_api import sync_playwright

from stand_in import Hub

# Base45 has the space in it, and a space presses a button that has the focus.
CODE = "HZ1:6BF 0A%+$*-./QK8 3XN21"


class Checks:
    def __init__(self, browser, home):
        self.browser, self.home, self.failed, self.done = browser, home, 0, 0

    def expect(self, what, holds):
        self.done += 1
        if not holds:
            self.failed += 1
            print(f"failed: {what}")

    def start(self, address="", clock=False):
        Hub.received.clear()
        context = self.browser.new_context(viewport={"width": 1080, "height": 1920})
        page = context.new_page()
        page.on("console", lambda line: self.expect(f"nothing on the console: {line.text}", line.type not in ("error",) or Hub.down))
        if clock:
            page.clock.install()
        page.goto(self.home + address)
        page.locator(".ready, main").first.wait_for()
        return page

    def shows(self, page, name):
        try:
            page.wait_for_selector(f'main[data-page="{name}"]', timeout=20000)
            return True
        except Exception:
            return False

    def type(self, page, text, end="Enter", gap=4):
        """Types as a scanner does: each key is stamped `gap` milliseconds after the one before, however busy this machine is."""
        keys = page.context.new_cdp_session(page)
        stamp = time.time()
        for key in list(text) + ([end] if end else []):
            stamp += gap / 1000
            press = {"key": key, "timestamp": stamp, "text": {"Enter": "\r", "Tab": ""}.get(key, key)}
            press["code"] = key if key in ("Enter", "Tab") else "Space" if key == " " else ""
            press["windowsVirtualKeyCode"] = {"Enter": 13, "Tab": 9, " ": 32}.get(key, 0)
            keys.send("Input.dispatchKeyEvent", {"type": "keyDown" if press["text"] else "rawKeyDown", **press})
            keys.send("Input.dispatchKeyEvent", {"type": "keyUp", **press, "text": ""})
        keys.detach()

    def burst(self, page, text):
        """Types all of it at one moment, so that no pause of a busy machine ends it early; the pause behind it does."""
        page.evaluate("""text => { for (const key of text) document.activeElement.dispatchEvent(
            new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true})) }""", text)

    def codes(self):
        return [fields.get("code") for path, fields in Hub.received if path == "/scan"]

    def scan(self):
        for end in ("Enter", "Tab", None):
            page = self.start()
            entries = page.evaluate("history.length")
            self.type(page, CODE, end) if end else self.burst(page, CODE)
            self.expect(f"a scan ended by {end} shows the answer", self.shows(page, "arrived"))
            self.expect(f"a scan ended by {end} is sent once, whole", self.codes() == [[CODE]])
            self.expect("the code is not in the page", CODE not in page.content() and CODE[4:12] not in page.content())
            self.expect("the code is not in the address or the storage", page.evaluate("location.href + JSON.stringify({...localStorage, ...sessionStorage}) + JSON.stringify(history.state)") == self.home + "{}null")
            self.expect("the history has not grown", page.evaluate("history.length") == entries)
            page.context.close()

    def heard_scan(self):
        """The hub reads the scanner itself, and the screen fetches what came of it, as it looks now."""
        Hub.forget()
        page = self.start("?lang=ur&view=large")
        Hub.tell("scan", '{"number": 1}')
        self.expect("what the hub has scanned is shown", self.shows(page, "arrived"))
        self.expect("it is fetched once, in the screen's language", Hub.received == [("/scanned", {"lang": ["ur"]})])
        self.expect("it is not in the address", page.evaluate("location.search") == "?lang=ur&view=large" and page.evaluate("location.hash") == "")
        page.context.close()
        Hub.forget()
        page = self.start()
        Hub.tell("scanner", '{"isAway": true}')
        page.locator(".scanner-away").first.wait_for()
        self.expect("a scanner that is away is not said to be ready", not page.locator(".ready").is_visible())
        Hub.tell("scanner", '{"isAway": false}')
        page.locator(".ready").first.wait_for()
        self.expect("a scanner that is back is", not page.locator(".scanner-away").is_visible())
        self.type(page, CODE)
        self.shows(page, "arrived")
        line, arrival = page.locator(".remember"), page.locator(".remember").get_attribute("data-arrival")
        Hub.tell("slip", '{"arrival": "another"}')
        self.expect("nobody is told to remember a picture while the slip may still come", not line.is_visible())
        Hub.tell("slip", f'{{"arrival": "{arrival}"}}')
        line.wait_for()
        self.expect("a family whose slip is not printed is told to remember its picture", line.is_visible())
        page.context.close()

    def scan_with_focus(self):
        page = self.start()
        page.locator(".choice").first.focus()
        self.type(page, CODE)
        page.keyboard.press("Enter")
        self.expect("a scan while a button has the focus is only a scan", self.shows(page, "arrived") and self.codes() == [[CODE]] and len(Hub.received) == 1)
        page.context.close()

    def people_type(self):
        page = self.start()
        self.type(page, "HZ1:6BF 0A", gap=150)
        page.wait_for_timeout(300)
        self.expect("what a person types is no scan", self.codes() == [] and self.shows(page, "home"))
        self.burst(page, "X" * 3_000)
        self.shows(page, "arrived")
        self.expect("rubbish without end is cut", len(self.codes()) == 1 and len(self.codes()[0][0]) == 600)
        page.context.close()

    def presses(self):
        page = self.start("/look-up")
        page.locator(".key", has_text="14").first.dblclick(delay=20)
        page.wait_for_timeout(400)
        self.expect("a double press is one press", [fields.get("day") for _, fields in Hub.received] == [["14"]] and self.shows(page, "look-up-months"))
        page.wait_for_timeout(300)
        page.locator(".key").nth(2).click()
        self.expect("the month is sent with the day", self.shows(page, "look-up-letters") and Hub.received[-1][1]["day"] == ["14"])
        page.wait_for_timeout(600)
        for letter in "KH":
            page.locator(".key", has_text=letter).first.click()
        self.expect("letters are collected", page.locator(".letters").evaluate("e => e.value") == "KH")
        page.locator("[data-delete]").click()
        self.expect("a letter is taken back", page.locator(".letters").evaluate("e => e.value") == "K")
        page.locator("[data-continue]").click()
        page.wait_for_timeout(300)
        self.expect("the letters are sent", Hub.received[-1][1]["letters"] == ["K"])
        page.context.close()

    def arrows(self):
        page = self.start()
        page.keyboard.press("ArrowDown")
        seen = set()
        for key in ["ArrowDown"] * 6:
            page.keyboard.press(key)
            seen.add(page.evaluate("document.activeElement.getAttribute('href')"))
        self.expect("arrow keys reach both ways in", {"/kiosk/main/look-up?lang=en", "/kiosk/main/walk-in?lang=en"} <= seen)
        page.locator(".choice").nth(1).focus()
        page.keyboard.press("Enter")
        self.expect("Enter chooses", self.shows(page, "walk-in"))
        page.context.close()

    def nobody(self):
        page = self.start("/walk-in", clock=True)
        page.clock.run_for(41_000)
        self.expect("an idle page asks", page.locator("#idle").is_visible())
        page.clock.run_for(15_000)
        page.mouse.click(500, 1500)
        self.expect("any touch gives more time", not page.locator("#idle").is_visible() and self.shows(page, "walk-in"))
        page.clock.run_for(41_000)
        page.clock.run_for(21_000)
        self.expect("an abandoned page goes home", self.shows(page, "home") and page.evaluate("location.pathname").startswith("/kiosk/"))
        page.clock.run_for(200_000)
        self.expect("home asks nobody", not page.locator("#idle").is_visible())
        page.context.close()

    def language(self):
        page = self.start()
        page.locator(".tongue[lang=ur]").click()
        page.wait_for_selector("html[lang=ur][dir=rtl]", timeout=20000)
        self.expect("a language is chosen by one press", page.locator("h1").inner_text() != "")
        self.type(page, CODE)
        page.wait_for_timeout(400)
        self.expect("a scan carries the language", Hub.received[-1][1]["lang"] == ["ur"])
        page.context.close()

    def hub_away(self):
        page = self.start()
        Hub.down = True
        page.locator(".choice").first.click()
        page.wait_for_selector("#offline:not([hidden])", timeout=20000)
        self.expect("without the hub a sentence is shown, and nothing is done", page.locator("main").inner_text() == "")
        Hub.down = False
        self.expect("when the hub is back the page is home", bool(page.wait_for_selector('main[data-page="home"] h1', timeout=30000)))
        page.context.close()


def main():
    if len(sys.argv) != 2 or not (pathlib.Path(sys.argv[1]) / "en/home.html").exists():
        sys.exit("usage: check_kiosk.py STORYBOOK (a folder that `hazel showcase --pages` wrote)")
    Hub.storybook = pathlib.Path(sys.argv[1])
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        checks = Checks(browser, f"http://127.0.0.1:{server.server_port}/kiosk/main")
        for check in (checks.scan, checks.heard_scan, checks.scan_with_focus, checks.people_type, checks.presses, checks.arrows, checks.nobody, checks.language, checks.hub_away):
            check()
        browser.close()
    server.shutdown()
    print(f"{checks.done} checks, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
