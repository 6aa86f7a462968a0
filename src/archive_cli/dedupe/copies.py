"""Which of these articles are copies of one another, and which stand in others?

The stages, each a function of what the one before it found and of nothing else:

1. `distinct`: the articles' distinct texts and who holds which gram, of the texts themselves or of
   their stored fingerprints;
2. `candidates`: the components of texts that a chain of copies connects, each pair compared on
   all its grams (`verification`);
3. `masking`: grams in too many components are masked and 2 is done again, until none is left;
4. `clustering`: components are split until all members are copies of the one to keep;
5. `links`: pairs of texts of different clusters that hold one another or a passage;
6. here: clusters and links in the order of the report, with their reasons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive_cli.dedupe.reasons import link_reason, member_reason
from archive_cli.model.article import Article
from archive_cli.model.cluster import Cluster, Link, LinkRelation, Member, MemberRelation, Reason

if TYPE_CHECKING:
    from archive_cli.dedupe.clustering import Group
    from archive_cli.dedupe.comparison import Compared
    from archive_cli.dedupe.corpus import Corpus
    from archive_cli.dedupe.verification import Copy, Part

MEMBER_RELATIONS: frozenset[str] = frozenset({"identical", "near", "reprint", "truncated"})
LINK_RELATIONS: frozenset[str] = frozenset({"contained-in", "quotes"})


@dataclass(frozen=True, slots=True)
class CopyOptions:
    """What to report.

    ``pins`` are ids of articles to keep. ``across_sources`` leaves out a copy or link where both
    articles state the same source (without regard to case). ``relations`` are those reported, all
    by default: a passage of 40 words in two articles is rare once boilerplate is masked, and one
    line each. What is left out of the report is still compared, so the clusters stay the same.
    ``sources`` are those whose articles are kept first, in order.
    """

    pins: frozenset[str] = frozenset()
    across_sources: bool = False
    relations: frozenset[str] = MEMBER_RELATIONS | LINK_RELATIONS
    sources: tuple[str, ...] = ()


def find_copies(
    articles: Iterable[Article], options: CopyOptions | None = None
) -> tuple[list[Cluster], list[Link]]:
    """Return the clusters, largest first, then by the kept id; and the links between the others.

    Reasons are told when they are asked for. Similarities have three digits, and are 1.0 only
    where nothing is missing. Every member has a relation of its own to the kept article; links are
    ordered by relation, source and target, one for every pair of articles that share no cluster.
    Neither depends on the order of ``articles``. Bodies are compared, not headers; a body without
    any word has no copies. Which pairs are compared is told in `candidates`, what counts for
    nothing in `masking`, from which figure on in `thresholds`.
    """
    from archive_cli.dedupe.corpus import ListedArticles

    return copies_in(ListedArticles(articles), options)


def copies_in(
    corpus: Corpus, options: CopyOptions | None = None
) -> tuple[list[Cluster], list[Link]]:
    """Return what `find_copies` does, of the articles of a corpus."""
    from archive_cli.dedupe.comparison import compare

    options = options or CopyOptions()
    compared = compare(corpus, options.pins, options.sources)
    return _clusters(compared.groups, options), _links(compared, options)


def _clusters(groups: Sequence[Group], options: CopyOptions) -> list[Cluster]:
    found = [(group, members) for group in groups if (members := _members(group, options))]
    found.sort(key=lambda item: (-len(item[1]), item[0].kept.article.id, item[1][0].article.path))
    return [
        Cluster(number, group.kept.article.id, group.kept.because, (_keep_of(group), *members))
        for number, (group, members) in enumerate(found, start=1)
    ]


def _keep_of(group: Group) -> Member:
    return Member(group.kept.article, "keep", 1.0, group.kept.because)


def _members(group: Group, options: CopyOptions) -> list[Member]:
    """Return the reported members but for the kept one, by id and path."""
    keep = group.kept.article
    members = [
        Member(article, relation, similarity, Reason(member_reason, (keep, article, relation)))
        for article, relation, similarity in _related(group)
        if relation in options.relations and is_reportable(keep, article, options)
    ]
    return sorted(members, key=lambda member: (member.article.id, member.article.path))


def _related(group: Group) -> Iterator[tuple[Article, MemberRelation, float]]:
    for article in group.articles[group.centre]:
        if article is not group.kept.article:
            yield article, "identical", 1.0
    for text, copy in group.copies:
        for article in group.articles[text]:
            yield article, _relation(group, text, copy), _shown(copy.similarity)


def _shown(similarity: float) -> float:
    """Return a similarity to three digits; 1.0 is kept for what is wholly there."""
    return similarity if similarity == 1 else min(round(similarity, 3), 0.999)


def _relation(group: Group, member: int, copy: Copy) -> MemberRelation:
    """Return what a member is to the kept text: the longer one of a truncated pair is no cut."""
    if copy.relation == "truncated" and copy.smaller != group.digests[member]:
        return "reprint"
    return copy.relation


def is_reportable(one: Article, other: Article, options: CopyOptions) -> bool:
    """Tell whether a pair is asked for, as far as sources go."""
    if not options.across_sources or one.source is None or other.source is None:
        return True
    return one.source.casefold() != other.source.casefold()


def _links(compared: Compared, options: CopyOptions) -> list[Link]:
    wanted = options.relations & LINK_RELATIONS
    links = [
        _link(*_directed(one, other, part, is_smaller=small.digest == part.smaller), part)
        for small, large, part in (compared.parts() if wanted else ())
        if part.relation in wanted
        for one in small.articles
        for other in large.articles
        if is_reportable(one, other, options)
    ]
    return sorted(links, key=lambda link: (link.relation, link.source, link.target))


def _directed(
    one: Article, other: Article, part: Part, *, is_smaller: bool
) -> tuple[Article, Article]:
    """Return where the link starts and ends.

    What is contained stands in the larger text. The later of two dated articles quotes the
    earlier; without two dates that differ, the longer text quotes the shorter.
    """
    small, large = (one, other) if is_smaller else (other, one)
    if part.relation == "contained-in":
        return small, large
    if small.date is None or large.date is None:
        return large, small
    return (small, large) if small.date.first_day > large.date.last_day else (large, small)


def _link(source: Article, target: Article, part: Part) -> Link:
    relation: LinkRelation = part.relation
    reason = Reason(link_reason, (source, target, relation))
    return Link(source.id, target.id, relation, _shown(part.similarity), reason)
