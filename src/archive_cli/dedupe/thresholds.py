"""From which figure on is a text a copy, and who says so?

Every rule of the room with a number in it is decided here. "Study" is the project's measurement of
deduplication tools on 43,500 news texts with planted copies, whose findings are quoted where they
decide.
"""

from __future__ import annotations

# Words in a shingle. Five is what the study measured throughout: shorter ones join strangers by
# idiom, longer ones lose copies to every changed word. Texts below that are only ever identical.
GRAM = 5

# near: Jaccard of the 5-gram sets. The usual figure for near-duplicates (datasketch, rensa and
# NeMo Curator default to it); on its own it finds one wire reprint in eight (study, finding 4).
NEAR_JACCARD = 0.8

# near: share of words that align in order, 2 * common / (both lengths). Unrelated news articles
# reach .21 at most, their median is .12 (study, section 3).
NEAR_ALIGNED = 0.85

# Words are aligned where the shorter text shares this part of its 5-grams. Replacing the 15 % of
# words that NEAR_ALIGNED allows leaves a quarter of the 5-grams whole, so that nothing is lost
# but texts with an edit in nearly every five words; and a pair with one idiom in common costs
# nothing.
ALIGNABLE = 0.1

# OCR noise: characters are compared where the words align this far (5 % wrong characters leave
# .74 of the words, study section 3) and where what was replaced looks like what replaced it:
# noise keeps four characters in five, another wording about a third.
NOISY_ALIGNED = 0.5
NOISE_LIKENESS = 0.6

# reprint: part of the smaller text's 5-grams that stand in the larger one, and how much shorter it
# may be. Without the second a round-up merges all it contains: 18.6 % of the pairs within clusters
# were strangers; with it none (study, finding 7).
REPRINT_CONTAINMENT = 0.85
REPRINT_LENGTH = 0.5

# A text of about the same length is an edit of the other (near) before it is a cut (reprint).
SAME_LENGTH = 0.9

# truncated: the longer text goes on for this many words and this part of itself (less is a lost
# sign-off, and near), where at most this part of its 5-grams is shared; and both start alike within
# so many words (a dateline's length).
TAIL_WORDS = 10
TAIL_LENGTH = 0.05
TAIL_SHARED = 0.1
START_WORDS = 10

# contained-in: the study's containment for an article in a round-up or a short cut of a long one.
# Lower than for a reprint, as a link merges nothing.
CONTAINED = 0.75

# quotes: words in one run (study, recommendation 6); passim asks for 50 characters.
QUOTED_WORDS = 40

# Boilerplate: a 5-gram in more clusters than this. Clusters are counted and not articles, or the
# most reprinted stories would be lost (study, finding 6; the figure is the study's own).
BOILERPLATE_CLUSTERS = 12

# While texts are joined, a 5-gram in this many unconnected clusters is set aside (study: df 50).
POSTINGS = 50

# Where boilerplate was masked and fewer 5-grams than this remain, and less than half of them, only
# identical counts (study, recommendation 4: about 20).
LITTLE_LEFT = 20

# keep: texts with this part of the most 5-grams are equally complete; it forgives a lost sign-off.
COMPLETE = 0.98
