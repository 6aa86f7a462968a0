"""Which of the dates that a file states is the date of its publication?

Stated evidence counts in this order: front matter, header key, an element of a page, glued key,
labelled date line, date line, dateline, the address, the file's name. The first decides; one
behind it that says the same more precisely makes it more precise; those that say another day are
rejected with the reason, and so is a weekday that does not fit: what is stated stays stated. Only
a date of publication may become the date: when a page was updated, crawled or exported says
nothing of it. A date that may be read two ways is decided by proof or not at all (`dates.order`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from archive_cli.model.article import DateBasis
from archive_cli.model.dates import CalendarDate
from archive_cli.model.evidence import Evidence, Rejected
from archive_cli.reading.claims import DateClaim, YearlessClaim, single
from archive_cli.reading.conventions import Convention, First
from archive_cli.reading.dates.order import (
    Decision,
    Witnesses,
    decide_order,
    weekday_beside,
    weekday_name,
)
from archive_cli.reading.patterns import pattern

_ORDER = (
    "front-matter key", "header key", "page element", "glued key", "labelled date line",
    "date line", "dateline", "address path", "address stamp", "file name",
)  # fmt: skip
_ROLE_WORDS = {
    "updated": "it tells when the page was updated, not when it was published",
    "crawled": "it tells when the copy was made, not when it was published",
    "event": "it is the date of an event",
}
_PLACES = {
    "address path": "the address", "address stamp": "the address", "dateline": "the dateline",
    "file name": "the file's name",
}  # fmt: skip
_MOST_DAYS = 3
_NUMERIC = pattern(r"(\d{1,2})[/-](\d{1,2})[/-]\d{2}")


class Verdict(NamedTuple):
    """The date with its basis and evidence; ``ambiguous`` where two readings stood open.

    ``contradicted`` tells that the file states other days of publication, more than a day off;
    ``proofs`` tell, for every numeric date whose order the file itself proves, what comes first;
    ``unproven`` that there is one whose order it does not.
    """

    date: CalendarDate | None
    basis: DateBasis | None
    evidence: Evidence | None
    ambiguous: bool = False
    proofs: tuple[First, ...] = ()
    unproven: bool = False
    contradicted: bool = False


def decide_date(
    raw: str,
    claims: list[DateClaim],
    yearless: YearlessClaim | None,
    others: Witnesses,
) -> Verdict:
    """Weigh the claims of one article; ``others`` is what else speaks of its day."""
    published, rejected = _published_claims(raw, claims, yearless)
    others = others._replace(own_order=_own_order(claims))
    verdict: Verdict | None = None
    ambiguous = unproven = contradicted = False
    proofs: list[First] = []
    for claim in published:
        is_open = len(claim.mention.readings) > 1
        witnesses = others._replace(dates=_other_dates(claim, published)) if is_open else others
        decision = decide_order(claim.mention, claim.beside, claim.language or None, witnesses)
        unproven |= not decision.proven
        proofs += _proofs(claim, decision)
        if len(decision.readings) > 1:
            ambiguous = True
            rejected += [
                Rejected(str(reading), claim.rule, _quote(raw, claim.span), decision.because)
                for reading in decision.readings
            ]
        elif verdict is None:
            date = decision.readings[0]
            rejected += _other_readings(raw, claim, date, decision.because)
            rejected += _wrong_weekday(claim, date)
            verdict = _stated(raw, claim, date)
        elif _refines(decision.readings[0], verdict.date):
            verdict = _stated(raw, claim, decision.readings[0])
        else:
            against = _contradictions(raw, claim, decision.readings[0], verdict)
            contradicted |= bool(against) and _lies_apart(decision.readings[0], verdict.date)
            rejected += against
    weighed = _with_rejected(verdict, tuple(rejected), ambiguous=ambiguous)
    return weighed._replace(proofs=tuple(proofs), unproven=unproven, contradicted=contradicted)


def _own_order(claims: list[DateClaim]) -> Convention | None:
    """Return what comes first in the file's numeric dates that have a number above 12."""
    found: dict[First, str] = {}
    for claim in claims:
        numbers = _NUMERIC.match(claim.beside, claim.mention.start)
        if numbers is not None and len(claim.mention.readings) == 1:
            first, second = int(numbers[1]), int(numbers[2])
            if first != second:
                written = claim.beside[claim.mention.start : claim.mention.end]
                found["day" if first > second else "month"] = written
    if len(found) != 1:
        return None
    first_part, written = found.popitem()
    return Convention(first_part, f"another date of the file has the {first_part} first: {written}")


def _published_claims(
    raw: str, claims: list[DateClaim], yearless: YearlessClaim | None
) -> tuple[list[DateClaim], list[Rejected]]:
    """Return the claims of a publication, those that count first ahead, and what is rejected."""
    claims = sorted(claims, key=lambda claim: _ORDER.index(claim.rule))
    published = [claim for claim in claims if claim.role == "published"]
    rejected = [
        _rejected(raw, claim, _ROLE_WORDS[claim.role])
        for claim in claims
        if claim.role in _ROLE_WORDS
    ]
    dated = None if yearless is None else _with_year(yearless, claims)
    if dated is not None:
        published.append(dated)
        published.sort(key=lambda claim: _ORDER.index(claim.rule))
    elif yearless is not None:
        rejected.append(_no_year(raw, yearless))
    return published, rejected


