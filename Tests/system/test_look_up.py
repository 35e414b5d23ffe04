"""Families without their pass, at the large keys of the demo centre's kiosk."""
import datetime
import zoneinfo

from browser import LYING, UPRIGHT, picture, press, shown
from centre import noon_zone, rows


def keys(page, day, month, letters, people=1):
    """A look-up on the large keys, up to its answer."""
    press(shown(page, "look-up-days"), f".key[value='{day}']")
    press(shown(page, "look-up-months"), f".key[value='{month}']")
    shown(page, "look-up-letters")
    for letter in letters:
        press(page, f".key[value='{letter}']")
    press(page, "[data-continue]")
    press(shown(page, "look-up-numbers"), ".key", has_text=str(people))


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
    page.clock.run_for(600)
    shown(page, "look-up-numbers", timeout=5000)


def test_an_ambiguous_look_up_asks_for_the_hour(demo, kiosk):
    for size, done in ((LYING, False), (UPRIGHT, True)):
        page = kiosk(size=size, path="/look-up")
        keys(page, 5, 6, "W")
        picture(shown(page, "look-up-hours"), "ambiguous-look-up")
    due = datetime.datetime.fromisoformat(rows(demo, "Finley")[0]["due"])
    hour = due.astimezone(zoneinfo.ZoneInfo(noon_zone())).hour
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
