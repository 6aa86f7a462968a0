"""Which archive, with which settings, and who says so?

For each setting the first that is there counts: option, environment, the nearest
``archive.toml`` upwards from the current folder, default. Keys of ``archive.toml``::

    archive = "articles"      # the folder, relative to this file
    keep = ["2025/002"]       # ids that `dedupe` keeps, whatever else speaks for others
    day_first = true          # 06/03/2025 is 6 March where no file of its outlet or folder tells
    exclude = ["drafts/", "*.bak.txt"]    # left out; gitignore patterns from the archive's folder
    sources = ["VNA", "Reuters"]          # whose copy `dedupe` keeps first

All but ``archive`` belong to an archive: they are read from the file that names the archive, else
from the nearest ``archive.toml`` upwards from the archive itself.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from archive_cli.catalog import exclusions
from archive_cli.model.errors import NoArchiveError, SettingsError
from archive_cli.model.record import Record

SETTINGS_FILE = exclusions.SETTINGS_FILE
KEYS = ("archive", "day_first", "exclude", "keep", "sources")
_USUAL = os.path.join("data", "articles")
_PLAIN = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._")
_LONGEST_NAME = 180
"""Bytes of a catalog folder's name. File systems take 255, encrypted ones (eCryptfs) 143 to 200."""

_MOST_SHOWN = 60
"""Characters of a pattern in a message."""


class Settings(Record):
    """What a command works with.

    ``root`` is the archive's folder as it was named, ``root_origin`` who named it; ``pins`` are
    ids to keep, ``sources`` those whose copies are kept first, in order; ``day_first`` is how dates
    such as 06/03/2025 are read where no file tells (``None``: not at all); ``exclude`` are
    gitignore patterns of files and folders to leave out. ``catalog_folder`` is where what is
    derived from the archive lives.
    """

    root: str
    root_origin: str
    catalog_folder: str
    pins: frozenset[str] = frozenset()
    day_first: bool | None = None
    exclude: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def read_settings(named_root: str | None, environment: Mapping[str, str]) -> Settings:
    """Return the settings for an archive named by an option (``None``: not named).

    Raises `NoArchiveError` where there is no such folder, or where a home folder or ``/`` would
    be taken without being named; `SettingsError` for an ``archive.toml`` that can't be used.
    """
    root, origin, file = _choose_root(named_root, environment)
    if not os.path.isdir(root):
        reason = "it is not a folder" if os.path.exists(root) else "no such folder"
        raise NoArchiveError(root or "''", f"{reason} ({origin})")
    file = file or _find_settings_file(os.path.realpath(root))
    folder = catalog_folder_for(root, environment)
    own = _own_folder_in(root, folder)
    if file is None:
        return Settings(root, origin, folder, exclude=own)
    values = _read_settings_file(file)
    return Settings(
        root,
        origin,
        folder,
        pins=frozenset(_texts_in(values, file, "keep", "ids")),
        day_first=_day_first_in(values, file),
        exclude=_exclude_in(values, file) + own,
        sources=_texts_in(values, file, "sources", "sources, those to keep first in front"),
    )


def catalog_folder_for(root: str, environment: Mapping[str, str]) -> str:
    """Return the catalog's folder: one for each archive's real path, below the user's cache.

    The cache is ``XDG_CACHE_HOME`` where that is an absolute path, else ``~/.cache`` (XDG Base
    Directory Specification).
    """
    cache = environment.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(cache):
        cache = os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(cache, "archive-cli", _folder_name(os.path.realpath(root)))


def _choose_root(named: str | None, environment: Mapping[str, str]) -> tuple[str, str, str | None]:
    """Return the folder, who named it, and the settings file if that did."""
    if named is not None:
        return named, "named by -C", None
    if environment.get("ARCHIVE_DIR"):
        return environment["ARCHIVE_DIR"], "named by ARCHIVE_DIR", None
    file = _find_settings_file(os.getcwd())
    folder = None if file is None else _read_settings_file(file).get("archive")
    if file is not None and folder is not None:
        if not isinstance(folder, str):
            raise SettingsError(file, "archive must be a string, the folder's path")
        root = os.path.join(os.path.dirname(file), os.path.expanduser(folder))
        return root, f"named in {file}", file
    if os.path.isdir(_USUAL):
        return _USUAL, "./data/articles", None
    if os.path.realpath(".") in (os.path.realpath(os.path.expanduser("~")), "/"):
        reason = "a home folder or / is an archive only when named; name one with -C DIR"
        raise NoArchiveError(os.getcwd(), reason)
    return ".", "the current folder", None


def _find_settings_file(folder: str) -> str | None:
    while True:
        candidate = os.path.join(folder, SETTINGS_FILE)
        if os.path.isfile(candidate):
            return candidate
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def _read_settings_file(file: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(file, "rb") as stream:
            values = tomllib.load(stream)
    except OSError as error:
        raise SettingsError(file, (error.strerror or str(error)).lower()) from error
    except (ValueError, RecursionError) as error:
        raise SettingsError(file, str(error)) from error
    for key in values:
        if key not in KEYS:
            raise SettingsError(file, f"no setting {key!r}: settings are {', '.join(KEYS)}")
    return values


def _texts_in(values: Mapping[str, Any], file: str, key: str, what: str) -> tuple[str, ...]:
    texts = values.get(key, [])
    if not isinstance(texts, list) or not all(isinstance(one, str) for one in texts):
        raise SettingsError(file, f"{key} must be a list of {what}")
    return tuple(texts)


def _day_first_in(values: Mapping[str, Any], file: str) -> bool | None:
    day_first = values.get("day_first")
    if day_first is not None and not isinstance(day_first, bool):
        raise SettingsError(file, "day_first must be true or false")
    return day_first


def _exclude_in(values: Mapping[str, Any], file: str) -> tuple[str, ...]:
    patterns = _texts_in(values, file, "exclude", "patterns")
    for pattern in patterns:
        from archive_cli.catalog.rules import find_mistake

        mistake = find_mistake(pattern)
        if mistake is not None:
            shown = pattern if len(pattern) <= _MOST_SHOWN else f"{pattern[:_MOST_SHOWN]}…"
            raise SettingsError(file, f"exclude: {shown!r} can't match anything: {mistake}")
    return patterns


def _own_folder_in(root: str, folder: str) -> tuple[str, ...]:
    """Return the pattern that leaves catalogs out, where they stand in the archive itself."""
    above = os.path.join(os.path.realpath(root), "")
    cache = os.path.realpath(os.path.dirname(folder))
    below = cache.removeprefix(above)
    if below == cache or any(part[0] == "." for part in below.split(os.sep)):
        return ()
    return ("/" + "".join(f"\\{one}" if one in "\\*?[]!# " else one for one in below) + "/",)


def _folder_name(real: str) -> str:
    """Return a name that no other real path has: ``/srv/news-2025`` is ``srv-news%2D2025``.

    Of long paths it is the end and a digest, with ``=``, which short ones never have.
    """
    name = _encoded(os.fsencode(real).removeprefix(b"/")) or "%2F"
    if len(name) <= _LONGEST_NAME:
        return name
    from hashlib import blake2b

    return f"{name[-100:]}={blake2b(os.fsencode(real), digest_size=16).hexdigest()}"


def _encoded(path: bytes) -> str:
    return "".join(
        chr(byte) if byte in _PLAIN else "-" if byte == 0x2F else f"%{byte:02X}" for byte in path
    )
