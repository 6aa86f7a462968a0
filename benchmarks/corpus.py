"""What does an archive of any size look like?

Made-up news articles of about 3 kB, the same every time: article ``n`` never depends on how many
there are. 20 years in folders by month; nine in ten are English, the others Vietnamese and French;
one in fifty is an earlier article of another outlet's.

Header forms, in turn: none, a ``Title:``/``Date:``/``Source:`` block, YAML front matter, a
dateline, a line that says when it was published. One of each::

    Border market opens
    Title: Border market opens
    title: "Border market opens"
    Border market opens ... HANOI, March 5 (VNA) -- The market
    Border market opens ... Published: 5 March 2021 | By Anna Example
"""

from __future__ import annotations

import calendar
import json
import os
import random
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from benchmarks.words import Vocabulary, names, vocabulary

# To be counted up when the articles change, so that a corpus on disk is made anew.
EDITION = 1
FIRST_YEAR = 2005
MONTHS = 240
_BYTES = 2_850
_AGENCIES = ("VNA", "Reuters", "AP", "AFP", "Xinhua", "Northern Wire")
_OUTLETS = ("VNS", "Mekong Daily", "The Harbour Post", "Delta Courier", "Morning Gazette")
_FORMS = ("block", "dateline", "matter", "published", "block", "dateline", "none", "published")
_FRENCH_MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
).split()


class Story(NamedTuple):
    """A file: its path below the root, its text, and what a plain program knows of it.

    ``date`` is ISO 8601, and was written into the text except where ``form`` is ``none``.
    """

    path: str
    text: str
    title: str
    date: str
    place: str
    source: str
    author: str
    lang: str
    form: str


def story(number: int) -> Story:
    """Return article ``number``, from 0."""
    chance = random.Random(number)
    form = _FORMS[number % len(_FORMS)]
    telling = chance
    if number % 50 == 49:  # a reprint: what it tells is drawn as it was for the earlier one
        telling = random.Random(number - 17)
    lang = telling.choices(("en", "vi", "fr"), (90, 6, 4))[0]
    words = _vocabulary(lang)
    place = telling.choice(_names("place", 2_000))
    title = _title(telling, words)
    body = _body(telling, words)
    month = number * 7919 % MONTHS
    year, month = FIRST_YEAR + month // 12, month % 12 + 1
    date = f"{year}-{month:02}-{chance.randint(1, 28):02}"
    slug = title.lower().split()
    path = f"{year}/{month:02}/{number:06}-{slug[0]}-{slug[-1]}.txt"
    source = chance.choice(_AGENCIES if form == "dateline" else _OUTLETS)
    author = _person(chance)
    made = Story(path, body, title, date, place, source, author, lang, form)
    return made._replace(text=_text(made))


