"""One catalog of every kind, empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_cli.catalog.catalog import Catalog
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.catalog.tantivy_catalog import TantivyCatalog


@pytest.fixture(params=["in memory", "on disk"])
def catalog(request: pytest.FixtureRequest, tmp_path: Path) -> Catalog:
    if request.param == "in memory":
        return MemoryCatalog()
    return TantivyCatalog(str(tmp_path / "catalog"))
