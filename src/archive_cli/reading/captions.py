"""Which words belong to a picture?

A caption ends with the credit of its picture: ``(Photo: VNA)``, ``Photo: VNA``, ``Ảnh: TTXVN``,
``Photo/AFP``, ``Foto: dpa``. It may be a line of its own, or be glued to the sentence after it:
``At the talks (Photo: VNA)Joint efforts have been made …``.
"""

from __future__ import annotations

import re

from archive_cli.reading.lines import Line

_CREDIT = re.compile(
    r"\s*(?P<open>\()?\b(?:Photos?|Photographs?|Pictures?|Pic|Images?|Ảnh|Hình|Hình ảnh|Fotos?|"
    r"Bild|Bilder|Imagen|Imagem|Immagine|Фото|Zdjęcie|Gambar|Illustration|Graphic|Photo credit|"
    r"Image credit|File photo|Illustrative image|Ảnh minh họa)"
    r"(?:\s+(?:by|courtesy of))?\s*[:/：]\s*(?P<name>[^\s()](?:[^()\n]{0,59}?))"
    r"(?(open)\)|\.?$)",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:FILE PHOTO|FILE PICTURE|FILE)\s*[:\-–—]\s", re.IGNORECASE)
_JOINT = re.compile("[:：/]|^FILE")
_LONGEST = 500
_SENTENCE_BREAK = re.compile(r"[.!?][\"'”’)]*\s+(?=[^\W\d_])")
_HINT = re.compile(
    r"photo|pic|image|ảnh|hình|foto|bild|imag|фото|zdj|gambar|illustr|graphic|^file", re.IGNORECASE
)


def split_captions(line: Line) -> tuple[list[Line], list[Line]]:
    """Return the captions in a line, and the parts that are left of it as text."""
    if _JOINT.search(line.text) is None or _HINT.search(line.text) is None:
        return [], [line]
    if _OPENING.match(line.text):
        return [line], []
    captions: list[Line] = []
    texts: list[Line] = []
    rest = line
    while rest.text and (credit := _credit_of(rest)) is not None:
        start = _caption_start(rest.text, credit)
        texts.append(rest.part(0, start))
        captions.append(rest.part(start, credit.end()))
        rest = rest.part(credit.end())
    texts.append(rest)
    return captions, [text for text in texts if text.text]


def _credit_of(line: Line) -> re.Match[str] | None:
    """Return the credit of a caption: in brackets anywhere, else at the end of the line."""
    found = _CREDIT.search(line.text)
    if found is None or len(found["name"].split()) > 8:
        return None
    return found


def _caption_start(text: str, credit: re.Match[str]) -> int:
    """Return where the caption begins that ends with this credit.

    A line that ends with its credit is all caption, unless it is longer than captions are; of
    what stands before a text glued to it, the last sentence is.
    """
    if credit.end() == len(text) and credit.start() < _LONGEST:
        return 0
    breaks = [found.end() for found in _SENTENCE_BREAK.finditer(text[: credit.start()])]
    return breaks[-1] if breaks else 0