def write_corpus(folder: str, size: int) -> int:
    """Make an archive of so many articles, unless it is there; return the bytes of its texts.

    Beside it, ``FOLDER.keys`` holds what a plain program knows of each article, a JSON list a
    line: path, title, date, place, source, author, lang.
    """
    made = f"{folder}.made"
    if os.path.exists(made):
        with open(made, encoding="utf-8") as stream:
            edition, number, total = map(int, stream.read().split())
        if (edition, number) == (EDITION, size):
            return total
    total = 0
    for year in range(FIRST_YEAR, FIRST_YEAR + MONTHS // 12):
        for month in range(1, 13):
            os.makedirs(f"{folder}/{year}/{month:02}", exist_ok=True)
    with open(f"{folder}.keys", "w", encoding="utf-8") as keys:
        for one in map(story, range(size)):
            data = one.text.encode()
            total += len(data)
            with open(f"{folder}/{one.path}", "wb", buffering=0) as stream:
                stream.write(data)
            keys.write(json.dumps([one.path, *one[2:8]]) + "\n")
    with open(made, "w", encoding="utf-8") as stream:
        stream.write(f"{EDITION} {size} {total}")
    return total


def read_keys(folder: str) -> Iterator[tuple[str, ...]]:
    """Yield what `write_corpus` noted, an article at a time."""
    with open(f"{folder}.keys", encoding="utf-8") as keys:
        for line in keys:
            yield tuple(json.loads(line))


def write_mail(folder: str, mail: str) -> None:
    """Write the articles of a corpus as mail, one message a file, in a maildir."""
    for part in ("cur", "new", "tmp"):
        os.makedirs(f"{mail}/{part}", exist_ok=True)
    for number, (path, title, date, _, source, author, _) in enumerate(read_keys(folder)):
        with open(f"{folder}/{path}", encoding="utf-8") as stream:
            text = stream.read()
        head = (
            f"From: {author} <{number}@{source.replace(' ', '')}.example>\n"
            f"To: archive@example.org\nSubject: {title}\nDate: {_mail_date(date)}\n"
            f"Message-ID: <{number}@archive.example>\nMIME-Version: 1.0\n"
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        )
        with open(f"{mail}/cur/{number:07}.example:2,S", "w", encoding="utf-8") as stream:
            stream.write(head + text)


@cache
def _vocabulary(lang: str) -> Vocabulary:
    return vocabulary(lang)


@cache
def _names(kind: str, number: int) -> list[str]:
    return names(kind, number)


def _person(chance: random.Random) -> str:
    return f"{chance.choice(_names('given', 900))} {chance.choice(_names('family', 4_000))}"


def _title(chance: random.Random, words: Vocabulary) -> str:
    return " ".join(words.draw_content(chance, chance.randint(4, 8))).capitalize()


def _body(chance: random.Random, words: Vocabulary) -> str:
    """Return paragraphs of two to four sentences, some with a name or a number."""
    pool = words.draw(chance, 700)
    paragraphs: list[str] = []
    sentences: list[str] = []
    size = start = 0
    end_of_paragraph = chance.randint(2, 4)
    while size < _BYTES:
        length = chance.randint(9, 26)
        if start + length > len(pool):
            pool += words.draw(chance, 300)
        sentence = _sentence(chance, pool[start : start + length])
        start += length
        size += len(sentence) + 1
        sentences.append(sentence)
        if len(sentences) == end_of_paragraph:
            paragraphs.append(" ".join(sentences))
            sentences = []
            end_of_paragraph = chance.randint(2, 4)
    return "\n\n".join([*paragraphs, " ".join(sentences)]).rstrip() + "\n"


def _sentence(chance: random.Random, words: list[str]) -> str:
    drawn = chance.random()
    middle = len(words) // 2
    if drawn < 0.30:
        words[middle] = _person(chance)
    elif drawn < 0.50:
        words[middle] = chance.choice(_names("place", 2_000))
    elif drawn < 0.65:
        words[middle] = f"{chance.randint(2, 99_999):,}"
    elif drawn < 0.80:
        words[middle] += ","
    first = words[0]
    words[0] = first[0].upper() + first[1:]
    return f"{' '.join(words)}."


def _text(one: Story) -> str:
    """Return the file's text: header and body."""
    day, body = _long_date(one.date, one.lang), one.text
    match one.form:
        case "block":
            return f"Title: {one.title}\nDate: {day}\nSource: {one.source}\n\n{body}"
        case "matter":
            return (
                f'---\ntitle: "{one.title}"\ndate: {one.date}\nauthor: {one.author}\n'
                f"source: {one.source}\n---\n\n{body}"
            )
        case "dateline":
            line = f"{one.place.upper()}, {_dateline_day(one)} ({one.source}) -- "
            return f"{one.title}\n\n{line}{body}"
        case "published":
            label = {"en": "Published", "vi": "Ngày đăng", "fr": "Publié le"}[one.lang]
            return f"{one.title}\n\n{label}: {day} | By {one.author}\n\n{body}"
    return f"{one.title}\n\n{body}"


def _long_date(date: str, lang: str) -> str:
    year, month, day = map(int, date.split("-"))
    if lang == "vi":
        return f"{day:02}/{month:02}/{year}"
    if lang == "fr":
        return f"{day} {_FRENCH_MONTHS[month - 1]} {year}"
    return f"{day} {calendar.month_name[month]} {year}"


def _dateline_day(one: Story) -> str:
    """Return the day, with the year in every other dateline."""
    year, month, day = map(int, one.date.split("-"))
    text = f"{calendar.month_name[month]} {day}"
    return f"{text}, {year}" if day % 2 else text


def _mail_date(date: str) -> str:
    year, month, day = map(int, date.split("-"))
    return f"{day} {calendar.month_abbr[month]} {year} 09:00:00 +0000"
