from archive_cli.dedupe.postings import Postings


def test_owners_come_in_the_order_they_were_added() -> None:
    postings = Postings()
    assert postings.add({1, 2}, 7) == set()
    assert postings.add({2, 3}, 5) == {2}
    assert postings.owners(2) == [7, 5]
    assert postings.owners(3) == [5]


def test_hits_count_the_shingles_of_each_owner() -> None:
    postings = Postings()
    postings.add({1, 2, 3}, 0)
    postings.add({2, 3, 4}, 1)
    assert postings.hits({2, 3, 4, 9}) == {0: 2, 1: 3}


def test_replacing_by_nobody_forgets_the_shingle() -> None:
    postings = Postings()
    postings.add({1, 2}, 0)
    postings.add({1}, 1)
    postings.replace(1, [4, 6])
    assert postings.owners(1) == [4, 6]
    postings.replace(1, [])
    assert postings.hits({1, 2}) == {0: 1}
