"""Is this line the headline, or already the text?

A headline stands before everything else but headers, has 2 to 24 words in at most 250 characters,
does not end as a sentence does (a question, an exclamation or three dots may), and has a text
after it that does. A line of a paragraph broken at a fixed width is none. Files that begin with
their text have no headline: their title is the first sentence of the lead.
"""

from __future__ import annotations

import re

from archive_cli.reading.captions import split_captions
from archive_cli.reading.datelines import find_dateline
from archive_cli.reading.lines import Line, blocks_of, ends_sentence, is_wrapped, tidy
from archive_cli.reading.patterns import pattern

_LONGEST = 250
_SECTION_HEADS = frozenset(
    "what happens next|what's next|what comes next|what we know|what to know|why it matters|"
    "the big picture|the bigger picture|how it works|how we got here|the background|in context|"
    "key points|key facts|read more|the bottom line".split("|")
)
_UNSPACED = pattern(r"[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_MOST_WORDS = 24
_LEAD_LENGTH = 120
_BULLETS = "*•▪"
_MARKDOWN = pattern(r"(?:#{1,6}\s+|\*\*|__)")
_STOP = pattern(r"""[.!?…。！？][)\]"'”’»」』]*(?=\s+["'“‘«(]?[^\W\d_]|\s*$)|[。！？]""")
_DOTTED_END = pattern(r"\b(?:[^\W\d_]\.\s?){2,}$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr)\.$", re.IGNORECASE)
_ABBREVIATION = pattern(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Lt|Lieut|Gen|Sen|Rep|Col|Maj|Capt|Sgt|Prof|Gov|Jr|Sr|No|vs|Inc|Co|"
    r"Corp|Ltd|Nev|Calif|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|PM|Assoc|Bros|Hon|Rev|"
    r"Brig|Cmdr|Adm|TP|PGS|TS|GS|ThS)|\b[^\W\d_]|\.[^\W\d_])\.$",
)
_LONGEST_ABBREVIATION = 8


def find_headline(lines: list[Line], at: int) -> Line | None:
    """Return the headline if ``lines[at]`` is one; the lines from there on are the rest."""
    line = lines[at]
    marked = _MARKDOWN.match(line.text)
    if marked is not None:
        heading = line.part(marked.end()).text.rstrip("*_# ")
        return line.part(marked.end(), marked.end() + len(heading)) if heading else None
    text = line.text
    following = lines[at + 1 :]
    if not following or len(text) > _LONGEST or not 2 <= _word_count(text) <= _MOST_WORDS:
        return None
    if text.endswith((",", ";", ":", "-")) or _is_within_text(text):
        return None
    if ends_sentence(text) and not (_may_end_headline(text) or _is_old_headline(text, following)):
        return None
    if not following[0].gap and _flows_on(line, following):
        return None
    return line if _is_followed_by_text(line, following[:12]) else None


def may_be_headline(text: str) -> bool:
    """Tell whether a line is no sentence: a headline, or something else that is short."""
    return len(text) <= _LEAD_LENGTH and (not ends_sentence(text) or text.isupper())


def lead_sentence(paragraph: str) -> str:
    """Return a paragraph's first sentence, cut at a word where it is longer than 120."""
    sentence = paragraph[: _first_stop(paragraph)]
    if len(sentence) <= _LEAD_LENGTH:
        return sentence
    cut = sentence.rfind(" ", 0, _LEAD_LENGTH)
    return sentence[: cut if cut > 40 else _LEAD_LENGTH - 1].rstrip(" ,;:-–—") + "…"


def lead_end(text: str) -> int:
    """Return where the first sentence of ``text`` ends, or its part that becomes the title."""
    title = lead_sentence(tidy(text))
    return min(len(text), len(title.removesuffix("…")))


def _is_within_text(text: str) -> bool:
    """Tell a line that goes on with a sentence, or heads a section: ``What happens next``."""
    if text[0].islower() and not text[1].isupper():
        return True
    return text.casefold().replace("’", "'").rstrip("?") in _SECTION_HEADS


def _word_count(text: str) -> int:
    """Count words; in scripts written without blanks, three characters make one."""
    return len(text.split()) + len(_UNSPACED.findall(text)) // 3


def _may_end_headline(text: str) -> bool:
    """Tell whether a line that seems to end a sentence may be a headline: ``Why?``, ``… U.S.``."""
    bare = text.rstrip("\"'”’»)")
    return bare.endswith(("?", "!", "？", "！", "...", "…")) or _DOTTED_END.search(bare) is not None


def _is_old_headline(text: str, following: list[Line]) -> bool:
    """Tell a headline in capitals with a full stop, as old papers set it: ``THE LATE GALE.``."""
    return text.isupper() and following[0].gap > 0 and not following[0].text.isupper()


def _first_stop(paragraph: str) -> int:
    for found in _STOP.finditer(paragraph):
        stop = found.start()
        if paragraph[stop] != "." or not _is_abbreviated(paragraph, stop + 1):
            return found.end()
    return len(paragraph)


def _is_abbreviated(text: str, end: int) -> bool:
    return _ABBREVIATION.search(text, max(0, end - _LONGEST_ABBREVIATION), end) is not None


def _flows_on(line: Line, following: list[Line]) -> bool:
    """Tell whether a line without a blank line after it goes on in the next one.

    It does not where it alone is in capitals, or where the next line is a paragraph of its own.
    """
    following_text = following[0].text
    if line.text.isupper() and not following_text.isupper():
        return False
    if find_dateline(following[0]) is not None or split_captions(following[0])[0]:
        return False
    if following_text[0] in _BULLETS:
        return False
    if following_text[0].islower():
        return True
    if len(following_text) > 100:
        return False
    paragraph = len(following_text) > 50 and ends_sentence(following_text)
    return not paragraph or any(is_wrapped(block) for block in blocks_of(following[:40]))


def _is_followed_by_text(line: Line, following: list[Line]) -> bool:
    """Tell whether sentences follow, or after a blank line at least twice as many characters."""
    if any(ends_sentence(other.text) or len(other.text) > 100 for other in following):
        return True
    if find_dateline(following[0]) is not None:
        return True
    return following[0].gap > 0 and sum(len(other.text) for other in following) > 2 * len(line.text)
