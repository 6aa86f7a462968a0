"""Which article do a file's parts make?

Text fields take the first claim in this order: front matter, header key, headline or byline,
date line, sign-off or source line, dateline; further claims that differ are kept as rejected.
"""

from __future__ import annotations

from archive_cli.model.article import Article, DateBasis, Estimate, TitleBasis
from archive_cli.model.dates import CalendarDate
from archive_cli.model.evidence import Evidence, Rejected
from archive_cli.reading.claims import Claim, DateClaim, single
from archive_cli.reading.clues import find_clues
from archive_cli.reading.conventions import ConventionFor, keys_of, no_convention
from archive_cli.reading.dates.address import AddressDate, find_address_date, find_name_dates
from archive_cli.reading.dates.mentions import PartialDate, find_partial_dates
from archive_cli.reading.dates.order import Witnesses
from archive_cli.reading.estimates import estimate_from_text
from archive_cli.reading.headlines import lead_end, lead_sentence
from archive_cli.reading.languages import find_language
from archive_cli.reading.lines import paragraphs_of, tidy
from archive_cli.reading.parts import Parts
from archive_cli.reading.verdict import Verdict, decide_date

_ORDER = (
    "front-matter key", "header key", "page element", "headline", "byline", "outlet printed twice",
    "date line", "sign-off", "source line", "dateline",
)  # fmt: skip
_TITLE_BASES: dict[str, TitleBasis] = {
    "front-matter key": "front-matter", "header key": "header", "headline": "headline",
    "page element": "html",
}  # fmt: skip
_LEAD_REACH = 600


