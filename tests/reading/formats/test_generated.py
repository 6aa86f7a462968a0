from __future__ import annotations

from collections import Counter

import pytest

from archive_cli.reading.registry import read_bytes
from reading.formats.generated import TEMPLATES, Made, make_files
from reading.formats.quotes import check_quotes

FILES = 2_040
LEAST_RIGHT = 0.995


@pytest.fixture(scope="module")
def made() -> list[Made]:
    return list(make_files(FILES))


def test_the_generated_files_are_the_same_each_time(made: list[Made]) -> None:
    assert [file.text for file in make_files(len(TEMPLATES))] == [
        file.text for file in made[: len(TEMPLATES)]
    ]


def test_stated_headers_are_read_exactly(made: list[Made]) -> None:
    right: Counter[str] = Counter()
    total = 0
    for file in made:
        readings = read_bytes(file.text.encode(), file.path).readings
        assert len(readings) == len(file.stories), file.text
        for reading, story in zip(readings, file.stories, strict=True):
            article = reading.article
            total += 1
            right["title"] += article.title == story.title
            right["date"] += str(article.date) == story.date.isoformat()
            right["source"] += article.source == story.source
            right["author"] += article.author == story.author
            right["body"] += article.body == story.body
    assert total > FILES
    for field in ("title", "date", "source", "author", "body"):
        assert right[field] / total >= LEAST_RIGHT, field


def test_the_evidence_of_generated_files_quotes_them(made: list[Made]) -> None:
    for file in made[:: len(TEMPLATES) + 1]:
        check_quotes(read_bytes(file.text.encode(), file.path))


def test_the_ids_of_several_articles_in_a_file_are_numbered(made: list[Made]) -> None:
    several = [file for file in made if len(file.stories) > 1]
    assert several
    for file in several[:20]:
        stem = file.path.removesuffix(".txt")
        ids = [reading.article.id for reading in read_bytes(file.text.encode(), file.path).readings]
        assert ids == [f"{stem}#{number}" for number in range(1, len(file.stories) + 1)]
