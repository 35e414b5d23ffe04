"""What a family leaves behind on the screen, in the browser and in the air: nothing.

What is personal is taken from the screens themselves, where it was seen first: a test that found nothing there would fail.
"""
import re
import urllib.parse

import pytest

import browser
import centre
import hub as hubs
from browser import press, scan, shown

PLACES = {"name: Clinic": "name: Room of the Seven Kites", "name: Garden,": "name: Hall of the Nine Boats,"}
SERVICES = {"name: Speech therapy": "name: Quillfeather clinic", "name: Physiotherapy": "name: Thimblewick group"}
# The second is no language that CLDR knows: such a one would be said as the reader calls it.
DETAILS = ("cards with owls on", "Owlish")
INITIALS = ("W", "X")
TIME = r"\d?\d:\d\d(?:am|pm)?"
ANSWER = 20_000  # ms of the page's own clock to say that one is still here

# All that a page says of the family: what it marks as private, where it waits, its token, its codes, and the ids in its forms.
PERSONAL = """() => {
  const texts = [];
  for (const part of document.querySelectorAll("main [data-private], .place, .animal, .stop")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.data);
  }
  const ids = [...document.querySelectorAll("input[name=arrival], input[name=visit], input[name=here], input[name=pass]")];
  return [...texts, ...ids.map((one) => one.value), document.querySelector("main").dataset.code || ""];
}"""


def plain(text):
    return re.sub("[\u2066-\u2069]", "", text).strip(" \n·")


def personal(page):
    return {plain(text) for text in page.evaluate(PERSONAL)} - {""}


def said_again(values, text):
    """The values that stand in a text as words of their own."""
    return sorted(value for value in values if re.search(rf"(?<!\w){re.escape(value)}(?!\w)", plain(text)))


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A hub whose places and services have names that stand nowhere else, and families for each test."""
    folder = tmp_path_factory.mktemp("privacy")
    file = centre.write_configuration(folder)
    text = file.read_text()
    for usual, ours in (PLACES | SERVICES).items():
        assert usual in text
        text = text.replace(usual, ours)
    file.write_text(text)
    one, book = hubs.Hub(folder, file), centre.Book()
    for number in range(16):
        add_family(book, f"H{number}")
    book.add("late", 200, given_name="Zita", family_name="Zed", born="2015-01-01", holders="late")
    one.command("import", "appointments", "--details", book.write(folder / "day.csv"))
    one.command("pass", "key", "new")
    one.command("pass", "issue", "--today")
    one.fresh = {holder: codes[0] for holder, codes in one.codes("--today").items()}
    yield one.start()
    one.kill()


def add_family(book, holder):
    """Two children who wait in two places; one goes on to a second service."""
    children = [(f"{holder}-w", "Wanda", "speech-therapy", 7, f"communication-aid: {DETAILS[0]}; quiet-place"),
                (f"{holder}-w", "Wanda", "physiotherapy", 95, f"communication-aid: {DETAILS[0]}; quiet-place"),
                (f"{holder}-x", "Xaver", "physiotherapy", 12, f"interpreter: {DETAILS[1]}")]
    for person, name, service, minutes, adjustments in children:
        book.add(person, minutes, given_name=name, family_name="Zed", born="2015-01-01", service=service, adjustments=adjustments, holders=holder)


@pytest.fixture
def family(house):
    """The code of a pass that nobody has used."""
    return house.fresh.pop(next(holder for holder in house.fresh if holder != "late"))


@pytest.fixture
def screen(house, tmp_path):
    """A kiosk in a browser that keeps what it likes in a folder of its own; its clock stands still."""
    if house.process.poll() is not None:  # a test before this one failed while the hub was away
        house.start()
    with browser.chromium_with_profile(tmp_path / "profile") as context:
        page = browser.still(context.new_page())
        page.speech = []
        page.route("**/speech", lambda route: answer_speech(page, route))
        page.goto(f"http://127.0.0.1:{house.port}/kiosk/entrance")
        yield shown(page, "home")


def answer_speech(page, route):
    fields = route.request.post_data or ""
    if "text=" in fields:  # else it asks for silence
        page.speech.append(fields)
    route.fulfill(content_type="application/json", body='{"spoken": "yes"}')


def check_in(page, code):
    """A family from its scan to the page that says where to wait. Gives all that its pages said of it."""
    scan(page, code)
    said = personal(shown(page, "party"))
    press(page, ".key")
    for child in INITIALS:
        page.wait_for_selector(f"main[data-page=adjust]:has-text('{child}')")
        said |= personal(page)
        press(page, "button[value=right]")
    said |= personal(shown(page, "arrived"))
    for seen in (*INITIALS, *DETAILS, "P01", TIME, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"):
        assert any(re.search(rf"(?<!\w){seen}(?!\w)", value) for value in said), f"nothing said {seen}, so that no test can fail"
    return said | {code, *DETAILS}


def choose_everything(page):
    """Urdu, large letters, dark, read aloud, as loud as can be."""
    press(page, ".tongue[lang=ur]")
    page.wait_for_selector("html[lang=ur]")
    press(page, ".tool-display")
    press(shown(page, "display"), ".choice-look >> nth=0")
    page.wait_for_selector("body.large")
    press(page, ".choice-look >> nth=2")
    page.wait_for_selector("body.large.dark")
    press(page, "[data-kept]")
    page.wait_for_selector("body.large.dark main[data-page=home]")
    for key in ("F2", "F4", "F4"):
        page.clock.run_for(600)
        page.keyboard.press(key)
    page.evaluate("document.querySelector('.choice').focus()")
    hubs.until(lambda: said_so(page, "lang=ur&level=5"), "it is loud")


def said_so(page, fields):
    page.wait_for_timeout(10)
    return any(fields in spoken for spoken in page.speech)


def leave_alone(page, idle=30_000):
    """Until the kiosk has asked whether anybody is there, and got no answer."""
    page.clock.run_for(idle - 1_000)
    assert page.locator("#idle").is_hidden()
    page.clock.run_for(2_000)
    assert page.locator("#idle").is_visible(), "it asks before it starts again"
    page.clock.run_for(ANSWER)


def is_as_new(page):
    """The first page in the kiosk's own language and looks, silent, and when it is made to speak, as loud as usual."""
    page.wait_for_selector("html[lang=en][dir=ltr] main[data-page=home]")
    assert page.get_attribute("body", "class").split() == ["kiosk"] and page.get_attribute("body", "data-view") == ""
    assert page.url.endswith("/kiosk/entrance") and page.locator("#idle").is_hidden()
    page.speech.clear()
    page.locator(".choice").first.focus()
    page.wait_for_timeout(100)
    assert page.speech == [] and page.get_attribute("#speak", "aria-pressed") == "false", "reading aloud is off"
    page.clock.run_for(600)
    page.keyboard.press("F2")
    hubs.until(lambda: said_so(page, ""), "it is read aloud again")
    assert all(spoken.startswith("lang=en&level=3&") for spoken in page.speech)


