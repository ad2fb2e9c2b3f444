"""Countries (ISO 3166-1) by their CLDR names and by the other words that reports have for them."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from babel import Locale

from documents.cities import DATA, City, find_city
from documents.folding import fold
from documents.needs import firsts_of
from documents.patterns import one_of
from documents.printed import bits_of, first_bit_of, matches_at_openings
from documents.remembering import remembered

__all__ = [
    "City",
    "CountryRead",
    "country_choices",
    "country_name",
    "find_city",
    "find_countries",
    "german_adjectives",
    "is_country",
    "is_place",
]


@cache
def _territories(locale: str) -> dict[str, str]:
    names = Locale.parse(locale).territories
    return {
        code: name
        for code, name in names.items()
        if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES
    }


# CLDR lists these beside the countries: regions, unions and codes for tests.
_NOT_COUNTRIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}


def is_country(code: str) -> bool:
    """Return whether ``code`` is an ISO 3166-1 alpha-2 code (or one that CLDR adds, such as XK)."""
    return code in _territories("en")


def country_name(code: str, locale: str = "en") -> str:
    """Return the CLDR name of a country in ``locale``; the code itself where there is none."""
    return _territories(locale).get(code, code)


@dataclass(frozen=True, slots=True)
class CountryRead:
    """A country named in a text; ``is_adjective`` where only a word such as “Chinese” names it."""

    start: int
    end: int
    code: str
    is_adjective: bool


_STATE = (
    r"(?:(?:Federal|Federative|People['’]s|Democratic|Islamic|Socialist|Plurinational|Bolivarian|Arab|Oriental|Hashemite|"
    r"United|Grand)\s+){0,4}(?:Republic|Kingdom|State|Duchy|Principality|Commonwealth|Sultanate|Union)\s+of\s+(?:the\s+)?"
)


# Names that hold the word for a country and mean another place or people.
_OTHERS = (
    *(
        "British Columbia",
        "New Mexico",
        "Gulf of Mexico",
        "Golf von Mexiko",
        "South China Sea",
        "Südchinesische Meer",
        "Südchinesischen Meer",
    ),
    *(
        "Indian Ocean",
        "Persian Gulf",
        "Inner Mongolia",
        "Latin American",
        "North American",
        "South American",
        "Central American",
    ),
    *(
        "African American",
        "Native American",
        "American Indian",
        "Organization of American States",
        "Organisation of American States",
    ),
    *("Panama Papers", "Niger Delta"),
)
_ENDINGS = ("", "e", "em", "en", "er", "es")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")


def _printed(name: str, locale: str) -> set[str]:
    """Return a CLDR name and how texts print it otherwise: "and" for "&", Saint for "St.", German with genitive s."""
    plain = _IN_BRACKETS.sub("", name.replace("’", "'"))
    forms = {name, name.replace("’", "'"), plain}
    forms |= {form.replace(" & ", " and ") for form in forms}
    forms |= {form.replace("St. ", "Saint ") for form in forms}
    if locale == "de" and " " not in name and not name.endswith(_WITHOUT_GENITIVE):
        forms.add(f"{name}s")
    return forms


_WITHOUT_GENITIVE = ("s", "x", "z", "ß", "ei", "nen")  # der Schweiz, der Türkei


@cache
def _country_words() -> tuple[re.Pattern, int, dict[str, tuple[str, bool]]]:
    """Return what finds the name of a country, the bit of what one begins with, and what each name means."""
    known = tomllib.loads((DATA / "countries.toml").read_text(encoding="utf-8"))
    words: dict[str, tuple[str, bool]] = {}
    for code, adjectives in known["adjectives"].items():
        words |= dict.fromkeys(adjectives, (code, True))
    for code, stems in known["adjectives_de"].items():
        forms = [stem + ending for stem in stems for ending in _ENDINGS]
        forms += [form[0].upper() + form[1:] for form in forms]
        words |= dict.fromkeys(forms, (code, True))
    for locale in ("de", "en"):
        for code, name in _territories(locale).items():
            words |= dict.fromkeys(_printed(name, locale), (code, False))
    for code, names in known["names"].items():
        words |= dict.fromkeys(names, (code, False))
    words |= dict.fromkeys(_OTHERS, ("", False))
    pattern = rf"(?<![\w-])(?P<state>{_STATE})?(?P<name>{one_of(words)})(?![\w-])"
    return re.compile(pattern), first_bit_of(firsts_of(pattern)), words


@remembered
def find_countries(text: str) -> tuple[CountryRead, ...]:
    """Return the countries that ``text`` names: in English or German, in full or short, or by an adjective."""
    pattern, first, words = _country_words()
    if not bits_of(text) & first:
        return ()
    found = []
    for match in matches_at_openings(pattern, first, text):
        code, is_adjective = words[" ".join(match["name"].split())]
        if not code or (is_adjective and match["state"]):
            continue
        found.append(CountryRead(match.start(), match.end(), code, is_adjective))
    return tuple(found)


def english_name(city: str, country: str = "") -> str:
    """Return the name of a city in English, where the gazetteer has it, in its country (ISO code); else as it is.

    What is only shorter or spelt otherwise than the gazetteer has it (“New York”, “Port Vila”) is English enough.
    """
    found = find_city(city, country)
    if found is None or fold(city) in fold(found.name):
        return city
    return found.name


def is_place(name: str) -> bool:
    """Return whether a name is that of a country or a city, as a whole."""
    return find_city(name) is not None or any(
        country.start == 0 and country.end == len(name)
        for country in find_countries(name)
    )


@cache
def german_adjectives() -> dict[str, str]:
    """Return the German adjectives of nationality, without ending and in small letters, with their country codes."""
    known = tomllib.loads((DATA / "countries.toml").read_text(encoding="utf-8"))
    return {
        adjective.lower(): code
        for code, adjectives in known["adjectives_de"].items()
        for adjective in adjectives
    }


def country_choices(locale: str = "en") -> list[tuple[str, str]]:
    """Return (code, name) of all countries by name."""
    return sorted(_territories(locale).items(), key=lambda item: fold(item[1]))
