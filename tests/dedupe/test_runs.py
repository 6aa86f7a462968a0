import pytest

from archive_cli.dedupe.runs import longest_run


@pytest.mark.parametrize(
    ("one", "other", "passage"),
    [
        ("xxabcdyy", "zzabcdww", "abcd"),
        ("abcxabcd", "abcd", "abcd"),
        ("abab", "baba", "aba"),
        ("abc", "cba", "a"),
        ("abc", "xyz", ""),
    ],
)
def test_the_longest_run_stands_in_both(one: str, other: str, passage: str) -> None:
    assert one[longest_run(one, other, set(one) & set(other))] == passage


def test_a_run_below_the_least_is_none() -> None:
    assert longest_run("xabcx", "yabcy", set("abc"), least=4) == slice(0, 0)
