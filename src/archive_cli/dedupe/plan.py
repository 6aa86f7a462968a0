"""Which files are redundant, and which of them may be moved?

Redundant is a file whose only article is a copy of another one, by a relation of those asked for.
It may be moved if its article is not pinned, and if its bytes and those of the one to keep are the
ones the catalog was made from.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from functools import cache

from archive_cli.catalog.catalog import Catalog
from archive_cli.catalog.stamps import DIGEST
from archive_cli.dedupe.trash import CHANGED, kept_refusal, name_below
from archive_cli.dedupe.tree import RefusedError, Seen, reason_of, see_below
from archive_cli.model.article import Article
from archive_cli.model.cluster import Cluster, Member
from archive_cli.model.move import Move
from archive_cli.reading.ids import id_for

MOVED_RELATIONS: frozenset[str] = frozenset({"identical", "near", "truncated"})
"""What a file is to the one to keep where it is moved without being asked for by relation."""


def redundant_files(
    clusters: Iterable[Cluster],
    relations: Collection[str],
    catalog: Catalog,
    root: str,
    pins: Collection[str] = (),
) -> tuple[Move, ...]:
    """Return what is planned for every copy with one of these relations, in the clusters' order.

    ``catalog`` is the one the clusters were made from, ``root`` the archive's folder, ``pins`` the
    ids of articles that stay whatever they are copies of. What may not be moved is skipped and
    says why.
    """
    top = os.open(os.path.realpath(root), os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        look = _Look(catalog, root, top, frozenset(pins))
        return tuple(
            look.planned(member, cluster.members[0].article)
            for cluster in clusters
            for member in cluster.members[1:]
            if member.relation in relations
        )
    finally:
        os.close(top)


class _Look:
    """Compares files as they are with what the catalog knows of them."""

    def __init__(self, catalog: Catalog, root: str, top: int, pins: frozenset[str]) -> None:
        self._catalog = catalog
        self._root = root
        self._top = top
        self._pins = pins
        self._digests_of = cache(catalog.digests_of)
        self._broken_in = cache(self._find_broken)
        self._kept_as = cache(self._find_kept)

    def planned(self, member: Member, keep: Article) -> Move:
        """Return what is to become of the file of a cluster's member."""
        article = member.article
        move = Move(
            article.path, article.id, member.relation, keep.id, keep.path, "planned", member.because
        )
        try:
            self._require_not_pinned(article)
            self._require_alone(article)
            seen = self._seen(article.path)
        except (OSError, RefusedError) as error:
            return move.skipped(reason_of(error))
        move = move.replaced(size=seen.size, sha256=seen.sha256)
        kept = self._kept_as(keep.path)
        if kept is None:
            return move.skipped(kept_refusal(keep.id))
        return move.replaced(keep_sha256=kept)

    def _require_not_pinned(self, article: Article) -> None:
        if article.id in self._pins:
            raise RefusedError("it is pinned: its id stands under keep in archive.toml")

    def _require_alone(self, article: Article) -> None:
        """Raise `RefusedError` where its file holds, or may hold, another article."""
        is_first = article.id == id_for(article.path, 1, 1)
        if not is_first or len(self._catalog.find_path(article.path)) != 1:
            raise RefusedError("it holds several articles")
        if article.path in self._broken_in(article.path.rpartition("/")[0]):
            raise RefusedError("a part of it could not be read, which may be another article")

    def _seen(self, path: str) -> Seen:
        """Return what is seen of a file; raise unless it is what the catalog was made from."""
        seen = see_below(self._top, name_below(self._root, path))
        folder, _, name = path.rpartition("/")
        if self._digests_of(folder).get(name) != seen.sha256[:DIGEST]:
            raise RefusedError(CHANGED)
        return seen

    def _find_kept(self, path: str) -> str | None:
        try:
            return self._seen(path).sha256
        except (OSError, RefusedError):
            return None

    def _find_broken(self, folder: str) -> frozenset[str]:
        problems = self._catalog.problems_of(folder)
        return frozenset(one.path for one in problems if one.problem == "malformed")
