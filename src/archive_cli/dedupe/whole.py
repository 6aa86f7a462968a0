"""Which of all articles of a catalog are copies, as long as none has changed since last asked?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from archive_cli.catalog.catalog import Catalog
from archive_cli.catalog.clauses import Everything
from archive_cli.dedupe.copies import CopyOptions, copies_in, is_reportable
from archive_cli.dedupe.corpus import NO_PROGRESS, CatalogedArticles
from archive_cli.dedupe.findings import Findings, State, read_findings, write_findings
from archive_cli.dedupe.reasons import link_reason, member_reason
from archive_cli.model.article import Article
from archive_cli.model.cluster import Cluster, Link, Member, Reason
from archive_cli.model.progress import Progress


def copies_in_catalog(
    catalog: Catalog,
    folder: str | None,
    options: CopyOptions | None = None,
    progress: Progress = NO_PROGRESS,
) -> tuple[list[Cluster], list[Link]]:
    """Return the copies among all articles, as `copies_in` does.

    What was found is kept in ``folder`` (`findings`) and read from there as long as catalog and
    preferences are the same; then nothing is compared.
    """
    options = options or CopyOptions()
    state = State(catalog.commit_number(), tuple(sorted(options.pins)), options.sources)
    kept = read_findings(folder, state) if folder else None
    if kept is not None:
        clusters, links = list(_clusters(kept, catalog)), list(_links(kept, catalog))
    else:
        every = CopyOptions(pins=options.pins, sources=options.sources)
        try:
            corpus = CatalogedArticles(catalog, Everything(), progress)
            clusters, links = copies_in(corpus, every)
        finally:
            progress.end()
        if folder:
            write_findings(folder, state, clusters, links)
    return _narrowed(clusters, options), _reported(links, options)


def _clusters(kept: Findings, catalog: Catalog) -> Iterator[Cluster]:
    find = _finder(catalog)
    for place, entry in enumerate(kept.clusters(), start=1):
        because = entry["keep_because"]
        first, *others = entry["members"]
        keep = find(first[1], first[2])
        members = [Member(keep, "keep", 1.0, because)]
        for _, path, number, relation, similarity in others:
            article = find(path, number)
            reason = Reason(member_reason, (keep, article, relation))
            members.append(Member(article, relation, similarity, reason))
        yield Cluster(place, keep.id, because, tuple(members))


def _links(kept: Findings, catalog: Catalog) -> Iterator[Link]:
    find = _finder(catalog)
    for (path, number), (other_path, other_number), relation, similarity in kept.links():
        source, target = find(path, number), find(other_path, other_number)
        reason = Reason(link_reason, (source, target, relation))
        yield Link(source.id, target.id, relation, similarity, reason)


def _finder(catalog: Catalog) -> Callable[[str, int], Article]:
    """Return what finds an article by path and number; the last file is remembered."""
    file: tuple[str, dict[int, Article]] = ("", {})

    def find(path: str, number: int) -> Article:
        nonlocal file
        if file[0] != path:
            file = (path, {article.number: article for article in catalog.find_path(path)})
        return file[1][number]

    return find


def _narrowed(clusters: list[Cluster], options: CopyOptions) -> list[Cluster]:
    """Return the clusters with the members that are asked for, in the order of the report."""
    found = []
    for cluster in clusters:
        keep, *others = cluster.members
        members = tuple(
            one
            for one in others
            if one.relation in options.relations
            and is_reportable(keep.article, one.article, options)
        )
        if members:
            found.append(cluster.replaced(members=(keep, *members)))
    found.sort(key=lambda one: (-len(one.members), one.keep, one.members[0].article.path))
    return [cluster.replaced(number=number) for number, cluster in enumerate(found, start=1)]


def _reported(links: list[Link], options: CopyOptions) -> list[Link]:
    return [
        link
        for link in links
        if link.relation in options.relations and is_reportable(*_ends_of(link), options)
    ]


def _ends_of(link: Link) -> tuple[Article, Article]:
    assert isinstance(link.reason, Reason)
    source, target, _ = link.reason.subjects
    return source, target
