"""Is a line that ends as a sentence does a headline all the same?

It is where the day of publication stands below it on a line of its own, ``大风考验铁路。`` above
``2025-04-01``: one sentence, no longer than headlines are, with the text behind the date. Where
another day heads another part of the text, both belong to the text: a diary, or a list of what
happened when.
"""

from __future__ import annotations

from itertools import dropwhile

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.headlines import find_headline, lead_sentence
from archive_cli.reading.lines import Line, ends_sentence, tidy
from archive_cli.reading.pageheads import find_date_line

_LONGEST = 120
_LONGEST_DATE_LINE = 60
_STOPS = ".。"

_Days = frozenset[tuple[CalendarDate, ...]]


def find_dated_title(lines: list[Line], at: int) -> Line | None:
    """Return the sentence ``lines[at]`` if it is a headline with its day below."""
    line = lines[at]
    if not line.text.endswith(tuple(_STOPS)) or len(line.text) > _LONGEST or len(lines) < at + 3:
        return None
    days = _days_of(lines[at + 1])
    if not days or lead_sentence(tidy(line.text)) != tidy(line.text):
        return None
    following = list(dropwhile(_days_of, lines[at + 1 :]))
    if not any(ends_sentence(other.text) for other in following):
        return None
    bare = line._replace(text=line.text.rstrip(_STOPS))
    behind = [following[0]._replace(gap=1), *following[1:]]
    is_diary = any(_days_of(other) - days for other in following)
    return line if not is_diary and find_headline([bare, *behind], 0) is not None else None


def _days_of(line: Line) -> _Days:
    """Return the days that a line says, if it says nothing else."""
    page = find_date_line(line) if len(line.text) <= _LONGEST_DATE_LINE else None
    return frozenset(claim.mention.readings for claim in page.dates) if page else frozenset()
