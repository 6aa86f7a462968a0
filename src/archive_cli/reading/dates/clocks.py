"""Which characters beside a date tell the time of day?

``22:03``, ``22h03``, ``22.03 GMT``, ``10:03 p.m. ET``, ``오후 10:03``, ``7時30分``, ``22 giờ 03``,
``22:03 (GMT+7)``, ``7.30 Uhr``, ``at 10 pm``. Times are not kept: a date is a day.
"""

from __future__ import annotations

import re

from archive_cli.reading.patterns import pattern

_ZONES = (
    "GMT UTC ET EST EDT CT CST CDT MT MST MDT PT PST PDT AST AKST HST BST WET CET CEST EET EEST "
    "MSK IST PKT ICT WIB WITA WIT SGT MYT HKT PHT PHST JST KST AEST AEDT ACST AWST NZST NZDT SAST "
    "EAT WAT CAT BRT ART CLT COT PET TRT GST Z".split()
)
_ZONE = rf"(?:\s?[(\[]?(?:{'|'.join(_ZONES)})?\s?(?:[+\-−]\s?\d{{1,2}}(?::?\d{{2}})?)?[)\]]?)?"
CLOCK = pattern(
    r"(?:(?<![^\W\d_])(?:lúc|vào lúc|at|à|um|às|a las|alle|om|kl\.?|pukul|godz\.?|hồi|в|เวลา|"
    r"الساعة)\s)?(?:(?:오전|오후|上午|下午|午前|午後)\s?)?"
    r"(?<![\d.:])(?:\d{1,2}\s?(?:[:.hH]|giờ|時|时|點|点|시)\s?\d{2}(?:\s?[:.]\d{2}(?:[.,]\d+)?)?"
    r"\s?(?:分|분|phút)?"
    r"|\d{1,2}(?=\s?[ap]\.?m\b))(?!\d)\s?"
    r"(?:[ap]\.?m\b\.?|uhr\b|hrs?\b|น\.)?" + _ZONE,
    re.IGNORECASE,
)
"""A time of day with the words in front of it, its half of the day, and its zone."""

ZONES = frozenset(zone.casefold() for zone in _ZONES)
"""Abbreviations of time zones, in lower case."""
