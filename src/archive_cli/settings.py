"""Which archive, with which settings, and who says so?

For each setting the first that is there counts: option, environment, the nearest
``archive.toml`` upwards from the current folder, default. Keys of ``archive.toml``::

    archive = "articles"      # the folder, relative to this file
    keep = ["2025/002"]       # ids that `dedupe` keeps, whatever else speaks for others
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from typing import Any

from archive_cli.model.errors import NoArchiveError, SettingsError
from archive_cli.model.record import Record

SETTINGS_FILE = "archive.toml"
_USUAL = os.path.join("data", "articles")


class Settings(Record):
    """What a command works with.

    ``root`` is the archive's folder as it was named, ``root_origin`` who named it; ``pins`` are
    ids to keep; ``catalog_folder`` is where what is derived from the archive lives.
    """

    root: str
    root_origin: str
    catalog_folder: str
    pins: frozenset[str] = frozenset()


def read_settings(named_root: str | None, environment: Mapping[str, str]) -> Settings:
    """Return the settings for an archive named by an option (``None``: not named).

    Raises `NoArchiveError` where there is no such folder, or where a home folder or ``/`` would
    be taken without being named; `SettingsError` for an ``archive.toml`` that can't be used.
    """
    file = _find_settings_file()
    values = _read_settings_file(file) if file is not None else {}
    root, origin = _choose_root(named_root, environment, file, values)
    if not os.path.isdir(root):
        reason = "it is not a folder" if os.path.exists(root) else "no such folder"
        raise NoArchiveError(root, f"{reason} ({origin})")
    return Settings(root, origin, catalog_folder_for(root, environment), _read_pins(file, values))


def catalog_folder_for(root: str, environment: Mapping[str, str]) -> str:
    """Return the catalog's folder: one for each archive's real path, below the user's cache."""
    real = os.path.realpath(root)
    cache = environment.get("XDG_CACHE_HOME") or ""
    if not os.path.isabs(cache):
        cache = os.path.join(os.path.expanduser("~"), ".cache")
    digest = hashlib.blake2b(os.fsencode(real), digest_size=8).hexdigest()
    name = os.fsencode(os.path.basename(real) or "root").decode("ascii", "replace")
    safe = "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in name)[:40]
    return os.path.join(cache, "archive-cli", f"{safe}-{digest}")


def _choose_root(
    named: str | None,
    environment: Mapping[str, str],
    file: str | None,
    values: dict[str, Any],
) -> tuple[str, str]:
    if named is not None:
        return named, "named by -C"
    if environment.get("ARCHIVE_DIR"):
        return environment["ARCHIVE_DIR"], "named by ARCHIVE_DIR"
    if file is not None and "archive" in values:
        if not isinstance(values["archive"], str):
            raise SettingsError(file, "archive must be a string, the folder's path")
        return os.path.join(os.path.dirname(file), values["archive"]), f"named in {file}"
    if os.path.isdir(_USUAL):
        return _USUAL, "./data/articles"
    if os.path.realpath(".") in (os.path.realpath(os.path.expanduser("~")), "/"):
        reason = "a home folder or / is an archive only when named; name one with -C DIR"
        raise NoArchiveError(os.getcwd(), reason)
    return ".", "the current folder"


def _find_settings_file() -> str | None:
    folder = os.getcwd()
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
            return tomllib.load(stream)
    except (OSError, ValueError) as error:
        raise SettingsError(file, str(error)) from error


def _read_pins(file: str | None, values: dict[str, Any]) -> frozenset[str]:
    pins = values.get("keep", [])
    if not isinstance(pins, list) or not all(isinstance(pin, str) for pin in pins):
        raise SettingsError(file or SETTINGS_FILE, "keep must be a list of ids")
    return frozenset(pins)
