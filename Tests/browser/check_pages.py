#!/usr/bin/env python3
"""Opens every page of the storybook in headless Chromium and measures what a person would stumble over.

    python3 check_pages.py STORYBOOK [--lang en,ur] [--size 1080x1920] [--page home,party] [--look large,dark]

STORYBOOK is what `hazel showcase --pages STORYBOOK` wrote. Needs `playwright` from PyPI and the Debian package `chromium`.

Kiosk pages, in each size and language: nothing scrolls, nothing lies outside the screen, no two texts or targets overlap, every target is at least 44 CSS pixels (WCAG 2.2, 2.5.5), every text has a contrast of at least 7:1 (1.4.6).
With letters of twice the size (1.4.4) pages may scroll downwards, and nothing else.
Without --size, --lang and --look: English, Polish and Urdu in all sizes, and on the smallest screen all languages, with usual and large letters,
and those three in all looks.
Staff pages at 320, 800 and 1400 pixels: nothing scrolls sideways, targets of at least 24 pixels (2.5.8), contrast.
Ends with status 1 and one line for each fault.
"""
import argparse
import pathlib
import sys

import storybook

# The size of a screen in CSS pixels, and its CSS pixels per millimetre: 21.5", 15.4", 12.1" and 7" across.
KIOSKS = {"1080x1920": 4.03, "1280x800": 3.86, "1024x768": 4.16, "800x480": 5.19}
SMALLEST = "800x480"
THOROUGH = {"en", "pl", "ur"}
# Looks that are a matter of style sheets: a class of the page. "" is the usual one.
LOOKS = ["", "large", "contrast", "dark", "calm"]
STAFF = ["320x640", "800x900", "1400x900"]

# Measures the page in each of the looks that are given, as it stands in the window, and answers with a list of faults for each.
MEASURE = r"""
(options) => options.looks.map((look) => {
  const faults = [];
  const name = (e) => {
    const words = (e.innerText || e.getAttribute("aria-label") || e.tagName).trim().replace(/\s+/g, " ").slice(0, 40);
    return `${e.tagName.toLowerCase()}.${e.className && e.className.baseVal === undefined ? e.className : ""} “${words}”`;
  };
  const shown = (e) => e.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}) && !e.closest("[hidden], .visually-hidden, noscript");
  const root = document.documentElement, scrolls = look === "large";
  if (options.kiosk) {
    root.style.setProperty("--mm", `${options.pixels}px`);
    document.body.className = `kiosk ${look}`;
  }
  if (options.kiosk && !scrolls && root.scrollHeight > innerHeight) faults.push(`scrolls down by ${root.scrollHeight - innerHeight} px`);
  if (root.scrollWidth > innerWidth) faults.push(`scrolls sideways by ${root.scrollWidth - innerWidth} px`);

  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, owner = node.parentElement;
    if (!node.data.trim() || !shown(owner) || owner.closest("svg")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (rect.width > 1) texts.push({owner, rect});
  }
  const pictures = [...document.querySelectorAll("svg")].filter(shown).map((owner) => ({owner, rect: owner.getBoundingClientRect()}));
  const targets = [...document.querySelectorAll("a, button, input:not([type=hidden]), select")].filter(
    (e) => e.checkVisibility() && !e.closest("[hidden], noscript")).map((owner) => ({owner, rect: owner.getBoundingClientRect()}));

  const slack = 2;
  if (options.kiosk) for (const {owner, rect} of [...texts, ...targets, ...pictures]) {
    if (rect.left < -slack || rect.right > innerWidth + slack || rect.top < -slack || !scrolls && rect.bottom > innerHeight + slack)
      faults.push(`outside the screen: ${name(owner)}`);
  }
  // The line box of a text may reach beyond its letters; its middle two thirds are where letters are.
  const inner = ({rect}) => ({left: rect.left, right: rect.right, top: rect.top + rect.height / 6, bottom: rect.bottom - rect.height / 6});
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
  const related = (a, b) => a === b || a.contains(b) || b.contains(a);
  if (options.kiosk) {
    const boxes = [...targets.map((t) => ({owner: t.owner, box: t.rect})), ...texts.map((t) => ({owner: t.owner, box: inner(t)})),
                   ...pictures.map((t) => ({owner: t.owner, box: t.rect}))];
    for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
      const a = boxes[i], b = boxes[j];
      if (related(a.owner, b.owner) || a.owner.closest("label") && a.owner.closest("label") === b.owner.closest("label")) continue;
      if (meet(a.box, b.box)) faults.push(`overlap: ${name(a.owner)} and ${name(b.owner)}`);
    }
    for (const picture of pictures) if (Math.min(picture.rect.width, picture.rect.height) < 16) faults.push(`picture too small in ${name(picture.owner.closest("section, a, button, div"))}`);
  }
  for (const {owner, rect} of targets) {
    const box = owner.closest("label") && owner.matches("input[type=checkbox]") ? owner.closest("label").getBoundingClientRect() : rect;
    if (Math.min(box.width, box.height) < options.target - 0.5) faults.push(`target of ${Math.round(box.width)}×${Math.round(box.height)}: ${name(owner)}`);
  }

  const numbers = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const light = (colour) => numbers(colour).slice(0, 3).map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor, parts = numbers(colour);
      if (parts.length === 3 || parts[3] > 0.99) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  for (const {owner} of texts) {
    const [a, b] = [light(getComputedStyle(owner).color), light(ground(owner))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 7) faults.push(`contrast ${contrast.toFixed(1)}:1: ${name(owner)}`);
  }
  return [...new Set(faults)];
})
"""

