"""Which files could people keep, and what does each of them state?

Every file is made by one of the templates from the lists below; the numbers of a seed decide, so
that the files are the same each time. The dates are written in forms that can be read in one way.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

TITLES = (
    "Talks resume in Hà Nội", "Laos: patrols resume", "Update: Hanoi floods kill 3",
    "Source: officials say talks near", "Credit: banks tighten rules", "Rice harvest beats forecast",
    "Ministers agree on “green corridor” for trains", "Why did the bridge close?", "Q&A: how ports work",
    "CITY COUNCIL VOTES FOR NEW FERRIES", "Two years on, a village rebuilds", "A day at the market",
    "Correction: rainfall figures for May", "Storm shuts 14 schools in the north",
    "Opinion | The river has no owner", "Fish stocks recover - study", "3 things to know about the vote",
    "Thủ tướng tiếp đoàn đại biểu quốc phòng", "Le port de Sète reprend vie", "Wahl: Was jetzt wichtig ist",
    "Doctors' union ends strike", "Exports up 4.5 per cent in March", "Region: storm closes roads",
    "Mayor says 'no' to tolls", "New rail link by 2031, planners say", "Author of river novel wins prize",
    "Date set for border talks", "By-election in Example-on-Sea", "Published poet turns to painting",
    "From field to table: the price of tea", "Place names return to old maps", "Text of the accord",
)  # fmt: skip
SOURCES = (
    "VNS", "Viet Nam News", "The Example Times", "VNA/VNS", "Reuters", "Le Quotidien", "Nhân Dân",
    "Example-Zeitung", "news.example.test", "AFP", "Radio Free Example", "Người Lao Động",
    "The Guardian of Example", "Thông tấn xã Việt Nam", "Kyodo", "Daily Herald-Tribune",
)  # fmt: skip
AUTHORS = (
    "Anna Example", "J. R. Writer", "Nguyễn Thị Mẫu", "Jean-Luc Exemple", "Ana de la Muestra",
    "Karl von Beispiel", "Mai Anh", "Anna Example and Carl Writer", "Sean O'Muster", "Lê Văn A",
)  # fmt: skip
SENTENCES = (
    "The two sides met on Wednesday and agreed to go on with joint work along the border.",
    "Prices at the market rose a little, traders said, because roads were wet for a week.",
    "A spokesman for the port said the first ships would leave before the end of the month.",
    "“We have waited for this for years,” said a teacher who lives near the old bridge.",
    "The council has until June to answer; its members did not say what the answer would be.",
    "Farmers in three districts planted earlier than usual and hope for a long dry spell.",
    "Trains will stop at every station again, but the night service stays closed for now.",
)  # fmt: skip


class Story(NamedTuple):
    """What a file states of its article; ``None`` where it leaves a field out."""

    title: str
    date: dt.date
    source: str | None
    author: str | None
    body: str


class Made(NamedTuple):
    """A file: the template's name, its path, its text, and what it states, story by story."""

    template: str
    path: str
    text: str
    stories: list[Story]


def make_files(count: int, seed: int = 5) -> Iterator[Made]:
    """Yield that many files, each template in turn."""
    random = Random(seed)
    for number in range(count):
        make = TEMPLATES[number % len(TEMPLATES)]
        suffix, text, stories = make(random)
        yield Made(make.__name__.strip("_"), f"made/{number}{suffix}", text, stories)


def _story(random: Random) -> Story:
    body = "\n\n".join(random.sample(SENTENCES, random.randint(2, 4)))
    source = random.choice(SOURCES) if random.random() < 0.85 else None
    author = random.choice(AUTHORS) if random.random() < 0.7 else None
    day = dt.date(1988, 1, 1) + dt.timedelta(random.randrange(13_500))
    return Story(random.choice(TITLES), day, source, author, body)


_TITLE_KEYS = ("Title", "Headline", "TITLE", "title", "Tiêu đề", "Titel", "Titre", "Head", "HEADLINE")
_DATE_KEYS = ("Date", "Published", "DATE", "date", "Publication date", "Date published", "pub_date",
              "Posted on", "Publish Date", "Published at", "Pub date", "Release date")  # fmt: skip
