"""When and where: which of the dates and places of a sentence belong to which of its events."""

import re
from bisect import bisect_left, bisect_right, insort
from itertools import zip_longest

from documents.cities import other_words
from documents.folding import fold
from documents.reading import Piece, covered, search_before
from documents.reading.dates import DateRead
from documents.reading.sought import sought
from events.reading.chains import Chains
from events.reading.held_by_verb import Subjects
from events.reading.holding import HELD
from events.reading.places import ASIDE, PlaceRead, find_places, place_at, unknown_place
from events.reading.sighting import Sighting
from events.reading.told import OTHER_DATE, Told, side_of
from people.reading.words import ARTICLES

# What is denied, or said by somebody, is not told of the event: "decided that the 5th Forum would not meet in Oslo".
_DENIED = re.compile(
    r"\b(?:not|never|no\s+longer|nicht|nie|kein\w*)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_IN_YEAR = re.compile(r"(?:\bin|\bim\s+Jahre?|\()\s*$")
_FAR = 120  # characters from the verb to its date
_NEAR = 90  # and to its place
_LEAD = 11  # from the beginning of the text to a place that it begins with
# "After Oslo, …", "Nach Oslo, wo …": where it was before.
_AFTER = re.compile(r"\s*(?:After|Following|Nach)\s+$")
_IN = re.compile(r"\b(?:in|nach)\s+(?=[^\W\d_])")
_HOST = re.compile(
    r"\s+(?:(?:has|had|will|is|was|once|again|now|then)\s+)*(?:hosted|hosts?|home\s+to|welcomed|welcomes|saw|opened\s+its\s+doors|Gastgeber)\b"
)
_HOSTING = sought(
    rf"\s*(?P<place>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){{0,2}})(?:{ASIDE.pattern})?{_HOST.pattern}"
)


class Sentence:
    """A passage with its events, dates and places, shared out among the events.

    ``own`` is where its subject ends, if that is an event spoken of without its name ("It",
    "The forum"); what is told of that one stands under ``None``.
    """

    def __init__(
        self,
        piece: Piece,
        sightings: list[Sighting],
        dates: tuple[DateRead, ...],
        own: int | None,
        blocked: list[tuple[int, int]],
        begin: int = 0,
        *,
        is_german: bool = False,
    ):
        self.is_german = is_german
        self.piece = piece
        self.sightings = sightings
        self._blocked = blocked
        self.dates = [d for d in dates if d.kind in ("day", "month", "season", "year")]
        named = [*blocked, *((s.start, s.stop) for s in sightings)]
        taken = covered(piece.plain, [*named, *((d.start, d.end) for d in dates)])
        self.places = find_places(piece, taken)
        self._add_host(taken, begin)
        self.told: dict[Sighting | None, Told] = {s: Told() for s in sightings}
        self.told[None] = Told()
        chains = Chains(piece, self.dates, self.places, is_german=is_german)
        for sighting in sightings:
            chains.follow(sighting, self.told[sighting])
        self._used = chains.used
        self._subjects = Subjects(
            piece, sightings, self.dates, self.places, own, is_german=is_german
        )
        self._share()

    def _add_host(self, taken: bytearray, begin: int):
        """Add the place that hosts, with which the sentence begins: 'Tartu opened its doors to …'."""
        text = self.piece.plain
        if _HOSTING.may_be_in(text) and (host := _HOSTING.match(text, begin)):
            start, end = host.span("place")
            if (
                not any(p.start == start for p in self.places)
                and 1 not in taken[start:end]
            ):
                place = place_at(self.piece, start, end)
                is_word = fold(host["place"]) in other_words() | ARTICLES
                if place and place.city and not is_word:
                    insort(self.places, place, key=_start)

    def taken(self) -> bytearray:
        """Return what is named or told of the events, as marks on the passage."""
        told = self.told.values()
        return covered(
            self.piece.plain,
            [
                *self._blocked,
                *((s.start, s.stop) for s in self.sightings),
                *((d.start, d.end) for one in told for d in one.dates),
                *((p.start, p.stop) for one in told for p in one.places),
            ],
        )

    def _share(self):
        """Give the other dates and places to the event that the sentence says is held."""
        text = self.piece.plain
        verbs = list(HELD.finditer(text))
        for verb, behind in zip_longest(verbs, verbs[1:]):
            owner = self._subjects.of(verb)
            if owner is False or search_before(_DENIED, text, verb.start()):
                continue
            told = self.told[owner]
            told.held = True
            stop = self._next_other(owner, verb.end())
            for date in _within(self.dates, verb.end() - _FAR, verb.end() + _FAR):
                side = side_of(verb, date, text)
                if (
                    date.start not in self._used
                    and told.lacks(side)
                    and (date.kind != "year" or self._is_year_of(verb, date))
                    and date.start < stop
                    and not (behind and verb.end() <= behind.start() < date.start)
                    and (
                        date.start > verb.start()
                        or self._opens(date.start, owner)
                        or (owner is not None and owner.stop <= date.start)
                    )
                    and not search_before(OTHER_DATE, text, date.start)
                ):
                    if side == "":
                        told.dates.clear()  # "in March will now take place on 6 July"
                    told.dates.append(date)
                    self._used.add(date.start)
                    if side:
                        told.sides[date.start] = side
            if told.places:
                continue
            near = _within(self.places, verb.start() - _FAR, verb.end() + _NEAR)
            for place in [*_within(self.places, 0, _LEAD), *near]:
                if place.start in self._used or place.start >= stop:
                    continue
                behind = 0 <= place.start - verb.end() <= _NEAR
                hosts = place.stop <= verb.start() and _HOST.match(text, place.stop)
                leads = (
                    self._opens(place.start, owner)
                    and place.start <= _LEAD
                    and not _AFTER.match(text, 0, place.start)
                )
                inside = owner is not None and owner.stop <= place.start < verb.start()
                if (behind or hosts or leads or inside) and not text.endswith(
                    ("from ", "aus "), 0, place.start
                ):
                    told.places.append(place)
                    self._used.add(place.start)
                    break
            else:
                self._unknown(told, verb.end(), stop)

    def _is_year_of(self, verb: re.Match, date: DateRead) -> bool:
        """Return whether a year stands behind a verb as its time: "had been in Oslo in 2011"."""
        return 0 <= date.start - verb.end() <= _NEAR and bool(
            search_before(_IN_YEAR, self.piece.plain, date.start)
        )

    def _unknown(self, told: Told, start: int, stop: int):
        """Take what stands behind 'was held in' for a place that the gazetteer does not know."""
        for match in _IN.finditer(self.piece.plain, start, min(stop, start + _NEAR)):
            place = unknown_place(self.piece, match.end())
            if place and self.is_german and not place.country:
                return  # "in Zukunft": there every noun has a capital
            if place and not any(date.start == place.start for date in self.dates):
                told.places.append(place)
                return

    def _opens(self, start: int, owner: Sighting | None) -> bool:
        """Return whether a date or place stands at the head of its clause, before the event."""
        before = self.piece.plain[max(0, start - _FAR) : start]
        cut = max(before.rfind(";"), before.rfind(":"), before.rfind(", ")) + 1
        lead = before[cut:].strip(' “„"(')
        return len(lead.split()) <= 4 and (owner is None or start < owner.start)

    def _next_other(self, owner: Sighting | None, start: int) -> int:
        """Return where the next event that is not ``owner`` is named."""
        at = bisect_left(self.sightings, start, key=_start)
        others = (s.start for s in self.sightings[at : at + 2] if s is not owner)
        return next(others, len(self.piece.plain))


def _start(item: DateRead | PlaceRead | Sighting) -> int:
    return item.start


def _within(items: list, first: int, last: int) -> list:
    """Return the dates or places that begin between two places of the text, these included."""
    begin = bisect_left(items, first, key=_start)
    return items[begin : bisect_right(items, last, key=_start)]
