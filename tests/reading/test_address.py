from __future__ import annotations

import pytest

from archive_cli.reading.dates.address import find_address_date, find_name_dates


@pytest.mark.parametrize(
    ("address", "date", "rule"),
    [
        ("https://n.example.test/2025/03/05/talks.html", "2025-03-05", "address path"),
        ("https://n.example.test/2025/mar/05/talks", "2025-03-05", "address path"),
        ("https://n.example.test/en/20250305-talks-resume", "2025-03-05", "address path"),
        ("https://n.example.test/bai-196250305220341471.htm", "2025-03-05", "address stamp"),
        ("https://n.example.test/bai-20250305220341471.htm", "2025-03-05", "address stamp"),
        ("https://n.example.test/article/idUSKBN1XY0AB20191109", "2019-11-09", "address stamp"),
        ("https://n.example.test/2025-03-05/talks", "2025-03-05", "address path"),
        ("https://n.example.test/2025/03/talks-resume", "2025-03", "address path"),
        ("https://n.example.test/desk-20251345-20250305", "2025-03-05", "address path"),
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
        "https://n.example.test/2025/13/talks",
        "https://n.example.test/talks.html?v=20250305",
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
        ("25-03-2025 talks.txt", "2025-03-25"),
        ("5 March 2025 talks.txt", "2025-03-05"),
        ("vna-250305-2203.txt", None),
        ("note-1741186981.txt", None),
        ("archive/2025/03/05/talks.txt", "2025-03-05"),
        ("archive/2025-03-05/talks.txt", "2025-03-05"),
        ("archive/2025/03/talks.txt", None),
    ],
)
def test_a_file_name_carries_a_day_at_its_edge_only(path: str, date: str | None) -> None:
    named = find_name_dates(path)
    found = named.readings if named and not named.weak and len(named.readings) == 1 else None
    assert (str(found[0]) if found else None) == date


def test_a_file_name_may_be_two_days_or_a_weak_one() -> None:
    both = find_name_dates("05-03-2025 talks.txt")
    assert both is not None
    assert [str(one) for one in both.readings] == ["2025-03-05", "2025-05-03"]
    weak = find_name_dates("vna-250305-2203.txt")
    assert weak is not None
    assert weak.weak
