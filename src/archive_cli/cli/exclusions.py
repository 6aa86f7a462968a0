"""Which arguments that begin with ``-`` are no options, but words to leave out?

``archive search peacekeeping -covid`` excludes a word. An argument with one dash is an option only
where click finds nothing in it but options: ``-q``, ``-q0``, ``-C DIR``. A folder may follow its
option at once where it can't be a word, as in ``-C../news``: ``-Cambodia`` excludes Cambodia.
What begins with two dashes is an option, and after ``--`` nothing is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click

_MARK = "\0"
"""No shell can pass this character on, so no argument begins with it."""
_NO_WORD = ("/", ".", "~")


def mark_exclusions(parameters: Sequence[click.Parameter], args: Sequence[str]) -> list[str]:
    """Return the arguments of a command, words to exclude so marked that click takes them."""
    options = _options_of(parameters)
    marked: list[str] = []
    rest = iter(args)
    for arg in rest:
        if arg == "--":
            return [*marked, arg, *rest]
        if _is_exclusion(arg, options):
            marked.append(_MARK + arg)
            continue
        marked.append(arg)
        if _takes_next(arg, options):
            marked += islice(rest, 1)
    return marked


def is_marked(word: str) -> bool:
    """Tell whether an argument was marked."""
    return word.startswith(_MARK)


def unmarked(word: str) -> str:
    """Return an argument as it was typed."""
    return word.removeprefix(_MARK)


def _options_of(parameters: Sequence[click.Parameter]) -> dict[str, bool]:
    """Return for each option's name whether a value follows."""
    return {
        name: not getattr(parameter, "is_flag", False)
        for parameter in parameters
        if parameter.param_type_name == "option"
        for name in (*parameter.opts, *parameter.secondary_opts)
    }


def _is_exclusion(arg: str, options: Mapping[str, bool]) -> bool:
    if len(arg) < 2 or arg[0] != "-" or arg[1] == "-":
        return False
    for place, letter in enumerate(arg[1:], start=2):
        takes_value = options.get(f"-{letter}")
        if takes_value is None:
            return True
        if takes_value:
            return place < len(arg) and not arg.startswith(_NO_WORD, place)
    return False


def _takes_next(arg: str, options: Mapping[str, bool]) -> bool:
    """Tell whether the value of this option, or of the last letter of these, comes next."""
    if arg.startswith("--"):
        return options.get(arg, False)
    if len(arg) < 2 or arg[0] != "-":
        return False
    valued = [letter for letter in arg[1:] if options.get(f"-{letter}")]
    return arg.find(valued[0], 1) == len(arg) - 1 if valued else False
