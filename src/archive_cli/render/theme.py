"""How does a meaning look on the terminal?

Sixteen-colour codes only, so that the user's palette decides; red and magenta are readable on
light and dark grounds alike. Nothing is said by colour or dimness alone.
"""

from __future__ import annotations

from typing import Literal

from archive_cli.render.renderer import Look

Style = Literal["title", "id", "match", "label", "cut", "added", "gone", "new"]

_CODES: dict[Style, str] = {
    "title": "1", "id": "35", "match": "1;31", "label": "2",
    "cut": "9;31", "added": "4;32", "gone": "31", "new": "32",
}  # fmt: skip
"""SGR parameters (ECMA-48): bold, magenta, bold red, faint; words within a sentence red and
struck through, green and underlined; sentences, which have a sign before them, red and green."""


class Ink:
    """Colours text that is laid out already and holds no control character.

    ``is_colored`` tells whether it does; where not, signs and marks say what colours would.
    """

    def __init__(self, look: Look) -> None:
        self.is_colored = look.color
        self._root = look.root if look.hyperlinks else None

    def paint(self, text: str, style: Style) -> str:
        """Return the text in a style, or as it is where there is no colour."""
        if not self.is_colored or not text:
            return text
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m"

    def paint_spans(self, text: str, spans: list[tuple[int, int]], style: Style) -> str:
        """Return the text with these spans, ordered and apart, in a style."""
        parts: list[str] = []
        done = 0
        for start, end in spans:
            parts += (text[done:start], self.paint(text[start:end], style))
            done = end
        return "".join(parts) + text[done:]

    def link(self, text: str, path: str) -> str:
        r"""Return the text as a hyperlink (OSC 8) to a file of the archive, where links are on.

        A path with ``\xNN``, which stands for bytes that are no UTF-8, opens nothing, so there is
        no link.
        """
        if self._root is None or not path or "\\x" in path:
            return text
        from urllib.parse import quote

        address = quote(f"{self._root}/", errors="surrogateescape") + quote(path, errors="replace")
        return f"\x1b]8;;file://{address}\x1b\\{text}\x1b]8;;\x1b\\"
