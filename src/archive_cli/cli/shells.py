"""How does a shell ask what may stand next, and take it?

Click's own scripts do for words without colons and blanks, and descriptions without commas. A query
has all of them, so each shell gets a script of ours: bash hands over the line as it stands, because
it takes ``place:ha`` for three words, and gets back what is to replace the last of them, written
with the quotes that are open.
Candidates of type ``open`` go on, so no blank follows them. In zsh, candidates that do not begin as
was typed (an ID by one of its parts) are listed, and the word is left as it is; the script is run
anew for each completion where zsh has loaded it from a file, and so tells that by what completes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from os.path import commonprefix
from typing import NamedTuple
from unicodedata import combining, normalize

from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ZshComplete,
    add_completion_class,
    split_arg_string,
)

from archive_cli.catalog.analysis import folded

_BASH = """\
%(complete_func)s() {
    local type value
    COMPREPLY=()
    while IFS=, read -r type value; do
        case $type in
            dir) compopt -o dirnames ;;
            file) compopt -o default ;;
            open) compopt -o nospace; COMPREPLY+=("$value") ;;
            plain) COMPREPLY+=("$value") ;;
        esac
    done < <(COMP_WORDS="${COMP_LINE:0:$COMP_POINT}" COMP_WORDBREAKS="$COMP_WORDBREAKS" \
%(complete_var)s=bash_complete "$1" 2>/dev/null)
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""
_ZSH = """\
#compdef %(prog_name)s

%(complete_func)s() {
    local -a response plain told open
    local type key descr
    (( ! $+commands[%(prog_name)s] )) && return 1
    response=("${(@f)$(COMP_WORDS="${words[*]}" COMP_CWORD=$((CURRENT-1)) \
%(complete_var)s=zsh_complete %(prog_name)s 2>/dev/null)}")
    for type key descr in ${response}; do
        case $type in
            dir) _path_files -/ ;;
            file) _path_files -f ;;
            open) open+=("$key") ;;
            plain)
                plain+=("$key")
                [[ $descr == _ ]] && told+=("$key") || told+=("$key  ($descr)") ;;
        esac
    done
    (( $#open )) && compadd -U -V fields -S '' -a open
    (( $#plain )) && compadd -U -V values -l -d told -a plain
    local typed=${(Q)PREFIX}
    if (( $#plain + $#open > 1 )) && [[ -n ${plain:#${(b)typed}*} ]]; then
        compstate[insert]=
        compstate[list]='list force'
    fi
}

if (( $+compstate )); then
    %(complete_func)s "$@"
else
    compdef %(complete_func)s %(prog_name)s
fi
"""
_FISH = """\
function %(complete_func)s
    set -l line (commandline -cp | string collect)
    set -l word (commandline -ct | string collect)
    set -l response (env %(complete_var)s=fish_complete COMP_WORDS=$line COMP_CWORD=$word \
%(prog_name)s 2>/dev/null)
    for completion in $response
        set -l parts (string split -m 1 , -- $completion)
        switch $parts[1]
            case dir
                __fish_complete_directories $parts[2]
            case file
                __fish_complete_path $parts[2]
            case plain
                echo $parts[2]
        end
    end
end

complete --no-files --keep-order --command %(prog_name)s --arguments "(%(complete_func)s)"
"""
_QUOTED = re.compile(r'(?<!date:)"([^"]*)"\Z')
# What stands behind a field of names; a look behind has one length.
_VALUE = re.compile(r"(?<=place:|ource:|uthor:).*")
_SPECIAL = frozenset(" \t\n\\\"'`$&|;<>()*?[]{}!#~^")


class _Typed(NamedTuple):
    """The last word of a line: as typed, the quote that is open, and what stands before it."""

    raw: str
    quote: str
    before_quote: str


