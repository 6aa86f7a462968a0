"""Which files in formats of their own could people keep? Each function makes one."""

from __future__ import annotations

import datetime as dt
import json
from random import Random

from reading.formats.stories import Story, dates_of, fields_of, make_sourced, make_story


def objects(random: Random) -> tuple[str, str, list[Story]]:
    stories = [make_story(random) for _ in range(random.randint(1, 4))]
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
        key = (
            "@graph" if form == "graph" else random.choice(("articles", "items", "docs", "results"))
        )
        value = {"status": "ok", "total": len(records), key: records}
    return ".json", json.dumps(value, ensure_ascii=escaped, indent=indent), stories


def _news_crawler(random: Random, story: Story) -> dict[str, object]:
    return {
        "authors": [story.author] if story.author else [],
        "date_download": "2034-11-20 08:00:00",
        "date_modify": random.choice(("None", None, "2034-01-01 10:00:00")),
        "date_publish": f"{story.date.isoformat()} 22:03:41",
        "description": "A short line.",
        "filename": "a.html",
        "image_url": "https://x.test/a.jpg",
        "language": "en",
        "title": story.title,
        "title_page": None,
        "source_domain": story.source,
        "maintext": story.body,
        "url": "https://news.example.test/n/talks",
    }


def _article_class(random: Random, story: Story) -> dict[str, object]:
    noon = int(
        dt.datetime(
            story.date.year, story.date.month, story.date.day, 12, tzinfo=dt.UTC
        ).timestamp()
    )
    late = story.date.year > 1975
    date = (
        random.choice((noon, noon * 1000))
        if late and random.random() < 0.5
        else story.date.isoformat()
    )
    return {
        "url": "https://news.example.test/n/talks",
        "title": story.title,
        "text": story.body,
        "authors": [story.author] if story.author else [],
        "publish_date": date,
        "top_image": "https://x.test/a.jpg",
        "meta_lang": "en",
        "source": story.source or "",
        "keywords": ["border", "talks"],
        "summary": "",
    }


def _linked_data(random: Random, story: Story) -> dict[str, object]:
    author: object = {"@type": "Person", "name": story.author, "url": "https://x.test/p"}
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "dateModified": "2034-01-01T00:00:00Z",
        "datePublished": f"{story.date.isoformat()}T08:00:00+07:00",
        "author": (random.choice((author, [author], story.author))) if story.author else None,
        "publisher": {"@type": "Organization", "name": story.source} if story.source else None,
        "inLanguage": "en",
        "mainEntityOfPage": {"@type": "WebPage", "@id": "https://x.test/n"},
        "image": ["https://x.test/a.jpg"],
        "articleBody": story.body,
    }


def _plain_dict(random: Random, story: Story) -> dict[str, object]:
    record: dict[str, object] = {
        random.choice(("title", "headline", "Title")): story.title,
        random.choice(("date", "publishedAt", "pubDate", "published_date")): random.choice(
            dates_of(story.date)
        ),
        random.choice(("body", "content", "fullText", "article_text", "bai_viet")): story.body,
        "id": 12345678901234567890,
        "crawled_at": "2034-01-01",
    }
    if story.source is not None:
        name = random.choice((story.source, {"id": "x", "name": story.source}))
        record[random.choice(("source", "publisher", "newspaper"))] = name
    if story.author is not None:
        record[random.choice(("author", "byline", "writer"))] = story.author
    rows = list(record.items())
    random.shuffle(rows)
    return dict(rows)


def sgml(random: Random) -> tuple[str, str, list[Story]]:
    stories = [make_story(random) for _ in range(random.randint(1, 4))]
    return random.choice((".sgm", ".sgml", ".txt")), "\n".join(map(_document, stories)), stories


