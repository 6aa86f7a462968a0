from __future__ import annotations

from archive_cli.reading.registry import FileReading, read_bytes
from reading.formats.quotes import check_quotes

WIRE = """<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" NEWID="1">
<DATE>26-FEB-1987 15:01:01.79</DATE>
<TOPICS><D>tea</D></TOPICS>
<PLACES><D>laos</D></PLACES>
<UNKNOWN>
&#5;&#5;&#5;C T
&#22;&#22;&#1;f0704&#31;reute
</UNKNOWN>
<TEXT>&#2;
<TITLE>TEA &lt;TEA> PRICES RISE</TITLE>
<AUTHOR>    By Anna Example, Reuters</AUTHOR>
<DATELINE>    VIENTIANE, Feb 26 - </DATELINE><BODY>Prices rose throughout the week at
the markets of the north, traders said, after rain had closed
two of the roads.
    They will fall again soon.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
<REUTERS TOPICS="NO" NEWID="2">
<DATE>27-FEB-1987 15:02:00.00</DATE>
<TEXT TYPE="BRIEF">&#2;
******<TITLE>EXAMPLE CORP 4TH QTR LOSS 12 CTS
</TITLE>Blah blah blah.
&#3;
</TEXT>
</REUTERS>
<REUTERS TOPICS="NO" NEWID="3">
<DATE>28-FEB-1987 15:02:00.00</DATE>
<TEXT TYPE="UNPROC">&#2;
 The exchange stays closed on Monday, it said in a note.
&#3;
</TEXT>
</REUTERS>
"""
COLLECTION = """<DOC>
<DOCNO> EX870324-0001 </DOCNO>
<HL> Talks resume
 in the north </HL>
<DD> March 24, 1987 </DD>
<SO> The Example Journal </SO>
<BYLINE>By Anna Example</BYLINE>
<DATELINE> HANOI </DATELINE>
<TEXT>
<P>The two sides met.</P>
<P>They will meet again.</P>
</TEXT>
</DOC>
<DOC>
<DOCNO> EX870325-0001 </DOCNO>
<HEADLINE><P>Rice harvest</P></HEADLINE>
<DATE><P>March 25, 1987, Wednesday, Home Edition</P></DATE>
<TEXT>Farmers planted earlier.</TEXT>
</DOC>
"""


def read_file(text: str, path: str = "a.sgm") -> FileReading:
    return read_bytes(text.encode(), path)


def test_a_wire_story_gives_every_field() -> None:
    first = read_file(WIRE).readings[0]
    article = first.article
    assert (article.id, article.title) == ("a.sgm#1", "TEA <TEA> PRICES RISE")
    assert (str(article.date), article.date_basis) == ("1987-02-26", "header")
    assert (article.place, article.source) == ("Vientiane", "Reuters")
    assert article.author == "Anna Example"
    assert article.body == (
        "Prices rose throughout the week at the markets of the north, traders said, after rain "
        "had closed two of the roads.\n\nThey will fall again soon."
    )
    assert first.evidence["title"].quote == "TEA &lt;TEA> PRICES RISE"


def test_stories_without_a_body_keep_their_text() -> None:
    _, brief, raw = (reading.article for reading in read_file(WIRE).readings)
    assert (brief.title, brief.body) == ("EXAMPLE CORP 4TH QTR LOSS 12 CTS", "Blah blah blah.")
    assert raw.body == "The exchange stays closed on Monday, it said in a note."
    assert (raw.title_basis, str(raw.date)) == ("lead", "1987-02-28")


def test_other_collections_are_read_too() -> None:
    one, two = (reading.article for reading in read_file(COLLECTION, "b.txt").readings)
    assert one.title == "Talks resume in the north"
    assert (str(one.date), one.source) == ("1987-03-24", "The Example Journal")
    assert (one.author, one.place) == ("Anna Example", "Hanoi")
    assert one.body == "The two sides met.\n\nThey will meet again."
    assert (two.title, str(two.date)) == ("Rice harvest", "1987-03-25")


def test_evidence_quotes_the_file() -> None:
    for text in (WIRE, COLLECTION):
        check_quotes(read_file(text))


def test_an_element_without_an_end_stops_where_the_text_begins() -> None:
    text = COLLECTION.replace("</BYLINE>", "").replace("</DATELINE>", "")
    article = read_file(text).readings[0].article
    assert (article.author, article.place) == ("Anna Example", "Hanoi")
    assert article.body.startswith("The two sides met.")


def test_text_between_documents_is_kept() -> None:
    found = read_file(COLLECTION.replace("<DOC>\n<DOCNO> EX870325", "<DOCNO> EX870325"))
    assert [r.article.title for r in found.readings] == [
        "Talks resume in the north",
        "Rice harvest",
    ]


def test_fields_alone_are_a_document() -> None:
    text = "<DATE>26-FEB-1987</DATE>\n<TITLE>COCOA REVIEW</TITLE>"
    article = read_file(text, "a").readings[0].article
    assert (article.title, str(article.date)) == ("COCOA REVIEW", "1987-02-26")


def test_a_dateline_that_runs_into_the_text_stays_with_it() -> None:
    text = (
        "<DOC><TITLE>TALKS</TITLE><DATELINE>HANOI, March 2 - The north-</DATELINE>"
        "<TEXT>ern road is open.</TEXT></DOC>"
    )
    article = read_file(text).readings[0].article
    assert (article.place, article.body) == ("Hanoi", "The north- ern road is open.")
