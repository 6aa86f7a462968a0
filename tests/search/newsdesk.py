"""Articles that might have been in the papers, in English and Vietnamese, each one of a kind.

Titles are put together from places, bodies, deeds and circumstances, so no two are alike and every
word stands in many; the texts tell of their own title and, as reports do, of others.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from archive_cli.model.article import Article
from archive_cli.model.dates import CalendarDate


class _Desk(NamedTuple):
    """The parts of one language's titles and sentences."""

    lang: str
    title: str
    parts: dict[str, tuple[str, ...]]
    sentences: tuple[str, ...]


_ENGLISH = _Desk(
    "en",
    "{place} {body} {deed} {thing} {why}",
    {
        "place": (
            "Hanoi", "Vientiane", "Da Nang", "Can Tho", "Luang Prabang", "Phnom Penh", "Bangkok",
            "Yangon", "Manila", "Jakarta", "Kuala Lumpur", "Geneva", "Nairobi", "Quito", "Lima",
            "Oslo", "Galway", "Turin", "Porto", "Tallinn",
        ),
        "body": (
            "city council", "fishing co-operative", "health ministry", "rail operator",
            "teachers' union", "port authority", "coffee growers", "power utility",
            "customs office", "university researchers", "dam engineers", "tax court",
            "flood agency", "library trust", "ferry pilots",
        ),
        "deed": (
            "approves", "delays", "reopens", "halts", "doubles", "trims", "reviews", "signs off",
            "abandons", "extends", "defends",
        ),
        "thing": (
            "night market permits", "river ferry service", "school meal budget",
            "solar farm lease", "bridge repair contract", "rice export quota",
            "malaria vaccine trial", "bus fare rise", "hillside land survey", "reservoir plan",
            "tram line", "waste sorting rules", "pension scheme", "coral reef count",
            "drought relief fund", "apprentice scheme",
        ),
        "why": (
            "after storm damage", "before harvest", "as fuel prices climb", "for third year",
            "amid water shortage", "despite protests", "ahead of lantern festival",
            "in talks with neighbours", "to woo visitors", "over staffing gaps",
        ),
    },
    (
        "The {body} in {place} met on Tuesday to settle the {thing}.",
        "Officials said the decision had been put off twice, and that nobody gained by waiting.",
        "Residents of {place} had asked for more time {why}.",
        "“We have heard every side,” said {person}, who speaks for the {body}.",
        "The matter will come back to the table in spring, with figures from an outside auditor.",
        "Shopkeepers near the station expect little to change before the end of the year.",
    ),
)  # fmt: skip
_VIETNAMESE = _Desk(
    "vi",
    "{body} {place} {deed} {thing} {why}",
    {
        "place": (
            "Hà Nội", "Đà Nẵng", "Thừa Thiên Huế", "Cần Thơ", "Hải Phòng", "Nha Trang", "Đà Lạt",
            "Quảng Ninh", "Nghệ An", "Thanh Hóa", "Bình Dương", "Đồng Nai", "Lào Cai", "Sơn La",
            "Gia Lai", "Đắk Lắk", "Cà Mau", "Kiên Giang", "Viêng Chăn", "Phnôm Pênh",
        ),
        "body": (
            "Sở Y tế", "Hội nông dân", "Cảng vụ", "Ngành đường sắt", "Hợp tác xã thủy sản",
            "Công đoàn giáo viên", "Ban quản lý rừng", "Công ty điện lực", "Chi cục thuế",
            "Đội cứu hộ", "Nhóm tình nguyện", "Trường đại học", "Thư viện tỉnh", "Bảo tàng",
        ),
        "deed": (
            "thông qua", "hoãn", "mở lại", "tạm dừng", "kéo dài", "rà soát", "ký kết", "cắt giảm",
            "khởi động", "đề xuất", "bảo vệ",
        ),
        "thing": (
            "dự án cầu vượt sông", "quỹ hỗ trợ hạn hán", "tuyến phà đêm",
            "chương trình bữa ăn học đường", "hợp đồng thuê đất điện mặt trời",
            "hạn ngạch xuất khẩu gạo", "đợt tiêm vắc-xin sốt rét", "mức giá vé xe buýt",
            "kế hoạch hồ chứa nước", "tuyến xe điện nội đô", "quy định phân loại rác",
            "cuộc khảo sát rạn san hô", "lễ hội đèn lồng", "lớp dạy nghề cho thanh niên",
        ),
        "why": (
            "sau mưa bão", "trước vụ thu hoạch", "khi giá nhiên liệu tăng",
            "năm thứ ba liên tiếp", "giữa lúc thiếu nước", "bất chấp phản đối",
            "để đón du khách", "vì thiếu nhân lực", "trong mùa khô", "theo ý kiến người dân",
        ),
    },
    (
        "{body} ở {place} họp hôm thứ Ba để bàn về {thing}.",
        "Các bên cho biết quyết định đã bị lùi hai lần và không ai được lợi khi phải chờ đợi.",
        "Người dân {place} mong có thêm thời gian {why}.",
        "“Chúng tôi đã lắng nghe mọi ý kiến”, {person} phát biểu.",
        "Vấn đề sẽ được xem xét lại vào mùa xuân, kèm số liệu kiểm toán độc lập.",
        "Các cửa hàng gần nhà ga không chờ đợi nhiều thay đổi trước cuối năm.",
    ),
)  # fmt: skip
_PEOPLE = (
    "Maeve Corrigan", "Trần Thu Hằng", "Somsack Vongdara", "Otto Lindqvist", "Nguyễn Văn Khải",
    "Ines Carvalho", "Lê Minh Tâm", "Joseph Wanjala",
)  # fmt: skip
_SLOTS = ("place", "body", "deed", "thing", "why")


def articles(number: int) -> list[Article]:
    """Return so many articles, every second one Vietnamese; the same every time."""
    chance = random.Random("newsdesk")
    desks = (_ENGLISH, _VIETNAMESE)
    drawn = [list(islice(_drawn(desk, chance), number // 2)) for desk in desks]
    return [
        _article(desks[kind], f"{1 + 2 * place + kind:03}", own, drawn[kind], chance)
        for place in range(number // 2)
        for kind, own in enumerate(parts[place] for parts in drawn)
    ]


def _drawn(desk: _Desk, chance: random.Random) -> Iterator[dict[str, str]]:
    """Yield the parts of different titles."""
    titles: set[str] = set()
    while True:
        own = {slot: chance.choice(desk.parts[slot]) for slot in _SLOTS}
        title = desk.title.format(**own)
        if title not in titles:
            titles.add(title)
            yield own


def _article(
    desk: _Desk,
    name: str,
    own: dict[str, str],
    others: list[dict[str, str]],
    chance: random.Random,
) -> Article:
    told = [own, own, own, *chance.sample(others, 2)]
    paragraphs = [
        " ".join(
            sentence.format(**parts, person=chance.choice(_PEOPLE))
            for sentence in chance.sample(desk.sentences, 3)
        )
        for parts in told
    ]
    body = "\n\n".join(paragraphs)
    return Article(
        id=f"{desk.lang}/{name}",
        title=desk.title.format(**own),
        title_basis="headline",
        path=f"{desk.lang}/{name}.txt",
        body=body,
        date=CalendarDate(2024, chance.randint(1, 12), chance.randint(1, 28)),
        date_basis="header",
        lang=desk.lang,
        words=len(body.split()),
    )
