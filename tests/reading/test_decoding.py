from __future__ import annotations

import pytest

from archive_cli.reading.decoding import decode_bytes

VIETNAMESE = "Thủ tướng tiếp đoàn đại biểu tại Hà Nội, hai bên trao đổi về hợp tác."
FRENCH = "Le ministre a été reçu à l'hôtel, où l'on préparait déjà la fête du père Noël."
POLISH = "Minister przyjął delegację, która rozpoczęła wizytę; rozmowy będą toczyć się także jutro."
RUSSIAN = "Министр обороны принял делегацию, которая прибыла с визитом в столицу."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (VIETNAMESE, "utf-8"),
        (VIETNAMESE, "utf-8-sig"),
        (VIETNAMESE, "utf-16"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        (VIETNAMESE, "utf-32"),
        (FRENCH, "cp1252"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
    ],
)
def test_common_encodings_are_read(text: str, encoding: str) -> None:
    found = decode_bytes(text.encode(encoding))
    assert found is not None
    assert found.text == text
    assert not found.damaged


def test_windows_vietnamese_is_read() -> None:
    import unicodedata

    marked = "Ha\u0300 No\u0323i: thu\u0309 tươ\u0301ng tiê\u0301p đoa\u0300n"
    found = decode_bytes(marked.encode("cp1258"))
    assert found is not None
    assert unicodedata.normalize("NFC", found.text) == unicodedata.normalize("NFC", marked)


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03" * 20, bytes(range(1, 32)) * 4, b"\x7fELF\x00\x00"]
)
def test_bytes_that_hold_no_text_are_told(data: bytes) -> None:
    assert decode_bytes(data) is None


def test_an_earlier_wrong_decoding_is_told() -> None:
    found = decode_bytes(FRENCH.encode().decode("cp1252", "replace").encode())
    assert found is not None
    assert found.damaged


def test_a_stray_byte_in_utf8_does_not_change_the_encoding() -> None:
    found = decode_bytes(VIETNAMESE.encode() + b"\xff" + VIETNAMESE.encode())
    assert found is not None
    assert found.encoding == "utf-8"
    assert found.damaged
    assert found.text.startswith(VIETNAMESE)
