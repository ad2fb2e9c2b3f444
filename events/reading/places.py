"""Places named in running text, as cities and countries of an event."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from documents.cities import City, find_city
from documents.places import CountryRead, country_name, find_countries
from documents.reading import Piece, covered, tidy
from documents.reading.chunks import words_of
from documents.reading.dates import MONTH_NUMBERS
from documents.reading.places import find_cities
from documents.reading.seats import seat_behind
from events.reading.claims import Claim
from events.reading.event_names import is_head
from people.reading.words import BODY_HEADS

LONGEST_PLACE = 100
_LARGE = 1_000_000
_INTO = re.compile(
    r"\b(?:in|at|to|nach|near|from|aus|bei)\s+(?:the\s+)?$", re.IGNORECASE
)
# "Larvik (near Oslo), Norway", "Tartu in Northern Province, Estonia"
ASIDE = re.compile(
    r"\s*\((?:near|bei|close\s+to)\s+[^()]{2,40}\)|\s+in\s+(?:the\s+)?(?:[A-Z][\w-]+\s+){1,2}(?:Province|Region|State|County)"
)

# "Norway's port city of Bergen", "Norway's capital, Oslo": behind the country, up to the city.
_OF_COUNTRY = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,3}(?:capital|city|port|resort|seaport|town|village)(?:\s+of\s+|,?\s+)"
)


@dataclass(frozen=True, slots=True)
class PlaceRead:
    """A place: where its own words stand, up to where its region and country are named, and what it is.

    ``city`` is None of a place that the gazetteer does not know; ``country`` the one named
    with it, or that it is.
    """

    start: int
    end: int
    stop: int
    words: str
    city: City | None
    country: CountryRead | None

    @property
    def is_country(self) -> bool:
        """Return whether it is a country, and no city."""
        return self.country is not None and self.country.start == self.start

    def claims(self, piece: Piece) -> list[Claim]:
        """Return the claims of city and country; a country that the text does not name says where it is from."""
        span = piece.span(self.start, self.end)
        if self.is_country:
            return [Claim("country", self.country.code, self.words, span)]
        printed = tidy(piece.plain[self.start : self.end])
        claims = [Claim("city", self.words, printed, span)]
        if self.country:
            named = piece.span(self.country.start, self.country.end)
            claims.append(Claim("country", self.country.code, tidy(named.words), named))
        elif self.city:
            code = self.city.country
            reason = f"{self.words} is in {country_name(code)} (GeoNames)."
            claims.append(Claim("country", code, printed, span, reason))
        return claims


def place_at(piece: Piece, start: int, end: int) -> PlaceRead | None:
    """Return the place that the words between ``start`` and ``end`` name, with the country behind it.

    A name that the gazetteer does not know is a place all the same: the caller knows it
    to be one.
    """
    words = tidy(piece.plain[start:end])
    if not words or len(words) > LONGEST_PLACE:
        return None
    words = _usual(words)
    countries = find_countries(piece.plain)
    itself = next(
        (
            c
            for c in countries
            if c.start == start and c.end == end and not c.is_adjective
        ),
        None,
    )
    city = find_city(words)
    if itself and not (city and city.name == words and city.population > _LARGE):
        return PlaceRead(start, end, end, words, None, itself)
    aside = ASIDE.match(piece.plain, end)
    stop = aside.end() if aside else end
    country = None
    if seat := seat_behind(piece.plain, words, stop, countries):
        country = next((c for c in countries if c.start == seat.start), None)
        city = seat.city or (None if country else city)
        stop = seat.end + (piece.plain[seat.end : seat.end + 1] == ")")
    return PlaceRead(start, end, stop, words, city, country)


def is_led(text: str, start: int) -> bool:
    """Return whether what begins at ``start`` stands behind "in" and the like, and so is a place."""
    return _INTO.search(text, max(0, start - 16), start) is not None


def find_places(
    piece: Piece,
    blocked: bytearray,
    *,
    adjectives: bool = False,
    led: bool = True,
) -> list[PlaceRead]:
    """Return the places that a passage names, in their order: cities, and countries behind "in".

    ``blocked`` marks what names something else. With ``adjectives`` also the cities of "im
    Genfer Palexpo"; without ``led`` countries wherever they stand.
    """
    text = piece.plain
    found = []
    countries = find_countries(text)
    behind = {country.start: country for country in countries}
    before = _whose_cities(text, countries)
    for city in find_cities(text):
        if 1 in blocked[city.start : city.end] or (
            city.is_adjective and not adjectives
        ):
            continue
        country = behind.get(city.country_start) or before.get(city.start)
        stop = city.country_end or city.end
        stop += text[stop : stop + 1] == ")" and "(" in text[city.end : stop]
        known = find_city(city.name, city.country)
        words = city.name if city.is_adjective else _usual(city.words)
        found.append(PlaceRead(city.start, city.end, stop, words, known, country))
    taken = covered(text, [(place.start, place.stop) for place in found])
    of_cities = {place.country for place in found}
    for country in countries:
        if (
            not country.is_adjective
            and country not in of_cities
            and not taken[country.start]
            and not blocked[country.start]
            and (not led or is_led(text, country.start))
        ):
            words = tidy(text[country.start : country.end])
            found.append(
                PlaceRead(country.start, country.end, country.end, words, None, country)
            )
    return sorted(found, key=lambda place: place.start)


def _whose_cities(
    text: str, countries: Iterable[CountryRead]
) -> dict[int, CountryRead]:
    """Return the countries in the genitive whose city follows, by where its name would begin."""
    return {
        led.end(): country
        for country in countries
        if not country.is_adjective and (led := _OF_COUNTRY.match(text, country.end))
    }


def _usual(words: str) -> str:
    """Return a name that is written in capitals throughout, as in datelines, in the usual way."""
    return words.title() if words.isupper() and len(words) > 3 else words


def unknown_place(piece: Piece, start: int) -> PlaceRead | None:
    """Return the run of capitalised words that begins at ``start`` as a place; no particles, no event.

    For where the words before leave no doubt that a place follows.
    """
    end = None
    for word in words_of(piece.plain):
        if word.start < start:
            continue
        if (
            (end is None and word.start != start)
            or not word.is_capitalised
            or (end is not None and piece.plain[end : word.start].strip(" "))
        ):
            break
        folded = word.text.casefold()
        if is_head(word.text) or folded in BODY_HEADS or folded in MONTH_NUMBERS:
            return None
        end = word.end
    return place_at(piece, start, end) if end else None
