"""How does the boilerplate read that was learned from articles?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from archive_cli.catalog.analysis import spans_of
from archive_cli.dedupe.columns import Flags, Offsets, is_among
from archive_cli.dedupe.comparison import Compared, compare
from archive_cli.dedupe.corpus import Corpus, ListedArticles
from archive_cli.dedupe.postings import Postings
from archive_cli.dedupe.thresholds import GRAM
from archive_cli.model.article import Article
from archive_cli.model.boilerplate import Boilerplate


def learned_boilerplate(articles: Iterable[Article]) -> list[Boilerplate]:
    """Return the passages that count for nothing when these articles are compared.

    Those that hide most words of all articles come first, ties by text. Each is the longest
    passage of boilerplate around it in one of its articles, without line breaks; an article holds
    it if it has half of its grams.
    """
    return boilerplate_in(ListedArticles(articles))


def boilerplate_in(corpus: Corpus) -> list[Boilerplate]:
    """Return what `learned_boilerplate` does, of the articles of a corpus."""
    compared = compare(corpus, frozenset(), ())
    found = list(_passages(corpus, compared))
    return sorted(found, key=lambda one: (-one.articles * len(one.text.split()), one.text))


class _Run(NamedTuple):
    """A run of grams of a text that is boilerplate, and those of them that were learned."""

    text: int
    begin: int
    end: int
    grams: Offsets


def _passages(corpus: Corpus, compared: Compared) -> Iterator[Boilerplate]:
    library = compared.library
    sources = corpus.sources()
    postings = library.distinct.postings
    postings = postings.only(np.flatnonzero(is_among(postings.grams, library.boilerplate)))
    homes = compared.homes()
    for run in _runs(compared, postings):
        held = np.bincount(postings.only(run.grams).owners, minlength=len(homes))
        texts = np.flatnonzero(2 * held >= len(run.grams)).tolist()
        carriers = [carrier for text in texts for carrier in library.distinct.carriers_of(text)]
        stated = sorted({source for carrier in carriers if (source := sources[carrier])})
        (article,) = corpus.articles(library.distinct.carriers_of(run.text)[:1])
        text = _spelled(article.body, run)
        yield Boilerplate(text, len(carriers), len(np.unique(homes[texts])), tuple(stated))


def _spelled(body: str, run: _Run) -> str:
    """Return the words of a run, with the signs that touch them, in a line."""
    words = spans_of(body)[run.begin : run.end + GRAM - 1]
    begin, end = words[0].start, words[-1].end
    while begin and not (body[begin - 1].isalnum() or body[begin - 1].isspace()):
        begin -= 1
    while end < len(body) and not (body[end].isalnum() or body[end].isspace()):
        end += 1
    return " ".join(body[begin:end].split())


def _runs(compared: Compared, postings: Postings) -> Iterator[_Run]:
    """Yield runs until every gram of boilerplate stands in one, the most frequent grams first."""
    library = compared.library
    waiting = np.ones(len(postings.grams), np.bool_)
    for place in np.argsort(-np.diff(postings.starts), kind="stable").tolist():
        if not waiting[place]:
            continue
        number = int(postings.owners[postings.starts[place]])
        text = library.whole_text(number)
        masked = is_among(text.grams, library.boilerplate)
        first = int(np.flatnonzero(text.grams == postings.grams[place])[0])
        begin, end = _around(masked, first)
        grams = np.unique(text.grams[begin:end])
        held = np.flatnonzero(is_among(postings.grams, grams))
        waiting[held] = False
        yield _Run(number, begin, end, held)


def _around(masked: Flags, place: int) -> tuple[int, int]:
    """Return the borders of the stretch of what is masked around a place."""
    clear = np.flatnonzero(~masked)
    after = int(np.searchsorted(clear, place))
    begin = int(clear[after - 1]) + 1 if after else 0
    end = int(clear[after]) if after < len(clear) else len(masked)
    return begin, end
