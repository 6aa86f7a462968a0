"""How fast is an article read, against htmldate looking for its date alone?

Reads 3 kB articles (the five samples, and each of them under four header forms) from bytes to
articles with all evidence, and lets htmldate search the same texts, one ``<p>`` a line, in its
extensive mode. One core, in turns; prints the ratio of the rates. To hold: at least 20.

    .venv/bin/pip install htmldate && .venv/bin/python benchmarks/reading.py
"""

from __future__ import annotations

import html
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from htmldate import find_date  # type: ignore[import-not-found, import-untyped, unused-ignore]

from archive_cli.reading.registry import read_bytes

SAMPLES = sorted((Path(__file__).parents[1] / "data" / "articles").glob("*.txt"))
ROUNDS = 7
HEADERS = (
    "{text}",
    "Title: The talks of {number}\nDate: March {number}, 2025\nSource: VNS\n\n{text}",
    "---\ntitle: The talks of {number}\ndate: 2025-03-0{number}\n---\n{text}",
    "The talks of {number}\n\nPublished: {number} March 2025 | By Anna Example\n\n{text}",
    "HANOI, March {number} (VNA) -- {text}",
)


def texts() -> list[str]:
    """Return the articles to read."""
    bodies = [sample.read_text(encoding="utf-8") for sample in SAMPLES]
    return [
        header.format(text=body, number=number)
        for header in HEADERS
        for number, body in enumerate(bodies, start=1)
    ]


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of one round."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def main() -> None:
    """Print both rates and their ratio."""
    articles = texts()
    files = [text.encode() for text in articles]
    pages = [
        "<html><body>"
        + "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
        + "</body></html>"
        for text in articles
    ]
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(ROUNDS):
        ours.append(seconds(lambda: [read_bytes(data, "2025/a.txt") for data in files]))
        theirs.append(seconds(lambda: [find_date(page, extensive_search=True) for page in pages]))
    size = sum(map(len, files)) / len(files)
    our_rate = len(files) / statistics.median(ours)
    their_rate = len(files) / statistics.median(theirs)
    print(f"{len(files)} articles of {size:.0f} bytes")
    print(f"archive, whole read: {our_rate:.0f} articles/s")
    print(f"htmldate, extensive, date alone: {their_rate:.0f} articles/s")
    print(f"ratio: {our_rate / their_rate:.1f}")


if __name__ == "__main__":
    main()
