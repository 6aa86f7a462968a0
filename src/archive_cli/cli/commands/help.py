"""What does `archive help` do?"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from archive_cli.cli import console
from archive_cli.cli.help import ArchiveCommand, write_lines
from archive_cli.cli.options import SharedOptions, shared_options

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def _complete_topic(
    ctx: click.Context, _: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    from click.shell_completion import CompletionItem

    return [
        CompletionItem(name, help=told)
        for name, told in _subjects(ctx.find_root())
        if name.startswith(incomplete)
    ]


@click.command(
    "help",
    cls=ArchiveCommand,
    short_help="Show a page of help: query, formats, dates …",
    examples=(
        "archive help                  the commands and the topics",
        "archive help query            how to ask for articles",
        "archive help search           as archive search --help",
    ),
)
@shared_options
@click.argument("topic", required=False, metavar="[TOPIC]", shell_complete=_complete_topic)
@click.pass_context
def command(ctx: click.Context, shared: SharedOptions, topic: str | None) -> None:
    """Show a page of help, or the help of a command.

    Without a topic, the commands and the topics are listed.
    """
    text = _text_for(ctx.find_root(), topic)
    terminal = console.is_terminal(sys.stdout)
    color = console.wants_color(shared.color or "auto", os.environ, terminal=terminal)
    _page(_styled(text, color=color), is_paged=terminal and not shared.no_pager)


def _text_for(program: click.Context, topic: str | None) -> str:
    from archive_cli.cli.topics import TOPICS, page_of

    if topic is None:
        return f"{program.get_help()}\n\n{_topics(program)}"
    if topic in TOPICS:
        return page_of(topic)
    known = _command_in(program, topic)
    if known is None:
        from archive_cli.cli.mistakes import nearest_of

        names = [name for name, _ in _subjects(program)]
        near = nearest_of(topic.lower(), names)
        hint = f" Did you mean {near}?" if near else f" Topics are {', '.join(names)}"
        raise click.UsageError(f"no help on {topic!r}.{hint}")
    return known.get_help(_context_of(program, known))


def _command_in(program: click.Context, name: str) -> click.Command | None:
    assert isinstance(program.command, click.Group)
    return program.command.get_command(program, name)


def _context_of(program: click.Context, command: click.Command) -> click.Context:
    return click.Context(command, program, command.name)


def _subjects(program: click.Context) -> list[tuple[str, str]]:
    """Return topics and commands, each with what it is about."""
    from archive_cli.cli.topics import TOPICS, summary_of

    assert isinstance(program.command, click.Group)
    names = program.command.list_commands(program)
    commands = [(name, _command_in(program, name)) for name in names]
    topics = [(topic, summary_of(topic)) for topic in TOPICS]
    return topics + [
        (name, known.get_short_help_str(60)) for name, known in commands if known is not None
    ]


def _topics(program: click.Context) -> str:
    from archive_cli.cli.topics import TOPICS, summary_of

    formatter = program.make_formatter()
    write_lines(
        "Topics (archive help TOPIC)",
        (f"{topic:10} {summary_of(topic)}" for topic in TOPICS),
        formatter,
    )
    return formatter.getvalue().strip()


def _styled(text: str, *, color: bool) -> str:
    """Return a page with its headings bold, or as they are."""
    return "\n".join(
        click.style(line[2:], bold=True)
        if color and line.startswith("# ")
        else line.removeprefix("# ")
        for line in text.splitlines()
    )


def _page(text: str, *, is_paged: bool) -> None:
    from archive_cli.cli.pager import paged_output, pager_command

    with paged_output(pager_command(os.environ) if is_paged else ()) as write:
        write(f"{text}\n")
