"""Which words is a made-up article made of?

Every language has its real function words, which a quarter to a half of any running text consists
of, and content words made of its usual syllables, whose frequencies fall as Zipf and Mandelbrot
describe: 1 / (rank + shift), with a shift that keeps the commonest content word of English at
about one word in 200, as in the press. Nothing is random: the same words come out every time.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import accumulate, islice
from typing import NamedTuple

_FUNCTION_SHARE = 0.42
"""The share of running words that are function words."""
_FUNCTION_SHIFT = 2.7
_CONTENT_SHIFT = 20
_EXPONENT = 1.05

_ENGLISH_FUNCTION = (
    "the of to and in a that for is on with was it by as at be from has have an are will said "
    "which not this were its their been had he or but they after also more who would about up "
    "one there between over into new could two his first than other when all some out we most"
).split()
_ENGLISH_NEWS = (
    "government minister border trade talks agreement province city people country market report "
    "company water school hospital council election season harvest river project visit meeting "
    "president police court budget export road bridge village research energy price farmer "
    "committee security officer peacekeeping delegation cooperation region investment tourism "
    "factory railway health teacher student festival museum flood drought forest port fishing"
).split()
_FRENCH_FUNCTION = (
    "de la le et les des en du une un pour que dans qui est sur par au avec plus pas ce il sont "
    "son se aux sa ont ne cette selon mais été après entre comme ses leur deux être aussi où"
).split()
_FRENCH_NEWS = (
    "gouvernement ministre frontière accord région école santé marché conseil élection prix pays "
    "ville projet rivière récolte budget sécurité énergie forêt musée délégation réunion société"
).split()
_VIETNAMESE_FUNCTION = (
    "và của là trong các được cho với không có đã một những này đến tại về người từ khi năm sẽ "
    "theo để trên ra vào cũng như nhiều sau đó phải còn do hai nhất nước việc lại đang bị"
).split()
_VIETNAMESE_NEWS = (
    "chính phủ bộ trưởng biên giới thương mại hợp tác tỉnh thành phố nhân dân thị trường báo cáo "
    "công ty trường học bệnh viện hội đồng dự án chuyến thăm an ninh năng lượng giá nông dân"
).split()

_ONSETS = ("b br c ch cl d dr f fl g gr h j k l m n p pl pr r s s sp st t th tr v w").split()
_NUCLEI = "a e i o u ai ea ee ou oa io".split()
_CODAS = ["", "", "", "", *"n r l s t m nd nt rd st ng".split()]
_ENDINGS = ["", "", "", "", *"s ed ing er ers ly ment tion al ity ness ive".split()]
_FRENCH_NUCLEI = "a e i o u é è ai ou eau oi".split()
_FRENCH_ENDINGS = ["", "", *"e es ment tion eur euse ité é ée ant aire".split()]
_VIETNAMESE_ONSETS = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x".split()
_VIETNAMESE_RIMES = (
    "a à á ả ạ ai ài ái ại an àn án ạn ang àng áng anh ành ánh ao ào áo ă ăn ăng ắng ât ất ân ấn "
    "âm ầm e ế ề ên ến ênh iên iến iền iệt iêu o ó ọ oi ói on ong òng óng ô ố ồ ộ ôi ối ông ống "
    "ơ ớ ờ ơi ới ơn u ú ụ ui ung ùng úng uôc uốc uyên uyền ư ứ ừ ương ướng ường ưu y ý"
).split()


class Vocabulary(NamedTuple):
    """The word forms of one language, likeliest first by group, and their running weights.

    ``content`` are those that may stand in a headline.
    """

    words: list[str]
    cumulated: list[float]
    content: list[str]
    content_cumulated: list[float]

    def draw(self, chance: random.Random, number: int) -> list[str]:
        """Return so many running words."""
        return chance.choices(self.words, cum_weights=self.cumulated, k=number)

    def draw_content(self, chance: random.Random, number: int) -> list[str]:
        """Return so many content words."""
        return chance.choices(self.content, cum_weights=self.content_cumulated, k=number)


def vocabulary(lang: str) -> Vocabulary:
    """Return the word forms of ``en`` (40,000), ``fr`` (15,000) or ``vi`` (a few thousand)."""
    chance = random.Random(f"words of {lang}")
    function, known, make, total = {
        "en": (_ENGLISH_FUNCTION, _ENGLISH_NEWS, _english_word, 40_000),
        "fr": (_FRENCH_FUNCTION, _FRENCH_NEWS, _french_word, 15_000),
        "vi": (_VIETNAMESE_FUNCTION, _VIETNAMESE_NEWS, _vietnamese_syllable, 1_200),
    }[lang]
    return _vocabulary(function, [*known, *islice(_new(make, chance, known), total)])


def names(kind: str, number: int) -> list[str]:
    """Return so many capitalised names of one kind (``given``, ``family``, ``place``)."""
    chance = random.Random(f"names of {kind}")
    return [word.capitalize() for word in islice(_new(_bare_word, chance, []), number)]


def _vocabulary(function: list[str], content: list[str]) -> Vocabulary:
    tail = [1 / (rank + _CONTENT_SHIFT) ** _EXPONENT for rank in range(len(content))]
    head = [1 / (rank + _FUNCTION_SHIFT) for rank in range(len(function))]
    scale = _FUNCTION_SHARE / (1 - _FUNCTION_SHARE) * sum(tail) / sum(head)
    weights = [*(scale * weight for weight in head), *tail]
    return Vocabulary(
        [*function, *content], list(accumulate(weights)), content, list(accumulate(tail))
    )


def _new(
    make: Callable[[random.Random], str], chance: random.Random, known: list[str]
) -> Iterator[str]:
    """Yield different words without end."""
    seen = set(known)
    while True:
        word = make(chance)
        if word not in seen:
            seen.add(word)
            yield word


def _bare_word(chance: random.Random) -> str:
    return "".join(_syllable(chance, _NUCLEI) for _ in range(chance.choice((2, 2, 3))))


def _english_word(chance: random.Random) -> str:
    stem = "".join(_syllable(chance, _NUCLEI) for _ in range(chance.choice((1, 2, 2, 2, 3))))
    return stem + chance.choice(_ENDINGS)


def _french_word(chance: random.Random) -> str:
    stem = "".join(_syllable(chance, _FRENCH_NUCLEI) for _ in range(chance.choice((1, 2, 2))))
    return stem + chance.choice(_FRENCH_ENDINGS)


def _vietnamese_syllable(chance: random.Random) -> str:
    return chance.choice(_VIETNAMESE_ONSETS) + chance.choice(_VIETNAMESE_RIMES)


def _syllable(chance: random.Random, nuclei: list[str]) -> str:
    return chance.choice(_ONSETS) + chance.choice(nuclei) + chance.choice(_CODAS)
