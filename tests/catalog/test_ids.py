from __future__ import annotations

import pytest

from archive_cli.catalog.ids import handles_of


@pytest.mark.parametrize(
    ("identifier", "handles"),
    [
        ("2025/03/002-visit", ("002-visit", "002")),
        ("002_visit-a.md", ("002_visit-a.md", "002")),
        ("notes/talks.md", ("talks.md", "talks")),
        ("002", ("002",)),
        ("a/wires#2", ("wires#2",)),
        ("_odd", ("_odd",)),
        ("-", ("-",)),
    ],
)
def test_an_article_answers_to_its_name_and_what_it_starts_with(
    identifier: str, handles: tuple[str, ...]
) -> None:
    assert handles_of(identifier) == handles
