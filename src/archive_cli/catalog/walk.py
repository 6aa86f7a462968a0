r"""Which article files does an archive hold, which can't be used, and what of it is new?

What stands there is compared with what a catalog knows, folder by folder. A thorough walk looks at
every file; a quick one only at folders, and then into those whose time has changed. Links are
followed last, in the order of their paths, so that a file is found under its own name where it has
one in the archive; what a link leads to is taken once, where it lies in the archive. Hidden files
and folders (``.name``) and excluded ones are left out without a word.
"""

from __future__ import annotations

import os
from collections.abc import Collection

from archive_cli.catalog.walker import Known, Walk, Walker


def walk_files(
    root: str,
    known: Known,
    exclude: tuple[str, ...] = (),
    suspects: Collection[str] | None = None,
) -> Walk:
    """Return what has changed below ``root`` since ``known``, but what ``exclude`` leaves out.

    With ``suspects`` the walk is quick: it looks into these folders and into those whose stamp has
    changed; where patterns have changed, it is thorough all the same. Only files of patterns are
    opened, and nothing outside of the root is looked at but where links lead. Raises ``OSError``
    where the root can't be read.
    """
    real = os.path.realpath(root).rstrip("/")
    os.scandir(f"{real}/").close()
    walker = Walker(real, known, exclude)
    if suspects is not None and walker.has_same_patterns():
        walker.walk_changed(suspects)
        if walker.has_same_patterns():
            return walker.result()
        walker = Walker(real, known, exclude)
    walker.walk_all()
    return walker.result()
