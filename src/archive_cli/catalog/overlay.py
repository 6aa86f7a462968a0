"""What would be known of an archive if a walk's findings were kept?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from archive_cli.catalog.stamps import Excluded, FolderStamp, Listing, path_in, place_of

if TYPE_CHECKING:
    from archive_cli.catalog.walker import Known, Walk


class Overlay:
    """What was known before, with a walk's findings on top; as `Known`."""

    def __init__(self, known: Known, walk: Walk) -> None:
        self._known = known
        self._walk = walk
        self._fresh: dict[str, Listing] = defaultdict(dict)
        for path, stamp in walk.fresh.items():
            folder, name = place_of(path, walk.places.get(path))
            self._fresh[folder][name] = list(stamp)
        self._removed = set(walk.removed)

    def folders(self) -> Mapping[str, FolderStamp]:
        """Return the folders' stamps."""
        every = {**self._known.folders(), **self._walk.folders.stamps}
        return {path: stamp for path, stamp in every.items() if stamp is not None}

    def listing_of(self, folder: str) -> Listing:
        """Return what stands in a folder."""
        listing = {
            name: numbers
            for name, numbers in self._known.listing_of(folder).items()
            if path_in(folder, name) not in self._removed
        }
        listing.update(self._fresh.get(folder, {}))
        return listing

    def links(self) -> Mapping[str, str | None]:
        """Return the paths of all links."""
        links = self._walk.folders.links
        return self._known.links() if links is None else links

    def excluded(self) -> Excluded:
        """Return what was left out."""
        return self._walk.folders.excluded or self._known.excluded()


def merged(first: Walk, second: Walk) -> Walk:
    """Return what two walks found, the second of which began from the first's `Overlay`."""
    gone = set(second.removed)
    fresh = {path: one for path, one in first.fresh.items() if path not in gone} | second.fresh
    new = first.fresh.keys() - first.changed
    removed = {*first.removed, *(gone - new)}
    changed = (first.changed | second.changed) - new
    return second._replace(
        fresh=fresh,
        removed=sorted(removed),
        problems={**first.problems, **second.problems},
        folders=second.folders.replaced(
            stamps={**first.folders.stamps, **second.folders.stamps},
            links=first.folders.links if second.folders.links is None else second.folders.links,
            excluded=second.folders.excluded or first.folders.excluded,
        ),
        odd_paths={**first.odd_paths, **second.odd_paths},
        places={**first.places, **second.places},
        changed=changed & fresh.keys(),
    )
