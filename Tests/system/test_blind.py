"""The kiosk worked without seeing it: five keys, and nothing is known of a screen but what it says aloud."""
import json
import time

import pytest

from browser import scan
from centre import rows


class Ear:
    """Hears what the screen would say, and works its keys."""

    def __init__(self, page, headset=False):
        self.page, self.headset, self.heard, self.private, self.pressed = page, headset, [], [], 0
        self.last, self.all, self.mark, self.began, self.tongues = [], [], 0, time.monotonic(), []
        page.route("**/speech", self._hear)

    def _hear(self, route):
        fields = [pair.split("=", 1) for pair in (route.request.post_data or "").split("&")]
        texts = [_plain(value) for name, value in fields if name == "text"]
        if any(name == "sound" for name, _ in fields):  # kept for when the hub is away, and not heard now
            return route.fulfill(content_type="application/json", body=json.dumps({"spoken": "failed"}))
        is_private = any(name == "private" for name, _ in fields)
        (self.private if is_private else self.heard).extend(texts)
        self.last.extend(texts)
        self.tongues.extend((_plain(value), text) for name, value in fields if name == "lang" for text in texts)
        self.all.extend(texts)
        spoken = "not-private" if is_private and not self.headset else "yes"
        route.fulfill(content_type="application/json", body=json.dumps({"spoken": spoken}))

    def press(self, key):
        self.pressed += 1
        self.page.clock.run_for(600)
        self.page.keyboard.press(key)

    def step(self):
        """To the next button; what it says of itself."""
        self.last = []
        self.press("ArrowDown")
        # Only to know that it has been said; what it is, is heard.
        focused = self.page.evaluate("(e => (e.getAttribute('aria-label') || (e.closest('label') || e).innerText).trim().slice(0, 9))(document.activeElement)")
        deadline = time.monotonic() + 10
        while not any(focused in text for text in self.last) and time.monotonic() < deadline:
            self.page.wait_for_timeout(5)
        return self.last

    def choose(self, name):
        """Goes from button to button until this one is named, and presses it."""
        for _ in range(80):
            if any(text == name or text.startswith(f"Button: {name}") for text in self.step()):
                self.mark = len(self.all)
                return self.press("Enter")
        raise AssertionError(f"no button said “{name}”; heard last: {self.heard[-12:]}")

    def until(self, text):
        """Waits for something that is said of the screen to which the last choice led."""
        deadline = time.monotonic() + 10
        while not any(text in heard for heard in self.all[self.mark:]) and time.monotonic() < deadline:
            self.page.wait_for_timeout(20)
        assert any(text in heard for heard in self.all[self.mark:]), f"never said “{text}”: {self.all[-12:]}"

    def note(self, task):
        print(f"{task}: {self.pressed} keys, {time.monotonic() - self.began:.1f} s")


def _plain(text):
    from urllib.parse import unquote_plus
    return unquote_plus(text).replace("\u2068", "").replace("\u2069", "")


@pytest.fixture
def ear(kiosk):
    def begin(name="entrance", **more):
        one = Ear(kiosk(name), **more)
        one.press("F2")
        one.until("Reading aloud is on.")
        one.until("Press down or up to move")
        return one

    return begin


def test_a_look_up(demo, ear):
    """With a headset: a birthday and initials are nobody else's to hear."""
    one = ear(headset=True)
    one.choose("I have no pass with me")
    one.until("On which day is their birthday?")
    one.choose("30")
    one.until("In which month is their birthday?")
    one.choose("January")
    one.until("First letters of their family name")
    one.choose("M")
    one.choose("Continue")
    one.until("How many of you are here?")
    one.choose("2")
    one.until("Please wait here")
    one.note("check in by look-up")
    assert rows(demo, "Arlo")[0]["state"] == "waiting"
    assert {"30", "January", "M"} <= set(one.private) and not {"30", "January", "M"} & set(one.heard)


def test_a_walk_in(demo, ear):
    one = ear()
    one.choose("I have no appointment")
    one.until("What brings you here today?")
    one.choose("I am not sure")
    one.until("How many of you are here?")
    one.choose("1")
    one.until("Please wait near the desk.")
    one.until("Your picture")
    one.note("walk in")
    one.choose("Finish")
    one.page.wait_for_selector("main[data-page=home]")
    assert one.page.get_attribute("#speak", "aria-pressed") == "false", "the next user starts clean"


