"""What was found of what was planted, and does it hold?"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from benchmarks.dedupe_peers import Run
from benchmarks.plants import BRIEF, STORY, Archive, Planted
from benchmarks.templates import TEMPLATES
from benchmarks.truth import Body, boilerplate_of, holds, pair_of, relations_due

from archive_cli.model.cluster import Cluster, Link

COMPARABLE = 0.95
"""A peer that finds this part of the edited copies of J .5 and more is one to be faster than.

What is compared ends with verified pairs: the time of a peer is that with its pairs checked.
"""
FLOOR = 3_500
"""Articles a second that the project asks for on one core; printed, as it depends on the core."""
_BARS = {
    "edits spread, J >= .8": 0.999, "edits clumped, J >= .8": 0.999, "edits spread, J .5-.8": 0.99,
    "edits clumped, J .5-.8": 0.99, "truncated": 0.99, "wire": 0.99, "OCR 1 %": 0.99,
    "OCR 2 %": 0.99, "OCR 5 %": 0.9, "quote": 0.99, "round-up": 0.97, "1,000 copies": 0.999,
}  # fmt: skip
_OTHER_BAR = 0.99
_EXAMPLES = 5


class Outcome(NamedTuple):
    """Our answer; ids are places in the archive."""

    clusters: list[Cluster]
    links: list[Link]
    seconds: float


class Case(NamedTuple):
    """A planted pair: what it counts as, the places, and the relations due to its bodies."""

    kind: str
    pair: tuple[int, int]
    due: list[str]


class _Answer:
    """What was said of each pair of places."""

    def __init__(self, outcome: Outcome) -> None:
        self.home: dict[int, int] = {}
        self._relations: dict[int, str] = {}
        for cluster in outcome.clusters:
            for member in cluster.members:
                self.home[int(member.article.id)] = cluster.number
                self._relations[int(member.article.id)] = member.relation
        self.links = {(int(link.source), int(link.target)): link.relation for link in outcome.links}

    def said(self, one: int, other: int) -> str | None:
        """Return the relation of two articles; of two members the one that says more."""
        if one in self.home and self.home[one] == self.home.get(other):
            return max(self._relations[one], self._relations[other], key=_telling)
        return self.links.get((one, other)) or self.links.get((other, one))


def report(archive: Archive, outcome: Outcome, runs: Sequence[Run]) -> bool:
    """Print everything; return whether all that is asked holds."""
    words = sum(len(body.split()) for body in archive.bodies)
    count = len(archive.bodies)
    print(f"{count:,} articles, {words / count:.0f} words between spaces on average")
    bodies = _Bodies(archive.bodies)
    cases = [_case_of(bodies, pair) for pair in archive.pairs]
    answer = _Answer(outcome)
    fine = _report_recall(cases, answer, runs)
    fine &= _report_precision(outcome, bodies)
    fine &= _report_strangers(archive, outcome, bodies)
    fine &= _report_numbers(archive, answer)
    return fine & _report_speed(count, outcome, runs, cases)


class _Bodies:
    """The bodies by place, worked out when they are asked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self.at = lru_cache(maxsize=1 << 16)(self._at)

    def _at(self, place: int) -> Body:
        return Body(self._texts[place])

    def __len__(self) -> int:
        return len(self._texts)


def _case_of(bodies: _Bodies, planted: Planted) -> Case:
    one, other = bodies.at(planted.original), bodies.at(planted.copy)
    kind = planted.kind
    if kind.startswith("edits "):
        jaccard = pair_of(one, other).jaccard
        kind += ", J >= .8" if jaccard >= 0.8 else ", J .5-.8" if jaccard >= 0.5 else ", J < .5"
    return Case(kind, (planted.original, planted.copy), relations_due(one, other))


def _report_recall(cases: Sequence[Case], answer: _Answer, runs: Sequence[Run]) -> bool:
    print("\nrecall, of the pairs that are due by their bodies; then ours, what was said")
    names = "  ".join(f"[{number}] {run.name}" for number, run in enumerate(runs, start=1))
    print(f"peers: {names}" if runs else "no peers")
    head = "".join(f"   [{number}] " for number in range(1, len(runs) + 1))
    print(f"  {'':<24}{'pairs':>6}{'none due':>9}{'asked':>7}{'ours':>7}{head}")
    fine = True
    for kind in dict.fromkeys(sorted(case.kind for case in cases)):
        fine &= _report_kind([case for case in cases if case.kind == kind], answer, runs)
    return fine


def _report_kind(cases: Sequence[Case], answer: _Answer, runs: Sequence[Run]) -> bool:
    kind = cases[0].kind
    due = [case for case in cases if case.due]
    said = Counter(answer.said(*case.pair) or "nothing" for case in due)
    ours = 1 - said["nothing"] / max(1, len(due))
    asked = _BARS.get(kind, _OTHER_BAR) if not kind.endswith("J < .5") else 0.0
    theirs = "".join(f"{_recall(run, due):7.3f}" for run in runs)
    verdict = "" if ours >= asked else "  MISSED"
    words = ", ".join(f"{relation} {number}" for relation, number in said.most_common())
    print(
        f"  {kind:<24}{len(cases):>6}{len(cases) - len(due):>9}{asked:>7g}{ours:>7.3f}{theirs}"
        f"{verdict}  {words}"
    )
    lost = [case for case in due if answer.said(*case.pair) is None]
    for case in lost[:_EXAMPLES] if verdict else ():
        print(f"      lost: {case.pair[0]}, {case.pair[1]}, due {', '.join(case.due)}")
    return ours >= asked


