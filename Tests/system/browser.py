"""A real browser before the kiosk and the staff page."""
import contextlib
import datetime
import os
import pathlib
import tempfile

from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("HAZEL_CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage"]
UPRIGHT, LYING = {"width": 1080, "height": 1920}, {"width": 1280, "height": 800}


@contextlib.contextmanager
def chromium():
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def chromium_with_profile(folder):
    """A browser that keeps all that it wants to keep, in a folder."""
    with sync_playwright() as play:
        context = play.chromium.launch_persistent_context(
            str(folder), executable_path=CHROMIUM, args=ARGUMENTS, viewport=LYING)
        try:
            yield context
        finally:
            context.close()


def shown(page, name, timeout=30_000):
    """Waits until a page of the kiosk is there, and gives it back."""
    page.wait_for_selector(f'main[data-page="{name}"]', timeout=timeout)
    return page


def still(page):
    """Stops the page's clock, before its first page: time goes on when a test says so, however slow the machine is."""
    page.clock.install(time=datetime.datetime(2026, 11, 21, 12, 0))
    page.clock.pause_at(datetime.datetime(2026, 11, 21, 12, 1))
    return page


def scan(page, code, end="Enter"):
    """A scanner types, fast, and then its end; without one it falls silent."""
    page.keyboard.type(code)
    if end:
        page.keyboard.press(end)
    else:
        page.clock.run_for(400)


def press(page, selector, **more):
    """A finger, some time after the one before."""
    page.clock.run_for(600)
    page.locator(selector, **more).first.click()


def arrived(page):
    """Waits for the page that says where to wait; whoever is asked before whether what helps is still right says yes."""
    while True:
        page.wait_for_selector('main[data-page="arrived"], main[data-page="adjust"]')
        if page.get_attribute("main", "data-page") == "arrived":
            return page
        visit = page.input_value("[name=visit]")
        press(page, "button[value=right]")
        page.wait_for_selector(f'main:not(:has([name=visit][value="{visit}"]))')


def picture(page, name):
    """A picture of the screen, for people to look at."""
    folder = pathlib.Path(os.environ.get("HAZEL_SCREENSHOTS") or f"{tempfile.gettempdir()}/hazel-screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    size = page.viewport_size
    page.evaluate("document.fonts.ready.then(() => true)")
    page.screenshot(path=folder / f"{name}-{size['width']}x{size['height']}.png", animations="disabled")


class Wire:
    """All addresses and headers that pages send."""

    def __init__(self):
        self.addresses, self.headers = [], []

    def watch(self, page):
        session = page.context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", self._request)
        session.on("Network.requestWillBeSentExtraInfo", lambda event: self.headers.append(event["headers"]))
        session.send("Network.enable")
        return session

    def _request(self, event):
        self.addresses.append(event["request"]["url"])
        self.headers.append(event["request"]["headers"])

    def referers(self):
        return [value for headers in self.headers for name, value in headers.items() if name.lower() == "referer"]


def storage(page, session):
    """Whatever scripts of the page's site can find again, and the history with its titles."""
    kept = page.evaluate("""async () => ({
        local: {...localStorage}, session: {...sessionStorage}, cookies: document.cookie, name: window.name,
        state: history.state, databases: await indexedDB.databases(), caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length })""")
    return {**kept, "all-cookies": page.context.cookies(), "history": session.send("Page.getNavigationHistory")["entries"]}


def files_with(folder, needles):
    """The files below a folder that hold one of some texts, in UTF-8 or UTF-16."""
    wanted = [(needle, needle.lower().encode(code)) for needle in needles for code in ("utf-8", "utf-16-le")]
    found = []
    for path in pathlib.Path(folder).rglob("*"):
        if path.is_file() and not path.is_symlink():
            data = path.read_bytes().lower()
            found += [(str(path.relative_to(folder)), needle) for needle, raw in wanted if raw in data]
    return found
