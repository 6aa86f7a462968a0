"""Which distinct texts do articles hold?

Identical bodies are one text, however many articles carry it; bodies without a single token are
left out: there is nothing in them to copy. Of up to `EXACT_ARTICLES` all grams are taken, of more
the samples of their fingerprints; fingerprints that are not stored, or were made with another
scheme, are made from the bodies.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from archive_cli.dedupe.columns import Flags, Numbers, Offsets, Places, offsets_of, stretches
from archive_cli.dedupe.corpus import Corpus
from archive_cli.dedupe.fingerprints import STAMP, digest_of
from archive_cli.dedupe.postings import Postings, postings_of, ranked, renumbered
from archive_cli.dedupe.samples import columns_of, fingerprints_of
from archive_cli.dedupe.texts import Text, read_texts
from archive_cli.dedupe.thresholds import EXACT_ARTICLES
from archive_cli.dedupe.words import spelled

# So many bodies are looked at at once.
_BLOCK = 200


@dataclass(frozen=True, slots=True)
class Distinct:
    """The texts of a corpus, those first that share most grams with others; ties by digest.

    So a story's common ancestor comes before its edited copies. Text ``i`` is carried by the
    articles ``carriers[starts[i]:starts[i + 1]]``, ``digests[i]`` is its digest, as a pair of
    numbers, and ``sizes[i]`` the number of its grams, or of its sample where ``is_sample``. Of
    these, ``postings`` has those that several texts hold. ``texts`` are the texts themselves, in
    the same order, where all were read.
    """

    carriers: Offsets
    starts: Offsets
    digests: Numbers
    sizes: Places
    postings: Postings
    is_sample: bool
    texts: tuple[Text, ...] = ()

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.sizes)

    def digest_of(self, text: int) -> bytes:
        """Return the digest of a text."""
        digest: bytes = self.digests[text].astype(">u8").tobytes()
        return digest

    def carriers_of(self, text: int) -> list[int]:
        """Return the articles that carry a text."""
        carriers: list[int] = self.carriers[self.starts[text] : self.starts[text + 1]].tolist()
        return carriers

    def reordered(self, order: Offsets) -> Distinct:
        """Return the texts in another order, that of their numbers in ``order``."""
        numbers = np.empty(len(order), np.int32)
        numbers[order] = np.arange(len(order), dtype=np.int32)
        return replace(
            self,
            carriers=self.carriers[stretches(self.starts, order)],
            starts=offsets_of(np.diff(self.starts)[order]),
            digests=self.digests[order],
            sizes=self.sizes[order],
            postings=renumbered(self.postings, numbers),
            texts=tuple(self.texts[number] for number in order) if self.texts else (),
        )


def distinct_texts(corpus: Corpus) -> Distinct:
    """Return the distinct texts of a corpus: the same in whatever order its articles come."""
    found = _read(corpus) if len(corpus) <= EXACT_ARTICLES else _sampled(corpus)
    return found.reordered(ranked(found.postings, len(found)))


def _read(corpus: Corpus) -> Distinct:
    """Return the texts with all their grams."""
    bodies = [article.body for article in corpus.articles(range(len(corpus)))]
    digests = _numbers_of([digest_of(body) for body in bodies])
    carriers, starts = _grouped(digests, np.ones(len(bodies), np.bool_))
    firsts = carriers[starts[:-1]]
    keys = [digest.tobytes() for digest in digests[firsts].astype(">u8")]
    texts = read_texts([bodies[number] for number in firsts], keys)
    kept = np.flatnonzero([len(text.words) > 0 for text in texts])
    texts = [texts[number] for number in kept]
    sizes = np.array([text.size for text in texts], np.int32)
    grams = np.concatenate([np.empty(0, np.uint64), *(text.own for text in texts)])
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), sizes)
    return Distinct(
        carriers[stretches(starts, kept)],
        offsets_of(np.diff(starts)[kept]),
        digests[firsts[kept]],
        sizes,
        postings_of(grams, owners),
        is_sample=False,
        texts=tuple(texts),
    )


def _sampled(corpus: Corpus) -> Distinct:
    """Return the texts with their samples."""
    columns = columns_of(_fingerprints(corpus))
    carriers, starts = _grouped(columns.digests, columns.tokens > 0)
    firsts = carriers[starts[:-1]]
    sizes = np.diff(columns.starts)[firsts].astype(np.int32)
    owners = np.repeat(np.arange(len(firsts), dtype=np.int32), sizes)
    grams = columns.samples[stretches(columns.starts, firsts)]
    postings = postings_of(grams, owners)
    return Distinct(carriers, starts, columns.digests[firsts], sizes, postings, is_sample=True)


def _grouped(digests: Numbers, chosen: Flags) -> tuple[Offsets, Offsets]:
    """Return the chosen articles by digest, and where those of each digest start."""
    order = np.lexsort((digests[:, 1], digests[:, 0]))
    order = order[chosen[order]]
    ordered = digests[order]
    first = np.ones(len(order), np.bool_)
    first[1:] = (ordered[1:] != ordered[:-1]).any(axis=1)
    return order, np.append(np.flatnonzero(first), len(order))


def _numbers_of(digests: Sequence[bytes]) -> Numbers:
    pairs = np.frombuffer(b"".join(digests), ">u8").reshape(-1, 2)
    return pairs.astype(np.uint64)


def _fingerprints(corpus: Corpus) -> Iterator[bytes]:
    """Yield the stored fingerprints, and in their places those that have to be made."""
    stored = corpus.fingerprints()
    begin = 0
    while block := list(islice(stored, _BLOCK)):
        missing = [place for place, found in enumerate(block) if not found.startswith(STAMP)]
        bodies = [one.body for one in corpus.articles(begin + place for place in missing)]
        made = fingerprints_of([(body, spelled(body)) for body in bodies])
        for place, found in zip(missing, made, strict=True):
            block[place] = found
        yield from block
        begin += len(block)
