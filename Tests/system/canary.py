"""A book in which every personal field holds a canary, the codes that reach every refusal, and the search for what got out."""
import datetime
import re
import shutil
import urllib.parse

import centre
from hub import Hub
from wrong_clock import WrongClock

SONG = "qzx"  # in every personal field
MARK = "qyx"  # in every id that the centre's own system gave
BIRTHS = {}  # person: (day, month), all in the year 1907
PERSONAL = ["Qzxgiven", "Qzxfamily", "qzxcontact", "Qzxlead", "Qzxtongue", "Qzxdetail", "Qzxnote", '"qzx"', "1907"]

OUTCOMES = set("""
    checked-in believed late ambiguous clock-not-trusted already-here too-early too-late not-today nothing-booked cancelled
    other-centre revoked expired not-yet-valid unknown unreadable store-not-writable see-person""".split())
REASONS = set("""
    no-match several-matches protected too-early too-late not-today cancelled already-here sensitive locked
    clock-not-trusted""".split())

# Ids are no personal details, and a service that is not known is named, so that it can be added.
WRONG = {"appointment_id": "Qzx\x07", "person_id": "Qzx\x07", "holders": "qyx", "passes": "qyx", "service": "Needlework"}
NAMES = ["qzxgiven", "qzxfamily", "qzxcontact", "qzxlead", "qzxtongue", "qzxdetail", "qzxnote"]


class CanaryBook(centre.Book):
    def family(self, name, minutes=5, **fields):
        """An appointment of somebody whose every detail is a canary, and whose birthday is nobody else's."""
        day, month = BIRTHS.setdefault(fields.pop("person", name), (len(BIRTHS) % 28 + 1, len(BIRTHS) // 28 + 3))
        return self.add(
            f"QYX-{name}", minutes, **{**dict(
                appointment_id=f"QYX-A{len(self.rows)}", given_name=f"Qzxgiven {name}", family_name=f"Qzxfamily {name}",
                born=f"1907-{month:02}-{day:02}", language="qzx", contact=f"qzxcontact-{name}@example.org",
                lead_professional=f"Dr Qzxlead {name}", adjustments="interpreter: Qzxtongue; other: Qzxdetail; qzxkind: Qzxdetail",
                note=f"Qzxnote {name}", holders=f"QYX-H-{name}"), **fields})

    def fill(self):
        tomorrow = f"{datetime.datetime.now(self.zone) + datetime.timedelta(days=1):%Y-%m-%d}"
        yesterday = f"{datetime.datetime.now(self.zone) - datetime.timedelta(days=1):%Y-%m-%d}"
        for name in ("due", "told", "spare", "revoked", "browser", "clock", "found", "screen", "full", "pass-too"):
            self.family(name)
        self.family("two-a", holders="QYX-H-two")
        self.family("two-b", holders="QYX-H-two", service="physiotherapy")
        self.family("double")
        self.family("double", service="physiotherapy")
        self.family("early", 240)
        self.family("late", -20)
        self.family("missed", -150)
        self.family("tomorrow", date=tomorrow)
        self.family("yesterday", date=yesterday)
        self.family("cancelled", status="cancelled")
        self.family("sensitive", service="refuge")
        self.family("protected", protected="yes")
        self.family("pair-a", person="pair")
        self.family("pair-b", 180, person="pair")
        self.family("twin-a", person="twins")
        self.family("twin-b", person="twins")
        return self


def bad_file(good):
    """A file in which every column that has a form holds a canary instead, and rows that are broken."""
    text = good.read_text().splitlines()
    columns = text[0].split(",")
    rows = []
    for number, column in enumerate(columns):
        row = text[1].split(",")
        row[0] = f"B{number}"
        row[number] = WRONG.get(column, "Qzxwrong")
        rows.append(",".join(row))
    rows += ["Qzxshort,row", ",".join(["Qzxlong"] * 60), 'B90,"Qzxquoted" and more,Qzx', ",".join([""] * 2 + ["Qzx"] + [""] * 17),
             '"Qzxopen,quote']
    return "\n".join([text[0], *rows]).encode()


BAD_CALENDAR = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
UID:qyx-1\r
SUMMARY:Qzxsummary\r
DESCRIPTION:Qzxdescription\r
X-PERSON-ID:qyx\r
DTSTART:Qzxstart\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:qyx-2\r
DTSTART;TZID=Qzxzone:20261122T100000\r
RRULE:FREQ=QZXLY\r
ATTENDEE;CN=Qzxattendee:mailto:qzx@example.org\r
SUMMARY:Qzxsummary\r
END:VEVENT\r
QZXPROPERTY\r
END:QZX\r
"""


def foreign_codes(home, folder):
    """Codes that are signed well and refused all the same: another centre's, another key's, out of their time; and one that the
    book does not know."""
    wrong = WrongClock(folder)

    def issue(name, days=0, own_key=False, **more):
        place = folder / name
        place.mkdir()
        other = Hub(place, centre.write_configuration(place, zone=str(home.zone), **more))
        clock = wrong.by(days)
        other.state.mkdir()
        for key in () if own_key else ("pass.key", "pass-keys.json"):
            shutil.copy(home.state / key, other.state / key)
        if own_key:
            other.command("pass", "key", "new", environment=clock)
        book = centre.Book(str(home.zone))
        book.add("X", 10 + days * 1440, holders="X")
        other.command("import", "appointments", book.write(place / "one.csv"), environment=clock)
        other.command("pass", "issue", "--holder", "X", environment=clock)
        return other.command("pass", "show", "--holder", "X", "--code", "code", environment=clock).stdout.strip()

    return {
        "believed": issue("later-booked"), "expired": issue("last-year", -100), "not-yet-valid": issue("next-year", 100),
        "other-centre": issue("elsewhere", centre="other-centre"), "unknown": issue("stranger", own_key=True),
    }


def rubbish(code):
    """What a scanner may read besides passes."""
    return [
        "HZ1:", "Qzx", code.lower(), "]Q1" + code, code[:-1], code[:20], code + "A", code[:30] + ("B" if code[30] == "A" else "A") + code[31:],
        "HZ9:" + code[4:], "HC1:" + code[4:], "https://qzx.example.org/?Qzx=Qzx", "Qzx" * 3500, "Qzx\x00\x01\x1b\n\x7f", "قzx Qzx ☃", " " * 50,
    ]


def songs(text, codes=(), marks=True):
    """What of the canaries is in a text: a name, a birthday, what was keyed of them, a pass's code."""
    low = text.lower()
    found = {needle for needle in (SONG, MARK)[:2 if marks else 1] if needle in low}
    # In a crash report, memory is written in hexadecimal digits.
    found |= {letters for letters in ("51 7a 78", "71 7a 78") if letters in low}
    found |= {match.group() for match in re.finditer(r"(?<!\d)1907(?!\d)", text)}
    parts = {code[8:48] for code in codes if len(code) > 48}
    found |= {"a pass's code" for part in parts if part in text or urllib.parse.quote_plus(part) in text or urllib.parse.quote(part) in text}
    return sorted(found)
