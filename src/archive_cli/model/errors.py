"""What can go wrong, in words a user can act on?"""

from __future__ import annotations


class ArchiveError(Exception):
    """Anything a user of the program or of the library can act on; ``str()`` is the message."""


class QueryError(ArchiveError):
    """A query that can't be understood.

    ``start`` and ``end`` are code points of ``query_text``; ``nearest`` is a valid form to offer.
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
        caret = " " * self.start + "^" * max(1, self.end - self.start)
        lines = [self.reason, f"  {self.query_text}", f"  {caret}"]
        if self.nearest is not None:
            lines.append(f"Did you mean {self.nearest}?")
        return "\n".join(lines)


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
