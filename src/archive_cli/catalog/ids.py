"""By which short names does an article answer?"""

from __future__ import annotations

import re

_STOP = re.compile("[-_.]")


def handles_of(identifier: str) -> tuple[str, ...]:
    """Return the last path part of an id, and what of it stands before its first - _ or dot.

    ``2025/03/002-visit`` gives ``("002-visit", "002")``; one alone where they are the same or
    the second is empty.
    """
    name = identifier.rpartition("/")[2]
    first = _STOP.split(name, maxsplit=1)[0]
    return tuple(dict.fromkeys(handle for handle in (name, first) if handle))
