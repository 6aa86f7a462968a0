"""How is long work shown on stderr?

On a terminal as a bar, from half a second on; elsewhere as one sentence before it begins, where
there is much to do. With ``--quiet`` not at all.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, TextIO

from archive_cli.cli import console
from archive_cli.cli.notes import note
from archive_cli.model.progress import NoProgress, Progress, Work

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from archive_cli.cli.options import SharedOptions

PATIENCE = 0.5
"""Seconds before a bar appears."""
MANY = 1_000
"""From so many files on, work is announced where there is no terminal; fewer take a second."""
_FRAME = 0.1
"""Seconds between two looks of the bar."""


def progress_for(shared: SharedOptions) -> Progress:
    """Return what shows progress on this stderr."""
    if shared.quiet:
        return NoProgress()
    if console.is_terminal(sys.stderr) and os.environ.get("TERM") != "dumb":
        color = console.wants_color(shared.color or "auto", os.environ, terminal=True)
        return BarProgress(sys.stderr, color=color)
    return SentenceProgress(partial(note, shared))


class SentenceProgress:
    """Says at the beginning how much is to be done, where it is much."""

    def __init__(self, notify: Callable[[str], None]) -> None:
        self._notify = notify

    def begin(self, total: int, work: Work = "files") -> None:
        """Say how many there are; pairs are only the second half of comparing articles."""
        if total < MANY or work == "pairs":
            return
        if work == "files":
            self._notify(f"reading {total} files; from then on only what has changed")
        else:
            self._notify(f"comparing {total} articles")

    def advance(self, number: int) -> None:
        """Do nothing."""

    def end(self) -> None:
        """Do nothing."""


class BarProgress:
    """Shows a bar with what is done, rate and time left, and takes it away at the end.

    It is drawn within `advance` only: no thread is running while processes are started. ``clock``
    gives seconds. A terminal that is gone is no reason to stop.
    """

    def __init__(
        self, stream: TextIO, *, color: bool, clock: Callable[[], float] = monotonic
    ) -> None:
        self._stream = stream
        self._color = color
        self._clock = clock
        self._bar: Bar | None = None
        self._total = self._done = 0
        self._work: Work = "files"
        self._next = 0.0

    def begin(self, total: int, work: Work = "files") -> None:
        """Begin to count."""
        self._total, self._done, self._work = total, 0, work
        self._next = self._clock() + PATIENCE

    def advance(self, number: int) -> None:
        """Count, and draw if it is time; what is drawn last shows the end."""
        self._done += number
        now = self._clock()
        is_last = self._bar is not None and self._done >= self._total
        if now < self._next and not is_last:
            return
        self._next = now + _FRAME
        with suppress(OSError):
            if self._bar is None:
                self._bar = self._made()  # known before it starts, for Ctrl-C may come any time
                self._bar.start()
            self._bar.update(self._bar.task_ids[0], completed=self._done, refresh=True)

    def end(self) -> None:
        """Take the bar away."""
        bar, self._bar = self._bar, None
        if bar is None:
            return
        with suppress(OSError):
            try:
                bar.stop()
            except IndexError:  # what rich raises where Ctrl-C came while the bar appeared
                bar.console.show_cursor()

    def _made(self) -> Bar:
        from rich.console import Console
        from rich.progress import BarColumn, ProgressColumn, Task, TimeRemainingColumn
        from rich.progress import Progress as Bar
        from rich.text import Text

        work = self._work

        class CountColumn(ProgressColumn):
            def render(self, task: Task) -> Text:
                rate = f"  {task.speed:,.0f}/s" if task.speed else ""
                return Text(f"{task.completed:,.0f} of {task.total:,.0f} {work}{rate}")

        bar = Bar(
            BarColumn(),
            CountColumn(),
            TimeRemainingColumn(),
            console=Console(file=self._stream, no_color=not self._color, highlight=False),
            get_time=self._clock,
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        bar.add_task("", total=self._total)
        return bar
