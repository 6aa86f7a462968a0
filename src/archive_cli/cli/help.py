"""How does the help of a command read?

What it does in a line, examples, its usage, more of what it does, its own options, those of the
output and those that every command has; for `archive search` also what a query may hold.
"""

from __future__ import annotations

from collections.abc import Iterable
from inspect import cleandoc
from typing import TYPE_CHECKING, Any

import click

from archive_cli.cli.arguments import mark_exclusions, spell_out

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_SHORT_HELP = 80
"""Letters of a command's short help: no first sentence of ours is longer."""
OWN = "Options"
OUTPUT = "Output"
SHARED = "Options of every command"
QUERY_FORMS = (
    "peacekeeping laos            all words (where no article has all: any)",
    '"border defence"             these words in this order; "…"~3: within 3 places',
    "-covid, NOT covid            without the word",
    "laos OR cambodia, ( … )      either; grouping. Operators in capitals",
    "=peacekeeper                 exactly this form",
    "peacek*, khamlieng~          beginnings; spelling within 1 edit (~2: 2)",
    'title:visit place:"ha noi"   within title, body, place, source, author, lang,',
    "                             path, id or url",
    "date:2025-03, date:2025-01..2025-03, date:..2024, date:today, date:none",
    "                             by date; stated or estimated: date:stated",
    "words:>800, words:..100      by length",
)


class SectionOption(click.Option):
    """An option that stands under a heading of the help."""

    def __init__(self, *args: Any, section: str = OWN, **values: Any) -> None:
        super().__init__(*args, **values)
        self.section = section


class ArchiveCommand(click.Command):
    """A command with examples (a line each) and with headings above its options."""

    def __init__(self, *args: Any, examples: tuple[str, ...] = (), **values: Any) -> None:
        super().__init__(*args, **{**values, "add_help_option": False})
        self.examples = examples

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Spell short options out."""
        return super().parse_args(ctx, spell_out(self.get_params(ctx), args))

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does, with examples, before its usage and options."""
        write_beginning(self, ctx, formatter, self.examples)
        self.format_options(ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return what the command does, whole, as shells show it beside its name."""
        return super().get_short_help_str(max(limit, _SHORT_HELP))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options by heading."""
        write_options(self.get_params(ctx), ctx, formatter)


class QueryCommand(ArchiveCommand):
    """A command with a query: an argument such as ``-covid`` that is no option excludes a word."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Mark words to exclude, so that they are not taken for options."""
        return click.Command.parse_args(self, ctx, mark_exclusions(self.get_params(ctx), args))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Return options, or the fields and values of a word to exclude (``-place:``)."""
        if len(incomplete) < 2 or incomplete.startswith("--") or not incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        from archive_cli.cli.completion import complete_query

        return complete_query(ctx, None, incomplete)


class SearchCommand(QueryCommand):
    """A command whose help explains queries."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what a query may hold, then the options."""
        write_lines("Queries (case and accents never matter)", QUERY_FORMS, formatter)
        write_options(self.get_params(ctx), ctx, formatter)


def show_help(ctx: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 (click's signature)
    """Print the help and end, where it was asked for."""
    if asked and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()


def write_beginning(
    command: click.Command,
    ctx: click.Context,
    formatter: click.HelpFormatter,
    examples: Iterable[str],
) -> None:
    """Write the first paragraph of what a command does, examples, its usage, and the rest."""
    first, _, rest = (command.help or "").partition("\n\n")
    formatter.write_text(" ".join(first.split()))
    write_lines("Examples", examples, formatter)
    formatter.write_paragraph()
    command.format_usage(ctx, formatter)
    if rest:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(cleandoc(rest))


def write_lines(heading: str, lines: Iterable[str], formatter: click.HelpFormatter) -> None:
    """Write lines as they are, indented below a heading; nothing for no lines."""
    shown = [f"{' ' * formatter.indent_increment}{line}\n" for line in lines]
    if shown:
        with formatter.section(heading):
            formatter.write("".join(shown))


def write_options(
    params: Iterable[click.Parameter], ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    """Write the options by heading: a command's own first, those of every command last."""
    rows: dict[str, list[tuple[str, str]]] = {OWN: [], OUTPUT: [], SHARED: []}
    for param in params:
        row = param.get_help_record(ctx)
        if row is not None and isinstance(param, click.Option):
            rows[getattr(param, "section", SHARED)].append(row)
    for heading, records in rows.items():
        if records:
            with formatter.section(heading):
                formatter.write_dl(records)
