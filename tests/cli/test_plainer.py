"""Does what can't be shown keep its shape?"""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.cli.plainer import ERRORS, encode_plainly


def test_rules_bars_and_quotes_keep_their_cells() -> None:
    drawn = "── ██▌░ ▁▅█ “x” ‘y’ – … → ·"
    plain = drawn.encode("ascii", ERRORS).decode()
    assert len(plain) == len(drawn)
    assert plain.startswith("-- ###: _=# \"x\" 'y' - . > -")


@given(st.text(st.characters(min_codepoint=0x3000)))
def test_all_else_is_what_json_reads(text: str) -> None:
    shown = text.encode("ascii", ERRORS).decode()
    assert json.loads(f'"{shown}"').encode("utf-16", "surrogatepass") == text.encode(
        "utf-16", "surrogatepass"
    )


def test_bytes_that_are_no_text_stay_an_error() -> None:
    error = UnicodeDecodeError("ascii", b"\xff", 0, 1, "why")
    with pytest.raises(UnicodeDecodeError):
        encode_plainly(error)
