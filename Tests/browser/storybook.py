"""What the checks that read the storybook share: a page of a browser, and several processes side by side."""
import concurrent.futures
import contextlib
import os

from playwright.sync_api import sync_playwright

# More would wait for memory before they waited for a core.
MOST = 4


@contextlib.contextmanager
def page(chromium):
    """A page in headless Chromium, in which nothing moves."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
        browser.close()


def side_by_side(work, given, things):
    """Calls `work(given, part)` in one process for each core, and returns what all of them returned, in the order of `things`.

    Each takes every n-th of the things, so that heavy neighbours are shared out; `work` answers with a list, one entry for each thing.
    """
    count = min(MOST, len(os.sched_getaffinity(0)), len(things))
    with concurrent.futures.ProcessPoolExecutor(count) as pool:
        parts = [pool.submit(work, given, things[first::count]) for first in range(count)]
        answers = [iter(part.result()) for part in parts]
    return [next(answers[index % count]) for index in range(len(things))]
