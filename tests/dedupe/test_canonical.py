from archive_cli.dedupe.canonical import Kept, choose_kept, is_original, place_of
from archive_cli.model.article import Article, Estimate
from archive_cli.model.dates import CalendarDate
from dedupe.planted import article

TEXT = "The harbour council met early on the quay and harbour crews waited for the council. " * 3


def kept_of(
    *articles: Article, pins: tuple[str, ...] = (), sources: tuple[str, ...] = (), **sizes: int
) -> Kept:
    all_sizes = {place_of(a): sizes.get(a.id, 100) for a in articles}
    return choose_kept(articles, all_sizes, frozenset(pins), sources)


def dated(name: str, date: str, body: str = "", **fields: object) -> Article:
    return article(name, body, date=CalendarDate.parse(date), **fields)


def test_a_pin_comes_before_everything() -> None:
    kept = kept_of(dated("a", "2020-01-01"), article("b", ""), pins=("b",), a=900)
    assert (kept.article.id, kept.because) == ("b", "pinned")


def test_of_several_pinned_the_other_rules_choose_and_the_pin_is_named() -> None:
    articles = (dated("a", "2019-01-01"), dated("c", "2020-01-01"), article("b", ""))
    kept = kept_of(*articles, pins=("b", "c"))
    assert kept.article.id == "c"
    assert kept.because == "of the 2 pinned, the earliest stated date, 2020-01-01"
    kept = kept_of(article("c", ""), article("b", ""), pins=("b", "c"))
    assert kept.because == "of the 2 pinned, first by id; nothing else tells the copies apart"


def test_the_original_comes_before_the_copy_that_credits_it() -> None:
    agency, outlet = article("b", "", source="Coast"), article("a", "", source="COAST/Harbour Post")
    kept = kept_of(outlet, agency, a=200)
    assert kept.article.id == "b"
    assert kept.because == "the original: a copy credits its source, Coast, before its own"
    assert not is_original(article("c", "", source="Harbour Post"), [outlet])
    assert not is_original(article("c", ""), [outlet])


def test_the_source_that_is_named_first_comes_before_the_most_complete_text() -> None:
    north, coast = article("a", "", source="North Post"), article("b", "", source=" coast news ")
    kept = kept_of(north, coast, article("c", ""), sources=("Coast News", "North Post"), a=900)
    assert kept.article.id == "b"
    assert kept.because == "of the source that archive.toml puts first, coast news"
    assert kept_of(article("a", ""), north, sources=("North Post",)).article.id == "a"


def test_a_part_of_a_credit_is_named_as_well() -> None:
    post, wire = article("a", "", source="Post"), article("b", "", source="Wire/Herald")
    assert kept_of(post, wire, sources=("Herald",)).article.id == "b"


def test_sources_that_are_not_named_are_left_to_the_other_rules() -> None:
    kept = kept_of(
        article("a", "", source="A"), article("b", "", source="B"), sources=("C",), b=200
    )
    assert kept.because == "the most complete text"


def test_what_a_site_prints_makes_no_text_more_complete() -> None:
    chrome = "\n\n".join(["Read more", "Subscribe to our newsletter today", "Sign up for free"] * 2)
    plain, cluttered = article("b", TEXT), article("a", f"{TEXT}\n\n{chrome}")
    assert kept_of(plain, cluttered, a=112, b=100).article.id == "b"


def test_of_equally_complete_texts_the_cleanest_comes_first() -> None:
    scanned = TEXT.replace("council", "counc1l", 1).replace("harbour", "harboor", 1)
    scanned = scanned.replace("crews", "crevvs").replace("waited", "wailed", 1)
    kept = kept_of(article("b", TEXT), dated("a", "2020-01-01", body=scanned), a=500, b=497)
    assert kept.article.id == "b"
    assert kept.because == "the cleanest text: 0 words are damaged or a site's, of another 3"


