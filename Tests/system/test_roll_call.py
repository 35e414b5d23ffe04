"""The roll-call in real browsers: two of staff tick on two tablets, each sees what the other did, and a restart keeps it."""
import datetime

import pytest

import browser
import centre
from browser import shown

TABLET = {"width": 800, "height": 1100}


@pytest.fixture
def demo(hub, tmp_path):
    one = hub(centre.copy_demo(tmp_path)).start()
    passes = {holder: codes[0] for holder, codes in one.codes("--today").items()}
    assert one.scan(passes["F34-A"]).status == 200
    arrival = one.post("/kiosk/entrance/walk-in", {"companions": 2})
    assert arrival.status == 200, arrival.text
    return one


def open_page(chromium, demo):
    """A tablet: no mouse that could hover."""
    page = chromium.new_context(viewport=TABLET, has_touch=True).new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    sign_in(page, demo)
    return page


def sign_in(page, demo):
    page.goto(f"http://127.0.0.1:{demo.port + 1}/staff")
    page.locator("[name=secret]").fill(demo.secret)
    page.locator("form button").first.tap()
    shown(page, "arrivals")
    page.locator("nav a", has_text="Roll-call").tap()
    shown(page, "roll-call")


def says(page, text):
    page.locator(".roll-says", has_text=text).wait_for(timeout=15_000)


def test_two_of_staff_tick_until_everyone_is_out(demo):
    with browser.chromium() as chromium:
        amina, ben = open_page(chromium, demo), open_page(chromium, demo)
        assert "4 people are in the building" in amina.inner_text("main")
        amina.locator("#start-drill").tap()
        for page in (amina, ben):
            says(page, "4 people are still missing")

        small = [b for b in amina.locator("#board button").all() if b.bounding_box()["height"] < 60]
        assert not small, "each target is for a thumb"
        arlo = ben.locator("button.roll", has_text="Arlo M.")
        arlo.tap()
        for page in (amina, ben):
            says(page, "3 people are still missing")
        ben.locator("button.roll-out", has_text="Arlo M.").tap()
        says(amina, "4 people are still missing")
        arlo.tap()
        says(amina, "3 people are still missing")

        demo.stop()
        demo.start()
        for page in (amina, ben):
            sign_in(page, demo)
            says(page, "3 people are still missing")
            assert page.locator("button.roll-out").count() == 1

        amina.locator("button", has_text="All of them are out").tap()
        for page in (amina, ben):
            says(page, "Everyone is out")
        ben.locator("#end").tap()
        amina.locator(".roll-last", has_text="Everyone was out after").wait_for(timeout=15_000)
        assert "4 people" in amina.inner_text(".roll-last")
        amina.locator("#undo").tap()
        says(ben, "Everyone is out")
        ben.locator("#end").tap()
        amina.locator(".roll-last").wait_for(timeout=15_000)

        month = datetime.date.today().isoformat()[:7]
        amina.goto(f"http://127.0.0.1:{demo.port + 1}/manage/drills?period={month}")
        shown(amina, "measure")
        assert amina.inner_text("main .large").startswith("1 drill. It took ")
    demo.stop()
    shown_again = demo.command("statistics", "--measure", "drills", "--period", month, "--format", "csv").stdout
    assert demo.command("statistics", "rebuild").stdout == "counted anew; nothing has changed\n"
    assert demo.command("statistics", "--measure", "drills", "--period", month, "--format", "csv").stdout == shown_again
    assert shown_again.startswith("day,drills,not_everyone_out,longest_minutes\r\n") or shown_again.startswith("day,drills,not_everyone_out,longest_minutes\n")
    assert f"{datetime.date.today()},1,0," in shown_again
