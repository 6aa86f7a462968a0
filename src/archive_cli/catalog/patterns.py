r"""Which names does one line of an ``.archiveignore`` speak of?

The lines are gitignore patterns (git-scm.com/docs/gitignore)::

    drafts/            # folders of that name at any depth
    /2024/*.bak.txt    # anchored, for it has a slash before its end
    !/2024/keep.bak.txt
    notes/**/old[0-9]*

pathspec makes them regular expressions. Three things it leaves to be done, so that an answer is
git's: a pattern must match a whole path and not a folder above it (git looks at each folder on the
way by itself), brackets follow git's ``wildmatch.c`` with classes such as ``[[:digit:]]``, and
several ``*`` in one name never take more than the square of its length.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST_LINE = 1_000
"""Code points; paths of 1,000 bytes are rare, and no system takes more than 4,096."""
_FIRST_STAND_IN = 0xD800
"""Lone surrogates of this kind are in no decoded text, so they can stand for brackets."""
_EVERYTHING = "."
"""What pathspec makes of ``*`` and ``**``."""
_BRACKET = re.compile(
    r"(?P<skipped>\\.)|\[(?P<not>[!^]?)(?P<in>\]?+(?:\[:\w*:\]|\\.|[^\]\\])*)\]", re.DOTALL
)
_MEMBER = re.compile(r"\[:(?P<set>\w*):\]|\\?(?P<first>.)(?:-(?!\Z)\\?(?P<last>.))?", re.DOTALL)
_SETS = {
    "alnum": "a-zA-Z0-9",
    "alpha": "a-zA-Z",
    "blank": " \\t",
    "cntrl": "\\x00-\\x1f\\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": "!-/:-@\\[-`{-~",
    "space": " \\t-\\r",
    "upper": "A-Z",
    "xdigit": "0-9a-fA-F",
}
_ESCAPED_SLASH = re.compile(r"(?<=.)(?<!\\)((?:\\\\)*)\\/", re.DOTALL)
_LONE_BACKSLASH = re.compile(r"(?<!\\)(?:\\\\)*\\(?:/|\Z)")
_OPEN_BRACKET = re.compile(r"(?<!\\)(?:\\\\)*\[")
_WIDE_STARS = re.compile(r"(?<![^/])\*{2,}(?![^/])")
_NAMED_GROUP = re.compile(r"\(\?P<\w+>")
_STARS = re.compile(r"(?:\[\^/\]\*)+")
# A star with what follows it up to the next star of the same name: its first place is as good as
# any later one, so no other is ever tried.
_STAR = re.compile(r"\[\^/\]\*(?=((?:\\.|\[\^/\](?![*+])|[^/\\()\[])+)\[\^/\]\*)\1", re.DOTALL)


class Pattern(NamedTuple):
    """What a line says of names: ``excludes`` is false where the line takes them back in (``!``).

    ``plain`` is for pathspec, with a stand-in for each of the ``brackets``, which are sources of
    regular expressions. ``folders_only``: the line ends with a slash.
    """

    plain: str
    brackets: tuple[str, ...]
    excludes: bool
    folders_only: bool


def parse_pattern(line: str) -> Pattern | None:
    r"""Return the pattern of a line without its end; ``None`` for a blank line or a comment.

    Raises ``ValueError``, whose text is a reason such as ``its [ is not closed``,
    for a line that git takes for a pattern but which never matches anything.
    """
    text = _without_trailing_blanks(line)
    if not text or text.startswith("#"):
        return None
    if len(text) > LONGEST_LINE:
        raise ValueError(f"it has more than {LONGEST_LINE} characters")
    is_back_in = text.startswith("!")
    text = text[is_back_in:]
    folders_only = text.endswith("/")
    core = text[: len(text) - folders_only]
    if not core or core.endswith("/"):
        raise ValueError("there is no name in it")
    brackets: list[str] = []
    plain = _without_brackets(_ESCAPED_SLASH.sub(r"\1/", core), brackets)
    if _LONE_BACKSLASH.search(plain):
        raise ValueError(r"a \ stands before nothing")
    if _OPEN_BRACKET.search(plain):
        raise ValueError("its [ is not closed")
    if "/" in core and "/" not in plain:
        plain = f"/{plain}"
    return Pattern(plain, tuple(brackets), not is_back_in, folders_only)


def source_for(pattern: Pattern) -> str:
    """Return the regular expression of a pattern, without named groups, for DOTALL.

    It is for whole paths below the folder of the file, without a slash at the end.
    """
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    plain = _WIDE_STARS.sub("**", pattern.plain)
    if plain.endswith("/**"):
        plain += "/*"  # all below a folder, but not the folder
    marked = plain[:1] in ("!", "#")
    found, _ = GitIgnoreSpecPattern.pattern_to_regex("\\" * marked + plain)
    source = ".+" if found == _EVERYTHING else _NAMED_GROUP.sub("(?:", found or "(?!)")
    source = _STAR.sub(r"(?>[^/]*?\1)", _STARS.sub("[^/]*", source))
    for number, bracket in enumerate(pattern.brackets):
        source = source.replace(chr(_FIRST_STAND_IN + number), bracket)
    return source


def _without_trailing_blanks(line: str) -> str:
    """Return the line without the blanks at its end; one behind a backslash stays."""
    text = line.rstrip(" ")
    is_escaped = (len(text) - len(text.rstrip("\\"))) % 2 and len(text) < len(line)
    return text + " " if is_escaped else text


def _without_brackets(core: str, brackets: list[str]) -> str:
    """Return the pattern with a stand-in for each bracket; their sources are added to the list.

    A blank at the end is made a bracket too, for pathspec would take it away.
    """

    def stand_in(found: re.Match[str]) -> str:
        if found["skipped"]:
            is_last_blank = found.end() == len(core) and found[0][1].isspace()
            return added(re.escape(found[0][1])) if is_last_blank else found[0]
        return added(_bracket_of(found["in"], negated=bool(found["not"])))

    def added(source: str) -> str:
        brackets.append(source)
        return chr(_FIRST_STAND_IN + len(brackets) - 1)

    plain = _BRACKET.sub(stand_in, core)
    return plain[:-1] + added(re.escape(plain[-1])) if plain[-1].isspace() else plain


def _bracket_of(members: str, *, negated: bool) -> str:
    """Return the regular expression of a bracket; it never matches a slash."""
    parts = "".join(map(_member_of, _MEMBER.finditer(members)))
    return f"[^/{parts}]" if negated else f"(?!/)[{parts}]"


def _member_of(found: re.Match[str]) -> str:
    if found["set"] is not None:
        if found["set"] not in _SETS:
            raise ValueError(f"there is no class {found['set']!r} for its brackets")
        return _SETS[found["set"]]
    first, last = found["first"], found["last"] or ""
    return re.escape(first) + (f"-{re.escape(last)}" if first <= last else "")
