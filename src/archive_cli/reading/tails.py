"""Where does the text end, and what stands behind it?

Behind the last paragraph stand the agency's sign-off (``— VNA/VNS``, ``./.``, ``(Xinhua)``,
``Enditem``, ``-30-``, ``© AFP 2025``), the desk's line (``(Reporting by Anna Example; Editing by
…)``), a source line (``Source: https://…``, ``Nguồn: TTXVN``, ``Theo TTXVN``), and the site's
chrome: comment counters, menus, calls to share. Chrome is a run of lines of a few words that end
no sentence; it counts as such behind a source line, where a line of it is one that only sites
print, or where it is a menu: four lines or more of one or two words, each with a capital and
without a number. Notices of rights and calls to read on are chrome whatever their length. The
desk's line is chrome too: it names reporters, who are the authors where nothing else names one,
and editors, who are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from archive_cli.reading.agencies import is_known
from archive_cli.reading.claims import Claim
from archive_cli.reading.furniture import is_notice, is_site_line
from archive_cli.reading.keys import find_key
from archive_cli.reading.lines import Line, ends_sentence
from archive_cli.reading.outlets import names_outlet
from archive_cli.reading.patterns import pattern
from archive_cli.reading.values import ADDRESS

_SIGN_OFF = pattern(
    r"(?P<stop>[.!?](?:(?<=\.)/\.?|[\"'”’)]*))\s*(?:[—–―]|--?)\s*"
    r"(?P<name>[A-ZĐ][A-ZĐa-zđ.&]{0,14}(?:[/ ][A-ZĐ][A-ZĐa-z.&]{0,14}){0,2})\s*\.?$"
)
_OWN_LINE = pattern(r"(?:(?:[—–―]|--?)\s*)?[(（]?(?P<name>[A-ZĐ][\w/]{1,14})[)）]?\.?")
_OUTLET_LINE = pattern(r"(?:[—–―]|--?)\s*(?P<name>[A-ZĐ][\w.&' ]{2,40}(?:/[A-Z]{2,8})?)")
_DASHES = ("—", "–", "―", "-")
_BRACKETED = pattern(
    r"(?P<stop>[.!?。][\"'”’]*)\s*[(（](?P<name>[A-ZĐ][A-ZĐ./]{1,14}|[A-Z][a-z]{2,12})[)）]\s*\.?$"
)
_RIGHTS = pattern(
    r"(?:^|(?<=[.!?]))\s*[(（]?(?:©|\([cC]\)|Copyright(?: ©)?)\s?(?:\d{4}\s)?"
    r"(?P<name>[A-Z][\w/]{1,14})(?:,?\s\d{4})?\s?[)）]?\.?$"
)
_END_MARK = pattern(
    r"\s*(?:(?<=\.)/\.|(?<=\s)\./\.|#{2,}|-\s?(?:30|0)\s?-|-{1,2}\s?(?:END|ENDS|End)\s?-{1,2}|"
    r"\b(?:Enditem|ENDITEM|ENDS|Ends)\b\.?|[(（\[](?:END|ENDS|End|HẾT|Hết|FIN|完|终)[)）\]]|(?:\*{3}\s?ENDS?\s?)?\*{3,}|[■□◆])\s*$"
)
_END_MARKS = (
    "/.", "Enditem", "ENDITEM", "ENDS", "Ends", "item.", "ITEM.", "NDS.", "nds.", "##", "-", ")",
    "）", "]", "***", "■", "□", "◆",
)  # fmt: skip
_DESK = pattern(
    r"[(\[]?(?P<additional>(?:Additional|Other|Further) )?(?P<kind>[Rr]eporting|[Ww]riting|"
    r"[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Pp]roduction|[Pp]hotographs?)"
    r"(?: and (?:[Ww]riting|[Ee]diting))? by (?P<names>[^;()\[\]]{3,120})"
    r"(?P<rest>;[^()\[\]]{3,300})?[)\]]?\.?$"
)
_DESK_START = pattern(r"[(\[](?:Additional r|R|W|E)\w+(?: and \w+)? by [^()\[\]]{3,300}[)\]]\.?$")
_DESK_REACH = 600
_NAME_CUT = pattern(r",\s*(?:and\s)?|\sand\s")
_JOINERS = frozenset("de van der von bin al del da and".split())
_IN_PLACE = pattern(r"\s+(?:in|at)\s+[A-ZĐ].*$")
_LONGEST_RUN = 200
_SOURCE_STARTS = ("Theo", "Via", "(Theo", "(Via")
_SOURCE_WORDS = pattern(r"\(?(?:Theo|Via)\s+(?P<name>[A-ZĐ][\w./&-]*(?:\s[\w./&-]+){0,4}?)\)?\.?")
_KEY_LINE = pattern(r"[*_(\[]{0,3}(?P<key>[^\W\d_][\w ]{1,20}?)\s*[*_]{0,2}\s*[:：]\s*[*_]{0,2}")
_MOST_SIGN_OFFS = 4


class Tail(NamedTuple):
    """What stands behind the text: the lines that are left as text, claims, chrome lines."""

    lines: list[Line]
    claims: list[Claim]
    chrome: list[Line]


def read_tail(lines: list[Line]) -> Tail:
    """Take source lines, chrome and sign-off from the end of a text's lines."""
    claims: list[Claim] = []
    chrome: list[Line] = []
    kept = list(lines)
    source_at = _source_position(kept)
    if source_at is not None:
        claims.append(_source_claim(kept[source_at]))  # type: ignore[arg-type]
        behind = kept[source_at + 1 :]
        kept[source_at:] = []
        if not any(_is_prose(line) for line in behind):
            chrome.extend(behind)
        else:
            kept.extend(behind)
        while len(kept) > 1 and is_notice(kept[-1].text):
            chrome.insert(0, kept.pop())
            claims.extend(_rights_claims(chrome[:1]))
    else:
        run = _chrome_run(kept)
        if run:
            chrome.extend(kept[-run:])
            del kept[-run:]
            claims.extend(_rights_claims(chrome))
    for _ in range(_MOST_SIGN_OFFS):
        rest = _without_sign_off(kept[-1], claims) if kept else []
        kept[-1:] = rest
        if rest or not kept:
            break
    return Tail(kept, claims, chrome)


