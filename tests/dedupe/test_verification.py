import itertools

import numpy as np
import pytest

from archive_cli.catalog.analysis import tokens_of
from archive_cli.dedupe.columns import Numbers
from archive_cli.dedupe.nearness import Alignment
from archive_cli.dedupe.texts import Text, read_texts
from archive_cli.dedupe.verification import are_copies, copy_of, part_of, run_of
from dedupe.planted import Press

PRESS = Press(11)
BASE = PRESS.text(400)


def pair_of(one: list[str], other: list[str]) -> tuple[Text, Text]:
    first, second = read_texts([" ".join(one), " ".join(other)], [b"1", b"2"])
    return first, second


def relation_of(one: list[str], other: list[str]) -> str | None:
    pair = pair_of(one, other)
    copy = copy_of(*pair)
    assert are_copies(*pair) == (copy is not None)
    if copy is not None:
        return copy.relation
    part = part_of(*pair)
    return part.relation if part else None


def grams(words: list[str]) -> set[tuple[str, ...]]:
    tokens = tokens_of(" ".join(words))
    return {tuple(tokens[i : i + 5]) for i in range(len(tokens) - 4)}


def test_a_few_words_changed_make_a_near_copy_and_jaccard_or_alignment_is_its_similarity() -> None:
    edited = PRESS.edited(BASE, 0.01)
    copy = copy_of(*pair_of(BASE, edited))
    assert copy is not None
    assert copy.relation == "near"
    assert copy.similarity == pytest.approx(0.99)


def test_one_word_in_ten_changed_is_near_by_alignment_though_few_shingles_are_left() -> None:
    edited = [f"new{i}" if i % 10 == 0 else word for i, word in enumerate(BASE)]
    one, other = grams(BASE), grams(edited)
    assert len(one & other) / len(one | other) < 0.5
    assert relation_of(BASE, edited) == "near"


def test_a_text_of_the_same_length_is_near_before_it_is_a_reprint() -> None:
    edited = [f"new{i}" if i % 40 == 20 else word for i, word in enumerate(BASE)]
    one, other = grams(BASE), grams(edited)
    assert len(one & other) / len(one | other) < 0.8
    assert len(one & other) / len(one) > 0.85
    assert relation_of(BASE, edited) == "near"


def test_a_long_part_that_is_no_reprint_is_not_contained() -> None:
    other = BASE[:190] + PRESS.text(50)
    assert len(grams(BASE) & grams(other)) / len(grams(other)) > 0.75
    assert relation_of(BASE, other) == "quotes"


def test_one_word_in_six_changed_is_no_copy() -> None:
    edited = [f"new{i}" if i % 6 == 0 else word for i, word in enumerate(BASE)]
    assert relation_of(BASE, edited) is None


@pytest.mark.parametrize("share", [0.4, 0.45])
def test_less_than_half_is_contained(share: float) -> None:
    assert relation_of(BASE, BASE[: int(share * 400)]) == "contained-in"


@pytest.mark.parametrize("share", [0.5, 0.6, 0.75, 0.9, 0.95])
def test_half_or_more_of_the_beginning_is_truncated(share: float) -> None:
    assert relation_of(BASE, BASE[: int(share * 400)]) == "truncated"


def test_a_sign_off_and_a_dateline_do_not_hide_that_a_copy_breaks_off() -> None:
    cut = ["HARBOUR", "TOWN", *BASE[:300], "harbour", "news", "agency"]
    assert relation_of(BASE, cut) == "truncated"


def test_a_lost_sign_off_is_near() -> None:
    assert relation_of(BASE, BASE[:-6]) == "near"


def test_a_cut_in_the_middle_or_at_the_beginning_is_a_reprint() -> None:
    assert relation_of(BASE, BASE[:150] + BASE[290:]) == "reprint"
    assert relation_of(BASE, BASE[:150] + BASE[230:]) == "reprint"
    assert relation_of(BASE, BASE[140:]) == "reprint"


