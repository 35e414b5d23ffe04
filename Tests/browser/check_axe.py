#!/usr/bin/env python3
"""Runs axe-core over every page of the storybook in headless Chromium, in several languages and looks.

    python3 check_axe.py STORYBOOK [--lang en,ur] [--look large] [--page home,party] [--rules]

STORYBOOK is what `hazel showcase --pages STORYBOOK` wrote. Needs `playwright` and `axe-playwright-python` (which holds axe-core 4.12)
from PyPI, and the Debian package `chromium`. All rules of WCAG 2.2 A and AA, of WCAG 2.2 AAA contrast and of good practice are run;
`--rules` lists them. Ends with status 1 and one line for each violation.
"""
import argparse
import importlib.resources
import pathlib
import sys

from playwright.sync_api import sync_playwright

LANGUAGES = ["en", "en-x-easyread", "pl", "ur"]
# "simple" pages are a folder of the storybook; the others are a class of the page.
LOOKS = ["", "contrast", "large", "simple"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"]
# Off in axe-core unless it is asked for: the name holds the text that is seen (2.5.3).
MORE = ["label-content-name-mismatch"]
RUN = """([tags, more]) => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'],
    rules: Object.fromEntries(more.map((rule) => [rule, {enabled: true}]))})"""


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("storybook", type=pathlib.Path)
    parser.add_argument("--lang", default=",".join(LANGUAGES))
    parser.add_argument("--look", default=",".join(LOOKS))
    parser.add_argument("--page", default="")
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    return parser.parse_args()


def views(given):
    """Every (file, look) that was asked for. Staff and print pages have no looks."""
    chosen = [name for name in given.page.split(",") if name]
    for lang in given.lang.split(","):
        for look in given.look.split(","):
            folder = given.storybook / (f"{lang}.simple" if look == "simple" else lang)
            for file in sorted(folder.glob("*.html")):
                is_kiosk = not file.stem.startswith(("staff", "paper", "sheet", "signs", "import"))
                if (is_kiosk or not look) and (not chosen or file.stem in chosen):
                    yield file, "" if look == "simple" else look


def main():
    given = arguments()
    axe = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text()
    faults = measured = 0
    rules = set()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=given.chromium, args=["--no-sandbox"])
        page = opened = None
        for file, look in views(given):
            # A page of its own for each folder and look: what axe-core leaves behind would make the later ones slow.
            if (file.parent, look) != opened:
                if page:
                    page.close()
                page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
                opened = (file.parent, look)
            page.goto(file.resolve().as_uri())
            if look:
                page.evaluate("(look) => { document.body.className = `kiosk ${look}`; }", look)
            page.evaluate(axe)
            if not measured:
                rules.update(page.evaluate("(tags) => axe.getRules(tags).map((rule) => rule.ruleId)", TAGS), MORE)
            measured += 1
            for violation in page.evaluate(RUN, [TAGS, MORE])["violations"]:
                for node in violation["nodes"]:
                    faults += 1
                    print(f"{file.parent.name}{look and '+' + look}/{file.stem}: {violation['id']}: {node['html'][:120]}")
        browser.close()
    if given.rules:
        print("rules:", " ".join(sorted(rules)))
    print(f"axe: {measured} views, {len(rules)} rules, {faults} violations")
    sys.exit(1 if faults or not measured else 0)


if __name__ == "__main__":
    main()
