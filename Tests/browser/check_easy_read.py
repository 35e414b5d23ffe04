#!/usr/bin/env python3
"""Checks the Easy Read texts against the rules of Easy Read, and measures how hard they are beside the English ones.

    python3 check_easy_read.py

Reads the language files of the source tree; what else is given is not looked at. Leaves with 1 where a rule is broken. Figures: Flesch-Kincaid grade and Flesch reading ease, with a syllable counter by rule.
"""
import re
import statistics
import sys
import unicodedata
from collections import Counter
from pathlib import Path

from easy_read import grade, sentences, syllables, verbs, words, worst

LANGUAGES = Path(__file__).resolve().parents[2] / "Sources/CAssets/assets/languages"
HEADER = {
    "language": "en-x-easyread", "name": "Easy Read", "direction": "ltr", "review": "machine", "clock": "12",
    "thousands": "comma", "digits": "latin", "for": "families",
}
# What falls back to English: names of times, days, tokens, places; and three patterns without a word of their own.
OUTSIDE = re.compile(r"(time|day|weekday|month|month-alone|duration|token|colour|symbol)\.")
PATTERNS = {"speech.position", "adjustment.with-detail", "visitor.meeting-at"}
FOR_STAFF = re.compile(r"(staff|terminal|import|paper)\.")

LONGEST_SENTENCE, LONGEST_TITLE, LONGEST_BUTTON, LONGEST_LABEL = 12, 6, 4, 6
TITLES = re.compile(r".*\.(title|done-title|notice-title)$|wishes\.(call|spot)$|arrival\.(thanks|wait-here|your-picture|next)$"
                    r"|home\.scan$|adjust\.(still|choose|keep)$|language\.remember$|(assistance|visitor)\.(choose|which)$")
BUTTONS = re.compile(
    r"button\.|home\.(no-pass|no-appointment|language|leaving|visitor)$|party\.no-others$|walk-in\.not-sure$|display\.(?!title)"
    r"|speech\.(start|stop|again|louder|quieter)$|language\.remember-|adjust\.(yes|change|tell|keep-yes|keep-no)$"
    r"|wishes\.(call|spot)-|more\.(?!title|saved)|assistance\.reason\.|leave\.(yes|no|transport)$|strip\.print$"
    r"|feedback\.(face\.|yes|partly|no|skip)|visitor\.(role\.|sign-in)|simple\.|share\.reception$")
LABELS = re.compile(r"adjustment\.|label\.|visitor\.identification$|share\.may|strip\.(?!title|longer)|said\.(you|we)|sheet\.(moved|cancelled)$")

CONTRACTION = re.compile(r"\b\w+['’](s|t|re|ve|ll|d|m)\b", re.I)
ACRONYM = re.compile(r"\b(?:[A-Z]{2,}|(?:[A-Za-z]\.){2,})\b")
PARTICIPLE = (
    r"(?:\w+ed|done|made|kept|told|seen|known|lost|read|taken|given|found|sent|called|held|shown|put|written|spoken|said|met|brought|"
    r"understood|chosen|begun|left|paid|broken|built|cut|set|heard|felt)")
PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|gets?|got)\s+(?:(?:not|never|already|just|always|you|we|they|it)\s+)?(" + PARTICIPLE + r")\b", re.I)
NOT_PASSIVE = {"worried", "tired", "lost"}  # Said of how somebody is.
IDIOMS = ["made up", "brings you", "all is well", "in person", "right away", "hang on", "no problem", "at the moment", "a moment ago",
          "find out", "step-free", "sort out", "bear with", "up to date", "in touch", "take place"]
HARSH = ["error", "invalid", "fail", "denied", "refus", "reject", "fault", "forbidden", "illegal", "must ", "you forgot", "sorry", "wrong"]
HARD = ["demonstration", "identification", "contractor", "interpreter", "transport", "instead", "unwell", "contrast", "adjustment",
        "assistance", "communication", "entrance", "hub", "qr", "expired", "valid", "cancel", "revoked", "replaced", "check-in",
        "check in", "checked in", "require", "regarding", "prior", "via", "select", "request", "attend", "available"]
SUBORDINATE = re.compile(r"\b(because|although|unless|until|while|whether|if|so that|which|when|that|who|where)\b", re.I)


