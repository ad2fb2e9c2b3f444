"""Bodies of states that are named by their country: governments, parliaments, ministries, high courts.

A passage's text comes in; stretches of it go out, each with the name of the body. All ways
to name a country's government name one body: “the Polish government”, “Regierung von Polen”.
"""

import re
from collections.abc import Iterator
from functools import cache

from documents.patterns import one_of
from documents.places import country_name, find_countries, german_adjectives
from documents.reading.sought import Sought, sought
from people.reading.known_bodies import KnownBody, known_index

# Their English names take an article.
_THE = frozenset("AE BS CD CF DO GB GM KM MH MV NL PH SB SC US VA".split())
_NEW = r"(?:(?:new|then|current|former|federal|national|central)\s+)?"
_ENGLISH = re.compile(
    r"(?:['’]s?)?\s+"
    + _NEW
    + r"(?:(?P<government>[Gg]overnment)|(?:House\s+of\s+Representatives|[Pp]arliament|[Ss]enate|[Ss]upreme\s+[Cc]ourt|"
    r"[Cc]onstitutional\s+[Cc]ourt|[Cc]entral\s+[Bb]ank|[Ff]oreign\s+[Oo]ffice|"
    r"(?:[A-Za-z]{3,20}\s+(?:and\s+[A-Za-z]{3,20}\s+|affairs\s+)?)[Mm]inistry(?!\s+(?:of|for)\b)))(?![\w-])"
)
_GOVERNMENT_OF = sought(
    r"\b(?:Government\s+of\s+(?:the\s+)?|government\s+of\s+(?:the\s+)?|Regierung\s+(?:von\s+|der\s+|des\s+|(?=[A-ZÄÖÜ]\w{2,20}s\b)))"
)
# Feminine, masculine and neuter, with what a genitive adds.
_GERMAN_ORGANS = {
    "f": r"(?:Nationalbank|Zentralbank|Nationalversammlung)",
    "m": r"(?:Senat|Bundesrat|Nationalrat|Kongress|Volkskongress)",
    "n": r"(?:Parlament|Unterhaus|Oberhaus|Abgeordnetenhaus|Verfassungsgericht|Außenamt|Aussenamt|Bundesamt|[A-ZÄÖÜ][a-zäöüß]{2,30}ministerium|Ministerium)",
}
_NOMINATIVE = {"f": "e", "m": "er", "n": "es"}


@cache
def _german() -> re.Pattern:
    organs = "|".join(
        rf"(?P<{gender}>{organ}){'' if gender == 'f' else '(?:e?s)?'}"
        for gender, organ in _GERMAN_ORGANS.items()
    )
    adjectives = one_of(sorted(german_adjectives()))
    return sought(
        rf"(?<![\w-])(?P<adjective>(?i:{adjectives}))(?:e[nrsm]?)\s+"
        rf"(?:(?P<government>(?:Bundes|Zentral)?[Rr]egierung)|{organs})(?![\w-])(?!\s+(?:für|der|des|von)\b)"
    )


def government(code: str) -> KnownBody:
    """Return the government of a country as a body; one of the list where it stands there.

    >>> government("PL").name
    'Government of Poland'
    """
    article = "the " if code in _THE else ""
    name = f"Government of {article}{country_name(code)}"
    return known_index().governments.get(code) or KnownBody(
        name, group="government", country=code
    )


# "the telecoms ministry": of a state that is told elsewhere.
_MINISTRY = sought(
    r"\b[Tt]he\s+(?P<name>(?:[Aa]griculture|[Cc]ommunications?|[Cc]ulture|[Dd]efen[cs]e|[Dd]igital(?:\s+(?:affairs|economy|development))?|[Ee]conom(?:y|ics?)|[Ee]ducation|"
    r"[Ff]inance|[Ff]oreign(?:\s+affairs)?|[Hh]ealth|[Ii]ndustry|[Ii]nformation|[Ii]nterior|[Jj]ustice|[Ll]abour|ICT|IT|[Ss]cience|[Ss]ecurity|[Tt]echnology|"
    r"[Tt]elecoms?|[Tt]elecommunications?|[Tt]rade|[Tt]ransport)(?:\s+and\s+\w{4,20})?\s+[Mm]inistry)(?![\w-])(?!\s+(?:of|for|official|spokes\w+)\b)"
)


@cache
def state_patterns() -> tuple[re.Pattern | Sought, ...]:
    """Return the patterns one of which must match for ``state_bodies`` to find anything."""
    return _MINISTRY, _ENGLISH, _GOVERNMENT_OF, _german()


def state_bodies(text: str) -> Iterator[tuple[int, int, KnownBody | None, str]]:
    """Yield (start, end, body of the list or None, name in its base form or '')."""
    for found in _MINISTRY.finditer(text):
        yield *found.span("name"), None, ""
    ends = {}
    for country in find_countries(text):
        ends[country.start] = country
        if found := _ENGLISH.match(text, country.end):
            known = government(country.code) if found["government"] else None
            yield country.start, found.end(), known, ""
    for found in _GOVERNMENT_OF.finditer(text):
        country = ends.get(found.end())
        if country and not country.is_adjective:
            yield found.start(), country.end, government(country.code), ""
    for found in _german().finditer(text):
        code = german_adjectives()[found["adjective"].lower()]
        if found["government"]:
            yield found.start(), found.end(), government(code), ""
            continue
        gender = next(gender for gender in _NOMINATIVE if found[gender])
        adjective = found["adjective"] + _NOMINATIVE[gender]
        yield found.start(), found.end(), None, f"{adjective} {found[gender]}"
