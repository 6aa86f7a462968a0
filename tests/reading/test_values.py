from __future__ import annotations

import pytest

from archive_cli.reading.keys import Role, find_field_key, find_key
from archive_cli.reading.language_codes import find_language
from archive_cli.reading.values import clean_value, find_value_date, is_absent


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2025-03-05T22:03:41+07:00", "2025-03-05"),
        ("20250305", "2025-03-05"),
        ("20250305T220341", "2025-03-05"),
        ("2025-03", "2025-03"),
        ("2025", "2025"),
        ("1741186981", "2025-03-05"),
        ("1741186981000", "2025-03-05"),
        ("123456789", "1973-11-29"),
    ],
)
def test_a_field_holds_a_date(value: str, date: str) -> None:
    found = find_value_date(value)
    assert found is not None
    assert [str(reading) for reading in found.readings] == [date]
    assert (found.start, found.end) == (0, len(value))


@pytest.mark.parametrize("value", ["", "None", "12345", "20251399", "last week", "9" * 300])
def test_other_values_hold_none(value: str) -> None:
    assert find_value_date(value) is None


def test_two_days_in_one_value_hold_none() -> None:
    assert find_value_date("March 5, 2025 and March 9, 2025") is None


@pytest.mark.parametrize(
    ("role", "value", "shown"),
    [
        ("author", "By Anna Example, Staff Writer", "Anna Example"),
        ("author", "By Anna Example, Reuters", "Anna Example"),
        ("author", "Anna Example <anna@example.test>", "Anna Example"),
        ("author", "https://example.test/p", None),
        ("title", '"Talks resume"', "Talks resume"),
        ("title", '"Talks" and "deals"', '"Talks" and "deals"'),
        ("title", "**Talks**  resume", "**Talks** resume"),
        ("title", "=?utf-8?q?H=C3=A0_N=E1=BB=99i?=", "Hà Nội"),
        ("title", "=?no-such?q?a?=", "=?no-such?q?a?="),
        ("source", "N/A", None),
        ("source", "null", None),
        ("url", "see https://example.test/a.html.", "https://example.test/a.html"),
        ("lang", "vie", "vi"),
        ("lang", "en_GB", "en"),
        ("lang", "Tiếng Việt", "vi"),
    ],
)
def test_a_value_is_shown_without_what_wraps_it(role: Role, value: str, shown: str | None) -> None:
    assert clean_value(role, value) == shown


def test_absent_values_are_told() -> None:
    assert all(map(is_absent, ("", " ", "None", "NULL", "n/a", "unknown", "-")))
    assert not is_absent("Nonesuch Times")


@pytest.mark.parametrize(
    ("wording", "role"),
    [
        ("datePublished", "published"),
        ("Date_Published", "published"),
        ("DATE-PUBLISH", "published"),
        ("Ngày đăng", "published"),
        ("NGAY DANG", "published"),
        ("load-date", "crawled"),
        ("dateModified", "updated"),
        ("source(s)", "source"),
        ("sourceDomain", "source"),
        ("articleBody", "body"),
        ("headline", "title"),
    ],
)
def test_a_wording_is_known_in_any_spelling(wording: str, role: str) -> None:
    key = find_key(wording)
    assert key is not None
    assert key.role == role


def test_names_of_fields_are_known_behind_prefixes() -> None:
    for name, role in (("og:title", "title"), ("dc.date", "published"), ("meta_lang", "lang")):
        key = find_field_key(name)
        assert key is not None
        assert key.role == role
    assert find_field_key("keywords:count") is None
    assert find_key("x" * 80) is None
    assert find_language("no language") is None


def test_wordings_that_tell_more_come_first() -> None:
    ranks = [find_key(wording) for wording in ("publication date", "date", "created")]
    assert [key.rank for key in ranks if key] == sorted(key.rank for key in ranks if key)