def test_nothing_is_left_where_a_family_was(house, screen, family, tmp_path):
    choose_everything(screen)
    session = screen.context.new_cdp_session(screen)
    said = check_in(screen, family)
    assert screen.evaluate("document.documentElement.lang") == "ur" and "lang=ur&level=5" in screen.speech[-1]
    assert said_again(said, screen.content()) and house.board()["rows"]
    leave_alone(screen)
    is_as_new(screen)
    assert said_again(said, screen.content()) == []
    kept = browser.storage(screen, session)
    assert [entry["url"] for entry in kept.pop("history")] == ["about:blank", f"http://127.0.0.1:{house.port}/kiosk/entrance"]
    assert {name: value for name, value in kept.items() if value} == {}
    for go in (screen.go_back, screen.go_forward, screen.go_back):
        go()
        assert said_again(said, screen.content()) == []
    screen.context.close()
    long = [value for value in said if len(value) >= 8]
    assert len(long) > 10
    kept_files = browser.files_with(tmp_path / "profile", [*long, family[8:48], "127.0.0.1", ".tool-person"])
    assert {needle for _, needle in kept_files} == {"127.0.0.1", ".tool-person"}, "the address and the style sheet are kept, and no more"


@pytest.mark.parametrize("left_at", ["party", "adjust"])
def test_a_screen_that_is_left_half_way_goes_by_itself(screen, family, left_at):
    choose_everything(screen)
    scan(screen, family)
    said = personal(shown(screen, "party"))
    if left_at == "adjust":
        press(screen, ".key")
        said = personal(shown(screen, "adjust"))
    assert {"W"} <= said and said_again(said, screen.content())
    leave_alone(screen, idle=40_000)
    is_as_new(screen)
    assert said_again(said, screen.content()) == []


def test_whoever_comes_after_a_family_that_pressed_finish_starts_clean(screen, family):
    choose_everything(screen)
    said = check_in(screen, family)
    press(screen, ".end .button-main")
    is_as_new(screen)
    assert said_again(said, screen.content()) == []


def test_a_first_page_that_is_read_aloud_falls_silent_when_it_is_left(screen):
    screen.keyboard.press("F2")
    hubs.until(lambda: said_so(screen, ""), "it is read aloud")
    leave_alone(screen, idle=40_000)
    is_as_new(screen)


def test_a_hub_that_starts_again_while_a_family_is_shown_where_to_wait(house, screen, family):
    said = check_in(screen, family)
    house.kill()
    house.start()
    leave_alone(screen)
    is_as_new(screen)
    assert said_again(said, screen.content()) == []


def test_a_family_that_presses_while_the_hub_is_away(house, screen, family):
    said = check_in(screen, family)
    house.kill()
    press(screen, ".end .button-main")
    screen.locator("#offline").wait_for()
    assert "This screen is not ready" in screen.inner_text("body") and said_again(said, screen.inner_text("body")) == []
    house.start()
    screen.clock.run_for(4_100)
    is_as_new(screen)
    assert said_again(said, screen.content()) == []


def away_for_long(house, page, pressed):
    """The hub is away for longer than the kiosk waits for a family, which may have touched the screen before; gives what it shows."""
    house.kill()
    if pressed:
        press(page, ".end .button-main")
        page.locator("#offline").wait_for()
    page.clock.run_for(31_000)
    page.clock.run_for(ANSWER)
    page.wait_for_timeout(500)
    return page.inner_text("body")


@pytest.mark.parametrize("pressed", [False, True])
def test_a_hub_that_is_away_for_longer_than_a_family_stays(house, screen, family, pressed):
    said = check_in(screen, family)
    seen = away_for_long(house, screen, pressed)
    house.start()
    assert said_again(said, seen) == []
    hubs.until(lambda: screen.clock.run_for(1_000) or screen.locator("main[data-page=home]").count(), "the first page comes by itself", pause=0.5)
    is_as_new(screen)
    assert said_again(said, screen.content()) == []


@pytest.mark.parametrize("pressed", [False, True])
def test_the_screen_speaks_the_familys_language_while_the_hub_is_away(house, screen, family, pressed):
    check_in(screen, family)
    seen = away_for_long(house, screen, pressed)
    house.start()
    assert "This screen is not ready" in seen, seen[:99]


# Aloud

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
