"""Which small words join the parts of a date, and what does each stand for there?

One row a kind: the letter it has in `forms`, and its words in all languages, in lower case.
Adding a language is adding its words here and, for month names, a code in tools/date_names.py.
A word of two kinds stands in one row only: that of the commoner use beside numbers.
"""

from __future__ import annotations

_ROWS: tuple[tuple[str, str], ...] = (
    # o: between day and month, or month and year
    ("o", "of de del di da dos das des d van bulan ng mes של"),
    # t: from one end of a range to the other
    ("t", "to until till through thru bis au à al a até ate hasta đến tới по до do až sampai"),
    ("t", "hingga tot til till fino ad aan至 إلى حتى ถึง"),
    # a: likewise, after "between"
    ("a", "and und et y e và и i dan en og och ve và"),
    # b: opens such a range
    ("b", "between zwischen entre giữa между antara pomiędzy między tussen fra tra"),
    # F: opens a range of years or days
    ("F", "from von vom từ с od dal depuis desde dari since seit"),
    # i: an article or preposition in front of a day
    ("i", "the zum dem den am le el em on il ngày på dnia v во в na dne ký tarihinde ที่ في zo"),
    # n: the word for year in front of its number
    ("n", "year years năm année annee années jahr jahre jahres año años ano anos anno tahun"),
    ("n", "jaar rok ปี سنة عام"),
    # g: the word for year behind its number
    ("g", "г год года году годом гг рік року роки yılı yılında urte"),
    # q: a quarter of a year
    ("q", "quarter quý quartal trimestre trimestri trimestr квартал квартала квартале kuartal"),
    ("q", "kwartał kwartale kwartału çeyrek triwulan"),
    # h: words of a Vietnamese day, behind which 5/3 has the day first
    ("h", "ngày hôm sáng chiều tối trưa đêm khuya mùng mồng ttxvn"),
)
_ORDINALS = (
    (1, "first erste ersten erstes premier primer primo primeiro pierwszy первый первом i"),
    (2, "second zweite zweiten zweites deuxième segundo secondo drugi второй втором ii"),
    (3, "third dritte dritten drittes troisième tercer terzo terceiro trzeci третий третьем iii"),
    (4, "fourth vierte vierten viertes quatrième cuarto quarto czwarty четвёртый четвертом iv"),
)
WORD_KINDS: dict[str, str] = {word: kind for kind, words in _ROWS for word in words.split()}
"""The letter of each joining word."""

ORDINALS: dict[str, int] = {word: n for n, words in _ORDINALS for word in words.split()}
"""Which quarter a word or a Roman numeral counts."""

SPELLED_MONTHS: dict[str, int] = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
"""Vietnamese months in words, as they follow ``tháng``."""

ERAS: dict[str, int] = {
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867,
    "民國": 1911, "民国": 1911,
}  # fmt: skip
"""What is added to a year of a Japanese era, or of the Republic of China, for that of our era."""
