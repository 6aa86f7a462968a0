"""Is the JSON one a script can rely on?"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.model.article import Article
from archive_cli.model.errors import UnknownFieldError
from archive_cli.render.record import (
    copy_record,
    hit_record,
    problem_record,
    reading_record,
    record_of,
)
from archive_cli.render.renderer import Format, Look, renderer_for
from archive_cli.render.sanitize import visible
from render.samples import (
    BRIDGE,
    CLUSTER,
    HARBOUR,
    HIT,
    HOSTILE,
    LINK,
    PROBLEM,
    READING,
    articles,
    entitled,
    rendered,
    shown,
)


@pytest.mark.parametrize("kind", ["articles", "hits", "facets", "copies", "problems"])
def test_nothing_found_is_an_empty_array_or_no_line(kind: str) -> None:
    assert rendered("json", kind, []) == "[]\n"
    assert rendered("jsonl", kind, []) == ""


def test_json_is_one_array_with_a_key_on_each_line() -> None:
    text = rendered("json", "articles", [HARBOUR, BRIDGE])
    assert json.loads(text) == [record_of(HARBOUR), record_of(BRIDGE)]
    assert text.startswith('[\n  {\n    "id": "2024/harbour",\n    "title": ')
    assert text.endswith("  }\n]\n")


def test_json_lines_are_one_record_a_line() -> None:
    lines = rendered("jsonl", "articles", [HARBOUR, BRIDGE]).splitlines()
    assert [json.loads(line) for line in lines] == [record_of(HARBOUR), record_of(BRIDGE)]


def test_every_kind_of_result_is_its_record() -> None:
    assert json.loads(rendered("json", "hits", [HIT])) == [hit_record(HIT)]
    assert json.loads(rendered("json", "problems", [PROBLEM])) == [problem_record(PROBLEM)]
    copies = [copy_record(CLUSTER), copy_record(LINK)]
    assert json.loads(rendered("json", "copies", [CLUSTER, LINK])) == copies


def test_one_article_shown_is_an_object_and_several_are_an_array() -> None:
    record = reading_record(READING)
    assert json.loads(shown("json", [READING], single=True)) == record
    assert json.loads(shown("json", [READING])) == [record]
    assert json.loads(shown("jsonl", [READING], single=True)) == record


def test_text_is_not_escaped_to_ascii() -> None:
    assert "Hà Nội" in rendered("jsonl", "articles", [entitled("Hà Nội")])


@given(st.lists(articles, max_size=4))
def test_any_articles_come_back_as_their_records(found: list[Article]) -> None:
    records = [json.loads(json.dumps(record_of(article))) for article in found]
    assert json.loads(rendered("json", "articles", found)) == records
    lines = rendered("jsonl", "articles", found).split("\n")
    assert [json.loads(line) for line in lines[:-1]] == records


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("output_format", ["json", "jsonl"])
def test_a_hostile_title_keeps_its_value_and_reaches_no_terminal(
    output_format: Format, title: str
) -> None:
    text = rendered(output_format, "articles", [entitled(title)])
    value = json.loads(text)
    assert (value[0] if output_format == "json" else value)["title"] == title
    assert visible(text, lines=True) == text
    text.encode("utf-8")


@pytest.mark.parametrize("output_format", ["json", "jsonl"])
def test_each_record_is_written_before_the_next_is_taken(output_format: Format) -> None:
    pieces: list[str] = []

    def found() -> Iterator[Article]:
        yield HARBOUR
        assert HARBOUR.title in "".join(pieces)
        yield BRIDGE
        assert BRIDGE.title in "".join(pieces)

    renderer_for(output_format, pieces.append, Look()).articles(found())
    assert len(pieces) >= 2


def test_a_failure_before_the_first_record_leaves_nothing_half_written() -> None:
    pieces: list[str] = []

    def found() -> Iterator[Article]:
        raise OSError
        yield HARBOUR

    with pytest.raises(OSError, match=r"^$"):
        renderer_for("json", pieces.append, Look()).articles(found())
    assert pieces == []


def test_fields_choose_and_order_the_keys() -> None:
    text = rendered("jsonl", "articles", [HARBOUR], Look(fields=("date", "id")))
    assert text == '{"date": "2024-03-05", "id": "2024/harbour"}\n'


def test_fields_of_copies_are_those_a_record_has() -> None:
    text = rendered("jsonl", "copies", [CLUSTER, LINK], Look(fields=("kind", "keep", "to")))
    assert text.splitlines() == [
        '{"kind": "cluster", "keep": "2024/harbour"}',
        '{"kind": "link", "to": "2024/harbour"}',
    ]


@pytest.mark.parametrize("output_format", ["json", "jsonl"])
def test_an_unknown_field_is_told_before_anything_is_written_or_taken(
    output_format: Format,
) -> None:
    pieces: list[str] = []
    taken = iter([HARBOUR])
    renderer = renderer_for(output_format, pieces.append, Look(fields=("dat",)))
    with pytest.raises(UnknownFieldError):
        renderer.articles(taken)
    assert pieces == []
    assert list(taken) == [HARBOUR]


def test_a_title_of_a_megabyte_is_written_whole() -> None:
    title = "long " * 200_000
    assert json.loads(rendered("jsonl", "articles", [entitled(title)]))["title"] == title


def test_lists_that_are_short_stay_on_their_line() -> None:
    text = shown("json", [READING.replaced(evidence={})], single=True)
    assert '  "captions": ["Ferries at the quay. Photo: Coast News"],\n' in text
    assert '  "evidence": {}\n' in text


def test_lists_that_are_long_have_an_entry_a_line() -> None:
    article = HARBOUR.replaced(captions=("a" * 60, "b" * 60))
    text = shown("json", [READING.replaced(article=article)], single=True)
    assert f'  "captions": [\n    "{"a" * 60}",\n    "{"b" * 60}"\n  ],\n' in text


def test_an_empty_list_stays_on_the_line_of_its_key() -> None:
    bare = READING.replaced(evidence={})
    assert '"evidence": {}' in shown("json", [bare], single=True)
