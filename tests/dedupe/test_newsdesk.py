from random import Random

import pytest

from dedupe import newsdesk

WORDS = [f"w{number}" for number in range(600)]


def made(start: int = 0) -> list[str]:
    return [f"new{start + number}" for number in range(2000)]


@pytest.mark.parametrize("jaccard", [0.5, 0.65, 0.8, 0.95])
def test_words_replaced_evenly_leave_about_the_jaccard_asked_for(jaccard: float) -> None:
    fresh = iter(made())
    changed = newsdesk.spread(Random(1), WORDS, newsdesk.share_for(jaccard), lambda: next(fresh))
    assert len(changed) == len(WORDS)
    assert newsdesk.jaccard_of(WORDS, changed) == pytest.approx(jaccard, abs=0.06)


@pytest.mark.parametrize("jaccard", [0.5, 0.65, 0.8, 0.95])
def test_rewritten_passages_end_close_below_the_jaccard_asked_for(jaccard: float) -> None:
    fresh = iter(made())
    changed = newsdesk.clumped(Random(2), WORDS, jaccard, lambda: next(fresh))
    assert jaccard - 0.05 < newsdesk.jaccard_of(WORDS, changed) <= jaccard


def test_rewriting_leaves_longer_runs_than_replacing_evenly() -> None:
    fresh = iter(made())
    even = newsdesk.spread(Random(3), WORDS, newsdesk.share_for(0.6), lambda: next(fresh))
    clumped = newsdesk.clumped(Random(3), WORDS, 0.6, lambda: next(fresh))
    assert len(set(WORDS) & set(clumped)) < len(set(WORDS) & set(even))


def test_the_original_is_never_changed() -> None:
    before = list(WORDS)
    newsdesk.spread(Random(4), WORDS, 0.3, lambda: "x")
    newsdesk.clumped(Random(4), WORDS, 0.5, lambda: "x")
    newsdesk.scanned(Random(4), WORDS, 0.3)
    assert before == WORDS


@pytest.mark.parametrize("share", [0.01, 0.05])
def test_a_scanner_misreads_about_the_share_of_letters(share: float) -> None:
    text = ["harbour", "market", "minister"] * 400
    read = " ".join(newsdesk.scanned(Random(5), text, share))
    wrong = sum(one != other for one, other in zip(text, read.split(), strict=False))
    assert read != " ".join(text)
    assert abs(len(read) - len(" ".join(text))) < 3 * share * len(read)
    assert wrong > 0


def test_a_wire_story_keeps_its_beginning_between_lead_and_footer() -> None:
    run = newsdesk.reprinted(Random(6), WORDS, ["lead"] * 20, ["footer"] * 30)
    assert run[:20] == ["lead"] * 20
    assert run[-30:] == ["footer"] * 30
    kept = run[20:-30]
    assert kept == WORDS[: len(kept)]
    assert 0.75 * len(WORDS) <= len(kept) <= 0.95 * len(WORDS)


def test_a_quotation_stands_whole_within_the_other_text() -> None:
    other = made()[:400]
    quoting = newsdesk.quoted(Random(7), WORDS, other, 150)
    taken = [word for word in quoting if word in set(WORDS)]
    start = WORDS.index(taken[0])
    assert taken == WORDS[start : start + 150]
    assert [word for word in quoting if word not in set(WORDS)] == other
