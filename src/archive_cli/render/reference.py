"""What does a bibliography say of an article?

A reference holds what the record states and nothing else. A name is taken apart only where the
byline or the custom of its language tells family from given names; else it stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from typing import NamedTuple
from unicodedata import combining, normalize

from archive_cli.model.article import Article
from archive_cli.model.dates import CalendarDate
from archive_cli.render.sanitize import OBEYED

GIVEN_FIRST = frozenset("da de en es fi fr it nl no pl pt ro sv".split())
"""Languages whose bylines write the family name last. Where names are written the other way
(Vietnamese, Chinese, Hungarian …), or the language is unknown, a name stays whole."""
_PARTICLES = frozenset(
    "af al bin da das de del della den der di do dos du el ibn la le ten ter van von y zu".split()
)
# The commonest family names of Vietnam, China and Korea, without accents, but for those that are
# given names elsewhere (Kim, Lee). Bylines in other languages mostly leave such names in their own
# order, so that one which begins with them stays whole.
_FAMILY_FIRST = frozenset(
    "bui cai cao chang chen cheng choi chu cui dang dao deng ding dinh doan dong duong fan fang "
    "feng gao guo hao hoang hou huang huynh hwang jang jeong jia jiang jung kang kwon liang "
    "liao liu luo luong luu meng ngo nguyen pan peng pham phan phung qian qiu quach shao shen "
    "tang tian tran trieu trinh truong tsai vo vu vuong wang wei wu xi xia xiao xie xiong xu "
    "xue yan yang yao yi yoon yu yuan zeng zhang zhao zheng zhong zhou zhu zou".split()
)
# Family names of Vietnam that are particles or given names elsewhere: they tell the order only in
# names of three or four words with one of these in the middle, as Vietnamese names have.
_FAMILY_FIRST_OF_SOME = frozenset("dam do ha ho kieu la lam le ly mai phi ta to".split())
_MIDDLE_NAMES = frozenset(
    "anh ba bich cam cao chi cong dac dai dan danh dinh dong duc duy gia hai hoai hoang hong huu "
    "huy khac khanh kieu kim lan mai manh minh my ngoc nhat nhu nhut phu phuc phuong quang quoc "
    "quy quynh si song sy tan tat thai thanh the thi thien thu thuy tien tri trong trung truong "
    "tu tuan tuong tuyet van viet vinh xuan".split()
)
_NOT_A_PERSON = frozenset(
    "agence agencia agency associated board bureau contributor correspondent correspondents desk "
    "editor editorial editors foreign journalist news newsroom our press redaktion reporter "
    "reporters rédaction service special staff team writer writers".split()
)
_MOST_WORDS = 4
_SUFFIX = r"(?:Jr\.?|Sr\.?|III?|IV)"
_VIETNAMESE_WORDS = (3, 4)


class Name(NamedTuple):
    """A person's ``given`` and ``family`` name, and ``suffix`` (``Jr.``).

    A name left whole has ``given`` and ``suffix`` empty.
    """

    family: str
    given: str = ""
    suffix: str = ""


class Reference(NamedTuple):
    """A newspaper article, as it is cited.

    ``key`` is made of ``A-Za-z0-9_./:-`` alone and tells it from every other article of the
    archive. ``issued`` is the stated date; where there is none, ``note`` tells of the estimate,
    with ``estimate`` as its date.
    """

    key: str
    title: str
    authors: tuple[Name, ...]
    outlet: str | None
    issued: CalendarDate | None
    estimate: CalendarDate | None
    note: str | None
    url: str | None
    lang: str | None


def reference_of(article: Article) -> Reference:
    """Return the reference to an article."""
    estimate = None if article.estimate is None else article.estimate.date
    return Reference(
        key=key_of(article),
        title=_one_line(article.title),
        authors=names_in(article.author, article.lang),
        outlet=None if article.source is None else _one_line(article.source),
        issued=article.date,
        estimate=estimate,
        note=None if estimate is None else f"undated; estimated {estimate}",
        url=None if article.url is None else quoted_url(article.url),
        lang=article.lang,
    )


def key_of(article: Article) -> str:
    """Return a citation key: the id where it is plain, else its letters and a digest.

    It depends on no other article, and needs no escapes in LaTeX, Markdown or a shell.
    """
    has_suffix = "." in article.path.rpartition("/")[2]
    if has_suffix and _plain().fullmatch(article.id):
        return article.id.replace("#", ":")
    named = f"{article.id}\0{article.path}".encode("utf-8", "surrogatepass")
    letters = _unfit().sub("-", _without_accents(article.id)).strip("-./") or "article"
    return f"{letters}-{blake2b(named, digest_size=4).hexdigest()}"


def names_in(byline: str | None, lang: str | None) -> tuple[Name, ...]:
    """Return the names of a byline, in its order; none for ``None``."""
    if byline is None:
        return ()
    groups = _one_line(byline).split(";")
    return tuple(name for group in groups for name in _names(group.strip(" "), lang))


def quoted_url(url: str) -> str:
    """Return an address in which nothing can end a field or fool a terminal.

    Blanks, braces, backslashes, controls and overrides of direction are quoted.
    """
    return _unsafe().sub(_percent, url)


def _names(text: str, lang: str | None) -> Iterator[Name]:
    inverted = _inverted().fullmatch(text)
    if inverted and not _suffix().fullmatch(inverted["given"]):
        yield Name(inverted["family"], inverted["given"], inverted["suffix"] or "")
        return
    for part in _between_names().split(text):
        if part.strip(" "):
            yield _name(part.strip(" "), lang)


def _name(text: str, lang: str | None) -> Name:
    words = text.split()
    suffix = ""
    if _suffix().fullmatch(words[-1]) and len(words) > 1:
        suffix = words.pop()
        words[-1] = words[-1].removesuffix(",")
    if lang not in GIVEN_FIRST or not _is_person(words) or _is_family_first(words):
        return Name(text)
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    return Name(" ".join(words[start:]), " ".join(words[:start]), suffix)


def _is_person(words: list[str]) -> bool:
    return (
        2 <= len(words) <= _MOST_WORDS
        and all(_is_name(word) for word in words)
        and not any(word.casefold().strip(".,") in _NOT_A_PERSON for word in words)
    )


def _is_family_first(words: list[str]) -> bool:
    """Tell whether a name may begin with the family's: ``Nguyễn Văn An``, ``Kim Min-ji``."""
    plain = [_without_accents(word) for word in words]
    if plain[0].casefold() in _FAMILY_FIRST:
        return True
    if plain[0].casefold() in _FAMILY_FIRST_OF_SOME and len(words) in _VIETNAMESE_WORDS:
        return any(word[0].isupper() and word.casefold() in _MIDDLE_NAMES for word in plain[1:-1])
    return any(map(_vietnamese().search, words)) or any(map(_korean().fullmatch, words[1:]))


