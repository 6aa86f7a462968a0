"""Which of these articles are copies of one another, and which stand in others?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archive_cli.dedupe.boilerplate import without_boilerplate
from archive_cli.dedupe.clustering import Group, groups_of
from archive_cli.dedupe.links import parts_between
from archive_cli.dedupe.reasons import link_reason, member_reason
from archive_cli.dedupe.texts import Text, texts_of
from archive_cli.dedupe.verification import Copy, Part
from archive_cli.model.article import Article
from archive_cli.model.cluster import Cluster, Link, LinkRelation, Member, MemberRelation

MEMBER_RELATIONS: frozenset[str] = frozenset({"identical", "near", "reprint", "truncated"})
LINK_RELATIONS: frozenset[str] = frozenset({"contained-in", "quotes"})


@dataclass(frozen=True, slots=True)
class CopyOptions:
    """What to report.

    ``pins`` are ids of articles to keep. ``across_sources`` leaves out a copy or link where both
    articles state the same source (without regard to case). ``relations`` are those reported, all
    by default: a passage of 40 words in two articles is rare once boilerplate is masked, and one
    line each. What is left out of the report is still compared, so the clusters stay the same.
    """

    pins: frozenset[str] = frozenset()
    across_sources: bool = False
    relations: frozenset[str] = MEMBER_RELATIONS | LINK_RELATIONS


def find_copies(
    articles: Iterable[Article], options: CopyOptions | None = None
) -> tuple[list[Cluster], list[Link]]:
    """Return the clusters, largest first, then by the kept id; and the links between the others.

    Similarities have three digits, and are 1.0 only where nothing is missing. Every member has
    a relation of its own to the kept article; links are ordered by relation,
    source and target, one for every pair of articles that share no cluster. Neither depends on
    the order of ``articles``. Bodies are compared, not headers; a body without any word has
    no copies. Which pairs are compared is told in `candidates`, what counts for nothing in
    `boilerplate`, from which figure on in `thresholds`.
    """
    options = options or CopyOptions()
    texts, forest = without_boilerplate(texts_of(articles))
    groups = groups_of(texts, forest, options.pins)
    return _clusters(groups, options), _links(groups, options)


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
        Member(article, relation, similarity, member_reason(keep, article, relation))
        for article, relation, similarity in _related(group)
        if relation in options.relations and _reportable(keep, article, options)
    ]
    return sorted(members, key=lambda member: (member.article.id, member.article.path))


def _related(group: Group) -> Iterator[tuple[Article, MemberRelation, float]]:
    for article in group.text.articles:
        if article is not group.kept.article:
            yield article, "identical", 1.0
    for text, copy in group.copies:
        for article in text.articles:
            yield article, _relation(text, copy), _shown(copy.similarity)


def _shown(similarity: float) -> float:
    """Return a similarity to three digits; 1.0 is kept for what is wholly there."""
    return similarity if similarity == 1 else min(round(similarity, 3), 0.999)


def _relation(member: Text, copy: Copy) -> MemberRelation:
    """Return what a member is to the kept text: the longer one of a truncated pair is no cut."""
    if copy.relation == "truncated" and copy.smaller.digest != member.digest:
        return "reprint"
    return copy.relation


def _reportable(one: Article, other: Article, options: CopyOptions) -> bool:
    if not options.across_sources or one.source is None or other.source is None:
        return True
    return one.source.casefold() != other.source.casefold()


def _links(groups: Sequence[Group], options: CopyOptions) -> list[Link]:
    wanted = options.relations & LINK_RELATIONS
    parts = parts_between(groups) if wanted else iter(())
    links = [
        _link(*_directed(one, other, text, part), part)
        for text, other_text, part in parts
        if part.relation in wanted
        for one in text.articles
        for other in other_text.articles
        if _reportable(one, other, options)
    ]
    return sorted(links, key=lambda link: (link.relation, link.source, link.target))


def _directed(one: Article, other: Article, text: Text, part: Part) -> tuple[Article, Article]:
    """Return where the link starts and ends.

    What is contained stands in the larger text. The later of two dated articles quotes the
    earlier; without two dates that differ, the longer text quotes the shorter.
    """
    small, large = (one, other) if part.smaller is text else (other, one)
    if part.relation == "contained-in":
        return small, large
    if small.date is not None and large.date is not None:
        if small.date.first_day > large.date.last_day:
            return small, large
        if large.date.first_day > small.date.last_day:
            return large, small
    return large, small


def _link(source: Article, target: Article, part: Part) -> Link:
    relation: LinkRelation = part.relation
    because = link_reason(source, target, relation)
    return Link(source.id, target.id, relation, _shown(part.similarity), because)
