"""Places named in running text, as cities and countries of an event."""

import re
from dataclasses import dataclass

from documents.places import City, CountryRead, country_name, find_city, find_countries
from documents.reading import Piece, tidy
from documents.reading.chunks import PARTICLES, Word, words_of
from documents.reading.dates import MONTH_NUMBERS
from events.reading.claims import Claim
from events.reading.event_names import is_head
from people.reading.words import ARTICLES, BODY_HEADS, OPENERS

LONGEST_PLACE = 100
_MOST_WORDS = 4
_LARGE = 1_000_000
_INTO = re.compile(
    r"\b(?:in|at|to|nach|near|from|aus|bei)\s+(?:the\s+)?$|\b(?:im|am)\s+$",
    re.IGNORECASE,
)
# "Larvik (near Oslo), Norway", "Tartu in Northern Province, Estonia"
_ASIDE = re.compile(
    r"\s*\((?:near|bei|close\s+to)\s+[^()]{2,40}\)|\s+in\s+(?:the\s+)?(?:[A-Z][\w-]+\s+){1,2}(?:Province|Region|State|County)"
)
# "at the Adler Hotel, Oslo"
_VENUE_BEFORE = re.compile(
    r"\b(?:at|in|im)\s+(?:the\s+)?(?:[A-Z][\w'’-]+\s+){0,3}[A-Z][\w'’-]+,\s+$"
)
# "after Oslo (2012)"
_YEAR_BEHIND = re.compile(r"\s\((?:\w+\s)?(?:19|20)\d\d\)")
_NO_PLACES = ARTICLES | OPENERS
_BEHIND = re.compile(r"\s*(?:\(|,)\s*")


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
        claims = [Claim("city", self.words, self.words, span)]
        if self.country:
            named = piece.span(self.country.start, self.country.end)
            claims.append(Claim("country", self.country.code, tidy(named.words), named))
        elif self.city:
            code = self.city.country
            reason = f"{self.words} is in {country_name(code)} (GeoNames)."
            claims.append(Claim("country", code, self.words, span, reason))
        return claims


def place_at(piece: Piece, start: int, end: int) -> PlaceRead | None:
    """Return the place that the words between ``start`` and ``end`` name, with the country behind it.

    A name that the gazetteer does not know is a place all the same: the caller knows it
    to be one.
    """
    words = tidy(piece.plain[start:end])
    if not words or len(words) > LONGEST_PLACE:
        return None
    words = words.title() if words.isupper() and len(words) > 3 else words
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
    aside = _ASIDE.match(piece.plain, end)
    stop = aside.end() if aside else end
    country = None
    if behind := _BEHIND.match(piece.plain, stop):
        at = behind.end()
        country = next(
            (c for c in countries if c.start == at and not c.is_adjective), None
        )
    if country:
        city = find_city(words, country.code)
        stop = country.end + (piece.plain[country.end : country.end + 1] == ")")
    return PlaceRead(start, end, stop, words, city, country)


def _run(piece: Piece, words: list[Word], at: int) -> list[Word]:
    """Return the words from ``at`` on that may name one place: capitalised, particles between."""
    run = [words[at]]
    for word in words[at + 1 : at + _MOST_WORDS]:
        if piece.plain[run[-1].end : word.start].strip(" ") or not (
            word.is_capitalised or word.text in PARTICLES
        ):
            break
        run.append(word)
    return run


def find_places(piece: Piece, blocked: bytearray, begin: int = 0) -> list[PlaceRead]:
    """Return the places that a passage names, in their order: what stands behind "in" and the like, or opens the sentence.

    ``blocked`` marks what names something else; ``begin`` is where the sentence begins.
    """
    text, found, after = piece.plain, [], begin
    words = words_of(text)
    for at, word in enumerate(words):
        if (
            word.start < after
            or not word.is_capitalised
            or len(word.text) < 2
            or word.text.casefold() in MONTH_NUMBERS
            or blocked[word.start]
        ):
            continue
        led = _INTO.search(text, max(0, word.start - 12), word.start)
        opens = not text[begin : word.start].strip(" \"“„«'")
        if not (
            led
            or opens
            or text[word.start - 1 : word.start] in ("(", "/", "[")
            or _VENUE_BEFORE.search(text, max(0, word.start - 60), word.start)
            or _YEAR_BEHIND.match(text, word.end)
        ):
            continue
        run = _run(piece, words, at)
        # "The Hague", but not "The".
        shortest = 1 + (word.text.casefold() in _NO_PLACES or len(word.text) < 3)
        while len(run) >= shortest:
            end = run[-1].end
            if run[-1].is_capitalised and 1 not in blocked[word.start : end]:
                named = tidy(text[word.start : end])
                whole = len(run) == len(_run(piece, words, at))
                if _is_known(text, word.start, end, named) and (whole or led):
                    place = place_at(piece, word.start, end)
                    if led and "the" in led.group().casefold() and not place.is_country:
                        break  # "in the Pacific"
                    # "in Paris Peace Forum": what goes on as a name of something else is no place.
                    if place and not _goes_on(words, at + len(run), end, text):
                        found.append(place)
                        after = place.stop
                    break
            run = run[:-1]
    return found


def _goes_on(words: list[Word], at: int, end: int, text: str) -> bool:
    """Return whether the name that ends at ``end`` goes on as that of a body or event."""
    for word in words[at : at + 4]:
        if text[end : word.start].strip(" ") or not word.is_capitalised:
            return False
        if is_head(word.text) or word.text.casefold() in BODY_HEADS:
            return True
        end = word.end
    return False


def _is_known(text: str, start: int, end: int, named: str) -> bool:
    return find_city(named) is not None or any(
        c.start == 0 and c.end == len(named) and not c.is_adjective
        for c in find_countries(named)
    )


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
