"""Names that a text itself calls those of bodies: by a noun before them, in a list of such, by a company's form.

A passage's text with its words comes in; stretches of it go out.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from documents.patterns import one_of
from documents.places import is_place
from documents.reading.chunks import Word, words_from
from documents.reading.sought import sought
from people.reading.given_names import given, is_firm
from people.reading.words import BODY_HEADS, HONORIFICS, OPENERS, TITLE_NOUNS

_NOUNS = (
    "advocacy group|agency|airline|association|authority|campaign group|carmaker|civil society group|coalition|lobby group|rights group|watchdog|blog|broadcaster|charity|chipmaker|company|consultancy|consulting firm|daily|firm|foundation|"
    "internet provider|law firm|magazine|manufacturer|newspaper|news agency|news portal|news service|news site|NGO|nonprofit|"
    "non-profit|operator|platform|portal|provider|publisher|regulator|registrar|registry|research institute|search engine|"
    "service provider|social network|software company|start-up|startup|subsidiary|supplier|tech giant|telecom company|"
    "telecom operator|telecom regulator|telecommunications company|telecoms operator|telecoms regulator|think tank|think-tank|"
    "trade association|trade union|vendor|website|weekly"
).split("|")
_GERMAN_NOUNS = (
    "agentur anbieter behörde bank beratungsfirma betreiber blog bürgerrechtsorganisation denkfabrik dienst dienstleister firma "
    "fluggesellschaft gewerkschaft hersteller hilfsorganisation ideenschmiede initiative internetkonzern kanzlei konzern "
    "magazin menschenrechtsorganisation mutterkonzern nachrichtenagentur nachrichtendienst nachrichtenportal netzbetreiber "
    "nichtregierungsorganisation ngo onlinedienst partei plattform portal provider registrar registrierungsstelle registry "
    "softwarekonzern softwareunternehmen stiftung suchmaschine tageszeitung technologiekonzern telekommunikationskonzern "
    "telekommunikationsunternehmen tochterfirma unternehmen verband verein verlag vergabestelle webseite website "
    "wochenzeitung zeitschrift zeitung"
).split()
# Of these a compound says the same: "die Regulierungsbehörde X"; not of "Datenbank", "Bundesverband".
_COMPOUNDED = "behörde firma unternehmen konzern anbieter betreiber hersteller zeitung kanzlei".split()
CALLED = sought(
    rf"(?:(?<![\w-])(?P<english>{one_of(_NOUNS)})"
    rf"|\b(?:[Dd](?:er|ie|as|em|en|es)|[Bb]eim|[Vv]om|[Zz]ur|[Ii]m)\s+(?:[a-zäöüß]{{3,20}}(?:en|er|e|es)\s+)?"
    rf"(?=[A-ZÄÖÜ])(?i:(?:[a-zäöü]{{1,20}}-)?{one_of(_GERMAN_NOUNS)}|[a-zäöüß]{{3,25}}?{one_of(_COMPOUNDED)})s?)"
    r"\s+(?P<quote>[“„\"«‘])?(?=[^\W\d_])"
)
_BEHIND = re.compile(r"[”“\"»’]?\s*(?:[,.;:)(]|$)")
# “der Kanzlei Acme”, but not “the Acme law firm”: the noun that says what a body is.
_KIND = re.compile(
    rf"(?:{one_of(_NOUNS)}|(?=[A-ZÄÖÜ])(?i:[a-zäöüß-]{{0,20}}?{one_of(_GERMAN_NOUNS)})(?:e?s)?)\s+(?=[A-ZÄÖÜ])"
)
# Partners: “Bell, Blum & Kern”.
_FIRM = re.compile(
    r"[A-ZÄÖÜ][\w’'-]+(?:\s[A-ZÄÖÜ][\w’'-]+)?(?:,\s[A-ZÄÖÜ][\w’'-]+){0,4}+,?\s&\s[A-ZÄÖÜ][\w’'-]+"
)
SUCH = sought(
    r"\b(?i:organi[sz]ations?|bodies|institutions|agencies|companies|firms|corporations|compan(?:y|ies)|giants|platforms|providers|"
    r"registrars|registries|operators|NGOs|groups|universities|think\s+tanks|newspapers|vendors|associations|"
    r"Organisationen|Unternehmen|Firmen|Konzerne[n]?|Plattformen|Anbieter[n]?|Institutionen|Verbände[n]?|Behörden|Stiftungen|"
    r"Internetkonzerne[n]?|Nichtregierungsorganisationen|Zeitungen|Universitäten)"
    r",?\s+(?:such\s+as|like|including|namely|wie|darunter|etwa)\s+(?:(?:the|der|die|das)\s+)?(?=[^\W\d_])"
)
FORM = sought(
    r"(?:, ?| )(?P<form>Inc|Incorporated|Ltd|Limited|LLC|LLP|GmbH|AG|SE|plc|PLC|Corp|S\.A|SA|SAS|B\.V|BV|N\.V|NV|Oy|AB|ApS|A/S|e\.V|eV|eG|KG|KGaA|"
    r"S\.p\.A|SpA|Pty\s+Ltd|Pvt\s+Ltd)(?!\w)"
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag "
    "samstag sonntag".split()
)
_NO_NAMES = TITLE_NOUNS | OPENERS | HONORIFICS | _MONTHS
LONGEST = 6


def _is_name(run: list[Word]) -> bool:
    """Return whether capitalised words may name a body: no title, country, city or month."""
    text = " ".join(word.text for word in run)
    first = run[0].text.casefold()
    if any(word.text.casefold() in _NO_NAMES for word in run):
        return False
    # "Acme, Bolt and Anna Bell"
    if 2 <= len(run) <= 3 and given(run[0].text) == 2 and not is_firm(text) and run[-1].text.casefold() not in BODY_HEADS:  # fmt: skip
        return False
    if len(run) == 1 and (first in BODY_HEADS or len(first) < 2):
        return False
    return not is_place(text)


def _run(text: str, at: int) -> list[Word]:
    """Return the capitalised words that begin at ``at`` with nothing but blanks or '&' between."""
    run: list[Word] = []
    for word in words_from(text, at):
        gap = text[run[-1].end : word.start] if run else ""
        if not run and word.start != at:
            break
        if (
            gap.strip() not in ("", "&")
            or not word.is_capitalised
            or len(run) == LONGEST
        ):
            break
        run.append(word)
    return run


def called_bodies(text: str, _) -> Iterator[tuple[int, int]]:
    """Yield the names in 'the registrar X', 'the law firm X & Y', 'die Plattform X'."""
    for found in CALLED.finditer(text):
        if firm := _FIRM.match(text, found.end()):
            yield firm.span()
            continue
        run = _run(text, found.end())
        if not run or not _is_name(run):
            continue
        # “dass die Plattform Inhalte löscht”: in German a noun alone may be anything.
        alone = len(run) == 1 and not (
            found["quote"] or run[0].text[1:].lower() != run[0].text[1:]
        )
        if found["english"] or not alone or _BEHIND.match(text, run[-1].end):
            yield run[0].start, run[-1].end


def past_kind(text: str, start: int, end: int) -> int:
    """Return where a body's name begins in the words from ``start`` to ``end``: behind a noun that says what it is."""
    kind = _KIND.match(text, start, end)
    return kind.end() if kind and kind.end() < end else start


