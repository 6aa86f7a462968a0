from __future__ import annotations

import json

import pytest

from archive_cli.catalog.refresh import Refreshed
from archive_cli.render.summary import has_changed, summary_json, summary_sentence

DONE = Refreshed(added=12, changed=3, moved=1, removed=0, failed=2)


def test_the_record_has_the_counts_and_the_time_in_milliseconds() -> None:
    line = summary_json(DONE, 0.123456)
    assert line.count("\n") == 1
    assert list(json.loads(line).items()) == [
        ("added", 12),
        ("changed", 3),
        ("moved", 1),
        ("removed", 0),
        ("failed", 2),
        ("seconds", 0.123),
    ]


def test_the_sentence_tells_the_same() -> None:
    told = "12 added, 3 changed, 1 moved, 0 removed, 2 failed in 0.1 s"
    assert summary_sentence(DONE, 0.123456) == told


@pytest.mark.parametrize("name", ["added", "changed", "moved", "removed"])
def test_each_count_is_a_change(name: str) -> None:
    assert has_changed(Refreshed(**{name: 1}))
    assert not has_changed(Refreshed())
