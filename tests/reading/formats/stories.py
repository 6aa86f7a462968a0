"""Which stories and headers are the generated files made of?

The dates are written in forms that can be read in one way.
"""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import NamedTuple

TITLES = (
    "Talks resume in Hà Nội",
    "Laos: patrols resume",
    "Update: Hanoi floods kill 3",
    "Source: officials say talks near",
    "Credit: banks tighten rules",
    "Rice harvest beats forecast",
    "Ministers agree on “green corridor” for trains",
    "Why did the bridge close?",
    "Q&A: how ports work",
    "CITY COUNCIL VOTES FOR NEW FERRIES",
    "Two years on, a village rebuilds",
    "A day at the market",
    "Correction: rainfall figures for May",
    "Storm shuts 14 schools in the north",
    "Opinion | The river has no owner",
    "Fish stocks recover - study",
    "3 things to know about the vote",
    "Thủ tướng tiếp đoàn đại biểu quốc phòng",
    "Le port de Sète reprend vie",
    "Wahl: Was jetzt wichtig ist",
    "Doctors' union ends strike",
    "Exports up 4.5 per cent in March",
    "Region: storm closes roads",
    "Mayor says 'no' to tolls",
    "New rail link by 2031, planners say",
    "Author of river novel wins prize",
    "Date set for border talks",
    "By-election in Example-on-Sea",
    "Published poet turns to painting",
    "From field to table: the price of tea",
    "Place names return to old maps",
    "Text of the accord",
)
SOURCES = (
    "VNS",
    "Viet Nam News",
    "The Example Times",
    "VNA/VNS",
    "Reuters",
    "Le Quotidien",
    "Nhân Dân",
    "Example-Zeitung",
    "news.example.test",
    "AFP",
    "Radio Free Example",
    "Người Lao Động",
    "The Guardian of Example",
    "Thông tấn xã Việt Nam",
    "Kyodo",
    "Daily Herald-Tribune",
)
AUTHORS = (
    "Anna Example",
    "J. R. Writer",
    "Nguyễn Thị Mẫu",
    "Jean-Luc Exemple",
    "Ana de la Muestra",
    "Karl von Beispiel",
    "Mai Anh",
    "Anna Example and Carl Writer",
    "Sean O'Muster",
    "Lê Văn A",
)
SENTENCES = (
    "The two sides met on Wednesday and agreed to go on with joint work along the border.",
    "Prices at the market rose a little, traders said, because roads were wet for a week.",
    "A spokesman for the port said the first ships would leave before the end of the month.",
    "“We have waited for this for years,” said a teacher who lives near the old bridge.",
    "The council has until June to answer; its members did not say what the answer would be.",
    "Farmers in three districts planted earlier than usual and hope for a long dry spell.",
    "Trains will stop at every station again, but the night service stays closed for now.",
)


class Story(NamedTuple):
    """What a file states of its article; ``None`` where it leaves a field out."""

    title: str
    date: dt.date
    source: str | None
    author: str | None
    body: str


def make_story(random: Random) -> Story:
    body = "\n\n".join(random.sample(SENTENCES, random.randint(2, 4)))
    source = random.choice(SOURCES) if random.random() < 0.85 else None
    author = random.choice(AUTHORS) if random.random() < 0.7 else None
    day = dt.date(1988, 1, 1) + dt.timedelta(random.randrange(13_500))
    return Story(random.choice(TITLES), day, source, author, body)


def make_sourced(random: Random) -> Story:
    """Return a story with a source, for formats that always name one."""
    story = make_story(random)
    return story._replace(source=story.source or "The Example Times")


_TITLE_KEYS = (
    "Title",
    "Headline",
    "TITLE",
    "title",
    "Tiêu đề",
    "Titel",
    "Titre",
    "Head",
    "HEADLINE",
)
_DATE_KEYS = (
    "Date",
    "Published",
    "DATE",
    "date",
    "Publication date",
    "Date published",
    "pub_date",
    "Posted on",
    "Publish Date",
    "Published at",
    "Pub date",
    "Release date",
)
_DAY_FIRST_KEYS = ("Ngày đăng", "Ngày", "Publié le", "Datum", "Fecha", "Data", "Veröffentlicht am")
_SOURCE_KEYS = (
    "Source",
    "SOURCE",
    "Publisher",
    "Newspaper",
    "Nguồn",
    "Outlet",
    "source",
    "Agency",
    "Publication",
    "Quelle",
    "News outlet",
    "Source name",
)
_AUTHOR_KEYS = (
    "Author",
    "By",
    "Byline",
    "AUTHOR",
    "Tác giả",
    "Auteur",
    "author(s)",
    "Written by",
    "Reporter",
    "Authors",
)
_EXTRAS = (
    "Section: World",
    "Length: 355 words",
    "Tags: border; talks",
    "Desk code: A-12",
    "URL: https://news.example.test/n/talks",
    "Language: English",
    "Updated: 30 December 2031",
    "Retrieved: 2032-01-05",
    "Category: Politics",
    "Priority: 4",
    "Place: Hanoi",
    "Edition: Final",
    "Word count: 355",
    "ID: 20110000123",
    "Photo: none",
)


def dates_of(day: dt.date) -> tuple[str, ...]:
    month, short = day.strftime("%B"), day.strftime("%b")
    forms = [
        day.isoformat(),
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{short} {day.day}, {day.year}",
        f"{day.isoformat()}T22:03:41+07:00",
        f"{day.isoformat()} 22:03:41",
        day.strftime("%a, %d %b %Y %H:%M:%S +0700"),
        day.strftime("%A, %B ") + f"{day.day}, {day.year}",
        day.strftime("%Y%m%d"),
        day.strftime("%d.%m.%Y"),
        day.strftime("%Y/%m/%d"),
        day.strftime("%d-%b-%Y"),
        f"{day.day} {short} {day.year}, 10:12 PM GMT+7",
        f"{day.day} {month.upper()} {day.year}",
    ]
    if day.day > 12:
        forms += [day.strftime("%d/%m/%Y"), day.strftime("%m/%d/%Y")]
    return tuple(forms)


def fields_of(random: Random, story: Story, *, title: bool = True) -> list[tuple[str, str]]:
    """Return keys and values of a header block in the order in which they shall stand."""
    rows = [(random.choice(_DATE_KEYS), random.choice(dates_of(story.date)))]
    if random.random() < 0.25:
        numbers = story.date.strftime(random.choice(("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")))
        rows = [(random.choice(_DAY_FIRST_KEYS), numbers)]
    if story.source is not None:
        rows.append((random.choice(_SOURCE_KEYS), story.source))
    if story.author is not None:
        by = "By " if random.random() < 0.15 else ""
        rows.append((random.choice(_AUTHOR_KEYS), by + story.author))
    for extra in random.sample(_EXTRAS, random.randint(0, 3)):
        key, _, value = extra.partition(": ")
        rows.append((key, value))
    random.shuffle(rows)
    if title:
        rows.insert(
            0 if random.random() < 0.7 else random.randint(0, len(rows)),
            (random.choice(_TITLE_KEYS), story.title),
        )
    return rows
