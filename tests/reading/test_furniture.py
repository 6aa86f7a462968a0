from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_cli.model.article import Reading
from archive_cli.reading.furniture import (
    furniture_at,
    is_interruption,
    is_notice,
    is_site_line,
    without_interruptions,
)
from archive_cli.reading.lines import lines_of

Read = Callable[..., Reading]
TEXT = (
    "The harbour of Sarn opened again on Monday after four months of repairs, the port company "
    "said, and the first ship came in before noon.\n\nFares stay as they were.\n"
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Skip to main content\nMenu\nHome\nWorld\n\nHarbour opens again\n", 4),
        ("Skip to main content\n\nHarbour opens again\n", 1),
        ("Home > World > Asia\n\nHarbour opens again\n", 1),
        ("FOR IMMEDIATE RELEASE\n\nHarbour opens again\n", 1),
        ("Share on Somewhere\n", 1),
        ("3 hours ago\n\nText.\n", 1),
        ("vor 3 Stunden\n\nText.\n", 1),
        ("Vol. 14 No. 22\n\nText.\n", 1),
        ("PRESS RELEASE No. 44/2025\n\nText.\n", 1),
        ("Copyright 1996 The Example Press. All rights reserved.\n\nText.\n", 1),
        ("BC-Harbour,300\n\nText.\n", 1),
        ("Volcano sends ash over farms\n\nText.\n", 0),
        ("3 hours ago the harbour opened\n\nText.\n", 0),
        ("Harbour opens again\n\nText.\n", 0),
        ("PRICES <XYZ> RISE\n", 0),
        ("Home\nWorld\n\nText of two lines.\n", 0),
    ],
)
def test_what_a_site_prints_around_an_article_is_counted(text: str, count: int) -> None:
    assert furniture_at(list(lines_of(text)), 0) == count


@pytest.mark.parametrize(
    "text",
    [
        "Accept cookies", "ADVERTISEMENT", "All rights reserved.", "Back to top", "Baca juga: kota",
        "Bagikan", "Chia sẻ", "Comments (0)", "Compartir", "Condividi", "Cookie settings",
        "Copyright © Example Press", "E-mail", "email", "-mail", "Follow us on Somewhere",
        "Kommentare", "Lea también: el puerto", "Leggi anche: il porto", "Leia mais",
        "Lesen Sie auch: der Hafen", "Lire aussi : le port", "Load more", "Log in", "login", "mail",
        "Mehr zum Thema", "Menu", "More from Sarn", "Most read", "Newsletter", "No comments",
        "Partager", "Print", "Privacy policy", "Read more: the port", "Related news", "Search",
        "See more", "Share", "Sign in", "Skip to content", "Sponsored", "Subscribe now", "Tags",
        "Teilen", "Terms of use", "Tin liên quan", "Trending", "Tweet", "View more",
        "We use cookies", "Xem thêm", "Bình luận", "© Example Press", "À lire aussi : le port",
        "Читайте также: порт", "关闭 무단 전재 금지", "“무단전재 금지”", "シェア", "مشاركة", "แชร์",
    ],
)  # fmt: skip
def test_a_line_that_only_sites_print_is_told_whatever_its_letters(text: str) -> None:
    assert is_site_line(text)
    assert is_site_line(text.upper())


@pytest.mark.parametrize("text", ["ADVERTISEMENT", "Story continues below", "Quảng cáo", "anzeige"])
def test_lines_between_paragraphs_that_interrupt_are_told(text: str) -> None:
    assert is_interruption(text)
    assert not is_interruption(f"{text} was what she read there every day")


def test_interruptions_are_left_out_of_a_text() -> None:
    lines = list(lines_of("Anzeige\nAn old ship sails.\nArticle continues below\nSo it is.\nAb\n"))
    assert [line.text for line in without_interruptions(lines)] == [
        "An old ship sails.", "So it is.", "Ab",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "date"),
    [
        (
            "Skip to main content\nMenu\nHome\nWorld\n\nHarbour opens again\n\n5 March 2025",
            "2025-03-05",
        ),
        ("Home > World\n\nHarbour opens again\n\n5 March 2025\n\nShare", "2025-03-05"),
        ("Harbour opens again\n\nAnna Vole - 18/12/2020 06:30", "2020-12-18"),
        ("Harbour opens again\nAnna Vole in Sarn\nWed 5 Mar 2025 11.03 GMT", "2025-03-05"),
        ("Harbour opens again\n\nPosted on March 5, 2025 by admin", "2025-03-05"),
        ("Harbour opens again\nSarn - 5 MAR 2025 - 12:03 CET", "2025-03-05"),
    ],
)
def test_headline_and_date_are_found_among_furniture(read: Read, head: str, date: str) -> None:
    article = read(f"{head}\n\n{TEXT}").article
    assert (article.title, str(article.date)) == ("Harbour opens again", date)
    assert article.body.startswith("The harbour of Sarn")


