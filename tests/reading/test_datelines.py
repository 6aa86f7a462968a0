from __future__ import annotations

import pytest

from archive_cli.reading.datelines import find_dateline
from archive_cli.reading.lines import Line

READ = [
    ("HÀ NỘI — Việt Nam will support Laos.", "Hà Nội", None),
    ("HANOI, March 5 (Xinhua) -- The ministers met here.", "Hanoi", "Xinhua"),
    ("PARIS (AFP) — The minister spoke.", "Paris", "AFP"),
    ("SAN SALVADOR, 3 JAN 90 -- [TEXT] THE ARMED FORCES SAID", "San Salvador", None),
    ("WASHINGTON, June 1 (Reuters) - The president spoke.", "Washington", "Reuters"),
    (
        "LAS VEGAS, Nev., March 5, 2025 /PRNewswire/ -- A firm said.",
        "Las Vegas, Nev.",
        "PRNewswire",
    ),
    ("MOSCOW, March 5. /TASS/. The ministry spoke.", "Moscow", "TASS"),
    ("МОСКВА, 5 марта. /ТАСС/. Министр заявил.", "Москва", "ТАСС"),
    ("PARIS, 5 mars 2025 (AFP) - Le ministre a parlé.", "Paris", "AFP"),
    ("Berlin, 5. März (dpa) - Der Minister sagte.", "Berlin", "dpa"),
    ("Hà Nội, ngày 5/3 (TTXVN) - Thủ tướng tiếp đoàn.", "Hà Nội", "TTXVN"),
    ("Hanoi (VNA) – The Prime Minister spoke.", "Hanoi", "VNA"),
    ("KABUL/ISLAMABAD, March 5 (Reuters) - Officials spoke.", "Kabul/Islamabad", "Reuters"),
    ("KUALA LUMPUR: The minister spoke today.", "Kuala Lumpur", None),
    ("MANAGUA (NICARAGUA) — The council met.", "Managua, Nicaragua", None),
    ("ABILA, Kronos - The council met.", "Abila, Kronos", None),
    ("(Reuters) - The company said.", None, "Reuters"),
    ("MONTREAL, Feb 26- The board met.", "Montreal", None),
    ("OAKLAND , N.J., March 2 - The board met.", "Oakland, N.J.", None),
    ("NEW YORK, MARCH 2 - The board met.", "New York", None),
    ("Madrid, 5 mar (EFE).- El consejo habló.", "Madrid", "EFE"),
    ("Hà Nội (TTXVN 5/3) - Hội đồng họp.", "Hà Nội", "TTXVN"),
    ("Nhân Dân - Hội đồng họp sáng 5/3.", None, "Nhân Dân"),
    ("ABOARD AIR FORCE ONE (AP) _ The president spoke.", "Aboard Air Force One", "AP"),
    ("(07-17) 13:09 PDT BERKELEY -- Police spoke.", "Berkeley", None),
    ("(CNN)The president spoke.", None, "CNN"),
    ("UNDATED (AP) -- A list follows.", None, "AP"),
    ("(ANSA) - ROMA, 05 MAR - Il consiglio ha parlato.", "Roma", "ANSA"),
    ("LONDON--(BUSINESS WIRE)--A firm opened a pier.", "London", "BUSINESS WIRE"),
    ("TOKYO, March 5 KYODO - The ministry spoke.", "Tokyo", "KYODO"),
    ("NEW DELHI, Mar 5 (PTI) The ministry spoke.", "New Delhi", "PTI"),
    ("JAKARTA, KOMPAS.com - Menteri berbicara.", "Jakarta", "KOMPAS.com"),
    ("KABUL and ISLAMABAD (Reuters) - Officials spoke.", "Kabul and Islamabad", "Reuters"),
    ("PORTLAND (Oregon) - The council met.", "Portland, Oregon", None),
    ("القاهرة (رويترز) - قال الوزير اليوم.", "القاهرة", "رويترز"),
    ("新华社河内3月5日电（记者李海）市议会讨论了计划。", "河内", "新华社"),
    ("【本报北京5日讯】市议会讨论了计划。", "北京", None),
    ("（中央社記者王小海台北5日電）市議會討論了計畫。", "台北", "中央社"),
    ("[東京 ５日 ロイター] - 市議会は計画を話し合った。", "東京", "ロイター"),
    ("【東京共同】市議会は計画を話し合った。", "東京", "共同"),
    ("(서울=연합뉴스) 김바다 기자 = 시의회가 논의했다.", "서울", "연합뉴스"),
    ("RIGA (CNN)Harbour workers met on Monday.", "Riga", "CNN"),
    ("Riga, Oct 4, 2021 (LETA) The harbour opened.", "Riga", "LETA"),
    ("Riga [Latvia], October 4 (ANI): The harbour opened.", "Riga, Latvia", "ANI"),
    ("RIGA, Monday: The harbour opened.", "Riga", None),
    ("Riga, Tues., 4 July 1995 (AFP) -- The harbour opened.", "Riga", "AFP"),
    ("RIGA (October 4, 2021) — The harbour opened.", "Riga", None),
    ("ACCRA, Aug. 2, GNA - The harbour opened.", "Accra", "GNA"),
    ("LISBON, Lusa - The harbour opened.", "Lisbon", "Lusa"),
    ("Hamburg (dpa/lno) - Der Hafen ist wieder offen.", "Hamburg", "dpa/lno"),
    ("(Harbour Wire) RIGA - The harbour opened.", "Riga", "Harbour Wire"),
    ("Riga (Harbour Wire). The harbour opened.", "Riga", "Harbour Wire"),
    ("RIGA / TALLINN (Harbour Wire) — The harbours opened.", "Riga / Tallinn", "Harbour Wire"),
    ("RIGA--(Harbourwire - May 2, 2012) - The harbour opened.", "Riga", "Harbourwire"),
    ("Ulaanbaatar /MONTSAME/ The station opened.", "Ulaanbaatar", "MONTSAME"),
    ("РИГА, 9 мая 2021 года. /ТАСС/. Порт открыт.", "Рига", "ТАСС"),
    ("Рига. 9 мая. ИНТЕРФАКС - Порт открыт.", "Рига", "ИНТЕРФАКС"),
    ("Рига. 9 мая. INTERFAX.RU - Порт открыт.", "Рига", "INTERFAX"),
    ("РИГА. 9 мая 2021 года. УНИАН. Порт открыт.", "Рига", "УНИАН"),
    ("RIGA. May 9. UNIAN. The harbour opened.", "Riga", "UNIAN"),
    ("RIGA/TALLINN — The harbours opened.", "Riga/Tallinn", None),
    ("RIGA/TALLINN (October 4, 2021) - The harbours opened.", "Riga/Tallinn", None),
    ("HANOI/VNS — The ministers met here.", "Hanoi", "VNS"),
    ("(ANSA) -- RIGA, OCTOBER 4 - The harbour opened.", "Riga", "ANSA"),
    ("TEMPO.CO, Semarang - Pelabuhan dibuka.", "Semarang", "TEMPO.CO"),
    ("PESISIR.CO.ID, JAKARTA -- Pelabuhan dibuka.", "Jakarta", "PESISIR.CO.ID"),
    ("PESISIR.com - Pelabuhan dibuka.", None, "PESISIR.com"),
    ("Jakarta, CNBC Indonesia - Pelabuhan dibuka.", "Jakarta", "CNBC Indonesia"),
    ("Riga (epd). Der Hafen ist wieder offen.", "Riga", "epd"),
    ("MALMÖ, 4 maj (TT) - Hamnen öppnade igen.", "Malmö", "TT"),
    ("MALMÖ 4 maj (TT) - Hamnen öppnade igen.", "Malmö", "TT"),
    ("SHEKI, Azerbaijan, May 9 Trend: The road opened.", "Sheki, Azerbaijan", "Trend"),
    ("Hà Nội, 24/9 (VNA) - Hội đồng họp.", "Hà Nội", "VNA"),
    ("Hà Nội, 4/9 (VNA) - Hội đồng họp.", "Hà Nội", "VNA"),
    ("TP.HCM - Hội đồng họp.", "TP.HCM", None),
    ("JAKARTA, iPesisir.id - Pelabuhan dibuka.", "Jakarta", "iPesisir.id"),
    ("SAN SALVADOR–The harbour opened.", "San Salvador", None),
    ("San Salvador: August 27 (PPI) – The harbour opened.", "San Salvador", "PPI"),
    ("RIGA -- May 9, 2014 -- The harbour opened.", "Riga", None),
    ("Рига. 9 мая. Маяк – Порт открыт.", "Рига", "Маяк"),
    ("RIGA: No boat has left the harbour since Monday.", "Riga", None),
    ("RIGA (Reuters) May 9, 2014 - The harbour opened.", "Riga", "Reuters"),
    ("(Reuters) - May 9, 2014 - The harbour opened.", None, "Reuters"),
    ("RIGA, LATVIA. May 9 (Interfax) - The harbour opened.", "Riga, Latvia", "Interfax"),
    ("RIGA (LATVIA). May 9 (Interfax) - The harbour opened.", "Riga, Latvia", "Interfax"),
    ("BOSTON, Mass., May 9 (AP) - The harbour opened.", "Boston, Mass.", "AP"),
]
NOT_READ = [
    "The talks — which began on Monday — went on.",
    "On the afternoon of March 5, at the office, the minister received General A - Deputy Minister",
    "Chien – who spoke first – left.",
    "UPDATE: The council met.",
    "EXCLUSIVE — The council met in secret.",
    "By Anna Example — The council met.",
    "ROTTERDAM PORT SUBSIDY TO END JULY 1 - MINISTER",
    "U.S. FIRMS - OUTLOOK",
    "5 March 2025 - The council met.",
    "Washington – the city – sleeps.",
    "ANNA: I came home late.",
    "ANNA: No, that was on Monday.",
    "Riga, May 9, 1945: the guns fell silent.",
    "RIGA: the harbour at night",
    "Example.com, which opened in May - and closed in June - is back.",
    "It ended. May 9. Everybody. Went home.",
    "Anna Berg (Labour). She was there.",
    "MODERATOR: The next question is for the mayor.",
    "JOHN SMITH — You never know.",
    "“NO” - the answer was clear.",
    "Peter (left) - the man with the hat - smiled.",
    "BBC NEWS - The day in pictures went on.",
    "SPD - Die Partei hat gewonnen.",
    "HIGHLIGHTS: The day in pictures",
    "he said (AP) - and went.",
    "Berg (Liberal) — who was not there — won.",
    "Berg (Liberal). He was not there.",
    "Anna Berg (CNN) Told the court so.",
    "Aktualisiert am 09.03.2019 – Erstellt am 08.03.2019",
    "外交部发言人5日说，计划已经通过。",
]


