from __future__ import annotations

import subprocess
import sys

import pytest

from archive_cli.reading.languages import find_language

TEXTS = [
    ("en", "The ministers met in Hà Nội on Wednesday and agreed to extend the plan for a year."),
    ("vi", "Thủ tướng Chính phủ tiếp đoàn đại biểu quân sự cấp cao sang thăm chính thức."),
    ("fr", "Le ministre a déclaré mercredi que les négociations reprendraient bientôt à Paris."),
    ("de", "Der Minister sagte am Mittwoch, die Gespräche würden bald in Berlin fortgesetzt."),
    ("es", "El ministro dijo el miércoles que las negociaciones se reanudarán en Madrid."),
    ("pt", "O ministro disse na quarta-feira que as negociações serão retomadas em Lisboa."),
    ("ru", "Министр заявил в среду, что переговоры скоро возобновятся в столице."),
    ("pl", "Minister powiedział w środę, że rozmowy wkrótce zostaną wznowione w stolicy."),
    ("zh", "外交部发言人星期三表示，谈判将很快在北京恢复。"),
    ("ja", "外相は水曜日、交渉は間もなく東京で再開されると述べた。"),
    ("ko", "장관은 수요일 협상이 곧 서울에서 재개될 것이라고 말했다."),
    ("th", "รัฐมนตรีกล่าวเมื่อวันพุธว่าการเจรจาจะเริ่มขึ้นอีกครั้ง"),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_a_sentence_is_enough_to_tell_its_language(language: str, text: str) -> None:
    assert find_language(text) == language


@pytest.mark.parametrize("text", ["", "1234 5678", "OK", "Shr 34 cts vs 1.19 dlrs"])
def test_too_little_text_has_no_language(text: str) -> None:
    assert find_language(text) is None


def test_english_and_vietnamese_do_not_load_the_detector() -> None:
    script = (
        "import sys; from archive_cli.reading.languages import find_language\n"
        f"find_language({TEXTS[0][1]!r}); find_language({TEXTS[1][1]!r})\n"
        "sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
