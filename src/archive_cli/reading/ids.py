"""What is an article called?"""

from __future__ import annotations


def id_for(path: str, number: int, total: int) -> str:
    """Return an article's id: the path without ``.txt``, and ``#N`` where a file holds several."""
    stem = path.removesuffix(".txt")
    return stem if total == 1 else f"{stem}#{number}"
