"""How is a regular expression kept without compiling it at the start?

The patterns of this room took 50 ms to compile, and an ordinary file needs few of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any, AnyStr

_METHODS = ("search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split")


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` would, but compiled when it is first used.

    A text that is no regular expression raises ``re.error`` only then. From the second use on a
    call costs some 20 ns more than one of a compiled pattern.
    """
    return _Pattern(text, flags)  # type: ignore[return-value]  # it has all that Pattern has


class _Pattern:
    """Becomes the compiled pattern's double when one of its attributes is asked for."""

    def __init__(self, text: AnyStr, flags: int) -> None:
        self._source: tuple[Any, int] = text, flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(*self._source)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)
