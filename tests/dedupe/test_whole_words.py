"""What two texts share is told in whole words."""

import pytest

from archive_cli.dedupe.whole_words import words_in_both


@pytest.mark.parametrize(
    ("own", "other", "words"),
    [
        ("floods cut the roads there", "roads there are cut by floods", ["floods", "roads"]),
        ("嫦娥六号返回", "昨天嫦娥六号着陆", ["嫦娥六号"]),
        ("湄公河", "湄公河", ["湄公河"]),
        ("水。山", "水山", []),
        ("引き上げることから", "上げることから", []),
        ("政策金利を決めた", "新しい政策金利", ["政策金利"]),
        ("カメラとラジオ", "カメラマンのラジオ", ["ラジオ"]),
        ("ナ と", "ナ", []),
        ("เรื่องน้ำท่วมใหญ่", "เกิดน้ำท่วมใหญ่", ["น้ำท่วมใหญ่"]),
        ("นาย", "นาย", []),
        ("", "水山", []),
        ("plain", "水山", []),
    ],
)
def test_words_are_those_that_stand_in_both(own: str, other: str, words: list[str]) -> None:
    assert list(words_in_both(own, other)) == words
