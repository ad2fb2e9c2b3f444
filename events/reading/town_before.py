"""The town that stands before the name of an event like an adjective: 'the Oslo IGF', 'das Osloer IGF'."""

import re

from documents.cities import City, find_city, is_usual_name
from documents.reading import Piece
from events.reading.places import PlaceRead
from events.reading.sighting import Sighting

_TOWN_BEFORE = re.compile(
    r"(?:(?<![\w-])(?:[Tt]he|[Ii]n|[Dd](?:as|em|er|ie|es)|[Ii]m|[Bb]eim|[Zz]um|[Vv]om)|[^\W\d_]['’]s?|\b(?:19|20)\d\d)"
    r"\s+(?P<town>[A-ZÄÖÜ][\w’.-]+(?:\s+[A-ZÄÖÜ][\w’.-]+){0,2}+)\s+$"
)
_LONGEST = 50  # characters, with what stands before
_SMALLEST = 50_000  # inhabitants: "the Mobile meeting"


def town_before(piece: Piece, sighting: Sighting) -> PlaceRead | None:
    """Return the town before the name of an event of a known series; None if there is none.

    Before other names it may be part of the name: "the Oslo Cable Forum".
    """
    text, start = piece.plain, sighting.start
    if sighting.known is None or sighting.stands_in:
        return None
    before = _TOWN_BEFORE.search(text, max(0, start - _LONGEST), start)
    if before is None:
        return None
    city = _city(before["town"])
    if city is None and before["town"].endswith("er"):
        city = _city(before["town"].removesuffix("er"))
    if city is None:
        return None
    begin, end = before.span("town")
    return PlaceRead(begin, end, end, city.name, city, None)


def _city(name: str) -> City | None:
    city = find_city(name)
    is_meant = city and city.population >= _SMALLEST and is_usual_name(name, city)
    return city if is_meant else None
