"""Catalogs of every kind, empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_cli.catalog.tantivy_catalog import TantivyCatalog


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return str(tmp_path / "cache" / "catalog")


@pytest.fixture
def catalog(folder: str) -> TantivyCatalog:
    return TantivyCatalog(folder)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An empty archive."""
    folder = tmp_path / "archive"
    folder.mkdir()
    return folder
