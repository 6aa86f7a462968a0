"""Which orders of tokens are a date, and what does each part of them tell?

A form is a pattern over the letters of `tokens`; its groups name what a token is: ``d`` a day,
``m`` a month as a number, ``M`` one as a word, ``y`` a year, the same with ``2`` for the end of a
range, ``A`` and ``B`` whole numeric dates, and others told beside each form. One real line each:

| form | line |
|---|---|
| day, month word, year | ``5 March 2025``, ``1er août 2025``, ``5 de marzo de 2025`` |
| month word, day, year | ``March 5, 2025``, ``May 17,2019``, ``March, 05/2025`` |
| Vietnamese | ``5 tháng 3 năm 2025``, ``5 tháng Ba năm 2025``, ``tháng 3/2025`` |
| Chinese, Japanese, Korean | ``2025年3月5日``, ``令和7年3月5日``, ``2025년 3월 5일`` |
| range | ``June 1-4, 2022``, ``vom 1. bis 4. Juni``, ``30 June – 2 July 2022``, ``1-4/6/2022`` |
| period | ``Q1 2025``, ``quý I/2025``, ``the 2025-2029 period``, ``Year 2022``, ``© 2025`` |

Another form is another row; another language is no row here, but words in `words` and `names`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive_cli.reading.patterns import pattern

_OF = "[.]?o?"
_DAY = "[12][.]?"
_TO = "(?:t|-)[Fohi]?"
_OPEN_END = r"(?=[?,.)(\-cW]|$)"
_NOT_LUNAR = "(?!L)"
_YEAR_JOINT = "[.,on\\-/e]{0,3}"

_ROWS: tuple[tuple[str, str], ...] = (
    # a whole numeric date, and ranges of them
    ("A", r"(?P<A>A)"),
    ("A", rf"(?P<A>A){_TO}(?P<B>A)"),
    ("A", rf"(?P<f>f){_TO}(?P<B>A)"),
    ("A", rf"(?P<d>[12]){_TO}(?P<B>A)"),
    ("I", r"(?P<I>I)"),
    ("O", r"(?P<O>O)"),
    ("R", r"(?P<R>R)"),
    # day, month word, year
    ("M", rf"(?P<d>[12]){_OF}-?(?P<M>M)(?:/M)?{_YEAR_JOINT}(?P<y>[YB])"),
    ("M", rf"(?P<d>[12])[.]?-?(?P<M>M)[.]?-?(?P<y>[123s]){_OPEN_END}"),
    # month word, day, year; Unix' clock between
    ("M", r"(?P<M>M)[.]?,?[oi]?(?P<d>[12])(?:,|/)?(?P<y>Y)"),
    ("M", r"(?P<M>M)(?P<d>[12])cw?(?P<y>Y)"),
    ("M", r"(?P<M>M)[.]?-(?P<d>[12])-(?P<y>Y)"),
    # year, month word, day (Hungarian, and lists sorted by it)
    ("M", r"(?P<y>Y)-(?P<M>M)-(?P<d>[12])(?![0-9Yx/:])"),
    ("M", r"(?P<y>Y)[.]?(?P<small>M)(?P<d>[12])(?![0-9Yx/:])"),
    # numbers with blanks behind their full stops
    ("Y", r"(?P<d>[12])[.](?P<m>1)[.](?P<y>Y)"),
    # month and year
    (
        "M",
        rf"(?<![123rx])(?<![123rx][.])(?<![123rx]o)(?<![123rx]-)(?P<M>M){_YEAR_JOINT}(?P<y>[YB])",
    ),
    # Vietnamese
    ("S", rf"(?P<d>[12])(?P<M>S)[,n/\-]*(?P<y>Y){_NOT_LUNAR}"),
    ("S", rf"(?<![12])(?P<M>S)[,n/\-]*(?P<y>Y){_NOT_LUNAR}"),
    ("S", rf"(?P<d>[12])(?P<M>S){_NOT_LUNAR}(?!n?[,]?n?YL)"),
    # Chinese, Japanese, Korean
    ("月", r"(?P<y>E|(?:Y年)(?:\(E\))?)(?P<m>1)月(?P<d>[12])日"),
    ("月", r"(?P<y>E|Y年)(?P<m>1)月(?![12]日)"),
    ("月", r"(?<!年)(?<![EY])(?P<m>1)月(?P<d>[12])日"),
    ("月", rf"(?P<y>E|Y年)(?P<m>1)月(?P<d>[12])日{_TO}(?P<d2>[12])日"),
    ("月", rf"(?P<y>E|Y年)(?P<m>1)月(?P<d>[12])日{_TO}(?P<m2>1)月(?P<d2>[12])日"),
    ("月", rf"(?P<y>E|Y年)(?P<m>1)月(?P<d>[12])日{_TO}(?P<y2>E|Y年)(?P<m2>1)月(?P<d2>[12])日"),
    ("月", rf"(?<!年)(?<![EY])(?P<m>1)月(?P<d>[12])日{_TO}(?P<d2>[12])日"),
    ("月", rf"(?<!年)(?<![EY])(?P<m>1)月(?P<d>[12])日{_TO}(?P<m2>1)月(?P<d2>[12])日"),
    ("日", r"(?<!月)(?P<d>[12])日"),
    ("年", r"(?P<y>Y)年(?!1月|\(E|Q)"),
    ("E", r"(?P<y>E)(?!1月)"),
    # a day of a month without a year
    ("M", rf"(?P<d>[12]){_OF}-?(?P<M>M)"),
    ("M", r"(?P<M>M)[.]?(?P<d>[12])(?![/:])"),
    ("f", r"h(?P<f>f)"),
    ("r", r"h(?P<f>r)"),
    ("f", r"V,?\(?(?P<f>f)"),
    ("f", r"(?P<mf>f)J"),
    ("r", r"\((?P<mf>r)\)c"),
    # ranges with month words
    ("M", rf"(?P<M>M)[.]?(?P<d>[12]){_TO}(?P<d2>[12]),?(?P<y2>Y)?"),
    ("M", r"(?P<M>M)[.]?(?P<r>r),?(?P<y2>Y)?"),
    ("M", r"b(?P<M>M)[.]?(?P<d>[12])[at]i?(?P<d2>[12]),?(?P<y2>Y)?"),
    ("M", rf"(?P<M>M)[.]?(?P<d>[12]),?(?P<y>Y)?{_TO}(?P<M2>M)[.]?(?P<d2>[12]),?(?P<y2>Y)?"),
    ("M", rf"(?P<d>{_DAY}){_TO}i?(?P<d2>{_DAY})o?(?P<M2>M)[.]?[,o]?(?P<y2>Y)?"),
    ("M", r"(?P<r>r)[.]?o?(?P<M2>M)[.]?[,o]?(?P<y2>Y)?"),
    (
        "M",
        rf"(?P<d>{_DAY})o?(?P<M>M)[.]?,?o?(?P<y>Y)?{_TO}i?(?P<d2>{_DAY})o?(?P<M2>M)[.]?[,o]?(?P<y2>Y)?",
    ),
    ("M", r"(?<![123])(?P<M>M)(?:-|t)(?P<M2>M)o?(?P<y2>Y)"),
    ("f", rf"(?P<f>f){_TO}(?P<f2>f)"),
    # periods
    ("Q", r"(?P<Q>Q)[,/o'’]?(?P<y>Y)"),
    ("Q", r"(?P<y>Y)年?(?P<Q>Q)"),
    ("q", r"(?P<Q>k)q[,/oni\-]{0,2}(?P<y>Y)"),
    ("q", r"q(?P<Q>[k1])[,/n\-]{0,2}(?P<y>Y)"),
    ("q", r"(?P<Q>1)[.]?q[,o/n\-]{0,2}(?P<y>Y)"),
    ("Z", r"(?P<Z>Z)"),
    ("Y", r"[nFbo](?P<y>Y)[ta]i?(?P<y2>Y)"),
    ("n", r"n(?P<y>Y)(?!-?1-?[12])"),
    ("g", r"(?P<y>Y)g"),
    ("©", r"©(?P<y>Y)"),
)


class Form(NamedTuple):
    """A pattern, and the letter without which it cannot match."""

    trigger: str
    pattern: re.Pattern[str]


_FORMS = [Form(trigger, pattern(text)) for trigger, text in _ROWS]


def forms() -> list[Form]:
    """Return all forms."""
    return _FORMS