def test_a_lead_of_its_own_before_a_cut_is_a_reprint() -> None:
    assert relation_of(BASE, PRESS.text(30) + BASE[:260]) == "reprint"


def test_an_article_in_a_round_up_is_contained_and_never_a_copy() -> None:
    parts = [PRESS.text(130) for _ in range(4)]
    whole = list(itertools.chain(*parts))
    one, roundup = pair_of(parts[2], whole)
    assert copy_of(one, roundup) is None
    part = part_of(one, roundup)
    assert part is not None
    assert (part.relation, part.similarity, part.smaller) == ("contained-in", 1.0, b"1")


@pytest.mark.parametrize(("words", "run"), [(39, 0), (40, 40), (90, 90)])
def test_a_quotation_is_forty_words_in_one_run(words: int, run: int) -> None:
    other = [*PRESS.text(200), *BASE[100 : 100 + words], *PRESS.text(200)]
    assert run_of(*pair_of(BASE, other)) == run
    assert relation_of(BASE, other) == ("quotes" if run else None)


def test_two_short_passages_are_no_quotation() -> None:
    other = [*PRESS.text(150), *BASE[50:80], *PRESS.text(60), *BASE[200:230], *PRESS.text(150)]
    assert relation_of(BASE, other) is None


@pytest.mark.parametrize("noise", [0.02, 0.05])
def test_misread_letters_leave_a_near_copy(noise: float) -> None:
    copy = copy_of(*pair_of(BASE, PRESS.scanned(BASE, noise)))
    assert copy is not None
    assert copy.relation == "near"
    assert copy.similarity > 0.85


def test_other_words_are_no_noise() -> None:
    edited = [f"{i}other" if i % 4 == 0 else word for i, word in enumerate(BASE)]
    edited[7:40] = BASE[7:40]
    assert relation_of(BASE, edited) is None


NOTICE = (
    "The land registry gives notice that an application for the plot at {} {} Road was received on "
    "{} {} from {}, who claims to have held it without a break since {}. It measures {} square "
    "metres and borders on public land to the north and on a private garden to the south. Whoever "
    "holds an older title is asked to come to room {} of the registry with the papers that prove "
    "it before the office closes on {} {}. Claims that arrive later cannot be heard. Where nobody "
    "objects, the plot will be entered in the name of the applicant under number {}, and the entry "
    "is final. The map may be seen at the registry on every working morning, free of charge."
)


def test_a_form_filled_in_anew_is_no_copy_though_nine_words_in_ten_align() -> None:
    one = NOTICE.format(12, "Mill", 3, "March", "Oru", 1974, 812, 7, 30, "April", 40112).split()
    other = NOTICE.format(9, "Quay", 25, "June", "Tavi", 1991, 95, 31, 8, "July", 5508).split()
    assert relation_of(one, other) is None
    corrected = [word.replace("812", "821") for word in one]
    assert relation_of(one, corrected) == "near"


DEATH = (
    "{} died at home on {} after a long illness, aged {}. Born in {}, the deceased worked for many "
    "years as a {} and was known to all of the parish for acts of kindness. The family asks for no "
    "flowers; gifts may be made to the hospice instead. The service is held in the chapel by the "
    "river on {} at eleven, and all who wish to come are welcome there and in the hall afterwards."
)
HOLLOWAY = DEATH.format("Ruth Ann Holloway", "3 March", 84, "Truro", "teacher", "Friday")
PASCOE = DEATH.format("Dora Jean Pascoe", "9 April", 79, "Penzance", "nurse", "Tuesday")
PRICES = (
    "Fuel prices from midnight: petrol {} a litre, diesel {}, paraffin {}, gas {} a bottle. The "
    "ministry sets them every week from what the markets asked on the five days before, and shops "
    "that ask for more may be reported to its offices in all provinces of the country at any time. "
    "Stations on the islands may add the freight, as the order of last year allows them to do."
)


