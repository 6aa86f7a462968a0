"""Which archive shows how every script stands in columns?"""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

_QUAY = """Harbour office reopens the long quay after eleven months, and timber ships are due to-day
PORT ELIN, March 5, 2025 (Coast News) — The harbour office of Port Elin reopened its long quay on \
Wednesday. Eleven months of repairs cost more than the council had planned, its treasurer said.

Ships of up to three hundred metres can moor again, and the ferry to the outer islands keeps its \
old berth. Two cranes stand idle until a spare part arrives from the foundry.

Fishermen lit a fire on the shingle and grilled what they had caught since dawn. The harbour \
master came late, and left early.
"""
_ARTICLES = {
    "en/quay.txt": _QUAY,
    "mirror/2025/03/05/harbour-office-reopens-the-long-quay.txt": _QUAY,
    "mirror/twelve.txt": _QUAY.replace("Eleven months", "Twelve months"),
    "lantern.md": "---\ntitle: The long quay is open again\nsource: The Evening Lantern\n"
    "date: 2025-03\nauthor: Ida Marlowe\n---\n\nOne may walk on the quay again. "
    "Nobody had missed the harbour more than the gulls.\n",
    "vi/cang.txt": "Cảng Đảo Lớn đón chuyến tàu đầu tiên sau ba tháng sửa chữa kéo dài\n\n"
    "Hà Nội, ngày 5 tháng 3 năm 2025 - Cảng Đảo Lớn đã đón chuyến tàu đầu tiên. "
    "Người dân ra bến từ sớm.\n",
    "vi/sách.txt": unicodedata.normalize(
        "NFD", "Hội chợ sách mùa xuân mở cửa\n\nHuế, ngày 12 tháng 2 năm 2025 - Trời mưa nhẹ.\n"
    ),
    "中文/新港.txt": "新港码头昨天正式开放，第一艘运木船预计星期四到达，渔民们说他们等了两年"
    "\n\n香港（3月5日）— 新的码头昨天开放。港口办公室说，三百米长的船可以停靠。\n",
    "日本語/港.txt": "港が三か月ぶりに再開「待ちに待った日」と島民\n\n"
    "2025年3月5日 港が三か月ぶりに再開した。最初のフェリーは朝六時に出た。\n",
    "한국/항구.txt": "항구가 석 달 만에 다시 문을 열었다\n\n"
    "2025년 3월 5일 첫 배는 아침에 떠났다.\n",
    "ไทย/ท่าเรือ.txt": "ท่าเรือเปิดอีกครั้งหลังปิดซ่อมนานสามเดือน\n\nชาวเกาะมารอเรือตั้งแต่เช้า\n",
    "हिन्दी/बंदरगाह.txt": "तीन महीने की मरम्मत के बाद बंदरगाह फिर से खुला\n\nमछुआरे बहुत खुश थे।\n",
    "عربي/ميناء.txt": "الميناء يفتح أبوابه من جديد بعد ثلاثة أشهر\n\nفرح الصيادون كثيرا.\n",
    "עברית/נמל.md": "---\ntitle: הנמל נפתח מחדש לאחר שלושה חודשים\ndate: 2025-03-05\n---\n\n"
    "הדייגים חיכו.\n",
    "fr/foire.txt": "À la foire aux livres, cent éditeurs et une pluie fine\n\n"
    "ROUVRAY, le 12 février 2025 — La foire aux livres a ouvert mercredi.\n",
    "untitled.txt": "Rain fell over the hills all day and the river rose by a hand, so that "
    "the miller took his boat up to the church and slept there among the hymn books.\n",
    "late.txt": "Gulls return to the harbour\n\nPORT ELIN (Coast News) — The gulls came back on "
    "Friday, March 7, as the treasurer had hoped. The quay is loud again.\n",
    "empty.txt": "",
    "odd.txt": "Family day 👨\u200d👩\u200d👧 in [b]town[/b] \x1b[31mand\x1b[0m "
    "❤\ufe0f\n\nAll came.\n",
}
_WIRE = (
    {"title": "Mill sold", "date": "2024-11-02", "source": "Quillmoor Observer and Advertiser"},
    {"title": "Mill burnt down", "author": "Tomas Quill"},
)


def tongues(folder: Path) -> None:
    """Stories in ten languages, with and without headlines, dates and sources, and copies."""
    for path, text in _ARTICLES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    body = "The mill by the weir has stood empty for years."
    lines = [json.dumps({**one, "body": body + f" {one['title']}."}) for one in _WIRE]
    (folder / "wire.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
