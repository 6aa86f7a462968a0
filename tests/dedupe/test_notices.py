import pytest

from archive_cli.dedupe.copies import find_copies
from archive_cli.dedupe.notices import is_notice
from archive_cli.model.article import Article
from archive_cli.model.cluster import Cluster

COOKIES = (
    "We and our partners use cookies to show you content and personalised ads. By pressing the "
    "button you agree that we keep them on your device; your choices can be changed at any time. "
    "How your personal data are used is told in our privacy policy. Accept all"
)
FORM = (
    "Registered users can read three reports a month. Enter your details below and we will send "
    "you a link. Email address. First name. Last name. Your password must have eight characters. "
    "Already a subscriber? Sign in"
)
ROBOT = (
    "Nietypowy ruch z sieci. Twój adres IP wysłał bardzo wiele zapytań. Zaznacz pole obok, że nie "
    "jesteś robotem, a jeśli pole się nie pojawia, zaakceptuj pliki cookie w ustawieniach."
)
STORY = (
    "Lawmakers voted on Tuesday to limit how websites may use cookies, after a debate of nine "
    "hours in which the minister for trade twice left the chamber. Newspapers had warned that "
    "their income would fall by a fifth, and small shops that they would not find their customers "
    "again. The law takes effect in January, when a new office in the port district begins its "
    "work; it may impose fines of up to two per cent of what a company sells in a year."
)


def clusters_of(*articles: Article) -> list[Cluster]:
    return find_copies(articles)[0]


def page(number: int, title: str, body: str) -> Article:
    return Article(
        f"{number:03}", path=f"{number:03}.txt", title=title, title_basis="headline", body=body
    )


@pytest.mark.parametrize("body", [COOKIES, FORM, ROBOT])
def test_what_a_site_says_to_its_visitors_is_a_notice(body: str) -> None:
    assert is_notice(body)


def test_news_of_cookies_is_no_notice() -> None:
    assert not is_notice(STORY)
    assert not is_notice(f"{STORY}\n\nAccept all cookies")


def test_an_article_with_a_notice_under_it_is_no_notice() -> None:
    assert not is_notice("\n\n".join([STORY.replace("cookies", "stamps")] * 6 + [COOKIES]))


def test_pages_with_one_notice_and_other_headlines_are_no_copies() -> None:
    pages = [
        page(1, "Harbour reopens after the storm", COOKIES),
        page(2, "Rice prices fall for a third month", COOKIES),
        page(3, "Parliament debates the budget", COOKIES.replace("button", "green button")),
    ]
    assert clusters_of(*pages) == []


def test_pages_with_one_notice_and_one_headline_are_copies() -> None:
    pages = [
        page(1, "Harbour reopens after the storm", COOKIES),
        page(2, "Rice prices fall for a third month", COOKIES),
        page(3, "Harbour  reopens after the Storm", COOKIES),
        page(4, "Rice prices fall for a third month", COOKIES.replace("button", "green button")),
    ]
    found = [sorted(one.article.id for one in cluster.members) for cluster in clusters_of(*pages)]
    assert sorted(found) == [["001", "003"], ["002", "004"]]


def test_a_story_is_a_copy_under_any_headline() -> None:
    pages = [page(1, "Limits to cookies", STORY), page(2, "Lawmakers vote", STORY)]
    assert len(clusters_of(*pages)) == 1
