"""What do wire services print above and below a story?

The stamp of the Associated Press, which has the day (``AP-NY-03-05-25 1413EST``), and slug lines,
which say nothing of the article: ``BC-Harbour-Plan, 1st Ld-Writethru,420``, ``r i BYLharbour``,
``a0451``, ``ZCZC``, ``NNNN``, ``Eds: UPDATES with quotes.``, ``URGENT``. Its feeds mark the lines
above the text: ``^Talks resume^``, ``^By ANNA EXAMPLE=``.
"""

from __future__ import annotations

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.claims import DateClaim, single
from archive_cli.reading.lines import Line
from archive_cli.reading.patterns import pattern

_STAMP = pattern(
    r"[A-Z]{2,4}-[A-Z]{2,3}-(?P<month>\d{2})-(?P<day>\d{2})-(?P<year>\d{2})\s+\d{4}[A-Z]{3,4}"
)
_SLUG = pattern(
    r"(?:BC|AM|PM)-{1,2}[A-Z][\w'&.\-]*(?:,.{1,80}|\s+\d\S*(?:ld|add|take).{0,60})?|"
    r"[a-z] [a-z](?: (?:BYL|BC-|AM-|PM-)\S.{0,60}| [A-Z][\w']+(?:-[\w']+)+)?|[a-z]\d{4}-{0,3}|"
    r"ZCZC\b.{0,60}|NNNN|(?:Eds|EDS|Editors|EDITORS): .{1,90}|"
    r"(?:URGENT|FLASH|BULLETIN|ALERT|NEWS ?ALERT|BREAKING(?: NEWS)?)[.:]?"
)
_CARET_REACH = 12
_LONGEST = 110
_FIRST_CENTURY_YEAR = 50


def find_stamp(line: Line) -> DateClaim | None:
    """Return the day of a line that is a wire's stamp; two digits are a year from 1950 to 2049."""
    if "-" not in line.text[:5] or len(line.text) > _LONGEST:
        return None
    found = _STAMP.fullmatch(line.text)
    if found is None:
        return None
    short = int(found["year"])
    try:
        year = short + (1900 if short >= _FIRST_CENTURY_YEAR else 2000)
        day = CalendarDate(year, int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    span = (line.start + found.start("month"), line.start + found.end("year"))
    return DateClaim("published", single(day), "date line", "header", span)


def without_carets(lines: list[Line]) -> list[Line]:
    """Return the lines without the carets and signs that feeds put around those at the head."""
    head = lines[:_CARET_REACH]
    if not any(line.text[0] == "^" for line in head):
        return lines
    bare = map(_without_caret, head)
    return [*(line for line in bare if line.text), *lines[_CARET_REACH:]]


def _without_caret(line: Line) -> Line:
    if line.text[0] != "^":
        return line
    inside = line.part(1, max(1, len(line.text.rstrip("^=<"))))
    return inside._replace(gap=line.gap, indent=line.indent)


def is_slug(text: str) -> bool:
    """Tell whether a line is a wire's slug and no headline."""
    return len(text) <= _LONGEST and _SLUG.fullmatch(text) is not None
