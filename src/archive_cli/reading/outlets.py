"""Is this the name of an outlet?

One that says so itself: an agency that is known, or a name of two to six words whose last one
papers, agencies and stations are called by (``Viet Nam News``, ``The Sarn Mail``, ``Bay Herald
(Sarn)``), in some languages the first (``Diario de la Costa``). A word that other names end
with as well (``Star``, ``World``) needs ``The`` in front; sections (``World News``) are none.
"""

from __future__ import annotations

from archive_cli.reading.agencies import is_known

_LAST_WORDS = frozenset(
    "news newswire wire agency press times post mail herald tribune gazette chronicle courier "
    "journal standard observer guardian telegraph mercury argus globe daily weekly bulletin "
    "register sentinel dispatch despatch examiner inquirer enquirer ledger advertiser advocate "
    "intelligencer radio television tv network newspaper magazine zeitung anzeiger tageblatt "
    "nachrichten kurier bote dagblad courant вестник известия газета новости".split()
)
_LAST_WORDS_BEHIND_THE = frozenset(
    "star sun world record leader nation echo mirror review independent citizen republican "
    "democrat reporter express monitor messenger age economist spectator".split()
)
_FIRST_WORDS = frozenset(
    "daily evening diario diário periódico heraldo correo noticias jornal folha correio corriere "
    "gazzetta giornale gazette courrier dépêche gazeta kurier dziennik báo tạp harian koran "
    "suara".split()
)
_ENDINGS = ("zeitung", "blatt", "kurier", "bladet", "tidning", "tidende", "avisen")
_ARTICLES = frozenset("the la le el il o a die der das de l'".split())
_JOINERS = _ARTICLES | frozenset("of and & de del della du des di do da und et y e".split())
_SECTIONS = frozenset(
    "world local national international business sports sport politics political home breaking "
    "latest top general foreign domestic economic company market entertainment science health "
    "technology regional community city state crime good bad big more other press".split()
)
_MOST_WORDS = 6
_LONGEST = 70
_MARKS = ".,;:"


def names_outlet(text: str) -> bool:
    """Tell whether this is an outlet's name; a place in brackets may stand behind it."""
    if len(text) > _LONGEST:
        return False
    if text.endswith(")"):
        text = text.partition(" (")[0]
    name = text.strip(" .,;:")
    if is_known(name) and not name.islower():
        return True
    words = [word.strip(_MARKS) for word in name.split()]
    if not 2 <= len(words) <= _MOST_WORDS or not all(map(_is_name_word, words)):
        return False
    first, last = words[0].casefold(), _last_part(words[-1].casefold())
    if all(word.casefold() in _SECTIONS for word in words[:-1]):
        return False
    if (
        last in _LAST_WORDS
        or last.endswith(_ENDINGS)
        or (first == "the" and last in _LAST_WORDS_BEHIND_THE)
    ):
        return True
    return (words[1].casefold() if first in _ARTICLES else first) in _FIRST_WORDS


def _last_part(word: str) -> str:
    """Return what stands behind a hyphen, ``Times-Herald``; ``E-Mail`` is one word."""
    before, _, last = word.rpartition("-")
    return word if len(before) == 1 else last


def _is_name_word(word: str) -> bool:
    return bool(word) and (word[0].isupper() or word.casefold() in _JOINERS)
