"""The kiosk and the staff page of the demo centre, in a real browser, before the real hub."""
import datetime
import os
import pathlib
import zoneinfo

import pytest

import browser
import centre
from browser import LYING, UPRIGHT, press, scan, shown, still
from hub import Hub


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """One hub with the demo centre; each test uses families of its own."""
    folder = tmp_path_factory.mktemp("demo")
    hub = Hub(folder, centre.copy_demo(folder)).start()
    hub.passes = {holder: codes[0] for holder, codes in hub.codes("--today").items()}
    yield hub
    hub.kill()


@pytest.fixture(scope="module")
def chromium():
    with browser.chromium() as one:
        yield one


@pytest.fixture
def kiosk(demo, chromium):
    """Opens a kiosk's page; its clock stands still. Nothing may go wrong in the page's console."""
    contexts, wrong = [], []

    def open_kiosk(name="entrance", size=UPRIGHT, path=""):
        contexts.append(chromium.new_context(viewport=size))
        page = still(contexts[-1].new_page())
        page.on("console", lambda line: wrong.append(line.text) if line.type == "error" and "favicon" not in line.location["url"] else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"http://127.0.0.1:{demo.port}/kiosk/{name}{path}")
        page.wait_for_selector("main h1")
        return page

    yield open_kiosk
    for context in contexts:
        context.close()
    assert wrong == []