def read(path):
    header, texts, faults = {}, {}, []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip(" \t")
        if not line or line.startswith("#"):
            continue
        if line.startswith("@"):
            name, _, value = line[1:].partition(" ")
            if name in header:
                faults.append(f"{path.name}:{number}: @{name} stands twice")
            header[name] = value.strip()
            continue
        key, equals, text = line.partition("=")
        key, text = key.strip(), text.strip()
        if not equals or not text or not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)*(\[[a-z0-9-]+\])?", key):
            faults.append(f"{path.name}:{number}: not “key = text”")
        elif key in texts:
            faults.append(f"{path.name}:{number}: {key} stands twice")
        else:
            texts[key] = text
    return header, texts, faults


def placeholders(text):
    return sorted(re.findall(r"\{[a-z-]+\}", text))


def check(key, text, english, room):
    base = key.split("[")[0]
    parts = sentences(text)
    running = text[-1] in ".?!"
    for part in parts:
        if len(words(part)) > LONGEST_SENTENCE:
            yield f"{len(words(part))} words in a sentence, at most {LONGEST_SENTENCE}: {part}"
    for name, pattern, most in (("title", TITLES, LONGEST_TITLE), ("button", BUTTONS, LONGEST_BUTTON), ("label", LABELS, LONGEST_LABEL)):
        if pattern.match(base) and len(words(text)) > most:
            yield f"{len(words(text))} words in a {name}, at most {most}: {text}"
    for mark, called in ((",", "a comma"), (";", "a semicolon"), ("(", "a bracket"), (")", "a bracket"), ("[", "a bracket"),
                         ("–", "a dash"), ("—", "a dash"), ("/", "a slash"), ("&", "an ampersand"), ("!", "an exclamation mark"), ('"', "a quotation mark")):
        if mark in text:
            yield f"{called}: {text}"
    if (found := CONTRACTION.search(text)):
        yield f"a contraction, {found.group()}: {text}"
    if (found := ACRONYM.search(text)):
        yield f"an acronym, {found.group()}: {text}"
    for found in PASSIVE.finditer(text):
        if found.group(1).lower() not in NOT_PASSIVE:
            yield f"a passive, {found.group()}: {text}"
    low = text.lower()
    for kind, listed in (("an idiom", IDIOMS), ("a harsh word", HARSH), ("a hard word", HARD)):
        for phrase in listed:
            if re.search(r"\b" + re.escape(phrase), low):
                yield f"{kind}, {phrase.strip()}: {text}"
    for part in parts:
        # A question may begin with one of these; the name of a placeholder may be one.
        body = re.sub(r"\{[a-z-]+\}", "{}", part).split(" ", 1)[-1]
        if (found := SUBORDINATE.search(body)) and not re.search(r"\bthat person\b", part):
            yield f"a clause within, {found.group()}: {part}"
        if verbs(part) > 1:
            yield f"{verbs(part)} verbs: {part}"
    if placeholders(text) != placeholders(english):
        yield f"placeholders {placeholders(text)}, English {placeholders(english)}"
    if running and not BUTTONS.match(base) and english[-1] not in ".?!" and len(parts) < 2:
        yield f"an end mark that English lacks: {text}"
    if len(text) > max(1.35 * len(english), len(english) + 14, room):
        yield f"{len(text)} characters, English has {len(english)}: {text}"
    if text != unicodedata.normalize("NFC", text) or any(unicodedata.category(c)[0] == "C" for c in text) or "  " in text:
        yield f"characters out of order: {text!r}"


# Broken knowingly, with the reason.
EXCUSED = {
    "outcome.checked-in.text": "2 verbs",  # There is no shorter way to say it, and it is what families came to hear.
    "outcome.already-here.title": "2 verbs",
    "home.find": "2 verbs",  # Help is a noun here.
    "find.title": "2 verbs",
    "outcome.store-not-writable.text": "2 verbs",  # What to say must be clear here.
}


def histogram(parts):
    return Counter(len(words(part)) for part in parts)


