from __future__ import annotations

import pytest

from archive_cli.reading.captions import split_captions, take_captions
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
        "The old bridge in winter (AP Photo/Anna Example)",
        "The old bridge in winter. REUTERS/Anna Example",
        "The old bridge in winter. Photo by Anna Example",
        "Мост зимой. Фото: ТАСС",
        "겨울의 다리. 사진=연합뉴스",
        "这是海湾大桥。（新华社记者 李海 摄）",
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
        "In pictures: the flood of 1994",
        "He liked her picture of the sea, and said so in a letter.",
        "Image is everything in politics, she said.",
        "He took a photo by the sea and went left/right: it was so.",
        "The committee and/or the council will see.",
    ],
)
def test_a_sentence_about_a_picture_is_text(text: str) -> None:
    assert split(text) == ([], [text])


def test_many_glued_captions_are_cut_in_one_go() -> None:
    captions, texts = split("At the gate (Photo: VNA)Patrols were agreed on. " * 3)
    assert captions == ["At the gate (Photo: VNA)"] * 3
    assert texts == ["Patrols were agreed on."] * 3


def test_captions_are_taken_from_among_the_lines_of_a_text() -> None:
    texts = (
        "The guests came at noon.",
        "FILE PHOTO: The old bridge in winter.",
        "FILE - The old bridge in winter.",
        "At the gate (Photo: VNA)The guests stayed until evening.",
        "Farewell to the guests（新华社记者 李海 摄）",
        "For now, the bridge stays.",
    )
    lines = [Line(0, len(text), text) for text in texts]
    captions, rest = take_captions(lines)
    assert [line.text for line in captions] == [
        texts[1], texts[2], "At the gate (Photo: VNA)", texts[4],
    ]  # fmt: skip
    assert [line.text for line in rest] == [
        texts[0], "The guests stayed until evening.", texts[5],
    ]  # fmt: skip
    assert [split_captions(line) for line in lines] == [take_captions([line]) for line in lines]
