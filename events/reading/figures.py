"""Figures: how many came, and from how many countries."""

import re

from documents.reading import Piece, tidy
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
_NUMBER = r"(?P<number>\d{1,3}(?:[,.'’  ]\d{3}){1,3}|\d{1,10})(?![\d.,]*\d)"
_HEADS = (
    "representatives|participants|people|persons|delegates|guests|attendees|experts|visitors|leaders|stakeholders|speakers|individuals|members|"
    "Teilnehmer(?:innen)?(?:\\s+und\\s+Teilnehmer(?:innen)?)?|Teilnehmende|Delegierten?|Gästen?|Personen|Menschen|Vertretern?|Besuchern?|Experten"
)
_KINDS = {"persons": "people", "individuals": "people"}
# "30 million people" are more than 30; "30 days of members" and "30 more members" are no 30 members.
_NOT_BETWEEN = (
    r"(?!(?:million|billion|thousand|hundred|dozen|Millionen|Milliarden|Tausend|per|percent|of|for|from|in|with|to|by|years?|months?|days?|more|"
    r"fewer|less|weitere)\b)"
)
COUNT = re.compile(
    rf"(?:\b(?P<qualifier>{_QUALIFIER})\s+)?(?<![\w/.,-]){_NUMBER}\s+(?:{_NOT_BETWEEN}[^\W\d_][\w-]*\s+){{0,3}}?(?P<kind>{_HEADS})\b",
    re.IGNORECASE,
)
_COUNTRIES = re.compile(
    rf"(?:\b(?P<qualifier>{_QUALIFIER})\s+)?(?<![\w/.,-]){_NUMBER}\s+(?:different\s+)?(?P<kind>countries|nations|Ländern?|Staaten)\b",
    re.IGNORECASE,
)
_ATTENDED = re.compile(
    r"\b(?:attend\w*|took\s+part|taking\s+part|participat\w*|gather\w*|attract\w*|drew|brought\s+together|welcom\w*|present|logged\s+in|"
    r"nahmen|kamen|besuch\w*|zählte|schalteten|teil)\b",
    re.IGNORECASE,
)
_REGISTERED = re.compile(r"\b(?:registered|signed\s+up|angemeldet)\b", re.IGNORECASE)


def qualifier_of(match: re.Match) -> str:
    """Return what the word before a number makes of it: exact, about, more than or fewer than."""
    word = " ".join((match["qualifier"] or "").casefold().split())
    return _QUALIFIER_OF.get(word, "exact")


def _figure(piece: Piece, match: re.Match, kind: str) -> FigureRead:
    return FigureRead(
        value=int(re.sub(r"\D", "", match["number"])),
        qualifier=qualifier_of(match),
        kind=kind,
        as_written=tidy(match.group()),
        span=piece.span(match.start(), match.end()),
    )


def read_figures(piece: Piece) -> list[FigureRead]:
    """Return the figures of a sentence that says how many attended; countries only beside heads."""
    if not _ATTENDED.search(piece.plain):
        return []
    found = []
    registered = _REGISTERED.search(piece.plain)
    for match in COUNT.finditer(piece.plain):
        kind = match["kind"].casefold()
        if kind == "members" or int(re.sub(r"\D", "", match["number"])) < 10:
            continue
        kind = "registered" if registered else _KINDS.get(kind, kind)
        found.append(_figure(piece, match, kind))
    if found:
        found += [
            _figure(piece, match, "countries")
            for match in _COUNTRIES.finditer(piece.plain)
        ]
    return found
