"""Which distinct texts do the articles hold, and what is compared of each?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from archive_cli.catalog.analysis import tokens_of
from archive_cli.dedupe.fingerprints import Fingerprint, Fingerprinter, grams_of
from archive_cli.dedupe.thresholds import GRAM, LITTLE_LEFT
from archive_cli.model.article import Article


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A distinct body, compared once however many articles carry it.

    ``articles`` carry it, by id and path. ``grams`` are those of its shingles that another text
    has as well and that are no boilerplate, ``size`` counts all that are no boilerplate: so the
    sets stay small, and Jaccard and containment exact. ``words`` are all words in order,
    ``own_words`` those outside boilerplate, and ``boilerplate`` is what was masked.
    """

    digest: bytes
    words: tuple[int, ...]
    own_words: tuple[int, ...]
    grams: frozenset[int]
    size: int
    articles: tuple[Article, ...]
    boilerplate: frozenset[int] = frozenset()

    @property
    def sequence(self) -> list[int | None]:
        """The shingles in order, ``None`` for boilerplate."""
        grams = grams_of(self.words)
        if not self.boilerplate:
            return list(grams)
        return [None if gram in self.boilerplate else gram for gram in grams]

    @property
    def own_spelling(self) -> list[str]:
        """The tokens of `own_words`, in letters."""
        tokens = tokens_of(self.articles[0].body)
        return [token for token, own in zip(tokens, _owned(self), strict=True) if own]

    def masked(self, boilerplate: frozenset[int]) -> Text:
        """Return the text without these shingles; without any where little else remains."""
        found = self.grams & boilerplate
        if not found:
            return self
        size = self.size - len(found)
        if size < LITTLE_LEFT and 2 * size < self.size:
            found, size = self.grams, 0
        text = replace(self, grams=self.grams - found, size=size, boilerplate=boilerplate)
        own = tuple(word for word, own in zip(self.words, _owned(text), strict=True) if own)
        return replace(text, own_words=own)


def texts_of(articles: Iterable[Article]) -> list[Text]:
    """Return the distinct texts, those that share most shingles first, then by digest.

    Bodies without a single token are left out: there is nothing in them to copy. The order
    depends on the texts alone. A story's common ancestor comes before its edited copies, as all
    its shingles are shared: they connect to it at once.
    """
    carriers: dict[bytes, list[Article]] = {}
    prints: dict[bytes, Fingerprint] = {}
    fingerprinter = Fingerprinter()
    for article in sorted(articles, key=lambda article: (article.id, article.path)):
        made = fingerprinter.fingerprint_of(article.body)
        if made.words:
            prints.setdefault(made.digest, made)
            carriers.setdefault(made.digest, []).append(article)
    repeated = _repeated(prints.values())
    texts = [_text_of(made, repeated, carriers[digest]) for digest, made in prints.items()]
    return sorted(texts, key=lambda text: (-len(text.grams), text.digest))


def _repeated(prints: Iterable[Fingerprint]) -> set[int]:
    """Return the shingles of two texts or more."""
    once: set[int] = set()
    twice: set[int] = set()
    for made in prints:
        grams = set(made.grams)
        twice |= once & grams if len(once) < len(grams) else grams & once
        once |= grams
    return twice


def _text_of(made: Fingerprint, repeated: set[int], articles: list[Article]) -> Text:
    grams = frozenset(made.grams)
    shared = grams if grams <= repeated else frozenset(grams & repeated)
    return Text(made.digest, made.words, made.words, shared, len(grams), tuple(articles))


def _owned(text: Text) -> list[bool]:
    """Return for each word whether it lies outside every shingle of boilerplate."""
    owned = [True] * len(text.words)
    for start, gram in enumerate(text.sequence):
        if gram is None:
            owned[start : start + GRAM] = [False] * GRAM
    return owned
