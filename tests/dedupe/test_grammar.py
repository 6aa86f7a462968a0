"""Function words are those of a text's own language."""

import pytest

from archive_cli.catalog.analysis import tokens_of
from archive_cli.dedupe.grammar import function_words_of, is_function_word, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The war of the ferries was over before it began.", "en"),
        ("Es war nicht der Krieg, den sie gewollt hatten.", "de"),
        ("Không ai biết những người đã ở trong nhà và vì sao.", "vi"),
        ("Это было не то, что они хотели.", "ru"),
        ("朝市の再建へ一歩が踏み出された", "ja"),
        ("他们在市场的门口等着", "zh"),
        ("Ferry Teluma sinks off Kaluwe", None),
        ("ชาวนาร้องเรียน", None),
        ("", None),
    ],
)
def test_a_language_is_told_by_its_function_words(text: str, language: str | None) -> None:
    assert language_of(tokens_of(text)) == language


def test_a_word_is_empty_in_its_own_language_alone() -> None:
    german, english, unknown = function_words_of(["de", "en", None])
    assert "war" in german
    assert "war" not in english
    assert unknown == frozenset()


def test_in_the_language_of_half_of_the_texts_no_word_is_empty() -> None:
    english, german, *_ = function_words_of(["en", "de", "en", "vi"])
    assert english == frozenset()
    assert "damit" in german


def test_a_function_word_is_known_as_tokens_are_folded() -> None:
    assert is_function_word("fur")
    assert not is_function_word("ferry")