def listed_bodies(text: str, _) -> Iterator[tuple[int, int]]:
    """Yield the names in 'organisations such as X, Y and Z'."""
    for found in SUCH.finditer(text):
        at = found.end()
        for _ in range(12):
            run = _run(text, at)
            if not run or not _is_name(run):
                break
            yield run[0].start, run[-1].end
            link = _LINK.match(text, run[-1].end)
            if not link:
                break
            at = link.end()


_LINK = re.compile(
    r"(?:\s*\([\w.&-]{2,12}\))?(?:\s*,\s*(?:(?:and|or|und|oder|sowie)\s+)?|\s+(?:and|or|und|oder|sowie)\s+)(?:(?:the|der|die|das)\s+)?(?=[^\W\d_])"
)


def companies(text: str, words: list[Word]) -> Iterator[tuple[int, int]]:
    """Yield the names that end in the form of a company: 'Acme Wires Ltd'."""
    for found in FORM.finditer(text):
        at = bisect_left(words, found.start(), key=lambda word: word.end)
        if at == len(words) or words[at].end != found.start():
            continue
        first = at
        while (
            first
            and at - first < LONGEST
            and words[first - 1].is_capitalised
            and text[words[first - 1].end : words[first].start].strip() in ("", "&")
            and words[first - 1].text.casefold() not in _NO_NAMES
        ):
            first -= 1
        if words[first].is_capitalised and _is_name(words[first : at + 1]):
            yield words[first].start, found.end("form")


def coordinated(text: str, named: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the names that end a list of at least two bodies: 'the Acme Council, Bolt and X'.

    ``named`` are the stretches of bodies, in order.
    """
    listed = 0
    for number, (_, end) in enumerate(named):
        link = _LINK.match(text, end)
        ahead = named[number + 1][0] if number + 1 < len(named) else None
        listed = listed + 1 if listed else 1
        if not link:
            listed = 0
            continue
        at = link.end()
        if at == ahead:
            continue
        if listed >= 2 and (run := _run(text, at)) and _is_name(run):
            stop = run[-1].end
            if ahead is None or stop <= ahead:
                yield at, stop
        listed = 0
