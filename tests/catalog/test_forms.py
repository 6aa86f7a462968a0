from __future__ import annotations

from itertools import product

import pytest

from archive_cli.catalog.entry import stems_in, tokens_for
from archive_cli.catalog.forms import names_in, stem_of
from catalog.samples import article


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("peacekeeper", "peacekeep"), ("peacekeepers", "peacekeep"), ("peacekeeping", "peacekeep"),
        ("policies", "policy"), ("policy", "policy"),
        ("parti", "parti"), ("taxis", "taxi"), ("war", "war"), ("the", None), ("us", None),
        ("f16s", None), ("noodлes", None), ("bộ", None),
    ],
)  # fmt: skip
def test_forms_share_a_stem_and_function_words_have_none(word: str, stem: str | None) -> None:
    assert stem_of(word) == stem


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Troops left Laos. Laos thanked them.", {"laos"}),
        ("Laos thanked them.", set()),
        ("He met Banks at two banks.", set()),
        ("He met Mr. Banks, Gen. Reading and J. Waters.", {"banks", "reading", "waters"}),
        ("It ended. Banks closed.", set()),
        ("aid for those with AIDS", {"aids"}),
        ("TALKS IN LAOS, WITH BANKS", set()),
        ("in Hà Nội and “Wales”, a friend of Wales", {"wales"}),
        ("the McBain’s", {"mcbain"}),
        (f"to Wales {'and so on ' * 2000}", {"wales"}),
        (f"to Banks {'and so on ' * 2000} banks", set()),
    ],
)
def test_a_word_that_only_stands_capitalised_within_sentences_is_a_name(
    text: str, names: set[str]
) -> None:
    assert names_in(text) - {"mr", "gen"} == names


@pytest.mark.parametrize(
    ("lang", "stems"),
    [("en", {"title": ["talk"], "body": ["visit"]}), ("fr", {}), ("vi", {}), (None, {})],
)
def test_only_english_articles_have_stems_and_their_names_do_not(
    lang: str | None, stems: dict[str, list[str]]
) -> None:
    one = article("a", title="Talks", body="She visited Laos.", lang=lang)
    assert stems_in(one, tokens_for(one)) == stems


def test_stems_are_the_same_after_very_many_other_words() -> None:
    one = article("a", title="Talks", body="The peacekeepers came.", lang="en")
    before = stems_in(one, tokens_for(one))
    many = " ".join("".join(word) for word in product("abcdefghijklmnopqrstuv", repeat=4))
    other = article("b", body=many, lang="en")
    stems_in(other, tokens_for(other))
    assert stems_in(one, tokens_for(one)) == before
