"""What has to be done so that the catalog says what the files say?

A file is read again when its stamp has changed. A stamp proves nothing about a change that comes
so soon after the one it shows that the clock of the file system has not moved on (see
`stamps.settled_time`). So reading starts when the newest change lies at least `stamps.TICK` back;
where times are whole seconds, a file changed just now is read now and again next time.

Files may change while others are read. So the archive is walked again before anything is kept,
and what has changed meanwhile is read too, until two walks find the same: what is kept is then
true for the moment between them (`work`).
"""

from __future__ import annotations

from operator import length_hint

from archive_cli.catalog.catalog import Catalog
from archive_cli.catalog.options import NO_OPTIONS, Read, RefreshOptions
from archive_cli.catalog.work import Refreshed, Work

__all__ = ["Refreshed", "refresh_catalog"]


def refresh_catalog(
    catalog: Catalog,
    root: str,
    read: Read,
    *,
    wait: float,
    options: RefreshOptions = NO_OPTIONS,
) -> Refreshed:
    """Bring the catalog up to date with the files below ``root``.

    Where nothing has changed, nothing is locked or written. Otherwise it waits for at most
    ``wait`` seconds for other writers (`CatalogBusyError`). What has changed is read and committed
    at once; then articles that learn from others' clues are looked at again where those have
    changed, and committed too. A refresh that is cut off in between leaves its loose ends, and the
    next one takes them up. Where only folders are looked at (see `RefreshOptions`), edits in place
    go unnoticed. Raises `ReadError` where the root can't be read, and what ``read`` raises, with
    the catalog as it was.
    """
    work = Work(catalog, root, read, options)
    if not work and not catalog.loose_ends():
        return Refreshed()
    number = catalog.commit_number()
    with catalog.writing(wait):
        if catalog.commit_number() != number:  # another process was faster
            work = Work(catalog, root, read, options)
        try:
            if work:
                options.progress.begin(length_hint(work))
                catalog.update(work, work.removed(), work.folders)
            if catalog.loose_ends():
                work.tie_loose_ends()
        finally:
            options.progress.end()
    return work.refreshed()
