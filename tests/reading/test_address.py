from __future__ import annotations

import pytest

from archive_cli.reading.dates.address import find_address_date, find_name_date


@pytest.mark.parametrize(
    ("address", "date", "rule"),
    [
        ("https://n.example.test/2025/03/05/talks.html", "2025-03-05", "address path"),
        ("https://n.example.test/2025/mar/05/talks", "2025-03-05", "address path"),
        ("https://n.example.test/en/20250305-talks-resume", "2025-03-05", "address path"),
        ("https://n.example.test/bai-196250305220341471.htm", "2025-03-05", "address stamp"),
        ("https://n.example.test/bai-20250305220341471.htm", "2025-03-05", "address stamp"),
    ],
)
def test_an_address_carries_its_day(address: str, date: str, rule: str) -> None:
    found = find_address_date(address)
    assert found is not None
    assert (str(found.date), found.rule) == (date, rule)


@pytest.mark.parametrize(
    "address",
    [
        "https://web.archive.org/web/20260909014928/https://n.example.test/a",
        "https://n.example.test/world-asia-52241221",
        "https://n.example.test/2025/13/05/talks",
        "https://n.example.test/bai-196259905220341471.htm",
        "https://n.example.test/2025/03/",
    ],
)
def test_copies_and_numbers_are_no_days(address: str) -> None:
    assert find_address_date(address) is None


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("2025-03-05_talks.txt", "2025-03-05"),
        ("a/b/talks 20250305.md", "2025-03-05"),
        ("05-03-2025 talks.txt", None),
        ("000_5f8eb4ede6996f01.txt", None),
        ("report-2025-03-05-final.txt", None),
        ("20251399.txt", None),
    ],
)
def test_a_file_name_carries_a_day_at_its_edge_only(path: str, date: str | None) -> None:
    found = find_name_date(path)
    assert (str(found.date) if found else None) == date
