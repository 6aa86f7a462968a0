"""A short run of what benchmarks/kills.py does at length."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from cli.kills import Kills

# Enough to be read by several processes.
MANY = 1_050


def test_a_kill_at_any_moment_leaves_what_the_next_run_completes(tmp_path: Path) -> None:
    outcome = Kills(tmp_path, 120, seed=7).run(4)
    assert outcome.failures == ()
    assert outcome.killed > 0


@pytest.mark.skipif(os.cpu_count() == 1, reason="one core has no use for several processes")
def test_a_kill_leaves_no_process_running_and_what_the_next_run_completes(tmp_path: Path) -> None:
    kills = Kills(tmp_path, MANY, seed=7)
    assert kills.has_workers
    outcome = kills.run(2)
    assert outcome.failures == ()


def test_ctrl_c_at_any_moment_keeps_what_the_next_run_completes(tmp_path: Path) -> None:
    outcome = Kills(tmp_path, 100, seed=8, number=signal.SIGINT).run(3)
    assert outcome.failures == ()
    assert outcome.killed > 0