def test_one_flaw_of_the_cleanest_text_is_one_word() -> None:
    plain, cluttered = f"{TEXT}\n\nAdvertisement", f"{TEXT}\n\nRead more\n\nSign up for free"
    kept = kept_of(article("b", plain), article("a", cluttered), a=505, b=500)
    assert kept.because == "the cleanest text: 1 word is damaged or a site's, of another 6"


def test_a_damaged_text_that_looks_longer_is_not_the_most_complete() -> None:
    scanned = f"Harboor opened {TEXT}".replace("council", "counc1l").replace("crews", "cre€s")
    kept = kept_of(article("b", TEXT), article("a", scanned), a=52, b=50)
    assert kept.article.id == "b"
    assert kept.because == "the most complete clean text: of another 10 words are damaged"


def test_a_whole_text_with_one_damaged_word_comes_before_a_clean_one_without_a_tail() -> None:
    damaged = TEXT.replace("council", "c0uncil", 1)
    shorter = TEXT.rpartition("and")[0]
    kept = kept_of(article("b", damaged), article("a", shorter), a=38, b=45)
    assert (kept.article.id, kept.because) == ("b", "the most complete text")


def test_mistaken_characters_make_a_text_less_clean() -> None:
    wrong = TEXT.replace("harbour", "hÃ¡fen").replace("quay", "quÃ©")
    right = TEXT.replace("harbour", "háfen").replace("quay", "qué")
    assert kept_of(article("a", wrong), article("b", right)).article.id == "b"


def test_one_misprint_counts_for_nothing() -> None:
    misprint = TEXT.replace("council", "counsil", 1)
    assert kept_of(article("b", TEXT), dated("a", "2020-01-01", body=misprint)).article.id == "a"


def test_an_estimated_date_is_never_the_earliest() -> None:
    estimate = Estimate(CalendarDate(1999), "text", "a year in the text")
    kept = kept_of(article("a", "", estimate=estimate), dated("b", "2020-01-01"))
    assert kept.article.id == "b"


def test_the_most_complete_text_comes_before_an_earlier_one() -> None:
    kept = kept_of(dated("a", "2020-01-01"), dated("b", "2021-01-01"), a=97, b=100)
    assert (kept.article.id, kept.because) == ("b", "the most complete text")


def test_two_per_cent_less_text_counts_as_equal_and_the_earlier_one_is_kept() -> None:
    kept = kept_of(dated("a", "2021-01-01"), dated("b", "2020-12-31"), a=100, b=98)
    assert kept.article.id == "b"
    assert kept.because == "the earliest stated date, 2020-12-31"


def test_a_month_may_be_as_late_as_its_last_day() -> None:
    assert kept_of(dated("a", "2020-12"), dated("b", "2020-12-05")).article.id == "b"
    assert kept_of(dated("a", "2020-12-05"), dated("b", "2020-11")).article.id == "b"


def test_a_stated_date_comes_before_none() -> None:
    assert kept_of(article("a", ""), dated("b", "2020-12-05")).article.id == "b"


def test_more_headers_come_before_fewer() -> None:
    kept = kept_of(article("a", ""), article("b", "", place="Coast", url="https://example.org/1"))
    assert kept.article.id == "b"
    assert kept.because == "the most headers stated, 2 of 6"


def test_the_id_decides_last_and_order_never() -> None:
    articles = [article(name, "") for name in ("c", "a", "b")]
    for order in (articles, articles[::-1]):
        kept = kept_of(*order)
        assert kept.article.id == "a"
        assert kept.because == "first by id; nothing else tells the copies apart"


def test_damage_that_makes_texts_equal_leaves_them_to_the_other_rules() -> None:
    scanned = f"{TEXT} Counc1l crews met by the qu4y, and c0uncil crews wa1ted."
    kept = kept_of(article("b", TEXT), dated("a", "2020-01-01", body=scanned), a=104, b=96)
    assert (kept.article.id, kept.because) == (
        "b",
        "the cleanest text: 0 words are damaged or a site's, of another 4",
    )