class Assembly:
    """Builds one article from the parts of a file, keeping the evidence for each field."""

    def __init__(self, parts: Parts, convention_for: ConventionFor = no_convention) -> None:
        self.evidence: dict[str, Evidence] = {}
        self.ambiguous_date = False
        self.contradictory_date = False
        self._raw = parts.source.raw
        self._parts = parts
        self._convention_for = convention_for
        self._clues: list[str] = []

    def build(self, article_id: str, path: str, number: int = 1) -> Article:
        """Return the article with that id, path and number in its file."""
        paragraphs = paragraphs_of(self._parts.text)
        body = "\n\n".join(paragraphs)
        title, basis = self._title(paragraphs)
        place, source = self._field("place"), self._field("source")
        author, url = self._field("author"), self._field("url")
        lang = self._field("lang") or self._language(title, body)
        date, date_basis = self._date(keys_of(path, source, url), path, lang)
        return Article(
            id=article_id,
            title=title,
            title_basis=basis,
            path=path,
            body=body,
            date=date,
            date_basis=date_basis,
            estimate=self._estimate() if date is None and not self.ambiguous_date else None,
            place=place,
            source=source,
            author=author,
            url=url,
            lang=lang,
            words=body.count(" ") + len(paragraphs) - paragraphs.count(""),
            captions=tuple(tidy(line.text) for line in self._parts.captions),
            number=number,
            clues=(*self._clues, *find_clues(body, dated=date is not None)),
        )

    def _title(self, paragraphs: list[str]) -> tuple[str, TitleBasis]:
        title = self._field("title")
        if title is not None:
            return tidy(title), _TITLE_BASES[self.evidence["title"].rule]
        if not paragraphs:
            return "", "lead"
        lead = lead_sentence(paragraphs[0])
        first = self._parts.text[0]
        span = (first.start, first.start + lead_end(first.text))
        self._keep("title", lead, "lead sentence", self._parts.source.raw_span(*span))
        return lead, "lead"

    def _language(self, title: str, body: str) -> str | None:
        """Detect the language where none is stated."""
        found = find_language(body or title)
        if found is not None:
            self.evidence["lang"] = Evidence(found, "language of the text")
        return found

    def _field(self, role: str) -> str | None:
        """Take the best claim for a text field, and keep its evidence."""
        claims = [claim for claim in self._parts.claims if claim.role == role]
        if not claims:
            return None
        claims.sort(key=lambda claim: _ORDER.index(claim.rule))
        best = claims[0]
        rejected = tuple(
            self._rejected(claim, best) for claim in claims[1:] if claim.value != best.value
        )
        self._keep(role, best.value, best.rule, best.span, rejected)
        return best.value

    def _rejected(self, claim: Claim, best: Claim) -> Rejected:
        quote = self._raw[slice(*claim.span)]
        return Rejected(claim.value, claim.rule, quote, f"the {best.rule} counts for more")

    def _date(
        self, keys: tuple[str, ...], path: str, lang: str | None
    ) -> tuple[CalendarDate | None, DateBasis | None]:
        claims = [*self._parts.dates, *self._address_claims()]
        is_open = any(len(claim.mention.readings) > 1 for claim in claims)
        convention = self._convention_for(keys) if is_open else None
        lead = self._lead_days() if is_open else ()
        others = Witnesses(lead=lead, convention=convention, language=lang)
        verdict = decide_date(self._raw, claims, self._parts.yearless, others)
        self._clues += [f"order:{first}:{key}" for first in verdict.proofs[:1] for key in keys]
        if verdict.unproven:
            used = "none" if convention is None else convention.first
            self._clues += [f"open:{used}:{key}" for key in keys]
        if verdict.date is None and not verdict.ambiguous:
            verdict = self._with_name_date(verdict, path)
        self.ambiguous_date = verdict.date is None and verdict.ambiguous
        self.contradictory_date = verdict.contradicted
        if verdict.evidence is not None:
            self.evidence["date"] = verdict.evidence
        return verdict.date, verdict.basis

    def _address_claims(self) -> list[DateClaim]:
        found: list[DateClaim] = []
        for claim in self._parts.claims:
            if claim.role == "url" and (day := find_address_date(claim.value)) is not None:
                span = self._address_span(claim, day)
                found.append(DateClaim("published", single(day.date), day.rule, "url", span))
        return found

    def _address_span(self, claim: Claim, day: AddressDate) -> tuple[int, int]:
        """Return where an address's day stands; the whole address where it is written otherwise."""
        start = claim.span[0]
        span = (start + day.start, start + day.end)
        return span if self._raw[slice(*span)] == claim.value[day.start : day.end] else claim.span

    def _with_name_date(self, verdict: Verdict, path: str) -> Verdict:
        """Take the day a file's name begins or ends with, where the text states none."""
        named = find_name_dates(path)
        if named is None or named.weak:
            return verdict
        rejected = verdict.evidence.rejected if verdict.evidence else ()
        if len(named.readings) == 1:
            evidence = Evidence(str(named.readings[0]), "file name", rejected=rejected)
            return Verdict(named.readings[0], "filename", evidence)
        because = "day and month may be either, and nothing in the file tells which"
        quote = path[named.start : named.end]
        both = tuple(Rejected(str(one), "file name", quote, because) for one in named.readings)
        evidence = Evidence(None, "no stated date", rejected=rejected + both)
        return Verdict(None, None, evidence, ambiguous=True)

    def _lead_days(self) -> tuple[PartialDate, ...]:
        return tuple(
            day
            for line in self._parts.text[:2]
            for day in find_partial_dates(line.text[:_LEAD_REACH])
        )

    def _estimate(self) -> Estimate | None:
        found = estimate_from_text(self._parts.text)
        if found is None:
            return None
        span = self._parts.source.raw_span(*found.span)
        self._keep("estimate", str(found.estimate.date), "event in a named year", span)
        return found.estimate

    def _keep(
        self,
        field: str,
        value: str,
        rule: str,
        span: tuple[int, int],
        rejected: tuple[Rejected, ...] = (),
    ) -> None:
        """Keep the evidence for a field; the span is one of the raw text."""
        self.evidence[field] = Evidence(value, rule, self._raw[slice(*span)], *span, rejected)