_DAY_FIRST_KEYS = ("Ngày đăng", "Ngày", "Publié le", "Datum", "Fecha", "Data", "Veröffentlicht am")
_SOURCE_KEYS = ("Source", "SOURCE", "Publisher", "Newspaper", "Nguồn", "Outlet", "source", "Agency",
                "Publication", "Quelle", "News outlet", "Source name")  # fmt: skip
_AUTHOR_KEYS = ("Author", "By", "Byline", "AUTHOR", "Tác giả", "Auteur", "author(s)", "Written by",
                "Reporter", "Authors")  # fmt: skip
_SEPARATORS = (": ", ":", " : ", ":  ", " = ", "=", ":\t", "\t", "    ", "：")
_EXTRAS = ("Section: World", "Length: 355 words", "Tags: border; talks", "Desk code: A-12",
           "URL: https://news.example.test/n/talks", "Language: English", "Updated: 30 December 2031",
           "Retrieved: 2032-01-05", "Category: Politics", "Priority: 4", "Place: Hanoi",
           "Edition: Final", "Word count: 355", "ID: 20110000123", "Photo: none")  # fmt: skip


def _dates(day: dt.date) -> tuple[str, ...]:
    month, short = day.strftime("%B"), day.strftime("%b")
    forms = [
        day.isoformat(), f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}",
        f"{short} {day.day}, {day.year}", f"{day.isoformat()}T22:03:41+07:00",
        f"{day.isoformat()} 22:03:41", day.strftime("%a, %d %b %Y %H:%M:%S +0700"),
        day.strftime("%A, %B ") + f"{day.day}, {day.year}", day.strftime("%Y%m%d"),
        day.strftime("%d.%m.%Y"), day.strftime("%Y/%m/%d"), day.strftime("%d-%b-%Y"),
        f"{day.day} {short} {day.year}, 10:12 PM GMT+7", f"{day.day} {month.upper()} {day.year}",
    ]  # fmt: skip
    if day.day > 12:
        forms += [day.strftime("%d/%m/%Y"), day.strftime("%m/%d/%Y")]
    return tuple(forms)


def _fields(random: Random, story: Story, *, title: bool = True) -> list[tuple[str, str]]:
    """Return keys and values of a header block in the order in which they shall stand."""
    rows = [(random.choice(_DATE_KEYS), random.choice(_dates(story.date)))]
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
        rows.insert(0 if random.random() < 0.7 else random.randint(0, len(rows)),
                    (random.choice(_TITLE_KEYS), story.title))  # fmt: skip
    return rows


def _gap(random: Random) -> str:
    return random.choice(("\n\n", "\n\n\n", "\n-----\n\n", "\n\n"))


Template = Callable[[Random], tuple[str, str, list[Story]]]


def _key_lines(random: Random) -> tuple[str, str, list[Story]]:
    story = _story(random)
    separator, between = random.choice(_SEPARATORS), random.choice(("\n", "\n", "\n", "\n\n"))
    head = between.join(f"{key}{separator}{value}" for key, value in _fields(random, story))
    return ".txt", f"{head}{_gap(random)}{story.body}\n", [story]


def _aligned_lines(random: Random) -> tuple[str, str, list[Story]]:
    story = _story(random)
    head = "\n".join(f"{key.upper() + ':':<22}{value}" for key, value in _fields(random, story))
    return "", f"{head}\n\n{story.body}\n", [story]


def _marked_lines(random: Random) -> tuple[str, str, list[Story]]:
    story = _story(random)
    form = random.choice(("**{}:** {}", "- **{}**: {}", "* {}: {}", "> {}: {}", "- {}: {}", "*{}*: {}",
                          "### {}: {}", "1. {}: {}", "[{}] {}", "**{}** {}", ":{}: {}"))  # fmt: skip
    end = random.choice(("\n", "  \n"))
    head = end.join(form.format(key, value) for key, value in _fields(random, story))
    return ".md", f"{head}\n\n{story.body}\n", [story]


