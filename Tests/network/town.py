"""A council: two centres with a hub each, and their case store, each a machine of its own."""
import pathlib
import shutil
import tempfile
import threading

import centre
import hosts
from casestore import CaseStore
from database import Postgres
from families import Families
from hub import Hub, until
from impostor import Certificates, Impostors
from line import Line
from names import NAME
from wrong_clock import WrongClock

CENTRES = ("elm", "oak")
FAMILIES = 80
AGREEMENT = f"""\
case-store:
  address: https://{NAME}:8443
  certificate: {{file: state/case-store/hub.pem}}
  key: {{file: state/case-store/hub.key}}
  authority: {{file: state/case-store/authority.pem}}
  agreement: {{wait: 0, usual: [people, appointments, companions]}}
"""


class NetworkHub(Hub):
    """A hub on a host of its own. Its clock can be set wrong while it runs, where it was started so that it can."""

    def __init__(self, host, folder, config):
        super().__init__(folder, config)
        self.host, self.clock = host, None

    def launch(self):
        usual = self.environment
        if self.clock:
            self.environment = {**usual, **self.clock.as_set}
        with self.host.inside():
            super().launch()
        self.environment = usual

    def _is_ready(self):
        with self.host.inside():
            return super()._is_ready()

    def request(self, *words, **more):
        with self.host.inside():
            return super().request(*words, **more)

    def command(self, *words, **more):
        with self.host.inside():
            return super().command(*words, **more)

    def standing(self):
        """How it says that it stands to the case store; before its first request it says nothing yet."""
        states = self.staff("GET", "/api/v1/sync").json
        return states[0] if states else {"waiting": None}

    def cursor(self):
        return (self.standing().get("upTo") or {}).get("sequence", 0)


class Town:
    """The machines, the provider between them, and what each script begins with: two hubs that are known, with families who are due."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hn-", dir="/tmp"))
        self.folder.chmod(0o755)
        hosts.provide()
        self.hosts = {name: hosts.Host(name, number) for number, name in enumerate((*CENTRES, "store"), 1)}
        self.ask_our_names()
        self.postgres = Postgres(self.folder / "pg")
        self.postgres.start()
        self.postgres.query("CREATE DATABASE origin", "postgres")
        self.origin = self.folder / "origin"
        self.origin.mkdir()
        self.codes = {}
        self.prepare()

    def ask_our_names(self):
        for name, text in (("resolv.conf", f"nameserver {hosts.PROVIDER}\noptions timeout:2 attempts:2\n"), ("nsswitch.conf", "hosts: files dns\n")):
            (self.folder / name).write_text(text)
            hosts.run("mount", "--bind", self.folder / name, pathlib.Path("/etc", name).resolve())

    def prepare(self):
        store = CaseStore(self.hosts["store"], self.folder / "authority", self.postgres, "origin", self.folder / "enrolment.log").start()
        self.line = Line(self.hosts["store"].address, Impostors(Certificates(self.folder / "certificates", store.folder)))
        for name in CENTRES:
            folder = self.origin / name
            folder.mkdir()
            config = centre.write_configuration(folder, centre=name)
            config.write_text(config.read_text() + AGREEMENT)
            hub = NetworkHub(self.hosts[name], folder, config)
            code = next(line.split()[1] for line in store.command("hub", "add", name).splitlines() if line.startswith("Code"))
            hub.command("enrol", "--address", f"https://{NAME}:8444", "--authority", store.folder / "authority.pem", code)
            book = centre.Book()
            for number in range(FAMILIES):
                book.add(f"P{number}", 40, given_name=f"{name}{number:03}", family_name="Zed", born="2015-01-01", holders=f"H{number:03}")
            hub.command("import", "appointments", book.write(folder / "day.csv"))
            hub.command("pass", "key", "new")
            hub.command("pass", "issue", "--today")
            self.codes[name] = [codes[0] for codes in hub.codes("--today").values()]
            assert len(self.codes[name]) == FAMILIES
        store.kill()

    def day(self, name, clocks=()):
        return Day(self, name, clocks)

    def close(self):
        """What a script that failed has left stays."""
        self.line.close()
        self.postgres.stop()
        hosts.run("umount", self.postgres.folder)
        if not list(self.folder.glob("script*")):
            shutil.rmtree(self.folder)


class Day:
    """One day, with a ledger of its own, on which nothing has been sent yet."""

    def __init__(self, town, name, clocks):
        self.town, self.line, self.postgres, self.name = town, town.line, town.postgres, name
        self.folder = town.folder / name
        shutil.copytree(town.origin, self.folder)
        self.postgres.ensure()
        self.postgres.query(f"CREATE DATABASE {name} TEMPLATE origin", "postgres")
        self.store = CaseStore(town.hosts["store"], town.folder / "authority", self.postgres, name, self.folder / "store.log")
        self.hubs, self.families, self.trouble = {}, {}, threading.Event()
        for each in CENTRES:
            self.hubs[each] = NetworkHub(town.hosts[each], self.folder / each, self.folder / each / "hazel.yaml")
            if each in clocks:
                self.hubs[each].clock = WrongClock(self.folder / each)

    def begin(self, seed):
        self.store.start()
        for name, hub in self.hubs.items():
            hub.start()
            self.families[name] = Families(hub, self.town.codes[name], f"{seed} {name}", self.trouble)
            self.families[name].start()
        for name in self.hubs:
            self.wait_for_line(name)

    def wait_for_line(self, name):
        """Until changes of a hub go through, over a connection that is well."""
        hub, before = self.hubs[name], self.hubs[name].cursor()
        until(lambda: hub.cursor() > before and self.line.open_links(hub.host.address), f"{name} sends", seconds=400, pause=0.1)

    def check_families(self):
        for families in self.families.values():
            if families.failure:
                raise families.failure

    def drained(self, name):
        standing = self.hubs[name].standing()
        return standing["waiting"] == 0 and not standing.get("trouble")

    def end(self):
        """Nobody comes any more, and what waits goes: within the longest wait, and a half-open connection before it."""
        for families in self.families.values():
            families.leave()
        for name in self.hubs:
            until(lambda name=name: self.drained(name), f"{name} has sent everything", seconds=400, pause=0.1)

    def close(self):
        for families in self.families.values():
            families.over.set()
        for hub in self.hubs.values():
            self.line.mend(hub.host.address)
            if hub.process:
                hub.kill()
        if self.store.process:
            self.store.kill()

    def remove(self):
        self.postgres.query(f"DROP DATABASE {self.name} WITH (FORCE)", "postgres")
        shutil.rmtree(self.folder)
