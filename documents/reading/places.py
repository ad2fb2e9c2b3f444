"""Cities in running text, with the country or region that stands behind them."""

import re
from dataclasses import dataclass
from functools import cache

from documents.cities import City, find_city, first_words, is_usual_name, regions
from documents.folding import fold
from documents.patterns import one_of
from documents.places import find_countries
from documents.reading.date_words import MONTH_NUMBERS, WEEKDAYS
from documents.reading.spans import tidy
from documents.remembering import remembered

# Smaller cities are too uncertain: behind "in", elsewhere, with a short name.
_BEHIND_IN = 10_000
_ANYWHERE = 500_000
_SHORT = 100_000

# Countries that are cities, too.
CITY_STATES = frozenset(["HK", "MC", "MO", "SG"])

# Words of other meaning, English and German, that are cities somewhere; and what else may follow "in".
_OTHER_WORDS = frozenset(
    "mobile xinhua split sale day reading bath of the a an man van bar same come date best most male media union university central mission hope grace normal independence liberty"
    " orange commerce industry enterprise paradise eagle police hill home church hospital internet english french german congress parliament"
    " bill law data cloud net web media college institute forum summit north south east west asia europe africa america americas"
    " middle cooperation progress justice peace unity freedom victory victoria trinity salem bethlehem corona delta gamma alpha omega"
    " not form kraft bezug zukunft sachen summe ruhe arbeit hand teilen lage hof halle essen weiden singen siegen baden brand"
    " stein wald berg burg rhein main saale rede frage folge".split()
)
_WORD = re.compile(r"[^\W\d_][\w\u00ad]*+(?:[-'’.][^\W\d_][\w\u00ad]*+)*\.?")
_IN = re.compile(r"(?<!\w)(?:in|near|nahe|bei)\s+$", re.IGNORECASE)
_TOWARDS = re.compile(r"(?<!\w)(?:at|to|from|outside|nach|aus|bis)\s+$", re.IGNORECASE)
_APART = re.compile(r"(?:^|[,;:(/–—|•*]|\s-)\s*$")
_APART_BEHIND = re.compile(r"\s*(?:[,;:)/–—|•*]|\s-|\d|$)")
_PARTICLE_BEHIND = re.compile(
    r"\s(?:del?|do|da|di|du|la|le|al|el|ibn|upon|am|an\sder|ob\sder)\s+[A-ZÄÖÜ]"
)
_DAY_BEHIND = re.compile(r",?\s\d{1,2}(?!\d)")
_COUNTRY_BEHIND = re.compile(r"\s*(?:\([^()]{0,40}\)\s*)?(?:,|\()\s*")
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


@dataclass(frozen=True, slots=True)
class CityRead:
    """A city named in a text: as written, in which country, and where that stands.

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


_LAST_WORD = re.compile(r"[^\W\d_][\w-]*\s$")
_DATE_WORDS = frozenset(MONTH_NUMBERS) | frozenset(WEEKDAYS)


@cache
def _region_pattern() -> re.Pattern:
    return re.compile(rf"(?P<name>{one_of(regions())})(?:\s+Province)?(?![\w-])")


def _behind(text: str, name: str, end: int, countries: dict[int, tuple[int, str]]):
    """Return (city, country, start, end) for the country or region behind a name; None where there is none.

    "Georgia" is the state behind Atlanta, and the country behind Tbilisi.
    """
    link = _COUNTRY_BEHIND.match(text, end)
    if not link:
        return None
    start = link.end()
    if region := _region_pattern().match(text, start):
        known = regions()[" ".join(region["name"].split())]
        if city := find_city(name, known.country, known.code):
            further = _COUNTRY_BEHIND.match(text, region.end())
            if further and further.end() in countries:
                start, region_end = further.end(), countries[further.end()][0]
            else:
                region_end = region.end()
            return city, city.country, start, region_end
    if start in countries:
        stop, code = countries[start]
        return find_city(name, code), code, start, stop
    return None


def _is_free(text: str, start: int, end: int) -> bool:
    """Return whether a name is none of the words of a longer one: no capital stands right before or behind it."""
    before = text[max(0, start - 40) : start]
    if before.endswith(" ") and (word := _LAST_WORD.search(before)):
        first = word.group()
        if (
            first[0].isupper()
            and not _IN.search(before)
            and not _TOWARDS.search(before)
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
        folded in _OTHER_WORDS
        or folded in _DATE_WORDS
        or not _is_free(text, start, end)
    ):
        return False
    if _IN.search(before):
        return not city.population or city.population >= _BEHIND_IN
    if text[end : end + 2] in ("'s", "’s"):
        return False
    if _TOWARDS.search(before):
        return not city.population or city.population >= _ANYWHERE / 5
    if not _APART.search(before):
        return city.population >= _ANYWHERE
    if _DAY_BEHIND.match(text, end):
        return not city.population or city.population >= _BEHIND_IN
    alone = _APART_BEHIND.match(text, end)
    return city.population >= (_ANYWHERE / 5 if alone else _ANYWHERE)


def _adjective(text: str, word: re.Match) -> City | None:
    """Return the city in "im Genfer Palexpo"."""
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
    return city if usual else None


@remembered
def find_cities(text: str) -> tuple[CityRead, ...]:
    """Return the cities that ``text`` names, in their order, where the words around show that it is one.

    A city is sure with its country or region behind it ("Dallas, Texas"), behind "in" where it
    is not too small, and by itself where it is large; names that are other words, too, are left out.
    """
    words = list(_WORD.finditer(text))
    countries = {
        country.start: (country.end, country.code)
        for country in find_countries(text)
        if not country.is_adjective
    }
    starts = first_words()
    found: list[CityRead] = []
    free = 0  # up to where the text is read
    for index, word in enumerate(words):
        if word.start() < free or not word.group()[0].isupper():
            continue
        read = None
        if most := starts.get(fold(word.group().split("-")[0])):
            read = _longest(text, words[index : index + most], countries)
        if read is None and (city := _adjective(text, word)):
            read = _read(text, word.start(), word.end(), city, is_adjective=True)
        if read:
            found.append(read)
            free = read.country_end or read.end
    return tuple(found)


def _read(text, start, end, city, country="", at=(None, None), *, is_adjective=False):
    code = country or city.country
    name, population = (city.name, city.population) if city else (text[start:end], 0)
    return CityRead(
        *(start, end, tidy(text[start:end]), name, code, population), *at, is_adjective
    )


def _longest(
    text: str, words: list[re.Match], countries: dict[int, tuple[int, str]]
) -> CityRead | None:
    """Return the city whose name begins with the first of ``words``, the longest that fits."""
    start = words[0].start()
    for last in range(len(words), 0, -1):
        end = words[last - 1].end()
        if any(
            text[a.end() : b.start()].strip()
            for a, b in zip(words[: last - 1], words[1:last], strict=True)
        ):
            continue
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
        country = countries.get(start)
        if country and country[0] >= end and country[1] not in CITY_STATES:
            return None  # the country, not the city called like it
        if behind := _behind(text, name, end, countries):
            known, code, *at = behind
            large = (known or city).population >= _SHORT
            if large or (known and _is_free(text, start, end)):
                return _read(text, start, end, known or None, code, at)
        if is_usual_name(name, city) and _is_safe(text, start, end, city):
            return _read(text, start, end, city)
    return None