def line_of(text: str) -> Line:
    return Line(0, len(text), text)


@pytest.mark.parametrize(("text", "place", "agency"), READ)
def test_a_dateline_gives_place_and_agency(
    text: str, place: str | None, agency: str | None
) -> None:
    found = find_dateline(line_of(text))
    assert found is not None
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_dateline_is_left_alone(text: str) -> None:
    assert find_dateline(line_of(text)) is None


def test_a_dateline_gives_its_day_with_or_without_a_year() -> None:
    with_year = find_dateline(line_of("PARIS, 5 mars 2025 (AFP) - Le ministre a parlé."))
    without = find_dateline(line_of("PARIS, 5 mars (AFP) - Le ministre a parlé."))
    assert with_year is not None
    assert with_year.date is not None
    assert str(with_year.date.readings[0]) == "2025-03-05"
    assert without is not None
    assert without.date is None
    assert without.day is not None
    assert (without.day.month, without.day.day) == (3, 5)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("HANOI, March 5 (Xinhua) -- The ministers met here.", (3, 5)),
        ("Hà Nội (TTXVN 5/3) - Hội đồng họp.", (3, 5)),
        ("(07-17) 13:09 PDT BERKELEY -- Police spoke.", (7, 17)),
        ("Hà Nội, 24/9 (VNA) - Hội đồng họp.", (9, 24)),
        ("Hà Nội, 4/9 (VNA) - Hội đồng họp.", None),
        ("MALMÖ, 4 maj (TT) - Hamnen öppnade.", (5, 4)),
        ("新华社河内3月5日电 市议会讨论了计划。", (3, 5)),
        ("القاهرة في 9 نوفمبر / و ا خ / بحث المجلس الخطة.", (11, 9)),
        ("【本报北京5日讯】市议会讨论了计划。", None),
    ],
)
def test_the_day_is_read_in_each_order(text: str, day: tuple[int, int] | None) -> None:
    found = find_dateline(line_of(text))
    assert found is not None
    assert (found.day[2:4] if found.day else None) == day


