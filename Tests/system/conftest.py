import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import hub as hubs  # noqa: E402


@pytest.fixture
def hub(tmp_path):
    """Makes hubs that do not outlive the test. A Unix socket's path is short, so the folder is, too."""
    made = []

    def make(config, **more):
        made.append(hubs.Hub(config.parent, config, **more))
        return made[-1]

    yield make
    for one in made:
        if one.process and one.process.poll() is None:
            one.kill()


def pytest_sessionstart(session):
    if not hubs.BINARY.exists():
        pytest.exit(f"{hubs.BINARY} is not there: build first (swift build), or name another with HAZEL_BINARY", 2)
