"""How does a timeline become a picture?

Matplotlib draws it, which is an extra (``archive-cli[plot]``) and is imported here alone.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, BinaryIO
from warnings import catch_warnings, simplefilter

from archive_cli.model.timeline import Timeline, TimelineBin, is_whole
from archive_cli.render.bars import summary_of
from archive_cli.render.sanitize import visible

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_Counts = Counter[tuple[int, int]]
_Layer = tuple[str, _Counts, dict[str, Any]]

_INCHES = (9.0, 4.5)
_DOTS = 150
_EPOCH = 719_163
"""The ordinal of 1 January 1970, from which Matplotlib counts days."""
_SOLID: dict[str, Any] = {"color": "C0"}
_HATCHED: dict[str, Any] = {"color": "0.85", "hatch": "////"}
_COLORS = "C0 C1 C2 C3 C4 C5 C6 C8".split()
"""Of the sources that have one of their own, without the grey (C7); others are drawn as one."""
_OTHERS: dict[str, Any] = {"color": "0.75"}
_SOURCELESS: dict[str, Any] = {"color": "0.35", "hatch": "////"}


def plot_timeline(timeline: Timeline, path: str) -> None:
    """Write a picture of a timeline; the format is that of the path's suffix, SVG or PNG.

    Stacked bars: by source where the timeline is split, else stated and estimated dates. A file
    of that name is replaced as a whole. The same timeline gives the same bytes with the same
    Matplotlib. Raises ``ImportError`` where Matplotlib is not installed, ``OSError`` where the
    file can't be written.
    """
    import matplotlib as mpl
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    settings: dict[Any, Any] = {
        "svg.hashsalt": "archive",
        "svg.fonttype": "none",
        "text.parse_math": False,
    }
    with mpl.rc_context(settings), catch_warnings():
        simplefilter("ignore", UserWarning)  # of letters that no font has, one for each
        figure = Figure(figsize=_INCHES, layout="constrained")
        axes = figure.add_subplot()
        _draw(axes, timeline)
        axes.yaxis.set_major_locator(MaxNLocator(integer=True))
        axes.set_ylabel(f"articles by {timeline.by}")
        axes.set_title(summary_of(timeline), fontsize="small", wrap=True)
        axes.spines[["top", "right"]].set_visible(False)
        suffix = os.path.splitext(path)[1][1:].lower()
        metadata = {"Date": None} if suffix == "svg" else {"Software": None}
        with _replaced(path) as stream:
            figure.savefig(stream, format=suffix, dpi=_DOTS, metadata=metadata)


@contextmanager
def _replaced(path: str) -> Iterator[BinaryIO]:
    """Give a file that takes this path once it is whole; ``OSError`` names the path."""
    unfinished = f"{path}.part"
    try:
        with suppress(FileNotFoundError):
            os.unlink(unfinished)
        with open(unfinished, "xb") as stream:  # never through a link that waits there
            yield stream
        os.replace(unfinished, path)
    except OSError as error:
        with suppress(OSError):
            os.unlink(unfinished)
        raise OSError(error.errno, error.strerror, path) from error


def _draw(axes: Axes, timeline: Timeline) -> None:
    bottoms: Counter[int] = Counter()
    layers = _by_source(timeline) if timeline.is_split else _by_basis(timeline)
    for name, counts, style in layers:
        days = sorted(counts)
        axes.bar(
            [first - _EPOCH for first, _ in days],
            [counts[day] for day in days],
            [last - first + 1 for first, last in days],
            [bottoms[first] for first, _ in days],
            align="edge",
            label=f" {name}" if name.startswith("_") else name,  # else it is left out
            edgecolor="white",
            linewidth=0.3,
            **style,
        )
        for first, last in days:
            bottoms[first] += counts[first, last]
    if bottoms:
        axes.xaxis_date()
        axes.legend(fontsize="small", frameon=False)


def _by_basis(timeline: Timeline) -> Iterator[_Layer]:
    bins = [one for one in timeline.bins if is_whole(one, timeline.by)]
    yield "stated date", _counts((one, one.count - one.estimated) for one in bins), _SOLID
    estimated = _counts((one, one.estimated) for one in bins)
    if any(estimated.values()):
        yield "estimated date", estimated, _HATCHED


def _by_source(timeline: Timeline) -> Iterator[_Layer]:
    others: _Counts = Counter()
    sourceless: _Counts = Counter()
    sources = groupby(timeline.bins, attrgetter("source"))
    for number, (source, bins) in enumerate(sources):
        counts = _counts((one, one.count) for one in bins if is_whole(one, timeline.by))
        if source is None:
            sourceless = counts
        elif number < len(_COLORS):
            yield visible(source), counts, {"color": _COLORS[number]}
        else:
            others += counts
    if others:
        yield "other sources", others, _OTHERS
    if sourceless:
        yield "no source", sourceless, _SOURCELESS


def _counts(counted: Iterable[tuple[TimelineBin, int]]) -> _Counts:
    counts: _Counts = Counter()
    for one, count in counted:
        assert one.first is not None
        assert one.last is not None
        counts[one.first, one.last] += count
    return counts
