"""What does the catalog cost, from five articles to a million, against what others take?

Makes its own archives (`corpus`), and prints for each size, in one run, every figure as a ratio
to a peer or floor that is measured beside it, in turns where both are short. `processes` tells how
memory is counted, `peers` what the bare writer does. Behind a ratio of times on the clock stands
that of processor times, which other programs on the machine disturb less.

    .venv/bin/python benchmarks/catalog.py --sizes 5,10000,100000,1000000 --corpus /var/tmp/corpus

A corpus that is named is kept for the next run: 5 GB for a million articles, with their mail more.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks import corpus
from benchmarks.figures import Figure, print_growth
from benchmarks.processes import Cost, median, run

PROGRAM = str(Path(sys.executable).parent / "archive")
WRITER = str(Path(__file__).with_name("peers.py"))
EMPTY = [sys.executable, "-c", "pass"]
FLOOR = [sys.executable, "-c", "import click, tantivy"]
WALK = """
import os, sys
folders = [sys.argv[1]]
for folder in folders:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(entry.path)
            else:
                entry.stat(follow_symlinks=False)
"""
RARE, COMMON = "steed", "border"
"""Words of one article in a hundred, and of two in three."""
_FEW = 10_000
_NEW_STORY = 50_000_000
_MILLION = 1_000_000


def _is_english(story: corpus.Story) -> bool:
    return story.lang == "en"


class Bench:
    """The figures of one archive: ``archive`` its folder, ``size`` its articles, ``text`` bytes."""

    def __init__(self, archive: str, size: int, text: int, scratch: str) -> None:
        self._archive = archive
        self._size = size
        self._text = text
        self._scratch = scratch
        self._environment = {**os.environ, "XDG_CACHE_HOME": f"{scratch}/cache", "HOME": scratch}
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self._rounds = 20 if size < _MILLION else 10

    def figures(self, *, with_notmuch: bool) -> Iterator[Figure]:
        """Yield the figures, each as soon as it is known."""
        build = self._build()
        yield from self._against_writer(build)
        yield from self._against_notmuch(build) if with_notmuch else ()
        yield from self._cold()
        yield from self._after_one_new_file()
        yield from self._nothing_changed()
        yield from self._listing()
        yield self._catalog_size()

    def _command(self, *arguments: str) -> list[str]:
        return [PROGRAM, "-C", self._archive, *arguments]

    def _refresh(self) -> list[str]:
        """Return the command that brings the catalog up to date and does nothing else."""
        return self._command("index", "--quiet")

    def _build(self) -> Cost:
        """Return the costs of the first build; of small archives the median of three."""
        costs = []
        for _ in range(3 if self._size <= _FEW else 1):
            shutil.rmtree(f"{self._scratch}/cache", ignore_errors=True)
            costs.append(run(self._refresh(), self._environment, watched=True))
        return median(costs)._replace(peak=max(one.peak for one in costs))

    def _against_writer(self, build: Cost) -> Iterator[Figure]:
        seconds = []
        for _ in range(3 if self._size <= _FEW else 1):
            index = f"{self._scratch}/index"
            done = subprocess.run(
                [sys.executable, WRITER, self._archive, index],
                env=self._environment,
                stdout=subprocess.PIPE,
                check=True,
            )
            seconds.append(float(done.stdout))
            shutil.rmtree(index)
        writer = sorted(seconds)[len(seconds) // 2]
        against = f"times a bare writer's {writer:.2f} s (cpu {build.cpu:.1f} s)"
        most = 2.5 if self._size >= 10 * _FEW else None
        yield Figure("first build", build.wall, "s", build.wall / writer, against, most)
        gigabytes = build.peak / 1e9
        most = (1.5 if self._size < _MILLION else 2) if self._size >= 10 * _FEW else None
        yield Figure(
            "  memory of all processes", gigabytes, "GB", gigabytes, "GB at its peak", most
        )

    def _against_notmuch(self, build: Cost) -> Iterator[Figure]:
        home = f"{self._scratch}/notmuch"
        mail = f"{self._archive}-mail"
        if not os.path.exists(f"{mail}.made"):
            corpus.write_mail(self._archive, mail)
            Path(f"{mail}.made").touch()
        shutil.rmtree(f"{mail}/.notmuch", ignore_errors=True)
        os.makedirs(home)
        config = Path(home, "config")
        config.write_text(
            f"[database]\npath={mail}\n[user]\nname=A\nprimary_email=a@example.org\n[new]\ntags=\n"
        )
        environment = {**self._environment, "HOME": home, "NOTMUCH_CONFIG": str(config)}
        theirs = run(["notmuch", "new", "--quiet"], environment)
        shutil.rmtree(f"{mail}/.notmuch")
        ratio = theirs.wall / build.wall
        against = f"times faster (cpu {theirs.cpu / build.cpu:.2f})"
        least = 10.0 if self._size >= 10 * _FEW else None
        yield Figure("notmuch new", theirs.wall, "s", ratio, against, least=least)

    def _cold(self) -> Iterator[Figure]:
        commands = self._questions()
        most = None if self._size < 10 * _FEW else 1.6 if self._size < _MILLION else 2
        costs = self._in_turns([*commands.values(), FLOOR])
        for name, cost in zip(commands, costs, strict=False):
            yield _process_figure(name, cost, costs[-1], most)

    def _questions(self) -> dict[str, list[str]]:
        return {
            f"search {RARE} --json": self._command("search", RARE, "--json"),
            f"search {COMMON} --json": self._command("search", COMMON, "--json"),
            "list --limit 20 --json": self._command("list", "--limit", "20", "--json"),
        }

    def _in_turns(self, commands: Sequence[Sequence[str]]) -> list[Cost]:
        """Return the medians of the commands' costs, each run once before."""
        for command in commands:
            run(command, self._environment)
        rounds = [
            [run(command, self._environment) for command in commands] for _ in range(self._rounds)
        ]
        return [median(costs) for costs in zip(*rounds, strict=True)]

    def _after_one_new_file(self) -> Iterator[Figure]:
        """Yield what a question costs that finds one more file than the one before."""
        costs: dict[str, list[Cost]] = {name: [] for name in ("floor", *self._questions())}
        added: list[Path] = []
        try:
            for _ in range(self._rounds):
                for name, command in self._questions().items():
                    added.append(self._add(len(added)))
                    costs[name].append(run(command, self._environment))
                costs["floor"].append(run(FLOOR, self._environment))
        finally:
            for path in added:
                path.unlink()
        run(self._refresh(), self._environment)
        floor = median(costs.pop("floor"))
        most = 3.0 if self._size >= 10 * _FEW else None
        for name, several in costs.items():
            yield _process_figure(f"{name} +1", median(several), floor, most)

    def _add(self, number: int) -> Path:
        """Write one article more, in English, and return its path.

        (For one in another language the language model may have to be loaded: half a second.)
        """
        numbers = count(_NEW_STORY + 1000 * number)
        one = next(filter(_is_english, map(corpus.story, numbers)))
        path = Path(self._archive, one.path)
        path.write_text(one.text, encoding="utf-8")
        return path

    def _nothing_changed(self) -> Iterator[Figure]:
        """Yield what `archive index` costs beyond the start, against a walk beyond its start."""
        walk = [sys.executable, "-c", WALK, self._archive]
        ours, start, bare, empty = self._in_turns(
            [self._refresh(), [PROGRAM, "--version"], walk, EMPTY]
        )
        wall, floor = ours.wall - start.wall, bare.wall - empty.wall
        against = f"times a bare walk's {floor * 1000:.1f} ms"
        against += f" (cpu {(ours.cpu - start.cpu) / max(bare.cpu - empty.cpu, 1e-4):.2f})"
        most = 1.5 if self._size >= 10 * _FEW else None
        yield Figure("index, nothing changed", wall, "s", wall / floor, against, most)

    def _listing(self) -> Iterator[Figure]:
        command = self._command("list", "--format", "jsonl")
        cost = median([run(command, self._environment) for _ in range(3)])
        least = 30_000.0 if self._size >= 10 * _FEW else None
        rate = self._size / cost.wall
        against = f"articles/s (cpu {self._size / cost.cpu:,.0f})"
        yield Figure("list --format jsonl", cost.wall, "s", rate, against, least=least)

    def _catalog_size(self) -> Figure:
        files = Path(f"{self._scratch}/cache").rglob("*")
        size = sum(path.stat().st_size for path in files if path.is_file())
        most = 1.5 if self._size >= _FEW else None
        against = f"times the text's {self._text / 1e6:,.1f} MB"
        return Figure("catalog on disk", size / 1e6, "MB", size / self._text, against, most)


