"""Which files could people keep, and what does each of them state?

Every file is made by one of the templates; the numbers of a seed decide, so that the files are
the same each time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from reading.formats import format_templates, text_templates
from reading.formats.stories import Story


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


Template = Callable[[Random], tuple[str, str, list[Story]]]
TEMPLATES: tuple[Template, ...] = (
    text_templates.key_lines,
    text_templates.aligned_lines,
    text_templates.marked_lines,
    text_templates.title_first,
    text_templates.one_line,
    text_templates.table,
    text_templates.dashes,
    text_templates.mail,
    text_templates.front_matter,
    format_templates.objects,
    format_templates.sgml,
    format_templates.nexis,
    format_templates.factiva,
    format_templates.proquest,
    format_templates.separated,
    text_templates.key_lines,
    text_templates.title_first,
)
