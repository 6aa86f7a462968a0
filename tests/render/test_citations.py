"""Do other programs read our references as they were meant?"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, MonthIntMiddleware
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.model.article import Article, Estimate
from archive_cli.model.dates import CalendarDate
from archive_cli.model.errors import FormatError
from archive_cli.render.reference import Name, key_of, names_in
from archive_cli.render.renderer import CITATION_FORMATS, Format, Look, renderer_for
from archive_cli.render.sanitize import visible

PLAIN = Article(
    id="2025/03/002-visit",
    title="Guests & hosts: 100 % of {them} agree_",
    title_basis="headline",
    path="2025/03/002-visit.txt",
    date=CalendarDate(2025, 3, 5),
    source="VNA/VNS",
    author="Mary van der Berg and Tom Hill",
    url="https://example.org/a_b?x=1&y={2}",
    lang="en",
)
TEXT = st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool)


def written(output_format: Format, articles: Iterable[Article]) -> str:
    parts: list[str] = []
    renderer_for(output_format, parts.append, Look()).articles(articles)
    return "".join(parts)


def bibtex_of(*articles: Article) -> list[dict[str, str]]:
    middlewares = [MonthIntMiddleware(), LatexDecodingMiddleware()]
    library = parse_string(written("bibtex", articles), append_middleware=middlewares)
    assert not library.failed_blocks
    return [
        {"key": entry.key, "kind": entry.entry_type}
        | {field.key: str(field.value) for field in entry.fields}
        for entry in library.entries
    ]


def ris_of(*articles: Article) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = rispy.load(io.StringIO(written("ris", articles)))
    return records


def csl_of(*articles: Article) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(written("csl-json", articles))
    return items


def test_bibtex_is_read_back_with_every_character() -> None:
    (entry,) = bibtex_of(PLAIN)
    assert entry["key"] == "2025/03/002-visit"
    assert entry["kind"] == "article"
    assert entry["title"].strip("{}") == PLAIN.title
    assert entry["author"] == "van der Berg, Mary and Hill, Tom"
    assert entry["journal"] == "VNA/VNS"
    assert (entry["year"], entry["month"], entry["day"]) == ("2025", "3", "5")
    assert entry["entrysubtype"] == "newspaper"


def test_ris_is_read_back() -> None:
    (entry,) = ris_of(PLAIN)
    assert entry["type_of_reference"] == "NEWS"
    assert entry["id"] == "2025/03/002-visit"
    assert entry["title"] == PLAIN.title
    assert entry["authors"] == ["van der Berg, Mary", "Hill, Tom"]
    assert entry["secondary_title"] == "VNA/VNS"
    assert (entry["year"], entry["date"]) == ("2025", "2025/03/05/")
    assert entry["urls"] == ["https://example.org/a_b?x=1&y=%7B2%7D"]
    assert entry["language"] == "en"


def test_csl_json_has_the_parts_of_the_date() -> None:
    (item,) = csl_of(PLAIN)
    assert item["type"] == "article-newspaper"
    assert item["issued"] == {"date-parts": [[2025, 3, 5]]}
    assert item["author"][0] == {"family": "van der Berg", "given": "Mary"}
    assert item["container-title"] == "VNA/VNS"


@pytest.mark.parametrize(
    ("date", "year", "ris", "parts"),
    [
        (CalendarDate(2025), {"year"}, "2025///", [2025]),
        (CalendarDate(2025, 3), {"year", "month"}, "2025/03//", [2025, 3]),
        (CalendarDate(987, 3, 5), {"year", "month", "day"}, "0987/03/05/", [987, 3, 5]),
    ],
)
def test_a_date_says_no_more_than_is_stated(
    date: CalendarDate, year: set[str], ris: str, parts: list[int]
) -> None:
    article = PLAIN.replaced(date=date)
    (entry,), (record,), (item,) = bibtex_of(article), ris_of(article), csl_of(article)
    assert {"year", "month", "day"} & set(entry) == year
    assert record["date"] == ris
    assert item["issued"] == {"date-parts": [parts]}


def test_an_estimated_date_is_never_cited_as_stated() -> None:
    estimate = Estimate(CalendarDate(2025, 3), "text", "it says so")
    article = PLAIN.replaced(date=None, estimate=estimate)
    (entry,), (record,), (item,) = bibtex_of(article), ris_of(article), csl_of(article)
    assert "year" not in entry
    assert entry["note"] == "undated; estimated 2025-03"
    assert "year" not in record
    assert "date" not in record
    assert record["notes"] == ["undated; estimated 2025-03"]
    assert item["issued"] == {"date-parts": [[2025, 3]], "circa": True}


def test_what_is_absent_is_left_out() -> None:
    bare = Article(id="a", title="Only a title", title_basis="lead", path="a.txt")
    (entry,), (item,) = bibtex_of(bare), csl_of(bare)
    assert entry == {"key": "a", "kind": "misc", "title": "Only a title"}
    assert item == {"id": "a", "type": "article-newspaper", "title": "Only a title"}


@pytest.mark.parametrize(
    ("byline", "lang", "names"),
    [
        ("Mary Hill", "en", (Name("Hill", "Mary"),)),
        ("Ludwig van Beethoven", "de", (Name("van Beethoven", "Ludwig"),)),
        ("Hill, Mary", "en", (Name("Hill", "Mary"),)),
        ("Mary Hill, Tom Berg and A. N. Other", "en",
         (Name("Hill", "Mary"), Name("Berg", "Tom"), Name("Other", "A. N."))),
        ("Martin Hill, Jr.", "en", (Name("Hill", "Martin", "Jr."),)),
        ("Martin Luther King Jr.", "en", (Name("King", "Martin Luther", "Jr."),)),
        ("King, Martin Luther, Jr.", "en", (Name("King", "Martin Luther", "Jr."),)),
        ("Tom Hill III and Ann Reed, Sr., Mary Berg", "en",
         (Name("Hill", "Tom", "III"), Name("Reed", "Ann", "Sr."), Name("Berg", "Mary"))),
        ("Hill, Jr.", "en", (Name("Hill, Jr."),)),
        ("Jr.", "en", (Name("Jr."),)),
        ("Nguyen Van An Jr.", "en", (Name("Nguyen Van An Jr."),)),
        ("van der Berg, Ludwig", "en", (Name("van der Berg", "Ludwig"),)),
        ("de la Cruz, Ana; Hill, Mary", None, (Name("de la Cruz", "Ana"), Name("Hill", "Mary"))),
        ("Mary Hill; Tom Berg, Ann Reed", "en",
         (Name("Hill", "Mary"), Name("Berg", "Tom"), Name("Reed", "Ann"))),
        ("Mary Hill; ", "en", (Name("Hill", "Mary"),)),
        ("李明、 、王伟", "zh", (Name("李明"), Name("王伟"))),
        ("Le Thi Lan", "en", (Name("Le Thi Lan"),)),
        ("Do Van An and Ho Chi Minh", "en", (Name("Do Van An"), Name("Ho Chi Minh"))),
        ("Mai Thi Hong Lan", "en", (Name("Mai Thi Hong Lan"),)),
        ("Mai van der Berg", "en", (Name("van der Berg", "Mai"),)),
        ("Mai Berg", "en", (Name("Berg", "Mai"),)),
        ("Mai Lily Berg", "en", (Name("Berg", "Mai Lily"),)),
        ("Nguyễn Văn An", "vi", (Name("Nguyễn Văn An"),)),
        ("Khánh Dương", None, (Name("Khánh Dương"),)),
        ("Nguyễn Văn An", "en", (Name("Nguyễn Văn An"),)),
        ("Nguyen Van An and Tom Hill", "en", (Name("Nguyen Van An"), Name("Hill", "Tom"))),
        ("Viet Thanh Nguyen", "en", (Name("Nguyen", "Viet Thanh"),)),
        ("Lê Thị Bình", "fr", (Name("Lê Thị Bình"),)),
        ("Zhang Wei", "en", (Name("Zhang Wei"),)),
        ("Kim Min-ji", "en", (Name("Kim Min-ji"),)),
        ("Kim Hill", "en", (Name("Hill", "Kim"),)),
        ("Jean-Luc Petit", "fr", (Name("Petit", "Jean-Luc"),)),
        ("Staff Reporter", "en", (Name("Staff Reporter"),)),
        ("VNS", "en", (Name("VNS"),)),
        ("Anne Dupont et Luc Petit", "fr", (Name("Dupont", "Anne"), Name("Petit", "Luc"))),
        (None, "en", ()),
    ],
)  # fmt: skip
def test_names_are_taken_apart_only_where_custom_tells_how(
    byline: str | None, lang: str | None, names: tuple[Name, ...]
) -> None:
    assert names_in(byline, lang) == names


def test_an_author_left_whole_stays_whole_for_bibtex() -> None:
    article = PLAIN.replaced(author="Nguyễn Văn An and Lê Thị Bình", lang="vi")
    assert "author = {{Nguyễn Văn An} and {Lê Thị Bình}}," in written("bibtex", [article])


def test_a_suffix_stands_where_each_format_has_it() -> None:
    article = PLAIN.replaced(author="Martin Luther King Jr.")
    assert "author = {King, Jr., Martin Luther}," in written("bibtex", [article])
    assert ris_of(article)[0]["authors"] == ["King, Martin Luther, Jr."]
    assert csl_of(article)[0]["author"] == [
        {"family": "King", "given": "Martin Luther", "suffix": "Jr."}
    ]


@pytest.mark.parametrize("title", ["One { brace", "One } brace", "}{", "{ and {x}", "{a {b} c}"])
def test_braces_are_read_back_whether_they_have_a_pair_or_not(title: str) -> None:
    (entry,) = bibtex_of(PLAIN.replaced(title=title))
    assert entry["title"] == title


def test_keys_differ_where_ids_do() -> None:
    ids = ["tin/Hà Nội", "tin/Ha Noi", "tin/ha-noi", "a b", "a-b", "x#1", "x:1", "…", "", "é#2"]
    articles = [PLAIN.replaced(id=one, path=f"{one}.txt") for one in ids]
    keys = [key_of(article) for article in (*articles, PLAIN.replaced(id="a-b", path="a-b"))]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[A-Za-z0-9_./:-]+", key) for key in keys)


@given(title=TEXT, source=TEXT, author=TEXT)
def test_no_text_breaks_a_format(title: str, source: str, author: str) -> None:
    article = PLAIN.replaced(title=title, source=source, author=author)
    pair = (article, PLAIN.replaced(id="b", path="b.txt"))
    entries, records, items = bibtex_of(*pair), ris_of(*pair), csl_of(*pair)
    assert len(entries) == len(records) == len(items) == 2
    assert items[0]["title"] == title
    assert records[0]["title"].split() == visible(title).split()
    assert written("bibtex", pair).count("{") == written("bibtex", pair).count("}")


@pytest.mark.parametrize("output_format", CITATION_FORMATS)
def test_numbers_and_copies_have_no_references(output_format: Format) -> None:
    renderer = renderer_for(output_format, lambda _: None, Look())
    with pytest.raises(FormatError):
        renderer.facets([])
    with pytest.raises(FormatError):
        renderer.copies([])
    with pytest.raises(FormatError):
        renderer.problems([])
    with pytest.raises(FormatError):
        renderer.readings([], single=True)


@pytest.mark.parametrize(("output_format", "nothing"), [("bibtex", ""), ("csl-json", "[]\n")])
def test_no_articles_make_an_empty_list(output_format: Format, nothing: str) -> None:
    assert written(output_format, []) == nothing
