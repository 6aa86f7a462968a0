"""Which lines does a site or a press office print around its articles?

Site lines (``Share``, ``Comment (0)``, ``Advertisement``), breadcrumbs (``Home > World > Asia``),
labels (``FOR IMMEDIATE RELEASE``) and menus: three lines or more of one or two words each, with a
capital and without a number. They are neither headline nor text.
"""

from __future__ import annotations

import re

from archive_cli.reading.lines import Line

_SITE_LINE = re.compile(
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
_INTERRUPTION = re.compile(
    r"advertise?ment|sponsored(?: content)?|quảng cáo|anzeige|publicité|publicidad|реклама|"
    r"(?:story|article) continues (?:below|after)(?: (?:this )?(?:ad|advertisement|video))?|"
    r"scroll to continue(?: reading)?|"
    r"we use cookies.{0,120}|accept all(?: cookies)?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:for immediate release|(?:press|media|news) release|press statement|statement|"
    r"thông cáo báo chí|communiqué(?: de presse)?|pressemitteilung|nota de prensa|"
    r"comunicado de prensa|пресс-релиз|新闻稿|プレスリリース)\W*",
    re.IGNORECASE,
)
_BREADCRUMBS = re.compile(r"[^<>»›.!?]{2,30}(?:\s+[>»›]\s+[^<>»›.!?]{2,40}){1,6}")
_SHORTEST_MENU = 3


def is_site_line(text: str) -> bool:
    """Tell whether only sites print such a line."""
    return _SITE_LINE.fullmatch(text) is not None


def is_interruption(text: str) -> bool:
    """Tell a line that sites set between the paragraphs of an article."""
    return _INTERRUPTION.fullmatch(text) is not None


def furniture_at(lines: list[Line], position: int) -> int:
    """Return how many lines from here on are a site's or a press office's, not the article's."""
    run = 0
    for line in lines[position:]:
        if (run and line.gap) or not _is_menu_word(line.text):
            break
        run += 1
    if run >= _SHORTEST_MENU:
        return run
    text = lines[position].text
    return int(is_site_line(text) or _is_label(text))


def _is_label(text: str) -> bool:
    return _LABEL.fullmatch(text) is not None or _BREADCRUMBS.fullmatch(text) is not None


def _is_menu_word(text: str) -> bool:
    if is_site_line(text):
        return True
    words = text.split()
    return len(words) <= 2 and text[0].isupper() and text.replace(" ", "").isalpha()
