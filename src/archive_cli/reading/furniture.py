"""Which lines does a site or a press office print around its articles?

Site lines (``Share``, ``Comment (0)``, ``Advertisement``), breadcrumbs (``Home > World > Asia``),
labels (``FOR IMMEDIATE RELEASE``, ``3 hours ago``), a wire's slugs, and menus: three lines or more
of one or two words each, with a capital and without a number. They are neither headline nor text;
nor is a bare name between the headline and a line that is nothing but a date, whoever it names.
Notices speak of the page in a sentence of their own, behind an article's end: of its rights
(``Copyright 2025 The Bay Herald. All rights reserved.``), its labels (``Tags: …``), where it first
stood, what else to read, what to click on and to subscribe to.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise

from archive_cli.reading.agencies import is_known
from archive_cli.reading.bylines import is_name_word
from archive_cli.reading.lines import Line, ends_sentence
from archive_cli.reading.pageheads import find_date_line
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
_HOLDER_WORD = (
    r"(?:[A-ZÀ-ÖØ-ÞĐЀ-Я\u0900-\u9fff\uac00-\ud7a3][\w.&'’/\-]*,?|"
    r"the|by|of|and|&|de|la|du|der|und|et|y)"
)
_HOLDER = rf"{_HOLDER_WORD}(?:\s{_HOLDER_WORD}){{0,7}}"
_YEARS = r"(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?"
_RIGHTS = pattern(
    rf"(?:(?i:copyright|bản quyền|hak cipta)\s?(?:©|\([cC]\))?|\([cC]\)|©)\s?"
    rf"(?:{_YEARS},?(?:\s{_HOLDER})?|{_HOLDER},?\s{_YEARS})\.?"
    r"(?:[,;]?\s(?i:all rights reserved|tous droits réservés|alle rechte vorbehalten|"
    r"todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|"
    r"все права защищены|this material may not)\b.{0,250})?"
)
_NOTICES = (
    pattern(
        r"(?:all rights reserved|tous droits réservés|reproduction interdite|"
        r"alle rechte vorbehalten|todos los derechos reservados|todos os direitos reservados|"
        r"tutti i diritti (?:sono )?riservati|riproduzione riservata|все права защищены)\b.{0,120}|"
        r"(?:版权所有|版權所有|無断(?:転載|複製)|(?:禁止|严禁|嚴禁)(?:转载|轉載)|"
        r"未经.{0,8}(?:授权|许可)|未經.{0,8}(?:授權|許可)|สงวนลิขสิทธิ์).{0,80}|"
        r"our (?:editorial )?standards\s?:.{1,100}",
        re.IGNORECASE,
    ),
    pattern(
        r"(?:tags?|keywords?|từ kh(?:óa|oá)|thẻ|mots[- ]clés|étiquettes|"
        r"schlagwörter|schlagworte|etiquetas|palabras clave|palavras-chave|parole chiave|"
        r"теги|метки|"
        r"ключевые слова|标签|標籤|关键词|關鍵詞|キーワード|タグ|태그|แท็ก|"
        r"read (?:more|also|next)|also read|see also|lire aussi|à lire(?: aussi)?|à voir aussi|"
        r"lesen sie (?:auch|dazu|mehr)|mehr zum thema|lea (?:también|además|más)|leer más|"
        r"lee también|(?:te|le) puede interesar|ver también|leia (?:também|mais)|veja também|"
        r"saiba mais|leggi anche|per approfondire|читайте также|читать далее|смотрите также|"
        r"(?:xem|đọc) thêm|mời (?:quý )?(?:bạn|bạn đọc|độc giả)(?: đọc| xem| theo dõi)?"
        r"(?: thêm| tiếp)?|延伸阅读|延伸閱讀|相关阅读|相关新闻|相關新聞|関連記事|あわせて読みたい|"
        r"관련\s?기사|อ่านเพิ่มเติม|baca juga)\s?[:：].{1,200}",
        re.IGNORECASE,
    ),
    pattern(
        r"(?:click here (?:to|for)|cliquez ici|klicken sie hier|ha(?:ga|z) clic aquí|"
        r"clique aqui|clicca qui|(?:nhấn|bấm|click) vào đây|нажмите (?:здесь|сюда)|"
        r"subscribe (?:to|now|here|today)|sign up (?:for|to) (?:our|the|receive|get)|"
        r"abonnez-vous|inscrivez-vous (?:à|ici)|abonnieren sie|jetzt abonnieren|"
        r"suscríb(?:ete|ase) (?:a|aquí|ya)|inscreva-se|assine (?:já|agora|a nossa|nossa)|"
        r"iscriviti|abbonati|đăng ký (?:nhận|theo dõi|kênh)|"
        r"подпи(?:шитесь|сывайтесь) на)\b.{0,120}|"
        r"(?:点击(?:这里|此处|订阅)|點擊(?:這裡|此處|訂閱)|(?:扫码|扫描二维码|欢迎)关注|欢迎订阅).{0,60}|"
        r".{0,30}(?:購読|登録|詳細)はこちら。?",
        re.IGNORECASE,
    ),
    pattern(
        r"this (?:article|story|piece|post|column|essay|report) (?:(?:was|is|has been) )?(?:"
        r"(?:originally|first) (?:published|appeared|posted)|republished) .{1,150}|"
        r"cet article (?:a été |est )(?:initialement |d['’]abord |re)(?:publié|paru) .{1,150}|"
        r"dieser (?:artikel|beitrag|text) (?:erschien|ist|wurde) "
        r"(?:zuerst|ursprünglich|erstmals) .{1,150}|"
        r"est[ea] (?:artículo|texto|nota|noticia) (?:fue publicad[oa]|se publicó|apareció) "
        r"(?:originalmente|por primera vez) .{1,150}|"
        r"est[ea] (?:artigo|texto|matéria|reportagem) foi (?:originalmente publicad[oa]|"
        r"publicad[oa] (?:originalmente|primeiro)) .{1,150}|"
        r"questo articolo è (?:stato )?(?:originariamente (?:pubblicato|apparso)|"
        r"(?:pubblicato|apparso) (?:originariamente|per la prima volta)) .{1,150}|"
        r"bài (?:viết|báo)(?: này)? (?:đã )?(?:được )?(?:đăng|xuất bản) lần đầu .{1,150}|"
        r"(?:эта )?статья (?:была )?(?:впервые|первоначально) опубликована .{1,150}|"
        r"本文(?:原载|首发|转载|转自|原載|首發|轉載|轉自).{1,80}|"
        r"(?:この|本)記事は.{1,60}(?:に掲載|から転載|で公開).{0,30}",
        re.IGNORECASE,
    ),
)
_LONGEST_NOTICE = 320
_NAME_SIGN = r"[\w.'’&+\-\u0300-\u036f\u0900-\u0e4e]"
_BARE_NAME = pattern(rf"[^\W\d_]{_NAME_SIGN}*(?: {_NAME_SIGN}+){{0,3}}")
_UNSPACED = pattern(r"[\u3040-\u30ff\u3400-\u9fff]")
_LONGEST_NAME = 30
_LONGEST_UNSPACED_NAME = 10
_MOST_NAMES = 3


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


def is_notice(text: str) -> bool:
    """Tell whether a line at an article's end speaks of the page, and of nothing in the news."""
    if len(text) > _LONGEST_NOTICE:
        return False
    return any(form.fullmatch(text) is not None for form in (_RIGHTS, *_NOTICES))


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
    is_furniture = (run > 0 and is_site_line(text)) or _is_label(text)
    return int(is_furniture or _is_name_above_date(lines, position))


