"""A disk that is full, for real."""
import os
import resource
import subprocess


def fill(stone):
    """Lets a file grow until the disk that it lies on is full, to the last byte."""
    try:
        with open(stone, "wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))
    except OSError:
        return


class Mounted:
    """The hub's state on a small file system of its own, which a file fills to the last byte (ENOSPC)."""

    def __init__(self, hub, size="48m"):
        self.hub, self.stone = hub, hub.state / "stone"
        hub.state.mkdir(mode=0o700, exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=0700", "tmpfs", hub.state], check=True, capture_output=True)

    def fill(self):
        fill(self.stone)

    def free(self):
        self.stone.unlink()

    def remove(self):
        subprocess.run(["umount", "-l", self.hub.state], check=False)


class Limited:
    """The kernel lets the hub write no file any longer (RLIMIT_FSIZE, EFBIG). Its log goes through a pipe, so that it goes on."""

    def __init__(self, hub):
        self.hub = hub
        hub.log_through_pipe = True

    def fill(self):
        self._limit(1)

    def free(self):
        self._limit(resource.RLIM_INFINITY)

    def _limit(self, most):
        resource.prlimit(self.hub.process.pid, resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))

    def remove(self):
        pass


def disk_of(hub):
    """A file system where this user may mount one; HAZEL_MOUNT=no does without."""
    if os.environ.get("HAZEL_MOUNT") != "no":
        try:
            return Mounted(hub)
        except (subprocess.CalledProcessError, OSError):
            pass
    return Limited(hub)
