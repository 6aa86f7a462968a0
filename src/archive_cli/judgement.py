"""Which of the articles found are copies, as dedupe has it?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from archive_cli.catalog.catalog import Order
from archive_cli.catalog.clauses import Everything
from archive_cli.catalog.ordering import name_key
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.model.article import Article
from archive_cli.search.collapse import Judge
from archive_cli.settings import Settings

if TYPE_CHECKING:
    from archive_cli.dedupe.copies import CopyOptions
    from archive_cli.model.cluster import Cluster, Link
    from archive_cli.model.move import Move
    from archive_cli.model.progress import Progress
    from archive_cli.model.query import Query

_FEW = 1_000
"""All articles of an archive of so many or fewer are compared at once, in a second at most; what
is found is kept, so that the next search compares nothing."""


def judge_for(catalog: TantivyCatalog, settings: Settings) -> Judge:
    """Return what knows the copies that `dedupe` found, as long as nothing has changed since.

    What it does not know it compares; dedupe is imported only where there is something to compare.
    """
    from archive_cli.dedupe.findings import State, read_findings

    folder = catalog.kept_beside
    state = State(catalog.commit_number(), tuple(sorted(settings.pins)), settings.sources)
    findings = read_findings(folder, state) if folder else None
    if findings is not None:
        return Judge(copies_among, findings.copies_of)
    if catalog.count(Everything()) > _FEW:
        return Judge(copies_among)

    def copies_in_all(articles: Sequence[Article]) -> list[list[Article]]:
        return _copies_in_all(catalog, settings, articles)

    return Judge(copies_in_all)


def copies_found(
    catalog: TantivyCatalog, query: Query | None, options: CopyOptions, progress: Progress
) -> tuple[Cluster | Link, ...]:
    """Return the clusters and links among the articles that match, as `copies_in` does.

    Those among all articles are kept. Where ``same-story`` is among the relations, its links come
    last.
    """
    from archive_cli.dedupe.copies import copies_in
    from archive_cli.dedupe.corpus import CatalogedArticles
    from archive_cli.dedupe.whole import copies_in_catalog
    from archive_cli.search.compiler import compile_query

    clause = compile_query(query, catalog)
    if query is None:
        clusters, links = copies_in_catalog(catalog, catalog.kept_beside, options, progress)
    else:
        clusters, links = copies_in(CatalogedArticles(catalog, clause), options)
    if "same-story" in options.relations:
        from archive_cli.dedupe.stories import stories_beside

        articles = catalog.select(clause, Order("id"))
        links += stories_beside(articles, clusters, links, options)
    return (*clusters, *links)


def redundant_in(
    found: Iterable[Cluster | Link],
    relations: Collection[str],
    catalog: TantivyCatalog,
    settings: Settings,
) -> tuple[Move, ...]:
    """Return what is planned for the copies of what `copies_found` found, as `redundant_files`.

    ``relations`` are moved besides those that are anyway.
    """
    from archive_cli.dedupe.plan import MOVED_RELATIONS, redundant_files
    from archive_cli.model.cluster import Cluster

    clusters = (one for one in found if isinstance(one, Cluster))
    wanted = MOVED_RELATIONS.union(relations)
    return redundant_files(clusters, wanted, catalog, settings.root, settings.pins)


def unknown_pins(catalog: TantivyCatalog, settings: Settings) -> tuple[str, ...]:
    """Return the pins that are no article's id, in order."""
    return tuple(pin for pin in sorted(settings.pins) if not catalog.find_exact(pin))


def copies_among(articles: Sequence[Article]) -> list[list[Article]]:
    """Return the groups of copies among a few articles, compared as `find_copies` does."""
    from archive_cli.dedupe.copies import MEMBER_RELATIONS, CopyOptions, find_copies

    clusters, _ = find_copies(articles, CopyOptions(relations=MEMBER_RELATIONS))
    return [[member.article for member in cluster.members] for cluster in clusters]


def _copies_in_all(
    catalog: TantivyCatalog, settings: Settings, articles: Sequence[Article]
) -> list[list[Article]]:
    """Return the same, of what is found among all articles and kept."""
    from archive_cli.dedupe.copies import CopyOptions
    from archive_cli.dedupe.whole import copies_in_catalog

    options = CopyOptions(pins=settings.pins, sources=settings.sources)
    clusters, _ = copies_in_catalog(catalog, catalog.kept_beside, options)
    asked = {name_key(article): article for article in articles}
    groups = (
        [asked[key] for member in one.members if (key := name_key(member.article)) in asked]
        for one in clusters
    )
    return [group for group in groups if len(group) > 1]
