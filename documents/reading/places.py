"""Cities in running text, with the country or region that stands behind them."""

import re
from dataclasses import dataclass
from itertools import compress, islice
from typing import NamedTuple

from documents.cities import City, find_city, first_words, is_usual_name, other_words
from documents.folding import fold
from documents.places import find_countries
from documents.printed import Printed, prints_of, starts_of
from documents.reading.date_words import MONTH_NUMBERS, WEEKDAYS
from documents.reading.seats import Seat, country_at, seat_behind
from documents.reading.spans import tidy
from documents.remembering import remembered

# Smaller cities are too uncertain: behind "in", behind "to" or between commas, anywhere, with a short name.
_BEHIND_IN = 10_000
_LED = 100_000
_ANYWHERE = 500_000
_SHORT = 100_000

# Countries that are cities, too.
CITY_STATES = frozenset(["HK", "MC", "MO", "SG"])

_WORD = re.compile(r"[^\W\d_][\w\u00ad]*+(?:[-'’.][^\W\d_][\w\u00ad]*+)*\.?")
_IN = re.compile(r"(?<!\w)(?:in|near|nahe|bei)\s+$", re.IGNORECASE)
# "in der Hafenstadt Bergen", "the harbour town of Bergen"
_TOWN = re.compile(
    r"(?<!\w)(?:[\w-]*(?:stadt|metropole)|(?:capital|city|[a-z]*town)(?:\s+of|,)?|(?:port|resort|village)\s+of)\s+$",
    re.IGNORECASE,
)
_TOWARDS = re.compile(
    r"(?<!\w)(?:at|to|from|outside|after|following|since|before|unlike|nach|aus|bis|seit|vor|lädt|folgt|folgte)\s+$",
    re.IGNORECASE,
)
_APART = re.compile(r"(?:^|[,;:(/–—|•*]|\s-)\s*$")
_APART_BEHIND = re.compile(r"\s*(?:[,;:)/–—|•*]|\s-|\d|$)")
_PARTICLE_BEHIND = re.compile(
    r"\s(?:del?|do|da|di|du|la|le|al|el|ibn|upon|am|an\sder|ob\sder)\s+[A-ZÄÖÜ]"
)
_DAY_BEHIND = re.compile(r",?\s\d{1,2}(?!\d)")
_ADJECTIVE_BEFORE = re.compile(
    r"(?<!\w)(?:im|am|vom|zum|beim|der|die|das|dem|den|des)\s+$", re.IGNORECASE
)
# Adjectives of cities that are not the name with -er.
_ADJECTIVES = {
    "Basler": "Basel",
    "Bremer": "Bremen",
    "Dresdner": "Dresden",
    "Emder": "Emden",
    "Göttinger": "Göttingen",
    "Haager": "Den Haag",
    "Hannoveraner": "Hannover",
    "Kopenhagener": "Kopenhagen",
    "Münchner": "München",
    "Münchener": "München",
    "Solinger": "Solingen",
    "Züricher": "Zürich",
    "Zürcher": "Zürich",
}


_LAST_WORD = re.compile(r"[^\W\d_][\w-]*\s$")
_DATE_WORDS = frozenset(MONTH_NUMBERS) | frozenset(WEEKDAYS)


@dataclass(frozen=True, slots=True)
class CityRead:
    """A city named in a text: its name as written, an adjective's without ending, in which country, and where that stands.

    ``country_start`` and ``country_end`` are None where the gazetteer alone tells the country.
    ``is_adjective`` where only a word such as "Genfer" names the city.
    """

    start: int
    end: int
    words: str
    name: str
    country: str
    population: int
    country_start: int | None = None
    country_end: int | None = None
    is_adjective: bool = False


def _is_free(text: str, start: int, end: int) -> bool:
    """Return whether a name is none of the words of a longer one: no capital stands right before or behind it."""
    before = text[max(0, start - 40) : start]
    if before.endswith(" ") and (word := _LAST_WORD.search(before)):
        first = word.group()
        if (
            first[0].isupper()
            and not _IN.search(before)
            and not _TOWARDS.search(before)
            and not _TOWN.search(before)
        ):
            return False
    if _PARTICLE_BEHIND.match(text, end):
        return False  # Marina del Rey
    behind = _WORD.match(text, end + 1) if text[end : end + 1] == " " else None
    if behind is None or not behind.group()[0].isupper():
        return text[end : end + 1] not in ("-", "&")
    return behind.group().rstrip(".").casefold() in _DATE_WORDS


def _is_safe(text: str, start: int, end: int, city: City) -> bool:
    """Return whether a name that is a city somewhere is one here, by what stands around it."""
    folded = fold(text[start:end])
    before = text[max(0, start - 12) : start]
    if len(folded) < 4 and (city.population < _SHORT or text[start:end].isupper()):
        return False
    if (
        folded in other_words()
        or folded in _DATE_WORDS
        or not _is_free(text, start, end)
    ):
        return False
    if _IN.search(before) or _TOWN.search(text, max(0, start - 40), start):
        return not city.population or city.population >= _BEHIND_IN
    if text[end : end + 2] in ("'s", "’s"):
        return False
    if _TOWARDS.search(before):
        return not city.population or city.population >= _LED
    if not _APART.search(before):
        return city.population >= _ANYWHERE
    if _DAY_BEHIND.match(text, end):
        return not city.population or city.population >= _BEHIND_IN
    alone = _APART_BEHIND.match(text, end)
    return city.population >= (_LED if alone else _ANYWHERE)


