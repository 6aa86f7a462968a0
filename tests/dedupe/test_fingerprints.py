import pytest

from archive_cli.dedupe.fingerprints import Fingerprinter, grams_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The port reopened.", "THE  port\n\nreopened. "),
        ("Caf\u00e9 talks", "Cafe\u0301 talks"),
        ("\ufb01fty boats", "fifty boats"),
        ("Straße frei", "STRASSE FREI"),
    ],
)
def test_spacing_case_and_unicode_form_leave_the_digest_alone(one: str, other: str) -> None:
    fingerprinter = Fingerprinter()
    assert fingerprinter.fingerprint_of(one) == fingerprinter.fingerprint_of(other)


@pytest.mark.parametrize(
    "other", ["The port reopened", "The pört reopened.", "The ports reopened."]
)
def test_punctuation_accents_and_letters_change_the_digest(other: str) -> None:
    fingerprinter = Fingerprinter()
    digest = fingerprinter.fingerprint_of("The port reopened.").digest
    assert fingerprinter.fingerprint_of(other).digest != digest


def test_a_fingerprint_is_the_same_whatever_was_read_before() -> None:
    used = Fingerprinter()
    used.fingerprint_of("other words came first")
    body = "the first words of an article about boats"
    assert used.fingerprint_of(body) == Fingerprinter().fingerprint_of(body)


def test_shingles_are_five_words_in_order() -> None:
    assert len(grams_of((1, 2, 3, 4, 5, 6, 7))) == 3
    assert grams_of((1, 2, 3, 4, 5)) != grams_of((5, 4, 3, 2, 1))
    assert grams_of((9, 1, 2, 3, 4, 5))[1:] == grams_of((1, 2, 3, 4, 5))
    assert grams_of((1, 2, 3, 4)) == []


def test_a_script_without_spaces_is_compared_by_character() -> None:
    assert len(Fingerprinter().fingerprint_of("北京新闻报道").grams) == 2
