"""A small centre for the tests: a configuration, and appointments around now, with whatever time of day it is there at noon."""
import csv
import datetime
import pathlib
import shutil
import zoneinfo

from hub import ROOT

# Zones without summer time, by their hours east of UTC.
ZONES = {
    -11: "Pacific/Pago_Pago", -10: "Pacific/Honolulu", -9: "Pacific/Gambier", -8: "Pacific/Pitcairn", -7: "America/Phoenix",
    -6: "America/Costa_Rica", -5: "America/Bogota", -4: "America/Puerto_Rico", -3: "America/Sao_Paulo", -2: "America/Noronha",
    -1: "Atlantic/Cape_Verde", 0: "Africa/Abidjan", 1: "Africa/Lagos", 2: "Africa/Johannesburg", 3: "Asia/Riyadh", 4: "Asia/Dubai",
    5: "Asia/Karachi", 6: "Asia/Dhaka", 7: "Asia/Bangkok", 8: "Asia/Singapore", 9: "Asia/Tokyo", 10: "Australia/Brisbane",
    11: "Pacific/Noumea", 12: "Pacific/Tarawa",
}
COLUMNS = (
    "appointment_id person_id given_name family_name born service date time minutes place status adjustments language contact "
    "lead_professional holders protected sensitive note revision").split()

CONFIGURATION = """\
centre:
  id: {centre}
  name: Test centre (fictional)
  fictional: yes
  zone: {zone}
  languages: [en, pl, ur]
places:
  - {{id: reception, name: Reception, colour: grey, symbol: bell}}
  - {{id: garden, name: Garden, colour: green, symbol: flower}}
  - {{id: clinic, name: Clinic, colour: blue, symbol: boat}}
  - {{id: quiet-room, name: Quiet room, colour: sky, symbol: feather}}
services:
  - {{id: speech-therapy, name: Speech therapy, organisation: Trust, place: clinic}}
  - {{id: physiotherapy, name: Physiotherapy, organisation: Trust, place: garden}}
  - {{id: stay-and-play, name: Stay and play, organisation: Parents, place: garden, walk-in: yes}}
  - {{id: refuge, name: Refuge, organisation: Haven, place: quiet-room, sensitive: yes}}
kiosks:
  - {{id: entrance, name: Main entrance, language: en}}
  - {{id: garden-door, name: Garden door, language: en}}
  - {{id: side-door, name: Side door, language: pl}}
state: state
socket: {{path: state/hazel.sock}}
passes:
  ring: state/pass-keys.json
  key: {{file: state/pass.key}}
  days: {days}
import:
  profiles:
    - {{name: test, form: csv, files: "*.csv", dates: iso}}
    - {{name: groups, form: calendar, files: "*.ics", service: stay-and-play, person-property: X-PERSON-ID}}
lookup: {{misses: {misses}, minutes: 10}}
clock: {{trust: {trust}}}
log: {{level: info}}
"""


def noon_zone():
    """A zone in which it is between 12:00 and 13:00: no test runs over midnight."""
    return ZONES[12 - datetime.datetime.now(datetime.UTC).hour]


def write_configuration(folder, name="hazel.yaml", centre="test-centre", zone=None, days=30, misses=8, trust="always"):
    file = pathlib.Path(folder) / name
    file.write_text(CONFIGURATION.format(centre=centre, zone=zone or noon_zone(), days=days, misses=misses, trust=trust))
    return file


def copy_demo(folder):
    """The demo centre, moved to where it is noon."""
    target = pathlib.Path(folder) / "demo"
    shutil.copytree(ROOT / "Config/demo", target)
    file = target / "hazel.yaml"
    file.write_text(file.read_text().replace("zone: Europe/London", f"zone: {noon_zone()}"))
    return file


class Book:
    """Appointments for a file."""

    def __init__(self, zone=None):
        self.zone, self.rows = zoneinfo.ZoneInfo(zone or noon_zone()), []

    def add(self, person, minutes_from_now=5, **fields):
        """One appointment. It begins so many minutes from now; a day and a time may be given instead."""
        start = datetime.datetime.now(self.zone) + datetime.timedelta(minutes=minutes_from_now)
        row = dict.fromkeys(COLUMNS, "")
        row.update(
            appointment_id=f"A{len(self.rows) + 1:05}", person_id=person, service="speech-therapy", date=f"{start:%Y-%m-%d}",
            time=f"{start:%H:%M}", minutes="30", revision="0")
        row.update(fields)
        self.rows.append(row)
        return row

    def write(self, file):
        with open(file, "w", newline="", encoding="utf-8") as out:
            writer = csv.DictWriter(out, COLUMNS)
            writer.writeheader()
            writer.writerows(self.rows)
        return file


def rows(hub, name):
    """The lines of the board of somebody whose name begins so."""
    return [row for row in hub.board()["rows"] if (row.get("name") or "").startswith(name)]
