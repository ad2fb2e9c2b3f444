"""Of which event a verb says that it is held."""

import re
from bisect import bisect_left
from typing import Literal

from documents.reading import Piece, covered
from documents.reading.dates import DateRead
from events.reading.places import PlaceRead
from events.reading.sighting import Sighting

_WHICH = re.compile(r"\s*+,?\s*+(?:that|which|der|die|das)\s")
_CLAUSE = re.compile(
    r"[;:]|\b(?:that|dass|whether|ob|because|weil|when|als|after|nachdem)\b"
)
_APPOSITION = re.compile(
    r"\s*,\s+(?:an?|the|one|ein|eine|einer|der|die|das|[a-zäöüß]+)\s[^,;.]{0,60}"
)
# "the Net Summit, which the Agency had convened, closed": what stands in commas behind a name, up to its verb.
_ASIDE_CLAUSE = re.compile(
    r"\s*,\s+(?:(?:which|whose|where|at\s+which|to\s+which|zu\s+(?:dem|der)|für\s+(?:das|den|die)|das|den|die|der|dessen|deren)\s|(?:co-)?(?:organi[sz]ed|hosted|convened|staged|sponsored|attended|chaired|founded|called)\s|"
    r"(?:jointly|now)\s|(?:veranstaltet|organisiert|ausgerichtet|einberufen|getragen)\s)[^,.;:]{1,120},\s+(?:(?:has|had|was|were|is|on|this|last|today|yesterday|late)\s+){0,3}"
)
_SUBJECT = 70  # and from the name of the event to the verb
# "They met in the World Forum": what stands behind is where, not what.
_WITHIN = re.compile(r"\b(?:in|at|im|am|auf|bei|beim)\s+(?:(?:the|dem|der)\s+)?$")
# "On 3 May all met at the Cable House, Oslo for the 5th Forum": who met is somebody, for what is the event.
_GATHERING = re.compile(
    r"(?:begrüßte?n?|begrüßt|convened|gathered|met|kamen|trafen)$", re.IGNORECASE
)
_GATHERED_FOR = re.compile(
    r"\s[^.;:]{0,120}?\b(?:for|zum|zur|zu\s+(?:der|dem))\s+(?:the\s+|its\s+|their\s+)?(?:(?:annual|jährlichen)\s+)?"
)
_CAPITAL = re.compile(r"(?<![\w(])[A-Z][\w-]+")


class Subjects:
    """The events of a passage as subjects of its verbs; ``own`` is where an unnamed one ends."""

    def __init__(
        self,
        piece: Piece,
        sightings: list[Sighting],
        dates: list[DateRead],
        places: list[PlaceRead],
        own: int | None,
        *,
        is_german: bool,
    ):
        self.piece = piece
        self.sightings = sightings
        self.own = own
        self.is_german = is_german
        spans = [(d.start, d.end) for d in dates]
        spans += ((p.start, p.stop) for p in places)
        self._known = covered(piece.plain, spans)  # what is no somebody

    def of(self, verb: re.Match) -> Sighting | None | Literal[False]:
        """Return the event that a verb says is held: a sighting, None for the one not named, False if none."""
        text = self.piece.plain
        at = bisect_left(self.sightings, verb.start(), key=lambda s: s.stop)
        before = self.sightings[at - 1] if at else None
        if at > 1 and self._is_aside(self.sightings[at - 2], before, verb.start()):
            return self.sightings[at - 2]
        if before and _ASIDE_CLAUSE.fullmatch(text, before.stop, verb.start()):
            return before
        if before:
            between = text[before.stop : verb.start()]
            if len(between) <= _SUBJECT and not self._somebody(
                before.stop, verb.start()
            ):
                return before
        if (
            self.own is not None
            and 0 <= verb.start() - self.own <= _SUBJECT
            and not _CLAUSE.search(text, self.own, verb.start())
            and (before is None or before.stop <= self.own)
        ):
            return None
        behind = self.sightings[at] if at < len(self.sightings) else None
        if (
            behind
            and _GATHERING.match(verb.group())
            and _GATHERED_FOR.fullmatch(text, verb.end(), behind.start)
        ):
            return behind
        if (
            behind
            and 0 <= behind.start - verb.end() <= _SUBJECT
            and not self._somebody(verb.end(), behind.start)
            and not _WITHIN.search(text, verb.end(), behind.start)
        ):
            return behind
        return False

    def _is_aside(self, one: Sighting, other: Sighting, verb: int) -> bool:
        """Return whether another event is named in an apposition only: 'the 5th Forum, a child of the Summit of 2005, met'."""
        text = self.piece.plain
        return (
            _APPOSITION.fullmatch(text, one.stop, other.start) is not None
            and verb - one.stop <= 2 * _SUBJECT
            and text.find(",", other.stop, verb) >= 0
        )

    def _somebody(self, start: int, end: int) -> bool:
        """Return whether between two places something else than dates and places is named, or a clause begins."""
        text = self.piece.plain
        if lead := _WHICH.match(text, start, end):
            start = lead.end()
        if _CLAUSE.search(text, start, end):
            return True
        if self.is_german:
            return False  # there every noun has a capital
        capitals = [match.start() for match in _CAPITAL.finditer(text, start, end)]
        if not capitals:
            return False
        return not all(self._known[at] for at in capitals)
