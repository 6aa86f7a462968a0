"""How is a wrong command line told, and what was probably meant?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

_OTHER_NAMES = {
    "ls": "list", "find": "search", "grep": "search", "query": "search", "cat": "show",
    "view": "show", "open": "show", "read": "show", "related": "similar", "like": "similar",
    "compare": "diff", "duplicates": "dedupe", "dedup": "dedupe", "copies": "dedupe",
    "histogram": "timeline", "plot": "timeline", "bibtex": "cite", "export": "cite",
    "refresh": "index", "reindex": "index", "update": "index", "watch": "index",
    "doctor": "check", "problems": "check", "man": "help",
}  # fmt: skip
"""What other programs call a command."""
_ALIKE = 0.7
"""Of two options, so that ``--json`` is not taken for ``--version``."""


def usage_message(error: click.ClickException) -> str:
    """Return what is wrong, the nearest right form if there is one, and where to find help."""
    message = _told(error)
    context = getattr(error, "ctx", None)
    if context is None:
        return message
    return f"{message}\nTry: {context.command_path} --help"


def unknown_command(name: str, commands: Sequence[str]) -> str:
    """Return what is said of a word that is no command: the nearest, or how to look for it."""
    near = _OTHER_NAMES.get(name.lower()) or nearest_of(name.lower(), commands)
    if near:
        return f"no command {name!r}. Did you mean {near}?"
    known = f"no command {name!r}. Commands are {', '.join(commands)}"
    return f"{known}. To look for a word: archive search {name}" if name.isalnum() else known


def nearest_of(name: str, known: Iterable[str], alike: float = 0.6) -> str | None:
    """Return the known name that is spelt most alike, if any is: ``alike`` is 0 to 1."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name, list(known), 1, alike)), None)


def _told(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        return _unknown_option(error)
    if isinstance(error, click.BadOptionUsage):
        return f"{error.option_name}: the value is missing"
    if isinstance(error, click.MissingParameter):
        return f"{_name_of(error.param)} is missing"
    if isinstance(error, click.BadParameter) and error.param is not None:
        return f"{_name_of(error.param)}: {error.message}"
    message = error.format_message()
    if message[:2].istitle():
        message = message[0].lower() + message[1:]
    return message.removesuffix(".")


def _unknown_option(error: click.NoSuchOption) -> str:
    name = error.option_name
    message = f"no option {name}"
    if error.ctx is None:
        return message
    known = [opt for param in error.ctx.command.get_params(error.ctx) for opt in param.opts]
    near = nearest_of(name, (opt for opt in known if opt.startswith("--")), _ALIKE)
    hint = f". Did you mean {near}?" if near else ""
    if isinstance(error.ctx.command, click.Group):
        return f"{message} before the command{hint or '; most options stand behind it'}"
    return f"{message}{hint}"


def _name_of(param: click.Parameter | None) -> str:
    if param is None:
        return "a value"
    if isinstance(param, click.Argument):
        return (param.metavar or param.human_readable_name).strip("[].")
    return max(param.opts, key=len)
