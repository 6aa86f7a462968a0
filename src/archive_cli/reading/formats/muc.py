"""Which articles does a file of the Message Understanding Conferences hold?

Reports of a monitoring service, each below its number, in capitals and of lines of one width::

    TST1-MUC3-0099

       BOGOTA, 3 APR 90 (INRAVISION TELEVISION) -- [REPORT] [A. NAME] [TEXT] THE COUNCIL …
"""

from __future__ import annotations

import re

from archive_cli.reading.formats.fields import are_articles
from archive_cli.reading.formats.plain import read_text
from archive_cli.reading.formats.views import plain_view
from archive_cli.reading.parts import Found
from archive_cli.reading.patterns import pattern

_NUMBER = pattern(r"^[ \t]*(?:DEV|TST\d{1,2})-MUC\d-\d{4}(?![\w\-])[^\r\n]{0,40}", re.MULTILINE)


def detect(text: str, suffix: str) -> bool:  # noqa: ARG001
    """Tell whether a text begins with a report's number."""
    return "-MUC" in text and _NUMBER.match(text, len(text) - len(text.lstrip())) is not None


def read(text: str, suffix: str) -> Found | None:  # noqa: ARG001
    """Return the articles below the numbers, in their order."""
    found = list(_NUMBER.finditer(text))
    if not are_articles(len(found), len(text)):
        return None
    ends = [number.start() for number in found[1:]]
    articles = [
        read_text(plain_view(text, number.end(), end))
        for number, end in zip(found, [*ends, len(text)], strict=True)
        if text[number.end() : end].strip()
    ]
    return Found(articles) if articles else None
