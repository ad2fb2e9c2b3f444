"""The parts of an event line: what stands between its commas and bars, which of them are places, which are venues."""

import re
from dataclasses import replace

from documents.cities import find_city
from documents.places import find_countries
from documents.reading import Piece, tidy
from documents.reading.places import find_cities
from events.reading.event_names import is_head
from events.reading.places import PlaceRead, place_at

Part = tuple[int, int]

ONLINE = re.compile(
    r"\b(?:[Vv]ideo[\s-]?[Cc]onference|[Vv]ideokonferenz|online|[Vv]irtual(?:ly)?|[Vv]irtuell\w*|remote(?:ly)?|[Ww]ebinar)\b|(?<=[(,]\s)Online\b|(?<=\()Online\b"
)
_ASIDE = re.compile(r"\s*\([^()]{2,60}\)$")
_REGION = re.compile(
    r"\b(?:Province|Provinz|Region|State|County|Canton|Kanton|Prefecture|Präfektur|Oblast|Territory|Bundesland|Department|District|Distrikt|Island)\b"
)
# "Oslo und überall", "Oslo and online"
_AND_ELSEWHERE = re.compile(
    r"\s+(?:und|and|&|\+)\s+(?:online|virtuell|remote(?:ly)?|virtual(?:ly)?|everywhere|elsewhere|überall|anderswo|Zoom|(?:the\s+|in\s+the\s+)?cyberspace|im\s+Netz|the\s+(?:net|web))$",
    re.IGNORECASE,
)
# "Sandvik bei Oslo", "Sandvik near Oslo": a place that the gazetteer may lack.
_NEAR_CITY = re.compile(
    r"(?P<place>[^\W\d_][\w'’-]+(?:\s[^\W\d_][\w'’-]+){0,2})(?:\s+|,\s+)\(?(?:bei|near|outside|nahe|vor|close\s+to)\s+(?P<city>[^\W\d_][\w'’ -]{2,30})\)?"
)
# "Sandvik (Norway)"
_WITH_COUNTRY = re.compile(
    r"(?P<place>[A-ZÄÖÜÅØ][\w'’-]+(?:\s[A-ZÄÖÜÅØ][\w'’-]+){0,2})\s\((?P<country>[^()]{2,40})\)"
)
# Words that lead up to the days, at the end of what stands before them: "… am", "… from the".
_LEADS_UP = re.compile(
    r"(?:(?:\s+(?:am|vom|im|on|from|the|den|zum|during|held|takes\s+place|findet))?[\s,(:|·•;–—-]*)++$"
)
_DASHED = re.compile(r"\s+[–—-]\s+(?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LONGEST_VENUE = 9  # words
_VENUES = re.compile(
    r"(?:.{0,30}-)?(?:arena|auditorium|building|campus|castle|centre|center|chamber|club|college|convent|cathedral|hall|headquarters|hotel|house|library|lodge|"
    r"mansion|museum|palace|pavilion|plaza|premises|resort|school|stadium|theatre|theater|tower|university|villa|"
    r"\w{0,30}(?:akademie|bibliothek|burg|gebäude|halle|hallen|haus|hochschule|hof|palais|palast|rathaus|saal|schloss|stadthalle|universität|zentrum))",
    re.IGNORECASE,
)
# "Forum on Capacity Building" is no house.
_LINKS = frozenset("about for on zu zum zur über für".split())
_GERMAN_VENUE = re.compile(
    r"\w{2,30}(?:gebäude|halle|haus|palais|palast|saal|schloss|zentrum)"
)
_VENUE_FIRST = frozenset(
    "casa castello château centro fundação haus hotel maison messe messehalle palacio palais palazzo palácio schloss universidad università universität université university villa hochschule akademie campus rathaus stadthalle".split()
)


def parts_of(text: str, start: int, end: int) -> list[Part]:
    """Return the parts of a line between commas, bars and colons; what stands in brackets or quotation marks is whole."""
    parts, begin, depth = [], start, 0
    for at in range(start, end + 1):
        char = text[at] if at < end else ","
        if char in "([„“«":
            depth += 1
        elif char in ")]”»":
            depth = max(0, depth - 1)
        if (
            char in "|·•;"
            or (char == ":" and text[at + 1 : at + 2] == " " and not depth)
            or (char == "/" and _parts_here(text, at))
        ):
            char = ","
        # A mark that is never closed must not hold the whole line together.
        if at == end or (
            char == "," and (not depth or char not in text[at + 1 : end] and depth)
        ):
            words = text[begin:at]
            lead = len(words) - len(words.lstrip())
            if words.strip():
                parts.append((begin + lead, begin + len(words.rstrip())))
            begin = at + 1
    return parts


def _parts_here(text: str, at: int) -> bool:
    """Return whether a bar leaning over, with spaces around, parts two things that are not both cities: 'Forum / Oslo'."""
    if text[at - 1 : at] != " " or text[at + 1 : at + 2] != " ":
        return False
    before, behind = text[max(0, at - 40) : at].split(), text[at + 1 : at + 41].split()
    return not (
        before
        and behind
        and find_city(before[-1].strip(","))
        and find_city(behind[0].strip(","))
    )


def end_before_days(text: str, start: int, end: int) -> int:
    """Return where what stands before the days, up to ``end``, ends: without the words that lead up to them."""
    found = _LEADS_UP.search(text, start, end)
    return found.start() if found else end


def as_place(piece: Piece, start: int, end: int) -> list[PlaceRead]:
    """Return the places that a part of a line names: a city, a country, 'Geneva/Kobe'."""
    text = piece.plain
    if (small := _small_place(piece, start, end)) is not None:
        return [small]
    if more := _AND_ELSEWHERE.search(text, start, end):
        end = more.start()
    places = []
    at = start
    for words in text[start:end].split("/"):
        if ONLINE.fullmatch(words.strip()):
            at += len(words) + 1
            continue  # "Oslo/online"
        begin = at + len(words) - len(words.lstrip())
        stop = begin + len(words.strip())
        if aside := _ASIDE.search(text, begin, stop):
            stop = aside.start()
        named = tidy(text[begin:stop])
        known = find_city(named) or any(
            c.start == 0 and c.end == len(named) and not c.is_adjective
            for c in find_countries(named)
        )
        place = place_at(piece, begin, stop) if known else None
        if place is None:
            return []
        places.append(place)
        at += len(words) + 1
    return places


def _small_place(piece: Piece, start: int, end: int) -> PlaceRead | None:
    """Return a place told by a city near it or by its country in brackets: 'Sandvik bei Oslo', 'Sandvik (Norway)'."""
    text = piece.plain
    if near := _NEAR_CITY.fullmatch(text, start, end):
        city = find_city(tidy(near["city"]))
        if any(map(is_head, near["place"].split())):
            return None
        place = place_at(piece, *near.span("place")) if city else None
        if place and place.city is None and not place.is_country:
            # The place takes its country from the city beside it.
            return replace(place, city=replace(city, name=place.words))
        return place
    inside = _WITH_COUNTRY.fullmatch(text, start, end)
    if (
        not inside
        or _REGION.search(inside["place"])
        or any(map(is_head, inside["place"].split()))
    ):
        return None
    named = inside["country"]
    if any(
        c.start == 0 and c.end == len(named) and not c.is_adjective
        for c in find_countries(named)
    ):
        return place_at(piece, *inside.span("place"))
    return None


def split_at_place(piece: Piece, part: Part) -> tuple[Part, list[PlaceRead]]:
    """Return a part without the place behind its last dash, and that place: 'Cable Forum – Oslo'."""
    for dash in reversed(list(_DASHED.finditer(piece.plain, *part))):
        places = as_place(piece, dash.end(), part[1])
        return ((part[0], dash.start()), places) if places else (part, [])
    return part, []


def is_venue(words: str) -> bool:
    """Return whether words name a house where something may be held: "Cable Convention Centre", "Hotel Adler"."""
    found = _WORD.findall(_ASIDE.sub("", words))
    if not found or len(found) > _LONGEST_VENUE:
        return False
    is_topic = any(word in _LINKS for word in found) and any(map(is_head, found))
    if len(found) > 1 and _VENUES.fullmatch(found[-1]) and not is_topic:
        return True  # "Cable Conference Centre"
    first = found[0].casefold()
    return (
        first in _VENUE_FIRST or _GERMAN_VENUE.fullmatch(first) is not None
    ) and not any(map(is_head, found))


def in_venue(piece: Piece, part: Part) -> list[PlaceRead]:
    """Return the city that the name of a venue holds: "Oslo National Exhibition Centre", "Universität Oslo"."""
    text = piece.plain
    words = list(_WORD.finditer(text, *part))
    for first, last in ((0, 2), (0, 1), (-2, None), (-1, None)):
        run = words[first:last]
        if len(run) == len(words):
            continue
        begin, end = run[0].start(), run[-1].end()
        city = find_city(tidy(text[begin:end]))
        if (
            city
            and city.population >= 100_000
            and tidy(text[begin:end]) != "University"
        ):
            return [place] if (place := place_at(piece, begin, end)) else []
    for city in find_cities(text):
        if part[0] <= city.start < part[1] and not city.is_adjective:
            return [place] if (place := place_at(piece, city.start, city.end)) else []
    return []
