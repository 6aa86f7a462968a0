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

# A form, filled in anew: most words align, but what differs are figures. Such texts are near by
# their 5-grams or not at all. Of the words replaced this part begins with a digit, and so many
# times the part among those that stayed; in edited copies and scans both parts are about the same.
FORM_FIGURES = 0.3
FORM_TIMES = 3

# Or names and figures, in texts of up to so many words (a death notice, an appointment; in longer
# ones such changes are an update): in so many places and more, of up to so many words on either
# side, both sides have one; and of all words that differ this part is one, again so many times the
# part among those that stayed.
FORM_WORDS = 200
FORM_FIELDS = 4
FORM_FIELD = 4
FORM_NAMES = 0.5

# OCR noise: characters are compared where the words align this far (5 % wrong characters leave
# .74 of the words, study section 3) and where what was replaced looks like what replaced it:
# noise keeps four characters in five, another wording about a third.
NOISY_ALIGNED = 0.5
NOISE_LIKENESS = 0.6

# Noise leaves some words whole: at 5 % of the characters three in four, so that a run of so many
# words without one that is left is another text.
NOISE_RUN = 25

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

# Chrome of one source: a 5-gram in more clusters than this of articles that state one source, if
# they are at least this part of all clusters of that source. A half keeps what an outlet often
# writes of one subject; six articles are the fewest in which half is no coincidence.
SOURCE_CLUSTERS = 5
SOURCE_SHARE = 0.5

# Up to so many articles all their 5-grams are joined, of more a sample (study, recommendation 10).
EXACT_ARTICLES = 3_000

# Texts are compared whose samples share so many 5-grams (study: three of one in sixteen found
# .999 of the copies and .98 of the articles in round-ups). Of a sample with fewer grams than
# SMALL_SAMPLE they need to share less, as ALIGNABLE of it is less: for each number of grams, the
# size of the smaller sample from which on they are asked for.
SHARED_SAMPLES = {1: 0, 2: 12}

# Where boilerplate was masked and fewer 5-grams than this remain, and less than half of them, only
# identical counts (study, recommendation 4: about 20).
LITTLE_LEFT = 20

# keep: texts with this part of the most 5-grams are equally complete; it forgives a lost sign-off.
COMPLETE = 0.98

# keep: so many words are taken off a text for a damaged one. It is read wrongly and found by no
# search, so that it counts for less than a word that is missing; and a character mistaken in a
# conversion may cut its word into three, which must not look like more text. The first is free: it
# may be a misprint that a later edition corrected.
DAMAGE = 3

# keep: a text is less clean than another from this part of its words on that is damaged beyond the
# other's, and from two words on; less may be misprints that a later edition corrected. Measured on
# 150 texts of news: told are .63, .92, .97 and all of the copies with .5, 1, 2 and 5 % of their
# letters misread, .04 of those with 5 % of their words replaced by others, and no original of a
# misread copy.
CLEAN = 0.005

# same-story: two articles tell it from this likeness on (`likeness`, `events`). Between .075 and
# .095 F1 changes by .01 at most on sets of 100 articles of four labelled collections
# (docs/design.md). Lower finds more where most articles have a fellow, higher errs less where few
# have. The figure serves sets of 2 to 600 articles.
STORY_LIKENESS = 0.08

# same-story: days between two dated articles, at most; and those from which on every day takes its
# part of their likeness. Of 1,000 labelled pairs on one event .99 lie within three days and .995
# within a week.
STORY_DAYS = 7
STORY_NEAR_DAYS = 3
STORY_FADING = 0.85

# same-story: pairs less alike than this are not looked at, before the likeness is scaled and after;
# they neither join two articles nor keep them apart. Half of STORY_LIKENESS: without the second F1
# is the same, and there are twice as many pairs.
STORY_FLOOR = 0.03
STORY_WEAK = 0.04

# same-story: an article's likeness is measured against that to so many neighbours, by this power
# (1 would make it a share of theirs), and never against less than the least.
STORY_NEIGHBOURS = 5
STORY_SCALING = 0.4
STORY_LEAST = 0.02

# same-story: as many articles of ordinary language are imagined beside the archive's own, so that
# rarity means something where there are few. Half as many lose .01 of F1 in sets of six.
STORY_BACKGROUND = 50

# same-story: terms in this part of all articles tell nothing, nor do those in so many articles
# (which only saves time). Rarer than the rarest counts no more.
STORY_COMMON = 0.2
STORY_POSTINGS = 5_000
STORY_RAREST = 0.003
