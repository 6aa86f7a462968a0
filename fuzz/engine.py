"""How is a promise tried with made-up input until it breaks?

Each script beside this one tries the promises of one room with atheris (libFuzzer), which looks
which inputs reach code that no other has reached, and changes those further::

    .venv/bin/pip install -e '.[dev,fuzz]'
    .venv/bin/python fuzz/reading.py -max_total_time=600

The options are libFuzzer's. An input that breaks a promise is kept in the current folder; given
as an argument it is tried alone. Each of them becomes a fixed test.
"""

from __future__ import annotations

import pkgutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path

import atheris

TOP = Path(__file__).parents[1]
_SLOW = 20
"""Seconds; an input that takes longer is a finding."""

sys.path.insert(1, str(TOP / "tests"))


def watch(*rooms: str) -> None:
    """Import every module of these packages so that it is seen which of its code is reached."""
    with atheris.instrument_imports(include=["archive_cli"], enable_loader_override=False):
        for room in rooms:
            package = import_module(room)
            for found in pkgutil.walk_packages(package.__path__, f"{room}."):
                import_module(found.name)


def fuzz(
    check: Callable[[bytes], None],
    seeds: Iterable[bytes],
    words: Iterable[str] = (),
    *,
    longest: int = 4096,
) -> None:
    """Call ``check`` with bytes until it raises or the time is over.

    ``seeds`` are inputs to begin with, ``words`` what is often put in, ``longest`` is in bytes.
    """
    folder = Path(tempfile.mkdtemp(prefix="archive-fuzz-"))
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, seed in enumerate(seeds):
        (corpus / str(number)).write_bytes(seed[:longest])
    dictionary = folder / "words"
    dictionary.write_text("".join(map(_entry, words)), encoding="ascii")
    options = [f"-max_len={longest}", f"-timeout={_SLOW}", f"-dict={dictionary}", "-len_control=0"]
    named = [one for one in sys.argv[1:] if not one.startswith("-")]
    folders = [] if named else [str(corpus)]
    atheris.Setup([sys.argv[0], *options, *sys.argv[1:], *folders], check)
    atheris.Fuzz()


def _entry(word: str) -> str:
    """Return a line of libFuzzer's dictionary."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n'
