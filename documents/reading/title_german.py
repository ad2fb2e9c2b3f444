"""Documents named in German text without quotation marks: 'die Osloer Erklärung zur Netzpolitik'."""

import re
from collections.abc import Iterator

from documents.patterns import one_of
from documents.places import find_city
from documents.reading.dates import MONTH_NUMBERS
from documents.reading.sought import sought
from documents.reading.spans import search_before
from documents.reading.title_forms import is_place
from documents.reading.title_numbers import Form
from documents.reading.title_words import (
    FORMAL_GERMAN,
    GENERIC_GERMAN,
    GERMAN,
    GERMAN_LINKS,
    GERMAN_LINKS_ELSE,
    SOFT_GERMAN,
)
from documents.remembering import remembered

_ENDING = r"(?:e?n|e?s|e)?"
_CAPITAL = r"[A-ZÄÖÜ]"
_HEADS = one_of(sorted([*GERMAN, *(word.capitalize() for word in GERMAN)]))
# A noun with what it is compounded of: "Malabo-Konvention", "Aktionsplans", "Cybercrime-Konvention".
_NOUN = sought(
    rf"(?<![\w-])(?P<first>(?:{_CAPITAL}[\w.]*-){{0,3}}(?:{_CAPITAL}\w{{2,40}}?)?)(?P<head>{_HEADS})(?P<ending>{_ENDING})(?![\w-])"
)
_FORMAL = sought(
    rf"(?<![\w-])(?P<formal>{one_of(sorted(FORMAL_GERMAN))})(?P<ending>{_ENDING})(?![\w-])"
)
_LAW = sought(
    rf"(?P<article>\b(?:das|dem|des|im|zum|beim|vom)\s)(?P<law>(?:{_CAPITAL}[\w.]*-){{0,2}}{_CAPITAL}\w{{3,40}}gesetz)(?P<ending>e?s)?(?![\w-])"
)
_ADJECTIVE = re.compile(
    rf"(?<![\w-])(?!(?:[Kk]?[Ee]in|[MmDdSs]ein|[Ii]hr|[Uu]nser|[Dd]ies|[Jj]en|[Jj]ed|[Ww]elch|[Ss]olch|All|Viel|Einig|Ander|Mehrer|Beid)\w{{0,2}}\s)(?P<word>{_CAPITAL}\w+(?:e|en|er|es|em))\s$"
)
_DENIED = re.compile(r"\b(?:kein\w{0,2}|ohne)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_INDEFINITE = re.compile(r"\b(?:[Ee]in\w{0,2}|[Kk]ein\w{0,2}|neue[nrs]?)\s$")
_ON_THE_AGENDA = re.compile(r"\b(?:auf|von)\s(?:der|die|ihrer|seiner)\s$")
_OFFICE = re.compile(
    r"(?:[Mm]inister\w*|[Kk]ommissar\w*|[Aa]usschuss\w*|[Aa]usschuß\w*|[Bb]eauftragt\w*|[Rr]eferat\w*|[Aa]bteilung\w*)(?:\s(?:für|zu|zur))?(?:\s(?:die|der|das))?\s$"
)
_ADJECTIVES = r"(?:[a-zäöüß]{3,}(?:e|en|er|es|em)\s(?:und\s(?=[a-zäöüß]))?){0,3}"
_THING = rf"{_CAPITAL}[\w-]*(?:\s{_CAPITAL}[\w-]*){{0,4}}"
_GENITIVE = r"(?:der|die|das|den|dem|des)"
_PHRASE = re.compile(
    rf"\s(?P<link>zu|zur|zum|über|für|gegen|von|aus|der|des)\s(?:{_GENITIVE}\s)?{_ADJECTIVES}(?P<thing>{_THING})"
)
_MORE = re.compile(
    rf"\s(?P<link>und|der|des|für|im|in|gegen|über|zur|zum|von)\s(?P<article>{_GENITIVE}\s)?{_ADJECTIVES}(?P<thing>{_THING})"
)
_YEAR = re.compile(r"\s(?:19|20)\d\d\b(?![-/])")
_DECLARED = frozenset(
    "erklärung deklaration appell aufruf manifest botschaften statement memorandum leitlinien empfehlung empfehlungen".split()
)


@remembered
def _of_a_place(word: str) -> bool:
    """Return whether an adjective is made of a city: 'Genfer', 'Pariser', 'Tuniser'."""
    stem = word.removesuffix("er") if word.endswith("er") else word
    if stem == word or len(stem) < 3:
        return False
    tries = [stem, f"{stem}en", f"{stem}e", f"{stem}a", f"{stem}o"]
    if stem[-1] == stem[-2]:
        tries.append(stem[:-1])
    return any(find_city(name) for name in tries)


def _goes_on(text: str, end: int, head: str) -> int:
    """Return where the words end that tell what a document is about: 'zur digitalen Inklusion'."""
    match = _PHRASE.match(text, end)
    links = GERMAN_LINKS.get(head, GERMAN_LINKS_ELSE).split()
    if not match or match["link"] not in links or _is_when(match["thing"]):
        return end
    if (
        head == "erklärung"
        and match["link"] == "der"
        and "rechte" not in match["thing"].casefold()
    ):
        return end  # "die Erklärung der Minister": whose it is
    if (
        match["link"] == "von"
        and head not in ("leitlinien",)
        and not is_place(match["thing"].split()[0])
    ):
        return end
    at = match.end()
    for _ in range(4):
        more = _MORE.match(text, at)
        if not more or _is_when(more["thing"]):
            break
        if more["link"] == "und" and more["article"]:
            break
        if more["link"] in ("in", "im", "von", "zum", "zur") and is_place(
            more["thing"]
        ):
            break
        at = more.end()
    return at


def _is_when(thing: str) -> bool:
    first = thing.split()[0].casefold()
    return first in MONTH_NUMBERS or first in (
        "jahr",
        "jahre",
        "jahres",
        "frühjahr",
        "sommer",
        "herbst",
        "winter",
        "ende",
        "anfang",
    )


def german_forms(text: str) -> Iterator[Form]:
    """Yield the documents that German ``text`` names without quotation marks."""
    for match in _NOUN.finditer(text):
        head = match["head"].casefold()
        first = match["first"].rstrip("-")
        start, end = match.span()
        adjective = search_before(_ADJECTIVE, text, start)
        placed = bool(adjective) and _of_a_place(adjective["word"])
        if _OFFICE.search(text, max(0, start - 40), start) or (
            adjective
            and _OFFICE.search(text, max(0, adjective.start() - 40), adjective.start())
        ):
            continue
        rest = _goes_on(text, end, head)
        compound = "-" in match["first"] and first.casefold() not in GENERIC_GERMAN
        if compound and head in SOFT_GERMAN:
            compound = (
                first.isupper() or any(c.isdigit() for c in first) or is_place(first)
            )
        if head == "agenda" and search_before(_ON_THE_AGENDA, text, start):
            continue
        if compound and not search_before(_INDEFINITE, text, start):
            begin = start
        elif (
            placed
            or adjective
            and adjective.start()
            and not first
            and not search_before(_INDEFINITE, text, adjective.start())
        ):
            begin = adjective.start()
        elif rest > end and (match["head"][0].isupper() or len(first) > 3):
            begin = start
            # "eine Charta für das Netz": one that somebody wants, unless it is declared.
            if head not in _DECLARED and search_before(_INDEFINITE, text, start):
                continue
            if head == "gesetz" or first.casefold() in GENERIC_GERMAN:
                continue
        else:
            continue
        year = _YEAR.match(text, rest)
        rest = year.end() if year else rest
        yield Form(begin, rest, _plain_title(text, begin, match, rest))
    for match in _FORMAL.finditer(text):
        if search_before(_DENIED, text, match.start()):
            continue
        begin = match.start()
        adjective = search_before(_ADJECTIVE, text, begin)
        if adjective and (adjective.start() or _of_a_place(adjective["word"])):
            begin = adjective.start()
        rest = _goes_on(text, match.end(), "bericht")
        title = _plain_title(text, begin, match, rest)
        bare = begin == match.start() and rest == match.end()
        yield Form(begin, rest, title, described=bare)
    for match in _LAW.finditer(text):
        yield Form(match.start("law"), match.end(), match["law"])


def _plain_title(text: str, begin: int, match: re.Match, rest: int) -> str:
    """Return the title of a document whose noun stands in the genitive: 'Aktionsplan' for 'Aktionsplans'."""
    ending = match["ending"]
    noun = match.groupdict().get("formal") or match["head"]
    if ending in ("s", "es") and not noun.endswith("en"):
        end = match.end() - len(ending)
        return text[begin:end] + text[match.end() : rest]
    return ""
