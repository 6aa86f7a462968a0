"""What do other tools find in the same texts, and how long do they take?

datasketch and rensa return pairs of texts that share a band and verify nothing; text-dedup returns
clusters, of all that such pairs connect. Shingles are word 5-grams made as their manuals make them,
from the text in lower case split at white space; a text without spaces is split into characters.

datasketch's own settings are a threshold of .9 and 128 permutations, the usual ones .8; the best
for news, of those the study of deduplication tools measured, are 25 bands of 5 or 32 of 4, with
xxHash for SHA-1. rensa's own are those of its README, 8 bands of 16; its best are 32 bands of 4,
all sketches made at once.

text-dedup pins rich below 14 and urllib3 below 2, and so does not install beside this package.
It runs in an environment of its own, whose Python is named::

    python -m venv peers && peers/bin/pip install text-dedup==0.4.0
    python benchmarks/dedupe.py --text-dedup peers/bin/python

It is called as its README has it, with its own settings: 5-grams, 250 permutations, threshold .7,
and in one process. Its time is the processor's for the whole program less that of importing it.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

Pairs = set[tuple[int, int]]
_SEED = 42
_GRAM = 5
_KEPT = 0.5


class Run(NamedTuple):
    """What a peer found: pairs by place, the larger first, or the cluster of each place.

    ``seconds`` are those of the processor to find them, ``checking`` those to check every pair by
    the Jaccard index of its shingles, as the manuals leave to their users.
    """

    name: str
    pairs: Pairs
    homes: Mapping[int, int]
    seconds: float
    checking: float

    def finds(self, one: int, other: int) -> bool:
        """Tell whether two places are a pair, or share a cluster."""
        if (max(one, other), min(one, other)) in self.pairs:
            return True
        return one in self.homes and self.homes[one] == self.homes.get(other)


class Peer(NamedTuple):
    """A tool with its settings, and what runs it on bodies."""

    name: str
    run: Callable[[str, Sequence[str]], Run]


def peers(text_dedup: str | None = None) -> list[Peer]:
    """Return those that are installed, and text-dedup where its Python is named."""
    found: list[Peer] = []
    try:
        import datasketch  # noqa: F401 - asked for, to see whether it is there

        found += [
            Peer("datasketch default (t .9)", partial(_checked, _datasketch)),
            Peer("datasketch t .8", partial(_checked, partial(_datasketch, threshold=0.8))),
            Peer("datasketch 25x5, xxh32", partial(_checked, partial(_datasketch, bands=(25, 5)))),
            Peer("datasketch 32x4, xxh32", partial(_checked, partial(_datasketch, bands=(32, 4)))),
        ]
    except ImportError:
        print("datasketch is not installed: pip install archive-cli[bench]")
    try:
        import rensa  # noqa: F401 - asked for, to see whether it is there

        found += [
            Peer("rensa default (8x16)", partial(_checked, _rensa)),
            Peer("rensa 32x4, matrix", partial(_checked, _rensa_matrix)),
        ]
    except ImportError:
        print("rensa is not installed: pip install archive-cli[bench]")
    if text_dedup:
        found.append(Peer("text-dedup MinHash", partial(_text_dedup, text_dedup)))
    return found


def shingles(body: str) -> list[str]:
    """Return the 5-grams of words; of characters where there is hardly a space."""
    words = body.lower().split()
    if 20 * len(words) < len(body):
        words = list(body)
    return [" ".join(words[i : i + _GRAM]) for i in range(max(1, len(words) - _GRAM + 1))]


def _checked(find: Callable[[Sequence[str]], Pairs], name: str, bodies: Sequence[str]) -> Run:
    start = process_time()
    pairs = find(bodies)
    found = process_time()
    sets = [frozenset(map(hash, shingles(body))) for body in bodies]
    for one, other in pairs:
        shared = len(sets[one] & sets[other])
        _ = shared >= _KEPT * (len(sets[one]) + len(sets[other]) - shared)
    return Run(name, pairs, {}, found - start, process_time() - found)


def _datasketch(
    bodies: Sequence[str], threshold: float = 0.9, bands: tuple[int, int] | None = None
) -> Pairs:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=threshold, num_perm=128, params=bands)
    options: dict[str, Any] = {} if bands is None else {"hashfunc": _xxh32()}
    found: Pairs = set()
    for number, body in enumerate(bodies):
        sketch = MinHash(num_perm=128, **options)
        sketch.update_batch([shingle.encode() for shingle in set(shingles(body))])
        found.update((number, other) for other in index.query(sketch))
        index.insert(number, sketch)
    return found


def _xxh32() -> Callable[[bytes], int]:
    import xxhash

    digest: Callable[[bytes], int] = xxhash.xxh32_intdigest
    return digest


def _rensa(bodies: Sequence[str]) -> Pairs:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.8, num_perm=128, num_bands=8)
    found: Pairs = set()
    for number, body in enumerate(bodies):
        sketch = RMinHash(num_perm=128, seed=_SEED)
        sketch.update(shingles(body))
        found.update((number, other) for other in index.query(sketch))
        index.insert(number, sketch)
    return found


def _rensa_matrix(bodies: Sequence[str]) -> Pairs:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    sketches = RMinHash.from_token_sets(
        (shingles(body) for body in bodies), num_perm=128, seed=_SEED
    )
    index.insert_many(sketches)
    return {
        (number, other)
        for number, others in enumerate(index.query_all(sketches))
        for other in others
        if other < number
    }


def _text_dedup(python: str, name: str, bodies: Sequence[str]) -> Run:
    idle = _seconds_of([python, "-c", "import text_dedup.minhash"])
    with tempfile.TemporaryDirectory(prefix="archive-peers-") as folder:
        source, target = Path(folder, "bodies.jsonl"), Path(folder, "out")
        with source.open("w", encoding="utf-8") as stream:
            stream.writelines(json.dumps({"text": body}) + "\n" for body in bodies)
        seconds = _seconds_of([
            python, "-m", "text_dedup.minhash", "--path", "json", "--data_files", str(source),
            "--split", "train", "--cache_dir", f"{folder}/cache", "--output", str(target),
            "--column", "text", "--batch_size", "10000", "--num_proc", "1", "--debug",
        ], folder)  # fmt: skip
        dump = subprocess.run(
            [python, "-c", _DUMP, str(target / "uf.pkl")], capture_output=True, check=True
        )
    homes: dict[str, int] = json.loads(dump.stdout)
    return Run(name, set(), {int(place): home for place, home in homes.items()}, seconds - idle, 0)


_DUMP = """
import json, pickle, sys
with open(sys.argv[1], "rb") as stream:
    found = pickle.load(stream)
print(json.dumps({int(place): int(found.find(place)) for place in list(found.parent)}))
"""


def _seconds_of(command: list[str], folder: str | None = None) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    quiet = {**os.environ, "HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1"}
    quiet |= {"TOKENIZERS_PARALLELISM": "false", "HF_HOME": folder or tempfile.gettempdir()}
    done = subprocess.run(command, env=quiet, cwd=folder, capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.decode()[-2000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
