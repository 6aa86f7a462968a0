"""Which place, day and agency does a Chinese, Japanese or Korean text begin with?

Real lines: ``新华社河内3月5日电（记者…）``, ``【本报北京5日讯】``, ``（中央社台北5日電）``,
``[東京 ５日 ロイター] - ``, ``【東京共同】``, ``(서울=연합뉴스) … 기자 = ``. A word for the paper
itself (``本报``) is no agency.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive_cli.reading.patterns import pattern

_CHINESE = r"[\u4e00-\u9fff·]"
_DAY = r"(?P<day>(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日)?"
_FORMS = (
    pattern(
        rf"(?:据)?(?P<agency>{_CHINESE}{{1,7}}?[社网報报])(?P<place>{_CHINESE}{{2,8}}?){_DAY}[电電讯]"
        rf"\s*(?:[(（](?:(?:记者|記者)\s?(?P<author>{_CHINESE}{{2,4}})[)）]|[^()（）]{{0,40}}[)）]))?"
        r"\s*[:：]?\s*"
    ),
    pattern(
        rf"[【\[［](?P<agency>{_CHINESE}{{1,7}}?[社网報报])(?P<place>{_CHINESE}{{2,8}}?)?{_DAY}[电電讯]"
        r"[】\]］]\s*"
    ),
    pattern(
        rf"[(（](?P<agency>{_CHINESE}{{2,5}}社)(?:[記记]者(?P<author>{_CHINESE}{{2,3}}))?"
        rf"(?P<place>{_CHINESE}{{2,4}}?){_DAY}[電电][)）]\s*"
    ),
    pattern(
        r"[【\[［](?P<place>[^\s【】\[\]［］=＝\d]{1,12})\s(?P<day>\d{1,2}日)\s"
        r"(?P<agency>[^\s【】\[\]［］]{2,12})[】\]］]\s*(?:[-－–—]\s*)?"
    ),
    pattern(
        r"[【［](?P<place>[^\s【】［］=＝\d]{1,10}?)[\s=＝]?(?P<agency>共同|時事|ロイター|AFP時事|AFP|AP)"
        r"(?P<day>)[】］]\s*"
    ),
    pattern(
        r"[(（\[](?P<place>[가-힣·]{1,10})\s?=\s?(?P<agency>[가-힣A-Za-z0-9]{2,10})(?P<day>)[)）\]]\s*"
        r"(?:(?P<author>[가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4})*)\s*(?:특파원|선임기자|기자)?\s*=\s*)?"
    ),
)
_OWN = frozenset("本报 本報 本社 本网 本網".split())
_OPENING = pattern(r"[【\[［(（]|[\u4e00-\u9fff]")


class AsianDateline(NamedTuple):
    """Where the parts of a dateline stand; an absent one has an empty span."""

    end: int
    place: tuple[int, int]
    agency: tuple[int, int]
    day: tuple[int, int]
    author: tuple[int, int]


def find_asian_dateline(text: str) -> AsianDateline | None:
    """Return the dateline a text begins with; ``text`` has plain digits (`digits.plain_text`)."""
    if _OPENING.match(text) is None:
        return None
    for form in _FORMS:
        found = form.match(text)
        if found is not None and found.end() < len(text):
            return _parts_of(found)
    return None


def _parts_of(found: re.Match[str]) -> AsianDateline:
    named = found.groupdict()
    place, agency, day, author = (
        found.span(name) if named.get(name) else (0, 0)
        for name in ("place", "agency", "day", "author")
    )
    if found["agency"] in _OWN:
        agency = (0, 0)
    return AsianDateline(found.end(), place, agency, day, author)
