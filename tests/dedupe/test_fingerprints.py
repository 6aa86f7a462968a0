import subprocess
import sys
from hashlib import blake2b

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_cli.catalog.analysis import tokens_of
from archive_cli.dedupe.fingerprints import (
    GRAM_BYTES,
    HEAD,
    LEAST_SAMPLED,
    SAMPLE_LIMIT,
    STAMP,
    Fingerprinter,
    digest_of,
    normalised,
)
from archive_cli.dedupe.samples import columns_of, fingerprints_of
from archive_cli.dedupe.words import joined, spelled
from dedupe.planted import Press

PRESS = Press(17)


def fingerprint_of(body: str) -> bytes:
    (made,) = Fingerprinter()([(body, tokens_of(body))])
    return made


def in_bulk(bodies: list[str]) -> list[bytes]:
    return fingerprints_of([(body, spelled(body)) for body in bodies])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The port reopened.", "THE  port\n\nreopened. "),
        ("Caf\u00e9 talks", "Cafe\u0301 talks"),
        ("\ufb01fty boats", "fifty boats"),
        ("Straße frei", "STRASSE FREI"),
    ],
)
def test_spacing_case_and_unicode_form_leave_the_fingerprint_alone(one: str, other: str) -> None:
    assert fingerprint_of(one) == fingerprint_of(other)


@pytest.mark.parametrize(
    "other", ["The port reopened", "The pört reopened.", "The ports reopened."]
)
def test_punctuation_accents_and_letters_change_the_digest(other: str) -> None:
    assert digest_of("The port reopened.") != digest_of(other)


@given(st.text(st.characters(max_codepoint=127)))
def test_the_digest_of_plain_text_is_that_of_its_normal_form(body: str) -> None:
    expected = blake2b(normalised(body).encode(), digest_size=16).digest()
    assert digest_of(body) == digest_of(normalised(body)) == expected


def test_a_fingerprint_never_changes() -> None:
    """Stored ones would be worthless; whoever changes this changes `SCHEME` too."""
    body = "Đảo Lớn: the ferry ran again on Monday, after three weeks in dock; 会议在北京举行"
    made = fingerprint_of(body)
    assert made.hex() == EXPECTED


EXPECTED = (
    "e80f78db03667bd5053b907707d27a3e6c1d8f231400000010000000d1485cd856a6024a74314eba4e03"
    "48be636d4ae703060418ed751004395fe315a792055565c61ac1a1058cbf80b810ab066caa2f38ba9208"
    "8af29a7828ad08b81bf89a182f09f5959c976bd509d9b202517c6b0abba666813e4a0dfff58dbb13fa0d"
    "14730a3b11590fd3977787b8a10f"
)


@given(
    st.lists(
        st.one_of(
            st.text(max_size=80),
            st.text(alphabet="ab ", max_size=300),
            st.text(alphabet="aé北ก ", min_size=200, max_size=700),
            st.integers(0, 700).map(lambda length: " ".join(PRESS.text(length))),
        ),
        max_size=12,
    )
)
@settings(max_examples=60, deadline=None)
def test_few_and_many_give_the_same_bytes(bodies: list[str]) -> None:
    one_by_one = [fingerprint_of(body) for body in bodies]
    assert in_bulk(bodies) == one_by_one
    tokens = [(body, joined(tokens_of(body))) for body in bodies]
    assert fingerprints_of(tokens) == one_by_one


@pytest.mark.parametrize("length", [7, 8, 9, 16, 17, 255, 256, 257, 3000])
def test_words_of_any_length_give_the_same_bytes(length: int) -> None:
    body = f"{'x' * length} {'x' * (length + 1)} a b c d {'é' * length}"
    assert in_bulk([body]) == [fingerprint_of(body)]
    assert in_bulk([body]) != [fingerprint_of(f"x{body}")]


def test_after_many_articles_the_same_bytes_are_made_with_numpy() -> None:
    bodies = [" ".join(PRESS.text(30)) for _ in range(450)]
    fingerprinter = Fingerprinter()
    made = [fingerprinter([(body, tokens_of(body))])[0] for body in bodies]
    assert made == in_bulk(bodies)


def test_columns_hold_what_a_fingerprint_says() -> None:
    bodies = [" ".join(PRESS.text(length)) for length in (0, 3, 5, 40, 800)]
    columns = columns_of(in_bulk(bodies))
    assert columns.tokens.tolist() == [0, 3, 5, 40, 800]
    assert columns.sizes.tolist()[:4] == [0, 0, 1, 36]
    counts = [end - begin for begin, end in zip(columns.starts, columns.starts[1:], strict=False)]
    assert counts[:4] == [0, 0, 1, LEAST_SAMPLED]
    assert 25 < counts[4] < 80
    long = columns.samples[columns.starts[4] :]
    assert (long < SAMPLE_LIMIT).all()
    assert (long[1:] > long[:-1]).all()
    digests = columns.digests.astype(">u8")
    assert [digest.tobytes() for digest in digests] == list(map(digest_of, bodies))


def test_an_article_of_500_words_takes_less_than_350_bytes() -> None:
    made = in_bulk([" ".join(PRESS.text(500)) for _ in range(60)])
    assert sum(map(len, made)) / len(made) < 280
    assert all(one.startswith(STAMP) and (len(one) - HEAD) % GRAM_BYTES == 0 for one in made)


def test_a_script_without_spaces_is_sampled_by_character() -> None:
    columns = columns_of([fingerprint_of("北京新闻报道")])
    assert (columns.tokens[0], columns.sizes[0]) == (6, 2)


def test_a_few_fingerprints_are_made_without_numpy() -> None:
    code = (
        "import sys; from archive_cli.dedupe.fingerprints import Fingerprinter;"
        "Fingerprinter()([('a b c d e f', 'a b c d e f'.split())]);"
        "sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
