"""A throwaway PostgreSQL on a small disk of its own, which can be filled, and whose processes can be killed."""
import os
import pathlib
import pwd
import signal
import subprocess

import disk
from hosts import run
from hub import until

USER = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
# Small files of the log ahead, so that a small disk is enough; and when each transaction was committed, for the check of the order.
SETTINGS = {"listen_addresses": "", "max_connections": "60", "shared_buffers": "16MB", "min_wal_size": "2MB", "max_wal_size": "12MB",
            "track_commit_timestamp": "on", "log_min_messages": "warning"}


class Down(Exception):
    """PostgreSQL does not answer."""


class Postgres:
    def __init__(self, folder, size="140m"):
        self.folder, self.stone = folder, folder / "stone"
        self.bin = sorted(pathlib.Path("/usr/lib/postgresql").iterdir(), key=lambda path: float(path.name))[-1] / "bin"
        self.process = None
        folder.mkdir()
        owner = pwd.getpwnam("postgres")
        run("mount", "-t", "tmpfs", "-o", f"size={size},mode=0755,uid={owner.pw_uid},gid={owner.pw_gid}", "tmpfs", folder)
        run(*USER, self.bin / "initdb", "-D", folder / "data", "-A", "trust", "-U", "hazel", "-N", "-E", "UTF8", "--locale=C", "--wal-segsize=1")

    def start(self):
        self.stone.unlink(missing_ok=True)
        settings = [word for key, value in SETTINGS.items() for word in ("-c", f"{key}={value}")]
        with open(self.folder.parent / "postgres.log", "ab") as log:
            self.process = subprocess.Popen(
                [*USER, self.bin / "postgres", "-D", self.folder / "data", "-k", self.folder, *settings], stdout=log, stderr=log)
        self.wait()

    def ensure(self):
        """Whoever looks after the machine has made room, and starts it again where it has given up."""
        self.stone.unlink(missing_ok=True)
        if self.process.poll() is not None:
            self.start()
        self.wait()

    def wait(self):
        def answers():
            try:
                return self.query("SELECT 1", "postgres")
            except Down:
                return None

        until(answers, "PostgreSQL answers", pause=0.1)

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(60)

    def address(self, database):
        """As libpq reads it."""
        return f"host={self.folder} user=hazel dbname={database}"

    def query(self, sql, database):
        """The rows of an answer, as texts."""
        done = subprocess.run(
            [self.bin / "psql", "-XAtq", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d", self.address(database), "-c", sql],
            capture_output=True, text=True, timeout=60, check=False)
        if done.returncode != 0:
            raise Down(done.stderr)
        return [line.split("\t") for line in done.stdout.splitlines()]

    # What is wrong

    def fill(self):
        """To the last byte."""
        disk.fill(self.stone)

    def kill_backends(self, database):
        """Without warning, those that work for a database; PostgreSQL then ends all others, and recovers from its log."""
        rows = self.query(f"SELECT pid FROM pg_stat_activity WHERE datname = '{database}' AND pid <> pg_backend_pid()", "postgres")
        for (pid,) in rows:
            try:
                os.kill(int(pid), signal.SIGKILL)
            except ProcessLookupError:
                pass
        return len(rows)