def _source_position(lines: list[Line]) -> int | None:
    for index in range(len(lines) - 1, max(-1, len(lines) - 60), -1):
        text = lines[index].text
        may_be = ":" in text or "：" in text or text.startswith(_SOURCE_STARTS)
        if may_be and _source_claim(lines[index]) is not None:
            return index
    return None


def _source_claim(line: Line) -> Claim | None:
    """Return what a source line names: an address, or an outlet written as a name."""
    text = line.text
    if len(text) > 400:
        return None
    found = _KEY_LINE.match(text) if ":" in text or "：" in text else None
    key = find_key(found["key"]) if found else None
    if found is None or key is None or key.role not in ("source", "url"):
        words = _SOURCE_WORDS.fullmatch(text) if text.startswith(_SOURCE_STARTS) else None
        if words is None:
            return None
        return Claim("source", words["name"].strip(), "source line", _span(line, words))
    address = ADDRESS.search(line.text, found.end())
    if address is not None:
        url = address.group().rstrip(".,;)")
        start = line.start + address.start()
        return Claim("url", url, "source line", (start, start + len(url)))
    name = line.text[found.end() :].strip(" .*_)]")
    if not name or len(name.split()) > 6 or not name[0].isupper():
        return None
    start = line.start + line.text.index(name, found.end())
    return Claim("source", name, "source line", (start, start + len(name)))


def _chrome_run(lines: list[Line]) -> int:
    """Return how many lines at the end are chrome."""
    run = 0
    for line in reversed(lines[max(1, len(lines) - _LONGEST_RUN) :]):
        if _is_prose(line) or not _may_be_chrome(line):
            break
        run += 1
    behind = lines[len(lines) - run :]
    known = [index for index, line in enumerate(behind) if _is_known_chrome(line.text)]
    if known:
        is_page = run >= 3 and any(is_site_line(line.text) for line in behind)
        return run if is_page else run - known[0]
    return run if run >= 4 and all(_is_menu_word(line) for line in behind) else 0


def _rights_claims(chrome: list[Line]) -> list[Claim]:
    """Return the agency that a line of rights names: ``© AFP 2025``."""
    rights = [(line, found) for line in chrome if (found := _RIGHTS.fullmatch(line.text))]
    return [
        Claim("source", found["name"], "sign-off", _span(line, found))
        for line, found in rights
        if _is_agency(found["name"], is_own=True)
    ]


