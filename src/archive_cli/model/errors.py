"""What can go wrong, in words a user can act on?"""

from __future__ import annotations

from collections.abc import Iterator

_LINE = 74
"""So much of a query stands in a message: what fits on a line of 80 cells."""
_LONGEST = 300
"""A form that is longer is not proposed: there is no place to see what differs."""


class ArchiveError(Exception):
    """Anything a user of the program or of the library can act on; ``str()`` is the message."""


class QueryError(ArchiveError):
    """A query that can't be understood.

    ``start`` and ``end`` are code points of ``query_text``; ``nearest`` is a valid form to offer.
    The message has the place on a line of 80 cells, a caret below each character of it.
    """

    def __init__(
        self, query_text: str, start: int, end: int, reason: str, nearest: str | None = None
    ) -> None:
        self.query_text = query_text
        self.start = start
        self.end = end
        self.reason = reason
        self.nearest = nearest
        super().__init__(self._message())

    def _message(self) -> str:
        lines = [_excerpt(self.reason), *self._place()]
        if self.nearest is not None and len(self.nearest) <= _LONGEST:
            lines.append(f"Did you mean {self.nearest}?")
        return "\n".join(lines)

    def _place(self) -> Iterator[str]:
        """Yield the query, or the part around the place, and the carets below it."""
        text = "".join(map(_shown, self.query_text))
        first, last = 0, len(text)
        if last > _LINE:
            first = min(max(self.start - _LINE // 3, 0), last - _LINE)
            last = first + _LINE
        shown = ("…" if first else "") + text[first:last] + ("…" if last < len(text) else "")
        before = text[first : self.start]
        place = text[self.start : min(self.end, last)]
        indent = " " * (bool(first) + _cells(before))
        yield f"  {shown}"
        yield f"  {indent}{'^' * max(1, _cells(place))}"


def _shown(character: str) -> str:
    """Return what stands for a character in one place of one line."""
    if character.isspace():
        return " "
    return character if character.isprintable() else "\ufffd"


def _cells(text: str) -> int:
    """Return how many cells a terminal gives the text (UAX #11)."""
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in text)


def _excerpt(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


class UnknownIdError(ArchiveError):
    """No article answers to ``name``; ``nearest`` are ids that look alike."""

    def __init__(self, name: str, nearest: tuple[str, ...] = ()) -> None:
        self.name = name
        self.nearest = nearest
        hint = f" Did you mean {' or '.join(nearest)}?" if nearest else ""
        super().__init__(f"no article {name!r}.{hint}")


class AmbiguousIdError(ArchiveError):
    """Several articles answer to ``name``: ``matches`` are their ids, ``total`` how many."""

    def __init__(self, name: str, matches: tuple[str, ...], total: int) -> None:
        self.name = name
        self.matches = matches
        self.total = total
        more = f"\n  … and {total - len(matches)} more" if total > len(matches) else ""
        listed = "".join(f"\n  {match}" for match in matches)
        super().__init__(f"{name!r} may be any of {total} articles:{listed}{more}")


class UnknownFieldError(ArchiveError):
    """A record has no field ``name``; ``known`` are those it has, ``nearest`` the likely one."""

    def __init__(self, name: str, known: tuple[str, ...], nearest: str | None = None) -> None:
        self.name = name
        self.known = known
        self.nearest = nearest
        hint = f"did you mean {nearest}? " if nearest else ""
        super().__init__(f"no field {name!r}: {hint}fields are {', '.join(known)}")


class NoArchiveError(ArchiveError):
    """There is no archive at ``path``."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"no archive at {path}: {reason}")


class SettingsError(ArchiveError):
    """A setting in ``origin`` (a file or an environment variable) can't be used."""

    def __init__(self, origin: str, reason: str) -> None:
        self.origin = origin
        self.reason = reason
        super().__init__(f"{origin}: {reason}")


class CatalogError(ArchiveError):
    """The catalog at ``path`` could not be read or written."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"catalog {path}: {reason}")


class CatalogBusyError(ArchiveError):
    """Another process has been writing the catalog for more than ``seconds``."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(
            f"another archive command is updating the catalog (waited {seconds:g} s); "
            "try again, or give it longer with --wait"
        )


class TrashError(ArchiveError):
    """The archive's trash, or what is at ``path`` in it, can't be used; nothing more is moved."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


class TrashBusyError(ArchiveError):
    """Another process has been moving files to or from the trash for more than ``seconds``."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(
            f"another archive command is moving files (waited {seconds:g} s); "
            "try again, or give it longer with --wait"
        )


class ReadError(ArchiveError):
    """The archive's file or folder at ``path`` could not be read."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


class FormatError(ArchiveError):
    """What ``command`` finds can't be written as ``output_format``; ``known`` are its formats."""

    def __init__(self, command: str, output_format: str, known: tuple[str, ...]) -> None:
        self.command = command
        self.output_format = output_format
        self.known = known
        super().__init__(f"{command} can't write {output_format}: it writes {', '.join(known)}")
