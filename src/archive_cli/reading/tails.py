"""Where does the text end, and what stands behind it?

Behind the last paragraph stand the agency's sign-off (``— VNA/VNS``, ``./.``, ``(VNA)``,
``Enditem``, ``-30-``), a source line (``Source: https://…``, ``Nguồn: TTXVN``,
``Theo TTXVN``), and the site's chrome: comment counters, menus, calls to share. Chrome is a run
of lines of a few words that end no sentence; it counts as such behind a source line, where a line
of it is one that only sites print, or where it is a menu: four lines or more of one or two words,
each with a capital and without a number.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive_cli.reading.claims import Claim
from archive_cli.reading.headers import ADDRESS
from archive_cli.reading.keys import find_key
from archive_cli.reading.lines import Line, ends_sentence

_SIGN_OFF = re.compile(
    r"(?P<stop>[.!?][\"'”’)]*|\./\.?)\s*(?:[—–―]|--?)\s*"
    r"(?P<name>[A-ZĐ][A-ZĐa-zđ.&]{0,14}(?:[/ ][A-ZĐ][A-ZĐa-z.&]{0,14}){0,2})\s*\.?$"
)
_BRACKETED = re.compile(r"(?P<stop>[.!?][\"'”’]*)\s*\((?P<name>[A-ZĐ][A-ZĐ./]{1,14})\)\s*\.?$")
_END_MARK = re.compile(
    r"\s*(?:(?<=\.)/\.|(?<=\s)\./\.|#{2,}|-\s?(?:30|0)\s?-|\b(?:Enditem|ENDITEM|ENDS|Ends)\b\.?|\(END\))\s*$"
)
_SOURCE_WORDS = re.compile(r"(?:Theo|Via)\s+(?P<name>[A-ZĐ][\w./ ]{1,30})\.?", re.ASCII)
_KEY_LINE = re.compile(r"[*_(\[]{0,3}(?P<key>[^\W\d_][\w ]{1,20}?)\s*[*_]{0,2}\s*[:：]\s*[*_]{0,2}")
_SITE_LINE = re.compile(
    r"(?:comments?|bình luận|kommentare|commentaires)\s*\(?\d*\)?|no (?:data|comments?|videos?|"
    r"videos? available|results)|read (?:more|also|next)|related (?:news|articles|stories)|share"
    r"(?: this.*)?|tweet|print|email|subscribe.*|sign up.*|advertisement|sponsored|see more|"
    r"view more|load more|more from.*|tags?|trending|most (?:read|viewed|popular)|"
    r"back to top|log ?in|newsletter|follow us.*|xem thêm|tin liên quan|tin cùng chuyên mục|"
    r"chia sẻ|quảng cáo|từ khóa|lire aussi|partager|mehr zum thema|compartir|leia mais|"
    r"accept (?:all )?cookies|cookie (?:policy|settings)|privacy policy|terms of (?:use|service)|"
    r"all rights reserved.*|©.*|copyright ©.*",
    re.IGNORECASE,
)


class Tail(NamedTuple):
    """What stands behind the text: the lines that are left as text, claims, chrome lines."""

    lines: list[Line]
    claims: list[Claim]
    chrome: list[Line]


def read_tail(lines: list[Line]) -> Tail:
    """Take source lines, chrome and sign-off from the end of a text's lines."""
    claims: list[Claim] = []
    chrome: list[Line] = []
    kept = list(lines)
    source_at = _source_position(kept)
    if source_at is not None:
        claims.append(_source_claim(kept[source_at]))  # type: ignore[arg-type]
        behind = kept[source_at + 1 :]
        kept[source_at:] = []
        if not any(_is_prose(line) for line in behind):
            chrome.extend(behind)
        else:
            kept.extend(behind)
    else:
        run = _chrome_run(kept)
        if run:
            chrome.extend(kept[-run:])
            del kept[-run:]
    if kept:
        kept[-1:] = _without_sign_off(kept[-1], claims)
    return Tail(kept, claims, chrome)


def _source_position(lines: list[Line]) -> int | None:
    for index in range(len(lines) - 1, max(-1, len(lines) - 60), -1):
        if _source_claim(lines[index]) is not None:
            return index
    return None


def _source_claim(line: Line) -> Claim | None:
    """Return what a source line names: an address, or an outlet written as a name."""
    if len(line.text) > 400:
        return None
    found = _KEY_LINE.match(line.text)
    key = find_key(found["key"]) if found else None
    if found is None or key is None or key.role not in ("source", "url"):
        words = _SOURCE_WORDS.fullmatch(line.text)
        if words is None:
            return None
        return Claim("source", words["name"].strip(), "source line", _span(line, words))
    address = ADDRESS.search(line.text, found.end())
    if address is not None:
        url = address.group().rstrip(".,;)")
        start = line.start + address.start()
        return Claim("url", url, "source line", (start, start + len(url)))
    name = line.text[found.end() :].strip(" .*_)]")
    if not name or len(name.split()) > 6 or not name[0].isupper():
        return None
    start = line.start + line.text.index(name, found.end())
    return Claim("source", name, "source line", (start, start + len(name)))


def _chrome_run(lines: list[Line]) -> int:
    """Return how many lines at the end are chrome."""
    run = 0
    for line in reversed(lines[1:]):
        if _is_prose(line) or not _may_be_chrome(line):
            break
        run += 1
    behind = lines[len(lines) - run :]
    known = [index for index, line in enumerate(behind) if _SITE_LINE.fullmatch(line.text)]
    if known:
        return run if run >= 3 else run - known[0]
    return run if run >= 4 and all(_is_menu_word(line) for line in behind) else 0


def _is_menu_word(line: Line) -> bool:
    words = line.text.split()
    return len(words) <= 2 and words[0][0].isupper() and not any(map(str.isdigit, line.text))


def _may_be_chrome(line: Line) -> bool:
    if _SITE_LINE.fullmatch(line.text):
        return True
    numbers = any(map(str.isdigit, line.text))
    return len(line.text.split()) <= 8 and not numbers and not ends_sentence(line.text)


def _is_prose(line: Line) -> bool:
    return len(line.text) > 100 or (len(line.text) > 50 and ends_sentence(line.text))


def _without_sign_off(line: Line, claims: list[Claim]) -> list[Line]:
    """Return the last line without end marks and sign-off, whose name becomes a claim."""
    line = _without_end_mark(line)
    found = _SIGN_OFF.search(line.text) or _BRACKETED.search(line.text)
    if found is not None and _is_agency(found["name"]):
        name = found["name"].strip()
        claims.append(Claim("source", name, "sign-off", _span(line, found)))
        line = _without_end_mark(line.part(0, found.end("stop")))
    return [line] if line.text else []


def _without_end_mark(line: Line) -> Line:
    found = _END_MARK.search(line.text)
    return line if found is None else line.part(0, found.start())


def _is_agency(name: str) -> bool:
    """Tell an agency's letters or name from a word that merely follows a dash."""
    return name.replace("/", "").replace(" ", "").isupper() or len(name.split()) == 1


def _span(line: Line, found: re.Match[str]) -> tuple[int, int]:
    return line.start + found.start("name"), line.start + found.end("name")
