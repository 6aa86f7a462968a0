from __future__ import annotations

import unicodedata

import pytest

from archive_cli.catalog.names import names_of


def splits(text: str) -> set[str]:
    return {name for name in names_of(text) if "=" in name}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Hà Nội.", {"hanoi=ha noi"}),
        ("VIET NAM", {"vietnam=viet nam"}),
        ("Viet-Nam", {"vietnam=viet nam"}),
        ("Ha\u00a0Noi", {"hanoi=ha noi"}),
        ("Ho Chi Minh", {"hochi=ho chi", "chiminh=chi minh", "hochiminh=ho chi minh"}),
        ("A Lào B", {"alao=a lao", "laob=lao b", "alaob=a lao b"}),
        ("Ha  Noi", set()),
        ("Ha\nNoi", set()),
        ("Ha, Noi", set()),
        ("ha noi", set()),
        ("Ha noi", set()),
        ("Vietnam Airlines", set()),
        ("Highest Defence", {"highestdefence=highest defence"}),
        ("Covid-19 F16 Ha2 Noi", set()),
        ("O'Neill's Bay", set()),
        ("越南 河内", set()),
        ("Hawaiʻi Bay", set()),
    ],
)
def test_adjacent_capitalised_words_may_be_one_name(text: str, expected: set[str]) -> None:
    assert splits(text) == expected


def test_every_capitalised_word_is_a_name() -> None:
    text = "Hanoi hosts Lao’s Defence-Ministry team; Ảnh, Đà, école, it_Is F16"
    assert names_of(text) - splits(text) == {"hanoi", "lao", "defence", "ministry", "anh", "da"}


@pytest.mark.parametrize("text", ["Hà Nội và Đà Nẵng", "Ấn Độ, Ảrập", "Москва Сити"])
def test_the_unicode_form_does_not_matter(text: str) -> None:
    assert names_of(text) == names_of(unicodedata.normalize("NFD", text)) != set()
