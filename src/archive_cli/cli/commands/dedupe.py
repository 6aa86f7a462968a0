"""What does `archive dedupe` do?"""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from archive_cli.cli import exits, removal
from archive_cli.cli.help import QueryCommand, SectionOption
from archive_cli.cli.notes import none_matching, note, noted_if_empty
from archive_cli.cli.options import SharedOptions, archive_options, query_argument
from archive_cli.cli.output import Output, output_options
from archive_cli.cli.values import OneOf

if TYPE_CHECKING:
    from archive_cli.archive import Archive
    from archive_cli.model.query import Query

RELATIONS = (
    "identical", "near", "truncated", "reprint", "contained-in", "quotes", "same-story",
)  # fmt: skip
_option = partial(click.option, cls=SectionOption)
_flag = partial(_option, is_flag=True)


class Asked(Enum):
    """What is to be done."""

    REPORT = "report"
    REDUNDANT = "--redundant"
    BOILERPLATE = "--boilerplate"
    APPLY = "--apply"
    UNDO = "--undo"


@click.command(
    "dedupe",
    cls=QueryCommand,
    short_help="Report groups of copies, and which one to keep.",
    examples=(
        "archive dedupe",
        "archive dedupe date:2025-03         with a query, as for `archive search`",
        """archive dedupe --format jsonl | jq 'select(.kind == "cluster").keep'""",
        "archive dedupe --dry-run            which files --apply would move",
        "archive dedupe --apply              move them, after a question",
        "archive dedupe --undo               bring them back",
        "archive dedupe --redundant -0 | xargs -0 ls -l",
    ),
)
@archive_options
@query_argument(required=False)
@_flag("--across-sources", help="Leave out copies that state the same source.")
@_option(
    "--relation",
    "relations",
    multiple=True,
    type=OneOf(RELATIONS),
    metavar="R",
    help="Report this relation too: same-story, all others are anyway. With --apply, move the "
    "copies of this relation too: reprint.",
)
@_flag("--redundant", help="Only the paths of the files that --apply would move, one in a line.")
@_flag("--boilerplate", help="Which passages count for nothing, as they stand in too many stories.")
@_flag(
    "--apply",
    help="Move redundant files (identical, near, truncated) to .archive-trash in the archive's "
    "folder, after a question.",
)
@_flag("--dry-run", help="Only tell what --apply, or --undo, would do.")
@_flag("--yes", help="Do not ask.")
@_flag("--undo", help="Bring back what the last --apply moved.")
@output_options()
def command(
    archive: Archive, shared: SharedOptions, query: Query | None, output: Output, **options: Any
) -> int:
    """Report groups of copies, which one to keep, and why each is a copy.

    Nothing is moved without --apply or --undo, and nothing is ever changed.
    """
    asked = _asked(query, output, options)
    if asked in (Asked.REPORT, Asked.REDUNDANT, Asked.APPLY):
        removal.name_unknown_pins(archive, shared)
    match asked:
        case Asked.APPLY:
            return _apply(archive, shared, query, output, options)
        case Asked.UNDO:
            return removal.undo(archive, shared, output, is_trial=options["dry_run"])
        case Asked.REDUNDANT:
            plan = archive.redundant(query, **_selection(options))
            end = b"\n" if output.file_of is None else b"\0"
            return removal.print_paths(archive, plan, shared, end)
        case Asked.BOILERPLATE:
            passages = archive.boilerplate(query)
            with output.renderer() as renderer:
                renderer.boilerplate(noted_if_empty(passages, shared, "no boilerplate"))
            return exits.DONE
    copies = archive.dedupe(query, **_selection(options))
    with output.renderer() as renderer:
        why = partial(none_matching, archive, query)
        renderer.copies(noted_if_empty(copies, shared, "no copies", why))
    return exits.DONE


def _asked(query: Query | None, output: Output, options: dict[str, Any]) -> Asked:
    """Return what is to be done; fail where that is not one thing."""
    flags = [one for one in Asked if options.get(one.value.removeprefix("--"))]
    if len(flags) > 1:
        raise click.UsageError(f"{flags[0].value} and {flags[1].value}: leave one out")
    usual = Asked.APPLY if options["dry_run"] else Asked.REPORT
    asked = flags[0] if flags else usual
    for name in ("dry_run", "yes"):
        if options[name] and asked not in (Asked.APPLY, Asked.UNDO):
            raise click.UsageError(f"--{name.replace('_', '-')} goes with --apply or --undo")
    if asked is Asked.UNDO and query is not None:
        raise click.UsageError("--undo takes no query: it brings the whole last batch back")
    if asked is Asked.REDUNDANT and output.chosen:
        raise click.UsageError("--redundant prints only paths: leave out --format and --fields")
    return asked


def _apply(
    archive: Archive,
    shared: SharedOptions,
    query: Query | None,
    output: Output,
    options: dict[str, Any],
) -> int:
    """Show what is to be moved, or ask and move it."""
    removal.require_fields(output)
    is_asking = not (options["dry_run"] or options["yes"])
    if is_asking:
        removal.require_terminal()
    plan = archive.redundant(query, **_selection(options))
    if options["dry_run"]:
        return removal.show_plan(plan, shared, output)
    if is_asking and not removal.is_agreed(plan, shared):
        note(shared, "nothing was moved")
        return exits.DONE
    was_shown = is_asking and output.format == "table" and not output.chosen
    return removal.carry_out(archive, plan, shared, None if was_shown else output)


def _selection(options: dict[str, Any]) -> dict[str, Any]:
    return {name: options[name] for name in ("across_sources", "relations")}
