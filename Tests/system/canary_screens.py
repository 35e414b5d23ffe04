"""A family and a member of staff at their screens, for the day of the canaries."""
import browser
import canary


def in_the_browser(day, profile):
    """A family and a member of staff at their screens. Gives all that was sent, and all that the browser keeps."""
    wire, kept, home = browser.Wire(), [], f"http://127.0.0.1:{day.hub.port}/kiosk/entrance"
    staff = f"http://127.0.0.1:{day.hub.port + 1}/staff"
    with browser.chromium_with_profile(profile) as context:
        page = browser.still(context.new_page())
        session = wire.watch(page)
        page.goto(home)
        browser.shown(page, "home")
        for code, screen in ((day.code["browser"], "party"), (day.code["early"], "refused"), (day.code["told"], "party"), ("Qzx rubbish", "refused")):
            browser.scan(page, code)
            browser.shown(page, screen)
            page.clock.run_for(1000)
        browser.scan(page, day.code["screen"])
        browser.press(browser.shown(page, "party"), ".key")
        kept.append(browser.storage(browser.arrived(page), session))
        look_up(page, home, *canary.BIRTHS["pass-too"])
        kept.append(browser.storage(browser.shown(page, "arrived"), session))
        page.goto(staff)
        page.locator("[name=secret]").fill(day.hub.secret)
        page.locator("form button").first.click()
        browser.shown(page, "arrivals")
        assert canary.SONG in page.content().lower(), "staff see names, and so this test can fail"
        page.locator(".acts button[value=call]").first.click()
        page.locator(".acts button[value=undo]").first.click()
        page.goto(staff + "/import")
        page.locator("[type=file]").set_input_files(str(day.folder / "day.csv"))
        page.locator("form.stack button").click()
        browser.shown(page, "import-preview")
        page.locator("form.pair button").click()
        page.wait_for_selector("main a.act-main")
        page.goto(staff + "/paper")
        assert canary.SONG in page.content().lower()
        page.goto(staff + "/arrivals")
        kept.append(browser.storage(browser.shown(page, "arrivals"), session))
    return wire, kept


def look_up(page, home, day, month):
    page.goto(home + "/look-up")
    browser.press(browser.shown(page, "look-up-days"), f".key[value='{day}']")
    browser.press(browser.shown(page, "look-up-months"), f".key[value='{month}']")
    browser.shown(page, "look-up-letters")
    for letter in "QZ":
        browser.press(page, f".key[value='{letter}']")
    browser.press(page, "[data-continue]")
    browser.press(browser.shown(page, "look-up-numbers"), ".key")