def test_notices_of_two_persons_are_no_copies_though_nine_words_in_ten_align() -> None:
    one, other = HOLLOWAY.split(), PASCOE.split()
    assert Alignment.of(*pair_of(one, other)).share > 0.85
    assert relation_of(one, other) is None


def test_an_edited_notice_is_a_copy() -> None:
    edited = HOLLOWAY.replace("a long illness", "an illness").replace("Friday", "Monday")
    edited = edited.replace("acts of kindness", "great kindness").replace("3 March", "4 March")
    edited = edited.replace("instead", "of the town").replace("Truro", "Bodmin")
    assert relation_of(HOLLOWAY.split(), edited.split()) == "near"


def test_names_and_figures_that_change_in_a_long_text_are_an_update() -> None:
    report = " ".join(PRESS.text(200))
    texts = (f"{report} {notice}".split() for notice in (HOLLOWAY, PASCOE))
    assert relation_of(*texts) == "near"


def test_prices_filled_in_anew_are_no_reprint() -> None:
    one, other = (
        PRICES.format(*prices).split() for prices in ((181, 172, 96, 240), (184, 169, 99, 236))
    )
    small, large = pair_of(one, other)
    assert len(np.intersect1d(small.own, large.own)) > 0.6 * small.size
    assert relation_of(one, other) in (None, "quotes")


def test_a_copy_that_could_not_join_a_cluster_is_contained() -> None:
    part = part_of(*pair_of(BASE, BASE[:250]))
    assert part is not None
    assert (part.relation, part.similarity) == ("contained-in", 1.0)


def test_figures_are_misread_like_other_words() -> None:
    table = [word for n in range(120) for word in (f"{PRESS.random.randint(1000, 9999)}", "mark")]
    scanned = [f"{word[:-1]}x" if n % 12 == 0 else word for n, word in enumerate(table)]
    assert relation_of(table, scanned) == "near"


def test_both_orders_give_the_same() -> None:
    for other in (PRESS.edited(BASE, 0.08), BASE[:250], BASE[30:], PRESS.scanned(BASE, 0.05)):
        one, two = pair_of(BASE, other)
        assert copy_of(one, two) == copy_of(two, one)
        assert part_of(one, two) == part_of(two, one)


def shared(one: Text, other: Text) -> Numbers:
    return np.intersect1d(one.own, other.own)


def test_masked_grams_count_for_nothing() -> None:
    footer = PRESS.text(80)
    one, other = pair_of(PRESS.text(60) + footer, PRESS.text(60) + footer)
    masked = shared(one, other)
    assert run_of(one, other) == 80
    assert run_of(one.without(masked), other.without(masked)) == 0
    assert len(one.without(masked).own_words) == 60
    assert len(one.without(masked).own_spelling()) == 60


def test_where_little_but_boilerplate_remains_nothing_is_compared() -> None:
    footer, lead = PRESS.text(80), PRESS.text(12)
    one, other = pair_of(lead + footer, [*lead, "indeed", *footer])
    masked = np.intersect1d(one.grams[12:], other.own)
    assert copy_of(one, other) is not None
    assert copy_of(one.without(masked), other.without(masked)) is None


def test_nothing_aligns_with_a_text_without_words() -> None:
    for pair in (pair_of([], BASE), pair_of(BASE, [])):
        assert Alignment.of(*pair).share == 0
        assert Alignment.of(*pair).verdict() is None


def test_words_that_only_one_text_has_never_align() -> None:
    """The first text's strange words stand for one another in the comparison, not for others."""
    other = [*BASE[:150], *PRESS.edited(BASE[150:300], 1), *BASE[300:]]
    copy = copy_of(*pair_of(BASE, other))
    assert copy is None


@pytest.mark.parametrize("times", [2, 30])
def test_a_run_is_found_in_texts_that_repeat_themselves(times: int) -> None:
    passage = BASE[:50]
    one = [*PRESS.text(100), *passage * times, *PRESS.text(100)]
    other = [*PRESS.text(300), *passage, *PRESS.text(300)]
    assert run_of(*pair_of(one, other)) in range(50, 55)
