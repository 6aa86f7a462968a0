"""Which texts make one cluster, and which of them is kept?

A component holds texts that a chain of copies connects; its ends may be strangers. So every member
is compared to the kept article itself, and those that are no copy of it are connected anew among
themselves, until each cluster's members are all copies of the kept one.

The kept article is the one that the rules of `canonical` choose; but where fewer members are
copies of it than of the component's common ancestor (the text with most of the shingles that a
quarter of the members share), then that one is kept and the cluster stays whole. A pin always
wins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archive_cli.dedupe.candidates import Forest, connected
from archive_cli.dedupe.canonical import Kept, choose_kept, place_of
from archive_cli.dedupe.texts import Text
from archive_cli.dedupe.verification import Copy, copy_of
from archive_cli.model.article import Article


@dataclass(frozen=True, slots=True)
class Group:
    """Texts that are all copies of ``text``, the one ``kept`` carries: ``copies`` says how."""

    kept: Kept
    text: Text
    copies: tuple[tuple[Text, Copy], ...]

    @property
    def texts(self) -> tuple[Text, ...]:
        """All its texts, the kept one first."""
        return self.text, *(text for text, _ in self.copies)


def groups_of(texts: Sequence[Text], forest: Forest, pins: frozenset[str]) -> list[Group]:
    """Return every text in exactly one group; a text without copies is alone in its own.

    The order depends on the texts alone.
    """
    return [
        group
        for component in forest.components()
        for group in _split([texts[number] for number in component], pins)
    ]


def _split(texts: list[Text], pins: frozenset[str]) -> Iterator[Group]:
    waiting = [texts]
    while waiting:
        component = waiting.pop()
        group, strangers = _best_group(component, pins)
        yield group
        waiting += [[strangers[i] for i in part] for part in connected(strangers).components()]


def _best_group(texts: list[Text], pins: frozenset[str]) -> tuple[Group, list[Text]]:
    group, strangers = _group_around(_kept_of(texts, texts, pins), texts)
    if not strangers or group.kept.article.id in pins:
        return group, strangers
    ancestor = _ancestor_of(texts)
    kept = _kept_of([ancestor], texts, pins)
    kept = Kept(kept.article, "the text that most of the others are copies of")
    other, fewer = _group_around(kept, texts)
    return (other, fewer) if len(fewer) < len(strangers) else (group, strangers)


def _kept_of(choice: list[Text], texts: list[Text], pins: frozenset[str]) -> Kept:
    sizes = {place_of(article): text.size for text in texts for article in text.articles}
    return choose_kept([article for text in choice for article in text.articles], sizes, pins)


def _group_around(kept: Kept, texts: list[Text]) -> tuple[Group, list[Text]]:
    """Return the kept article with its copies, and the texts that are none."""
    centre = next(text for text in texts if _carries(text, kept.article))
    copies: list[tuple[Text, Copy]] = []
    strangers: list[Text] = []
    for text in texts:
        if text is centre:
            continue
        copy = copy_of(text, centre)
        if copy is None:
            strangers.append(text)
        else:
            copies.append((text, copy))
    return Group(kept, centre, tuple(copies)), strangers


def _carries(text: Text, article: Article) -> bool:
    return any(carrier is article for carrier in text.articles)


def _ancestor_of(texts: list[Text]) -> Text:
    counts = Counter(gram for text in texts for gram in text.grams)
    usual = {gram for gram, count in counts.items() if 4 * count >= len(texts)}
    return min(texts, key=lambda text: (-len(text.grams & usual), text.digest))
