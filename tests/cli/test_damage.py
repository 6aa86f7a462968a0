"""A catalog whose files were damaged is noticed or gives the right answers, never wrong ones."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cli.answers import Answers, ask

Environment = dict[str, str]
SIDE_BY_SIDE = 2


def flipped(data: bytes, place: float) -> bytes:
    """Turn one bit round, which a checksum alone may tell."""
    where = int(place * len(data))
    return data[:where] + bytes((data[where] ^ 1,)) + data[where + 1 :]


def size_of(path: Path) -> int:
    return path.stat().st_size


DAMAGE: dict[str, Callable[[bytes], bytes | None]] = {
    "a bit in the first part": lambda data: flipped(data, 0.04),
    "a bit in the second part": lambda data: flipped(data, 0.6),
    "the second half missing": lambda data: data[: len(data) // 2],
    "gone": lambda _: None,
}


@pytest.fixture
def right(samples: Path, environment: Environment) -> Answers:
    """The answers, with a catalog that was changed once after it was built."""
    (samples / "late.txt").write_text("A late visit\n\nThe defence of Viet Nam.\n" * 9, "utf-8")
    ask(samples, environment)
    (samples / "late.txt").write_text("A later visit\n\nThe defence of Việt Nam.\n" * 9, "utf-8")
    (samples / "001_b84e20f6719ac3d5.txt").unlink()
    answers = ask(samples, environment)
    assert answers.status in (0, 1)
    assert answers.stderr == ""
    return answers


def faults(
    damage: Callable[[bytes], bytes | None],
    samples: Path,
    environment: Environment,
    right: Answers,
) -> list[str]:
    """Return what is wrong where each file of the catalog in turn is damaged.

    Of files that differ in what part of the articles they hold, only the largest is.
    """
    cache = Path(environment["XDG_CACHE_HOME"])
    files = sorted((path for path in cache.rglob("*") if path.is_file()), key=size_of)
    largest = {path.suffix or path.name: path.relative_to(cache) for path in files}
    names = list(largest.values())
    assert len(names) > 9

    def fault(number: int) -> str | None:
        copy = cache.with_name(f"cache-{number}")
        shutil.copytree(cache, copy)
        file = copy / names[number]
        data = file.read_bytes()
        harmed = damage(data) if data else data
        if harmed == data:
            return None
        file.unlink()
        if harmed is not None:
            file.write_bytes(harmed)
        for run in ("first", "second"):
            answers = ask(samples, environment | {"XDG_CACHE_HOME": str(copy)})
            found = answers.fault(right)
            if found:
                return f"{names[number].name}, {run} run after it: {found}"
            if answers == right:  # nothing was noticed, and nothing mended
                break
        return None

    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        return [found for found in pool.map(fault, range(len(names))) if found]


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_told_or_mended_and_never_answered_from(
    kind: str, samples: Path, environment: Environment, right: Answers
) -> None:
    assert faults(DAMAGE[kind], samples, environment, right) == []
