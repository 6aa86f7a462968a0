"""Which words belong to a picture?

A caption ends with the credit of its picture: ``(Photo: VNA)``, ``Photo: VNA``, ``Ảnh: TTXVN``,
``Photo/AFP``, ``Foto: dpa``, ``(AP Photo/Anna Example)``, ``REUTERS/Anna Example``, ``Photo by
Anna Example``, ``사진=연합뉴스``, ``（新华社记者 … 摄）``. It may be a line of its own, or be glued
to the sentence after it: ``At the talks (Photo: VNA)Joint efforts have been made …``.
"""

from __future__ import annotations

import re

from archive_cli.reading.lines import Line

_WORDS = (
    "Photos?|Photographs?|Pictures?|Pic|Images?|Ảnh|Hình|Hình ảnh|Fotos?|Fotograf[ií]a|Bild|Bilder|"
    "Imagen|Imagem|Immagine|Фото|Zdjęcie|Zdj\\.|Gambar|Illustration|Graphic|Photo credit|Foto de|"
    "Image credit|File photo|Illustrative image|Ảnh minh họa|Crédit photo|写真|사진|"
    "图片?来源|图|ภาพ"
)
_CREDIT = re.compile(
    rf"(?P<open>[(（\[])?(?<![^\W\d_])(?i:{_WORDS})(?:\s+(?:by|courtesy of))?\s*[:/：=]\s*"
    r"(?P<name>[^\s()（）\[\]](?:[^()（）\[\]\n]{0,59}?))(?(open)[)）\]]|\.?$)|"
    r"[(（\[](?P<agency>(?:AP|AFP|EPA|EPA-EFE|Xinhua|Reuters|REUTERS|Getty Images|VNA|VNS)\s?"
    r"(?:Photo|Images?)?/[^()（）\[\]\n]{2,50})[)）\]]|"
    r"\s(?P<wire>(?:REUTERS|AP Photo|AFP PHOTO|EPA|VNA/VNS Photo|VNS Photo)[/ ]"
    r"[^\W\d_][^\n.!?]{1,50})\.?$|"
    r"[(（](?P<taken>[^()（）\n]{2,30}摄)[)）]|"
    r"(?<=[.!?\"”’)])\s(?P<by>[Pp]hoto(?:graph)?s? (?:by|courtesy of) [A-ZÀ-Ỹ][^\n.!?]{2,60})\.?$",
)
_OPENING = re.compile(r"(?:FILE PHOTO|FILE PICTURE|FILE)\s*[:\-–—]\s", re.IGNORECASE)
_JOINT = re.compile("[:：/=摄]|^FILE|hoto")
_LONGEST = 500
_SENTENCE_BREAK = re.compile(r"[.!?][\"'”’)]*\s+(?=[^\W\d_])")
_HINT = re.compile(
    r"photo|pic|image|ảnh|hình|foto|bild|imag|фото|zdj|gambar|illustr|graphic|^file|(?:xinhua|reuters|epa|afp|vn[as])/|写真|사진|图|摄|ภาพ",
    re.IGNORECASE,
)


def split_captions(line: Line) -> tuple[list[Line], list[Line]]:
    """Return the captions in a line, and the parts that are left of it as text."""
    if _JOINT.search(line.text) is None or _HINT.search(line.text) is None:
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
