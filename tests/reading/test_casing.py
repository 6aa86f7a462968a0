from __future__ import annotations

import pytest

from archive_cli.reading.casing import ordinary_case


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("HÀ NỘI", "Hà Nội"),
        ("SAN SALVADOR", "San Salvador"),
        ("RIO DE JANEIRO", "Rio de Janeiro"),
        ("PORT-AU-PRINCE", "Port-au-Prince"),
        ("HCM CITY", "HCM City"),
        ("TP. HỒ CHÍ MINH", "TP. Hồ Chí Minh"),
        ("WASHINGTON D.C.", "Washington D.C."),
        ("U.S.", "U.S."),
        ("USA", "USA"),
        ("LA PAZ", "La Paz"),
        ("Fort Worth", "Fort Worth"),
        ("McALLEN", "McAllen"),
        ("MCALLEN", "McAllen"),
        ("FORT MCMURRAY/RIGA", "Fort McMurray/Riga"),
        ("MACON", "Macon"),
        ("MacDILL", "MacDill"),
        ("MCC", "MCC"),
        ("ST. PETERSBURG", "St. Petersburg"),
        ("ST. JOHN'S", "St. John's"),
        ("N'DJAMENA", "N'Djamena"),
        ("NUKU'ALOFA", "Nuku'alofa"),
        ("ABIDJAN, COTE D'IVOIRE", "Abidjan, Cote d'Ivoire"),
        ("KABUL/ISLAMABAD", "Kabul/Islamabad"),
        ("DALLAS/FORT WORTH", "Dallas/Fort Worth"),
        ("МОСКВА", "Москва"),
        ("İZMİR", "İzmir"),
        ("القاهرة", "القاهرة"),
    ],
)
def test_a_place_in_capitals_is_shown_in_ordinary_case(written: str, shown: str) -> None:
    assert ordinary_case(written) == shown