def picture(page, name):
    """A picture of the screen, for people to look at."""
    folder = pathlib.Path(os.environ.get("HAZEL_SCREENSHOTS") or "/tmp/hazel-screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    size = page.viewport_size
    page.wait_for_function("document.fonts.ready")
    page.screenshot(path=folder / f"{name}-{size['width']}x{size['height']}.png", animations="disabled")


def posts(page):
    """What the page sends from now on."""
    sent = []
    page.on("request", lambda request: sent.append(request.url.rsplit("/", 1)[1]) if request.method == "POST" else None)
    return sent


def keys(page, day, month, letters, people=1):
    """A look-up on the large keys, up to its answer."""
    press(shown(page, "look-up-days"), f".key[value='{day}']")
    press(shown(page, "look-up-months"), f".key[value='{month}']")
    shown(page, "look-up-letters")
    for letter in letters:
        press(page, f".key[value='{letter}']")
    if len(letters) < 3:
        press(page, "[data-continue]")
    press(shown(page, "look-up-numbers"), ".key", has_text=str(people))


def rows(demo, name):
    return [row for row in demo.board()["rows"] if (row.get("name") or "").startswith(name)]


@pytest.mark.parametrize("end", ["Enter", "Tab", None])
def test_a_scan_by_a_keyboard(demo, kiosk, end):
    page = kiosk()
    sent = posts(page)
    code = demo.passes[{"Enter": "F38-A", "Tab": "F14-1", None: "F08-A"}[end]]
    scan(page, code, end)
    shown(page, "party")
    assert sent == ["scan"]
    assert code not in page.content() and page.evaluate("location.search + location.hash") == ""
    press(page, ".key")
    shown(page, "arrived")
    assert page.locator(".place-name").count() >= 1 and page.locator(".animal-name").count() == 1


def test_a_real_scanner_types_in_real_time(demo, chromium):
    """Without a clock of the test's own. On a machine that is too busy to keep up the family scans again."""
    page = chromium.new_page()
    page.goto(f"http://127.0.0.1:{demo.port}/kiosk/entrance")
    shown(page, "home")
    for _ in range(5):
        page.keyboard.type(demo.passes["F24-A"], delay=3)
        page.keyboard.press("Enter")
        page.wait_for_selector("main[data-outcome]")
        if page.get_attribute("main", "data-page") == "party":
            break
    shown(page, "party", timeout=1000)
    page.close()


@pytest.mark.parametrize("focus", [".choice", ".tool-person", "h1", None])
def test_a_scan_wherever_the_focus_is(demo, kiosk, focus):
    page = kiosk("garden-door")
    sent = posts(page)
    if focus:
        page.locator(focus).first.focus()
    else:
        page.evaluate("document.activeElement.blur()")
    scan(page, demo.passes["F07-A"])
    page.keyboard.press("Enter")
    page.wait_for_selector("main[data-outcome]")
    assert sent == ["scan"]


def test_what_a_person_types_is_no_scan(demo, kiosk):
    page = kiosk()
    sent = posts(page)
    for letter in demo.passes["F16-A"][:24]:
        page.keyboard.press(letter)
        page.clock.run_for(180)
    page.keyboard.press("Enter")
    page.clock.run_for(1000)
    assert sent == [] and rows(demo, "Ella")[0]["state"] == "expected"
    shown(page, "home")


def test_a_look_up_to_its_success(demo, kiosk):
    page = kiosk()
    press(page, ".choice >> nth=0")
    keys(page, 30, 1, "M", people=2)
    shown(page, "arrived")
    assert rows(demo, "Arlo")[0]["state"] == "waiting" and rows(demo, "Arlo")[0]["companions"] == 1
    assert "Arlo" not in page.inner_text("body") and "Neuro" not in page.inner_text("body")


def test_the_third_letter_goes_on_by_itself(kiosk):
    page = kiosk(path="/look-up")
    press(shown(page, "look-up-days"), ".key[value='2']")
    press(shown(page, "look-up-months"), ".key[value='2']")
    shown(page, "look-up-letters")
    for letter in "CAR":
        press(page, f".key[value='{letter}']")
    shown(page, "look-up-numbers", timeout=5000)


def test_an_ambiguous_look_up_asks_for_the_hour(demo, kiosk):
    for size, done in ((LYING, False), (UPRIGHT, True)):
        page = kiosk(size=size, path="/look-up")
        keys(page, 5, 6, "W")
        picture(shown(page, "look-up-hours"), "ambiguous-look-up")
    due = datetime.datetime.fromisoformat(rows(demo, "Finley")[0]["due"])
    hour = due.astimezone(zoneinfo.ZoneInfo(centre.noon_zone())).hour
    press(page, f".key[value='{hour}']")
    shown(page, "arrived")
    assert rows(demo, "Finley")[0]["state"] == "waiting" and rows(demo, "Frances")[0]["state"] == "expected"


def test_all_else_ends_at_a_person_and_then_look_ups_rest(demo, kiosk):
    """On a kiosk that no other test looks up at. Whoever it was about, the words are the same."""
    page, words = kiosk("garden-door", path="/look-up"), set()
    for day, month, letters in ((2, 4, "B"), (7, 12, "Q"), (23, 7, "M"), (5, 11, "G")):  # protected, nobody, too early, cancelled
        keys(page, day, month, letters)
        shown(page, "refused")
        code = page.inner_text(".code-text")
        assert code.startswith("L-") and len(code) == 6
        words.add(page.inner_text("main").replace(code, ""))
        assert any(notice["ticket"] == code[2:] and notice["refusal"]["lookUp"] for notice in demo.board()["notices"])
        press(page, ".button-main")
        press(shown(page, "home"), ".choice >> nth=0")
    assert len(words) == 1
    for _ in range(4):
        keys(page, 31, 12, "Z")
        press(shown(page, "refused"), ".button-main")
        press(shown(page, "home"), ".choice >> nth=0")
        if page.locator('main[data-page="resting"]').count():
            break
    for size in (LYING, UPRIGHT):
        page = kiosk("garden-door", size=size, path="/look-up")
        picture(shown(page, "resting"), "lock-out")
    shown(kiosk("entrance", path="/look-up"), "look-up-days")
    assert demo.scan(demo.passes["F15-A"], "garden-door").json["outcome"] == "checked-in"  # whoever has a pass does not wait


def test_a_walk_in(demo, kiosk):
    before = len(demo.board()["rows"])
    page = kiosk(size=LYING)
    picture(page, "home")
    press(page, ".choice >> nth=1")
    picture(shown(page, "walk-in"), "walk-in")
    page.set_viewport_size(UPRIGHT)
    picture(page, "walk-in")
    press(page, "button.choice >> nth=0")
    press(shown(page, "look-up-numbers"), ".key", has_text="3")
    shown(page, "arrived")
    walked_in = [row for row in demo.board()["rows"] if row.get("companions") == 2 and not row.get("due")]
    assert len(walked_in) == 1 and walked_in[0]["state"] == "waiting" and len(demo.board()["rows"]) == before + 1


def test_urdu_and_back_when_nobody_is_there(demo, kiosk):
    page = kiosk()
    press(page, ".tongue[lang=ur]")
    page.wait_for_selector("html[lang=ur][dir=rtl]")
    press(shown(page, "home"), ".choice >> nth=1")
    shown(page, "walk-in")
    assert page.get_attribute("html", "dir") == "rtl"
    page.clock.run_for(41_000)
    assert page.locator("#idle").is_visible()
    page.clock.run_for(18_000)
    assert page.get_attribute("html", "lang") == "ur"
    page.clock.run_for(2_000)
    page.wait_for_selector("html[lang=en][dir=ltr]")
    shown(page, "home")


def test_a_double_press_is_one(demo, kiosk):
    page = kiosk()
    sent = posts(page)
    page.clock.run_for(600)
    page.locator(".tool-person").first.click()
    page.locator(".tool-person").first.click()
    page.clock.run_for(300)
    shown(page, "assistance")
    page.mouse.click(540, 1500)
    assert sent == ["assistance"]
    before = len(demo.board()["notices"])
    press(page, ".tool-person")
    page.wait_for_function("document.querySelector('main[data-page=assistance]')")
    assert sent == ["assistance"] * 2 and len(demo.board()["notices"]) == before + 1


def test_arrow_keys_reach_everything(kiosk):
    for path in ("", "/languages", "/look-up", "/walk-in"):
        page = kiosk(path=path, size=LYING)
        stops = page.evaluate("[...document.querySelectorAll('a[href], button')].filter(e => e.checkVisibility()).length")
        page.evaluate("""() => { for (const [n, e] of [...document.querySelectorAll('a[href], button')].entries()) e.dataset.stop = n }""")
        seen, at = set(), lambda: page.evaluate("document.activeElement.dataset.stop")
        page.keyboard.press("ArrowDown")
        waiting, tried = [at()], {}
        while waiting:  # from each stop that was reached, all four ways
            stop = waiting.pop()
            if stop in seen:
                continue
            seen.add(stop)
            for arrow in ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"):
                page.locator(f"[data-stop='{stop}']").focus()
                page.keyboard.press(arrow)
                tried[stop, arrow] = at()
                waiting.append(at())
        assert len(seen - {None}) == stops, f"{path}: arrow keys reach {len(seen)} of {stops}"
    page = kiosk()
    while page.evaluate("document.activeElement.className") != "choice":
        page.keyboard.press("ArrowDown")
    page.clock.run_for(600)
    page.keyboard.press("Enter")
    page.wait_for_selector("main.page-keys, main.page-walk-in")


def test_nothing_of_a_family_is_behind_the_back_button(demo, kiosk):
    page = kiosk()
    scan(page, demo.passes["F10-A"])
    press(shown(page, "party"), ".key", has_text="1")
    token = shown(page, "arrived").inner_text(".animal-name")
    press(page, ".button-main")
    shown(page, "home")
    assert page.evaluate("history.length") <= 2
    for go in (page.go_back, page.go_forward, page.go_back):
        go()
        assert token not in page.inner_text("body")
    assert demo.get("/kiosk/entrance").headers["Cache-Control"] == "no-store"
    assert demo.scan(demo.passes["F10-A"]).headers["Cache-Control"] == "no-store"


def test_pictures_of_a_family_at_the_kiosk(demo, kiosk):
    for size, family in ((UPRIGHT, "F01-A"), (LYING, "F02-A")):
        page = kiosk(size=size)
        picture(page, "home")
        scan(page, demo.passes[family])
        picture(shown(page, "party"), "party")
        press(page, ".key")
        shown(page, "arrived")
        assert page.locator(".place-name").count() + page.locator(".stop").count() >= 2
        picture(page, "success-two-appointments")
        page.clock.run_for(1000)
        scan(page, demo.passes["F28-A"])
        picture(shown(page, "refused"), "too-early")
        assert page.get_attribute("main", "data-outcome") == "too-early"
