"""Which small archives do the transcripts of single promises look at?"""

from __future__ import annotations

import unicodedata
from pathlib import Path

_TALKS = """Title: Neighbours talk of the border
Date: 2025-03-05
Source: Coast News
Author: Lan Ngo
URL: https://coast.example/2025/talks

HANOI — Border defence was the subject on Wednesday. Laos sends a peacekeeper, Vietnam two.

The talks go on in spring.
"""
_PARADE = """Title: Parade is put off
Date: 2025-03
Source: Hill Post

HÀ NỘI — The defence of the border comes first, so there is no parade in Hà Nội. Việt Nam and \
its guests agree. Peacekeepers were to march.
"""
_FERRY = """---
title: Ferry brings vaccine
date: 2025-01-10
---
VIENTIANE — Vaccine against Covid came by ferry. Peacekeeping soldiers of Laos and Cambodia \
carried it. Khamlieng was there.
"""
_STORM = """Title: A year of storms
Date: 2024

The coast of Cambodia had nine storms, more than in any year before.
"""
_FAIR = """Fair returns to the quay

The guests visit the fair from June 1 to 4. It takes place in the Harbour Year 2022, which the \
town has planned for long.
"""
_HOPE = """Hope for the bridge

Nobody knows when it will come. Khamliang hopes for it.
"""
_FOOTER = (
    "Whoever prints this again is kindly asked to name the desk of the {0} and its {0} office."
)
_LIGHTS = {
    "quay": "The lights of the quay are on again, the office said. Ships may moor at night.",
    "mole": "Nobody had asked for lights on the mole. Anglers complain that the fish stay away.",
}
_PARTS = ("quay", "mole", "dock", "pier", "buoy", "reef", "tide", "wave", "sail", "mast", "keel")


def shelf(folder: Path) -> None:
    """Six articles: dated by day, month and year, estimated, undated; a name apart and together."""
    for path, text in {
        "2025/03/001-talks.txt": _TALKS,
        "2025/03/002-parade.txt": unicodedata.normalize("NFD", _PARADE),
        "2025/01/003-ferry.md": _FERRY,
        "2024/004-storm.txt": _STORM,
        "005-fair": _FAIR,
        "006_hope.txt": _HOPE,
    }.items():
        _write(folder / path, text)


def cells(folder: Path) -> None:
    """Archives in folders: ``empty``, ``one`` article, a ``pair`` of copies, ``many`` articles.

    ``one`` and ``many`` are undated in part; ``many`` holds two pairs of copies. In ``edit`` a
    sentence was added to one of two. In ``footer`` and ``footers`` stand stories above one
    footer, and above one of two.
    """
    quay, mole = (f"Lights on the {one}\n\n{_LIGHTS[one]}\n" for one in ("quay", "mole"))
    (folder / "empty").mkdir(parents=True)
    _write(folder / "one" / "quay.txt", quay)
    for name in ("quay", "quay-copy"):
        _write(folder / "pair" / f"{name}.txt", quay)
        _write(folder / "many" / f"{name}.txt", quay)
    _write(folder / "edit" / "quay.txt", quay)
    _write(folder / "edit" / "quay-edit.txt", f"{quay}\nNobody had seen them for a year.\n")
    for name, month in (("mole", 1), ("mole-copy", 3)):
        _write(folder / "many" / f"{name}.txt", f"Date: 2025-0{month}-07\n\n{mole}")
    for number in range(28):
        words = " ".join(f"{_PARTS[number % 11]}{number}x{place}" for place in range(40))
        which = _PARTS[number // 14]
        text = f"Report {number}\nSource: Desk {number % 2}\n\n{words}.\n\n"
        if number < 14:
            _write(folder / "footer" / f"{number}.txt", text + _FOOTER.format("coast") + "\n")
        _write(folder / "footers" / f"{number}.txt", text + _FOOTER.format(which) + "\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
