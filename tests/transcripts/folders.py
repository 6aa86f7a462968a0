"""Which archives do the transcripts look at?"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "data" / "articles"
_VISIT = "002_5ad7c3901e6f48b2.txt"
_HARBOUR = """Harbour of Oakhaven opens its second quay
OAKHAVEN, March 3 — The port of Oakhaven opened a second quay on Monday, after two years of work.

Ships of up to 300 metres can now moor there, the harbour office said. The first of them, with
timber from the north, is expected on Thursday.
"""
_HOSTILE: dict[bytes, str | bytes] = {
    b"binary.txt": bytes(range(256)) * 8,
    b"bidi.txt": "Minister \u202eyltcartsid\u202c calls for calm\n\nHe said so twice.\n",
    b"caf\xe9.txt": "A coffee house closes\n\nThe last guests left at noon.\n",
    b"emoji.txt": "Family day \U0001f468\u200d\U0001f469\u200d\U0001f467 in town\n\nAll came.\n",
    b"empty.txt": "",
    b"escape.txt": "Oil \x1b[31mred\x1b[0m hot\x07\n\nUp \x1b]0;owned\x07again, \x9b2Jnot down.\n",
    b"formula.txt": '=HYPERLINK("http://example.org")\n\nA sheet, a cell, a sum.\n',
    b"latin.txt": "Café d'Orléans à nouveau ouvert\n\nLe patron est ravi.\n".encode("latin-1"),
    b"line\nbreak.txt": "A name with two lines\n\nThe file is named so.\n",
    b"markup.txt": "Oil [red]up[/red] and [/] down [link=file:///etc]here[/link]\n\n[bold]No.\n",
    b"photo.jpg": b"\xff\xd8\xff\xe0 not really",
    b"-dash.txt": "A dash at the front\n\nSome names begin with one.\n",
}


def samples(folder: Path) -> None:
    """The five sample articles."""
    shutil.copytree(SAMPLES, folder)


def copies(folder: Path) -> None:
    """The samples, and beside 002 the same once more, a shortened, and a lightly edited one."""
    samples(folder)
    text = (folder / _VISIT).read_text(encoding="utf-8")
    edited = text.replace("trusted the general", "relied on the general")
    (folder / "copy.txt").write_text(text, encoding="utf-8")
    (folder / "edited.txt").write_text(edited.replace("grateful", "thankful"), encoding="utf-8")
    (folder / "short.txt").write_text("\n\n".join(text.split("\n\n")[:5]), encoding="utf-8")


def tree(folder: Path) -> None:
    """Articles in folders, several of which may be meant by one name."""
    for path, title in (
        ("2024/12/002-budget", "Council passes the budget"),
        ("2025/03/002-visit", "Envoy visits the islands"),
        ("2025/03/0021-storm", "Storm closes the ferry line"),
        ("2025/04/010-strike", "Dockers end their strike"),
        ("notes/talks.md", "Talks on the water treaty go on"),
    ):
        file = folder / (path if "." in path else f"{path}.txt")
        file.parent.mkdir(parents=True, exist_ok=True)
        date = f"date {path[:7].replace('/', '-')}-05 " if path[0] == "2" else ""
        file.write_text(f"{title}\n\n{date}OAKHAVEN — Little is known so far.\n", encoding="utf-8")


def one(folder: Path) -> None:
    """A single article."""
    folder.mkdir(parents=True)
    (folder / "harbour.txt").write_text(_HARBOUR, encoding="utf-8")


def empty(folder: Path) -> None:
    """A folder without a file."""
    folder.mkdir(parents=True)


def none(folder: Path) -> None:
    """No folder at all."""


def hostile(folder: Path) -> None:
    """Names, texts and things that mean harm, and links out of the archive."""
    folder.mkdir(parents=True)
    for name, content in _HOSTILE.items():
        raw = content if isinstance(content, bytes) else content.encode()
        (folder / os.fsdecode(name)).write_bytes(raw)
    os.mkfifo(folder / "pipe.txt")
    secrets = folder.parent / "secrets"
    secrets.mkdir()
    (secrets / "secret.txt").write_text("Nobody may read this\n\nNobody.\n", encoding="utf-8")
    (folder / "outside").symlink_to(secrets)
    (folder / "outside.txt").symlink_to(secrets / "secret.txt")
    (folder / "dangling.txt").symlink_to("nowhere.txt")


BUILDERS: dict[str, Callable[[Path], None]] = {
    build.__name__: build for build in (samples, copies, tree, one, empty, none, hostile)
}
