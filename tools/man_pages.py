"""What do the manual pages say? What the commands' own help and the topics of `archive help` say.

Run ``python tools/man_pages.py`` to write them into docs/man, which a wheel installs below
share/man; with ``--check`` nothing is written, and the status is 1 where a file says something
else. Section 1 has the program and its commands, section 7 the topics. The language is that of the
man macros of groff (groff_man(7)).
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from archive_cli import __version__
from archive_cli.cli.help import OUTPUT, OWN, QUERY_FORMS, SHARED, ArchiveCommand, SearchCommand
from archive_cli.cli.main import COMMANDS, EXAMPLES, cli
from archive_cli.cli.topics import TOPICS, page_of, summary_of

FOLDER = Path(__file__).parents[1] / "docs" / "man"
_HEADINGS = {OWN: "OPTIONS", OUTPUT: "OUTPUT OPTIONS", SHARED: "OPTIONS OF EVERY COMMAND"}
_ESCAPES = str.maketrans({
    "\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti",
})  # fmt: skip


def main() -> int:
    """Write the pages, or check them; return the status."""
    pages = dict(all_pages())
    there = {str(path.relative_to(FOLDER)): path for path in FOLDER.glob("man?/*")}
    if "--check" in sys.argv[1:]:
        now = {name: path.read_text(encoding="utf-8") for name, path in there.items()}
        if now == pages:
            return 0
        sys.stderr.write("docs/man differs from --help: run python tools/man_pages.py\n")
        return 1
    for name in there.keys() - pages.keys():
        there[name].unlink()
    for name, text in pages.items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return 0


def all_pages() -> Iterator[tuple[str, str]]:
    """Yield the name of each page below docs/man, and its text."""
    program = click.Context(cli, info_name="archive")
    yield "man1/archive.1", _joined(_program_page(program))
    for name in COMMANDS:
        command = cli.get_command(program, name)
        assert command is not None
        yield f"man1/archive-{name}.1", _joined(_command_page(command, program))
    for topic in TOPICS:
        yield f"man7/archive-{topic}.7", _joined(_topic_page(topic))


def escaped(line: str) -> str:
    r"""Return a line of text as roff takes it.

    A dot or quote at the beginning would make it a request; ``-`` would become a hyphen, which a
    shell does not know, and ``'``, ``^``, ``~`` signs of typography.
    """
    text = line.translate(_ESCAPES)
    return f"\\&{text}" if text.startswith(".") else text


def _program_page(ctx: click.Context) -> Iterator[str]:
    about, *paragraphs = _paragraphs(cli.help)
    yield from _beginning("archive", 1, about)
    yield from (".SH SYNOPSIS", ".B archive", escaped("[OPTIONS] [COMMAND [ARGS]...]"))
    yield from (".SH DESCRIPTION", *_texts([about, *paragraphs]))
    yield from (".SH EXAMPLES", *_literal(EXAMPLES))
    yield ".SH COMMANDS"
    for name in COMMANDS:
        command = cli.get_command(ctx, name)
        assert command is not None
        yield from (".TP", f".BR {escaped(f'archive-{name}')} (1)")
        yield escaped(command.get_short_help_str(200))
    yield from _options(cli, ctx)
    yield from (".SH EXIT STATUS", *_literal(_indented_in(page_of("exit"), 1)))
    yield from _see_also([*(f"archive-{one}(1)" for one in COMMANDS), *_topic_names()])


def _command_page(command: click.Command, program: click.Context) -> Iterator[str]:
    ctx = click.Context(command, program, command.name)
    name = f"archive-{command.name}"
    about, *paragraphs = _paragraphs(command.help)
    yield from _beginning(name, 1, command.get_short_help_str(200))
    yield from (".SH SYNOPSIS", f".B archive {command.name}")
    yield escaped(" ".join(command.collect_usage_pieces(ctx)))
    yield from (".SH DESCRIPTION", *_texts([about, *paragraphs]))
    if isinstance(command, ArchiveCommand):
        yield from (".SH EXAMPLES", *_literal(command.examples))
    if isinstance(command, SearchCommand):
        yield from (".SH QUERIES", *_literal(QUERY_FORMS))
    yield from _options(command, ctx)
    yield from _see_also(["archive(1)", *_topic_names()])


def _topic_page(topic: str) -> Iterator[str]:
    yield from _beginning(f"archive-{topic}", 7, summary_of(topic))
    yield ".SH DESCRIPTION"
    for block in re.split(r"\n{2,}", page_of(topic).partition("\n")[2].strip()):
        lines = block.split("\n")
        if block.startswith("# "):
            yield f".SH {escaped(block[2:].upper())}"
        elif lines[0].startswith("  "):
            yield from _literal(line[2:] for line in lines)
        else:
            yield from _texts([" ".join(lines)])
    yield from _see_also(["archive(1)", *(one for one in _topic_names() if topic not in one)])


def _beginning(name: str, section: int, about: str) -> Iterator[str]:
    yield f'.TH "{escaped(name.upper())}" {section} "" "archive {__version__}" "archive"'
    told = about.removesuffix(".")
    yield from (".SH NAME", f"{escaped(name)} \\- {escaped(told[0].lower() + told[1:])}")


def _paragraphs(text: str | None) -> list[str]:
    return [" ".join(one.split()) for one in inspect.cleandoc(text or "").split("\n\n")]


def _texts(paragraphs: Iterable[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from (".PP", escaped(paragraph))


def _literal(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines that are to stand as they are, a bit to the right."""
    yield from (".PP", ".RS 4", ".nf", *map(escaped, lines), ".fi", ".RE")


def _options(command: click.Command, ctx: click.Context) -> Iterator[str]:
    for section, heading in _HEADINGS.items():
        params = [one for one in command.get_params(ctx) if isinstance(one, click.Option)]
        mine = [one for one in params if getattr(one, "section", SHARED) == section]
        records = [record for one in mine if (record := one.get_help_record(ctx)) is not None]
        if records:
            yield f".SH {heading}"
        for names, told in records:
            yield from (".TP", f".B {escaped(names)}", escaped(told))


def _indented_in(page: str, which: int) -> list[str]:
    """Return the lines of the first indented block of a page, counted from 1."""
    blocks = [block for block in page.split("\n\n") if block.startswith("  ")]
    return [line[2:] for line in blocks[which - 1].split("\n")]


def _topic_names() -> list[str]:
    return [f"archive-{topic}(7)" for topic in TOPICS]


def _see_also(names: Iterable[str]) -> Iterator[str]:
    yield ".SH SEE ALSO"
    *first, last = (re.sub(r"\((\d)\)$", r" (\1)", name) for name in names)
    yield from (f".BR {escaped(name)}," for name in first)
    yield f".BR {escaped(last)}"


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
