from __future__ import annotations

from archive_cli.reading.registry import read_bytes
from reading.formats.quotes import check_quotes

PAGE = """<!-- saved from url=(0059)https://news.example.test/2025/03/05/talks-resume.html -->
<html lang="en-GB"><head><title>Talks resume | Example Times</title>
<meta property="og:site_name" content="Example Times">
<meta content="2025-03-05T15:03:41Z" property="article:published_time">
<meta property="article:modified_time" content="2025-03-09T01:00:00Z">
<meta name="author" content="Anna Example"></head>
<body><nav>Home World</nav><article><h1>Talks &amp; rice</h1>
<p>The two sides <b>met</b> on Wednesday.</p><p>They will meet again.</p></article>
<footer>Contact</footer></body></html>
"""


def test_a_saved_page_gives_its_fields_and_text() -> None:
    found = read_bytes(PAGE.encode(), "page.txt")
    (reading,) = found.readings
    article = reading.article
    assert (article.title, article.title_basis) == ("Talks & rice", "html")
    assert (str(article.date), article.date_basis) == ("2025-03-05", "html")
    assert (article.source, article.author) == ("Example Times", "Anna Example")
    assert article.url == "https://news.example.test/2025/03/05/talks-resume.html"
    assert article.body == "The two sides met on Wednesday.\n\nThey will meet again."
    check_quotes(found)


def test_the_address_dates_a_page_that_says_no_more() -> None:
    page = PAGE.splitlines()[0] + "\n<html><body><p>The two sides met.</p></body></html>"
    article = read_bytes(page.encode(), "page").readings[0].article
    assert (str(article.date), article.date_basis) == ("2025-03-05", "url")
