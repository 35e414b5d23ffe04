"""A family asks a service to contact it: from the kiosk to the outcome and back, in the browser. Without consent nothing is left."""
import json
import sqlite3

import pytest

import browser
import centre
from browser import arrived, press, scan, shown

NUMBER, CANARY = "07700900789", "07700900456"
ASKING = "/find/service/benefits-advice/contact"


@pytest.fixture
def demo(hub, tmp_path):
    one = hub(centre.copy_demo(tmp_path), log_level="debug").start()
    one.passes = {holder: codes[0] for holder, codes in one.codes("--today").items()}
    return one


def type_number(page, number):
    """On the keys of the screen, one press a digit."""
    shown(page, "contact-number")
    for digit in number:
        press(page, f".key[value='{digit}']")
    assert page.inner_text("output.letters") == number
    press(page, "[data-continue]")


def to_consent(page, number):
    press(shown(page, "contact-how"), "button[value=phone]")
    type_number(page, number)
    press(shown(page, "contact-when"), "button[value=evening]")
    return shown(page, "contact-consent")


def kept(hub, needle):
    """Every table, file and line of log that holds a text."""
    found = browser.files_with(hub.state, [needle])
    with sqlite3.connect(f"file:{hub.state}/hazel.sqlite?mode=ro", uri=True) as db:
        for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'"):
            found += [(table, needle) for row in db.execute(f'SELECT * FROM "{table}"') if needle in repr(row)]
    return found + [("log", needle) for text in (hub.log.read_text(errors="replace"), hub.out.read_text()) if needle in text]


def staff_page(demo, chromium):
    page = chromium.new_page(viewport=browser.LYING)
    page.goto(f"http://127.0.0.1:{demo.port + 1}/staff")
    page.locator("[name=secret]").fill(demo.secret)
    page.locator("form button").first.click()
    shown(page, "arrivals")
    page.locator(".links a[href='/staff/referrals']").click()
    return shown(page, "referrals")


def test_from_the_kiosk_to_the_outcome_and_back(demo, kiosk, chromium):
    page = kiosk(path=ASKING)
    browser.picture(page, "contact-how")
    assert NUMBER in to_consent(page, NUMBER).inner_text("main")
    browser.picture(page, "contact-consent")
    press(page, "button[name=consent][value=only]")
    code = shown(page, "contact-done").inner_text(".code-text")
    assert len(code) == 4 and NUMBER not in page.content()
    press(page, ".act a.button-main")
    shown(page, "home")

    staff = staff_page(demo, chromium)
    row = staff.locator(".notice", has_text=code)
    assert NUMBER not in row.inner_text(), "how to reach them is folded away"
    row.locator("summary").click()
    row.locator("details", has_text=NUMBER).wait_for()
    row.locator("button[value=accept]").click()
    row.locator("button[value=close]").wait_for()

    # The family comes back with its pass, and names the code of its receipt.
    scan(page, demo.passes["F05-A"])
    press(shown(page, "party"), ".key")
    press(arrived(page), ".end-more button")
    press(shown(page, "more"), "form[action$='/contact'] button")
    press(shown(page, "contact-mine"), "button[value=code]")
    shown(page, "contact-code")
    for letter in code:
        press(page, f".key[value='{letter}']")
    assert "They will be in touch" in page.locator(".request", has_text=code).inner_text()
    browser.picture(page, "contact-mine")

    row.locator("select[name=result]").select_option("appointment")
    row.locator("button[value=close]").click()
    staff.locator(".notice", has_text=code).get_by_text("An appointment was made").wait_for()
    press(page, "form[action$='/more'] button")
    press(shown(page, "more"), "form[action$='/contact'] button")
    page.locator(".request", has_text=code).get_by_text("Finished").wait_for()

    listed = json.loads(demo.command("directory", "referrals", "--format", "json").stdout)
    assert [(one["state"], one.get("result")) for one in listed] == [("closed", "appointment")] and "details" not in listed[0]
    assert [place for place, _ in kept(demo, NUMBER) if not place.startswith("hazel.sqlite")] == ["personal"]
    kinds = json.dumps(demo.journal())
    assert all(f'"{kind}"' in kinds for kind in ("referred", "referral-answered", "referral-claimed"))


