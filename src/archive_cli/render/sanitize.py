r"""Which characters of an article may reach a terminal?

Control characters (C0, DEL, C1, and with them every escape sequence), bidirectional overrides,
embeddings, isolates and marks (Unicode UAX #9), line and paragraph separators, the byte order
mark, annotation marks, invisible operators, deprecated format characters, tags (U+E0000 to
U+E007F) and lone surrogates are shown instead of sent: ESC becomes ``\x1b``, U+202E ``\u202e``.
What only says where letters join or break stays: U+00AD, U+200B, U+200C, U+200D, U+2060 and
variation selectors.
"""

from __future__ import annotations

import re
from functools import cache

_C0 = r"\x00-\x1f"
_FORMATS = (
    r"\x7f-\x9f\u061c\u180e\u200e\u200f\u2028-\u202e\u2061-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
OBEYED = _C0 + _FORMATS
"""What a terminal might obey, as it stands between the brackets of a pattern."""


def visible(text: str, *, lines: bool = False) -> str:
    r"""Return ``text`` with all that a terminal might obey spelt out.

    A tab becomes a blank; so does a newline, unless ``lines`` keeps newlines. Everything else is
    replaced character by character (``\xNN``, ``\uNNNN`` or ``\UNNNNNNNN``), so that the result
    for a text is that of its parts joined.
    """
    if text.isprintable():
        return text
    text = text.replace("\t", " ")
    if not lines:
        return _controls().sub(_spell, text.replace("\n", " "))
    return "\n".join(_controls().sub(_spell, line) for line in text.split("\n"))


def escape_json(text: str) -> str:
    r"""Return JSON text of the same value in which the same characters are ``\uNNNN`` escapes.

    ``text`` comes from a JSON encoder, so what it holds of C0 is its own line breaks; they stay.
    """
    if text.isprintable():
        return text
    return _formats().sub(_escape, text)


@cache
def _controls() -> re.Pattern[str]:
    return re.compile(f"[{OBEYED}]")


@cache
def _formats() -> re.Pattern[str]:
    return re.compile(f"[{_FORMATS}]")


def _spell(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))
