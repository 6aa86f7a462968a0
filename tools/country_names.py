"""Which words name a country? Writes src/archive_cli/reading/countries.py from CLDR (Babel).

Run `python tools/country_names.py` with Babel installed.
"""

from __future__ import annotations

import re
from pathlib import Path

from babel import Locale
from date_names import pieces_of

LANGUAGES = "en es fr pt de id vi".split()
BY_HAND = "usa|u.s.|u.s.a.|uk|u.k.|england|scotland|wales|burma|ivory coast|czech republic"
TARGET = Path(__file__).parents[1] / "src/archive_cli/reading/countries.py"


def main() -> None:
    """Write the table."""
    names = set(BY_HAND.split("|"))
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if re.fullmatch("[A-Z]{2}", code) and code not in ("EU", "EZ", "UN", "ZZ", "XA", "XB"):
                names.add(name.casefold())
    lines = [
        '"""Which words name a country?',
        "",
        "Written by tools/country_names.py from CLDR, in the languages of most datelines.",
        '"""',
        "",
        "_COUNTRIES = frozenset(",
        "    (",
        *(f"        {piece!r}" for piece in pieces_of("|".join(sorted(names)))),
        '    ).split("|")',
        ")",
        "",
        "",
        "def is_country(name: str) -> bool:",
        '    """Tell whether this is a country\'s name, in any case."""',
        "    return name.strip().casefold() in _COUNTRIES",
        "",
    ]
    TARGET.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