def test_consent_withheld_leaves_no_contact_detail_anywhere(demo, chromium, tmp_path):
    context = chromium.browser_type.launch_persistent_context(
        str(tmp_path / "profile"), executable_path=browser.CHROMIUM, args=browser.ARGUMENTS, viewport=browser.LYING)
    with context:
        page = browser.still(context.new_page())
        wire = browser.Wire()
        session = wire.watch(page)
        page.goto(f"http://127.0.0.1:{demo.port}/kiosk/entrance{ASKING}")
        assert CANARY in to_consent(page, CANARY).inner_text("main")
        press(page, "button[name=consent][value=no]")
        assert CANARY not in shown(page, "contact-withheld").content()
        press(page, ".act a.button-main")
        shown(page, "home")
        assert CANARY not in page.content() and CANARY not in json.dumps(browser.storage(page, session))
        assert not any(CANARY in address for address in wire.addresses)
        page.go_back()
        assert CANARY not in page.content()
    assert demo.staff("GET", "/api/v1/referrals").json == []
    assert demo.stop() == 0
    assert kept(demo, CANARY) == []
    assert browser.files_with(tmp_path / "profile", [CANARY]) == []


def test_left_alone_the_form_goes_and_back_and_finish_work(demo, kiosk):
    page = kiosk(path=ASKING)
    press(shown(page, "contact-how"), "button[value=phone]")
    for digit in "0770":
        press(page, f".key[value='{digit}']")
    press(page, "[data-continue]")
    page.locator(".again").wait_for()
    assert page.inner_text("output.letters") == "0770", "what was typed stays"
    press(page, "[data-delete]")
    assert page.inner_text("output.letters") == "077"
    press(page, "button[value=back]")
    shown(page, "contact-how")
    page.clock.run_for(61_000)
    page.wait_for_selector("#idle:not([hidden])")
    page.clock.run_for(21_000)
    shown(page, "home")


def test_something_private_is_not_named_and_asks_what_is_safe(demo, kiosk):
    """By its own address, as the page of what is private leads to it."""
    page = kiosk(path="/find/service/domestic-abuse-support/contact")
    seen = []
    press(page, "button[value=phone]")
    type_number(page, NUMBER)
    seen.append(shown(page, "contact-safe").inner_text("body"))
    press(page, "button[name=safety][value=call]")
    press(shown(page, "contact-when"), "button[value=any]")
    seen.append(shown(page, "contact-consent").inner_text("body"))
    press(page, "button[name=consent][value=only]")
    seen.append(shown(page, "contact-done").inner_text("body"))
    for text in seen:
        assert not any(word in text.lower() for word in ("abuse", "violence", "refuge", "domestic", "with your pass"))
    code = page.inner_text(".code-text")
    press(page, ".act a.button-main")
    shown(page, "home")
    scan(page, demo.passes["F05-A"])
    press(shown(page, "party"), ".key")
    press(arrived(page), ".end-more button")
    press(shown(page, "more"), "form[action$='/contact'] button")
    press(shown(page, "contact-mine"), "button[value=code]")
    for letter in code:
        press(shown(page, "contact-code"), f".key[value='{letter}']")
    page.locator(".again").wait_for()


def test_it_works_without_a_script(demo, chromium):
    context = chromium.new_context(viewport=browser.LYING, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{demo.port}/kiosk/entrance{ASKING}")
    page.locator("button[value=phone]").click()
    for digit in "0770090":
        page.locator(f".key[value='{digit}']").click()
    page.locator("button[value=ready]").click()
    page.locator("button[value=any]").click()
    page.locator("button[name=consent][value=only]").click()
    assert len(page.inner_text(".code-text")) == 4
    context.close()
