r"""What does a terminal get for characters that its encoding does not have?

Rules, bars and typographic signs become the nearest sign of ASCII, so that what is laid out keeps
its shape. Everything else becomes JSON's escape, ``\uNNNN`` (two of them beyond U+FFFF).
"""

from __future__ import annotations

import codecs

ERRORS = "plainer"
"""The name under which this is known to codecs."""

_SIGNS = dict(zip("─…→·░█▉▊▋▌▍▎▏▁▂▃▄▅▆▇“”‘’–—\xa0", "-.>-:#####   _.,-=+*\"\"''-- ", strict=True))


def encode_plainly(error: UnicodeError) -> tuple[str, int]:
    """Return what to write instead, and where to go on; raise what is no error of encoding."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    piece = error.object[error.start : error.end]
    return "".join(_SIGNS.get(one) or _escaped(one) for one in piece), error.end


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


codecs.register_error(ERRORS, encode_plainly)