def _stated(raw: str, claim: DateClaim, date: CalendarDate) -> Verdict:
    evidence = Evidence(str(date), claim.rule, _quote(raw, claim.span), *claim.span)
    return Verdict(date, claim.basis, evidence)


def _refines(date: CalendarDate, chosen: CalendarDate | None) -> bool:
    """Tell whether a date is a part of the month or year that was chosen."""
    if chosen is None or chosen.day is not None:
        return False
    within = chosen.first_day <= date.first_day and date.last_day <= chosen.last_day
    return within and str(date) != str(chosen)


def _wrong_weekday(claim: DateClaim, date: CalendarDate) -> list[Rejected]:
    """Return the weekday beside a date as rejected, where it is another than the date's."""
    written = weekday_beside(claim.mention, claim.beside)
    if written is None or date.day is None or written.number == (date.first_day - 1) % 7:
        return []
    because = f"{date} is a {weekday_name((date.first_day - 1) % 7)}; the date counts for more"
    return [Rejected(weekday_name(written.number), claim.rule, written.word, because)]


def _proofs(claim: DateClaim, decision: Decision) -> list[First]:
    """Return what a numeric date with slashes or dashes proves to come first, if it does."""
    mention = claim.mention
    numbers = _NUMERIC.match(claim.beside, mention.start)
    if not decision.proven or numbers is None or claim.language not in ("", "en"):
        return []
    if len(mention.readings) > 1:
        return ["day" if decision.readings[0] == mention.readings[0] else "month"]
    first, second = int(numbers[1]), int(numbers[2])
    return [] if first == second else ["day" if first > second else "month"]


def _with_rejected(
    verdict: Verdict | None, rejected: tuple[Rejected, ...], *, ambiguous: bool
) -> Verdict:
    if verdict is None or verdict.evidence is None:
        evidence = Evidence(None, "no stated date", rejected=rejected) if rejected else None
        return Verdict(None, None, evidence, ambiguous)
    found = verdict.evidence
    evidence = Evidence(found.value, found.rule, found.quote, found.start, found.end, rejected)
    return verdict._replace(evidence=evidence)


def _other_dates(
    claim: DateClaim, published: list[DateClaim]
) -> tuple[tuple[CalendarDate, str], ...]:
    """Return the other dates of the file that can be read in one way only, with their places."""
    return tuple(
        (other.mention.readings[0], _PLACES.get(other.rule, f"the {other.rule}"))
        for other in published
        if other is not claim and len(other.mention.readings) == 1
    )


def _with_year(yearless: YearlessClaim, claims: list[DateClaim]) -> DateClaim | None:
    """Give a dateline its year if a date of the file's lies within three days of it.

    It may be less precise, such as the month of an address, and of any role but an event's; the
    years that it allows must be one.
    """
    found: set[CalendarDate] = set()
    for claim in claims:
        if claim.role == "event":
            continue
        for reading in claim.mention.readings:
            found.update(_days_near(reading, yearless.month, yearless.day))
    if len(found) != 1:
        return None
    basis: DateBasis = "dateline" if yearless.rule == "dateline" else "header"
    return DateClaim("published", single(found.pop()), yearless.rule, basis, yearless.span)


def _days_near(date: CalendarDate, month: int, day: int) -> Iterator[CalendarDate]:
    """Yield the days of that month that lie within three days of a date."""
    first, last = date.first_day - _MOST_DAYS, date.last_day + _MOST_DAYS
    for year in (date.year - 1, date.year, date.year + 1):
        try:
            ordinal = dt.date(year, month, day).toordinal()
        except ValueError:
            continue
        if first <= ordinal <= last:
            yield CalendarDate(year, month, day)


def _no_year(raw: str, yearless: YearlessClaim) -> Rejected:
    return Rejected(
        f"--{yearless.month:02}-{yearless.day:02}",
        yearless.rule,
        _quote(raw, yearless.span),
        "it has no year, and nothing in the file states one",
    )


def _other_readings(raw: str, claim: DateClaim, date: CalendarDate, because: str) -> list[Rejected]:
    return [
        Rejected(str(reading), claim.rule, _quote(raw, claim.span), because)
        for reading in claim.mention.readings
        if reading != date
    ]


def _contradictions(
    raw: str, claim: DateClaim, date: CalendarDate, verdict: Verdict
) -> list[Rejected]:
    """Return the claim as rejected where it says another day than the verdict.

    A less precise date that covers the day agrees with it.
    """
    chosen = verdict.date
    assert chosen is not None
    assert verdict.evidence is not None
    if date.first_day <= chosen.first_day <= date.last_day:
        return []
    because = f"the {verdict.evidence.rule} counts for more, and says {chosen}"
    if claim.rule == "address stamp":
        because = (
            f"it tells when the page was first put up; the {verdict.evidence.rule} says {chosen}"
        )
    return [Rejected(str(date), claim.rule, _quote(raw, claim.span), because)]


def _lies_apart(date: CalendarDate, chosen: CalendarDate | None) -> bool:
    """Tell whether two dates are more than a day apart, as zones and stamps may make them."""
    return chosen is not None and not (
        chosen.first_day - 1 <= date.last_day and date.first_day <= chosen.last_day + 1
    )


def _rejected(raw: str, claim: DateClaim, because: str) -> Rejected:
    return Rejected(
        " or ".join(map(str, claim.mention.readings)),
        claim.rule,
        _quote(raw, claim.span),
        because,
    )


def _quote(raw: str, span: tuple[int, int]) -> str:
    return raw[span[0] : span[1]]