def _is_name_above_date(lines: list[Line], position: int) -> bool:
    """Tell a bare name below a headline and above a date line; other such names may be between.

    A single word with a capital is no headline itself; other names need a longer line above them,
    which may be the headline.
    """
    text = lines[position].text
    if position == 0 or not _is_bare_name(text):
        return False
    is_lone = " " not in text and text[0].isupper()
    if not is_lone and not any(_outweighs(line.text, text) for line in lines[:position]):
        return False
    for line in lines[position + 1 : position + _MOST_NAMES + 1]:
        if line.gap > 1:
            return False
        if find_date_line(line, titled=True) is not None:
            return not _recurs(lines, position + 1)
        if not _is_bare_name(line.text):
            return False
    return False


def _recurs(lines: list[Line], start: int) -> bool:
    """Tell whether names stand above dates behind sentences too, as in a list of what happened."""
    is_behind_text = False
    for name, line in pairwise(islice(lines, start, None)):
        is_behind_text |= ends_sentence(name.text)
        if is_behind_text and _is_bare_name(name.text) and find_date_line(line) is not None:
            return True
    return False


def _is_bare_name(text: str) -> bool:
    """Tell one to four words with capitals, or in a script that has none, and no sentence.

    An agency or a site may be in small letters: ``dpa``, ``example.org``.
    """
    if len(text) > _LONGEST_NAME or ends_sentence(text) or _BARE_NAME.fullmatch(text) is None:
        return False
    if len(_UNSPACED.findall(text)) > _LONGEST_UNSPACED_NAME:
        return False
    if " " not in text and ("." in text or is_known(text)):
        return True
    return not any(word[0].islower() and not is_name_word(word) for word in text.split(" "))


def _outweighs(text: str, name: str) -> bool:
    """Tell a line that may be the headline above a name: it is longer, and no site's or label."""
    is_other = is_site_line(text) or _is_label(text) or find_date_line(Line(0, len(text), text))
    return len(text) > len(name) and not is_other


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
