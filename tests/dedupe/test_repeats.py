"""Sentences that many texts repeat are found and taken out."""

from archive_cli.dedupe.repeats import Repeats, without

_NOTICE = "Write to the desk of the Mekong Wire."


def _left(text: str, *others: str) -> str:
    return without(text, Repeats([text, *others]).keys())


def test_a_sentence_in_three_texts_is_taken_out_and_in_two_it_stays() -> None:
    text = f"It rains. {_NOTICE} It snows."
    assert _left(text, _NOTICE, f"Hail! {_NOTICE}").split() == "It rains. It snows.".split()
    assert _left(text, _NOTICE) == text


def test_case_and_spacing_make_no_difference() -> None:
    assert _left(f"It rains. {_NOTICE}", _NOTICE.upper(), _NOTICE.replace(" ", "\n")).split() == [
        "It", "rains."]  # fmt: skip


def test_a_line_of_short_sentences_is_repeated_as_a_whole() -> None:
    line = "Copyright Mekong Wire. All rights reserved."
    assert _left(f"It rains.\n{line}", line, line).split() == ["It", "rains."]


def test_short_sentences_and_those_without_blanks() -> None:
    assert _left("It rains. No one was hurt.", *["No one was hurt."] * 2).endswith("hurt.")
    assert (
        _left("下雨了。新华社驻河内记者报道。", *["新华社驻河内记者报道。"] * 2).strip()
        == "下雨了。"
    )


def test_a_text_that_would_be_left_without_words_stays_whole() -> None:
    assert _left(_NOTICE, _NOTICE, _NOTICE) == _NOTICE


def test_what_counts_are_groups_of_texts() -> None:
    repeats = Repeats([_NOTICE] * 4)
    assert repeats.keys_of_many([0, 0, 0, 1]) == frozenset()
    assert repeats.keys_of_many([0, 0, 1, 2]) == repeats.keys() != frozenset()


def test_of_no_texts_nothing_is_repeated() -> None:
    assert Repeats([]).keys() == frozenset()
