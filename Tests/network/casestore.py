"""Starts the real case store on its own host, kills it, and starts it again."""
import http.client
import os
import pathlib
import re
import signal
import subprocess

from hub import BINARY, until
from names import NAME
from wrong_clock import WrongClock

PROGRAM = pathlib.Path(os.environ.get("HAZEL_CASESTORE_BINARY") or BINARY.parent / "hazel-casestore").resolve()
LISTENERS = 3


class CaseStore:
    def __init__(self, host, folder, postgres, database, log):
        self.host, self.folder, self.postgres, self.database, self.log = host, folder, postgres, database, log
        self.environment = {**os.environ, "HAZEL_CASESTORE_POSTGRES": postgres.address(database)}
        self.process = None

    def start(self, days=0):
        """Starts it, where wanted with a clock that is wrong, and waits until it listens."""
        began = self.log.stat().st_size if self.log.exists() else 0
        wrong = WrongClock(self.log.parent).by(days) if days else {}
        words = ["serve", "--state", self.folder, "--log-level", "debug", "--name", NAME, "--listen", "0.0.0.0:8443", "--enrolment", "0.0.0.0:8444"]
        with self.log.open("ab") as log, self.host.inside():
            self.process = subprocess.Popen([PROGRAM, *words], stdout=log, stderr=log, env={**self.environment, **wrong})

        def listens():
            said = self.log.read_bytes()[began:].decode(errors="replace")
            assert self.process.poll() is None, f"the case store ended with {self.process.returncode}:\n{said[-2000:]}"
            return said.count("listening") >= LISTENERS

        until(listens, "the case store listens", pause=0.05)
        return self

    def kill(self, number=signal.SIGKILL):
        if self.process.poll() is None:
            self.process.send_signal(number)
        return self.process.wait(60)

    def command(self, *words):
        done = subprocess.run(
            [PROGRAM, *words, "--state", self.folder], capture_output=True, text=True, timeout=180, env=self.environment, check=False)
        assert done.returncode == 0, f"hazel-casestore {' '.join(words)}: {done.stdout}{done.stderr}"
        return done.stdout

    def get(self, path):
        with self.host.inside():
            connection = http.client.HTTPConnection("127.0.0.1", 8445, timeout=30)
            connection.request("GET", path)
        try:
            return connection.getresponse().read().decode()
        finally:
            connection.close()

    def sent_again(self):
        """How many changes it was sent that it had already."""
        lines = [line for line in self.log.read_text(errors="replace").splitlines() if "changes were taken" in line]
        return sum(int(re.search(r"\balready=(\d+)", line)[1]) for line in lines)

    # The ledger

    def rows(self, hub):
        """What is kept of a hub's journal: epoch, sequence, id, hash, mark, and when it was committed."""
        return self.postgres.query(f"""
            SELECT epoch, sequence, id, encode(hash, 'hex'), mark, extract(epoch FROM pg_xact_commit_timestamp(xmin))
            FROM change_ledger WHERE hub = '{hub}' ORDER BY sequence
            """, self.database)

    def head(self, hub):
        """The last number that is kept without a gap."""
        return int(self.postgres.query(f"SELECT coalesce(max(run), 0) FROM hub_epoch WHERE hub = '{hub}'", self.database)[0][0])

    def visits(self, hub):
        return sorted(row[0] for row in self.postgres.query(f"SELECT id FROM visits WHERE hub = '{hub}'", self.database))

    def refused(self, hub):
        return self.postgres.query(f"SELECT sequence, code FROM refused_change WHERE hub = '{hub}'", self.database)
