"""How do copies look on a terminal: which to keep, and why each is a copy?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from archive_cli.model.cluster import Cluster, Link, Member
from archive_cli.render.entries import INDENT, Entry, entry_lines, heading_line
from archive_cli.render.lines import hang
from archive_cli.render.sanitize import visible
from archive_cli.render.theme import Ink

_NAME_LEAST = 8
_KEEP = "keep"


def cluster_lines(cluster: Cluster, width: int, ink: Ink) -> Iterator[str]:
    """Yield how many copies of what, then each member: relation, similarity, id, why.

    What to keep says why it is kept; its relation stands out.
    """
    kept = next((one for one in cluster.members if one.relation == _KEEP), None)
    title = "" if kept is None else kept.article.title
    yield heading_line(f"{len(cluster.members)} copies", title, width, ink)
    entries = [
        Entry(lead, visible(member.article.id), member.article.path, _reason(member, cluster),
              "title" if member.relation == _KEEP else None)
        for member, lead in zip(cluster.members, _leads(cluster, width), strict=True)
    ]  # fmt: skip
    yield from entry_lines(entries, width, ink)


def link_lines(links: Iterable[Link], width: int) -> Iterator[str]:
    """Yield each link: from, an arrow, to; its relation, similarity and why."""
    for link in links:
        ends = f"{visible(link.source)} → {visible(link.target)}"
        alike = percent(link.similarity).replace(" ", "\N{NO-BREAK SPACE}")
        what = f"{link.relation}, {alike}: {visible(link.because)}"
        yield from hang(f"{ends}  {what}", width, "", INDENT)


def percent(similarity: float) -> str:
    """Return a similarity of 0 to 1 as ``98 %``; ``100 %`` only for 1, ``0 %`` only for 0."""
    if 0 < similarity < 1:
        return f"{min(max(round(similarity * 100), 1), 99)} %"
    return f"{round(similarity * 100)} %"


def _reason(member: Member, cluster: Cluster) -> str:
    return visible(cluster.keep_because if member.relation == _KEEP else member.because)


def _leads(cluster: Cluster, width: int) -> list[str]:
    """Return what stands before each id; on the narrowest terminals without the similarity."""
    column = max((len(member.relation) for member in cluster.members), default=0)
    plain = [f"{INDENT}{member.relation:<{column}}{INDENT}" for member in cluster.members]
    full = [
        f"{lead}{'' if member.relation == _KEEP else percent(member.similarity):>5}{INDENT}"
        for lead, member in zip(plain, cluster.members, strict=True)
    ]
    return full if all(width - len(lead) >= _NAME_LEAST for lead in full) else plain