def test_another_language_and_back(ear):
    one = ear()
    one.choose("Choose a language")
    one.until("Choose a language")
    one.choose("Polski")
    assert ("pl", "Polski") in one.tongues, "the name of a language is read by its own voice"
    one.until("Zeskanuj")
    one.note("change the language")


def test_another_look(ear):
    one = ear()
    one.choose("How this screen looks")
    one.until("How should this screen look?")
    one.choose("Strong contrast, off")
    one.page.wait_for_selector("body.contrast")
    one.choose("Continue")
    one.page.wait_for_selector("body.contrast main[data-page=home]")
    one.note("change how the screen looks")


def test_a_person(demo, ear):
    one = ear()
    one.press("F1")
    one.until("What do you need?")
    one.choose("It is too loud")
    one.until("A person is coming")
    one.note("ask for a person")
    assert any(notice.get("reason") == "too-loud" for notice in demo.board()["notices"])


def test_what_helps_and_leaving(demo, ear):
    """With a headset, since much of this is private."""
    one = ear(headset=True)
    scan(one.page, demo.passes["F02-A"])
    one.until("How many of you are here?")
    one.choose("2")
    one.until("We will do this for you")
    one.choose("Change this")
    one.until("What helps you?")
    one.choose("Low light, on")
    one.choose("Continue")
    one.until("What helps you?")
    one.choose("Continue")
    one.until("Keep this for next time?")
    one.choose("Only today")
    one.until("Please wait here")
    one.note("check in with a pass, and change what helps")
    one.choose("More")
    one.until("What else can we do?")
    one.choose("We are leaving")
    one.until("Are you leaving?")
    one.choose("Yes, we are leaving")
    one.until("Staff know that you are leaving.")
    one.note("leave")
    (row, *_) = rows(demo, "Oliver")
    assert [adjustment["kind"] for adjustment in row["adjustments"]] == ["quiet-place"]
    assert "leaving" in row["flags"] and row["state"] == "waiting", "a kiosk announces, and ends no visit"


def test_private_things_are_said_to_a_headset_only(demo, ear):
    one = ear()
    scan(one.page, demo.passes["F03-A"])
    one.until("How many others came with you?")
    one.choose("0, Nobody else")
    one.until("This is private. Plug in headphones to hear it.")
    for _ in ("Jakub", "Zofia"):
        one.until("Is this still right?")
        one.choose("Yes")
    one.until("Please wait here")
    for text in one.heard:
        assert not any(word in text for word in ("P01", "minutes", "am", "pm") if f" {word}" in f" {text} ".replace(".", " ")), text
    assert one.private


def test_what_is_said_stops_for_a_touch_and_is_said_again(ear):
    one = ear()
    said = len(one.heard)
    one.press("F2")
    assert "Scan your pass" in one.heard[said:]
    one.page.locator("h1").click()
    one.page.click("#speak")
    said = len(one.heard)
    one.page.keyboard.press("ArrowDown")
    one.page.wait_for_timeout(200)
    assert len(one.heard) == said and one.page.get_attribute("#speak", "aria-pressed") == "false"


def test_the_hub_itself_speaks(demo, kiosk):
    """Not the ear's stand-in: sound comes from the hub, for what is not private and has a voice."""
    page = kiosk()
    said = page.evaluate("""async () => {
        const ask = async (fields) => {
            const answer = await fetch(document.body.dataset.speech, { method: "POST", body: new URLSearchParams(fields) });
            const type = answer.headers.get("Content-Type");
            return type.startsWith("audio") ? (await answer.arrayBuffer()).byteLength : (await answer.json()).spoken;
        };
        return [await ask({ text: "Scan your pass", lang: "en", level: 3 }), await ask({ text: "Amina", lang: "en", level: 3, private: 1 }),
                await ask({ text: "سوپاس", lang: "ckb", level: 3 })];
    }""")
    assert said[0] > 10_000 and said[1] == "not-private" and said[2] == "no-voice"
