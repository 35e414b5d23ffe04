"""A family whose names, places and times stand nowhere else, and a screen on which they can be looked for.

What is personal is taken from the screens themselves, where it was seen first: a test that found nothing there would fail.
"""
import re

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
