"""Which lines at the head of a page say when and by whom it was published?

Read are a date alone or with what stands beside dates on pages: clock and zone, weekday, a label
(``Published``, ``Cập nhật lúc``, ``Publié le``, ``입력``; all that `keys` has), a byline, a credit
(``来源：新华网``), the outlet's name printed twice (``Người Lao ĐộngNgười Lao Động06/03/2025``) or
as letters (``5 March 2025 · VNS``), the place of a letter (``Hà Nội, ngày 5 tháng 3 năm 2025``)
and the time it takes to read; the outlet's name where it is told by its words (``Bay News, 5
March 2025``); and of monitoring services the station, its language and the time (``Sarn Radio in
English 1450 GMT 5 Mar 25``). A line with any other words is no date line; below a headline, a
short one may also hold names (``Hoàng Lan - 18/12/2020``), which are not claimed for anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from archive_cli.reading.agencies import is_known
from archive_cli.reading.bylines import find_byline, is_name_word
from archive_cli.reading.claims import Claim, DateClaim, YearlessClaim
from archive_cli.reading.dates.clocks import CLOCK, ZONES
from archive_cli.reading.dates.mentions import Mention, PartialDate, find_days
from archive_cli.reading.dates.order import weekday_in
from archive_cli.reading.dates.roles import role_of
from archive_cli.reading.keys import Key, find_key
from archive_cli.reading.lines import Line, ends_sentence
from archive_cli.reading.outlets import names_outlet
from archive_cli.reading.patterns import pattern
from archive_cli.reading.places import find_place

_LONGEST = 140
_LONGEST_LOOSE = 90
_MOST_SMALL_WORDS = 8
_HAS_NUMBER = pattern(r"\d|[〇零一二三四五六七八九十]日")
_DIGIT = pattern(r"\d")
_CUT = pattern(r"\s*[|·•●–—/\t()\[\]]+\s*|\s+[-_~]+\s+|[,;，]\s*|\s{3,}|(?<![:：])\u3000")
_HARD_CUT = pattern(r"[|·•●]|\s/\s")
_CREDIT = pattern(r"(?P<key>[^\W\d_][\w ]{0,20}?)\s*[:：]\s*(?P<name>[^\W\d_].{0,59})")
_LETTERS = pattern(r"[A-ZĐ]{2,8}(?:/[A-ZĐ]{2,8})?")
_ASIDE = pattern(
    r"(?:reading time:? )?\d{1,2}[\s-]min(?:ute)?s?(?: read)?|\d{1,2} phút đọc|"
    r"(?:page|pg|p|seite|trang)\.? ?[a-z]?\d{1,3}",
    re.IGNORECASE,
)
_MONITORED = pattern(r"[A-Z#].{1,60} in [A-Z][a-z]+ (?:to [A-Z].{2,30} )?\d{4} GMT")
_AGENCY_BEHIND = pattern(r"\s\((?P<name>[^()]{2,30})\)\s")
_WORD = pattern(r"[^\s.,:]+")
_FILLERS = ZONES | frozenset(
    "ngày date le am el on at the lúc của and và uhr gmt+7 pm a.m p.m giờ phút mùng mồng hôm del "
    "il dem den das alle på kl dnia om op de local time ortszeit vào r roku godz pukul tanggal "
    "jam i em às a an this story staff writer reporter correspondent ch klo first online print "
    "las h hs hrs horas heures 오전 오후 上午 下午 午前 午後 น เวลา ที่ พ.ศ в г года року στισ في "
    "الساعة".split()
)
_SHORT_WEEKDAYS = frozenset(
    "mo tu we th fr sa su di mi do so ma wo vr za zo lu me je ve mar mer gio ven sab dom mié jue "
    "vie sáb lun пн вт ср чт пт сб вс нд".split()
)
_DATE_ROLES = frozenset(("published", "updated", "crawled", "event"))
_STRIPPED = " .:：*_#[]()（）"


class PageHead(NamedTuple):
    """What a date line claims: its dates, and maybe the outlet's name or the byline.

    ``yearless`` is its first day without a year; a line with nothing else needs a label or a clock.
    """

    dates: tuple[DateClaim, ...]
    claims: tuple[Claim, ...]
    yearless: YearlessClaim | None = None


def find_date_line(line: Line, *, titled: bool = False) -> PageHead | None:
    """Return what a line claims that holds dates and nothing but what belongs to them.

    ``titled``: it stands below a headline.
    """
    text = line.text
    if len(text) > _LONGEST or _HAS_NUMBER.search(text) is None or _is_prose(text):
        return None
    days = find_days(text)
    if not days.dates and not days.partial:
        return None
    loose = titled and len(text) <= _LONGEST_LOOSE and not ends_sentence(text)
    found: list[Mention] = [*days.dates, *(_placeholder(day) for day in days.partial)]
    dates: list[DateClaim] = []
    claims: list[Claim] = []
    labels: list[Key | None] = [None]
    pieces = list(_pieces(text, sorted(found, key=lambda one: one.start)))
    if not days.dates and not _has_label(pieces) and CLOCK.search(text) is None:
        return None
    for piece, start, mention in pieces:
        if mention is None:
            taken = _take_words(line, (piece, start), labels, claims)
            if not taken and not (loose and (_may_be_name(piece) or _is_beside_bar(text, piece))):
                return None
            continue
        if mention.readings:
            dates.append(_date_claim(line, mention, labels[-1]))
        labels.append(None)
    yearless = next((_yearless_claim(line, day) for day in days.partial), None)
    is_labelled = any(labels) or CLOCK.search(text) is not None
    is_dated = bool(dates) or (yearless is not None and is_labelled)
    return PageHead(_with_language(dates), tuple(claims), yearless) if is_dated else None


def _take_words(
    line: Line, piece: tuple[str, int], labels: list[Key | None], claims: list[Claim]
) -> bool:
    """Take what stands between dates as a label or a claim; tell whether it belongs to dates."""
    words, start = piece
    key = _label_of(words)
    if key is not None:
        labels.append(key)
        return True
    if _is_filler(words) or _MONITORED.fullmatch(words) is not None:
        return True
    claim = _credit_of(line, words, start)
    if claim is not None:
        claims.append(claim)
        return True
    if claims and claims[-1].role == "source":
        behind = line.text[claims[-1].span[1] - line.start :]
        if behind.startswith(f" ({words})"):
            return True
    return _is_beside_hard_cut(line.text, words)


def _with_language(dates: list[DateClaim]) -> tuple[DateClaim, ...]:
    """Give all dates of a line the language of its labels, where these have one."""
    languages = {claim.language for claim in dates if claim.language}
    if len(languages) != 1:
        return tuple(dates)
    return tuple(claim._replace(language=min(languages)) for claim in dates)


def _is_prose(text: str) -> bool:
    """Tell quickly a line with too many words in small letters to be a date line."""
    small = [word for word in text.split() if word[0].islower() and word not in _FILLERS]
    return len(small) > _MOST_SMALL_WORDS


def _placeholder(day: PartialDate) -> Mention:
    """Return a mention without readings, for a day without a year."""
    return Mention(day.start, day.end, ())


def _yearless_claim(line: Line, day: PartialDate) -> YearlessClaim:
    span = (line.start + day.start, line.start + day.end)
    return YearlessClaim(day.month, day.day, span, "date line")


def _pieces(text: str, mentions: list[Mention]) -> Iterator[tuple[str, int, Mention | None]]:
    """Yield the line's parts: its dates, and the words between them with where they begin."""
    position = 0
    for mention in [*mentions, None]:
        end = len(text) if mention is None else mention.start
        for piece, start in _words_between(text, position, end):
            yield piece, start, None
        if mention is not None:
            yield text[mention.start : mention.end], mention.start, mention
            position = mention.end