@pytest.mark.parametrize(
    ("between", "date", "source"),
    [
        ("Herald\nOctober 13, 2024", "2024-10-13", "Herald"),
        ("VnExpress\n\nOctober 13, 2024", "2024-10-13", "VnExpress"),
        ("Libération\nPublished 13 October 2024", "2024-10-13", "Libération"),
        ("ไทยรัฐออนไลน์\n13 ต.ค. 2567 09:15 น.", "2024-10-13", "ไทยรัฐออนไลน์"),
        ("海湾日报\n2024年10月13日", "2024-10-13", "海湾日报"),
        ("Channel 7\n13 October 2024", "2024-10-13", None),
        ("Anna Vole\nHerald\n13 October 2024", "2024-10-13", "Herald"),
        ("Overview\n13 October 2024", "2024-10-13", None),
        ("Overview\nPort Elin, 13 October 2024", "2024-10-13", None),
        ("dpa\n13 October 2024", "2024-10-13", None),
        ("harbour.example\n13 October 2024", "2024-10-13", None),
    ],
)
def test_a_name_between_headline_and_date_belongs_to_neither_title_nor_text(
    read: Read, between: str, date: str, source: str | None
) -> None:
    article = read(f"Harbour of Sarn opens again\n\n{between}\n\n{TEXT}").article
    assert article.title == "Harbour of Sarn opens again"
    assert (str(article.date), article.source) == (date, source)
    assert article.body.startswith("The harbour of Sarn opened")


@pytest.mark.parametrize(
    "between",
    [
        "Repaired.\n13 October 2024",
        "Overview\n\n\n13 October 2024",
        "Overview\n\nHarbour\n\nPort\n\nSarn\n\n13 October 2024",
        "Overview\nthe port is open\n13 October 2024",
        "港口经过四个月的维修之后重新开放了\n2024年10月13日",
    ],
)
def test_what_is_no_name_by_the_date_stays_text(read: Read, between: str) -> None:
    article = read(f"Harbour of Sarn opens again\n\n{between}\n\n{TEXT}").article
    assert article.date is None
    assert article.body.startswith(between.partition("\n")[0])


def test_a_headline_above_the_date_is_no_name(read: Read) -> None:
    text = "王女士周三来到港口，看到一艘大船，并且讨论了很多其他的问题。她很高兴。"
    article = read(
        f"Home > World\n\n港口今日重新开放\n\n2025年3月5日\n\n{text}\n\n{text}\n"
    ).article
    assert article.title == "港口今日重新开放"


def test_names_above_the_days_of_a_list_date_no_article(read: Read) -> None:
    days = "".join(f"{name}\n{TEXT}\n" for name in ("Plan\n5 March 2019", "Work\n6 June 2020"))
    article = read(f"How the harbour of Sarn was built\n\n{days}").article
    assert article.date is None
    assert article.body.startswith("Plan")


NOTICES = """
Copyright 2025 The Bay Herald. All rights reserved.
(c) 2025 The Example Press
(c) 2025 The Example Press. All rights reserved. This material may not be published anywhere.
Copyright The Bay Herald 2025
Our Standards: The Example Trust Principles.
Tags: harbour, Sarn, port
Click here to subscribe
This article was originally published in The Bay Herald.
Mời bạn đọc thêm: Cảng Sarn mở cửa trở lại
Bài viết được đăng lần đầu trên Báo Biển.
Tous droits réservés.
Cet article a été initialement publié dans le Courrier du Port.
Cliquez ici pour vous abonner
Alle Rechte vorbehalten. Nachdruck nur mit Genehmigung.
Lesen Sie auch: Der Hafen öffnet wieder
Dieser Artikel erschien zuerst im Hafenboten.
Este artículo fue publicado originalmente en El Faro del Puerto.
Suscríbase a nuestro boletín
Este texto foi publicado originalmente na Folha do Porto.
Leia também: o porto reabre
Questo articolo è stato pubblicato per la prima volta sul Corriere del Porto.
Clicca qui per la newsletter
本文首发于海湾日报。
版权所有，未经授权不得转载。
点击这里订阅
この記事は海湾新聞に掲載されました。
無断転載を禁じます。
購読はこちら
Статья впервые опубликована в газете «Наша река».
Все права защищены.
Теги: порт, река
""".strip().splitlines()


@pytest.mark.parametrize("text", NOTICES)
def test_a_notice_speaks_of_the_page_in_many_languages(text: str) -> None:
    assert is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "Copyright 2024 was the theme of the fair.",
        "Copyright law is changing, the minister said.",
        "This report was published by the council on Monday.",
        "He asked readers to click here to subscribe.",
        "Tags were found on both ships.",
        "All rights must be respected, she said.",
        "Our standards are high, the mayor said.",
        "(c) the council may sell the land.",
        "Subscribers will pay more.",
        "Tags: " + "harbour, " * 40,
    ],
)
def test_news_of_rights_and_readers_is_no_notice(text: str) -> None:
    assert not is_notice(text)


def test_another_date_of_the_file_proves_the_order(read: Read) -> None:
    reading = read(f"Harbour opens again\n\nPublished: 05/03/2025\nUpdated: 25/03/2025\n\n{TEXT}")
    assert str(reading.article.date) == "2025-03-05"
    assert any("25/03/2025" in one.because for one in reading.evidence["date"].rejected)


def test_speakers_of_a_transcript_are_no_places(read: Read) -> None:
    text = "WOLFE: Good evening, and welcome to the programme.\n\nLUND: It was mostly plywood.\n"
    reading = read(text)
    assert reading.article.place is None
    assert "WOLFE: Good evening" in reading.article.body


def test_a_dateline_behind_bullets_is_read(read: Read) -> None:
    text = (
        "Harbour opens again\n\n    * First ship in before noon\n    * Fares unchanged\n\n"
        f"SARN, Aug 14 (Reuters) - {TEXT}"
    )
    article = read(text).article
    assert (article.place, article.source) == ("Sarn", "Reuters")
    assert "* Fares unchanged" in article.body
    assert "SARN, Aug 14" not in article.body
