from __future__ import annotations

import pytest

from archive_cli.reading.outlets import names_outlet


@pytest.mark.parametrize(
    "text",
    [
        "Bay News",
        "The Sarn Mail",
        "Sarn Times-Herald",
        "THE SARN ARGUS.",
        "The Star",
        "Bay Herald (Sarn)",
        "Reuters",
        "Xinhua",
        "Harbour News Agency",
        "Diario de la Costa",
        "La Gazzetta del Porto",
        "Sarner Volkszeitung",
        "Báo Miền Sông",
        "Herald",
        "Сарнский вестник",
        "VnExpress",
        "Le Monde",
        "ไทยรัฐออนไลน์",
        "海湾日报",
    ],
)
def test_a_name_that_papers_and_agencies_have_is_an_outlets(text: str) -> None:
    assert names_outlet(text)


@pytest.mark.parametrize(
    "text",
    [
        "World News",
        "Sports News",
        "Rising Star",
        "Sarn E-Mail",
        "New World Record",
        "Anna Example",
        "Sarn",
        "News",
        "reuters",
        "they read the daily news",
        "",
        "(Sarn)",
        "herald",
        "Politics",
        "Star",
        "日报",
        "本报记者在港口看到一艘大船来自海湾日报",
        "the daily of the news of a bay, of the port and of a town",
    ],
)
def test_sections_people_and_headlines_are_no_outlets(text: str) -> None:
    assert not names_outlet(text)