def _is_menu_word(line: Line) -> bool:
    words = line.text.split()
    return len(words) <= 2 and words[0][0].isupper() and not any(map(str.isdigit, line.text))


def _may_be_chrome(line: Line) -> bool:
    is_short = len(line.text.split()) <= 8 and not ends_sentence(line.text)
    return (is_short and not any(map(str.isdigit, line.text))) or _is_known_chrome(line.text)


def _is_known_chrome(text: str) -> bool:
    return is_site_line(text) or is_notice(text)


def _is_prose(line: Line) -> bool:
    is_long = len(line.text) > 100 or (len(line.text) > 50 and ends_sentence(line.text))
    return is_long and not is_notice(line.text)


def _without_sign_off(line: Line, claims: list[Claim]) -> list[Line]:
    """Return the last line without end marks, desk and sign-off, whose names become claims."""
    line = _without_desk(_without_end_mark(line), claims)
    own = _OWN_LINE.fullmatch(line.text)
    if own is not None:
        if not all(map(is_known, own["name"].split("/"))):
            return [line]
        claims.append(Claim("source", own["name"], "sign-off", _span(line, own)))
        return []
    outlet = _OUTLET_LINE.fullmatch(line.text) if line.text[:1] in _DASHES else None
    if outlet is not None and names_outlet(outlet["name"].partition("/")[0]):
        claims.append(Claim("source", outlet["name"], "sign-off", _span(line, outlet)))
        return []
    for form in _sign_offs_for(line.text):
        found = form.search(line.text)
        if found is not None and _is_agency(found["name"], is_own=form is not _SIGN_OFF):
            claims.append(Claim("source", found["name"].strip(), "sign-off", _span(line, found)))
            end = found.start() if form is _RIGHTS else found.end("stop")
            line = _without_end_mark(line.part(0, end))
            break
    return [line] if line.text else []


def _sign_offs_for(text: str) -> Iterator[re.Pattern[str]]:
    """Yield the forms of sign-offs whose signs a line has."""
    if "-" in text or "—" in text or "–" in text or "―" in text:
        yield _SIGN_OFF
    if ")" in text or "）" in text:
        yield _BRACKETED
    if "©" in text or "(c)" in text or "(C)" in text or "Copyright" in text:
        yield _RIGHTS


def _without_desk(line: Line, claims: list[Claim]) -> Line:
    """Return a line without the desk's at its end; its reporters become claims."""
    reach = max(0, len(line.text) - _DESK_REACH)
    has_bracket = "(" in line.text or "[" in line.text
    bracketed = _DESK_START.search(line.text, reach) if has_bracket else None
    start = 0 if bracketed is None else bracketed.start()
    found = _DESK.fullmatch(line.text, start)
    names = [] if found is None else _NAME_CUT.split(found["names"])
    names = [_IN_PLACE.sub("", name).strip() for name in names]
    if found is None or not all(_is_person(name) for name in names):
        return line
    if found["kind"].casefold() in ("reporting", "writing") and not found["additional"]:
        span = (line.start + found.start("names"), line.start + found.end("names"))
        claims.append(Claim("author", ", ".join(names), "sign-off", span))
    return line.part(0, start)


def _is_person(name: str) -> bool:
    words = name.split()
    return 1 < len(words) < 6 and all(word[0].isupper() or word in _JOINERS for word in words)


def _without_end_mark(line: Line) -> Line:
    if not line.text.rstrip().endswith(_END_MARKS):
        return line
    found = _END_MARK.search(line.text, max(0, len(line.text) - 40))
    return line if found is None else line.part(0, found.start())


def _is_agency(name: str, *, is_own: bool) -> bool:
    """Tell an agency's letters or name from a word that merely follows a dash.

    Where no dash joins it to the text, ``is_own``, it must be letters or one that is known.
    """
    if is_known(name):
        return True
    letters = name.replace("/", "").replace(" ", "").isupper()
    return letters or (not is_own and len(name.split()) == 1)


def _span(line: Line, found: re.Match[str]) -> tuple[int, int]:
    return line.start + found.start("name"), line.start + found.end("name")
