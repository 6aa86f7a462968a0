"""How is a story that was found shown?"""

from __future__ import annotations

from collections.abc import Sequence

from archive_cli.catalog.clauses import Clause
from archive_cli.model.hit import Hit
from archive_cli.search.collapse import Story
from archive_cli.search.needles import needles_of
from archive_cli.search.snippets import snippets_of


def hits_of(stories: Sequence[Story], clause: Clause) -> tuple[Hit, ...]:
    """Return the best article of each, with the passages that match the clause."""
    if not stories:
        return ()
    needles = needles_of(clause)
    return tuple(
        Hit(
            story.best.article,
            story.best.score,
            snippets_of(story.best.article, needles),
            tuple(copy.id for copy in story.copies),
        )
        for story in stories
    )