class Bash(BashComplete):
    """Bash, whose line is split here."""

    source_template = _BASH

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the last, and that."""
        line = os.environ["COMP_WORDS"]
        words = split_arg_string(line)
        if not _last_word(line).raw:
            return words[1:], ""
        return words[1:-1], words[-1] if words else ""

    def complete(self) -> str:
        """Return the candidates, a line each, as they replace the word that bash is at."""
        typed = _last_word(os.environ["COMP_WORDS"])
        breaks = os.environ.get("COMP_WORDBREAKS", "")
        items = self.get_completions(*self.get_completion_args())
        values = [_replacing(typed, breaks, str(item.value)) for item in items]
        lines = [f"{item.type},{value}" for item, value in zip(items, values, strict=True)]
        if len(set(values)) > 1 and _would_shorten(values, typed, breaks):
            lines.append("plain, ")
        return "\n".join(lines)


class Zsh(ZshComplete):
    """Zsh, which quotes by itself."""

    source_template = _ZSH

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Return a candidate's type, value and description, a line each."""
        return f"{item.type}\n{item.value}\n{item.help or '_'}"


class Fish(FishComplete):
    """Fish, which takes only what has the letters typed, quotes included, in their order.

    So of ``place:"Hà Nội"`` it is offered ``place:Ha-Noi``, which asks for the same, or
    ``place:Hà-Nội`` where letters with accents were typed.
    """

    source_template = _FISH

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Return a candidate and its description; fish itself leaves out the blank after ``:``."""
        value = _QUOTED.sub(lambda found: _joined(found[1]), str(item.value))
        if os.environ["COMP_CWORD"].isascii():
            value = _VALUE.sub(lambda found: _without_accents(found[0]), value)
        kind = "plain" if item.type == "open" else item.type
        return super().format_completion(CompletionItem(value, kind, item.help))


def register() -> None:
    """Let click use these; variables that no shell has set count as empty."""
    os.environ.setdefault("COMP_WORDS", "")
    os.environ.setdefault("COMP_CWORD", "0")
    for shell in (Bash, Zsh, Fish):
        add_completion_class(shell)


def _joined(value: str) -> str:
    """Return a value as one word."""
    return "-".join(re.findall(r"[\w'.&/]+", normalize("NFC", value)))


def _without_accents(value: str) -> str:
    plain = value.replace("đ", "d").replace("Đ", "D")
    return "".join(sign for sign in normalize("NFD", plain) if not combining(sign))


def _last_word(line: str) -> _Typed:
    """Return the last word of a command line: empty after a blank."""
    start, quote, opened = 0, "", 0
    skip = False
    for place, sign in enumerate(line):
        if skip:
            skip = False
        elif sign == "\\" and quote != "'":
            skip = True
        elif quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote, opened = sign, place
        elif sign.isspace():
            start = place + 1
    raw = line[start:]
    return _Typed(raw, quote, line[start : opened + 1] if quote else "")


def _replacing(typed: _Typed, breaks: str, value: str) -> str:
    """Return what replaces the part of the word that bash completes, to become the value."""
    if typed.quote:
        before = "".join(split_arg_string(typed.before_quote[:-1]))
        return _closed(typed.quote, _escaped_in(typed.quote, value[len(before) :]))
    escaped = "".join(_escaped(value))
    kept = _start_in(typed.raw, breaks)
    return escaped[kept:] if escaped.startswith(typed.raw[:kept]) else escaped


def _start_in(raw: str, breaks: str) -> int:
    """Return where the part of a word begins that bash completes: behind its last break."""
    places = (place for place, sign in enumerate(raw) if sign in breaks and sign not in "\"'")
    return max((place + 1 for place in places if raw[place - 1 : place] != "\\"), default=0)


def _escaped(value: str) -> Iterator[str]:
    for sign in value:
        yield f"\\{sign}" if sign in _SPECIAL else sign


def _escaped_in(quote: str, value: str) -> str:
    if quote == "'":
        return value.replace("'", "'\\''")
    return "".join(f"\\{sign}" if sign in '"\\$`' else sign for sign in value)


def _closed(quote: str, text: str) -> str:
    """Return a text that ends in the quote that is open with that quote closed.

    Bash closes it behind every other text, but takes this for closed.
    """
    return text + quote if text.endswith(quote) else text


def _would_shorten(values: list[str], typed: _Typed, breaks: str) -> bool:
    """Tell whether the beginning that all have in common holds less than what was typed.

    Bash would replace the one by the other; an empty candidate keeps it from that.
    """
    kept = len(typed.before_quote) if typed.quote else _start_in(typed.raw, breaks)
    bare, common = (
        text.translate({ord(sign): None for sign in "\\\"'"})
        for text in (typed.raw[kept:], commonprefix(values))  # noqa: RUF071 (texts, not paths)
    )
    return not folded(common).startswith(folded(bare))
