"""What managers change on their page, in a real browser: the kiosk tells it, a restart keeps it, and one step takes it back."""
import datetime

import pytest

import browser
import centre
from browser import shown


@pytest.fixture
def manager(hub, tmp_path):
    demo = hub(centre.copy_demo(tmp_path)).start()
    with browser.chromium() as chromium:
        page = chromium.new_page(viewport=browser.LYING)
        sign_in(page, demo)
        yield demo, page


def sign_in(page, demo):
    page.goto(f"http://127.0.0.1:{demo.port + 1}/staff")
    page.locator("[name=secret]").fill(demo.secret)
    page.locator("[name=name]").fill("Amina")
    page.locator("form button").first.click()
    shown(page, "arrivals")
    page.goto(f"http://127.0.0.1:{demo.port + 1}/manage/settings")
    shown(page, "settings")


def save(page, topic, fields):
    for name, value in fields.items():
        page.locator(f'[id="{name}"]').fill(value)
    page.locator(f"#{topic} button.act-main").click()
    page.wait_for_load_state()


def kiosk(page, demo, lang="en"):
    page.goto(f"http://127.0.0.1:{demo.port}/kiosk/entrance?lang={lang}")
    shown(page, "home")
    return page.inner_text("main")


def test_the_kiosk_tells_what_a_manager_writes_and_a_step_takes_it_back(manager):
    demo, page = manager
    today = datetime.date.today()
    save(page, "notice", {"notice.en": "The lift rests today.", "notice.until": str(today)})
    assert page.inner_text(".done") == "Saved: notice." and "by Amina" in page.inner_text("#notice")
    save(page, "hours", {f"hours.{day}": "00:00–23:59" for day in range(1, 8)})
    soon = today + datetime.timedelta(days=5)
    save(page, "closures", {"closures.1.from": str(soon)})
    save(page, "said", {"said.1.said.en": "It is too loud.", "said.1.did.en": "There is a quiet room."})
    said = kiosk(page, demo)
    for text in ("The lift rests today.", "Open now, until", "Closed: ", "There is a quiet room."):
        assert text in said
    # A family that reads Polish sees the notice as it is, and the hours in Polish.
    polish = kiosk(page, demo, "pl")
    assert "The lift rests today." in polish and "Nieczynne: " in polish

    demo.stop()
    demo.start()
    assert "The lift rests today." in kiosk(page, demo)
    sign_in(page, demo)
    page.locator("#notice .edit button").click()
    page.wait_for_load_state()
    assert "taken back" in page.inner_text("#notice") and page.locator("#notice .edit button").count() == 0
    assert "The lift rests today." not in kiosk(page, demo)


def test_what_is_wrong_is_told_at_its_field(manager):
    demo, page = manager
    save(page, "hours", {"hours.2": "noon"})
    page.wait_for_selector("[role=alert]")
    assert "Nothing was changed" in page.inner_text("[role=alert]")
    page.locator("[role=alert] a").click()
    field = page.locator(":focus, :target").first
    assert field.get_attribute("id") == "hours.2" and field.input_value() == "noon"
    assert page.locator('[id="hours.2-problem"]').inner_text() == "Times are written like 08:30–17:00."
    assert "Open now" not in kiosk(page, demo) and "Next open" not in kiosk(page, demo)


def test_the_figures_are_taken_away_in_a_folder_and_a_report(hub, tmp_path):
    demo = hub(centre.copy_demo(tmp_path)).start()
    month = datetime.date.today().isoformat()[:7]
    folder, report = tmp_path / "figures", tmp_path / "report.pdf"
    demo.command("statistics", "export", folder, "--period", month)
    names = {file.name for file in folder.iterdir()}
    assert {"report.html", "visits.csv", "visits.ods", "visits-by-way.csv"} <= names
    assert (folder / "visits.csv").read_bytes().startswith(b"day,all\r\n")
    demo.command("statistics", "report", "--period", month, "--pdf", report)
    assert report.read_bytes().startswith(b"%PDF-")
