"""Where the main conference was, by all that a report says of places: each mention of a city speaks for it by how its sentence ties it to people who meet."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from documents.cities import capital_of
from documents.folding import fold
from documents.places import find_countries
from documents.reading import Piece, covered
from documents.reading.dates import DateRead, find_dates, find_vague_dates
from documents.reading.sought import sought
from events.reading.editions import ConferenceRead
from events.reading.elsewhere import of_another_edition, to_come
from events.reading.findings import Findings
from events.reading.halls import in_hall
from events.reading.place_signs import (
    ADDRESS,
    CALLED,
    CLOCK,
    COMING,
    DAY_BEFORE,
    DAY_BEHIND,
    EVENT_BEHIND,
    HERE,
    HOLDING,
    HOUSE_BEHIND,
    IN_HOUSE,
    KNOWN_TEXTS,
    LED,
    ORIGIN,
    PLANNED,
    SEAT,
    SENT_FROM,
    THE_EVENT,
    TODAY,
    TOLD_LIVE,
)
from events.reading.places import PlaceRead, find_places

_ENOUGH = 4  # points that a city needs
_LEAD = 2  # points that it must be ahead of the next
_NEAR = 80  # characters around a name in which words tie it
_CLOSE = 60  # and in which they tell of another time
_HERE_WITHIN = 9  # passages
_HEAD = 6  # paragraphs among which headlines and bylines stand
_SHORT = 160  # characters of what may be a headline or a byline
_MOST = 300  # places that are looked at; reports name fewer
_MOST_CALLED = 6  # cities of which it is asked what is called after them
# A sentence of several words; "Oslo." alone is none.
_SENTENCE = re.compile(r"\s\S+\s.*[.!?…][\s*_”“\"»)]*$", re.DOTALL)
_ALONE = re.compile(r"[\W_]*(?:(?:online|hybrid|remote|virtuell)\b)?[\W_]*")
_CAPITAL = sought(
    r"\b(?:in|In)\s+(?:the|der)\s+(?P<of>[^\W\d_][\w-]*(?:\s[A-Z][\w-]*)?)\s+(?:capital\b(?!\s+(?:market|flow|city\s+of))|Hauptstadt\b)"
)
_CUT = re.compile(r"[;:!?]|\.\s")


@dataclass(slots=True)
class Standing:
    """What speaks for a city: points by kind, how many mentions count, and the best of them."""

    points: dict[str, int] = field(default_factory=dict)
    mentions: int = 0
    best: tuple[int, PlaceRead, Piece] | None = None

    def add(self, kind: str, points: int, place: PlaceRead, piece: Piece):
        self.points[kind] = max(points, self.points.get(kind, 0))
        if self.best is None or points > self.best[0]:
            self.best = points, place, piece

    @property
    def score(self) -> int:
        return sum(self.points.values()) + max(0, min(self.mentions - 1, 3))


@dataclass(slots=True)
class _Passage:
    """A passage and what must be known of it to judge the places that it names."""

    found: Findings
    main: ConferenceRead
    piece: Piece
    is_head: bool
    is_title: bool
    is_here: bool
    is_named: bool
    dates: list[DateRead]

    def evidence(self, place: PlaceRead) -> Iterator[tuple[str, int]]:
        """Yield what a mention says for its city, as kind and points."""
        text, start = self.piece.plain, place.start
        line = self.found.datelines.get(self.piece.number)
        if line and start < line.end:
            if start == line.place.start:
                yield from self._of_dateline(line.end)
            return
        if self._is_elsewhere(place):
            return
        before = text[max(0, start - _NEAR) : start]
        behind = text[place.stop : place.stop + _NEAR]
        is_early = self.piece.paragraph in self.found.opening
        if CLOCK.search(before):
            yield "clock", 4
        elif SENT_FROM.search(before):
            yield "sent from", 4 if self.is_head or is_early else 2
        elif ORIGIN.search(before) or SEAT.search(before) or ADDRESS.search(before):
            return
        elif CALLED.match(text, place.end):
            yield "called", 2
        elif IN_HOUSE.search(before) or (
            HOUSE_BEHIND.match(behind) and LED.search(before)
        ):
            yield "house", 4 if is_early else 3
        elif place.words != text[start : place.end] and not LED.search(before):
            if HOUSE_BEHIND.match(behind) or EVENT_BEHIND.match(behind):
                yield "house", 3  # "im Osloer Rathaus"
        elif self.is_head or _ALONE.fullmatch(text[:start] + text[place.stop :]):
            begins = not text[:start].strip(" *_#>")
            is_apart = before.endswith(", ") or behind.startswith((":", ","))
            is_sure = begins or is_apart or self.is_title or LED.search(before)
            yield "heading", 4 if is_sure else 3
        elif LED.search(before):
            yield from self._of_sentence(place, before, behind, is_early)

    def _of_dateline(self, end: int) -> Iterator[tuple[str, int]]:
        yield "dateline", 3
        if self.is_here or (self.is_named and TODAY.search(self.piece.plain, end)):
            yield "here", 2

    def _of_sentence(
        self, place: PlaceRead, before: str, behind: str, is_early: bool
    ) -> Iterator[tuple[str, int]]:
        yield "named", 1
        begin, stop = self._clause(place)
        first = self.main.value("start")
        if first and any(
            d.first == first for d in self.dates if begin <= d.start < stop
        ):
            yield "days", 3
        if (
            self.is_named and HOLDING.search(self.piece.plain, begin, stop)
        ) or THE_EVENT.search(before):
            yield "event", 3
        if COMING.search(before) or COMING.search(behind):
            yield "coming", 2 if is_early else 1
        if DAY_BEFORE.search(before) or DAY_BEHIND.match(behind):
            yield "day", 2

    def _clause(self, place: PlaceRead) -> tuple[int, int]:
        """Return where the words of one clause around a place begin and end."""
        text, start, end = self.piece.plain, place.start, place.stop
        line = self.found.datelines.get(self.piece.number)
        begin, stop = max(0, start - 200), min(len(text), end + 200)
        begin = max(begin, line.end if line else 0)
        for match in _CUT.finditer(text, begin, start):
            begin = match.end()
        cut = _CUT.search(text, end, stop)
        return begin, cut.start() if cut else stop

    def _is_elsewhere(self, place: PlaceRead) -> bool:
        """Return whether the words around tell of another time, of what was only planned, or of a well-known text."""
        text = self.piece.plain
        begin, stop = self._clause(place)
        near = max(begin, place.start - _CLOSE), min(stop, place.stop + _CLOSE)
        return (
            KNOWN_TEXTS.search(text, max(0, place.start - 10), place.stop + 30)
            is not None
            or any(
                _is_other(d, self.main, self.is_head)
                for d in self.dates
                if begin <= d.start < stop
            )
            or of_another_edition(text, begin, stop)
            or to_come(text, *near)
            or PLANNED.search(text, *near) is not None
        )


def _is_other(date: DateRead, main: ConferenceRead, is_head: bool) -> bool:
    """Return whether a date is none of those of the main conference; at the head it may be that of the report."""
    start, end = main.value("start"), main.value("end")
    if not start:
        return not (is_head or date.reason)
    if not (start[:4].isdigit() and date.has_year):
        known = date.kind in ("day", "month")
        return known and start[4 : len(date.first)] != date.first[4:]
    if date.kind == "year":
        return date.first != start[:4]
    return date.first[:7] not in (start[:7], end[:7])


def standings(found: Findings, main: ConferenceRead) -> dict[str, Standing]:
    """Return, by the folded name of the city, what a report says for its being where the main conference was."""
    standing: dict[str, Standing] = defaultdict(Standing)
    named = {span.passage for span in main.spans}
    is_here = any(HERE.search(p.plain) for p in found.document.prose[:_HERE_WITHIN])
    published, in_text, count = found.document.published, False, 0
    lengths: Counter[int] = Counter()
    for piece in found.document.pieces:
        lengths[piece.paragraph] += len(piece.plain)
    for piece in found.document.pieces:
        if not piece.is_prose and piece.role not in ("heading", "place line"):
            continue
        text = piece.plain
        is_short = lengths[piece.paragraph] <= _SHORT
        is_head = (
            not in_text
            and piece.paragraph <= _HEAD
            and (not piece.is_prose or (is_short and not _SENTENCE.search(text)))
        )
        in_text = in_text or not is_short
        places = find_places(piece, covered(text, []), adjectives=True, led=False)
        places = [place for place in places if place.city]
        hall = in_hall(piece, 0) if piece.paragraph in found.opening else None
        if hall and hall.city:
            standing[fold(hall.city.name)].add("house", 4, hall, piece)
        if not places:
            continue
        count += len(places)
        if count > _MOST:
            break
        dates = [*find_dates(text, published), *find_vague_dates(text, published)]
        is_title = is_head and (
            piece.number == found.document.title_span.passage
            or TOLD_LIVE.match(text) is not None
        )
        is_named = piece.number in named
        passage = _Passage(
            *(found, main, piece, is_head, is_title, is_here, is_named, dates)
        )
        for place in places:
            one = standing[fold(place.city.name or place.words)]
            told = list(passage.evidence(place))
            for kind, points in told:
                one.add(kind, points, place, piece)
            one.mentions += bool(told)
    _add_called(found, standing)
    _add_capital(found, standing)
    return standing


def _add_called(found: Findings, standing: dict[str, Standing]):
    """Let what is called after a city speak for it, where the city is named elsewhere: "Oslo Framework"."""
    named = [one for one in standing.values() if one.best][:_MOST_CALLED]
    for one in named:
        _, place, _ = one.best
        for piece in found.document.pieces:
            at = piece.plain.find(place.words)
            end = at + len(place.words)
            if (
                at >= 0
                and CALLED.match(piece.plain, end)
                and not KNOWN_TEXTS.search(piece.plain, at, end + 30)
            ):
                one.add("called", 2, place, piece)
                break


def _add_capital(found: Findings, standing: dict[str, Standing]):
    """Let "in the Serbian capital" near the head speak for that city, where it is named elsewhere."""
    for piece in found.document.prose:
        if piece.paragraph not in found.opening:
            continue
        text = piece.plain
        for match in _CAPITAL.finditer(text):
            codes = {c.code for c in find_countries(match["of"])}
            begin, stop = max(0, match.start() - _CLOSE), match.end() + _CLOSE
            if len(codes) != 1 or of_another_edition(text, begin, stop):
                continue
            if to_come(text, begin, stop) or PLANNED.search(text, begin, stop):
                continue
            one = standing.get(fold(capital_of(codes.pop())))
            if one and one.best:
                one.add("capital", 3, *one.best[1:])


def place_of_main(
    found: Findings, main: ConferenceRead
) -> tuple[PlaceRead, Piece] | None:
    """Return the city that a report as a whole says the main conference was in, and the passage that says it best; None where none is well ahead.

    A city where another conference was is none.
    """
    taken = {fold(one.value("city")) for one in found.editions.all if one is not main}
    ranked = sorted(
        (one for one in standings(found, main).values() if one.best),
        key=lambda one: -one.score,
    )
    ranked = [one for one in ranked if not _names(one.best[1]) & taken]
    if not ranked or ranked[0].score < _ENOUGH:
        return None
    if len(ranked) > 1 and ranked[0].score - ranked[1].score < _LEAD:
        return None
    return ranked[0].best[1:]


def _names(place: PlaceRead) -> set[str]:
    return {fold(place.words), fold(place.city.name or place.words)}
