"""Where a passage names an event: by a number and a name, as a known series, by its head noun."""

import re

from documents.reading import Piece, covered
from documents.reading.dates import DateRead
from documents.reading.sought import Readers
from events.reading.body_meetings import MEETING_OF, by_body
from events.reading.dated_names import NAME_AND_YEAR, by_days
from events.reading.event_names import HEAD, ORDINAL
from events.reading.headed_names import CAPITAL_WITHIN, by_head
from events.reading.listed_names import by_series
from events.reading.lists import series_named
from events.reading.numbered import (
    MAY_BE_NUMBERED,
    MAY_BE_ROMAN,
    NUMBER_BEHIND,
    by_number,
    by_number_behind,
    by_roman,
)
from events.reading.ordinal_names import by_ordinal
from events.reading.sighting import Sighting
from events.reading.stand_ins import (
    ALONE,
    ALONE_TOLD,
    CALLED,
    DESCRIBED,
    NEXT,
    PREVIOUS,
    STAND_IN,
    by_description,
    by_number_alone,
    by_stand_in,
    by_turn,
    turn_before,
)

_SHORT = re.compile(r"\s*\(\s*(?P<short>[A-Za-z]*[A-Z][\w '’-]{0,40}?)\s*\)")
_SHORT_OF = re.compile(
    r"\s(?:der|des)\s(?:[A-ZÄÖÜ][\w-]+\s){1,4}\(\s*(?P<short>[A-Za-z]*[A-Z]{2}[\w-]{0,12})\s*\)"
)


def _rank(one: Sighting) -> tuple[bool, int]:
    """Return what orders sightings by how much they tell: a number or year first, then the longer name."""
    return one.is_bare, one.start - one.end


_FINDERS = Readers(
    (by_series,),
    (by_ordinal, ORDINAL),
    (by_number_alone, ALONE, ALONE_TOLD),
    (by_number, MAY_BE_NUMBERED),
    (by_number_behind, NUMBER_BEHIND),
    (by_roman, MAY_BE_ROMAN),
    (by_body, MEETING_OF),
    (by_days, NAME_AND_YEAR),
    (by_description, DESCRIBED, CALLED),
    (by_stand_in, STAND_IN),
    (by_turn, NEXT, PREVIOUS),
    (by_head, HEAD, CAPITAL_WITHIN),
)


def find_sightings(
    piece: Piece, blocked: list[tuple[int, int]], dates: list[DateRead]
) -> list[Sighting]:
    """Return the events that a passage names, in their order, none inside another.

    ``blocked`` are stretches that name something else: titles of documents. ``dates`` are
    those of the passage.
    """
    taken = covered(piece.plain, blocked)
    found = [
        sighting
        for find in _FINDERS.of(piece.plain)
        for sighting in find(piece, taken, dates)
    ]
    if not found:
        return found
    kept: list[Sighting] = []
    held = bytearray(len(piece.plain))
    for one in sorted(found, key=_rank):
        if 1 in held[one.start : one.end]:
            continue
        one.stop = one.end
        one.turn = one.turn or turn_before(piece.plain, one.start)
        short = _SHORT.match(piece.plain, one.end)
        if not short and (behind := _SHORT_OF.match(piece.plain, one.end)):
            # "Forum der Vereinten Nationen (IGF)": whose it is stands between.
            short = behind if series_named(behind["short"]) else None
        if short:
            one.short, one.stop = short["short"], short.end()
            one.known = one.known or series_named(one.short)
        held[one.start : one.stop] = b"\x01" * (one.stop - one.start)
        kept.append(one)
    return sorted(kept, key=lambda one: one.start)
