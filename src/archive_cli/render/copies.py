"""How do copies look on a terminal: which to keep, and why each is a copy?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from archive_cli.model.cluster import Cluster, Link
from archive_cli.render.lines import cut_middle, hang, width_of
from archive_cli.render.sanitize import visible
from archive_cli.render.theme import Ink

_INDENT = "  "
_NAME_LEAST = 8
_BESIDE_LEAST = 30
"""Reasons stand beside the ids where they have so many cells, else below."""


def cluster_lines(cluster: Cluster, width: int, ink: Ink) -> Iterator[str]:
    """Yield how many copies and which to keep, then each member: relation, similarity, id, why."""
    yield from _heading(cluster, width, ink)
    leads = _leads(cluster, width)
    used = width_of(leads[0]) if leads else 0
    most = min(max(width // 3, 20), width - used)
    names = [cut_middle(visible(member.article.id), most) for member in cluster.members]
    indent = used + max(map(width_of, names), default=0) + len(_INDENT)
    for member, lead, name in zip(cluster.members, leads, names, strict=True):
        shown = lead + ink.link(ink.paint(name, "id"), member.article.path)
        because = visible(member.because)
        if width - indent >= _BESIDE_LEAST:
            shown += " " * (indent - used - width_of(name))
            yield from hang(because, width, shown, " " * indent)
        else:
            yield shown
            yield from hang(because, width, _INDENT * 2, _INDENT * 2)


def link_lines(links: Iterable[Link], width: int) -> Iterator[str]:
    """Yield each link: from, an arrow, to; its relation, similarity and why."""
    for link in links:
        ends = f"{visible(link.source)} → {visible(link.target)}"
        alike = percent(link.similarity).replace(" ", "\N{NO-BREAK SPACE}")
        what = f"{link.relation}, {alike}: {visible(link.because)}"
        yield from hang(f"{ends}  {what}", width, "", _INDENT)


def percent(similarity: float) -> str:
    """Return a similarity of 0 to 1 as ``98 %``; ``100 %`` only for 1, ``0 %`` only for 0."""
    if 0 < similarity < 1:
        return f"{min(max(round(similarity * 100), 1), 99)} %"
    return f"{round(similarity * 100)} %"


def _leads(cluster: Cluster, width: int) -> list[str]:
    """Return what stands before each id; on the narrowest terminals without the similarity."""
    column = max((len(member.relation) for member in cluster.members), default=0)
    plain = [f"{_INDENT}{member.relation:<{column}}{_INDENT}" for member in cluster.members]
    full = [
        f"{lead}{percent(member.similarity):>5}{_INDENT}"
        for lead, member in zip(plain, cluster.members, strict=True)
    ]
    return full if all(width - len(lead) >= _NAME_LEAST for lead in full) else plain


def _heading(cluster: Cluster, width: int, ink: Ink) -> Iterator[str]:
    count = f"{len(cluster.members)} copies"
    text = f"{count} · keep {visible(cluster.keep)}: {visible(cluster.keep_because)}"
    first, *rest = hang(text, width, "", _INDENT)
    yield ink.paint(first[: len(count)], "title") + first[len(count) :]
    yield from rest
