"""Which passage stands in so many stories that it says nothing of any?"""

from __future__ import annotations

from archive_cli.model.record import Record


class Boilerplate(Record):
    """A learned passage, as it stands in one of its articles.

    ``articles`` and ``clusters`` count those that hold it; ``sources`` are what these articles
    state as their source, each once, in order.
    """

    text: str
    articles: int
    clusters: int
    sources: tuple[str, ...] = ()
