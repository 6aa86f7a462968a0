from archive_cli.dedupe.canonical import Kept, choose_kept, is_original, place_of
from archive_cli.model.article import Article
from archive_cli.model.dates import CalendarDate
from dedupe.planted import article


def kept_of(*articles: Article, pins: tuple[str, ...] = (), **sizes: int) -> Kept:
    all_sizes = {place_of(a): sizes.get(a.id, 100) for a in articles}
    return choose_kept(articles, all_sizes, frozenset(pins))


def dated(name: str, date: str, **fields: object) -> Article:
    return article(name, "", date=CalendarDate.parse(date), **fields)


def test_a_pin_comes_before_everything() -> None:
    kept = kept_of(dated("a", "2020-01-01"), article("b", ""), pins=("b",), a=900)
    assert (kept.article.id, kept.because) == ("b", "pinned")


def test_the_original_comes_before_the_copy_that_credits_it() -> None:
    agency, outlet = article("b", "", source="Coast"), article("a", "", source="COAST/Harbour Post")
    kept = kept_of(outlet, agency, a=200)
    assert kept.article.id == "b"
    assert kept.because == "the original: a copy credits its source, Coast, before its own"
    assert not is_original(article("c", "", source="Harbour Post"), [outlet])
    assert not is_original(article("c", ""), [outlet])


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
