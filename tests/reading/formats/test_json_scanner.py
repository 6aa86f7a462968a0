from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.reading.formats.json_scanner import (
    Bare,
    BrokenJsonError,
    Listing,
    Mapping,
    Node,
    String,
    scan_value,
    scan_values,
    string_view,
)

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


def value_of(raw: str, node: Node) -> object:
    if isinstance(node, Listing):
        return [value_of(raw, item) for item in node.items]
    if isinstance(node, Mapping):
        return {key: value_of(raw, value) for key, value in node.pairs}
    if isinstance(node, String):
        return string_view(raw, node).value
    assert isinstance(node, Bare)
    return json.loads(raw[node.start : node.end])


@given(VALUES, st.booleans())
def test_what_json_writes_is_scanned(value: object, ascii_only: bool) -> None:
    raw = json.dumps(value, ensure_ascii=ascii_only)
    node, end = scan_value(raw, 0)
    assert end == len(raw)
    scanned = value_of(raw, node)
    if "\\b" not in raw and "\\f" not in raw:
        assert scanned == value


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\b\f")))
def test_every_piece_of_a_string_leads_back_to_its_escapes(text: str) -> None:
    raw = json.dumps({"a": text})
    node, _ = scan_value(raw, 0)
    assert isinstance(node, Mapping)
    string = node.pairs[0][1]
    assert isinstance(string, String)
    view = string_view(raw, string)
    for position in range(len(view.value)):
        start, end = view.value_span(position, position + 1)
        assert json.loads(f'"{raw[start:end]}"') == view.value[position]


@pytest.mark.parametrize("raw", ['{"a" 1}', "[1 2]", '"open', '{"a": tru}', "[" * 100 + "]" * 100])
def test_what_is_no_json_is_told_with_its_place(raw: str) -> None:
    with pytest.raises(BrokenJsonError) as caught:
        list(scan_values(raw))
    assert 0 <= caught.value.position <= len(raw)


@given(st.text('{}[]":,\\u0a1 \n', max_size=60))
def test_any_text_is_scanned_or_refused(raw: str) -> None:
    with suppress(BrokenJsonError):
        list(scan_values(raw))


def test_half_a_pair_of_surrogates_becomes_a_replacement() -> None:
    raw = '"a\\ud83db"'
    node, _ = scan_value(raw, 0)
    assert isinstance(node, String)
    assert string_view(raw, node).value == "a\ufffdb"
