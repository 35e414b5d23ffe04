"""The staff page in a real browser: it changes as families come in, and acts as it says."""
import pytest

import browser
import centre
from browser import shown


@pytest.fixture
def demo(hub, tmp_path):
    one = hub(centre.copy_demo(tmp_path)).start()
    one.passes = {holder: codes[0] for holder, codes in one.codes("--today").items()}
    return one


def test_an_arrival_shows_by_itself_and_acts_are_done_and_undone(demo):
    with browser.chromium() as chromium:
        page = chromium.new_page(viewport=browser.LYING)
        loads = []
        page.on("load", lambda _: loads.append(page.url))
        page.goto(f"http://127.0.0.1:{demo.port + 1}/staff/arrivals")
        shown(page, "sign-in")
        page.locator("[name=secret]").fill("not the secret")
        page.locator("form button").first.click()
        page.wait_for_selector("[role=alert]")
        page.locator("[name=secret]").fill(demo.secret)
        page.locator("form button").first.click()
        shown(page, "arrivals")
        page.evaluate("window.kept = 'the page was not loaded again'")
        seen = len(loads)

        slip = demo.scan(demo.passes["F34-A"]).json["slip"]
        row = page.locator(".row-waiting", has_text="Arlo M.")
        row.wait_for(timeout=10_000)
        assert slip["token"]["animal"] in row.inner_text().lower()

        for act, state in (("call", "called"), ("seen", "seen"), ("undo", "called"), ("undo", "waiting")):
            page.locator(".row", has_text="Arlo M.").locator(f"button[value={act}]").click()
            page.locator(f".row-{state}", has_text="Arlo M.").wait_for(timeout=10_000)
            assert next(r for r in demo.board()["rows"] if r.get("name") == "Arlo M.")["state"] == state

        ticket = demo.post("/kiosk/entrance/assistance", {}).json["ticket"]
        notice = page.locator(".notice", has_text=ticket)
        notice.wait_for(timeout=10_000)
        notice.locator("button[value=answer]").click()
        notice.locator(".notice-answer").wait_for(timeout=10_000)
        notice.locator("button[value=acknowledge]").click()
        notice.wait_for(state="detached", timeout=10_000)

        assert page.evaluate("window.kept") and len(loads) == seen
        page.goto(f"http://127.0.0.1:{demo.port + 1}/staff/paper")
        assert "Arlo" in page.inner_text("main")


def test_a_page_that_lost_the_hub_says_so_and_then_asks_to_sign_in(demo):
    with browser.chromium() as chromium:
        page = chromium.new_page(viewport=browser.LYING)
        page.goto(f"http://127.0.0.1:{demo.port + 1}/staff")
        page.locator("[name=secret]").fill(demo.secret)
        page.locator("form button").first.click()
        shown(page, "arrivals")
        demo.kill()
        page.locator("#lost").wait_for(state="visible", timeout=30_000)
        demo.start()
        # Its session ended with the old process. The page asks for the new secret by itself, instead of saying that no hub is there.
        shown(page, "sign-in", timeout=30_000)
