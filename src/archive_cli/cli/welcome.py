"""What is said to somebody who types ``archive`` alone?

Which folder is the archive and who named it, what it holds, and commands that fit it. Where there
is no archive, or nothing in it, that is no error: the way to one is told.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import partial
from textwrap import wrap
from typing import TYPE_CHECKING

from archive_cli.catalog.options import MOST_LOOKED_AT
from archive_cli.catalog.suffixes import ARTICLE_SUFFIXES
from archive_cli.cli.notes import note
from archive_cli.cli.options import DEFAULT_WAIT
from archive_cli.cli.progress import progress_for
from archive_cli.model.errors import NoArchiveError
from archive_cli.render.sanitize import visible
from archive_cli.settings import Settings, read_settings
from archive_cli.upkeep import Upkeep

if TYPE_CHECKING:
    from archive_cli.cli.options import SharedOptions
    from archive_cli.model.article import Article
    from archive_cli.model.overview import Overview

_WIDTH = 78
_WIDEST = 50
"""Cells of a command beside which there is room to say what it is for."""
_Suggestion = tuple[str, str]


def welcome(shared: SharedOptions) -> None:
    """Write what is here and what to do next.

    The catalog is brought up to date first, but not made where the archive has very many files:
    that takes its time, and is left to a command that needs it. Raises `NoArchiveError` where a
    folder is named that is not there.
    """
    try:
        settings = read_settings(shared.root, os.environ)
    except NoArchiveError as error:
        if shared.root is not None or error.path != os.getcwd():
            raise
        lines = _without_archive(error)
    else:
        lines = _with_archive(settings, shared)
    sys.stdout.write("".join(f"{visible(line)}\n" for line in lines))


def _without_archive(error: NoArchiveError) -> Iterator[str]:
    yield f"{error.path} is not taken for an archive: {error.reason}."
    yield from _written([*_other_folders(), ("archive help", "the commands, and pages to read")])


def _with_archive(settings: Settings, shared: SharedOptions) -> Iterator[str]:
    upkeep = Upkeep(
        settings,
        wait=DEFAULT_WAIT if shared.wait is None else shared.wait,
        notify=partial(note, shared.replaced(quiet=True)),
        progress=progress_for(shared),
    )
    yield f"Archive: {settings.root} ({_origin_of(settings)})"
    command = _command_for(settings)
    if _is_untouched(upkeep) and _has_very_many(settings.root):
        yield f"It has more than {MOST_LOOKED_AT:,} files, and none of them has been read yet."
        yield from _written([(f"{command} index", "read them, on all cores; once")])
        return
    from archive_cli.search.overview import overview_of

    overview = overview_of(upkeep.ready())
    if overview.articles:
        yield from _described(overview)
        yield from _written([*_suggested(overview, command)])
    else:
        yield from _described_empty(overview)
        yield from _written([*_for_empty(overview, command)])


def _is_untouched(upkeep: Upkeep) -> bool:
    return upkeep.as_it_is().commit_number() == 0


def _has_very_many(root: str) -> bool:
    """Tell whether there are so many files that they are not looked at before each command."""
    found = 0
    for _, _, files in os.walk(root):
        found += len(files)
        if found > MOST_LOOKED_AT:
            return True
    return False


def _origin_of(settings: Settings) -> str:
    origin = settings.root_origin
    return "found in the current folder" if origin.startswith("./") else origin


def _command_for(settings: Settings) -> str:
    """Return the program's name with what it takes to mean this archive."""
    if settings.root_origin != "named by -C":
        return "archive"
    return f"archive -C {_quoted(settings.root)}"


def _described(overview: Overview) -> Iterator[str]:
    told = [_counted(overview.articles, "article", "articles")]
    if overview.oldest is not None and overview.newest is not None:
        span = dict.fromkeys((_date_of(overview.oldest), _date_of(overview.newest)))
        told.append(" to ".join(span))
    if overview.estimated:
        told.append(_counted(overview.estimated, "date estimated (~)", "dates estimated (~)"))
    if overview.undated:
        told.append(f"{overview.undated:,} undated")
    if overview.unusable:
        told.append(_counted(overview.unusable, "unusable file", "unusable files"))
    yield f"It holds {', '.join(told)}."


def _date_of(article: Article) -> str:
    return f"{'~' if article.date is None else ''}{article.best_date}"


def _suggested(overview: Overview, command: str) -> Iterator[_Suggestion]:
    is_short = overview.articles <= MOST_LOOKED_AT
    yield f"{command} list{'' if is_short else ' --limit 20'}", "newest first"
    if overview.name is not None:
        yield f"{command} show {_quoted(overview.name)}", "one of the newest"
    if overview.word is not None:
        yield f"{command} search {_quoted(overview.word)}", "what tells of it, best first"
    if overview.place is not None:
        yield f"{command} list {_place_query(overview.place)}", f"from {overview.place}"
    if overview.undated or overview.unusable:
        yield f"{command} check", "what is wrong, and which dates are missing"
    elif overview.oldest != overview.newest:
        yield f"{command} timeline", "how they spread over time"
    if overview.articles > 1:
        yield f"{command} dedupe", "which are copies, and of what"
    yield "archive help", "all commands, and pages to read"


def _place_query(place: str) -> str:
    """Return the place as a query has it: without accents where that leaves it readable."""
    from archive_cli.catalog.analysis import folded

    plain = "-".join(folded(place).split())
    is_plain = plain.isascii() and plain.replace("-", "").isalnum()
    return f"place:{plain}" if is_plain else _quoted('place:"' + place.replace('"', " ") + '"')


def _described_empty(overview: Overview) -> Iterator[str]:
    yield "It holds no articles. Read are files without an ending that hold text, and those in"
    yield from wrap(" ".join(sorted(ARTICLE_SUFFIXES - {""})), _WIDTH)
    if overview.unusable:
        yield f"{_counted(overview.unusable, 'file', 'files')} could not be used."


def _for_empty(overview: Overview, command: str) -> Iterator[_Suggestion]:
    if overview.unusable:
        yield f"{command} check", "why files can't be used"
    yield from _other_folders()
    yield "archive help formats", "what is read from files"


def _other_folders() -> Iterator[_Suggestion]:
    yield "archive -C FOLDER", "look at another folder"
    yield "export ARCHIVE_DIR=FOLDER", "make it the archive in this shell"
    yield """echo 'archive = "FOLDER"' > archive.toml""", "or below the current folder"


def _written(suggestions: list[_Suggestion]) -> Iterator[str]:
    """Yield the commands with what each is for, in two columns."""
    width = min(_WIDEST, max(len(command) for command, _ in suggestions))
    yield ""
    yield "What next:"
    for command, told in suggestions:
        yield f"  {command:{width}}  {told}"


def _counted(count: int, one: str, several: str) -> str:
    return f"{count:,} {one if count == 1 else several}"


def _quoted(text: str) -> str:
    from shlex import quote

    return quote(text)
