"""Which lines does a site or a press office print around its articles?

Site lines (``Share``, ``Comment (0)``, ``Advertisement``), breadcrumbs (``Home > World > Asia``),
labels (``FOR IMMEDIATE RELEASE``, ``3 hours ago``), a wire's slugs, and menus: three lines or more
of one or two words each, with a capital and without a number. They are neither headline nor text.
"""

from __future__ import annotations

import re
from itertools import islice

from archive_cli.reading.lines import Line
from archive_cli.reading.patterns import pattern
from archive_cli.reading.wires import is_slug

_SITE_LINE = pattern(
    r"(?:comments?|bình luận|kommentare|commentaires|comentarios)\s*\(?\d*\)?|no (?:data|comments?|"
    r"videos?|videos? available|results)|read (?:more|also|next).{0,80}|share(?: this.*| on .*)?|"
    r"related (?:news|articles|stories)|tweet|print|e?-?mail|subscribe.{0,80}|sign up.{0,80}|"
    r"advertise?ment|sponsored|see more|view more|load more|more from.{0,60}|tags?|trending|"
    r"most (?:read|viewed|popular)|back to top|skip to (?:main )?content|log ?in|sign in|menu|"
    r"search|newsletter|follow us.{0,60}|xem thêm.{0,80}|tin liên quan|tin cùng chuyên mục|"
    r"chia sẻ|quảng cáo|từ khóa|(?:à )?lire aussi.{0,80}|partager|mehr zum thema|compartir|"
    r"comparte|leia (?:mais|também.{0,80})|lea también.{0,80}|lesen sie auch.{0,80}|teilen|"
    r"leggi anche.{0,80}|condividi|baca juga.{0,80}|bagikan|читайте также.{0,80}|поделиться|"
    r"相关(?:阅读|新闻|链接).*|责任编辑.*|责编.*|分享|関連記事.*|シェア|관련\s?기사.*|"
    r".*무단\s?(?:전재|복제).*|ข่าวที่เกี่ยวข้อง|แชร์|اقرأ أيضا.*|مشاركة|"
    r"we use cookies.{0,120}|accept (?:all )?(?:cookies)?|cookie (?:policy|settings)|"
    r"privacy policy|terms of (?:use|service)|all rights reserved.*|©.*|copyright ©.*",
    re.IGNORECASE,
)
# The first three letters of its lines that begin with ASCII, and a word that may stand anywhere.
_SITE_STARTS = frozenset(
    (
        "acc|adv|all|bac|bag|chi|com|con|coo|cop|e-m|ema|fol|kom|lea|leg|lei|les|lir|loa|log|mai|"
        "-ma|meh|men|mor|mos|new|no |par|pri|rea|rel|sea|see|sha|sig|ski|spo|sub|tag|tei|ter|tin|"
        "tre|twe|vie|we |xem"
    ).split("|")
)
_ANYWHERE = "무단"
# The first letter of the others, and letters that are ASCII where case is not regarded.
_FOREIGN_STARTS = frozenset("bqtà©пчامขแシ分相责関관")
_NEARLY_ASCII = frozenset("ıİſ\u212a")
_INTERRUPTION = pattern(
    r"advertise?ment|sponsored(?: content)?|quảng cáo|anzeige|publicité|publicidad|реклама|"
    r"(?:story|article) continues (?:below|after)(?: (?:this )?(?:ad|advertisement|video))?|"
    r"scroll to continue(?: reading)?|"
    r"we use cookies.{0,120}|accept all(?: cookies)?",
    re.IGNORECASE,
)
# What every line of that pattern begins with, and how short and long it may be.
_INTERRUPTION_STARTS = frozenset("aAsSſqQpPрРwW")
_SHORTEST_INTERRUPTION = 7
_LONGEST_INTERRUPTION = 134
_LABEL = pattern(
    r"(?:for immediate release|(?:press|media|news) release|press statement|statement|"
    r"thông cáo báo chí|communiqué(?: de presse)?|pressemitteilung|nota de prensa|"
    r"comunicado de prensa|пресс-релиз|新闻稿|プレスリリース)\W*|"
    r"press release (?:no|nr|number)\b.{1,20}|vol(?:ume|\.)? ?(?:\d{1,5}|[ivxlc]{1,8})\b.{0,40}|"
    r"\d{1,2} (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago|"
    r"(?:vor|il y a|hace|há) \d{1,2} \w{3,9}|\d{1,2} (?:giờ|phút|ngày) trước|"
    r"\d{1,2} \w{3,6} назад|\d{1,2} ?(?:小时|小時|分钟|分鐘|天|時間|시간|분|일) ?[前전]|"
    r"copyright (?:©|\(c\)|\d{4})[^.]{0,60}(?:\. all rights reserved.{0,60}|\.?)",
    re.IGNORECASE,
)
# What its lines begin with, where they begin with three characters of ASCII and no digit.
_LABEL_STARTS = frozenset("com|cop|for|hac|il |med|new|not|pre|sta|vol|vor".split("|"))
_BREADCRUMBS = pattern(r"[^<>»›.!?]{2,30}(?:\s+[>»›]\s+[^<>»›.!?]{2,40}){1,6}")
_SHORTEST_MENU = 3


def is_site_line(text: str) -> bool:
    """Tell whether only sites print such a line."""
    head = text[:3]
    if head.isascii():
        may_be = head.lower() in _SITE_STARTS
    else:
        may_be = head[0].lower() in _FOREIGN_STARTS or not _NEARLY_ASCII.isdisjoint(head)
    if not may_be and _ANYWHERE not in text:
        return False
    return _SITE_LINE.fullmatch(text) is not None


def is_interruption(text: str) -> bool:
    """Tell a line that sites set between the paragraphs of an article."""
    if len(text) > _LONGEST_INTERRUPTION or text[:1] not in _INTERRUPTION_STARTS:
        return False
    return _INTERRUPTION.fullmatch(text) is not None


def without_interruptions(lines: list[Line]) -> list[Line]:
    """Return the lines but for those that sites set between the paragraphs of an article."""
    starts, shortest = _INTERRUPTION_STARTS, _SHORTEST_INTERRUPTION
    return [
        line
        for line in lines
        if line.text[0] not in starts or len(line.text) < shortest or not is_interruption(line.text)
    ]


def furniture_at(lines: list[Line], position: int) -> int:
    """Return how many lines from here on are a site's or a press office's, not the article's."""
    run = 0
    for line in islice(lines, position, None):
        if (run and line.gap) or not _is_menu_word(line.text):
            break
        run += 1
    if run >= _SHORTEST_MENU:
        return run
    text = lines[position].text
    return int((run > 0 and is_site_line(text)) or _is_label(text))


def _is_label(text: str) -> bool:
    head = text[:3].lower()
    may_be = not head.isascii() or head in _LABEL_STARTS or head[0].isdigit()
    if (may_be and _LABEL.fullmatch(text) is not None) or is_slug(text):
        return True
    has_sign = ">" in text or "»" in text or "›" in text
    return has_sign and _BREADCRUMBS.fullmatch(text) is not None


def _is_menu_word(text: str) -> bool:
    is_short = text[0].isupper() and len(text.split(None, 2)) <= 2
    return (is_short and text.replace(" ", "").isalpha()) or is_site_line(text)
