from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive_cli.catalog.catalog import FileContent, Order
from archive_cli.catalog.clauses import Clause
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from catalog.strategies import TOKENS, archives, clauses, filtering


@pytest.fixture(scope="module")
def scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


quick = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
orders = st.builds(
    Order, st.sampled_from(("date", "title", "place", "words", "lang")), st.booleans()
)


def both_of(folder: Path, archive: list[FileContent]) -> tuple[MemoryCatalog, TantivyCatalog]:
    """Return catalogs of both kinds that hold the archive."""
    shutil.rmtree(folder / "catalog", ignore_errors=True)
    memory, disk = MemoryCatalog(), TantivyCatalog(str(folder / "catalog"))
    memory.update(archive, ())
    disk.update(archive, ())
    return memory, disk


@quick
@given(
    archive=archives(),
    later=archives(),
    asked=st.lists(st.tuples(clauses, orders), min_size=1, max_size=8),
    page=st.tuples(st.none() | st.integers(0, 6), st.integers(0, 6)),
)
def test_both_kinds_answer_alike(
    scratch: Path,
    archive: list[FileContent],
    later: list[FileContent],
    asked: list[tuple[Clause, Order]],
    page: tuple[int | None, int],
) -> None:
    memory, disk = both_of(scratch, archive)
    for catalog in (memory, disk):
        catalog.update(later, [one.path for one in archive[:1] if one not in later])
    limit, offset = page
    for clause, order in asked:
        expected = {(one.article.id, one.article.path) for one in memory.search(clause)}
        hits = disk.search(clause)
        assert {(one.article.id, one.article.path) for one in hits} == expected
        assert disk.search(clause, limit=limit, offset=offset) == hits[offset:][:limit]
        assert disk.count(clause) == memory.count(clause) == len(hits)
        assert list(disk.select(clause, order, limit=limit, offset=offset)) == list(
            memory.select(clause, order, limit=limit, offset=offset)
        )
    assert disk.files() == memory.files()
    assert disk.problems() == memory.problems()
    assert disk.terms("body", "", 99) == memory.terms("body", "", 99)
    for token in TOKENS:
        assert disk.splits_of(token) == memory.splits_of(token)
        assert disk.is_name(token) == memory.is_name(token)


@quick
@given(archive=archives(), clause=filtering)
def test_what_only_filters_scores_nothing_and_comes_in_order(
    scratch: Path, archive: list[FileContent], clause: Clause
) -> None:
    memory, disk = both_of(scratch, archive)
    assert disk.search(clause) == memory.search(clause)
