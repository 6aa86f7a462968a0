"""Which words belong to a picture?

A caption ends with the credit of its picture: ``(Photo: VNA)``, ``Photo: VNA``, ``Ảnh: TTXVN``,
``Photo/AFP``, ``Foto: dpa``, ``(AP Photo/Anna Example)``, ``REUTERS/Anna Example``, ``Photo by
Anna Example``, ``사진=연합뉴스``, ``（新华社记者 … 摄）``. It may be a line of its own, or be glued
to the sentence after it: ``At the talks (Photo: VNA)Joint efforts have been made …``.
"""

from __future__ import annotations

import re

from archive_cli.reading.lines import Line
from archive_cli.reading.patterns import pattern

_WORDS = (
    "Photos?|Photographs?|Pictures?|Pic|Images?|Ảnh|Hình|Hình ảnh|Fotos?|Fotograf[ií]a|Bild|Bilder|"
    "Imagen|Imagem|Immagine|Фото|Zdjęcie|Zdj\\.|Gambar|Illustration|Graphic|Photo credit|Foto de|"
    "Image credit|File photo|Illustrative image|Ảnh minh họa|Crédit photo|写真|사진|"
    "图片?来源|图|ภาพ"
)
_CREDIT = pattern(
    rf"(?P<open>[(（\[])?(?<![^\W\d_])(?<![Ii]n )(?i:{_WORDS})"
    r"(?:\s+(?:by|courtesy of))?\s*[:/：=]\s*"
    r"(?P<name>[^\s()（）\[\]](?:[^()（）\[\]\n]{0,59}?))(?(open)[)）\]]|\.?$)|"
    r"[(（\[](?P<agency>(?:AP|AFP|EPA|EPA-EFE|Xinhua|Reuters|REUTERS|Getty Images|VNA|VNS)\s?"
    r"(?:Photo|Images?)?/[^()（）\[\]\n]{2,50})[)）\]]|"
    r"\s(?P<wire>(?:REUTERS|AP Photo|AFP PHOTO|EPA|VNA/VNS Photo|VNS Photo)[/ ]"
    r"[^\W\d_][^\n.!?]{1,50})\.?$|"
    r"[(（](?P<taken>[^()（）\n]{2,30}摄)[)）]|"
    r"(?<=[.!?\"”’)])\s(?P<by>[Pp]hoto(?:graph)?s? (?:by|courtesy of) [A-ZÀ-Ỹ][^\n.!?]{2,60})\.?$",
)
_OPENING = pattern(r"(?:FILE PHOTO|FILE PICTURE|FILE)\s*[:\-–—]\s", re.IGNORECASE)
_LONGEST = 500
_SENTENCE_BREAK = pattern(r"[.!?][\"'”’)]*\s+(?=[^\W\d_])")
_HINTS = tuple(
    "photo pic imag foto bild graphic illustr gambar xinhua/ reuters/ epa/ afp/ vna/ vns/ zdj "
    "ảnh hình фото 写真 사진 图 摄 ภาพ".split()
)


def take_captions(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return the captions in the lines, and what is left of them as text, each in its order."""
    captions: list[Line] = []
    texts: list[Line] = []
    for line in lines:
        text = line.text
        # What `_has_joint` asks and a little more, without a call for each line.
        may_be = ":" in text or "/" in text or "=" in text or "hoto" in text or text[0] == "F"
        if not may_be and text.isascii():
            texts.append(line)
            continue
        found, rest = split_captions(line)
        captions += found
        texts += rest
    return captions, texts


def split_captions(line: Line) -> tuple[list[Line], list[Line]]:
    """Return the captions in a line, and the parts that are left of it as text."""
    if not _has_joint(line.text) or not _has_hint(line.text):
        return [], [line]
    if _OPENING.match(line.text):
        return [line], []
    captions: list[Line] = []
    texts: list[Line] = []
    position = 0
    while (credit := _credit_in(line.text, position)) is not None:
        start = _caption_start(line.text, position, credit)
        texts.append(line.part(position, start))
        captions.append(line.part(start, credit.end()))
        position = credit.end()
    if position == 0:
        return [], [line]
    texts.append(line.part(position))
    return captions, [text for text in texts if text.text]


def _has_joint(text: str) -> bool:
    """Tell quickly that a line has none of the signs or words every caption has one of."""
    if ":" in text or "/" in text or "=" in text or "hoto" in text or text.startswith("FILE"):
        return True
    return not text.isascii() and ("：" in text or "摄" in text)


def _has_hint(text: str) -> bool:
    """Tell quickly that a line has no word for a picture and no agency that credits them."""
    if not text.isascii():  # these are i and s where case is not regarded
        text = text.replace("İ", "i").replace("ı", "i").replace("ſ", "s")
    lower = text.lower()
    return lower.startswith("file") or any(map(lower.__contains__, _HINTS))


def _credit_in(text: str, position: int) -> re.Match[str] | None:
    """Return the next credit of a caption: in brackets anywhere, else at the end of the line."""
    found = _CREDIT.search(text, position)
    if found is None or (found["name"] and len(found["name"].split()) > 8):
        return None
    return found


def _caption_start(text: str, position: int, credit: re.Match[str]) -> int:
    """Return where the caption begins that ends with this credit.

    A line that ends with its credit is all caption, unless it is longer than captions are; of
    what stands before a text glued to it, the last sentence is.
    """
    if credit.end() == len(text) and credit.start() - position < _LONGEST:
        return position
    start = position
    for found in _SENTENCE_BREAK.finditer(text, position, credit.start()):
        start = found.end()
    return start