def _has_label(pieces: list[tuple[str, int, Mention | None]]) -> bool:
    return any(mention is None and _label_of(piece) is not None for piece, _, mention in pieces)


def _words_between(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    masked = text[start:end]
    if _DIGIT.search(masked) is not None:
        masked = CLOCK.sub(lambda found: "|" * len(found.group()), masked)
    position = 0
    for cut in [*_CUT.finditer(masked), None]:
        stop = len(masked) if cut is None else cut.start()
        piece = masked[position:stop]
        if piece.strip(_STRIPPED):
            yield piece.strip(" *_#[]"), start + position
        position = len(masked) if cut is None else cut.end()


def _label_of(piece: str) -> Key | None:
    """Return the label that a piece is, weekday and small words at its ends aside."""
    words = piece.strip(_STRIPPED).split()
    for drop in range(min(4, len(words))):
        rest = words[: len(words) - drop]
        dropped = " ".join(words[len(words) - drop :])
        if drop and not _is_filler(dropped):
            return None
        key = find_key(" ".join(rest).strip(_STRIPPED))
        if key is not None and key.role in _DATE_ROLES:
            return key
    return None


def _date_claim(line: Line, mention: Mention, label: Key | None) -> DateClaim:
    span = (line.start + mention.start, line.start + mention.end)
    written = line.text[mention.start : mention.end]
    role = "published" if label is None else role_of(label.role, written)
    language = "" if label is None else label.language
    rule = "date line" if label is None else "labelled date line"
    return DateClaim(role, mention, rule, "header", span, line.text, language)


def _is_filler(piece: str) -> bool:
    folded = piece.casefold().strip(" .:,")
    words = _WORD.findall(folded)
    if all(word in _FILLERS for word in words) or _ASIDE.fullmatch(folded):
        return True
    if folded in _SHORT_WEEKDAYS:
        return True
    others = [word for word in words if word not in _FILLERS]
    return len(others) <= 2 and weekday_in(" ".join(others)) is not None


def _credit_of(line: Line, piece: str, start: int) -> Claim | None:
    """Return the outlet, author or place that a piece of a date line names, else ``None``."""
    within = line.text.index(piece, start)
    at = line.start + within
    half, odd = divmod(len(piece), 2)
    if not odd and half > 2 and piece[:half] == piece[half:]:
        name = piece[:half].strip()
        return Claim("source", name, "outlet printed twice", (at, at + len(name)))
    named = _without_fillers(piece)
    byline = find_byline(Line(at, at + len(named), named))
    if byline is not None:
        return byline
    outlet = _outlet_in(piece)
    if outlet:
        return Claim("source", outlet, "date line", (at, at + len(outlet)))
    credit = _CREDIT.fullmatch(piece)
    key = find_key(credit["key"]) if credit else None
    if credit is not None and key is not None and key.role in ("source", "author"):
        return Claim(
            key.role,
            credit["name"],
            "date line",
            (at + credit.start("name"), at + credit.end("name")),
        )
    if start == 0 and (_is_letter_place(line.text, piece) or _is_wire_place(line.text, piece)):
        return Claim("place", piece, "date line", (at, at + len(piece)))
    return None


def _outlet_in(piece: str) -> str:
    """Return the outlet that a piece names, a weekday behind it aside; else an empty text."""
    name, stop, behind = piece.partition(". ")
    name = name.rstrip(" .") if stop and _is_filler(behind) else piece.rstrip(" .")
    return name if _LETTERS.fullmatch(name) or names_outlet(name) else ""


def _is_letter_place(text: str, piece: str) -> bool:
    """Tell the place of a letter, ``Hà Nội, ngày …``, by the word in front of its date."""
    cue = re.match(r",\s*(?:ngày|le|den)\s+\d", text[len(piece) :], re.IGNORECASE)
    words = piece.split()
    return cue is not None and len(words) <= 4 and all(word[0].isupper() for word in words)


def _is_wire_place(text: str, piece: str) -> bool:
    """Tell the place of a dateline on its own line: ``Hanoi (AFP) March 5, 2025``."""
    agency = _AGENCY_BEHIND.match(text, len(piece))
    return agency is not None and is_known(agency["name"]) and find_place(piece)[0] == piece


def _without_fillers(piece: str) -> str:
    """Return a piece without the small words before its date: ``Posted by Anna Example on``."""
    words = piece.split(" ")
    while len(words) > 2 and words[-1].casefold() in _FILLERS:
        words.pop()
    return " ".join(words)


def _is_beside_hard_cut(text: str, piece: str) -> bool:
    """Tell a section or a name that ``|`` or ``·`` parts from the date: no claim."""
    label, _, name = piece.rpartition(":")
    words = name.split()
    if _HARD_CUT.search(text) is None or len(words) > 3 or len(label.split()) > 2:
        return False
    return all(word[0].isupper() and is_name_word(word) for word in words)


def _is_beside_bar(text: str, piece: str) -> bool:
    """Tell a short name by a bar and a clock; without a clock it may be what happened on a day."""
    by_clock = _HARD_CUT.search(text) is not None and CLOCK.search(text) is not None
    return by_clock and _is_short(piece) and not piece[0].islower()


def _may_be_name(piece: str) -> bool:
    """Tell a few words that may name an outlet, a person or a place: ``Suara Pesisir``."""
    words = piece.strip(_STRIPPED).removeprefix("by ").split()
    if piece.strip(_STRIPPED).startswith("by "):
        return len(words) == 1
    return _is_short(piece) and all(not word[0].islower() or is_name_word(word) for word in words)


def _is_short(piece: str) -> bool:
    return len(piece.split()) <= 4 and not any(map(str.isdigit, piece)) and len(piece) <= 40
