"""Names of bodies as German builds them: adjective, head noun, and what it is for or of.

A passage's text comes in; stretches of it go out, each with the name in its base form: of
“des Polnischen Amtes für Netze” that is “Polnisches Amt für Netze”.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import compress

from documents.patterns import one_of
from documents.places import find_city, german_adjectives
from documents.printed import Printed, prints_of, starts_of
from documents.reading import search_before
from documents.reading.sought import sought
from people.reading.words import TITLE_NOUNS

_GENDERS = {
    "f": "agentur akademie allianz anstalt arbeitsgemeinschaft arbeitsgruppe bank behörde fachhochschule föderation "
    "genossenschaft gesellschaft hochschule initiative kammer koalition kommission liga organisation partei stiftung union "
    "universität vereinigung",
    "m": "ausschuss beirat bund dienst fonds gerichtshof rat rechnungshof verband verein",
    "n": "amt bündnis büro departement gericht institut komitee ministerium netzwerk parlament präsidium sekretariat zentrum",
}
_HEADS = {head: gender for gender, heads in _GENDERS.items() for head in heads.split()}
# Named by whose they are, too: Universität der Künste, Verband der Netzbetreiber.
_OWNED = frozenset(
    "akademie föderation gesellschaft hochschule kammer stiftung universität verband verein vereinigung".split()
)
# Named by where they are: Universität Bremen.
_PLACED = frozenset("fachhochschule hochschule universität zentrum".split())
_ADJECTIVES = (
    "afrikanisch allgemein arabisch asiatisch eidgenössisch europäisch evangelisch frei international islamisch kantonal "
    "katholisch königlich lateinamerikanisch national nordisch pazifisch pädagogisch staatlich technisch vereint"
)
_NOMINATIVE = {"f": "e", "m": "er", "n": "es"}
_NOUN = r"[A-ZÄÖÜ][\w-]*+"
_ITEM = rf"(?:[a-zäöüß]{{3,20}}(?:e|en|er|es)\s+){{0,2}}{_NOUN}"
_LIST = rf"{_ITEM}(?:(?:,\s+{_ITEM}){{0,5}}\s+und\s+{_ITEM}(?!\s+[A-ZÄÖÜ][a-zäöü]))?"
_FOR = re.compile(
    rf"(?:\s+{_NOUN})?\s+(?:(?:für|gegen)\s+(?:(?:die|das|den|der)\s+)?{_LIST}"
    # Not what a verb makes of it: “zur Verfügung”, “zum Beispiel”.
    r"|(?:zur|zum)\s+(?:Abwehr|Aufsicht|Bekämpfung|Entwicklung|Erforschung|Erhaltung|Förderung|Pflege|Regulierung|"
    rf"Schutz|Stärkung|Überwachung|Unterstützung|Verbreitung|Verhütung|Verteidigung|Wahrung)(?:\s+(?:der|des|von)\s+{_LIST})?)"
)
_OF = re.compile(rf"\s+(?:der|des)\s+{_ITEM}")
_AT = re.compile(rf"\s+{_NOUN}")
_IN_CHARGE = re.compile(r"\s+(?:zuständig|verantwortlich|tätig)")
# “eine Behörde für Netze” names none.
_ANY = re.compile(
    r"\b(?:[Kk]?[Ee]ine?[mnrs]?|[Jj]ede[mnrs]?|[Nn]eue?[mnrs]?|[Aa]ls)\s+$"
)


GERMAN_NOUN = sought(
    rf"(?<![\w-])(?=[A-ZÄÖÜ])(?P<noun>(?i:[a-zäöüß]{{0,20}}?(?P<head>{one_of(sorted(_HEADS))})))(?P<case>(?:e?s)?)(?![\w-])"
)


@cache
def _adjective() -> re.Pattern:
    adjectives = one_of(sorted((*german_adjectives(), *_ADJECTIVES.split())))
    return re.compile(rf"(?<![\w-])(?P<adjective>(?i:{adjectives}))e[nrsm]?$")


# What is printed between two blanks: the nouns in it, and the adjective that it ends with.
_nouns = Printed(lambda printed: tuple(GERMAN_NOUN.compiled.finditer(printed)))
_adjectives = Printed(lambda printed: _adjective().search(printed))


def _named(text: str) -> Iterator[tuple[int, int, re.Match, str]]:
    """Yield (start, end, noun, adjective before it or nothing) for each noun of a body; the noun as found in what is printed between two blanks."""
    prints = [one.text for one in prints_of(text)]
    for number in compress(range(len(prints)), map(_nouns.__getitem__, prints)):
        at = starts_of(text)[number]
        for noun in _nouns[prints[number]]:
            start, adjective = at + noun.start(), ""
            before = _adjectives[prints[number - 1]] if number else None
            if before and noun.start() == 0:
                start = starts_of(text)[number - 1] + before.start()
                adjective = before["adjective"]
            yield start, at + noun.end(), noun, adjective


_VENUE = re.compile(
    r"(?:Besucher|Einkaufs|Konferenz|Kongress|Kultur|Medien|Messe|Presse|Stadt|Tagungs|Verkehrs)zentrum"
)
# "das Wirtschaftsministerium": of a state that is told elsewhere.
MINISTRY = re.compile(
    r"\b(?:[Dd]as|[Dd]em|[Dd]es|[Ii]m|[Vv]om|[Bb]eim|[Zz]um|[Ii]ns|[Aa]ns|[Aa]us|[Vv]on)\s+(?P<noun>[A-ZÄÖÜ][a-zäöüß]{3,30}(?:ministerium|ressort))(?:s|es)?(?![\w-])(?!\s+(?:für|der|des|von)\b)"
)


def ministries(text: str) -> Iterator[tuple[int, int, None, str]]:
    """Yield (start, end, None, name in its base form) of ministries that are called by what they are for."""
    for found in MINISTRY.finditer(text):
        yield found.start("noun"), found.end(), None, found["noun"]


def german_bodies(text: str) -> Iterator[tuple[int, int, None, str]]:
    """Yield (start, end, None, name in its base form) of names that a German head noun stands in."""
    for start, end, found, adjective in _named(text):
        head = found["head"].lower()
        gender = _HEADS[head]
        if gender == "f" and found["case"]:
            continue  # no singular
        proper = bool(adjective) and adjective[0].isupper()
        tail = _FOR.match(text, end)
        # "der beim Europarat für Medien zuständige": a matter, no part of the name.
        matter = tail and _IN_CHARGE.match(text, tail.end())
        if matter:
            tail = None
        elif tail is None and head in _OWNED:
            tail = _OF.match(text, end)
        if (
            tail is None
            and head in _PLACED
            and (tail := _AT.match(text, end))
            and (
                head == "zentrum"
                and (_VENUE.match(found["noun"]) or not find_city(tail.group().strip()))
            )
        ):
            tail = None
        if tail is None and not (proper or matter):
            continue
        if tail and tail.group().split()[-1].casefold() in TITLE_NOUNS:
            continue
        if search_before(_ANY, text, start):
            continue
        name = found["noun"] + (tail.group() if tail else "")
        if adjective:
            name = f"{adjective}{_NOMINATIVE[gender]} {name}"
        yield start, tail.end() if tail else end, None, name
