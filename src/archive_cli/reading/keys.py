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
    "title", "published", "updated", "crawled", "event", "place", "source", "author", "url",
    "lang", "body", "other",
]  # fmt: skip

_ROWS: tuple[tuple[Role, str, str], ...] = (
    ("title", "en", "title|headline|head|subject|hl|hd"),
    ("title", "", "tiêu đề|tựa đề|titre|titel|título|titolo|überschrift|schlagzeile|judul|tytuł"),
    ("title", "", "заголовок|标题|標題|題名|제목"),
    ("published", "en", "date|published|publication date|date published|published date|pubdate"),
    ("published", "en", "pub date|publish date|date publish|date of publication|published on"),
    ("published", "en", "published at|posted|posted on|date posted|posted date|issued|issue date"),
    ("published", "en", "released|release date|created|datepublished|publishedat|article date"),
    ("published", "en", "first published|this story is from|pd|dateline date|story date"),
    ("published", "vi", "ngày|ngày đăng|ngày xuất bản|ngày phát hành|đăng ngày|xuất bản|thời gian"),
    ("published", "fr", "publié|publié le|date de publication|paru le|mis en ligne le"),
    ("published", "de", "datum|veröffentlicht|veröffentlicht am|erschienen|erschienen am"),
    ("published", "es", "fecha|publicado|publicado el|fecha de publicación"),
    ("published", "pt", "data|publicado em|data de publicação"),
    ("published", "it", "pubblicato|pubblicato il|data di pubblicazione"),
    ("published", "id", "tanggal|diterbitkan|terbit|tayang"),
    ("published", "pl", "opublikowano|data publikacji"),
    ("published", "nl", "gepubliceerd|gepubliceerd op|publicatiedatum"),
    ("published", "ru", "дата|опубликовано|дата публикации"),
    ("published", "", "发布|发布时间|日期|發布時間|公開日|配信日|입력|게시일"),
    ("updated", "en", "updated|last updated|update|updated on|modified|last modified|lastmod"),
    ("updated", "en", "last modified on|date modified|modified date|last update|date updated"),
    ("updated", "en", "datemodified|updatedat|revised|corrected"),
    ("updated", "vi", "cập nhật|cập nhật lúc|ngày cập nhật"),
    ("updated", "", "mis à jour|mis à jour le|stand|aktualisiert|zuletzt aktualisiert|actualizado"),
    ("updated", "", "atualizado|atualizado em|aggiornato|обновлено|更新|更新时间|更新日|수정"),
    ("crawled", "en", "crawled|date crawled|retrieved|date retrieved|accessed|access date"),
    ("crawled", "en", "load date|downloaded|date download|saved|fetched|scraped|captured|archived"),
    ("crawled", "en", "exported|indexed|imported|date added|added"),
    ("event", "en", "event date|date of event|embargo|expires|expiry date"),
    ("place", "en", "place|location|dateline|city"),
    ("place", "", "địa điểm|nơi|lieu|ort|lugar|luogo|local|место|地点"),
    ("source", "en", "source|outlet|publication|publisher|newspaper|publication title|agency"),
    ("source", "en", "site|site name|sitename|news source|news agency|credit|wire|organisation"),
    ("source", "vi", "nguồn|theo|nguồn tin|báo|cơ quan"),
    ("source", "", "quelle|fuente|fonte|sumber|źródło|bron|zeitung|источник|来源|來源|出典|출처"),
    ("author", "en", "author|authors|by|byline|writer|written by|reporter|correspondent"),
    ("author", "vi", "tác giả|phóng viên|người viết"),
    ("author", "", "auteur|autor|autorin|autore|penulis|von|par|por|автор|作者|記者|记者|기자"),
    ("url", "en", "url|link|canonical|permalink|source url|address|web address|original url|uri"),
    ("url", "vi", "đường dẫn|liên kết|địa chỉ"),
    ("url", "", "lien|enlace|ссылка|网址|链接"),
    ("lang", "en", "language|lang|locale"),
    ("lang", "", "ngôn ngữ|langue|sprache|idioma|lingua|bahasa|язык|语言"),
    ("body", "", "text|body|content|article|story|nội dung|texte|inhalt|texto|текст|正文|内容"),
    ("other", "en", "section|category|categories|tags|tag|keywords|length|word count|words"),
    ("other", "en", "copyright|edition|page|pages|type|document type|document id|id|doc id|docno"),
    ("other", "en", "description|summary|abstract|slug|country|region|topic"),
    ("other", "en", "from|to|cc|status|priority|number|volume|issue|series|desk|editor|rights"),
    ("other", "", "chuyên mục|danh mục|từ khóa|mục|rubrique|rubrik|sección|section name|рубрика"),
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
_LANGUAGE_CODE = re.compile(r"([a-z]{2})(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)
_MARKS = re.compile(r"[\u0300-\u036f]")
_JOINTS = re.compile(r"[\s_\-]+")


class Key(NamedTuple):
    """What a header key names, and the language of its wording (``""``: not told)."""

    role: Role
    language: str


def find_key(wording: str) -> Key | None:
    """Return what a header key names, else ``None``."""
    if len(wording) > 40:
        return None
    return _KEYS.get(fold_key(wording))


def find_language(value: str) -> str | None:
    """Return the ISO 639-1 code a language's name or code stands for, else ``None``."""
    folded = fold_key(value)
    if folded in _LANGUAGES:
        return _LANGUAGES[folded]
    code = _LANGUAGE_CODE.fullmatch(value.strip())
    return code[1].lower() if code else None


def fold_key(wording: str) -> str:
    """Return a key as it is looked up: case and accents away, joints as single blanks."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", wording.casefold()))
    return _JOINTS.sub(" ", unicodedata.normalize("NFC", plain).replace("đ", "d")).strip()


_KEYS = {
    fold_key(wording): Key(role, language)
    for role, language, wordings in _ROWS
    for wording in wordings.split("|")
}
