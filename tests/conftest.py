"""What all tests share: hypothesis' profiles, that Ctrl-C is heard, which processes are counted.

Machines differ in speed, so no example has a deadline. The gate (``CI``) always tries the same
examples, so that it tells of the change and not of the dice; elsewhere every run tries new ones.

A shell starts what runs in the background with Ctrl-C ignored, and so would all programs be that
the tests start.

Where branches are counted, coverage tells so in the environment, and every process would take part
and be slow, and import what it does not import otherwise. Those that shall are told by the tests
(`counting` in cli/conftest.py).
"""

import os
import signal

import pytest
from hypothesis import settings

settings.register_profile("archive", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("archive")
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def _counting_where_asked() -> None:
    """Put away what makes every process count."""
    told = os.environ.pop("COVERAGE_PROCESS_CONFIG", None)
    if told is not None:
        os.environ["COUNTING"] = told
