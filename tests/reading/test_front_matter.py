from __future__ import annotations

import pytest

from archive_cli.reading.front_matter import find_front_matter

YAML = '---\ntitle: "Talks: a view"\ndate: 05/03/2025\nlang: no\nid: 0123\ntags: [a, b]\n---\nText.'
TOML = '+++\ntitle = "Talks"\ndate = 2025-03-05T22:03:41+07:00\n+++\nText.'
JSON = '{"title": "H\\u00e0 N\\u1ed9i", "date": "2025-03-05", "tags": ["a", "b"]}\nText.'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            YAML,
            {
                "title": "Talks: a view",
                "date": "05/03/2025",
                "lang": "no",
                "id": "0123",
                "tags": "a, b",
            },
        ),
        (TOML, {"title": "Talks", "date": "2025-03-05 22:03:41+07:00"}),
        (JSON, {"title": "Hà Nội", "date": "2025-03-05", "tags": "a, b"}),
    ],
)
def test_values_stay_as_they_are_written(text: str, expected: dict[str, str]) -> None:
    front = find_front_matter(text)
    assert front is not None
    assert {value.key: value.value for value in front.values} == expected
    assert text[front.end :].strip() == "Text."
    assert not front.broken


def test_a_broken_block_is_read_line_by_line() -> None:
    text = "---\ntitle: Laos: patrols resume\ndate: 2025-02-30\n---\nText."
    front = find_front_matter(text)
    assert front is not None
    assert front.broken
    assert [text[slice(*value.span)] for value in front.values] == [
        "Laos: patrols resume",
        "2025-02-30",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "---\nThe lead paragraph.\n---\nText.",
        "---\ntitle: Talks\nno end",
        "---\n" + "a: 1\n" * 100 + "---\nText.",
        "---\na: &a [x]\nb: *a\n---\nText.",
        '{"title": "Talks"}',
        '{"title": "Talks", "text": "The two sides met."}\nText.',
        '{"title": "Talks", "parts": [{"a": 1}]}\nText.',
        '{"width": 3}\nText.',
        "{curly} brackets begin this text.\nText.",
    ],
)
def test_what_is_no_block_is_left_as_text(text: str) -> None:
    front = find_front_matter(text)
    assert front is None or front.broken


def test_a_list_without_entries_says_nothing() -> None:
    front = find_front_matter('{"title": "Talks", "tags": []}\n\nText.')
    assert front is not None
    assert [value.key for value in front.values] == ["title"]


def test_a_broken_block_is_read_by_its_lines_but_those_without_a_value() -> None:
    front = find_front_matter("---\ntitle: Talks: [broken\nauthor:\nsource: VNS\n---\nText.")
    assert front is not None
    assert [(value.key, value.value) for value in front.values] == [
        ("title", "Talks: [broken"),
        ("source", "VNS"),
    ]
