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


PARAGRAPHS = {
    "en": TEXTS[0][1],
    "vi": TEXTS[1][1],
    "fr": "Le maire a présenté mardi le plan pour les rues du centre. Il est prévu que les travaux "
    "commencent au mois de mai et que des bus passent plus souvent, mais les riverains ont été "
    "surpris par le coût, qui dépasse une fois encore ce qui avait été annoncé aux habitants.",
    "de": "Die Stadt will im Mai mit den Arbeiten an der Brücke beginnen. Das hat der Rat nach "
    "einer langen Sitzung beschlossen; nicht alle sind damit zufrieden, denn für die Anlieger "
    "wird es auch nachts laut, und eine Umleitung ist bei dem Plan nicht vorgesehen.",
    "es": "El alcalde presentó el martes los planes para las calles del centro y la plaza. Los "
    "vecinos, como las tiendas, pidieron más plazo y su abogado recordó que el concejo fue el "
    "primero en pedir las obras, pero también el que las aplazó y pagó los retrasos.",
    "pt": "A câmara aprovou na terça as obras da ponte, que não são as primeiras. Os moradores "
    "foram ouvidos pelo conselho e pediram mais prazo; uma parte das verbas dos transportes "
    "ainda não chegou ao município, e em maio os trabalhos começam no centro.",
    "it": "Il sindaco ha presentato i lavori del ponte che gli abitanti della valle chiedono dal "
    "secolo scorso. Nel piano sono previsti anche i costi delle strade e dei parcheggi, ma non "
    "è chiaro che cosa accadrà alla fine: gli uffici del comune non rispondono.",
    "nl": "Het bestuur van de stad wil in mei met het werk aan een brug beginnen. Dat is niet "
    "naar de zin van de bewoners, die er ook op wijzen dat zijn kosten door het rijk niet "
    "worden betaald en dat voor de fietsers geen pad is voorzien aan de zuidkant.",
    "pl": "Miasto chce w maju rozpocząć prace przy moście, które od lat się odwlekały. Nie jest "
    "jasne, ile zapłaci za to rząd, ale rada uważa, że dla mieszkańców oraz kierowców będzie "
    "to ulga; przez kilka miesięcy ruch nie będzie jednak łatwy, jak było po powodzi.",
    "sv": "Staden vill i maj börja med att bygga en ny bro som är bredare och högre. Det är inte "
    "alla nöjda med, för kostnaden har stigit och arbetet tar ett år till; boende på södra "
    "sidan säger att de inte har fått svar på sina frågor om ljud och damm.",
}


@pytest.mark.parametrize("language", PARAGRAPHS)
def test_a_paragraph_in_a_common_language_needs_no_detector(language: str) -> None:
    script = (
        "import sys; from archive_cli.reading.languages import find_language\n"
        f"print(find_language({PARAGRAPHS[language]!r}))\n"
        "sys.exit('numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True)
    assert (done.stdout.decode().strip(), done.returncode) == (language, 0)


def test_near_relatives_are_left_to_the_detector() -> None:
    catalan = (
        "L'alcalde va presentar dimarts els plans per als carrers del centre. Les obres han de "
        "començar al maig, però els veïns demanen més temps i una altra reunió amb el consell."
    )
    assert find_language(catalan) == "ca"
