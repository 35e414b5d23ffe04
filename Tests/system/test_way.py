"""The way, in a real browser before a real hub: from check-in to the plan, floor by floor, to the lamp and back."""
import json
import subprocess

import centre
import hub as hubs
from browser import LYING, arrived, picture, press, scan, shown


def lit(one):
    ended = subprocess.run(
        [hubs.BINARY, "simulate", "lamps", "--format", "json"], env=one.environment, capture_output=True, text=True, timeout=60)
    lines = [json.loads(line) for line in ended.stdout.splitlines()]
    return {line["meaning"] for line in lines if line["isOn"] and line["direction"] == "output"}


def test_from_check_in_to_the_way_and_back(demo, kiosk):
    page = kiosk(size=LYING)
    scan(page, demo.passes["F08-A"])
    shown(page, "party")
    press(page, ".key")
    arrived(page)
    token = page.locator(".animal-name").inner_text()
    press(page, ".way-to button")
    shown(page, "way")
    assert page.locator(".way-token").inner_text().strip() == token
    assert page.locator(".way-step").count() >= 2 and page.locator(".route-line").count() == 1
    assert page.evaluate("location.search + location.hash") == "", "nothing of the family is in the address"
    picture(page, "way")
    press(page, ".way-end form button")
    arrived(page)


def test_two_floors_and_the_lamp_there(demo, kiosk):
    page = kiosk(size=LYING, path="/way/family-room?lang=en")
    first = page.locator(".way-text").all_inner_texts()
    assert first[-1] == "Take the lift to floor 1."
    assert "lamp place:family-room" not in lit(demo)
    press(page, ".way-acts button", has_text="Light the lamp there")
    page.locator(".way-note", has_text="The lamp there is on").wait_for()
    for _ in range(50):
        if "lamp place:family-room" in lit(demo):
            break
    assert "lamp place:family-room" in lit(demo)
    press(page, ".way-acts button", has_text="Floor 1")
    page.locator("h2", has_text="Floor 1").wait_for()
    assert page.locator(".way-text").all_inner_texts()[-1].startswith("Family room is")
    press(page, ".way-acts button", has_text="Ground floor")
    page.locator("h2", has_text="Ground floor").wait_for()


def test_the_plan_is_not_mirrored(kiosk):
    def marks(lang):
        page = kiosk(size=LYING, path=f"/way/pool?lang={lang}")
        return page.locator(".plan-number circle").evaluate_all("all => all.map((e) => [e.getAttribute('cx'), e.getAttribute('cy')])")

    assert marks("ur") == marks("en")


def test_a_blocked_lift_is_said_and_a_person_offered(hub, chromium, tmp_path):
    config = centre.copy_demo(tmp_path)
    config.write_text(config.read_text().replace("# blocked: [lift-a]", "blocked: [lift-a]"))
    one = hub(config).start()
    page = chromium.new_page(viewport=LYING)
    page.goto(f"http://127.0.0.1:{one.port}/kiosk/entrance/way/family-room?lang=en")
    shown(page, "no-way")
    assert page.locator("h1").inner_text() == "There is no way without steps today"
    assert page.get_by_role("button", name="Ask a person").is_visible()
    page.get_by_role("button", name="Show the way with steps").click()
    shown(page, "way")
    assert page.locator(".way-note").inner_text() == "This way has steps."
    page.close()
