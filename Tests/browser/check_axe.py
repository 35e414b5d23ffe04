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

import storybook

LANGUAGES = ["en", "en-x-easyread", "pl", "ur"]
# "simple" pages are a folder of the storybook; the others are a class of the page.
LOOKS = ["", "contrast", "large", "simple"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"]
# Off in axe-core unless it is asked for: the name holds the text that is seen (2.5.3).
MORE = ["label-content-name-mismatch"]
RUN = """([tags, more, look]) => {
  if (look) document.body.className = `kiosk ${look}`;
  return axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'],
    rules: Object.fromEntries(more.map((rule) => [rule, {enabled: true}]))});
}"""


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
    """Every (file, looks) that was asked for. Staff and print pages have no looks."""
    chosen = [name for name in given.page.split(",") if name]
    asked = given.look.split(",")
    classes = [look for look in asked if look != "simple"]
    for lang in given.lang.split(","):
        for folder, looks in ((lang, classes), (f"{lang}.simple", [""] if "simple" in asked else [])):
            for file in sorted((given.storybook / folder).glob("*.html")):
                is_kiosk = not file.stem.startswith(("staff", "manage", "paper", "sheet", "signs", "import"))
                wanted = [look for look in looks if is_kiosk or not look and "" in asked]
                if wanted and (not chosen or file.stem in chosen):
                    yield file, wanted


def work(given, found):
    """Runs the rules over some of the pages, each loaded once for all its looks, in a browser of their own."""
    axe = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text()
    answers = []
    with storybook.page(given.chromium) as page:
        for file, looks in found:
            page.goto(file.resolve().as_uri())
            page.evaluate(axe)
            rules = page.evaluate("(tags) => axe.getRules(tags).map((rule) => rule.ruleId)", TAGS) + MORE
            answers.append((rules, [(look, page.evaluate(RUN, [TAGS, MORE, look])) for look in looks]))
    return answers


def main():
    given = arguments()
    found = list(views(given))
    if not found:
        sys.exit(f"{given.storybook} holds no page that was asked for")
    faults = measured = 0
    rules = set()
    for (file, _), (of, answers) in zip(found, storybook.side_by_side(work, given, found)):
        rules.update(of)
        measured += len(answers)
        for look, answer in answers:
            for violation in answer["violations"]:
                for node in violation["nodes"]:
                    faults += 1
                    print(f"{file.parent.name}{look and '+' + look}/{file.stem}: {violation['id']}: {node['html'][:120]}")
    if given.rules:
        print("rules:", " ".join(sorted(rules)))
    print(f"axe: {measured} views, {len(rules)} rules, {faults} violations")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
