"""In which country a city is, by the words behind its name."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from documents.cities import City, find_city, regions
from documents.patterns import one_of
from documents.places import CountryRead

_COUNTRY_BEHIND = re.compile(r"\s*(?:\([^()]{0,40}\)\s*)?(?:,|\()\s*")
# "In Geneva, Norway said so": the comma ends a clause, and the country is where nothing is.
_GOES_ON = re.compile(
    r"['’]s\b|\s+(?!(?:from|on|in|at|to|for|with|where|when|who|and|or|between|during|was|were|is|has|vom|von|am|im|bis|und|oder|wo|zu|mit|für|war|wurde|ist|hat|fand|findet)\b)[a-zäöü]"
)
_LARGER = 20
_LARGE = 100_000  # a city of so many is meant before one of the country that is named behind it


@dataclass(frozen=True, slots=True)
class Seat:
    """In which country a city is by the words behind its name, and where these stand; ``city`` None where the gazetteer lacks it."""

    city: City | None
    country: str
    start: int
    end: int


@cache
def _region_pattern() -> re.Pattern:
    return re.compile(rf"(?P<name>{one_of(regions())})(?:\s+Province)?(?![\w-])")


def country_at(countries: tuple[CountryRead, ...], start: int) -> CountryRead | None:
    """Return the country that is named from ``start`` on, by no adjective."""
    at = bisect_left(countries, start, key=lambda country: country.start)
    if at == len(countries) or countries[at].start != start:
        return None
    return None if countries[at].is_adjective else countries[at]


def seat_behind(
    text: str, name: str, end: int, countries: tuple[CountryRead, ...]
) -> Seat | None:
    """Return the seat of the city ``name`` by what stands behind it from ``end`` on: "(near Oslo), Norway", ", Texas, USA".

    ``countries`` are those that the text names. "Georgia" is the state behind Atlanta, and the country behind Tbilisi. None where nothing
    of the kind stands there, or where the comma ends a clause: "In Geneva, Norway said so".
    """
    link = _COUNTRY_BEHIND.match(text, end)
    if not link:
        return None
    start = link.end()
    if region := _region_pattern().match(text, start):
        known = regions()[" ".join(region["name"].split())]
        if city := find_city(name, known.country, known.code):
            further = _COUNTRY_BEHIND.match(text, region.end())
            country = further and country_at(countries, further.end())
            if country and country.code == known.country:
                return Seat(city, known.country, country.start, country.end)
            return Seat(city, known.country, start, region.end())
    country = country_at(countries, start)
    if country is None:
        return None
    stop, code = country.end, country.code
    known, largest = find_city(name, code), find_city(name)
    if largest and known != largest:
        if known is None and largest.population >= _LARGE:
            return None
        namesake = known is None or largest.population > _LARGER * known.population
        if namesake and _GOES_ON.match(text, stop):
            return None
    elif largest is None and _GOES_ON.match(text, stop):
        return None
    return Seat(known, code, start, stop)
