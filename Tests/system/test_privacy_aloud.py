"""What a loudspeaker says of a family to everybody: nothing."""
import re
import urllib.parse

import hub as hubs
from browser import press, scan, shown
from private_family import DETAILS, INITIALS, SERVICES, TIME, family, house, plain, screen  # noqa: F401 (fixtures among them)

# The last text of a page that is read aloud: it is not that of a button, and not hidden.
LAST = """() => {
  const walker = document.createTreeWalker(document.querySelector("#idle:not([hidden])") || document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const unsaid = "a, button, label, .keys, [hidden], [aria-hidden=true], noscript, script, svg";
  let last = "";
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim(), owner = walker.currentNode.parentElement;
    if (text && !owner.closest(unsaid) && owner.checkVisibility()) last = text;
  }
  return last.replace(/\\s+/g, " ");
}"""

PRIVATE = [*INITIALS, *DETAILS, *(name.removeprefix("name: ") for name in SERVICES.values()), r"P\d\d", TIME, r"\d+ min(utes)?"]


class Listener:
    """Has each page read aloud, and each of its buttons named, and keeps what was private and what was not."""

    def __init__(self, page):
        self.page, self.open, self.private, self.pages = page, [], [], []

    def hear(self, name):
        """Waits for a page that it has not heard."""
        self.page.wait_for_selector(f'main[data-page="{name}"]:not([data-heard])')
        self.page.evaluate("document.querySelector('main').dataset.heard = 1")
        self.hear_all(name)

    def hear_all(self, name):
        self.pages.append(name)
        if self.page.get_attribute("#speak", "aria-pressed") == "false":
            self.page.keyboard.press("F2")
        last = plain(self.page.evaluate(LAST))
        hubs.until(lambda: any(last in text for text in self.texts()), f"{name} is read to its end, “{last}”")
        for _ in range(self.page.evaluate("() => hazel.stops().length")):
            said = len(self.page.speech)
            self.page.keyboard.press("ArrowDown")
            hubs.until(lambda: self.page.wait_for_timeout(5) or len(self.page.speech) > said, "a button says its name")
        self.texts()
        self.keep()

    def texts(self):
        self.page.wait_for_timeout(10)
        return [plain(text) for fields in self.page.speech for text in urllib.parse.parse_qs(fields).get("text", [])]

    def keep(self):
        for fields in map(urllib.parse.parse_qs, self.page.speech):
            (self.private if "private" in fields else self.open).extend(map(plain, fields["text"]))
        self.page.speech.clear()

    def press(self, selector, page):
        press(self.page, selector)
        self.hear(page)


def test_a_loudspeaker_says_nothing_of_a_family(house, screen, family):
    one = Listener(screen)
    one.hear("home")
    scan(screen, family)
    one.hear("party")
    one.press(".key", "adjust")
    one.press("[value=change]", "adjust-choose")
    one.press("[name=step].button-main", "adjust-choose")
    one.press("[value=ready]", "adjust-keep")
    one.press("[value=keep]", "adjust")
    one.press("[value=right]", "arrived")
    one.press(".end-more button", "more")
    one.press("form[action$=sharing] button", "sharing")
    one.press(".back", "more")
    one.press("form[action$=adjustments] button", "pick")
    one.press(".back", "more")
    one.press("form[action$=wishes] button", "more")
    one.press(".back", "more")
    one.press("form[action$=strip] button", "pick")
    one.press(".choice", "strip")
    one.press(".strip-end .button-main", "arrived")
    screen.clock.run_for(31_000)
    one.hear_all("idle")  # the question whether anybody is there, which any key answers
    one.press(".end-more button", "more")
    one.press("form[action$=leave] button", "leave")
    one.press("a.button", "home")
    scan(screen, family)
    one.hear("arrived")
    press(screen, ".end .button-main")
    scan(shown(screen, "home"), house.fresh["late"])
    one.hear("refused")
    for value in PRIVATE:
        word = re.compile(rf"(?<!\w){value}(?!\w)")
        assert any(word.search(text) for text in one.private), f"{value} was not there to be said, so that the test cannot fail"
        assert [text for text in one.open if word.search(text)] == [], f"{value} is said to everybody"
    print(f"{len(one.pages)} pages, {len(one.open)} texts for everybody, {len(one.private)} for a headset")
