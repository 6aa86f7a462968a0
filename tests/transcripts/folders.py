"""Which archives do the transcripts look at?"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from hostile.attack_folder import build_attack
from transcripts.shelves import cells, shelf
from transcripts.tongues import tongues

SAMPLES = Path(__file__).parents[2] / "data" / "articles"
_VISIT = "002_5ad7c3901e6f48b2.txt"
_HARBOUR = """Harbour of Oakhaven opens its second quay
OAKHAVEN, March 3 — The port of Oakhaven opened a second quay on Monday, after two years of work.

Ships of up to 300 metres can now moor there, the harbour office said. The first of them, with
timber from the north, is expected on Thursday.
"""
_FERRY = """Ferry is back
DAO LON, April 2, 2025 — The ferry to Đảo Lớn ran again on Wednesday, after three weeks in dock. \
The harbour office had found a crack in its shaft.

“It is good to hear the horn,” said Mrs Ngô, who keeps the only shop. Since the middle of March \
she had lived on tins and patience. She had sold out of both by noon.

The captain took two trips instead of one. He carried bread, letters and a piano, the office said. \
For a week the passage is to be free.

The island has four hundred people and no bridge. One has been promised at each election since \
1998. A third boat follows in May.
"""
_CHINESE = """新港开放

香港（3月5日）— 新的码头昨天开放。港口办公室说，三百米长的船可以停靠。第一艘船星期四到达。

渔民们很高兴。他们等了两年。
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


def edits(folder: Path) -> None:
    """A story, and beside it others made of it; two in Chinese; one that means harm."""
    folder.mkdir(parents=True)
    for name, text in {
        "ferry": _FERRY,
        "same": _FERRY,
        "spaced": _FERRY.replace("dock. ", "dock.\n\n"),
        "edited": _edited(_FERRY),
        "short": _FERRY.partition("\n\nThe island")[0] + "\n",
        "harbour": _HARBOUR,
        "chinese": _CHINESE,
        "chinese-2": _CHINESE.replace("昨天", "今天").replace("渔民们很高兴。", ""),
        "hostile": _FERRY.replace("tins", "[red]tins[/red] \x1b[31m \u202esnit"),
    }.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


def _edited(text: str) -> str:
    """Change words, cut a sentence, add one, and move one; and two headers."""
    text = text.replace("April 2", "April 3").replace("Ferry is", "Island ferry is")
    text = text.replace("three weeks", "nearly a month").replace("tins and patience", "tins")
    text = text.replace(" She had sold out of both by noon.", "")
    text = text.replace(" A third boat follows in May.", "")
    return text.replace("said.", "said. A third boat follows in May.").replace(
        "be free.", "be free. The mayor was not there."
    )


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


def attack(folder: Path) -> None:
    """What the hostile tests have, but the many articles and what only some users can make."""
    build_attack(folder)
    for name in ("device.txt", "socket.txt", "many.jsonl"):
        (folder / name).unlink(missing_ok=True)


BUILDERS: dict[str, Callable[[Path], None]] = {
    build.__name__: build
    for build in (
        *(samples, copies, edits, tree, one, empty, none, hostile, attack),
        *(shelf, cells, tongues),
    )
}
