"""How are very many files read on all cores?

Each worker is a Python of its own that reads files and makes their documents ready; this process
only adds them to the index. Chunks of paths go to the workers in turn through pipes, and what they
hold comes back in the same order. A worker ends when its pipe is closed, in whatever way its
parent ended.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple, Self

from archive_cli.catalog.catalog import FileContent, MakeFingerprints
from archive_cli.catalog.options import Read

Paths = tuple[str, str]
# The paths of a chunk must fit into a pipe (64 kB), so that to send one never waits for a worker
# that itself waits to be heard.
_MOST_LETTERS = 5_000
_MOST_PATHS = 50
# Chunks that wait for a worker while it works.
_AHEAD = 2
_HEADER = 8
# numpy, which tells languages apart, must not start threads of its own beside the other workers.
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
_PROGRAM = (
    "import sys; sys.path[:] = {path!r}; from archive_cli.catalog.workers import serve; serve()"
)


def read_on_all_cores(
    paths: Iterable[Paths], read: Read, make_fingerprints: MakeFingerprints | None = None
) -> Iterator[FileContent]:
    """Yield what the files hold, in their order; each is given by its path for the system and ours.

    ``read`` and ``make_fingerprints`` must be picklable. With one core, or where no worker can be
    started, they are called here.
    """
    stage = _Stage(read, make_fingerprints)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    with ExitStack() as stack:
        workers: list[_Worker] = []
        if (cores or 1) > 1:
            with suppress(OSError):
                workers = [stack.enter_context(_Worker(stage)) for _ in range(cores or 1)]
        if workers:
            yield from _read_by(workers, paths, stage)
        else:
            for chunk in chunked(paths):
                yield from stage.contents(chunk)


def serve() -> None:
    """Be a worker: read what stdin names, until it ends."""
    import gc

    gc.set_threshold(100_000)
    source, target = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    stage: _Stage = pickle.load(source)  # noqa: S301 - from our own parent
    with suppress(EOFError, BrokenPipeError):
        while True:
            chunk: list[Paths] = pickle.load(source)  # noqa: S301
            contents = list(map(_bare, stage.contents(chunk)))
            data = pickle.dumps(contents, pickle.HIGHEST_PROTOCOL)
            target.write(len(data).to_bytes(_HEADER, "big") + data)
            target.flush()


class _Stage(NamedTuple):
    """Reads chunks of files and makes their documents."""

    read: Read
    make_fingerprints: MakeFingerprints | None

    def contents(self, chunk: list[Paths]) -> list[FileContent]:
        """Return what the files hold."""
        from archive_cli.catalog.documents import prepared

        return prepared([self.read(*paths) for paths in chunk], self.make_fingerprints)


class _Worker:
    """A process that reads chunks of files; a context that ends it."""

    def __init__(self, stage: _Stage) -> None:
        package = str(Path(__file__).parents[2])
        program = _PROGRAM.format(path=[package, *filter(None, sys.path)])
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-P", "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            process_group=0,  # Ctrl-C is for the parent
            env={**os.environ, **_ONE_THREAD},
        )
        self._send(stage)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        with suppress(OSError):
            self._process.__exit__(None, None, None)

    def begin(self, chunk: list[Paths]) -> None:
        """Send a chunk, without waiting."""
        self._send(chunk)

    def finish(self) -> list[FileContent] | None:
        """Wait for the first chunk that is not finished; ``None`` where the worker has died."""
        source = self._process.stdout
        assert source is not None
        size = int.from_bytes(source.read(_HEADER), "big")
        data = source.read(size)
        if not data or len(data) < size:
            return None
        found: list[FileContent] = pickle.loads(data)  # noqa: S301 - from our own child
        return found

    def _send(self, message: object) -> None:
        target = self._process.stdin
        assert target is not None
        with suppress(BrokenPipeError):  # noticed when its answer is missing
            target.write(pickle.dumps(message, pickle.HIGHEST_PROTOCOL))
            target.flush()


def _read_by(
    workers: list[_Worker], paths: Iterable[Paths], stage: _Stage
) -> Iterator[FileContent]:
    waiting: deque[tuple[_Worker, list[Paths]]] = deque()
    chunks = chunked(paths)
    for _ in range(_AHEAD):
        for worker, chunk in zip(workers, islice(chunks, len(workers)), strict=False):
            worker.begin(chunk)
            waiting.append((worker, chunk))
    while waiting:
        worker, chunk = waiting.popleft()
        found = worker.finish()
        following = next(chunks, None)
        if following is not None:
            worker.begin(following)
            waiting.append((worker, following))
        yield from found if found is not None else stage.contents(chunk)


def chunked(paths: Iterable[Paths]) -> Iterator[list[Paths]]:
    """Yield the paths in chunks, of which two fit into a pipe."""
    chunk: list[Paths] = []
    size = 0
    for one in paths:
        chunk.append(one)
        size += len(one[0]) + len(one[1])
        if size > _MOST_LETTERS or len(chunk) == _MOST_PATHS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _bare(content: FileContent) -> FileContent:
    """Return the content with no more of its articles than what others learn from."""
    articles = tuple(article.replaced(body="", captions=()) for article in content.articles)
    return content.replaced(articles=articles)
