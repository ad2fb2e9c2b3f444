"""Figures: how many came, and from how many countries."""

import re

from documents.reading import Piece, tidy
from documents.reading.sought import sought
from events.reading.claims import FigureRead

QUALIFIERS = {
    "about": "some about around approximately roughly nearly almost circa ca. rund etwa ungefähr circa knapp fast".split(),
    "more than": [
        "more than",
        "over",
        "upwards of",
        "at least",
        "well over",
        "mehr als",
        "gut",
        "über",
    ],
    "fewer than": ["fewer than", "less than", "up to", "weniger als", "bis zu"],
}
_QUALIFIER_OF = {
    word: qualifier for qualifier, words in QUALIFIERS.items() for word in words
}
_QUALIFIER = "|".join(
    re.escape(word).replace(r"\ ", r"\s+")
    for word in sorted(_QUALIFIER_OF, key=len, reverse=True)
)
_NUMBER = (
    r"(?P<number>\d{1,3}(?:[,.'’  ]\d{3}){1,3}|\d{1,10})(?:[\s-]odd)?(?![\d.,]*\d)"
)
_ONES = "one two three four five six seven eight nine ten eleven twelve".split()
_EINS = "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
_HUNDREDS = {"hundred": 100, "hundert": 100, "thousand": 1000, "tausend": 1000}
# "two thousand", "a hundred", "dreihundert"
_WORDS = rf"(?P<words>(?:an?|{'|'.join(_ONES)})\s+(?:hundred|thousand)|(?:{'|'.join(_EINS)})?(?:hundert|tausend))(?:[\s-]odd)?(?!\w)"
_HEADS = (
    "representatives|participants|people|persons|delegates|guests|attendees|attendants|registrants|experts|specialists|visitors|leaders|stakeholders|speakers|individuals|members|"
    "Teilnehmer(?:innen)?(?:\\s+und\\s+Teilnehmer(?:innen)?)?|Teilnehmer[*:_]innen|Teilnehmenden?|Delegierten?|Gästen?|Personen|Menschen|Leuten?|Vertreter(?:innen)?(?:\\s+und\\s+Vertretern?)?|Vertretern|"
    "Besucher(?:innen)?(?:\\s+und\\s+Besuchern?)?|Besuchern|Experten|Fachleuten?|Interessierten?|Anwesenden?|Angereisten?|Gäste"
)
_KINDS = {"persons": "people", "individuals": "people"}
# "30 million people" are more than 30; "30 days of members" and "30 more members" are no 30 members.
_NOT_BETWEEN = (
    r"(?!(?:million|billion|thousand|hundred|dozen|Millionen|Milliarden|Tausend|per|percent|of|for|from|in|with|to|by|years?|months?|days?|more|"
    r"fewer|less|weitere|Prozent|von|aus|Jahren?|Monaten?|Tagen?)\b)"
)
COUNT = sought(
    rf"(?:\b(?P<qualifier>{_QUALIFIER})\s+)?(?<![\w/.,-])(?:{_NUMBER}|{_WORDS})\s+(?:{_NOT_BETWEEN}[^\W\d_][\w-]*\s+){{0,3}}?(?P<kind>{_HEADS})\b",
    re.IGNORECASE,
)
_COUNTRIES = re.compile(
    rf"(?:\b(?P<qualifier>{_QUALIFIER})\s+)?(?<![\w/.,-])(?:{_NUMBER}|{_WORDS})\s+(?:different\s+|verschiedenen\s+)?(?P<kind>countries|nations|economies|Länder|Ländern|Staaten|Nationen)\b",
    re.IGNORECASE,
)
# "people from 90 countries": counted by where they come from, they are those who came.
_FROM = re.compile(
    rf"\s+(?:\([^()]{{1,60}}\)\s+)?(?:(?:hailing|coming|drawn|representing|stammend)\s+)?(?:from|representing|aus|out\s+of)\s+(?:(?:{_QUALIFIER})\s+)?\d{{1,3}}\s+(?:different\s+|verschiedenen\s+)?(?:countries|nations|economies|Ländern|Staaten|Nationen)",
    re.IGNORECASE,
)
_ATTENDED = re.compile(
    r"\b(?:attend\w*|took\s+part|takes?\s+part|taking\s+part|taken\s+part|participat\w*|gather\w*|assembl\w*|convened|attract\w*|drew|draws|drawn|brought\s+together|brings\s+together|"
    r"welcom\w*|present|logged\s+in|logged\s+on|joined|connected|dialled\s+in|turned\s+up|showed\s+up|showed|came|come|coming|travelled|flocked|counted|were\s+there|on\s+site|in\s+the\s+room|hosted|"
    r"met|registered|signed\s+up|packed|filled|nahmen|nahm|kamen|kam|gekommen|teilgenommen|dabei|anwesend|besuch\w*|zählte\w*|gezählt|schalteten|zugeschaltet|teil|versammel\w*|trafen|tagten|reisten|angereist|"
    r"anreisten|saßen|sassen|drängten|strömten|lockte|zog|angemeldet|registriert|vor\s+Ort|geladen\w*|verzeichnete\w*)\b",
    re.IGNORECASE,
)
# "some 450 came", "the number of attendees was 2,273"
_ALONE = sought(
    rf"(?:\b(?P<qualifier>{_QUALIFIER})\s+)?(?<![\w/.,-])(?:{_NUMBER}|{_WORDS})\s+(?P<kind>came|attended|turned\s+up|showed\s+up|took\s+part|kamen|nahmen|saßen|sassen|waren\s+da)\b",
    re.IGNORECASE,
)
_NUMBER_OF = sought(
    rf"\b(?:number\s+of\s+(?P<kind>{_HEADS})|(?:Zahl|Anzahl)\s+der\s+(?P<kinds>{_HEADS}))\s+(?:[\w-]+\s+){{1,4}}(?:(?P<qualifier>{_QUALIFIER})\s+)?(?:{_NUMBER}|{_WORDS})",
    re.IGNORECASE,
)
_REGISTERED = re.compile(
    r"\b(?:registered|registration|registrants|signed\s+up|put\s+their\s+names\s+down|angemeldet|registriert|Anmeldung\w*)\b",
    re.IGNORECASE,
)
# Said before they came.
_EXPECTED = re.compile(
    r"\b(?:expected|expects?|anticipated|planned\s+for|set\s+to|due\s+to|will|would|invited|hoped|erwartet\w*|eingeladen|sollen|werden)\b",
    re.IGNORECASE,
)
# Who belongs to a body, not who came: "28 members from 16 countries".
_OF_A_BODY = re.compile(
    r"\b(?:members|Mitglieder\w*|Kommissar\w*|commissioners)\b", re.IGNORECASE
)
LONGEST_CLAUSE = 400  # characters before and behind
_SENTENCE = re.compile(r"[;:]")
_ORDER = {"registered": 1, "expected": 2}


