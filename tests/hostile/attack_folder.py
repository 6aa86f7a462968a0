"""Which files, names and links mean harm?

Some hold what a terminal, a spreadsheet or a bibliography would obey; some are made to take time
or memory without end; some are no files at all; some lead out of the archive.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

ESC = "\x1b"
SECRET = "Nobody may read this sentence"
MANY = 400
"""Articles of one file."""


def build_attack(folder: Path) -> None:
    """Make an archive of all of it, and what it leads out to beside it."""
    folder.mkdir(parents=True)
    for make in (_obeyed, _names, _encodings, _bombs, _marked, _long):
        for name, content in make():
            raw = content if isinstance(content, bytes) else content.encode("utf-8")
            folder.joinpath(os.fsdecode(name)).write_bytes(raw)
    _no_files(folder)
    _links(folder)
    _deep_folders(folder)


def _obeyed() -> Iterator[tuple[str, str]]:
    link = f"{ESC}]8;;http://evil.test{ESC}\\link{ESC}]8;;{ESC}\\"
    title = f"Title {link} {ESC}P+q544e{ESC}\\ {ESC}[6n"
    body = f"The body {ESC}]52;c;ZXZpbA=={ESC}\\ text \x9b2J goes on {ESC}_x{ESC}\\."
    yield "osc.txt", f"{title}\n\nDate: 2025-03-05\n\n{body}\n"
    headers = (
        'title: "Esc \\e[31mred\\e[0m"',
        'author: "A. Writer\\nER  - \\nTY  - BOOK"',
        'source: "=cmd|x \\e[31m \\u202Eevil"',
        'url: "https://a.test/\\u202e}}\\n@book{{x}}"',
        'place: "@SUM(A1)\\r\\nX"',
        "date: 2025-03-05",
    )
    yield "meta.md", "\n".join(["---", *headers, "---", "The body of meta. The ferry left.\n"])
    yield "cr.txt", "rm -rf ~\rA nice title\n\nShown as nice\rbut it is not.\n"
    yield "bidi.txt", "Bidi \u202e\u2066evil\u200f \U000e0041\n\nThe body\u2028x\u2029y.\n"
    yield (
        "markup.txt",
        "Oil [red]up[/red] and [/] [link=file:///etc]x[/link]\n\n[bold]No body.\n",
    )
    yield (
        "bibtex.txt",
        "Title }, @book{x, title = {\\input{/etc/passwd}\n\nThe body % $ and #.\n",
    )
    yield "dash.txt", "-dash title\n\nThe body.\n"
    yield "plus.txt", "+SUM(1)\n\nThe body.\n"
    yield "full.txt", "＝SUM(1)\n\nThe body.\n"


def _names() -> Iterator[tuple[bytes, str]]:
    for name in (
        b"sur\xed\xa0\x80.txt", b"bad\xff\xfe.txt", b"new\nline\r\x1b[31m.txt", b"[red]x[-].txt",
        b"=cmd.txt", b"@at.txt", b"-n", b"--help.txt", b"tab\tname.txt", b"a'b\"c`$(id).txt",
        b"\xe2\x80\xaetxt.exe", b"%s{0}.txt", b"~root.txt", b"#1.txt",
    ):  # fmt: skip
        yield name, f"A name of {len(name)} bytes\n\nThe body of it.\n"


def _encodings() -> Iterator[tuple[str, bytes]]:
    text = "An encoding\n\nThe body, é.\n"
    for encoding in ("utf-16", "utf-32", "utf-7", "cp1252"):
        yield f"{encoding}.txt", text.encode(encoding)
    yield "bad-utf8.txt", b"Bad \xc3\x28 \xa0\xa1 \xe2\x28\xa1 title\n\nThe body \xff\xfe.\n"
    yield "odd-utf16.txt", b"\xff\xfeT\0i\0\x00\xd8\n"
    yield "nul.txt", b"A title with \0 nul\n\nThe body \0 with nuls, and words to be a text.\n"
    yield "binary.txt", bytes(range(256)) * 40


def _bombs() -> Iterator[tuple[str, str]]:
    lists = '---\na: &a ["lol","lol"]\n'
    merges = "---\na: &a {x: lol}\n"
    for one, other in zip("abcdefghijklmnopqrstuvwx", "bcdefghijklmnopqrstuvwxy", strict=True):
        aliases = ",".join([f"*{one}"] * 9)
        lists += f"{other}: &{other} [{aliases}]\n"
        merges += f"{other}: &{other} {{<<: [{aliases}]}}\n"
    yield "lists.md", f"{lists}title: *y\n---\nThe body of a bomb.\n"
    yield "merges.md", f"{merges}title: t\n---\nThe body of a bomb.\n"
    yield "recursive.md", "---\na: &a [*a]\ntitle: *a\n---\nThe body.\n"
    yield "deep.md", "---\ntitle: " + "[" * 20_000 + "]" * 20_000 + "\n---\nThe body.\n"
    yield (
        "steps.md",
        "---\n" + "".join(f"{' ' * n}a{n}:\n" for n in range(1500)) + "---\nThe body.\n",
    )
    yield "key.md", "---\n" + "k" * 1_000_000 + ": v\ntitle: A key\n---\nThe body.\n"
    yield "tag.md", '---\ntitle: !!python/object/apply:os.mkdir ["owned"]\n---\nThe body.\n'
    yield "number.md", f"---\ntitle: {'9' * 1_000_000}\ndate: {'9' * 5000}\n---\nThe body.\n"
    yield "sixty.md", f"---\ntitle: 0x{'f' * 100_000}\nx: 1{':59' * 9000}\n---\nThe body.\n"
    yield "toml.md", "+++\ntitle = " + "[" * 5000 + "]" * 5000 + "\n+++\nThe body.\n"
    yield "dots.md", "+++\n" + ".".join(["a"] * 20_000) + ' = 1\ntitle = "T"\n+++\nThe body.\n'
    yield "deep.json", "[" * 100_000 + "]" * 100_000
    yield "objects.json", '{"title":"T","body":' * 3000 + '"x"' + "}" * 3000
    yield "number.json", '{"title":"Big","body":"The body.","date":' + "9" * 1_000_000 + "}"
    yield "float.json", '{"title":"Big","body":"The body.","date":1e999,"x":NaN,"y":-Infinity}'
    yield "negative.json", '{"title":"Past","body":"The body.","date":-99999999999999999999999}'
    yield (
        "half.json",
        '{"title":"half \\ud800","body":"The \\udfff.\\u0000\\u001b[31m","author":["\\ud800"]}',
    )
    yield "many.jsonl", '{"title": "t", "text": "The same."}\n' * MANY


def _marked() -> Iterator[tuple[str, str]]:
    yield (
        "entities.sgm",
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><DOC><TITLE>&b; &#x1b;[31m &#0; '
        "&#999999999999;</TITLE><BODY>" + "&b;" * 1000 + "</BODY></DOC>",
    )
    yield "nested.sgm", "<DOC>" * 20_000 + "text"
    yield "attributes.sgm", "<DOC " + 'a="b" ' * 20_000 + ">x</DOC>"
    yield (
        "page.txt",
        "<html><head><title>T &#27;[31m</title></head><body>" + "<div>" * 20_000 + "hello",
    )


def _long() -> Iterator[tuple[str, str]]:
    yield "title.txt", "T" * 1_000_000 + "\n\nThe body.\n"
    yield "words.txt", "word " * 200_000 + "\n\nThe body.\n"
    yield "lines.txt", "A title\n\n" + ("x" * 4000 + "\n") * 50
    for name, sign in {
        "marks": "Z" + "\u0301" * 50, "round": "(", "square": "[", "quotes": '"', "commas": "a, ",
        "digits": "1/", "dashes": "- ", "colons": "a:", "blanks": " \t", "ends": ".",
        "years": "2025-", "places": "HANOI ", "dates": "Date: ", "lead": "./.", "newlines": "\n",
    }.items():  # fmt: skip
        yield f"{name}.txt", sign * (60_000 // len(sign)) + "\n\nThe body.\n"


def _no_files(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as one, suppress(OSError):  # a path that is too long for it
        one.bind(str(folder / "socket.txt"))
    with suppress(OSError):  # for root alone
        os.mknod(folder / "device.txt", 0o020666, os.makedev(1, 5))


def _links(folder: Path) -> None:
    outside = folder.parent / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text(f"A secret\n\n{SECRET}.\n", encoding="utf-8")
    for name, target in {
        "zero.txt": "/dev/zero", "here": ".", "itself": "itself", "up": "..",
        "nowhere.txt": "gone.txt", "out.txt": "../outside/secret.txt", "out": "../outside",
        "absolute.txt": str(outside / "secret.txt"),
    }.items():  # fmt: skip
        (folder / name).symlink_to(target)


def _deep_folders(folder: Path) -> None:
    for _ in range(40):
        folder = folder / ("d" * 60)
        folder.mkdir()
    (folder / "bottom.txt").write_text("At the bottom\n\nThe body.\n", encoding="utf-8")