def figures(name, texts):
    everything = [part for text in texts.values() for part in sentences(text)]
    running = [part for part in everything if part[-1] in ".?!"]
    labels = [part for part in everything if part[-1] not in ".?!"]
    long_words = sum(syllables(w) >= 3 for part in everything for w in words(part))
    count = sum(len(words(part)) for part in everything)
    per_text = [grade(sentences(text))[0] for text in texts.values()]
    per_running = [grade([part])[0] for part in running]
    return {
        "": name, "texts": len(texts), "sentences and labels": len(everything), "of these with an end mark": len(running), "words": count,
        "characters": sum(map(len, texts.values())),
        "longest sentence": max(len(words(part)) for part in everything),
        "sentences over 12 words": sum(len(words(part)) > LONGEST_SENTENCE for part in everything),
        "words a sentence, end mark": f"{statistics.mean(len(words(p)) for p in running):.2f}",
        "words a label": f"{statistics.mean(len(words(p)) for p in labels):.2f}",
        "syllables a word": f"{statistics.mean(syllables(w) for p in everything for w in words(p)):.3f}",
        "words of 3+ syllables": f"{long_words} ({100 * long_words / count:.1f} %)",
        "FK grade, pooled, all": f"{grade(everything)[0]:.2f}", "reading ease, pooled, all": f"{grade(everything)[1]:.1f}",
        "FK grade, pooled, end mark": f"{grade(running)[0]:.2f}", "reading ease, pooled, end mark": f"{grade(running)[1]:.1f}",
        "FK grade, mean of texts": f"{statistics.mean(per_text):.2f}",
        "FK grade, mean of sentences, end mark": f"{statistics.mean(per_running):.2f}",
        "sentences with 2+ verbs (heuristic)": sum(verbs(p) > 1 for p in everything),
        "passives": sum(m.group(1).lower() not in NOT_PASSIVE for p in everything for m in PASSIVE.finditer(p)),
        "texts with a comma": sum("," in text for text in texts.values()),
    }


def main():
    header, easy, faults = read(LANGUAGES / "en-x-easyread.words")
    _, english, more = read(LANGUAGES / "en.words")
    english = {key: text for key, text in english.items() if not FOR_STAFF.match(key)}
    faults += more
    if header != HEADER:
        faults.append(f"the header is not {HEADER}")
    wanted = {key for key in english if not OUTSIDE.match(key) and key.split("[")[0] not in PATTERNS}
    faults += [f"{key}: missing" for key in english if key in wanted and key not in easy]
    faults += [f"{key}: not wanted here" for key in easy if key not in wanted]
    order = [key for key in english if key in wanted and key in easy]
    excused = []
    # A text stands in the same box as the others of its group: it may be as long as the longest English one.
    group = lambda key: key.split("[")[0].rpartition(".")[0]
    room = {}
    for key in order:
        room[group(key)] = max(room.get(group(key), 0), len(english[key]))
    for key in order:
        for fault in check(key, easy[key], english[key], room[group(key)]):
            (excused if EXCUSED.get(key) and fault.startswith(EXCUSED[key]) else faults).append(f"{key}: {fault}")

    before, after = figures("English", {key: english[key] for key in order}), figures("Easy Read", {key: easy[key] for key in order})
    for row in before:
        print(f"{row:40}{before[row]!s:>16}{after[row]!s:>16}")
    print("\nSentences and labels by length in words")
    of = [histogram([p for key in order for p in sentences(texts[key])]) for texts in (english, easy)]
    for length in range(1, max(map(max, of)) + 1):
        print(f"{length:>4}{of[0][length]:>6}{of[1][length]:>6}  {'#' * of[1][length]}")
    for name, texts in (("English", english), ("Easy Read", easy)):
        print(f"\nThe ten hardest sentences, {name}")
        for hard, ease, key, part in worst({key: texts[key] for key in order}):
            print(f"{hard:6.1f}{ease:7.1f}  {key}: {part}")
    long_words = Counter(w.lower() for key in order for p in sentences(easy[key]) for w in words(p) if syllables(w) >= 3)
    print("\nEasy Read words of three syllables or more:", ", ".join(f"{w} {n}" for w, n in long_words.most_common()))
    print(f"\n{len(excused)} excused" + "".join(f"\n  {line}" for line in excused))
    print(f"{len(faults)} faults" + "".join(f"\n  {line}" for line in faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