def _process_figure(name: str, cost: Cost, floor: Cost, most: float | None) -> Figure:
    against = f"times the floor's {floor.wall * 1000:.0f} ms (cpu {cost.cpu / floor.cpu:.2f})"
    return Figure(name, cost.wall, "s", cost.wall / floor.wall, against, most)


def main(arguments: argparse.Namespace) -> int:
    """Print the figures of every size; return 1 where one does not hold."""
    figures: dict[int, list[Figure]] = {}
    with_notmuch = not arguments.skip_notmuch and shutil.which("notmuch") is not None
    if not with_notmuch:
        print("notmuch is left out" if arguments.skip_notmuch else "notmuch is not installed")
    with tempfile.TemporaryDirectory(prefix="archive-benchmark-") as scratch:
        for size in arguments.sizes:
            archive = f"{arguments.corpus or scratch}/{size}"
            begin = time.perf_counter()
            text = corpus.write_corpus(archive, size)
            made = time.perf_counter() - begin
            print(f"{size:,} articles, {text / 1e6:,.1f} MB of text, there after {made:.1f} s")
            own = f"{scratch}/of-{size}"
            os.makedirs(own)
            figures[size] = []
            mail_too = with_notmuch and size <= arguments.notmuch_most
            for figure in Bench(archive, size, text, own).figures(with_notmuch=mail_too):
                print(figure.line(), flush=True)
                figures[size].append(figure)
            shutil.rmtree(own)
        fine = print_growth(figures)
    return int(not fine or not all(one.holds() for several in figures.values() for one in several))


def parsed(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the options."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--sizes",
        type=lambda text: [int(size) for size in text.split(",")],
        default=[5, 10_000, 100_000],
        help="numbers of articles (5,10000,100000)",
    )
    parser.add_argument("--corpus", help="where the articles are made, and kept")
    parser.add_argument("--skip-notmuch", action="store_true", help="leave notmuch out")
    parser.add_argument(
        "--notmuch-most",
        type=int,
        default=100_000,
        help="the largest size at which notmuch is asked too (100000)",
    )
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main(parsed()))