_FEWEST = 10  # fewer are somebody's company, not the attendance
_PARTS = frozenset(["experts", "people", "experten", "personen"])


def qualifier_of(match: re.Match) -> str:
    """Return what the word before a number makes of it: exact, about, more than or fewer than."""
    word = " ".join((match["qualifier"] or "").casefold().split())
    return _QUALIFIER_OF.get(word, "exact")


def number_of(match: re.Match) -> int:
    """Return the number of a match, in digits or words."""
    if match["number"]:
        return int(re.sub(r"\D", "", match["number"]))
    words = match["words"].casefold()
    scale = next(value for word, value in _HUNDREDS.items() if words.endswith(word))
    first = re.sub(r"\s*(?:hundred|thousand|hundert|tausend)$", "", words)
    for names in (_ONES, _EINS):
        if first in names:
            return (names.index(first) + 1) * scale
    return scale


def _figure(piece: Piece, match: re.Match, kind: str) -> FigureRead:
    qualifier = qualifier_of(match)
    if match["words"] and qualifier == "exact":
        qualifier = "about"  # who writes "two thousand people" has not counted them
    if "odd" in match.group().casefold().split("-"):
        qualifier = "about"
    return FigureRead(
        value=number_of(match),
        qualifier=qualifier,
        kind=kind,
        as_written=tidy(match.group()),
        span=piece.span(match.start(), match.end()),
    )


def _clause(text: str, at: int) -> str:
    """Return the part of a sentence, up to the next semicolon or colon, in which a place stands."""
    first, last = max(0, at - LONGEST_CLAUSE), min(len(text), at + LONGEST_CLAUSE)
    start = max(first - 1, *(text.rfind(mark, first, at) for mark in ";:")) + 1
    end = _SENTENCE.search(text, at, last)
    return text[start : end.start() if end else last]


def read_figures(piece: Piece) -> list[FigureRead]:
    """Return the figures of a sentence that says how many attended; countries only beside heads.

    The kind is what they are called, or "registered" and "expected" of those who had not come.
    """
    text = piece.plain
    found = []
    for match in COUNT.finditer(text):
        kind = match["kind"].casefold()
        clause = _clause(text, match.start())
        counted = _FROM.match(text, match.end()) is not None
        if (
            kind == "members"
            or number_of(match) < _FEWEST
            or not (counted or _ATTENDED.search(clause))
            or (kind in _PARTS and _OF_A_BODY.search(clause))
        ):
            continue
        kind = _KINDS.get(kind, kind)
        if _REGISTERED.search(clause):
            kind = "registered"
        elif _EXPECTED.search(clause) and not counted:
            kind = "expected"
        found.append(_figure(piece, match, kind))
    if not found:
        found += [
            _figure(piece, match, "people")
            for match in _ALONE.finditer(text)
            if number_of(match) >= _FEWEST
        ]
        found += [
            _figure(piece, match, (match["kind"] or match["kinds"]).casefold())
            for match in _NUMBER_OF.finditer(text)
        ]
    if any(figure.kind != "expected" for figure in found):
        found += [_figure(piece, m, "countries") for m in _COUNTRIES.finditer(text)]
    return sorted(found, key=lambda figure: _ORDER.get(figure.kind, 0))
