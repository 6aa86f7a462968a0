"""Which header wordings name which field?

One row a wording: the key as it is written (any case, with or without accents, `_` and `-` as
blanks), what it names, and the language it is written in where that says which of day and month
comes first. A wording that is not here names nothing.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, NamedTuple

Role = Literal[
    "title", "published", "updated", "crawled", "event", "place", "dateline", "source", "author",
    "sender", "url", "lang", "body", "summary", "other",
]  # fmt: skip

_ROWS: tuple[tuple[Role, str, str], ...] = (
    ("title", "en", "headline|article title|news title|title|head|main headline|hl|hd"),
    ("title", "", "tiêu đề|tựa đề|tên bài|titre|titel|título|titolo|überschrift|schlagzeile"),
    ("title", "", "judul|tytuł|otsikko|başlık|cím|nadpis|titlu|τίτλος|заголовок|назва|标题"),
    ("title", "", "標題|題名|見出し|タイトル|제목|หัวข้อ|หัวเรื่อง|العنوان|عنوان|शीर्षक|כותרת"),
    ("title", "en", "web title|document title|story title|subject|subject line|re"),
    ("published", "en", "publication date|date published|published date|publish date|published"),
    ("published", "en", "date publish|pub date|published on|published at|published time|pubdate"),
    ("published", "en", "date of publication|first published|publication time|publish time"),
    ("published", "en", "web publication date|publish datetime|published datetime|article date"),
    ("published", "en", "this story is from|story date|news date|dateline date|date of article"),
    ("published", "en", "first publication date|date time published|published date time|pd"),
    ("published", "en", "release date|released|date released|for release|issue date|date issued"),
    ("published", "en", "issued|posted|posted on|posted at|date posted|posted date|posting date"),
    ("published", "en", "date|date time|datetime|date line|news time|time published"),
    ("published", "vi", "ngày đăng|ngày xuất bản|ngày phát hành|đăng ngày|đăng lúc|xuất bản|ngày"),
    ("published", "vi", "đăng|đăng tải|đăng tải lúc|xuất bản lúc|phát hành|thời gian đăng"),
    ("published", "vi", "ngày giờ|thời gian"),
    ("published", "fr", "date de publication|publié le|publié|paru le|mis en ligne le|parution"),
    ("published", "fr", "posté le|rédigé le|mise en ligne|créé le|publiée le"),
    ("published", "de", "veröffentlicht am|veröffentlicht|erschienen am|erschienen|datum"),
    ("published", "de", "erscheinungsdatum|veröffentlichungsdatum|publiziert am|publiziert"),
    ("published", "es", "fecha de publicación|publicado el|publicado|publicada el|fecha"),
    ("published", "pt", "data de publicação|publicado em|data da publicação|data"),
    ("published", "it", "data di pubblicazione|pubblicato il|pubblicato"),
    ("published", "id", "dipublikasikan|tanggal terbit|diterbitkan|terbit|tayang|tanggal"),
    ("published", "pl", "data publikacji|opublikowano|dodano"),
    ("published", "nl", "publicatiedatum|gepubliceerd op|gepubliceerd"),
    ("published", "ru", "дата публикации|опубликовано|дата"),
    ("published", "uk", "дата публікації|опубліковано"),
    ("published", "tr", "yayınlanma|yayınlandı|eklenme|yayın tarihi|yayınlanma tarihi|tarih"),
    ("published", "cs", "datum vydání|vydáno|publikováno"),
    ("published", "sv", "publicerad|publicerat|publiceringsdatum"),
    ("published", "ro", "data publicării|publicat la|publicat"),
    ("published", "fi", "julkaistu"),
    ("published", "da", "udgivet|publiceret"),
    ("published", "nb", "publisert"),
    ("published", "hu", "megjelent|közzétéve"),
    ("published", "bg", "публикувано на|публикувано|дата на публикуване"),
    ("published", "el", "ημερομηνία|δημοσίευση|δημοσιεύτηκε|δημοσιεύθηκε"),
    ("published", "he", "תאריך|פורסם"),
    ("published", "ar", "تاريخ النشر|نشر|نُشر|نشر في|نُشر في|نشرت في|التاريخ"),
    ("published", "fa", "تاریخ"),
    ("published", "th", "วันที่|เผยแพร่|เผยแพร่เมื่อ"),
    ("published", "hi", "दिनांक|प्रकाशित"),
    ("published", "zh", "发布时间|发布日期|发布于|发布|发表时间|發布時間|發佈時間|發表時間|日期"),
    ("published", "ja", "公開日|公開|配信日|配信|掲載日|投稿日|日付"),
    ("published", "ko", "기사입력|최초입력|입력|등록|게시일|등록일|작성일|승인|날짜"),
    ("published", "en", "created|created on|created at|date created|creation date|year"),
    ("published", "en", "publication year|year published|year of publication"),
    ("updated", "en", "updated|last updated|update|updated on|updated at|modified|last modified"),
    ("updated", "en", "lastmod|last modified on|date modified|modified date|date modify"),
    ("updated", "en", "last update|modified at|modified on|modified time|update date|updated date"),
    ("updated", "en", "changed|date updated|revised|corrected|last edited|edited|last revised"),
    ("updated", "vi", "cập nhật|cập nhật lúc|ngày cập nhật|sửa lần cuối"),
    ("updated", "fr", "mis à jour le|mis à jour|mise à jour|modifié le|actualisé le"),
    ("updated", "de", "stand|aktualisiert am|aktualisiert|zuletzt aktualisiert|geändert am"),
    ("updated", "es", "actualizado el|actualizado|última actualización|actualización"),
    ("updated", "pt", "atualizado em|atualizado|última atualização|atualizada em"),
    ("updated", "it", "aggiornato il|aggiornato|ultimo aggiornamento|aggiornata il"),
    ("updated", "nl", "laatst bijgewerkt|bijgewerkt|laatste update"),
    ("updated", "pl", "ostatnia aktualizacja|aktualizacja|zaktualizowano"),
    ("updated", "ru", "обновлено|изменено|последнее обновление"),
    ("updated", "uk", "оновлено"),
    ("updated", "tr", "son güncelleme|güncellenme|güncelleme|güncellendi"),
    ("updated", "id", "diperbarui|diperbaharui"),
    ("updated", "sv", "uppdaterad|uppdaterat|senast uppdaterad"),
    ("updated", "da", "opdateret|sidst opdateret"),
    ("updated", "nb", "oppdatert|sist oppdatert"),
    ("updated", "fi", "päivitetty|muokattu"),
    ("updated", "cs", "aktualizováno"),
    ("updated", "ar", "آخر تحديث|تم التحديث|تحديث"),
    ("updated", "th", "อัปเดต|ปรับปรุงล่าสุด"),
    ("updated", "zh", "更新时间|更新於|更新于|更新時間|修改时间"),
    ("updated", "ja", "更新日|更新日時|最終更新|更新"),
    ("updated", "ko", "최종수정|수정|업데이트"),
    ("crawled", "en", "crawled|date crawled|retrieved|date retrieved|accessed|access date"),
    ("crawled", "en", "crawl date|load date|downloaded|date download|saved|fetched|scraped"),
    ("crawled", "en", "captured|archived|exported|indexed|imported|date added|added|download date"),
    ("crawled", "en", "crawl time|crawled at|scraped at|fetched at|retrieved at|indexed at"),
    ("crawled", "en", "downloaded at|date crawl|date scraped|scrape date|date fetched"),
    ("crawled", "en", "date accessed|saved on|inserted at|ingested at|collected at|date collected"),
    ("crawled", "en", "date saved|snapshot date|retrieval date|last seen|first seen|added at"),
    ("crawled", "en", "imported at|date exported|date captured"),
    ("event", "en", "event date|date of event|embargo|embargo until|expires|expiry date"),
    ("event", "en", "start date|end date|valid until|date start|date end"),
    ("dateline", "en", "dateline|date line place"),
    ("place", "en", "place|location|city|place of event|story location"),
    ("place", "", "địa điểm|nơi|lieu|ort|lugar|luogo|место|地点|場所|장소|tempat|lokasi"),
    ("source", "en", "source|news source|source name|outlet|news outlet|media outlet|newspaper"),
    ("source", "en", "publication|publication title|publication name|newspaper name|media|medium"),
    ("source", "en", "publisher|publisher name|agency|news agency|wire|wire service|credit"),
    ("source", "en", "provider|organisation|organization|journal|magazine|paper|issuing body"),
    ("source", "en", "source organization|site name|sitename|site|website|website name|is part of"),
    ("source", "en", "source domain|domain|hostname|source title|feed|feed title|channel"),
    ("source", "vi", "nguồn|theo|nguồn tin|báo|cơ quan|toà soạn|tòa soạn"),
    ("source", "", "quelle|fuente|fonte|sumber|źródło|bron|zeitung|medio|journal|média|kaynak"),
    ("source", "", "källa|zdroj|sursa|джерело|источник|来源|來源|出典|출처|언론사|ที่มา|المصدر"),
    ("source", "", "स्रोत"),
    ("author", "en", "author|authors|author name|byline|by line|by|writer|written by|reporter"),
    ("author", "en", "reported by|correspondent|journalist|creator|contributor|writers"),
    ("author", "vi", "tác giả|phóng viên|người viết"),
    ("author", "", "auteur|autor|autora|autores|auteurs|autorin|autore|penulis|von|par|por|yazar"),
    ("author", "", "redactor|redaktor|författare|автор|автори|авторы|作者|著者|記者|记者|기자"),
    ("author", "", "الكاتب|ผู้เขียน|लेखक"),
    ("sender", "en", "from|sender"),
    ("url", "en", "canonical url|canonical|canonical link|url|link|web url|permalink|article url"),
    ("url", "en", "original url|address|web address|uri|href|page url|story url|news url|full url"),
    ("url", "en", "main entity of page|original link|article link|source url|source link"),
    ("url", "en", "website url|document url|guid"),
    ("url", "vi", "đường dẫn|liên kết|địa chỉ|link bài"),
    ("url", "", "lien|enlace|tautan|ссылка|посилання|网址|链接|リンク|링크|الرابط"),
    ("lang", "en", "language|lang|in language|article language|language code|meta lang|locale"),
    ("lang", "en", "language of publication|content language"),
    ("lang", "", "ngôn ngữ|langue|sprache|idioma|lingua|bahasa|taal|język|dil|язык|мова|语言|言語"),
    ("lang", "", "언어"),
    ("body", "en", "article body|body|body text|full text|main text|maintext|article text|text"),
    ("body", "en", "content|content text|plain text|clean text|cleaned text|raw text|story text"),
    ("body", "en", "article content|news content|full content|story|article|paragraphs|body html"),
    ("body", "en", "content html|page content|html"),
    ("body", "", "nội dung|nội dung bài|bài viết|texte|inhalt|texto|cuerpo|corpo|contenu"),
    ("body", "", "contenido|isi|treść|testo|tekst|metin|текст|содержание|正文|内容|本文|본문|내용"),
    ("body", "", "เนื้อหา|النص"),
    ("summary", "en", "lead paragraph|lead|standfirst|description|summary|abstract|excerpt"),
    ("summary", "en", "snippet|deck|intro|trail text|subtitle|subheadline|sub title|dek|teaser"),
    ("summary", "", "tóm tắt|mô tả|sapo|chapeau|vorspann|resumen|résumé|zusammenfassung|ringkasan"),
    ("other", "en", "section|category|categories|tags|tag|keywords|length|word count|words"),
    ("other", "en", "copyright|edition|page|pages|type|document type|document id|id|doc id|docno"),
    ("other", "en", "slug|country|region|topic|topics|timestamp|time|load time|read time|views|to"),
    ("other", "en", "cc|bcc|status|priority|number|volume|issue|series|desk|editor|rights|kicker"),
    ("other", "en", "message id|reply to|content type|mime version|content transfer encoding"),
    ("other", "en", "lines|received|return path|x mailer|newsgroups|user agent|approved"),
    ("other", "en", "distribution|image|photo|photo credit|caption|video|comments|people|company"),
    ("other", "en", "file|filename|genre|format|layout|draft|version|encoding|charset|notes|note"),
    ("other", "en", "contact"),
    ("other", "", "chuyên mục|danh mục|từ khóa|mục|rubrique|sección|section name|рубрика|ressort"),
    ("other", "", "kategorie|catégorie|categoría|categoria|kategori|mots clés|schlagwörter"),
    ("other", "", "etiquetas"),
)  # fmt: skip
_LANGUAGES = {
    "english": "en", "vietnamese": "vi", "tieng viet": "vi", "tieng anh": "en", "french": "fr",
    "francais": "fr", "german": "de", "deutsch": "de", "spanish": "es", "espanol": "es",
    "portuguese": "pt", "portugues": "pt", "italian": "it", "italiano": "it", "russian": "ru",
    "русскии": "ru", "chinese": "zh", "中文": "zh", "japanese": "ja", "日本語": "ja",
    "korean": "ko", "한국어": "ko", "thai": "th", "lao": "lo", "khmer": "km", "arabic": "ar",
    "indonesian": "id", "bahasa indonesia": "id", "malay": "ms", "dutch": "nl", "polish": "pl",
    "turkish": "tr", "ukrainian": "uk", "czech": "cs", "swedish": "sv", "greek": "el",
    "hindi": "hi", "hebrew": "he", "persian": "fa", "burmese": "my", "filipino": "tl",
}  # fmt: skip
_LONG_CODES = {
    "eng": "en", "vie": "vi", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es",
    "por": "pt", "ita": "it", "rus": "ru", "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko",
    "tha": "th", "lao": "lo", "khm": "km", "ara": "ar", "ind": "id", "pol": "pl", "nld": "nl",
    "dut": "nl", "tur": "tr", "ukr": "uk", "swe": "sv", "hin": "hi", "msa": "ms", "may": "ms",
}  # fmt: skip
_LANGUAGE_CODE = re.compile(r"([a-z]{2})(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)
_MARKS = re.compile(r"[\u0300-\u036f]")
_JOINTS = re.compile(r"[\s_\-./&'’()]+")
_MAYBE_PLURAL = re.compile(r"[(/]s\)?$", re.IGNORECASE)
_LONGEST_KEY = 60


class Key(NamedTuple):
    """What a header key names, and the language of its wording (``""``: not told).

    Of several keys of one role, that with the lower ``rank`` tells most: ``Publication date``
    before ``Date``, and that before ``Created``.
    """

    role: Role
    language: str
    rank: int = 0


def find_key(wording: str) -> Key | None:
    """Return what a header key names, else ``None``.

    ``datePublished``, ``date_published`` and ``Date-Published`` are the same wording.
    """
    if len(wording) > _LONGEST_KEY:
        return None
    folded = fold_key(wording)
    return _KEYS.get(folded) or _CLOSED_KEYS.get(folded.replace(" ", ""))


def find_field_key(name: str) -> Key | None:
    """Return what the name of a field names: also behind ``og:``, ``dc.``, ``@`` and ``meta_``."""
    key = find_key(name)
    if key is None and (":" in name or "." in name):
        key = find_key(re.split(r"[:.]", name)[-1])
    return key or find_key(name.removeprefix("@").removeprefix("meta_"))


def find_language(value: str) -> str | None:
    """Return the ISO 639-1 code a language's name or code stands for, else ``None``."""
    folded = fold_key(value)
    known = _LANGUAGES.get(folded) or _LONG_CODES.get(folded)
    if known is not None:
        return known
    code = _LANGUAGE_CODE.fullmatch(value.strip())
    return code[1].lower() if code else None


def fold_key(wording: str) -> str:
    """Return a key as it is looked up: case and accents away, joints as single blanks."""
    wording = _MAYBE_PLURAL.sub("", wording)
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", wording.casefold()))
    return _JOINTS.sub(" ", unicodedata.normalize("NFC", plain).replace("đ", "d")).strip()


def _table() -> dict[str, Key]:
    """Return the keys by folded wording; of a wording in two rows the first counts."""
    table: dict[str, Key] = {}
    for role, language, wordings in _ROWS:
        for wording in wordings.split("|"):
            table.setdefault(fold_key(wording), Key(role, language, len(table)))
    return table


_KEYS = _table()
_CLOSED_KEYS = {wording.replace(" ", ""): key for wording, key in reversed(_KEYS.items())}
