"""What a family leaves behind on the screen and in the browser: nothing."""
import pytest

import browser
import hub as hubs
from browser import press, scan, shown
from private_family import (ANSWER, check_in, choose_everything, family, house, is_as_new, leave_alone, personal, said_again, said_so,
                            screen)  # noqa: F401 (fixtures among them)


def test_nothing_is_left_where_a_family_was(house, screen, family, tmp_path):
    choose_everything(screen)
    session = screen.context.new_cdp_session(screen)
    said = check_in(screen, family)
    assert screen.evaluate("document.documentElement.lang") == "ur" and "lang=ur&level=5" in screen.speech[-1]
    assert said_again(said, screen.content()) and house.board()["rows"]
    leave_alone(screen)
    is_as_new(screen)
    assert said_again(said, screen.content()) == []
    kept = browser.storage(screen, session)
    assert [entry["url"] for entry in kept.pop("history")] == ["about:blank", f"http://127.0.0.1:{house.port}/kiosk/entrance"]
    assert {name: value for name, value in kept.items() if value} == {}
    for go in (screen.go_back, screen.go_forward, screen.go_back):
        go()
        assert said_again(said, screen.content()) == []
    screen.context.close()
    long = [value for value in said if len(value) >= 8]
    assert len(long) > 10
    kept_files = browser.files_with(tmp_path / "profile", [*long, family[8:48], "127.0.0.1", ".tool-person"])
    assert {needle for _, needle in kept_files} == {"127.0.0.1", ".tool-person"}, "the address and the style sheet are kept, and no more"


@pytest.mark.parametrize("left_at", ["party", "adjust"])
def test_a_screen_that_is_left_half_way_goes_by_itself(screen, family, left_at):
    choose_everything(screen)
    scan(screen, family)
    said = personal(shown(screen, "party"))
    if left_at == "adjust":
        press(screen, ".key")
        said = personal(shown(screen, "adjust"))
    assert {"W"} <= said and said_again(said, screen.content())
    leave_alone(screen, idle=40_000)
    is_as_new(screen)
    assert said_again(said, screen.content()) == []


def test_whoever_comes_after_a_family_that_pressed_finish_starts_clean(screen, family):
    choose_everything(screen)
    said = check_in(screen, family)
    press(screen, ".end .button-main")
    is_as_new(screen)
    assert said_again(said, screen.content()) == []


def test_a_first_page_that_is_read_aloud_falls_silent_when_it_is_left(screen):
    screen.keyboard.press("F2")
    hubs.until(lambda: said_so(screen, ""), "it is read aloud")
    leave_alone(screen, idle=40_000)
    is_as_new(screen)


def test_a_hub_that_starts_again_while_a_family_is_shown_where_to_wait(house, screen, family):
    said = check_in(screen, family)
    house.kill()
    house.start()
    leave_alone(screen)
    is_as_new(screen)
    assert said_again(said, screen.content()) == []


def test_a_family_that_presses_while_the_hub_is_away(house, screen, family):
    said = check_in(screen, family)
    house.kill()
    press(screen, ".end .button-main")
    screen.locator("#offline").wait_for()
    assert "This screen is not ready" in screen.inner_text("body") and said_again(said, screen.inner_text("body")) == []
    house.start()
    screen.clock.run_for(4_100)
    is_as_new(screen)
    assert said_again(said, screen.content()) == []


def away_for_long(house, page, pressed):
    """The hub is away for longer than the kiosk waits for a family, which may have touched the screen before; gives what it shows."""
    house.kill()
    if pressed:
        press(page, ".end .button-main")
        page.locator("#offline").wait_for()
    page.clock.run_for(31_000)
    page.clock.run_for(ANSWER)
    page.wait_for_timeout(500)
    return page.inner_text("body")


@pytest.mark.parametrize("pressed", [False, True])
def test_a_hub_that_is_away_for_longer_than_a_family_stays(house, screen, family, pressed):
    said = check_in(screen, family)
    seen = away_for_long(house, screen, pressed)
    house.start()
    assert said_again(said, seen) == []
    hubs.until(lambda: screen.clock.run_for(1_000) or screen.locator("main[data-page=home]").count(), "the first page comes by itself", pause=0.5)
    is_as_new(screen)
    assert said_again(said, screen.content()) == []


@pytest.mark.parametrize("pressed", [False, True])
def test_the_screen_speaks_the_familys_language_while_the_hub_is_away(house, screen, family, pressed):
    check_in(screen, family)
    seen = away_for_long(house, screen, pressed)
    house.start()
    assert "This screen is not ready" in seen, seen[:99]
