"""What does a process cost: time, processor time, memory of all its children together?

Memory is the proportional set size (PSS: what processes share is counted once) of the process and
all below it, summed up a few times a second from ``/proc/PID/smaps_rollup``; the peak is the
largest sum. It includes the pages of mapped files, which the system takes back when it wants.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

# Seconds between two looks: first, longest, and how they grow. A look takes some 10 ms per GB.
_SHORTEST, _LONGEST, _GROWTH = 0.02, 0.3, 1.2
_FINE = (0, 1)


class Cost(NamedTuple):
    """Seconds on the clock, seconds of processor time (children too), and peak PSS in bytes."""

    wall: float
    cpu: float
    peak: int = 0


def run(command: Sequence[str], environment: Mapping[str, str], *, watched: bool = False) -> Cost:
    """Run a command with its output thrown away; with ``watched`` look at its memory.

    Raises ``RuntimeError`` with what it said where it ends otherwise than with 0 or 1.
    """
    with tempfile.TemporaryFile() as complaints:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=complaints
        )
        memory = _Memory(process.pid)
        if watched:
            memory.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        memory.stop()
        if process.returncode not in _FINE:
            complaints.seek(0)
            said = complaints.read().decode(errors="replace")
            raise RuntimeError(f"{' '.join(command)}: status {process.returncode}: {said}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, memory.peak)


def median(costs: Sequence[Cost]) -> Cost:
    """Return the medians, each for itself."""
    return Cost(
        statistics.median(one.wall for one in costs), statistics.median(one.cpu for one in costs)
    )


class _Memory:
    """Looks at the memory of a process and all below it from a thread of its own."""

    def __init__(self, pid: int) -> None:
        self.peak = 0
        self._pid = pid
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _look(self) -> None:
        pause = _SHORTEST
        while not self._ended.wait(pause):
            self.peak = max(self.peak, sum(map(_pss, family_of(self._pid))))
            pause = min(_LONGEST, pause * _GROWTH)


def family_of(pid: int) -> list[int]:
    """Return a process and all below it that are there at this moment."""
    family = [pid]
    for one in family:  # grows as it goes
        try:
            for task in os.listdir(f"/proc/{one}/task"):
                with open(f"/proc/{one}/task/{task}/children", encoding="ascii") as stream:
                    family += map(int, stream.read().split())
        except OSError:  # it has ended
            continue
    return family


def _pss(pid: int) -> int:
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as stream:
            for line in stream:
                if line.startswith("Pss:"):
                    return int(line.split()[1]) * 1024
    except OSError:  # it has ended
        pass
    return 0
