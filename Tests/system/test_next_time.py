"""What the kiosk keeps for the next time, what is heard when the hub is away, and how an installer learns a keypad's keys."""
from browser import LYING, arrived, press, scan, shown

# Counts what the page itself plays.
COUNT_SOUNDS = """() => {
  window.sounds = 0;
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (...given) { window.sounds += 1; return start.apply(this, given); };
}"""


def sounds(page, more_than):
    """Waits until the page has played more than so many, and counts them. The page's own policy forbids Playwright's way to wait."""
    for _ in range(300):
        if (count := page.evaluate("window.sounds")) > more_than:
            return count
        page.wait_for_timeout(100)
    raise AssertionError(f"never more than {more_than} sounds")


def test_a_language_is_kept_with_the_pass_where_the_family_wishes_it(demo, kiosk):
    code, page = demo.passes["F05-A"], kiosk()
    press(page, ".tongue[lang=pl]")
    page.wait_for_selector("html[lang=pl] main[data-page=home]")
    scan(page, code)
    press(shown(page, "party"), ".key")
    press(arrived(page), ".end-more button")
    press(shown(page, "more"), "form[action$=next-language] button")
    press(page, "button[name=keep][value=yes]")
    press(arrived(page), ".end a.button-main")
    page.wait_for_selector("html[lang=en] main[data-page=home]")
    scan(page, code)
    page.wait_for_selector("html[lang=pl] main[data-page=arrived]")
    press(page, ".end-more button")
    assert page.locator("form[action$=next-language]").count() == 0, "it is not asked again"


def test_a_language_chosen_on_the_screen_goes_before_the_kept_one(demo, kiosk):
    code, page = demo.passes["F05-A"], kiosk("garden-door")
    press(page, ".tongue[lang=ur]")
    page.wait_for_selector("html[lang=ur] main[data-page=home]")
    scan(page, code)
    page.wait_for_selector("html[lang=ur] main[data-outcome]")


def test_a_hub_that_is_away_is_heard(demo, chromium):
    """The sentence was fetched while the hub was there: without it there is no voice."""
    page = chromium.new_page(viewport=LYING)
    page.add_init_script(f"({COUNT_SOUNDS})()")
    page.goto(f"http://127.0.0.1:{demo.port}/kiosk/entrance")
    shown(page, "home")
    with page.expect_response(lambda answer: "sound=1" in (answer.request.post_data or "")) as kept:
        page.keyboard.press("F2")
    assert kept.value.headers["content-type"].startswith("audio/")
    kept.value.finished()
    before = sounds(page, more_than=0)
    page.context.set_offline(True)
    page.locator(".choice").first.click()
    page.wait_for_selector("#offline:not([hidden])")
    sounds(page, more_than=before)
    page.context.close()


def test_a_keypads_keys_are_learned(kiosk):
    page = kiosk(path="/keys")
    page.keyboard.press("F2")
    assert page.inner_text("#pressed") == "F2: repeat"
    page.evaluate("""document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "F13", bubbles: true, cancelable: true }))""")
    assert page.inner_text("#pressed") == "F13: nothing" and "F13: next" in page.inner_text("#line")
    page.keyboard.press("a")
    assert "give the keypad another code" in page.inner_text("#pressed")