# What the script shows where letters are given one by one.
REVEAL = """() => {
  for (const e of document.querySelectorAll(".letters, [data-delete], [data-letter], [data-continue]")) e.hidden = false;
  for (const e of document.querySelectorAll(".letters, textarea")) e.value = "WWW";
}"""


SPELT = ("look-up-letters", "point")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("storybook", type=pathlib.Path)
    parser.add_argument("--lang", default="")
    parser.add_argument("--size", default="")
    parser.add_argument("--page", default="")
    parser.add_argument("--look", default=None)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    return parser.parse_args()


def pages(given):
    """Every (language, file) that was asked for."""
    chosen = [name for name in given.page.split(",") if name]
    for folder in sorted(p for p in given.storybook.iterdir() if p.is_dir() and (p / "home.html").exists()):
        if given.lang and folder.name not in given.lang.split(","):
            continue
        for file in sorted(folder.glob("*.html")):
            if file.stem not in ("sheet", "paper", "signs") and (not chosen or file.stem in chosen):
                yield folder.name, file


def wanted(given, lang, size):
    return bool(given.lang or given.size) or size == SMALLEST or lang in THOROUGH


def looks(given, lang, size):
    """Which looks a page is measured in."""
    if given.look is not None:
        return given.look.split(",")
    if size != SMALLEST:
        return [""]
    return LOOKS if lang in THOROUGH else ["", "large"]


def sizes(given, lang, file):
    """The sizes of screen in which a page is measured, with what is measured there."""
    is_staff = file.stem.startswith(("staff-", "manage"))
    for size in STAFF if is_staff else KIOSKS:
        if given.size and size not in given.size.split(",") or not is_staff and not wanted(given, lang, size):
            continue
        yield size, {
            "kiosk": not is_staff, "target": 24 if is_staff else 44, "pixels": KIOSKS.get(size),
            "looks": [""] if is_staff else looks(given, lang, size),
        }


def measure(page, given, lang, file):
    """Every fault of a page, loaded once for all sizes and looks; and how many views of it were measured."""
    faults, views = [], 0
    page.goto(file.resolve().as_uri())
    for state in ("", REVEAL) if file.stem in SPELT else ("",):
        if state:
            page.evaluate(state)
        for size, options in sizes(given, lang, file):
            width, height = map(int, size.split("x"))
            page.set_viewport_size({"width": width, "height": height})
            for look, found in zip(options["looks"], page.evaluate(MEASURE, options)):
                views += 1
                faults += [f"{size} {lang}{look and '+' + look}/{file.stem}: {fault}" for fault in found]
    return faults, views


def work(given, found):
    """Measures some of the pages, in a browser of their own."""
    with storybook.page(given.chromium) as page:
        return [measure(page, given, lang, file) for lang, file in found]


def main():
    given = arguments()
    if not given.storybook.is_dir():
        sys.exit(f"{given.storybook} is not a folder; write one with: hazel showcase --pages {given.storybook}")
    found = [(lang, file) for lang, file in pages(given) if any(sizes(given, lang, file))]
    if not found:
        sys.exit(f"{given.storybook} holds no page that was asked for")
    results = storybook.side_by_side(work, given, found)
    faults = [fault for page, _ in results for fault in page]
    print(*faults, f"{sum(views for _, views in results)} pages measured, {len(faults)} faults", sep="\n")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
