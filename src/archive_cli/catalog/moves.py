"""Which new files are old ones under another name?"""

from __future__ import annotations

import os
from collections import defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING

from archive_cli.catalog.contents import KnownContents
from archive_cli.catalog.stamps import DIGEST
from archive_cli.reading.dates.address import find_name_dates
from archive_cli.reading.files import read_file
from archive_cli.reading.ids import id_for

if TYPE_CHECKING:
    from archive_cli.catalog.catalog import Catalog, FileContent
    from archive_cli.catalog.walker import Walk

_BY_FOLDER = ("open:", "order:")


def find_moves(catalog: Catalog, walk: Walk) -> dict[str, FileContent]:
    """Return the contents of new files that have the bytes of files that are gone, by path.

    Only those whose reading can't have changed with the path: the suffix is the same, neither name
    tells of a date, and no date was read as others in its folder are. Of several equal files that
    are gone, each is taken once, in the order of their paths.
    """
    gone = _gone_by_size(catalog, walk)
    moves: dict[str, FileContent] = {}
    for path, stamp in walk.fresh.items():
        alike = gone.get(stamp.size)
        if alike and path not in walk.changed and path not in walk.problems:
            digest = _digest(walk.os_path_of(path))
            for old in alike:
                if old.digest == digest and _is_read_alike(old, path):
                    moves[path] = _renamed(old, path)
                    alike.remove(old)
                    break
    return moves


def _gone_by_size(catalog: Catalog, walk: Walk) -> dict[int, list[FileContent]]:
    """Return what is known of the files that are gone and held articles, by size."""
    known = KnownContents(catalog)
    found = defaultdict(list)
    for path in sorted(walk.removed):
        content = known.find_content(path)
        if content is not None and content.articles and content.digest:
            found[content.stamp.size].append(content)
    return found


def _digest(os_path: str) -> str | None:
    try:
        return sha256(read_file(os.fsencode(os_path))).hexdigest()[:DIGEST]
    except OSError:
        return None


def _is_read_alike(content: FileContent, path: str) -> bool:
    old = content.path
    suffixes = {one.rpartition("/")[2].partition(".")[2].lower() for one in (old, path)}
    is_free = not any(
        clue.startswith(_BY_FOLDER) for article in content.articles for clue in article.clues
    )
    return len(suffixes) == 1 and is_free and not (find_name_dates(old) or find_name_dates(path))


def _renamed(content: FileContent, path: str) -> FileContent:
    total = (
        1 if any(one.id == id_for(content.path, one.number, 1) for one in content.articles) else 2
    )
    ids = {one.id: id_for(path, one.number, total) for one in content.articles}
    return content.replaced(
        path=path,
        articles=tuple(one.replaced(id=ids[one.id], path=path) for one in content.articles),
        problems=tuple(
            one.replaced(path=path, id=one.id and ids[one.id]) for one in content.problems
        ),
    )
