from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_cli.model.article import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        (
            "Hamburg, 14. Januar 2025. Die Lotsen haben am Dienstag gestreikt.",
            "Hamburg",
            "2025-01-14",
        ),
        (
            "Hamburg, Dienstag, 14. Januar 2025. Die Lotsen ruhen seit\neinem Tag, am Dienstag.",
            "Hamburg",
            "2025-01-14",
        ),
        ("Port Elin, March 4, 2025. “Ships moor on Tuesday,” she said.", "Port Elin", "2025-03-04"),
        ("Пермь, 28 августа 2024. Мост открыли в среду утром.", "Пермь", "2024-08-28"),
    ],
)
def test_a_weekday_proves_a_dateline_with_a_full_stop(
    read: Read, text: str, place: str, date: str
) -> None:
    reading = read(f"The harbour is closed\n\n{text}\n\nMore is not known.\n")
    article = reading.article
    assert (article.place, str(article.date), article.date_basis) == (place, date, "dateline")
    assert reading.evidence["date"].rule == "dateline"


@pytest.mark.parametrize(
    "text",
    [
        "Hamburg, 14. Januar 2025. Die Lotsen haben gestreikt.",
        "Hamburg, 14. Januar 2025. Die Lotsen haben am Freitag gestreikt.",
        "Hamburg, 14. Januar 2025. Die Lotsen ruhen.\n\nDas war am Dienstag.",
        "Elin, 22 November 1963. On Friday the cars turn.\n\nIn 2013 a book told of it.",
        "Tuesday, 14 January 2025. The harbour closed on Tuesday.",
        "The last day of it, 14 January 2025. It was a Tuesday.",
        "Dozens Of People From All Over, 14 January 2025. It was a Tuesday.",
        "Elin, January 2025. The harbour closed on Tuesday, 14 January.",
        "Elin, 01/02/2025. The harbour closed on Saturday.",
        "Elin, 14 January 2025 or 2026. It was a Tuesday.",
        "Elin, 14 January 2025. and on Tuesday.",
        "Elin, 2025 or 9999. It was a Tuesday.",
        "Elin, on 14 January 2025, a Tuesday, rested.",
    ],
)
def test_a_scene_or_a_day_without_proof_is_no_dateline(read: Read, text: str) -> None:
    article = read(f"The harbour is closed\n\n{text}\n\nMore is not known.\n").article
    assert (article.place, article.date) == (None, None)
    assert article.body.startswith(text.partition("\n")[0])
