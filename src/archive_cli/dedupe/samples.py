"""How are the fingerprints of very many bodies made and read?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np

from archive_cli.dedupe.columns import Columns, Numbers, Offsets, Places, offsets_of
from archive_cli.dedupe.fingerprints import GRAM_BYTES, HEAD, STAMP, digest_of
from archive_cli.dedupe.grams import distinct_of_each, grams_of_each, sampled
from archive_cli.dedupe.words import words_of_each

# So many fingerprints are taken apart at once.
_BLOCK = 50_000
_DIGEST = len(STAMP)
_COUNTS = _DIGEST + 16


def fingerprints_of(texts: Sequence[tuple[str, bytes]]) -> list[bytes]:
    """Return the fingerprints of bodies, each given with its tokens `words.spelled`, in order."""
    words, ends = words_of_each([spelled for _, spelled in texts])
    distinct, starts = distinct_of_each(*grams_of_each(words, ends))
    chosen = sampled(distinct, starts)
    counts = np.concatenate(([0], np.cumsum(chosen)))[starts]
    heads = np.column_stack((np.diff(ends), np.diff(starts))).astype("<u4").tobytes()
    return _put_together([body for body, _ in texts], heads, distinct[chosen], counts)


def columns_of(fingerprints: Iterable[bytes]) -> Columns:
    """Return fingerprints, all of this scheme, as columns."""
    blocks = list(map(_columns, _blocks(iter(fingerprints))))
    empty: Numbers = np.empty(0, np.uint64)
    if not blocks:
        none: Places = np.empty(0, np.int32)
        return Columns(empty.reshape(0, 2), none, none, empty, np.zeros(1, np.int64))
    digests, tokens, sizes, samples = (
        np.concatenate([block[field] for block in blocks]) for field in range(4)
    )
    counts = np.concatenate([np.diff(block.starts) for block in blocks])
    return Columns(digests, tokens, sizes, samples, offsets_of(counts))


def _put_together(
    bodies: Sequence[str], heads: bytes, sample: Numbers, starts: Offsets
) -> list[bytes]:
    packed = sample.astype("<u8").view(np.uint8).reshape(-1, 8)[:, :GRAM_BYTES].tobytes()
    ends = (starts * GRAM_BYTES).tolist()
    return [
        b"".join(
            (
                STAMP,
                digest_of(body),
                heads[8 * place : 8 * place + 8],
                packed[ends[place] : ends[place + 1]],
            )
        )
        for place, body in enumerate(bodies)
    ]


def _blocks(fingerprints: Iterator[bytes]) -> Iterator[list[bytes]]:
    while block := list(islice(fingerprints, _BLOCK)):
        yield block


def _columns(block: list[bytes]) -> Columns:
    whole = np.frombuffer(b"".join(block), np.uint8)
    lengths = np.array(list(map(len, block)))
    begins = offsets_of(lengths)[:-1]
    places = begins[:, np.newaxis] + np.arange(HEAD)
    heads = whole[places]
    is_sample = np.ones(len(whole), np.bool_)
    is_sample[places.ravel()] = False
    packed = whole[is_sample].reshape(-1, GRAM_BYTES)
    samples = np.zeros((len(packed), 8), np.uint8)
    samples[:, :GRAM_BYTES] = packed
    digests = np.ascontiguousarray(heads[:, _DIGEST:_COUNTS]).view(">u8").astype(np.uint64)
    counts = np.ascontiguousarray(heads[:, _COUNTS:]).view("<u4").astype(np.int32)
    starts = offsets_of((lengths - HEAD) // GRAM_BYTES)
    numbers = samples.reshape(-1).view("<u8").astype(np.uint64, copy=False)
    return Columns(digests, counts[:, 0], counts[:, 1], numbers, starts)
