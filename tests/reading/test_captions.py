from __future__ import annotations

import pytest

from archive_cli.reading.captions import split_captions
from archive_cli.reading.lines import Line


def split(text: str) -> tuple[list[str], list[str]]:
    captions, texts = split_captions(Line(0, len(text), text))
    return [line.text for line in captions], [line.text for line in texts]


@pytest.mark.parametrize(
    "text",
    [
        "The guard of honour at the gate. (Photo: VNA)",
        "Thủ tướng tiếp đoàn đại biểu. Ảnh: TTXVN",
        "The guests at the gate. Photo: VNA",
        "Ministers at the table. Photo/AFP",
        "Der Minister am Tisch. Foto: dpa",
        "FILE PHOTO: The old bridge in winter.",
    ],
)
def test_a_line_with_a_credit_at_its_end_is_a_caption(text: str) -> None:
    assert split(text) == ([text], [])


def test_a_caption_glued_to_a_sentence_is_cut_off() -> None:
    text = "At the table (Photo: VNA)Joint patrols have been agreed on."
    assert split(text) == (["At the table (Photo: VNA)"], ["Joint patrols have been agreed on."])


def test_only_the_last_sentence_before_a_glued_credit_is_the_caption() -> None:
    text = "The talks went on. At the table (Photo: VNA)Joint patrols have been agreed on."
    captions, texts = split(text)
    assert captions == ["At the table (Photo: VNA)"]
    assert texts == ["The talks went on.", "Joint patrols have been agreed on."]


@pytest.mark.parametrize(
    "text",
    [
        "The photo showed a bridge: it was old.",
        "He liked her picture of the sea, and said so in a letter.",
        "Image is everything in politics, she said.",
    ],
)
def test_a_sentence_about_a_picture_is_text(text: str) -> None:
    assert split(text) == ([], [text])