@pytest.mark.parametrize(
    "text",
    [
        "RIGA -- May 9, 2014 -- The harbour opened.",
        "RIGA (Reuters) May 9, 2014 - The harbour opened.",
        "(Reuters) - May 9, 2014 - The harbour opened.",
        "RIGA--(Harbourwire - May 9, 2014) - The harbour opened.",
    ],
)
def test_a_date_before_the_last_dash_is_the_datelines(text: str) -> None:
    found = find_dateline(line_of(text))
    assert found is not None
    assert found.date is not None
    assert text[slice(*found.date[:2])] == "May 9, 2014"
    assert text[found.end :] == "The harbour opened."


@pytest.mark.parametrize(("text", "place", "agency"), READ)
def test_the_parts_stand_where_they_are_said_to(
    text: str, place: str | None, agency: str | None
) -> None:
    found = find_dateline(line_of(text))
    assert found is not None
    if place is not None:
        written = text[slice(*found.place_span)].casefold()
        assert written.split()[0].strip(",(") in place.casefold()
    if agency is not None:
        assert text[slice(*found.agency_span)] == agency
    assert text[found.end :].strip()


@pytest.mark.parametrize("text", ["Riga (Harbour Wire)", "RIGA, Latvia (UPI)"])
def test_a_dateline_may_stand_alone_on_its_line(text: str) -> None:
    found = find_dateline(line_of(text))
    assert found is not None
    assert (found.end, found.agency) == (len(text), text.partition("(")[2].rstrip(")"))