def _is_name(word: str) -> bool:
    """Tell whether a word is written as a part of a name: ``Mary``, ``J.``, ``O'Neil``, ``van``."""
    return word.casefold() in _PARTICLES or (
        word[0].isupper() and not any(letter.isdigit() or letter in ",/&@()" for letter in word)
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _without_accents(text: str) -> str:
    text = text.replace("đ", "d").replace("Đ", "D")
    return "".join(letter for letter in normalize("NFKD", text) if not combining(letter))


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "surrogatepass"))


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z0-9_][A-Za-z0-9_./#-]*")


@cache
def _unfit() -> re.Pattern[str]:
    return re.compile(r"[^A-Za-z0-9_./]+")


@cache
def _unsafe() -> re.Pattern[str]:
    return re.compile(rf"[\s{{}}\\{OBEYED}]")


@cache
def _inverted() -> re.Pattern[str]:
    """``Nguyen, Van An``, ``van der Berg, Ludwig``: one comma that parts no list of two persons.

    Before it a family name of one word, and particles in small letters.
    """
    particles = "|".join(sorted(_PARTICLES))
    return re.compile(
        rf"(?P<family>(?:(?:{particles}) )*[^\s,;&/]+), (?P<given>[^\s,;&/]+(?: [^\s,;&/]+)?)"
        rf"(?:, (?P<suffix>{_SUFFIX}))?"
    )


@cache
def _suffix() -> re.Pattern[str]:
    return re.compile(_SUFFIX)


@cache
def _vietnamese() -> re.Pattern[str]:
    """Letters that Vietnamese alone has."""
    return re.compile("[đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]", re.IGNORECASE)


@cache
def _korean() -> re.Pattern[str]:
    return re.compile("[A-Z][a-z]+-[a-z]+")


@cache
def _between_names() -> re.Pattern[str]:
    return re.compile(
        rf"\s*,\s+(?!{_SUFFIX}(?![^\s,]))(?:and\s+)?|、"
        r"|\s+(?:and|&|/|et|und|và|y|e|en|og|och|i)\s+"
    )