def _adjective(text: str, word: re.Match) -> CityRead | None:
    """Return the city in "im Genfer Palexpo": Genf."""
    name = word.group()
    if not name.endswith("er") or not _ADJECTIVE_BEFORE.search(
        text, max(0, word.start() - 6), word.start()
    ):
        return None
    behind = text[word.end() : word.end() + 2]
    if behind[:1] != " " or not behind[1:].strip():
        return None
    stem = _ADJECTIVES.get(name, name[:-2])
    city = find_city(stem)
    usual = city and city.population >= _SHORT and is_usual_name(stem, city)
    if not usual:
        return None
    return _read(text, *word.span(), city, None, stem, is_adjective=True)


class _Beginning(NamedTuple):
    """A word of a print with which the name of a city may begin.

    ``most`` are the most words of such a name, 0 of what may only be an adjective of a city;
    ``seconds`` the words with which it may go on in the next print, None if any may; ``is_city`` whether the word alone is the name of one.
    """

    at: int
    most: int
    seconds: frozenset[str] | None
    is_city: bool
    may_be_adjective: bool


_NONE: tuple[int, frozenset[str]] = (0, frozenset())


def _beginnings_in(printed: str) -> tuple[_Beginning, ...]:
    """Return the words of a print with which the name of a city may begin."""
    found = []
    for match in _WORD.finditer(printed):
        word = match.group()
        if word[0].isupper():
            most, seconds = first_words().get(fold(word.split("-")[0]), _NONE)
            if most or word.endswith("er"):
                if match.end() < len(printed):
                    most = min(most, 1)  # something stands behind it
                some = None if "-" in word else seconds
                is_city = find_city(word) is not None
                found.append(
                    _Beginning(match.start(), most, some, is_city, word.endswith("er"))
                )
    return tuple(found)


_beginnings = Printed(_beginnings_in)


@remembered
def find_cities(text: str) -> tuple[CityRead, ...]:
    """Return the cities that ``text`` names, in their order, where the words around show that it is one.

    A city is sure with its country or region behind it ("Dallas, Texas"), behind "in" where it
    is not too small, and by itself where it is large; names that are other words, too, are left out.
    """
    printed = [one.text for one in prints_of(text)]
    begun = list(map(_beginnings.__getitem__, printed))
    if not any(begun):
        return ()
    found: list[CityRead] = []
    free = 0  # up to where the text is read
    behind = [*printed[1:], ""]
    places = zip(starts_of(text), begun, behind, strict=True)
    for start, words, following in compress(places, begun):
        for begin, most, seconds, is_city, may_be_adjective in words:
            at = start + begin
            if at < free:
                continue
            if most > 1 and not _goes_on(following, seconds):
                most = 1
            read = None
            if most > 1 or (most and is_city):
                read = _longest(text, at, _ends(text, at, most))
            if read is None and may_be_adjective:
                read = _adjective(text, _WORD.match(text, at))
            if read:
                found.append(read)
                free = read.country_end or read.end
    return tuple(found)


def _opening(printed: str) -> str | None:
    """Return the first part, folded, of the word with which a print begins; None if it begins with none."""
    word = _WORD.match(printed)
    return fold(word.group()).partition(" ")[0] if word else None


_openings = Printed(_opening)


def _goes_on(following: str, seconds: frozenset[str] | None) -> bool:
    """Return whether the name of a city may go on with the next print, given the second words of such names."""
    word = _openings[following]
    return word is not None and (seconds is None or not word or word in seconds)


def _read(
    text: str,
    start: int,
    end: int,
    city: City,
    seat: Seat | None = None,
    words: str = "",
    *,
    is_adjective: bool = False,
) -> CityRead:
    return CityRead(
        start,
        end,
        words or tidy(text[start:end]),
        city.name,
        city.country,
        city.population,
        seat.start if seat else None,
        seat.end if seat else None,
        is_adjective,
    )


def _ends(text: str, at: int, most: int) -> list[int]:
    """Return where the words end that begin at a place, with nothing but blanks between them, at most so many."""
    ends: list[int] = []
    for word in islice(_WORD.finditer(text, at), most):
        if ends and not text[ends[-1] : word.start()].isspace():
            break
        ends.append(word.end())
    return ends


def _longest(text: str, start: int, ends: list[int]) -> CityRead | None:
    """Return the city whose name begins at ``start`` and ends with one of the words that end at ``ends``, the longest that fits."""
    countries = find_countries(text)
    for end in reversed(ends):
        name = text[start:end]
        city = find_city(name)
        if city is None:
            if not name.endswith("."):
                continue
            end -= 1  # "… in Oslo."
            name = name[:-1]
            if (city := find_city(name)) is None:
                continue
        elif name.endswith("."):
            end -= 1
        country = country_at(countries, start)
        if country and country.end >= end and country.code not in CITY_STATES:
            return None  # the country, not the city called like it
        seat = seat_behind(text, name, end, countries)
        if seat and seat.city:
            large = seat.city.population >= _SHORT
            if large or _is_free(text, start, end):
                return _read(text, start, end, seat.city, seat)
        if is_usual_name(name, city) and _is_safe(text, start, end, city):
            return _read(text, start, end, city)
    return None
