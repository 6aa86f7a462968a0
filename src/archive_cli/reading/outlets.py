"""Is this the name of an outlet?

One that says so itself: an agency that is known, or a name of two to six words whose last one
papers, agencies and stations are called by (``Viet Nam News``, ``The Sarn Mail``, ``Bay Herald
(Sarn)``), in some languages the first (``Diario de la Costa``). A word that other names end
with as well (``Star``, ``World``) needs ``The`` in front; sections (``World News``) are none. A
single word is one where only papers are called by it (``Herald``), where it is a well-known
paper's or site's whole name (``VnExpress``), and in Chinese, Japanese and Korean where it ends as
papers' names do (``海湾日报``).
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
# Words that names in these languages have in small letters behind their first word.
_SMALL_LAST_WORDS = frozenset(
    "вестник известия ведомости курьер телеграф обозреватель вісник кур'єр відомості весник "
    "гласник".split()
)
_LONE_WORDS = frozenset(
    "herald tribune gazette chronicle courier guardian telegraph sentinel examiner inquirer "
    "enquirer".split()
)
# Well-known ones whose names are no other words: who reads them as names reads them rightly.
_KNOWN_NAMES = frozenset(
    "bbc|npr|itv|rfi|rfa|nhk|vtv|vov|zdf|ard|rte|cbc|wdr|ndr|axios|politico|newsweek|forbes|"
    "huffpost|buzzfeed|euronews|globalpost|al jazeera|al-jazeera|aljazeera|al arabiya|al-arabiya|"
    "deutsche welle|france 24|france24|le monde|le figaro|le parisien|libération|ouest-france|"
    "médiapart|mediapart|franceinfo|der spiegel|spiegel|tagesschau|tagesspiegel|handelsblatt|taz|"
    "el país|el mundo|el universal|excélsior|infobae|clarín|la nación|la vanguardia|la jornada|"
    "corriere della sera|la repubblica|la stampa|público|folha de s.paulo|o globo|estadão|"
    "de volkskrant|volkskrant|de telegraaf|aftonbladet|dagens nyheter|svenska dagbladet|"
    "politiken|berlingske|helsingin sanomat|gazeta wyborcza|rzeczpospolita|kommersant|"
    "коммерсантъ|ведомости|lenta.ru|вгтрк|українська правда|hürriyet|cumhuriyet|haaretz|"
    "vietnamplus|vietnam plus|vietnamnet|vnexpress|tuổi trẻ|tuổi trẻ online|thanh niên|"
    "tiền phong|dân trí|nhân dân|người lao động|lao động|sài gòn giải phóng|kompas|detikcom|"
    "republika|sinar harian|rappler|malaysiakini|scroll.in|ndtv|firstpost|"
    "ไทยรัฐ|ไทยรัฐออนไลน์|มติชน|มติชนออนไลน์|ข่าวสด|ข่าวสดออนไลน์|เดลินิวส์|เดลินิวส์ออนไลน์|"
    "ผู้จัดการออนไลน์|กรุงเทพธุรกิจ|ประชาชาติธุรกิจ|ไทยพีบีเอส|"
    "新华社|新華社|新华网|人民网|中新社|中新网|中国新闻网|中央社|共同通信|時事通信|朝日新聞|毎日新聞|"
    "読売新聞|産経新聞|日本経済新聞|日経|東京新聞|央视新闻|澎湃新闻|联合早报|聯合報|財新|财新网|"
    "연합뉴스|뉴시스|조선일보|중앙일보|동아일보|한겨레|الجزيرة|رويترز|الأهرام".split("|")
)
_UNCASED_ENDINGS = (
    "日报", "日報", "晚报", "晚報", "时报", "時報", "早报", "新闻网", "新聞網", "通讯社", "通訊社",
    "通信社", "新聞社", "电视台", "電視台", "일보", "신문", "통신",
)  # fmt: skip
_LONGEST_UNCASED = 12
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
    if " " not in name:
        return _is_lone_outlet(name)
    return (_is_known_name(name) and not name.islower()) or _is_called_as_outlets_are(name)


def _is_known_name(name: str) -> bool:
    return is_known(name) or name.casefold() in _KNOWN_NAMES


def _is_lone_outlet(name: str) -> bool:
    """Tell whether a single word is an outlet's whole name: ``Herald``, ``VnExpress``."""
    is_known_word = _is_known_name(name) or name.casefold() in _LONE_WORDS
    return (is_known_word and not name.islower()) or _ends_as_papers_do(name)


def _is_called_as_outlets_are(name: str) -> bool:
    """Tell a name of two words or more by its last word or its first."""
    words = [word.strip(_MARKS) for word in name.split()]
    if len(words) > _MOST_WORDS:
        return False
    if words[0][:1].isupper() and words[-1] in _SMALL_LAST_WORDS:
        return True
    if not all(map(_is_name_word, words)):
        return False
    first, last = words[0].casefold(), _last_part(words[-1].casefold())
    if all(word.casefold() in _SECTIONS for word in words[:-1]):
        return False
    return (
        last in _LAST_WORDS
        or last.endswith(_ENDINGS)
        or (first == "the" and last in _LAST_WORDS_BEHIND_THE)
        or (words[1].casefold() if first in _ARTICLES else first) in _FIRST_WORDS
    )


def _ends_as_papers_do(name: str) -> bool:
    """Tell ``海湾日报``, a name in a script without capitals, from the bare word for a paper."""
    is_name = len(name) <= _LONGEST_UNCASED and name.isalpha()
    return is_name and name.endswith(_UNCASED_ENDINGS) and name not in _UNCASED_ENDINGS


def _last_part(word: str) -> str:
    """Return what stands behind a hyphen, ``Times-Herald``; ``E-Mail`` is one word."""
    before, _, last = word.rpartition("-")
    return word if len(before) == 1 else last


def _is_name_word(word: str) -> bool:
    return bool(word) and (word[0].isupper() or word.casefold() in _JOINERS)