@pytest.mark.parametrize("text", ["Anna Berg (Harbour Wire)", "Riga (Latvia)", "Riga (spoken)"])
def test_a_name_alone_with_brackets_is_no_dateline(text: str) -> None:
    assert find_dateline(line_of(text)) is None


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("(부산=연합뉴스) 김바다 기자 = 시의회가 논의했다.", "김바다"),
        ("新华社里加3月5日电（记者王小海）市议会讨论了计划。", "王小海"),
        ("中新网里加3月5日电 (记者 王小海)市议会讨论了计划。", "王小海"),
        ("（中央社記者王小海台北5日電）市議會討論了計畫。", "王小海"),
        ("新华社里加3月5日电 市议会讨论了计划。", ""),
    ],
)
def test_a_dateline_of_the_east_may_name_its_reporter(text: str, author: str) -> None:
    found = find_dateline(line_of(text))
    assert found is not None
    assert text[slice(*found.author_span)] == author


def test_a_clock_that_no_place_follows_begins_no_dateline() -> None:
    found = find_dateline(line_of("(03-05) 10:20 PST Sarn (AP) -- The council met."))
    assert found is not None
    assert (found.place, found.agency) == ("Sarn", "AP")
    assert find_dateline(line_of("(03-05) 10:20 PST (AP) -- The council met.")) is None


@pytest.mark.parametrize("length", [130, 132, 133])
def test_a_dash_far_behind_the_beginning_ends_no_dateline(length: int) -> None:
    text = f"{('HARBOUR, (March 5), ' + 'HARBOUR ' * 20)[: length - 1]} -- The council met."
    assert find_dateline(line_of(text)) is None