def _recall(run: Run, cases: Sequence[Case]) -> float:
    found = sum(run.finds(*case.pair) for case in cases)
    return found / max(1, len(cases))


def _report_precision(outcome: Outcome, bodies: _Bodies) -> bool:
    """Recompute every edge; where whole bodies do not satisfy it, without boilerplate."""
    edges = list(_edges(outcome))
    wrong = [edge for edge in edges if not holds(edge[0], *map(bodies.at, edge[1:]))]
    if wrong:
        mask = boilerplate_of(_groups(outcome, bodies))
        wrong = [
            edge
            for edge in wrong
            if not holds(edge[0], *(bodies.at(place).masked(mask) for place in edge[1:]))
        ]
    counted = Counter(relation for relation, _, _ in edges)
    print(f"\nedges {dict(counted)}")
    share = 1 - len(wrong) / max(1, len(edges))
    print(f"precision, every edge recomputed  {share:.4f}  asked 1{'  MISSED' if wrong else ''}")
    for relation, one, other in wrong[:_EXAMPLES]:
        pair = pair_of(bodies.at(one), bodies.at(other))
        print(f"      {relation} {one}, {other}: J {pair.jaccard:.2f}, in {pair.containment:.2f}")
    return not wrong


def _edges(outcome: Outcome) -> Iterator[tuple[str, int, int]]:
    for cluster in outcome.clusters:
        keep = int(cluster.keep)
        for member in cluster.members:
            if member.relation != "keep":
                yield member.relation, int(member.article.id), keep
    for link in outcome.links:
        yield link.relation, int(link.source), int(link.target)


def _groups(outcome: Outcome, bodies: _Bodies) -> Iterator[list[Body]]:
    alone = set(range(len(bodies)))
    for cluster in outcome.clusters:
        places = [int(member.article.id) for member in cluster.members]
        alone.difference_update(places)
        yield [bodies.at(place) for place in places]
    for place in alone:
        yield [bodies.at(place)]


def _report_strangers(archive: Archive, outcome: Outcome, bodies: _Bodies) -> bool:
    """Count pairs of two stories in one cluster that are no copies by their whole bodies."""
    pairs = [
        (one, other)
        for cluster in outcome.clusters
        for one, other in itertools.combinations([int(m.article.id) for m in cluster.members], 2)
        if archive.stories[one] != archive.stories[other]
    ]
    strangers = [pair for pair in pairs if not _are_alike(*map(bodies.at, pair))]
    kinds = Counter(archive.stories[one].rpartition(" ")[0] for one, _ in strangers)
    verdict = "  MISSED" if strangers else ""
    print(
        f"pairs of two stories in one cluster {len(pairs)}, of them strangers {len(strangers)}"
        f"  asked 0{verdict}  {dict(kinds) or ''}"
    )
    for one, other in strangers[:_EXAMPLES]:
        pair = pair_of(bodies.at(one), bodies.at(other))
        print(f"      {archive.stories[one]}, {archive.stories[other]}: J {pair.jaccard:.2f}")
    return not strangers


def _are_alike(one: Body, other: Body) -> bool:
    pair = pair_of(one, other)
    return pair.jaccard >= 0.8 or max(pair.containment, pair.reverse) >= 0.85


def _report_numbers(archive: Archive, answer: _Answer) -> bool:
    homes = Counter(
        answer.home.get(place) for place, story in enumerate(archive.stories) if story == STORY
    )
    whole = len(homes) == 1 and None not in homes
    briefs = sum(
        place in answer.home
        for place, story in enumerate(archive.stories)
        if story.startswith(f"{BRIEF} ")
    )
    print(
        f"the {homes.total():,} copies: clusters {len(homes)}  asked 1{'' if whole else '  MISSED'}"
    )
    print(f"briefs with one footer in clusters {briefs}  asked 0{'  MISSED' if briefs else ''}")
    forms = Counter(
        archive.stories[place].rpartition(" ")[0]
        for pair in answer.links
        for place in pair
        if archive.stories[place].rpartition(" ")[0] in (*TEMPLATES, BRIEF)
    )
    print(f"links of reports on one form, and briefs: {dict(forms) or 0}")
    return whole and not briefs


def _report_speed(count: int, outcome: Outcome, runs: Sequence[Run], cases: Sequence[Case]) -> bool:
    speed = count / outcome.seconds
    print(f"\nend to end on one core  {speed:,.0f} articles/s (asked for: {FLOOR:,})")
    edited = [case for case in cases if case.kind.startswith("edits ") and "J <" not in case.kind]
    fine = True
    for run in runs:
        recall = _recall(run, edited)
        ratio, whole = (run.seconds / outcome.seconds, run.checking / outcome.seconds)
        whole += ratio
        is_comparable = recall >= COMPARABLE
        slower = is_comparable and whole < 1
        fine &= not slower
        print(
            f"  {run.name:<28}{count / run.seconds:>8,.0f} articles/s  we are {ratio:5.2f} times as"
            f" fast, {whole:5.2f} with its pairs checked{'  asked 1' if is_comparable else ''}"
            f"{'  MISSED' if slower else ''}  (edits {recall:.3f}, {len(run.pairs):,} pairs)"
        )
    return fine


def _telling(relation: str) -> int:
    return ("keep", "identical", "near", "reprint", "truncated").index(relation)
