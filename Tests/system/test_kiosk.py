"""Families with their pass, and without an appointment, at the demo centre's kiosk in a real browser."""
import contextlib

import pytest
from playwright.sync_api import TimeoutError

from browser import LYING, UPRIGHT, arrived, picture, press, scan, shown
from centre import rows


def posts(page):
    """What the page sends from now on."""
    sent = []
    page.on("request", lambda request: sent.append(request.url.rsplit("/", 1)[1]) if request.method == "POST" else None)
    return sent


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
    arrived(page)
    assert page.locator(".place-name").count() >= 1 and page.locator(".animal-name").count() == 1


def test_a_real_scanner_types_in_real_time(demo, chromium):
    """Without a clock of the test's own. On a machine that is too busy to keep up the family scans again."""
    page = chromium.new_page()
    page.goto(f"http://127.0.0.1:{demo.port}/kiosk/entrance")
    shown(page, "home")
    for _ in range(5):
        page.keyboard.type(demo.passes["F12-A"], delay=3)
        page.keyboard.press("Enter")
        with contextlib.suppress(TimeoutError):
            page.wait_for_selector("main[data-outcome]", timeout=5000)
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
    scan(page, demo.passes["F13-A"])
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
    press(page, ".tool-person")
    page.wait_for_selector("main[data-page=assistance-reasons]")
    page.clock.run_for(600)
    page.locator("[value=toilet]").first.dblclick()
    page.clock.run_for(300)
    shown(page, "assistance")
    page.mouse.click(540, 1500)
    assert sent == ["assistance"]
    before = len(demo.board()["notices"])
    press(page, ".tool-person")
    page.wait_for_selector("main[data-page=assistance-reasons]")
    press(page, "[value=person]")
    page.wait_for_selector("main[data-page=assistance]")
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
    token = arrived(page).inner_text(".animal-name")
    press(page, ".button-main")
    shown(page, "home")
    assert page.evaluate("history.length") <= 2
    for go in (page.go_back, page.go_forward, page.go_back):
        go()
        assert token not in page.inner_text("body")
    assert demo.get("/kiosk/entrance").headers["Cache-Control"] == "no-store"
    assert demo.scan(demo.passes["F10-A"]).headers["Cache-Control"] == "no-store"


def test_pictures_of_a_family_at_the_kiosk(demo, kiosk):
    for size, family, others in ((UPRIGHT, "F02-A", "F01-A"), (LYING, "F07-A", "F24-A")):
        page = kiosk(size=size)
        picture(page, "home")
        scan(page, demo.passes[family])
        press(shown(page, "party"), ".key")
        arrived(page)
        assert page.locator(".place-name").count() == 1 and page.locator(".stop").count() == 1
        picture(page, "success-two-appointments")
        page.clock.run_for(1000)
        scan(page, demo.passes["F28-A"])
        picture(shown(page, "refused"), "too-early")
        assert page.get_attribute("main", "data-outcome") == "too-early"
        page.clock.run_for(1000)
        scan(page, demo.passes[others])
        picture(shown(page, "party"), "party")
        press(page, ".key")
        picture(arrived(page), "success-family")


def test_the_screen_says_who_comes_as_soon_as_staff_do(demo, kiosk):
    page = kiosk(path="?lang=pl")
    sent = posts(page)
    press(page, ".tool-person")
    page.wait_for_selector("main[data-page=assistance-reasons]")
    press(page, "[value=private]")
    page.wait_for_selector("main[data-page=assistance]")
    assert "osobno" not in page.inner_text("main") and page.inner_text(".who") == ""
    page.clock.run_for(7_000)
    page.wait_for_timeout(300)
    assert page.inner_text(".who") == ""
    ticket = page.inner_text(".code-text")
    assert demo.staff("POST", "/api/v1/acts", {"kind": "answer", "target": ticket, "name": "Samira"}).status == 204
    page.clock.run_for(3_100)
    page.locator(".who", has_text="Samira").wait_for()
    asked = len(sent)
    page.clock.run_for(9_100)
    assert len(sent) == asked, "what is known is not asked again"
    page.clock.run_for(80_000)
    assert page.locator("#idle").is_visible(), "asking who comes does not count as a touch"


def test_without_the_script_a_button_asks_who_comes(demo, chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{demo.port}/kiosk/entrance")
    page.click(".tool-person")
    page.click("[value=lost]")
    ticket = page.inner_text(".code-text")
    demo.staff("POST", "/api/v1/acts", {"kind": "answer", "target": ticket, "name": "Alex"})
    page.click("noscript button, form button >> nth=0")
    assert "Alex is coming." in page.inner_text(".who").replace("\u2068", "").replace("\u2069", "")
    context.close()
