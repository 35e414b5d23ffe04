"""What a loudspeaker says on the private pages, in every language: the whole of it is recorded, and nothing of these pages is in it."""
import pathlib

import pytest

from browser import press, shown
from test_blind import Ear

LANGUAGES = sorted(file.stem for file in (pathlib.Path(__file__).parents[2] / "Sources/CAssets/assets/languages").glob("*.words"))
DOORS = 5

# Every text, and every label, that stands somewhere.
TEXTS = """(where) => [...document.querySelectorAll(where + ", " + where + " *")].flatMap((e) => [
    e.getAttribute("aria-label"), ...[...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data)])
    .map((text) => (text || "").replace(/\\s+/g, " ").replace(/[\\u2068\\u2069]/g, "").trim()).filter((text) => text.length > 1)"""


def is_read(one, page):
    """Goes to the page that a press led to, and waits until it was asked for aloud."""
    shown(one.page, page)
    one.until(one.page.locator("main h1").inner_text().strip())


def everything_is_said(one):
    """Each button once, as the keys come to it."""
    for _ in range(one.page.evaluate("window.hazel.stops().length")):
        one.step()


def leaked(one, everywhere):
    """What stands on this page alone, and was sent to the loudspeaker; the telephone numbers too, for they tell who answers."""
    texts = set(one.page.evaluate(TEXTS, "main")) - everywhere
    return sorted(text for text in texts if any(text in heard for heard in one.heard))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_loudspeaker_says_nothing_of_a_private_page(kiosk, lang):
    one = Ear(kiosk(path=f"?lang={lang}"))
    address, everywhere = one.page.url, set(one.page.evaluate(TEXTS, "body"))
    for door in range(DOORS):
        one.page.goto(address)  # whoever leaves leaves it silent, and in the kiosk's own language
        shown(one.page, "home")
        one.press("F2")
        one.mark = len(one.all)
        press(one.page, ".tool-private")
        is_read(one, "find-private")
        assert leaked(one, everywhere) == []
        one.mark = len(one.all)
        press(one.page, f"button[name=door] >> nth={door}")
        is_read(one, "find-private-door")
        assert leaked(one, everywhere) == []
        press(one.page, ".leave-page")
        shown(one.page, "home")
    assert one.private, "a headset would have heard it"


@pytest.mark.parametrize("lang", ["en", "ur"])
def test_nor_does_it_say_what_the_keys_come_to(kiosk, lang):
    one = Ear(kiosk(path=f"?lang={lang}"))
    everywhere = set(one.page.evaluate(TEXTS, "body"))
    one.press("F2")
    for place in (".tool-private", "button[name=door]"):
        press(one.page, place)
        shown(one.page, "find-private" if place == ".tool-private" else "find-private-door")
        everything_is_said(one)
        assert leaked(one, everywhere) == []
