"""Is the published shape the promised one?"""

from __future__ import annotations

import pytest

from archive_cli.model.errors import UnknownFieldError
from archive_cli.render import record
from render.samples import BRIDGE, CLUSTER, HARBOUR, HIT, LINK, PROBLEM, READING


def test_an_article_record_has_the_keys_of_the_contract_in_order() -> None:
    assert record.record_of(HARBOUR) == {
        "id": "2024/harbour",
        "title": "Harbour reopens after the storm",
        "title_basis": "headline",
        "date": "2024-03-05",
        "date_basis": "header",
        "estimate": None,
        "place": "Port Elin",
        "source": "Coast News",
        "author": "Ada Reed",
        "url": "https://coast.example/2024/harbour-reopens-after-the-storm",
        "lang": "en",
        "words": 11,
        "path": "2024/harbour.txt",
    }
    assert tuple(record.record_of(HARBOUR)) == record.ARTICLE_FIELDS


def test_an_estimate_never_shares_a_key_with_a_stated_date() -> None:
    found = record.record_of(BRIDGE)
    assert found["date"] is None
    assert found["estimate"] == {
        "date": "2022-06",
        "basis": "text",
        "because": "“from June 1 to 4”, in the year 2022",
    }


def test_a_hit_adds_score_copies_and_snippets() -> None:
    found = record.hit_record(HIT)
    assert tuple(found) == record.COMMAND_FIELDS["search"]
    assert found["score"] == 3.1416
    assert found["copies"] == ["copy/a", "copy/b"]
    (snippet,) = found["snippets"]
    assert [snippet["text"][start:end] for start, end in snippet["matches"]] == ["ferry", "ferry"]


def test_a_reading_adds_body_captions_hash_and_evidence() -> None:
    found = record.reading_record(READING)
    assert tuple(found) == record.COMMAND_FIELDS["show"]
    assert found["evidence"]["date"] == {
        "value": "2024-03-05",
        "rule": "day/month/year",
        "quote": "05/03/2024",
        "start": 33,
        "end": 43,
        "rejected": [
            {
                "value": "2024-05-03",
                "rule": "month/day/year",
                "quote": "05/03/2024",
                "because": "the outlet writes the day first",
            }
        ],
    }


def test_a_cluster_lists_its_members_as_article_records_and_three_keys_more() -> None:
    found = record.copy_record(CLUSTER)
    assert list(found) == ["kind", "cluster", "keep", "keep_because", "members"]
    more = ("relation", "similarity", "because")
    assert all(tuple(it) == (*record.ARTICLE_FIELDS, *more) for it in found["members"])


def test_what_is_not_quite_the_same_never_reads_as_one() -> None:
    members = record.copy_record(CLUSTER)["members"]
    assert [member["similarity"] for member in members] == [1.0, 0.9999, 0.61]


def test_a_link_names_both_ends() -> None:
    assert record.copy_record(LINK) == {
        "kind": "link",
        "from": "bare",
        "to": "2024/harbour",
        "relation": "contained-in",
        "similarity": 0.4,
        "because": "its text stands in the other",
    }


def test_rows_of_copies_all_have_the_same_keys() -> None:
    rows = [*record.copy_rows(CLUSTER), *record.copy_rows(LINK)]
    assert len(rows) == 4
    assert all(set(row) >= set(record.COPY_ROW_FIELDS) for row in rows)


def test_a_links_row_has_no_cluster_and_no_path() -> None:
    (row,) = record.copy_rows(LINK)
    assert (row["cluster"], row["path"]) == (None, None)
    assert (row["id"], row["to"]) == ("bare", "2024/harbour")
    assert row["because"] == "2024/harbour: its text stands in the other"


def test_a_problem_record_has_the_keys_of_the_contract() -> None:
    assert tuple(record.problem_record(PROBLEM)) == record.COMMAND_FIELDS["check"]


def test_fields_keep_the_order_asked_for_and_come_once() -> None:
    assert record.check_fields(("title", "id", "title"), record.ARTICLE_FIELDS) == ("title", "id")


def test_an_unknown_field_is_an_error_that_offers_the_nearest() -> None:
    with pytest.raises(UnknownFieldError) as caught:
        record.check_fields(("id", "Titel"), record.ARTICLE_FIELDS)
    assert (caught.value.name, caught.value.nearest) == ("Titel", "title")


def test_an_unknown_field_like_no_other_offers_none() -> None:
    with pytest.raises(UnknownFieldError) as caught:
        record.check_fields(("zzz",), record.ARTICLE_FIELDS)
    assert caught.value.nearest is None