def _title_first(random: Random) -> tuple[str, str, list[Story]]:
    story = _story(random)
    mark = random.choice(("", "", "# ", "## "))
    head = "\n".join(f"{key}: {value}" for key, value in _fields(random, story, title=False))
    gap = random.choice(("\n", "\n\n"))
    return ".txt", f"{mark}{story.title}{gap}{head}{_gap(random)}{story.body}\n", [story]


def _one_line(random: Random) -> tuple[str, str, list[Story]]:
    story = _story(random)
    joint = random.choice((" | ", " · ", "; ", " • ", "   ", "\t"))
    head = joint.join(f"{key}: {value}" for key, value in _fields(random, story, title=False))
    return ".txt", f"{story.title}\n{head}\n\n{story.body}\n", [story]


def _table(random: Random) -> tuple[str, str, list[Story]]:
    story = _story(random)
    rows = [(key, value.replace("|", "/")) for key, value in _fields(random, story)]
    story = story._replace(title=story.title.replace("|", "/"))
    if random.random() < 0.5:
        lines = ["| Field | Value |", "|---|---|", *(f"| {key} | {value} |" for key, value in rows)]
    else:
        lines = ["| " + " | ".join(row) + " |" for row in zip(*rows, strict=True)]
        lines.insert(1, "|" + "---|" * len(rows))
    return ".md", "\n".join(lines) + f"\n\n{story.body}\n", [story]


def _dashes(random: Random) -> tuple[str, str, list[Story]]:
    story = _story(random)._replace(source=None)
    by = f"By {story.author}" if story.author else "By"
    date = story.date.strftime("%a %b ") + f"{story.date.day}, {story.date.year} 3:51am EDT"
    lines = [story.title, by, date, "https://news.example.test/a/x-idUSL1"]
    return ".txt", "\n".join(f"-- {line}" for line in lines) + f"\n\n{story.body}\n", [story]


def _mail(random: Random) -> tuple[str, str, list[Story]]:
    story = _story(random)._replace(source=None)
    sender = f"{story.author} <a@mail.example.test>" if story.author else "desk@mail.example.test"
    lines = [f"From: {sender}", "To: list@mail.example.test", f"Subject: {story.title}",
             story.date.strftime("Date: %a, %d %b %Y %H:%M:%S +0700"), "Message-ID: <1@example.test>",
             "Received: from a.example.test by b.example.test;\n\tMon, 01 Jan 2035 10:00:00 +0000"]  # fmt: skip
    random.shuffle(lines)
    return ".txt", "\n".join(lines) + f"\n\n{story.body}\n", [story]


def _front_matter(random: Random) -> tuple[str, str, list[Story]]:
    story = _story(random)
    rows = [("title", story.title), ("date", random.choice(_dates(story.date)[:8]))]
    if story.source is not None:
        rows.append(("source", story.source))
    if story.author is not None:
        rows.append((random.choice(("author", "authors", "byline")), story.author))
    rows += [("lastmod", "2033-01-01"), ("draft", "false")]
    random.shuffle(rows)
    form = random.choice(("yaml", "broken yaml", "toml", "json"))
    quoted = [(key, json.dumps(value, ensure_ascii=False)) for key, value in rows]
    if form == "json":
        block = json.dumps(dict(rows), ensure_ascii=random.random() < 0.5, indent=2) + "\n\n"
    elif form == "toml":
        block = "+++\n" + "".join(f"{key} = {value}\n" for key, value in quoted) + "+++\n\n"
    elif form == "yaml":
        block = "---\n" + "".join(f"{key}: {value}\n" for key, value in quoted) + "---\n\n"
    else:
        block = "---\n" + "".join(f"{key}: {value}\n" for key, value in rows) + "note: a: b\n---\n\n"
    return ".md", f"{block}{story.body}\n", [story]


