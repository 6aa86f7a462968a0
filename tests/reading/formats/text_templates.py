"""Which text files with headers could people keep? Each function makes one with its stories."""

from __future__ import annotations

import json
from random import Random

from reading.formats.stories import Story, dates_of, fields_of, make_story

_SEPARATORS = (": ", ":", " : ", ":  ", " = ", "=", ":\t", "\t", "    ", "：")


def _gap(random: Random) -> str:
    return random.choice(("\n\n", "\n\n\n", "\n-----\n\n", "\n\n"))


def key_lines(random: Random) -> tuple[str, str, list[Story]]:
    story = make_story(random)
    separator, between = random.choice(_SEPARATORS), random.choice(("\n", "\n", "\n", "\n\n"))
    head = between.join(f"{key}{separator}{value}" for key, value in fields_of(random, story))
    return ".txt", f"{head}{_gap(random)}{story.body}\n", [story]


def aligned_lines(random: Random) -> tuple[str, str, list[Story]]:
    story = make_story(random)
    head = "\n".join(f"{key.upper() + ':':<22}{value}" for key, value in fields_of(random, story))
    return "", f"{head}\n\n{story.body}\n", [story]


def marked_lines(random: Random) -> tuple[str, str, list[Story]]:
    story = make_story(random)
    form = random.choice(
        (
            "**{}:** {}",
            "- **{}**: {}",
            "* {}: {}",
            "> {}: {}",
            "- {}: {}",
            "*{}*: {}",
            "### {}: {}",
            "1. {}: {}",
            "[{}] {}",
            "**{}** {}",
            ":{}: {}",
        )
    )
    end = random.choice(("\n", "  \n"))
    head = end.join(form.format(key, value) for key, value in fields_of(random, story))
    return ".md", f"{head}\n\n{story.body}\n", [story]


def title_first(random: Random) -> tuple[str, str, list[Story]]:
    story = make_story(random)
    mark = random.choice(("", "", "# ", "## "))
    head = "\n".join(f"{key}: {value}" for key, value in fields_of(random, story, title=False))
    gap = random.choice(("\n", "\n\n"))
    return ".txt", f"{mark}{story.title}{gap}{head}{_gap(random)}{story.body}\n", [story]


def one_line(random: Random) -> tuple[str, str, list[Story]]:
    story = make_story(random)
    joint = random.choice((" | ", " · ", "; ", " • ", "   ", "\t"))
    head = joint.join(f"{key}: {value}" for key, value in fields_of(random, story, title=False))
    return ".txt", f"{story.title}\n{head}\n\n{story.body}\n", [story]


def table(random: Random) -> tuple[str, str, list[Story]]:
    story = make_story(random)
    rows = [(key, value.replace("|", "/")) for key, value in fields_of(random, story)]
    story = story._replace(title=story.title.replace("|", "/"))
    if random.random() < 0.5:
        lines = ["| Field | Value |", "|---|---|", *(f"| {key} | {value} |" for key, value in rows)]
    else:
        lines = ["| " + " | ".join(row) + " |" for row in zip(*rows, strict=True)]
        lines.insert(1, "|" + "---|" * len(rows))
    return ".md", "\n".join(lines) + f"\n\n{story.body}\n", [story]


def dashes(random: Random) -> tuple[str, str, list[Story]]:
    story = make_story(random)._replace(source=None)
    by = f"By {story.author}" if story.author else "By"
    date = story.date.strftime("%a %b ") + f"{story.date.day}, {story.date.year} 3:51am EDT"
    lines = [story.title, by, date, "https://news.example.test/a/x-idUSL1"]
    return ".txt", "\n".join(f"-- {line}" for line in lines) + f"\n\n{story.body}\n", [story]


def mail(random: Random) -> tuple[str, str, list[Story]]:
    story = make_story(random)._replace(source=None)
    sender = f"{story.author} <a@mail.example.test>" if story.author else "desk@mail.example.test"
    lines = [
        f"From: {sender}",
        "To: list@mail.example.test",
        f"Subject: {story.title}",
        story.date.strftime("Date: %a, %d %b %Y %H:%M:%S +0700"),
        "Message-ID: <1@example.test>",
        "Received: from a.example.test by b.example.test;\n\tMon, 01 Jan 2035 10:00:00 +0000",
    ]
    random.shuffle(lines)
    return ".txt", "\n".join(lines) + f"\n\n{story.body}\n", [story]


def front_matter(random: Random) -> tuple[str, str, list[Story]]:
    story = make_story(random)
    rows = [("title", story.title), ("date", random.choice(dates_of(story.date)[:8]))]
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
        block = (
            "---\n" + "".join(f"{key}: {value}\n" for key, value in rows) + "note: a: b\n---\n\n"
        )
    return ".md", f"{block}{story.body}\n", [story]
