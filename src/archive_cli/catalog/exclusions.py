"""Which files and folders of an archive does its owner want left out?

What an ``.archiveignore`` in any folder of the archive names, and the ``exclude`` patterns of
archive.toml, is left out without a word, as hidden files are. The patterns are gitignore's (see
`patterns`), with git's rules: of the lines of a file the last that matches decides, ``!`` takes
back in, a file in a folder below comes before those above, and what stands in an excluded folder
can't be taken back in. The patterns of archive.toml come after all files.

How a walk asks::

    exclusions = find_exclusions(root, patterns)        # None: nothing is excluded so far
    ...                                                 # for each folder, from the top down:
    if IGNORE_FILE in names:
        exclusions = exclusions or Exclusions(root, patterns)
        exclusions.enter(folder)                        # before the folder's names are judged
    rules = exclusions.within(folder) if exclusions else None
    ...                                                 # for each name; links are no folders:
    if rules is not None and rules.excludes(path, is_folder=False): ...

After the walk ``exclusions.folders`` and ``exclusions.signature`` are kept, and
``exclusions.problems`` reported. Before the next one, ``find_exclusions(root, patterns, folders)``
has the rules of those folders already, so that any folder may be judged by itself, and its
signature differs from the one kept where any pattern has changed: then all folders must be walked.
(No exclusions: ``""``.) Whatever stands in a file of patterns, nothing is raised.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from archive_cli.model.problem import Problem, ProblemKind

if TYPE_CHECKING:
    from archive_cli.catalog.rules import Rules

IGNORE_FILE = ".archiveignore"
SETTINGS_FILE = "archive.toml"
"""The settings' file (see `settings`): at the archive's root it is no article, and no problem."""

_FIXES: dict[ProblemKind, str] = {
    "unreadable": "Make it readable, or take it away; until then it excludes nothing.",
    "outside-link": "Copy what it leads to into the archive; until then it excludes nothing.",
    "too-large": "Use fewer patterns with * in them; until then it excludes nothing.",
    "binary": "Save it as UTF-8; until then it excludes nothing.",
    "malformed": "Correct the line; until then it has no effect.",
}


class Exclusions:
    """The patterns of an archive, as far as its folders have been entered.

    ``root`` opens the archive's folder, ``patterns`` are those of archive.toml (of which those
    with mistakes count for nothing). ``problems`` has one for each file of patterns that can't be
    used as it is, in the order in which they were met.
    """

    def __init__(self, root: str, patterns: tuple[str, ...]) -> None:
        self._root = os.path.realpath(root)
        self._patterns = patterns
        self._found: dict[str, bytes] = {}
        self._rules: dict[str, Rules | None] = {}
        self._least = _rules_of(patterns) if patterns else None
        self.problems: list[Problem] = []

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders in which a file of patterns was found, sorted, as paths in the record."""
        return tuple(sorted(self._found))

    @property
    def signature(self) -> str:
        """A digest of all that the exclusions depend on, whatever the order of entering."""
        from hashlib import blake2b

        digest = blake2b(digest_size=16)
        for part in (repr(self._patterns), *(repr(item) for item in sorted(self._found.items()))):
            digest.update(part.encode("utf-8", "backslashreplace") + b"\n")
        return digest.hexdigest()

    def enter(self, folder: str) -> None:
        """Take in the folder's file of patterns, if it has one and was not entered before.

        Folders above must have been entered first where they have one. ``folder`` is a path as in
        the record, ``""`` for the archive's own.
        """
        path = self._os_path_of(folder)
        if folder not in self._found and os.path.lexists(path):
            self._take(folder, path)

    def within(self, folder: str) -> Rules | None:
        """Return the rules for what stands in a folder; ``None`` where nothing is excluded."""
        if not self._rules:
            return self._least
        while folder and folder not in self._rules:
            folder = folder.rpartition("/")[0]
        return self._rules.get(folder, self._least)

    def _take(self, folder: str, path: bytes) -> None:
        from archive_cli.catalog.pattern_file import (
            UnusableFileError,
            pattern_lines,
            read_pattern_file,
        )
        from archive_cli.catalog.rules import rules_for

        try:
            data = read_pattern_file(path, self._root)
        except FileNotFoundError:  # deleted just now, or a link that leads nowhere
            return
        except UnusableFileError as error:
            self._found[folder] = error.message.encode()
            self._report(folder, error.kind, error.message)
            return
        self._found[folder] = data
        self._rules[folder], mistake = rules_for(folder, pattern_lines(data), self.within(folder))
        if mistake is not None:
            self._report(folder, "malformed", mistake)

    def _os_path_of(self, folder: str) -> bytes:
        name = os.fsencode(folder)
        path = os.path.join(os.fsencode(self._root), name, IGNORE_FILE.encode())
        if rb"\x" not in name or os.path.lexists(path):
            return path
        import re

        name = re.sub(rb"\\x([0-9a-f]{2})", lambda found: bytes((int(found[1], 16),)), name)
        return os.path.join(os.fsencode(self._root), name, IGNORE_FILE.encode())

    def _report(self, folder: str, kind: ProblemKind, message: str) -> None:
        path = f"{folder}/{IGNORE_FILE}" if folder else IGNORE_FILE
        self.problems.append(Problem(path, kind, message, _FIXES[kind]))


def find_exclusions(
    root: str, patterns: tuple[str, ...], folders: Iterable[str] = ("",)
) -> Exclusions | None:
    """Return the exclusions of an archive with these folders entered, the archive's own too.

    ``None`` where there is no file of patterns in any of them and no pattern.
    """
    exclusions = Exclusions(root, patterns)
    for folder in sorted({"", *folders}):
        exclusions.enter(folder)
    return exclusions if patterns or exclusions.folders else None


def _rules_of(patterns: tuple[str, ...]) -> Rules:
    from archive_cli.catalog.rules import rules_for

    return rules_for("", patterns, None)[0]
