"""Which conference of a report is meant where an event is named, and what is told of it there."""

from documents.reading import Piece
from events.reading.claims import Claim
from events.reading.editions import ConferenceRead, note, series_name
from events.reading.findings import Findings
from events.reading.sighting import Sighting
from events.reading.status import read_status
from events.reading.told import Told, date_claims

_SUBJECT_ENDS = 80  # characters at the head of a sentence in which its subject stands


class Resolving(Findings):
    """Finds the conference that is meant among those of the report, or makes a new one."""

    def _new(
        self, sighting: Sighting, name: str = "", at: ConferenceRead | None = None
    ) -> ConferenceRead:
        series = series_name(sighting)
        if sighting.is_generic and not sighting.body:
            series = at.series if at else ""
        elif sighting.is_bare and not sighting.known:
            series = ""  # a name alone shows no series
        return self.editions.new(name or sighting.form, series, sighting.known)

    def _resolve(
        self, sighting: Sighting, told: Told, piece: Piece
    ) -> ConferenceRead | None:
        """Return the conference that a sighting means, with what is told of it entered; None if it tells nothing."""
        at = self.last if sighting.stands_in else self.current
        if sighting.turn == "next" and sighting.is_generic and self._is_ahead(at):
            return at  # "the next meeting" in what is told of that one
        is_early = piece.role == "heading" or piece.paragraph in self.opening
        one = self.editions.find(sighting, told, at, is_early=is_early)
        if one is None:
            is_told = told.dates or told.places
            if sighting.needs_both and not (told.dates and told.places):
                return None
            if sighting.is_generic and not sighting.body and not (is_told and at):
                return None
            one = self._new(sighting, at=at)
        self.last = one
        claims = self._claims(piece, told)
        if (status := read_status(piece)) and (
            told.held or told.dates or sighting.end < _SUBJECT_ENDS
        ):
            claims.append(status)
        note(one, sighting, piece, claims)
        return one

    def _claims(self, piece: Piece, told: Told) -> list[Claim]:
        claims = [
            claim
            for date in told.dates
            for claim in date_claims(piece, date, told.sides.get(date.start, ""))
        ]
        return [*(c for place in told.places for c in place.claims(piece)), *claims]

    def _is_ahead(self, one: ConferenceRead | None) -> bool:
        """Return whether a conference lies behind the quarter that the report is of."""
        last_day = self.heading.last_day if self.heading else ""
        return bool(one and last_day and one.value("start")[:10] > last_day)
