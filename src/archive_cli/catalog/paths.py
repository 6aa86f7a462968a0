r"""How is the file of a record's path opened?"""

from __future__ import annotations

import os
import re


def os_path_for(root: str, path: str) -> str:
    r"""Return the path for the system of a record's path below ``root``.

    Undecodable bytes stand as ``\xNN`` in a record; a name that has these very characters comes
    first.
    """
    file = os.path.join(root, path)
    if "\\x" in path and not os.path.lexists(file):
        name = re.sub(rb"\\x([0-9a-f]{2})", _byte, os.fsencode(path))
        file = os.path.join(root, os.fsdecode(name))
    return file


def _byte(found: re.Match[bytes]) -> bytes:
    return bytes((int(found[1], 16),))
