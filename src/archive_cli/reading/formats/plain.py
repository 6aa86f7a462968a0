"""Which article does a plain text or Markdown file hold?

One article, in this order, every part optional: front matter, header lines, headline, date line,
byline, more header lines, a dateline, the text with captions between, sign-off, source line,
chrome. Rules (``-----``, ``* * *``) count as blank lines. docs/formats.md shows each form.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from archive_cli.reading.captions import take_captions
from archive_cli.reading.claims import Claim
from archive_cli.reading.datelines import find_dateline
from archive_cli.reading.formats.heads import Head
from archive_cli.reading.front_matter import FrontMatter, find_front_matter
from archive_cli.reading.furniture import without_interruptions
from archive_cli.reading.header_claims import claim_dateline, claim_header
from archive_cli.reading.headers import header_of
from archive_cli.reading.keys import find_field_key
from archive_cli.reading.lines import Line, lines_of
from archive_cli.reading.parts import Parts
from archive_cli.reading.patterns import pattern
from archive_cli.reading.proven_datelines import find_proven_dateline
from archive_cli.reading.source_text import SourceText
from archive_cli.reading.tails import read_tail
from archive_cli.reading.wires import find_stamp, without_carets

_RULE = pattern(r"(?:([-=*_~#+—–•·])[ \t]*)(?:\1[ \t]*){2,}")
_RULE_MARKS = frozenset("-=*_~#+—–•·")
_TAGS = pattern(r"(?:\s*\[[^\[\]\n]{2,60}\]){0,6}\s*\[(?:TEXT|Text|EXCERPTS?|Excerpts?)\]\s*")
_AUTHOR_TAG = pattern(r"\[(?:BY\s+)?(?P<name>[^\W\d_]+(?:[ .'\-]+[^\W\d_]+){1,3})\]", re.IGNORECASE)
_KIND_WORDS = frozenset(
    "report text excerpt excerpts communique editorial commentary interview article speech "
    "statement passage omitted from live recorded telephone video station national network with "
    "by summary press release".split()
)

_BULLETS = "*•▪"
_BULLETS_REACH = 8
_SPEAKER = pattern(r"[^\W\d_a-z][^a-z:]{1,30}:\s")
_SPEAKER_REACH = 12


def read_parts(source: SourceText) -> Parts:
    """Tell the parts of the article apart that a file's text is."""
    front = find_front_matter(source.text)
    if front is None:
        return read_text(source)
    parts = Parts(source, broken_front_matter=front.broken)
    _claim_front_matter(front, parts)
    return read_text(source, front.end, parts=parts)


def read_text(
    source: SourceText,
    start: int = 0,
    *,
    titles: Collection[str] = (),
    parts: Parts | None = None,
) -> Parts:
    """Tell the parts of the article apart that begins at ``start``; spans are those of the file.

    ``titles`` are known from a field of the file; ``parts`` has what was claimed before.
    """
    parts = Parts(source) if parts is None else parts
    lines = without_carets(_without_rules(lines_of(source.text, start)))
    rest = Head(lines, parts, titles).read()
    stamp = find_stamp(rest[-1]) if len(rest) > 1 else None
    if stamp is not None:
        parts.dates.append(stamp)
        del rest[-1]
    tail = read_tail(rest)
    parts.claims.extend(tail.claims)
    captions, texts = take_captions(without_interruptions(tail.lines))
    parts.captions.extend(captions)
    parts.text.extend(texts)
    _read_dateline(parts)
    return parts.settled()


def _without_rules(lines: list[Line]) -> list[Line]:
    """Return the lines that are no rules; the line behind a rule has a gap before it."""
    if _RULE_MARKS.isdisjoint([line.text[0] for line in lines]):
        return lines
    kept: list[Line] = []
    gap = 0
    for line in lines:
        if line.text[0] in _RULE_MARKS and _RULE.fullmatch(line.text):
            gap += line.gap + 1
            continue
        kept.append(line._replace(gap=line.gap + gap) if gap else line)
        gap = 0
    return kept


def _is_speaker(line: Line, end: int, text: list[Line]) -> bool:
    """Tell ``SMITH: We …`` from a dateline: in a transcript others speak in the next lines."""
    if not line.text[:end].rstrip().endswith(":"):
        return False
    return any(_SPEAKER.match(other.text) for other in text[1:_SPEAKER_REACH])


def _claim_front_matter(front: FrontMatter, parts: Parts) -> None:
    """Claim what the block's values say, those whose keys tell most first."""
    named = [(key, value) for value in front.values if (key := find_field_key(value.key))]
    for key, value in sorted(named, key=lambda pair: pair[0].rank):
        header = header_of(key, Line(*value.span, value.value), whole=True)
        claim_header(header, parts, "front-matter key", "front-matter")


def _read_dateline(parts: Parts) -> None:
    """Claim the dateline of the first paragraph behind bullets, and cut it off the text."""
    reach = parts.text[:_BULLETS_REACH]
    at = next((at for at, line in enumerate(reach) if line.text[0] not in _BULLETS), None)
    if at is None:
        return
    line = parts.text[at]
    dateline = find_dateline(line) or find_proven_dateline(line, parts.text[at:])
    end = 0
    if dateline is not None and not _is_speaker(line, dateline.end, parts.text):
        end = dateline.end
        claim_dateline(line, dateline, parts)
    tags = _TAGS.match(line.text, end)
    if tags is not None:
        _claim_tags(line, tags, parts)
        end = tags.end()
    if end == 0:
        return
    parts.text[at] = line.part(end)._replace(gap=line.gap, indent=line.indent + end)
    if not parts.text[at].text:
        del parts.text[at]


def _claim_tags(line: Line, tags: re.Match[str], parts: Parts) -> None:
    """Claim the author that monitoring services name in brackets: ``[REPORT] [A. NAME] [TEXT]``."""
    for found in _AUTHOR_TAG.finditer(line.text, tags.start(), tags.end()):
        words = {word.strip(".").casefold() for word in found["name"].split()}
        if not words & _KIND_WORDS:
            start = line.start + found.start("name")
            span = (start, start + len(found["name"]))
            parts.claims.append(Claim("author", found["name"], "byline", span))
            return