def _objects(random: Random) -> tuple[str, str, list[Story]]:
    stories = [_story(random) for _ in range(random.randint(1, 4))]
    schema = random.choice((_news_crawler, _article_class, _linked_data, _plain_dict))
    records = [schema(random, story) for story in stories]
    form = random.choice(("one", "array", "under a key", "lines", "graph"))
    escaped = random.random() < 0.5
    indent = random.choice((None, 2))
    if form == "lines":
        lines = "\n".join(json.dumps(record, ensure_ascii=escaped) for record in records)
        return random.choice((".jsonl", ".ndjson", ".json", ".txt")), lines, stories
    value: object = records
    if form == "one":
        value, stories = records[0], stories[:1]
    elif form != "array":
        key = "@graph" if form == "graph" else random.choice(("articles", "items", "docs", "results"))
        value = {"status": "ok", "total": len(records), key: records}
    return ".json", json.dumps(value, ensure_ascii=escaped, indent=indent), stories


def _news_crawler(random: Random, story: Story) -> dict[str, object]:
    return {
        "authors": [story.author] if story.author else [],
        "date_download": "2034-11-20 08:00:00",
        "date_modify": random.choice(("None", None, "2034-01-01 10:00:00")),
        "date_publish": f"{story.date.isoformat()} 22:03:41",
        "description": "A short line.", "filename": "a.html", "image_url": "https://x.test/a.jpg",
        "language": "en", "title": story.title, "title_page": None, "source_domain": story.source,
        "maintext": story.body, "url": "https://news.example.test/n/talks",
    }  # fmt: skip


def _article_class(random: Random, story: Story) -> dict[str, object]:
    noon = int(dt.datetime(story.date.year, story.date.month, story.date.day, 12, tzinfo=dt.UTC).timestamp())
    late = story.date.year > 1975
    date = random.choice((noon, noon * 1000)) if late and random.random() < 0.5 else story.date.isoformat()
    return {
        "url": "https://news.example.test/n/talks", "title": story.title, "text": story.body,
        "authors": [story.author] if story.author else [], "publish_date": date,
        "top_image": "https://x.test/a.jpg", "meta_lang": "en", "source": story.source or "",
        "keywords": ["border", "talks"], "summary": "",
    }  # fmt: skip


def _linked_data(random: Random, story: Story) -> dict[str, object]:
    author: object = {"@type": "Person", "name": story.author, "url": "https://x.test/p"}
    return {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title,
        "dateModified": "2034-01-01T00:00:00Z", "datePublished": f"{story.date.isoformat()}T08:00:00+07:00",
        "author": (random.choice((author, [author], story.author))) if story.author else None,
        "publisher": {"@type": "Organization", "name": story.source} if story.source else None,
        "inLanguage": "en", "mainEntityOfPage": {"@type": "WebPage", "@id": "https://x.test/n"},
        "image": ["https://x.test/a.jpg"], "articleBody": story.body,
    }  # fmt: skip


def _plain_dict(random: Random, story: Story) -> dict[str, object]:
    record: dict[str, object] = {
        random.choice(("title", "headline", "Title")): story.title,
        random.choice(("date", "publishedAt", "pubDate", "published_date")): random.choice(_dates(story.date)),
        random.choice(("body", "content", "fullText", "article_text", "bai_viet")): story.body,
        "id": 12345678901234567890, "crawled_at": "2034-01-01",
    }  # fmt: skip
    if story.source is not None:
        name = random.choice((story.source, {"id": "x", "name": story.source}))
        record[random.choice(("source", "publisher", "newspaper"))] = name
    if story.author is not None:
        record[random.choice(("author", "byline", "writer"))] = story.author
    rows = list(record.items())
    random.shuffle(rows)
    return dict(rows)


def _sgml(random: Random) -> tuple[str, str, list[Story]]:
    stories = [_story(random) for _ in range(random.randint(1, 4))]
    return random.choice((".sgm", ".sgml", ".txt")), "\n".join(map(_document, stories)), stories


def _document(story: Story) -> str:
    source = f"<SOURCE>{_entities(story.source)}</SOURCE>\n" if story.source else ""
    author = f"<BYLINE>By {_entities(story.author)}</BYLINE>\n" if story.author else ""
    paragraphs = "\n".join(f"<P>\n{_entities(text)}\n</P>" for text in story.body.split("\n\n"))
    date = story.date.strftime("%d-%b-%Y 15:01:01.79").upper()
    return (
        f"<DOC>\n<DOCNO> EX-0001 </DOCNO>\n<DATE>{date}</DATE>\n{source}"
        f"<HEADLINE>{_entities(story.title)}</HEADLINE>\n{author}<TEXT>\n{paragraphs}\n</TEXT>\n</DOC>"
    )


