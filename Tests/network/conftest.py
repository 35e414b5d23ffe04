import os
import pathlib
import sys

import pytest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "system")]

import hub as hubs  # noqa: E402


def pytest_addoption(parser):
    parser.addoption("--scripts", type=int, default=3, help="how many random scripts")
    parser.addoption("--seed", type=int, default=1, help="the first script's seed; each further one has the next")
    parser.addoption("--short", action="store_true", help="few and short faults")


def pytest_generate_tests(metafunc):
    if "seed" in metafunc.fixturenames:
        first = metafunc.config.getoption("seed")
        metafunc.parametrize("seed", range(first, first + metafunc.config.getoption("scripts")))


def pytest_sessionstart(session):
    if os.environ.get("HAZEL_OWN_NETWORK") != str(os.getpid()):
        pytest.exit("These tests cut cables and fill disks: start them by Tests/network/run, which gives them a network of their own.", 2)
    if not hubs.BINARY.exists():
        pytest.exit(f"{hubs.BINARY} is not there: build first (swift build), or name another with HAZEL_BINARY", 2)


@pytest.fixture(scope="session")
def town():
    import town

    one = town.Town()
    yield one
    one.close()


@pytest.hookimpl(trylast=True)
def pytest_runtest_logreport(report):
    """A line for each, as Device/test counts them."""
    if report.when == "call" or report.failed:
        told = dict(report.user_properties).get("told", "")
        word = "passed" if report.passed else "FAILED" if report.failed else "skipped"
        print(f"\n{word}: network, {report.nodeid.split('::')[-1]} ({told and told + ', '}{report.duration:.0f} s)", flush=True)
