from __future__ import annotations

import json

import pytest

from archive_cli.model.article import Reading
from archive_cli.reading.registry import FileReading, read_bytes
from reading.formats.quotes import check_quotes

CRAWLED = {
    "authors": ["Anna Example", "J. R. Writer"],
    "date_download": "2026-11-20 08:00:00",
    "date_modify": "None",
    "date_publish": "2025-03-05 22:03:41",
    "description": "A line about the talks.",
    "image_url": "https://news.example.test/a.jpg",
    "language": "vi",
    "maintext": "HANOI, March 5 (VNA) — The two sides met.\nThey will meet again. — VNA",
    "source_domain": "news.example.test",
    "title": "Talks resume in Hà Nội",
    "title_page": None,
    "url": "https://news.example.test/2025/03/05/talks.html",
}
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Example Times", "url": "https://times.example.test"},
        {
            "@type": "NewsArticle",
            "headline": "Rice harvest beats forecast",
            "articleBody": "Farmers planted earlier than usual. They hope for a dry spell.",
            "datePublished": "2025-03-05T08:00:00+07:00",
            "dateModified": "2025-03-09T08:00:00+07:00",
            "author": [{"@type": "Person", "name": "Anna Example"}, {"name": "J. R. Writer"}],
            "publisher": {"@type": "Organization", "name": "Example Times"},
            "inLanguage": "en-GB",
            "mainEntityOfPage": {"@type": "WebPage", "@id": "https://times.example.test/rice"},
        },
    ],
}


def read_file(value: object, path: str = "folder/a.json") -> FileReading:
    text = value if isinstance(value, str) else json.dumps(value)
    return read_bytes(text.encode(), path)


def read_one(value: object, path: str = "folder/a.json") -> Reading:
    (reading,) = read_file(value, path).readings
    return reading


def test_a_news_crawlers_record_gives_every_field() -> None:
    article = read_one(CRAWLED).article
    assert article.id == "folder/a.json"
    assert (article.title, article.title_basis) == ("Talks resume in Hà Nội", "header")
    assert (str(article.date), article.date_basis) == ("2025-03-05", "header")
    assert (article.place, article.source) == ("Hanoi", "news.example.test")
    assert (article.author, article.lang) == ("Anna Example, J. R. Writer", "vi")
    assert article.url == "https://news.example.test/2025/03/05/talks.html"
    assert article.body == "The two sides met.\n\nThey will meet again."


def test_the_day_of_the_download_is_never_the_date() -> None:
    for absent in ("None", "null", "", None):
        reading = read_one({**CRAWLED, "date_publish": absent, "url": None})
        assert reading.article.date is None
        assert any("copy" in rejected.because for rejected in reading.evidence["date"].rejected)


def test_linked_data_is_read_from_its_graph() -> None:
    article = read_one(LINKED).article
    assert article.title == "Rice harvest beats forecast"
    assert str(article.date) == "2025-03-05"
    assert (article.source, article.author) == ("Example Times", "Anna Example, J. R. Writer")
    assert (article.lang, article.url) == ("en", "https://times.example.test/rice")


def test_evidence_quotes_the_escapes_of_the_file() -> None:
    raw = (
        '{"title": "H\\u00e0 N\\u1ed9i \\"opens\\" \\ud83d\\ude00", '
        '"text": "H\\u00c0 N\\u1ed8I \\u2014 The port opened.\\nIt is large. \\u2014 VNS", '
        '"url": "https:\\/\\/news.example.test\\/2025\\/03\\/05\\/a.html"}'
    )
    found = read_file(raw)
    (reading,) = found.readings
    article, evidence = reading.article, reading.evidence
    assert article.title == 'Hà Nội "opens" 😀'
    assert evidence["title"].quote == 'H\\u00e0 N\\u1ed9i \\"opens\\" \\ud83d\\ude00'
    assert evidence["place"].quote == "H\\u00c0 N\\u1ed8I"
    assert (article.source, evidence["source"].quote) == ("VNS", "VNS")
    assert evidence["url"].quote == "https:\\/\\/news.example.test\\/2025\\/03\\/05\\/a.html"
    assert (article.url, str(article.date)) == (
        "https://news.example.test/2025/03/05/a.html",
        "2025-03-05",
    )
    check_quotes(found)


@pytest.mark.parametrize("stamp", [1741186981, 1741186981000, "1741186981", 1741186981.25])
def test_seconds_since_1970_are_a_date_under_a_date_key_only(stamp: object) -> None:
    record = {"title": "Talks resume", "text": "The two sides met."}
    assert str(read_one({**record, "publish_date": stamp}).article.date) == "2025-03-05"
    assert read_one({**record, "shares": stamp}).article.date is None


@pytest.mark.parametrize(
    "key", ["articles", "items", "docs", "results", "data", "hits", "response", "@graph"]
)
def test_an_array_may_lie_under_a_key(key: str) -> None:
    records = [{"title": f"Story {n}", "text": f"Text {n} is here."} for n in (1, 2)]
    found = read_file({"status": "ok", "totalResults": 2, key: records})
    assert [r.article.id for r in found.readings] == ["folder/a.json#1", "folder/a.json#2"]
    assert [r.article.title for r in found.readings] == ["Story 1", "Story 2"]


def test_search_results_are_read_through_their_wrappers() -> None:
    records = [
        {"_id": n, "_source": {"title": f"Story {n}", "body": f"Text {n} is here."}} for n in (1, 2)
    ]
    found = read_file({"hits": {"total": 2, "hits": records}})
    assert [r.article.body for r in found.readings] == ["Text 1 is here.", "Text 2 is here."]


