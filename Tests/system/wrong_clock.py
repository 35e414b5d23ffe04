"""A wall clock that is wrong by whole days, for the programs that a test starts (wrong_clock.c)."""
import pathlib
import struct
import subprocess


class WrongClock:
    """The library, built into a folder, and a file by which it is changed while programs run."""

    def __init__(self, folder):
        self.library, self.file = pathlib.Path(folder) / "wrong_clock.so", pathlib.Path(folder) / "wrong_clock.days"
        source = pathlib.Path(__file__).with_name("wrong_clock.c")
        subprocess.run(["cc", "-shared", "-fPIC", "-Wall", "-Werror", "-o", self.library, source, "-ldl"], check=True)
        self.set(0)

    def by(self, days):
        """The environment of a program whose clock is always so wrong."""
        return {"LD_PRELOAD": str(self.library), "CLOCK_DAYS": str(days)}

    @property
    def as_set(self):
        """The environment of a program whose clock is wrong as it is set."""
        return {"LD_PRELOAD": str(self.library), "CLOCK_FILE": str(self.file)}

    def set(self, days):
        """From now on; in place, since running programs have the file mapped."""
        with open(self.file, "r+b" if self.file.exists() else "wb") as file:
            file.write(struct.pack("l", days))
