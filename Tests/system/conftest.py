import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import browser  # noqa: E402
import centre  # noqa: E402
import hub as hubs  # noqa: E402


@pytest.fixture
def hub(tmp_path):
    """Makes hubs that do not outlive the test. A Unix socket's path is short, so the folder is, too."""
    made = []

    def make(config, **more):
        made.append(hubs.Hub(config.parent, config, **more))
        return made[-1]

    yield make
    for one in made:
        if one.process and one.process.poll() is None:
            one.kill()


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """One hub with the demo centre; each test uses families of its own."""
    folder = tmp_path_factory.mktemp("demo")
    one = hubs.Hub(folder, centre.copy_demo(folder)).start()
    one.passes = {holder: codes[0] for holder, codes in one.codes("--today").items()}
    yield one
    one.kill()


@pytest.fixture(scope="module")
def chromium():
    with browser.chromium() as one:
        yield one


@pytest.fixture
def kiosk(demo, chromium):
    """Opens a kiosk's page; its clock stands still. Nothing may go wrong in the page's console."""
    contexts, wrong = [], []

    def open_kiosk(name="entrance", size=browser.UPRIGHT, path=""):
        contexts.append(chromium.new_context(viewport=size))
        page = browser.still(contexts[-1].new_page())
        page.on("console", lambda line: wrong.append(line.text) if line.type == "error" and "favicon" not in line.location["url"] else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"http://127.0.0.1:{demo.port}/kiosk/{name}{path}")
        page.wait_for_selector("main h1")
        return page

    yield open_kiosk
    for context in contexts:
        context.close()
    assert wrong == []


def pytest_sessionstart(session):
    if not hubs.BINARY.exists():
        pytest.exit(f"{hubs.BINARY} is not there: build first (swift build), or name another with HAZEL_BINARY", 2)
