"""What did the last comparison of a whole archive find, and does it still hold?

A file beside the index, made anew whenever it is not of the same commit, the same preferences and
the same engine. Lines of UTF-8: a header (JSON, with a checksum of all that follows), a line of
JSON for each cluster and each link, and last a line for each article in a cluster, its key and
where its cluster's line begins, ordered as bytes: so one article's copies are found without
decoding the rest.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

from archive_cli.model.cluster import Reason

if TYPE_CHECKING:
    from archive_cli.model.article import Article
    from archive_cli.model.cluster import Cluster, Link

NAME = "copies"
EDITION = 2
"""To be counted up when the engine finds other copies or the file changes its shape."""


class State(NamedTuple):
    """What findings depend on besides the engine: the catalog's commit and the preferences."""

    commit: int
    pins: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Findings:
    """Clusters and links in a file, as they were written; articles by path and number."""

    def __init__(self, data: bytes, links: int, index: int) -> None:
        self._data = data
        self._start = data.index(b"\n") + 1
        self._links = self._start + links
        self._index = self._start + index

    def copies_of(self, article: Article) -> list[str]:
        """Return the ids of all articles in the cluster of one, itself included; none: []."""
        place = self._place_of(_key_of(article))
        if place is None:
            return []
        return [member[0] for member in json.loads(self._line_at(self._start + place))["members"]]

    def clusters(self) -> Iterator[dict[str, Any]]:
        """Yield ``keep_because`` and ``members``: id, path, number, relation, similarity."""
        return self._lines(self._start, self._links)

    def links(self) -> Iterator[list[Any]]:
        """Yield path and number of both ends, source first, then relation and similarity."""
        return self._lines(self._links, self._index)

    def _lines(self, start: int, stop: int) -> Iterator[Any]:
        while start < stop:
            line = self._line_at(start)
            start += len(line)
            yield json.loads(line)

    def _line_at(self, place: int) -> bytes:
        return self._data[place : self._data.index(b"\n", place) + 1]

    def _place_of(self, key: bytes) -> int | None:
        """Return where the line of an article's cluster begins, among those of clusters."""
        low, high = self._index, len(self._data)
        while low < high:
            middle = self._data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            line = self._line_at(middle)
            found, _, place = line.rpartition(b"\t")
            if found == key:
                return int(place)
            if found < key:
                low = middle + len(line)
            else:
                high = middle
        return None


def read_findings(folder: str, state: State) -> Findings | None:
    """Return what is kept in a folder; ``None`` where that is nothing, of another state, or torn.

    What is damaged is taken for nothing: it is found anew.
    """
    try:
        with open(os.path.join(folder, NAME), "rb") as stream:
            data = stream.read()
        head, _, rest = data.partition(b"\n")
        _, _, links, index, _ = json.loads(head)
        if head + b"\n" != _header(state, links, index, rest):
            return None
        return Findings(data, links, index)
    except (OSError, ValueError, TypeError):
        return None


def write_findings(
    folder: str, state: State, clusters: Iterable[Cluster], links: Iterable[Link]
) -> None:
    """Keep findings in a folder, in place of those that are there, all or nothing.

    Where nothing can be written, nothing is kept.
    """
    lines, places, size = [], [], 0
    for cluster in clusters:
        line = _line(_cluster_entry(cluster))
        places += [(_key_of(member.article), size) for member in cluster.members]
        lines.append(line)
        size += len(line)
    lines += [_line(_link_entry(link)) for link in links]
    index = sum(map(len, lines))
    lines += [b"%b\t%d\n" % place for place in sorted(places)]
    rest = b"".join(lines)
    _replace(os.path.join(folder, NAME), _header(state, size, index, rest) + rest)


def _header(state: State, links: int, index: int, rest: bytes) -> bytes:
    """Return the first line, for what follows: where links and index begin in it, its checksum."""
    checksum = crc32(rest, crc32(b"%d %d" % (links, index)))
    return _line([EDITION, state, links, index, checksum])


def _cluster_entry(cluster: Cluster) -> dict[str, Any]:
    members = [
        (one.article.id, one.article.path, one.article.number, one.relation, one.similarity)
        for one in cluster.members
    ]
    return {"keep_because": cluster.keep_because, "members": members}


def _link_entry(link: Link) -> list[Any]:
    assert isinstance(link.reason, Reason)
    ends = link.reason.subjects[:2]
    places = [(article.path, article.number) for article in ends]
    return [*places, link.relation, link.similarity]


def _key_of(article: Article) -> bytes:
    """Return what tells an article from all others, without a tab or a line break."""
    return json.dumps(f"{article.path}#{article.number}").encode()


def _line(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode() + b"\n"


def _replace(path: str, data: bytes) -> None:
    fresh = f"{path}.new"
    try:
        with open(fresh, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(fresh, path)
    except OSError:
        with suppress(OSError):
            os.unlink(fresh)
