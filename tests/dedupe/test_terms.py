"""Terms weigh the more, the rarer they are in the archive."""

import numpy as np
import pytest

from archive_cli.dedupe.terms import weigh_terms
from archive_cli.model.article import Article


def _article(number: int, body: str, title: str = "") -> Article:
    return Article(str(number), title, "lead", f"{number}.txt", body)


def test_a_word_in_one_article_alone_is_no_term_but_counts_in_its_length() -> None:
    weights = weigh_terms([_article(0, "ferry"), _article(1, "ferry kaluwe")])
    assert len(weights.terms) == 2
    assert weights.weights[0] == pytest.approx(1)
    assert weights.weights[1] < 0.75


def test_the_squares_of_all_weights_add_up_to_one() -> None:
    text = "ferry sinks off kaluwe"
    weights = weigh_terms([_article(0, text), _article(1, text)])
    for number in range(2):
        own = weights.weights[weights.starts[number] : weights.starts[number + 1]]
        assert float(own @ own) == pytest.approx(1, abs=1e-5)


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    bodies = ["harbour ferry", "ferry", *["harbour"] * 3, *"abcdefgh"]
    weights = weigh_terms(_article(number, body) for number, body in enumerate(bodies))
    counts = np.bincount(weights.terms)
    first = slice(weights.starts[0], weights.starts[1])
    by_count = dict(zip(counts[weights.terms[first]], weights.weights[first], strict=True))
    assert by_count[2] > by_count[4]


def test_a_word_in_nearly_all_articles_of_many_tells_nothing() -> None:
    weights = weigh_terms(_article(number, f"said w{number // 2}") for number in range(100))
    assert len(weights.terms) == 200  # the rare word and the pair


def test_the_title_counts_as_text() -> None:
    weights = weigh_terms([_article(0, "", "Ferry sinks"), _article(1, "the ferry sinks")])
    assert len(weights.terms) == 6


def test_articles_without_words_have_no_terms() -> None:
    weights = weigh_terms([_article(0, ""), _article(1, "...")])
    assert (len(weights), len(weights.terms)) == (2, 0)
