"""Which text do these bytes hold?

In this order, the first that fits: a byte order mark (UTF-8, UTF-16, UTF-32); UTF-16 without a
mark, told by its zero bytes; UTF-8; then one of the common 8-bit encodings, told by which bytes
above 127 it would make letters. Bytes with zeros that are no UTF-16 hold no text.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from archive_cli.reading.patterns import pattern

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
_FEW_CONTROLS = 8
_CYRILLIC = ("cp1251", "koi8-r", "cp866")
_COMMON_CYRILLIC = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё")
_CP1258_TONES = pattern(rb"[aeiouyAEIOUY\xe2\xea\xf4\xe3\xf5\xfd][\xcc\xd2\xde\xec\xf2]")
_SIGN_IN_WORD = pattern(r"(?<=[^\W\d_])[¡-¿×÷€‚„…†‡ˆ‰‹˜™›](?=[^\W\d_])")
_CONTROLS = bytes([*range(9), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20)])
_MOJIBAKE = (
    *((lead, pattern(lead + r"[\x80-\xbf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")) for lead in "ÃÂÄÅ"),
    ("â€", pattern(r"â€[\x80-\x9f™œ“”˜\x9d]")),
)


class Decoded(NamedTuple):
    """A file's text without its byte order mark, and the encoding it was read by.

    ``damaged`` tells that the text shows signs of an earlier wrong decoding (``Ã©`` for ``é``).
    """

    text: str
    encoding: str
    damaged: bool = False


def decode_bytes(data: bytes) -> Decoded | None:
    """Decode a file's bytes; ``None`` where they hold no text (zero bytes, control bytes)."""
    marked = _decode_marked(data)
    if marked is not None:
        return marked
    if b"\0" in data[:_SAMPLE]:
        return _decode_unmarked_wide(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_narrow(data)
    if _is_binary(data[:_SAMPLE]):
        return None
    return Decoded(text, "utf-8", not text.isascii() and is_mojibake(text[:_SAMPLE]))


def is_mojibake(sample: str) -> bool:
    """Tell whether a text shows signs of an earlier wrong decoding, or has lost characters."""
    if "\ufffd" in sample:
        return True
    return any(lead in sample and form.search(sample) for lead, form in _MOJIBAKE)


def _decode_marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return Decoded(text, encoding, "\ufffd" in text)
    return None


def _decode_unmarked_wide(data: bytes) -> Decoded | None:
    """Read as UTF-16 where zero bytes stand at every other place, as Latin text has them."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    most, least = max(even, odd), min(even, odd)
    if most * 4 < len(sample) // 2 or least * 20 > most:
        return None
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    controls = sum(character < " " and character not in "\t\n\r\f\x1b" for character in text)
    return None if controls * 50 > len(text) else Decoded(text, encoding)


def _decode_narrow(data: bytes) -> Decoded | None:
    """Read as the 8-bit encoding whose letters fit best; stray UTF-8 errors are replaced."""
    sample = data[:_SAMPLE]
    if _is_binary(sample):
        return None
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") * 20 <= sum(map(str.isalpha, text)) - _ascii_letters(data):
        return Decoded(text, "utf-8", damaged=True)
    encoding = _narrow_encoding(sample)
    return Decoded(data.decode(encoding, "replace"), encoding)


def _narrow_encoding(sample: bytes) -> str:
    high = sum(byte > 127 for byte in sample)
    if high > _ascii_letters(sample):
        return max(_CYRILLIC, key=lambda encoding: _cyrillic_score(sample, encoding))
    if len(_CP1258_TONES.findall(sample)) * 4 > high:
        return "cp1258"
    if _SIGN_IN_WORD.search(sample.decode("cp1252", "replace")):
        return "cp1250"
    return "cp1252"


def _cyrillic_score(sample: bytes, encoding: str) -> int:
    text = sample.decode(encoding, "replace")
    return sum(character in _COMMON_CYRILLIC for character in text)


def _ascii_letters(data: bytes) -> int:
    return len(re.findall(rb"[A-Za-z]", data))


def _is_binary(sample: bytes) -> bool:
    """Tell whether one byte in fifty is what no text has; wire copy holds a few control bytes.

    Tabs, line ends, form feeds and escapes are text.
    """
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > max(_FEW_CONTROLS, len(sample) // 50)
