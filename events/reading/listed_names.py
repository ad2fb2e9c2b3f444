"""Where a passage names a series of the list, with or without a year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from documents.reading import Piece, tidy
from documents.reading.numbers import ORDINAL_WORD
from documents.reading.sought import sought
from events.reading.event_names import ORDINAL, is_head, names_body, ordinal_of
from events.reading.lists import EventLists, KnownSeries, lists
from events.reading.name_ends import SOMEBODYS, with_year
from events.reading.sighting import Sighting
from people.reading.known_bodies import BodyIndex
from people.reading.words import SMALL_HEADS

_OF_A_BODY = sought(
    rf"(?:['’]s)?\s+(?:[\w-]+\s+){{0,2}}?(?:{'|'.join(sorted(SMALL_HEADS | {'secretariat', 'office', 'website', 'community', 'staff'} - {'forum'}))})\b",
    re.IGNORECASE,
)
# "ICANN met in Oslo"
_MEETS = sought(
    r"(?:\s*\([^()]{1,40}\))?\s+(?:(?:again|now|then|wieder|nun|zuletzt|auch)\s+)?(?:met|meets|convened|convenes|gathered|gathers|assembled|came\s+together|tagte|tagt|traf\s+sich|trifft\s+sich)\b"
)
# "die dreizehnte re:publica", "the third annual Forum de Paris"
_ORDINAL_BEFORE = re.compile(
    rf"(?<![\w./-])(?:\d{{1,3}}(?:st|nd|rd|th|\.)|{ORDINAL_WORD})\s+(?:(?:annual|jährliche[nr]?)\s+)?$",
    re.IGNORECASE,
)
# "the first IGF on African soil", "since", "ever in Asia": not the first of all
_FIRST_OF_MANY = re.compile(
    r"\s+(?:on|in|to|since|after|outside|with|without|for|under|at|auf|seit|nach|außerhalb|mit|ohne|unter|für|zu|am|im)\b"
)


@dataclass(frozen=True, slots=True)
class _Indexed:
    """Names of a series, as the index asks for them."""

    series: KnownSeries
    forms: tuple[str, ...]
    word: bool = False


@lru_cache(maxsize=4)
def _index(lists: EventLists) -> tuple[BodyIndex, BodyIndex]:
    """Return the indexes of the names of the known series: of those that stand alone, and of those that are also a body's."""
    alone, bodies = [], []
    for one in lists.series:
        both = (*one.numbered, *(form for form in one.forms if names_body(one, form)))
        forms = [form for form in one.forms if form not in both]
        forms += [_small_headed(form) for form in forms]
        alone.append(_Indexed(one, tuple(forms)))
        bodies.append(_Indexed(one, both))
    return BodyIndex(alone), BodyIndex(bodies)


def bodies_of_series(text: str) -> Iterator[tuple[int, int, KnownSeries]]:
    """Yield where a body is named after which a known series is called: start, end, series."""
    _, bodies = _index(lists())
    for start, end, named in bodies.find(text):
        yield start, end, named.series


def _small_headed(form: str) -> str:
    """Return a name with its noun written small, as newspapers do: "G20 summit"; else as it is."""
    before, _, head = form.rpartition(" ")
    return f"{before} {head.lower()}" if before and is_head(head) else form


def by_series(piece: Piece, taken: bytearray, _) -> Iterator[Sighting]:
    """Yield where a known series is named, with or without a year; or a body where it meets."""
    text = piece.plain
    alone, bodies = _index(lists())
    found = [(*hit, False) for hit in alone.find(text)]
    if _MEETS.may_be_in(text):  # "ICANN" alone is the body
        found += [(*hit, True) for hit in bodies.find(text)]
    for begin, stop, named, is_body in found:
        if 1 in taken[begin:stop]:
            continue
        if _OF_A_BODY.may_be_in(text) and _OF_A_BODY.match(text, stop):
            continue  # "the IGF secretariat"
        start, end, year = with_year(piece, begin, stop)
        name = tidy(text[begin:stop])
        # Where a body meets, a meeting is held.
        if is_body and (year is not None or not _MEETS.match(text, stop)):
            continue
        ordinal = None
        if before := _ORDINAL_BEFORE.search(text, max(0, begin - 40), begin):
            number = ORDINAL.match(text, before.start())
            if number and not SOMEBODYS.search(
                text, max(0, before.start() - 20), before.start()
            ):
                ordinal = ordinal_of(number)
                if ordinal == 1 and _FIRST_OF_MANY.match(text, end):
                    ordinal = None
                start = before.start() if ordinal else start
        yield Sighting(
            start, end, tidy(text[start:end]), name, ordinal, year, named.series
        )
