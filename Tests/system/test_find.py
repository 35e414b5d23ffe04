"""Finding help in a real browser before a real hub: by need, by typing, and something private."""
import json
import subprocess

import hub as hubs
from browser import LYING, UPRIGHT, picture, press, shown

# What nobody may read over a shoulder.
SHAMING = ["abus", "violen", "drug", "alcohol", "refuge", "self-harm", "suicid", "exploit", "social work", "debt"]


def typed(page, word):
    for letter in word:
        press(page, ".key", has_text=letter)
    press(page, "[data-continue]")


def told(one, *command):
    ended = subprocess.run([hubs.BINARY, *command, "--format", "json"], env=one.environment, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


def test_three_steps_lead_to_a_card_and_on_to_the_way(kiosk):
    page = kiosk(size=UPRIGHT)
    press(page, ".choice", has_text="I need help with something")
    shown(page, "find")
    picture(page, "find")
    press(page, ".choice", has_text="My child needs help with something")
    shown(page, "find-need")
    press(page, ".choice", has_text="Talking and understanding")
    press(page, ".choice", has_text="Hard to understand, or gets stuck")
    shown(page, "find-answers")
    assert 1 <= page.locator(".answer").count() <= 5
    picture(page, "find-answers")
    press(page, ".answer")
    shown(page, "find-service")
    assert "Speech and language therapy" in page.locator("h1").inner_text()
    picture(page, "find-service")
    press(page, ".choice", has_text="Show me the way")
    shown(page, "way")


def test_what_is_typed_is_found_and_stands_nowhere(kiosk):
    page = kiosk(size=LYING, path="/find/words?lang=en")
    entries = page.evaluate("history.length")
    typed(page, "STAMER")
    shown(page, "find-answers")
    assert "Speech and language therapy" in page.locator("main").inner_text()
    assert "STAMER" not in page.content().upper() and "stamer" not in page.evaluate("location.href").lower()
    assert page.evaluate("history.length") == entries


def test_what_may_be_a_name_is_no_gap_that_managers_see(demo, kiosk):
    page = kiosk(size=LYING, path="/find/words?lang=en")
    typed(page, "QXZQVW")
    shown(page, "find-nothing")
    picture(page, "find-nothing")
    assert page.get_by_role("link", name="Ask a person").last.is_visible()
    assert "qxzqvw" not in json.dumps(told(demo, "directory", "gaps")).lower(), "a word in capitals that nobody knows may be a name"


def test_the_private_path_tells_a_bystander_nothing_and_is_left_by_one_touch(kiosk):
    page = kiosk(size=LYING)
    fresh = page.locator("main").inner_text()
    for door in range(5):
        press(page, ".tool-private")
        shown(page, "find-private")
        picture(page, "find-private")
        press(page, "button[name=door] >> nth=%d" % door)
        shown(page, "find-private-door")
        assert "door" not in page.evaluate("location.href")
        for text in (page.locator("body").inner_text().lower(), page.title().lower()):
            assert [word for word in SHAMING if word in text] == []
        picture(page, f"find-private-{door}")
        press(page, ".leave-page")
        shown(page, "home")
        assert page.locator("main").inner_text() == fresh, "it looks as if nothing had been"
        assert page.evaluate("location.pathname.endsWith('/entrance') && location.search === ''")


def test_words_of_something_private_lead_to_its_page_and_name_nothing(kiosk):
    page = kiosk(size=LYING, path="/find/words?lang=en")
    typed(page, "HITS")
    shown(page, "find-answers")
    assert [word for word in SHAMING if word in page.locator("body").inner_text().lower()] == []
    press(page, "button.answer", has_text="Something private")
    shown(page, "find-private-door")