def _document(story: Story) -> str:
    source = f"<SOURCE>{_entities(story.source)}</SOURCE>\n" if story.source else ""
    author = f"<BYLINE>By {_entities(story.author)}</BYLINE>\n" if story.author else ""
    paragraphs = "\n".join(f"<P>\n{_entities(text)}\n</P>" for text in story.body.split("\n\n"))
    date = story.date.strftime("%d-%b-%Y 15:01:01.79").upper()
    return (
        f"<DOC>\n<DOCNO> EX-0001 </DOCNO>\n<DATE>{date}</DATE>\n{source}"
        f"<HEADLINE>{_entities(story.title)}</HEADLINE>\n{author}"
        f"<TEXT>\n{paragraphs}\n</TEXT>\n</DOC>"
    )


def _entities(text: str) -> str:
    return text.replace("&", "&amp;").replace("“", "&ldquo;").replace("”", "&rdquo;")


def nexis(random: Random) -> tuple[str, str, list[Story]]:
    stories = [make_sourced(random) for _ in range(random.randint(1, 4))]
    parts = []
    for number, story in enumerate(stories, 1):
        day = (
            story.date.strftime("%B ")
            + f"{story.date.day}, {story.date.year} "
            + story.date.strftime("%A")
        )
        byline = f"BYLINE: By {story.author}\n\n" if story.author else ""
        count = f"{number} of {len(stories)} DOCUMENTS"
        parts.append(
            f"{count:^78}\n\n\n{story.source:^78}\n\n{day:^78}\n\n"
            f"{story.title}\n\n{byline}SECTION: NEWS; Pg. 3\n\nLENGTH: 355 words\n\n\n"
            f"{story.body}\n\nLOAD-DATE: January 12, 2034\n\nLANGUAGE: ENGLISH\n\n"
            f"{'Copyright 2034 Example Group':^78}\n{'All Rights Reserved':^78}\n\n"
        )
    return ".txt", "".join(parts), stories


def factiva(random: Random) -> tuple[str, str, list[Story]]:
    stories = [make_sourced(random) for _ in range(random.randint(1, 4))]
    joint = random.choice(("\n", "  ", "\t"))
    parts = []
    for story in stories:
        rows = [
            ("HD", story.title),
            ("BY", story.author),
            ("WC", "355 words"),
            ("PD", f"{story.date.day} {story.date:%B %Y}"),
            ("ET", "10:12 PM"),
            ("SN", story.source),
            ("SC", "EXA"),
            ("LA", "English"),
            ("CY", "(c) 2034"),
            ("LP", story.body.replace("\n\n", "\n\nTD\n", 1)),
            ("IN", "i1 : Trade"),
            ("AN", ""),
        ]
        parts += [f"{code}{joint}{value}\n" for code, value in rows if value is not None]
        parts.append(f"Document EXA000020340305el{random.randrange(10**6):06}\n\n")
    return ".txt", "".join(parts), stories


def proquest(random: Random) -> tuple[str, str, list[Story]]:
    stories = [make_sourced(random) for _ in range(random.randint(1, 4))]
    parts = ["_" * 60 + "\n\nReport Information\n\n"]
    for story in stories:
        author = f"Author: {story.author}\n\n" if story.author else ""
        parts.append(
            f"{'_' * 60}\n\n{story.title}\n\n{author}Full text: {story.body}\n\n"
            f"Title: {story.title}\n\n"
            f"Publication title: {story.source}; Hanoi\n\nPublication year: {story.date.year}\n\n"
            f"Publication date: {story.date:%b} {story.date.day}, {story.date.year}\n\n"
            "ProQuest document ID: 3171234567\n\nLast updated: 2034-03-11\n\n"
        )
    return ".txt", "".join(parts), stories


def separated(random: Random) -> tuple[str, str, list[Story]]:
    stories = [make_story(random) for _ in range(random.randint(2, 4))]
    rule = random.choice(("-----", "=" * 40, "* * * * *", "\f", "__________", "-" * 80))
    parts = []
    for story in stories:
        head = "\n".join(f"{key}: {value}" for key, value in fields_of(random, story))
        parts.append(f"{head}\n\n{story.body}\n")
    return ".txt", f"\n{rule}\n".join(parts), stories
