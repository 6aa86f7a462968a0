"""Which whole words do two texts share, also where there are no blanks between words?

Written with blanks, words of five letters or more that are no function words. In Chinese
characters, the longest pieces that stand in both, of two characters or more; hiragana separates
them. In katakana, words as they stand. In Thai, Lao, Burmese and Khmer, pieces of six letters or
more: shorter ones often cut words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from archive_cli.catalog.analysis import Token, spans_of, tokens_of
from archive_cli.dedupe.grammar import is_function_word
from archive_cli.reading.patterns import pattern

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u9fff"
"""Letters of scripts written without blanks, as characters of a class in a pattern."""
_SHORTEST = 5
_KINDS = (
    (pattern(r"[\u3005\u3400-\u9fff]"), 2),
    (pattern(r"[\u30a0-\u30ff]"), 2),
    (pattern(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"), 6),
)
_KATAKANA = 1
# Of a long text the beginning has words enough to tell.
_MOST = 3_000


def words_in_both(own: str, other: str) -> Iterator[str]:
    """Yield what of one text stands in the other, in order, as often as it stands in the one."""
    others = set(_long_words(other))
    yield from (word for word in _long_words(own) if word in others)
    known = [set[str]() for _ in _KINDS]
    for kind, run in _runs(other):
        known[kind].add("".join(letter.text for letter in run))
    for kind, run in _runs(own):
        yield from (own[a:b] for a, b in _pieces(kind, run, known[kind]))


def _long_words(text: str) -> Iterator[str]:
    for token in tokens_of(text):
        if len(token) >= _SHORTEST and not is_function_word(token):
            yield token


def _runs(text: str) -> Iterator[tuple[int, list[Token]]]:
    """Yield letters of one kind in a row, with the kind."""
    run: list[Token] = []
    last: int | None = None
    for letter in islice(_letters(text), _MOST):
        kind = _kind_of(letter)
        if run and (kind != last or letter.start > run[-1].end):
            yield from _known(last, run)
            run = []
        run.append(letter)
        last = kind
    yield from _known(last, run)


def _letters(text: str) -> Sequence[Token]:
    return () if text.isascii() else spans_of(text)


def _known(kind: int | None, run: list[Token]) -> Iterable[tuple[int, list[Token]]]:
    return () if kind is None else ((kind, run),)


def _kind_of(letter: Token) -> int | None:
    return next((at for at, (kind, _) in enumerate(_KINDS) if kind.match(letter.text)), None)


def _pieces(kind: int, run: list[Token], known: set[str]) -> Iterator[tuple[int, int]]:
    """Yield where the longest pieces of a run begin and end that are known."""
    text = "\n".join(known)
    least = _KINDS[kind][1]
    if kind == _KATAKANA:
        if len(run) >= least and "".join(letter.text for letter in run) in known:
            yield run[0].start, run[-1].end
        return
    at = 0
    while at < len(run):
        end, piece = at, ""
        while end < len(run) and (piece := piece + run[end].text) in text:
            end += 1
        if end - at >= least:
            yield run[at].start, run[end - 1].end
        at = max(end, at + 1)
