"""The demo centre's simulated board: seen and used in a browser and on the command line, while the real hub works it."""
import json
import subprocess

import pytest

import browser
import hub as hubs
from browser import shown


def simulate(demo, *words, status=0):
    ended = subprocess.run([hubs.BINARY, "simulate", *words], env=demo.environment, capture_output=True, text=True, timeout=60)
    assert ended.returncode == status, ended.stderr
    return ended.stdout if status == 0 else ended.stderr


def lit(demo):
    lines = [json.loads(line) for line in simulate(demo, "lamps", "--format", "json").splitlines()]
    return {line["meaning"] for line in lines if line["isOn"] and line["direction"] == "output"} - {"heartbeat"}


@pytest.fixture
def page(demo, chromium):
    one = chromium.new_page(viewport=browser.LYING)
    one.goto(f"http://127.0.0.1:{demo.port + 1}/simulator")
    shown(one, "sign-in")
    one.locator("[name=secret]").fill(demo.secret)
    one.locator("form button").first.click()
    shown(one, "arrivals")
    one.get_by_role("link", name="Simulated board").click()
    shown(one, "simulator")
    yield one
    one.context.close()


def test_a_press_on_the_page_asks_for_a_person_and_its_lamp_comes_on(demo, page):
    page.evaluate("window.kept = 'the page was not loaded again'")
    assert not any(notice.get("reason") == "person" for notice in demo.board()["notices"])
    page.get_by_role("button", name="Press button assistance").first.press("Enter")
    page.locator(".line-on", has_text="lamp assistance").first.wait_for(timeout=10_000)
    assert any(notice.get("reason") == "person" for notice in demo.board()["notices"])
    assert page.evaluate("window.kept"), "the board is followed without loading the page again"
    browser.picture(page, "simulator")


def test_a_scan_on_the_page_is_shown_by_the_kiosk(demo, page, chromium):
    kiosk = chromium.new_page(viewport=browser.UPRIGHT)
    kiosk.goto(f"http://127.0.0.1:{demo.port}/kiosk/garden-door")
    shown(kiosk, "home")
    page.locator(".card", has_text="due now").first.get_by_role("button", name="Scan at Garden door").click()
    page.locator(".said").wait_for()
    kiosk.wait_for_selector("main[data-outcome]")
    kiosk.context.close()


def test_the_same_on_the_command_line(demo):
    hubs.until(lambda: "lamp kiosk-ready" in lit(demo), "the lamp of a hub that works")
    assert simulate(demo, "passes").startswith("1  ")
    assert "Main entrance: " in simulate(demo, "scan", "--today", "1", "--kiosk", "entrance")
    simulate(demo, "press", "door")
    assert "no button is called “garden”" in simulate(demo, "press", "garden", status=66)
    assert "--today: a number from 1 to" in simulate(demo, "scan", "--today", "9999", status=64)
    day = simulate(demo, "day", "--families", "3", "--seed", "7", "--every", "0")
    assert len([line for line in day.splitlines() if "asks for a person" not in line]) == 3


def test_a_board_that_is_real_has_no_simulator(hub, tmp_path):
    import centre
    one = hub(centre.write_configuration(tmp_path)).start()
    assert "the board of this hub is not simulated" in simulate(one, "lamps", status=69)