def test_objects_may_follow_one_another_or_lie_behind_ids() -> None:
    one, two = ({"title": f"Story {n}", "text": f"Text {n} is here."} for n in (1, 2))
    assert len(read_file(f"{json.dumps(one, indent=1)}\n{json.dumps(two, indent=1)}").readings) == 2
    assert len(read_file({"a1": one, "a2": two}).readings) == 2


def test_a_broken_line_is_named_and_the_others_are_read() -> None:
    lines = [json.dumps({"title": f"Story {n}", "text": f"Text {n} is here."}) for n in range(4)]
    lines[2] = lines[2][:-9]
    found = read_file("\n".join(lines), "a.jsonl")
    assert [r.article.title for r in found.readings][::3] == ["Story 0", "Story 3"]
    assert "Text 2" in found.readings[2].article.body
    (problem,) = [p for p in found.problems if p.problem == "malformed"]
    assert problem.message == "Line 3 is broken JSON, and is read as plain text."


def test_a_broken_file_is_plain_text_and_a_problem() -> None:
    found = read_file('{"title": "Talks",\n "text": "The two sides met.', "a.json")
    assert "The two sides met." in found.readings[0].article.body
    assert found.problems[0].message == "Its JSON breaks off in line 2, and it is read as text."


def test_values_before_a_broken_one_are_read() -> None:
    records = [{"title": f"Story {n}", "text": f"Text {n} is here."} for n in range(3)]
    text = "\n".join(json.dumps(record, indent=1) for record in records)[:-20]
    found = read_file(text)
    assert [r.article.title for r in found.readings[:2]] == ["Story 0", "Story 1"]
    assert "Story 2" in found.readings[2].article.body
    assert found.problems[0].message.endswith("and the rest is read as text.")


def test_text_in_square_brackets_is_plain_text() -> None:
    found = read_file("[東京 ５日 ロイター] - 首相は述べた。", "a.txt")
    assert found.readings[0].article.body.endswith("首相は述べた。")
    assert not any(problem.problem == "malformed" for problem in found.problems)


def test_markup_in_a_text_is_left_out() -> None:
    content = "<p>One.</p>\n<p>Two &lt; 3.</p>"
    record = {"title": {"rendered": "Tea &amp; rice"}, "content": {"rendered": content}}
    article = read_one(record).article
    assert (article.title, article.body) == ("Tea & rice", "One.\n\nTwo < 3.")


def test_a_key_that_comes_twice_and_a_huge_number_do_no_harm() -> None:
    text = f'{{"title": "One", "title": "Two", "n": {"9" * 5000}, "text": "A text is here."}}'
    reading = read_one(text)
    assert reading.article.title == "One"
    assert [rejected.value for rejected in reading.evidence["title"].rejected] == ["Two"]


def test_an_object_without_a_text_is_no_article() -> None:
    assert read_file({"name": "tool", "version": "1.0"}).readings[0].article.title_basis == "lead"


def test_a_text_under_an_unknown_key_is_found() -> None:
    body = "The two sides met on Wednesday, and they agreed to meet again within a year."
    assert read_one({"title": "Talks", "noi_dung_day_du": body, "x": 1}).article.body == body


def test_the_key_that_tells_most_gives_the_date() -> None:
    record = {
        "created_at": "2025-03-01",
        "date": "2025-03-04",
        "datePublished": "2025-03-05",
        "title": "Talks",
        "text": "The two sides met.",
    }
    assert str(read_one(record).article.date) == "2025-03-05"


def test_articles_are_not_lost_beside_one_that_a_lost_bracket_moved_up() -> None:
    first = {"headline": "Bridge opens", "articleBody": "The bridge was opened on Monday."}
    last = {
        "headline": "Ferry stops",
        "articleBody": "The last ferry left the town at noon, and none will come back this winter.",
    }
    found = read_file({"total": 2, "@graph": [first], **last})
    assert {one.article.title for one in found.readings} == {"Bridge opens", "Ferry stops"}


@pytest.mark.parametrize(
    ("beside", "titles"),
    [
        ({"title": "Second", "maintext": "Rain fell for long."}, ["First", "Second"]),
        ({"name": "Sports"}, ["First"]),
        (3, ["First"]),
    ],
)
def test_what_an_article_holds_beside_itself_counts_where_it_has_a_text(
    beside: object, titles: list[str]
) -> None:
    text = "The two sides met on Wednesday and agreed to go on. " * 20
    found = read_file({"title": "First", "maintext": text, "articles": [beside]})
    assert [reading.article.title for reading in found.readings] == titles


def test_an_object_without_a_name_names_nobody() -> None:
    value = {"title": "Talks", "author": {"id": 5}, "maintext": "The two sides met."}
    assert read_one(value).article.author is None


def test_a_broken_line_without_a_word_is_no_article() -> None:
    lines = [json.dumps({"title": name, "maintext": "The two sides met."}) for name in "abc"]
    found = read_file("\n".join((lines[0], "}", *lines[1:])), "a.jsonl")
    assert [reading.article.title for reading in found.readings] == ["a", "b", "c"]
    assert "Line 2 is broken JSON, and is read as plain text." in [
        problem.message for problem in found.problems
    ]


def test_where_there_is_no_text_the_summary_of_a_dated_article_is_its_body() -> None:
    value = {"title": "Talks", "date_publish": "2025-03-05", "description": "The two sides met."}
    assert read_one(value).article.body == "The two sides met."


def test_values_may_be_parted_by_commas() -> None:
    values = ({"title": name, "maintext": "The two sides met."} for name in "ab")
    found = read_file(",".join(map(json.dumps, values)))
    assert [reading.article.title for reading in found.readings] == ["a", "b"]
