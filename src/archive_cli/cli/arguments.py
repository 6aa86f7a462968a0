"""What is each argument of a command line: an option, its value, or a word?

``archive search peacekeeping -covid`` excludes a word. An argument with one dash is an option only
where click finds nothing in it but options: ``-q``, ``-q0``, ``-C DIR``. A folder may follow its
option at once where it can't be a word, as in ``-C../news``: ``-Cambodia`` excludes Cambodia.
What begins with two dashes is an option, and after ``--`` nothing is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import click

_MARK = "\0"
"""No shell can pass this character on, so no argument begins with it."""
_NO_WORD = ("/", ".", "~")


def mark_exclusions(parameters: Sequence[click.Parameter], args: Sequence[str]) -> list[str]:
    """Return the arguments of a command, words to exclude so marked that click takes them.

    Options are spelt out as `spell_out` does.
    """
    options = _options_of(parameters)
    marked: list[str] = []
    rest = iter(args)
    for arg in rest:
        if arg == "--":
            return [*marked, arg, *rest]
        if _is_exclusion(arg, options):
            marked.append(_MARK + arg)
            continue
        marked.append(_spelt_out(arg, options))
        if _takes_next(arg, options):
            marked += islice(rest, 1)
    return marked


def spell_out(parameters: Sequence[click.Parameter], args: Sequence[str]) -> list[str]:
    """Return the arguments, ``-C`` before the first word as ``--archive``.

    It means the same, but of short options click first looks for the nearest long one: 5 ms.
    """
    options = _options_of(parameters)
    spelt: list[str] = []
    rest = iter(args)
    for arg in rest:
        if arg[:1] != "-" or arg == "--":
            return [*spelt, arg, *rest]
        spelt.append(_spelt_out(arg, options))
        if _takes_next(arg, options):
            spelt += islice(rest, 1)
    return spelt


def is_marked(word: str) -> bool:
    """Tell whether an argument was marked."""
    return word.startswith(_MARK)


def unmarked(word: str) -> str:
    """Return an argument as it was typed."""
    return word.removeprefix(_MARK)


def _options_of(parameters: Sequence[click.Parameter]) -> dict[str, click.Option]:
    return {
        name: parameter
        for parameter in parameters
        if isinstance(parameter, click.Option)
        for name in (*parameter.opts, *parameter.secondary_opts)
    }


def _is_exclusion(arg: str, options: dict[str, click.Option]) -> bool:
    if len(arg) < 2 or arg[0] != "-" or arg[1] == "-":
        return False
    for place, letter in enumerate(arg[1:], start=2):
        option = options.get(f"-{letter}")
        if option is None:
            return True
        if not option.is_flag:
            return place < len(arg) and not arg.startswith(_NO_WORD, place)
    return False


def _spelt_out(arg: str, options: dict[str, click.Option]) -> str:
    if len(arg) == 2 and arg in options:
        return max(options[arg].opts, key=len)
    return arg


def _takes_next(arg: str, options: dict[str, click.Option]) -> bool:
    """Tell whether the value of this option, or of the last letter of these, comes next."""
    if arg.startswith("--"):
        return arg in options and not options[arg].is_flag
    for place, letter in enumerate(arg[1:], start=2):
        option = options.get(f"-{letter}")
        if arg[0] != "-" or option is None:
            return False
        if not option.is_flag:
            return place == len(arg)
    return False