def _entities(text: str) -> str:
    return text.replace("&", "&amp;").replace("“", "&ldquo;").replace("”", "&rdquo;")


def _nexis(random: Random) -> tuple[str, str, list[Story]]:
    stories = [_sourced(random) for _ in range(random.randint(1, 4))]
    parts = []
    for number, story in enumerate(stories, 1):
        day = story.date.strftime("%B ") + f"{story.date.day}, {story.date.year} " + story.date.strftime("%A")
        byline = f"BYLINE: By {story.author}\n\n" if story.author else ""
        parts.append(
            f"{f'{number} of {len(stories)} DOCUMENTS':^78}\n\n\n{story.source:^78}\n\n{day:^78}\n\n"
            f"{story.title}\n\n{byline}SECTION: NEWS; Pg. 3\n\nLENGTH: 355 words\n\n\n"
            f"{story.body}\n\nLOAD-DATE: January 12, 2034\n\nLANGUAGE: ENGLISH\n\n"
            f"{'Copyright 2034 Example Group':^78}\n{'All Rights Reserved':^78}\n\n"
        )
    return ".txt", "".join(parts), stories


def _factiva(random: Random) -> tuple[str, str, list[Story]]:
    stories = [_sourced(random) for _ in range(random.randint(1, 4))]
    joint = random.choice(("\n", "  ", "\t"))
    parts = []
    for story in stories:
        rows = [("HD", story.title), ("BY", story.author), ("WC", "355 words"),
                ("PD", f"{story.date.day} {story.date:%B %Y}"), ("ET", "10:12 PM"), ("SN", story.source),
                ("SC", "EXA"), ("LA", "English"), ("CY", "(c) 2034"), ("LP", story.body.replace("\n\n", "\n\nTD\n", 1)),
                ("IN", "i1 : Trade"), ("AN", "")]  # fmt: skip
        parts += [f"{code}{joint}{value}\n" for code, value in rows if value is not None]
        parts.append(f"Document EXA000020340305el{random.randrange(10**6):06}\n\n")
    return ".txt", "".join(parts), stories


def _proquest(random: Random) -> tuple[str, str, list[Story]]:
    stories = [_sourced(random) for _ in range(random.randint(1, 4))]
    parts = ["_" * 60 + "\n\nReport Information\n\n"]
    for story in stories:
        author = f"Author: {story.author}\n\n" if story.author else ""
        parts.append(
            f"{'_' * 60}\n\n{story.title}\n\n{author}Full text: {story.body}\n\nTitle: {story.title}\n\n"
            f"Publication title: {story.source}; Hanoi\n\nPublication year: {story.date.year}\n\n"
            f"Publication date: {story.date:%b} {story.date.day}, {story.date.year}\n\n"
            "ProQuest document ID: 3171234567\n\nLast updated: 2034-03-11\n\n"
        )
    return ".txt", "".join(parts), stories


def _separated(random: Random) -> tuple[str, str, list[Story]]:
    stories = [_story(random) for _ in range(random.randint(2, 4))]
    rule = random.choice(("-----", "=" * 40, "* * * * *", "\f", "__________", "-" * 80))
    parts = []
    for story in stories:
        head = "\n".join(f"{key}: {value}" for key, value in _fields(random, story))
        parts.append(f"{head}\n\n{story.body}\n")
    return ".txt", f"\n{rule}\n".join(parts), stories


def _sourced(random: Random) -> Story:
    story = _story(random)
    return story._replace(source=story.source or "The Example Times")


TEMPLATES: tuple[Template, ...] = (
    _key_lines, _aligned_lines, _marked_lines, _title_first, _one_line, _table, _dashes, _mail,
    _front_matter, _objects, _sgml, _nexis, _factiva, _proquest, _separated, _key_lines, _title_first,
)  # fmt: skip
