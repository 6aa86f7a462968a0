"""Bring a catalog up to date: ``build.py ROOT FOLDER``, which says when it starts."""

from __future__ import annotations

import sys

from archive_cli.catalog.refresh import refresh_catalog
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from catalog.simple_reader import SimpleReader

if __name__ == "__main__":
    root, folder = sys.argv[1:]
    sys.stdout.write("go\n")
    sys.stdout.flush()
    refresh_catalog(TantivyCatalog(folder), root, SimpleReader(), wait=5)
