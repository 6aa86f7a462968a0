"""Which tokens does a text hold?

The rule, for articles and queries alike: Unicode NFKD, combining marks dropped (with the letters
that have no decomposition mapped: đ to d, ø to o, ł to l, ß to ss …), case folded; a token is a
run of letters and digits; a character of a script that is written without spaces (Chinese,
Japanese, Thai, Lao, Khmer, Burmese) is a token of its own, so that such words are found as
sequences. An apostrophe within a word separates (``Lao's``: lao, s).
"""

from __future__ import annotations
