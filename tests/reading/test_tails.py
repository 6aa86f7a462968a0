from __future__ import annotations

import pytest

from archive_cli.reading.lines import lines_of
from archive_cli.reading.tails import Tail, read_tail

OPENING = "The council met on the plan for the harbour and agreed on it, the mayor said today.\n\n"


def tail_of(end: str) -> Tail:
    return read_tail(list(lines_of(OPENING + end)))


@pytest.mark.parametrize(
    "mark",
    [
        "./.",
        ". Enditem",
        ".\n\n-30-",
        ".\n\n-0-",
        ".\n\n###",
        ". (END)",
        ".\n\n*** ENDS ***",
        ". ■",
    ],
)
def test_end_marks_leave_the_text(mark: str) -> None:
    tail = tail_of(f"It will be built{mark}")
    assert tail.lines[-1].text == "It will be built."
    assert tail.claims == []


@pytest.mark.parametrize(
    ("end", "source"),
    [
        ("It will be built. — VNA/VNS", "VNA/VNS"),
        ("It will be built. (Xinhua)", "Xinhua"),
        ("It will be built. (Xinhua) Enditem", "Xinhua"),
        ("It will be built.\n\n— VNS", "VNS"),
        ("It will be built.\n\n— Bay News/AP", "Bay News/AP"),
        ("It will be built.\n\nTheo TTXVN", "TTXVN"),
        ("It will be built.\n\n(Theo Tuổi Trẻ)", "Tuổi Trẻ"),
        ("It will be built.\n\nNguồn: Báo Nhân Dân", "Báo Nhân Dân"),
        ("It will be built.\n\n© AFP 2025", "AFP"),
        ("It will be built. © AFP 2025", "AFP"),
        ("It will be built. (BQZ)", "BQZ"),
    ],
)
def test_a_sign_off_names_the_source(end: str, source: str) -> None:
    tail = tail_of(end)
    assert [(claim.role, claim.value) for claim in tail.claims] == [("source", source)]
    assert tail.lines[-1].text == "It will be built."
    assert (OPENING + end)[slice(*tail.claims[0].span)] == source


@pytest.mark.parametrize(
    ("end", "author"),
    [
        ("\n\n(Reporting by Anna Example in Hanoi and Ben Other; Editing by Carl Third)", True),
        (" (Reporting by Anna Example and Ben Other; Editing by Carl Third)", True),
        ("\n\nReporting by Anna Example, Ben Other; Editing by Carl Third", True),
        ("\n\n(Additional reporting by Dora Fourth; Editing by Carl Third)", False),
    ],
)
def test_the_line_of_the_desk_names_reporters_and_is_no_text(end: str, author: bool) -> None:
    tail = tail_of(f"It will be built.{end}")
    assert tail.lines[-1].text == "It will be built."
    expected = [("author", "Anna Example, Ben Other")] if author else []
    assert [(claim.role, claim.value) for claim in tail.claims] == expected


@pytest.mark.parametrize(
    "end",
    [
        "Writing by hand is good for you.",
        "He said it was good - Anna",
        "It came from the alliance (NATO).",
        "Paris",
        "They will be paid by 2030.",
    ],
)
def test_what_only_looks_like_an_end_stays_text(end: str) -> None:
    tail = tail_of(end)
    assert tail.lines[-1].text == end
    assert tail.claims == []


@pytest.mark.parametrize(
    "chrome",
    [
        "Comment (0)\nNo data\nNo data",
        "Xem thêm\nTin liên quan\nChia sẻ",
        "相关阅读\n分享\n责任编辑：李",
    ],
)
def test_the_chrome_of_sites_is_taken_off(chrome: str) -> None:
    tail = tail_of(f"It will be built.\n\n{chrome}")
    assert tail.lines[-1].text == "It will be built."
    assert len(tail.chrome) == 3


@pytest.mark.parametrize(
    "notices",
    [
        "Our Standards: The Thomson Reuters Trust Principles.",
        f"Copyright 2025 The Bay Herald. All rights reserved. No part of it may be {'sold ' * 9}.",
        "Tags: harbour, Sarn, port\n\nClick here to subscribe",
    ],
)
def test_notices_are_taken_off_whatever_their_length(notices: str) -> None:
    tail = tail_of(f"It will be built. (Reporting by Anna Example and Ben Other)\n\n{notices}")
    assert tail.lines[-1].text == "It will be built."
    assert [line.text for line in tail.chrome] == notices.split("\n\n")
    assert [claim.role for claim in tail.claims] == ["author"]


def test_short_lines_above_a_notice_are_text() -> None:
    tail = tail_of(
        "Sarn beat Port Elin\nBay beat Hill\n\nCopyright 2025 Bay Media. All rights reserved."
    )
    assert tail.lines[-1].text == "Bay beat Hill"


@pytest.mark.parametrize("end", ["© AFP 2025", "Copyright 2025 AFP", "(c) 2025 AFP"])
def test_a_notice_of_rights_names_the_agency(end: str) -> None:
    for behind in ("", "\nSource: https://example.org/port"):
        tail = tail_of(f"It will be built.\n\n{end}{behind}")
        assert tail.lines[-1].text == "It will be built."
        assert ("source", "AFP") in [(claim.role, claim.value) for claim in tail.claims]


def test_of_sign_offs_without_end_the_last_four_are_taken_off() -> None:
    tail = tail_of("— AFP\n" * 6)
    assert len(tail.claims) == 4
    assert [line.text for line in tail.lines[1:]] == ["— AFP", "— AFP"]


def test_a_text_that_goes_on_behind_its_source_line_is_kept() -> None:
    prose = "The council will meet again in the spring and speak of the harbour, the mayor said."
    tail = tail_of(f"It will be built.\n\nSource: Bay News\n\n{prose}\n")
    assert [line.text for line in tail.lines[1:]] == ["It will be built.", prose]
    assert [claim.value for claim in tail.claims] == ["Bay News"]


@pytest.mark.parametrize("name", ["bay", "The mayor and all of the council of Sarn"])
def test_what_is_no_name_is_no_source(name: str) -> None:
    assert tail_of(f"It will be built.\n\nSource: {name}\n").claims == []
