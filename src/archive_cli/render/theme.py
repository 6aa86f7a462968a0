"""How does a meaning look on the terminal?

Sixteen-colour codes only, so that the user's palette decides; red and magenta are readable on
light and dark grounds alike. Nothing is said by colour or dimness alone.
"""

from __future__ import annotations

from typing import Literal

from archive_cli.render.renderer import Look

Style = Literal["title", "id", "match", "label"]

_CODES: dict[Style, str] = {"title": "1", "id": "35", "match": "1;31", "label": "2"}
"""SGR parameters (ECMA-48): bold, magenta, bold red, faint."""


class Ink:
    """Colours text that is laid out already and holds no control character."""

    def __init__(self, look: Look) -> None:
        self._color = look.color
        self._root = look.root if look.hyperlinks else None

    def paint(self, text: str, style: Style) -> str:
        """Return the text in a style, or as it is where there is no colour."""
        if not self._color or not text:
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
        """Return the text as a hyperlink (OSC 8) to a file of the archive, where links are on."""
        if self._root is None or not path:
            return text
        from urllib.parse import quote

        return f"\x1b]8;;file://{quote(f'{self._root}/{path}')}\x1b\\{text}\x1b]8;;\x1b\\"
