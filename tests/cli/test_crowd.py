"""A short run of what benchmarks/crowd.py does for a minute."""

from __future__ import annotations

from pathlib import Path

from cli.crowd import Crowd


def test_every_answer_is_true_for_a_moment_whatever_goes_on(tmp_path: Path) -> None:
    outcome = Crowd(tmp_path, seed=11).run(4)
    assert outcome.failures == ()
    assert outcome.changes > 10
    assert outcome.refreshes > 0
    assert outcome.answers > 8
