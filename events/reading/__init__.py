"""Reading a report, upper floor: conferences, what they were, who took part, what came of them. Pure: no Django."""

import re
from dataclasses import dataclass, field
from functools import cache

from documents.folding import fold
from documents.reading import DocumentReading, Span, search_before
from events.reading.claims import Claim, FigureRead, OutcomeRead, RoleRead, SubjectRead
from events.reading.conferences import (
    ConferenceRead,
    conference_spans,
    find_conferences,
)
from events.reading.fields import (
    read_access_and_mode,
    read_holding,
    read_place_line,
    read_status,
    read_theme,
    subject_end,
)
from events.reading.figures import read_figures
from events.reading.lists import known_topics
from events.reading.roles import read_roles
from people.reading import PeopleReading, by_passage

__all__ = [
    "Claim",
    "ConferenceRead",
    "ConferenceReading",
    "EventsReading",
    "FigureRead",
    "OutcomeRead",
    "RoleRead",
    "SubjectRead",
    "find_conferences",
    "no_bodies",
    "read",
]


@dataclass(slots=True)
class ConferenceReading:
    """A conference with all that a report says of it; the first claim of a field is the one it makes itself."""

    conference: ConferenceRead
    claims: list[Claim] = field(default_factory=list)
    figures: list[FigureRead] = field(default_factory=list)
    roles: list[RoleRead] = field(default_factory=list)
    outcomes: list[OutcomeRead] = field(default_factory=list)

    def first(self, name: str) -> Claim | None:
        """Return the first claim of a field."""
        return next((claim for claim in self.claims if claim.field == name), None)


@dataclass(frozen=True, slots=True)
class EventsReading:
    """What the upper floor reads: the conference that a report is about first, and the topics."""

    conferences: tuple[ConferenceReading, ...]
    subjects: tuple[SubjectRead, ...]


_OUTCOME = re.compile(
    r"\b(?:outcomes?|results?|conclusions?|recommendations?|consensus|agreements?|Ergebnisse?)\b[^.]{0,100}?"
    r"\b(?:summari[sz]ed|reflected|recorded|set\s+out|laid\s+down|contained|documented|published|festgehalten|zusammengefasst)\s+(?:in|by)\s+(?:the|its|a|der|dem)?\s*[“„\"‘«]?$",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    r"\b(?:adopted|issued|released|agreed\s+on|ended\s+with|concluded\s+with|verabschiedete\w*)\s+(?:the|its|a|an|die|das|eine)?\s*[“„\"‘«]?$",
    re.IGNORECASE,
)


def _outcomes(document: DocumentReading, main: ConferenceRead) -> list[OutcomeRead]:
    """Return the documents that a report gives as what came out of the conference."""
    pieces = {piece.number: piece for piece in document.pieces}
    found = []
    for title in document.documents:
        for span in title.spans:
            piece = pieces[span.passage]
            if piece.is_prose and (
                (match := search_before(_OUTCOME, piece.plain, span.start))
                or (match := search_before(_ADOPTED, piece.plain, span.start))
            ):
                found.append(OutcomeRead(title, piece.span(match.start(), span.end)))
                break
    return found


@cache
def _topic_pattern() -> tuple[re.Pattern, dict[str, str]]:
    names = {fold(form): topic.name for topic in known_topics() for form in topic.forms}
    forms = sorted(
        {form for topic in known_topics() for form in topic.forms},
        key=len,
        reverse=True,
    )
    alternatives = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
    return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])", re.IGNORECASE), names


def _subjects(document: DocumentReading) -> tuple[SubjectRead, ...]:
    pattern, names = _topic_pattern()
    found = []
    for piece in document.prose:
        for match in pattern.finditer(piece.plain):
            found.append(
                SubjectRead(
                    names[fold(match.group())], piece.span(match.start(), match.end())
                )
            )
    return tuple(found)


def _names(reading: ConferenceReading):
    """Add the claims that the mentions of the conference make: its name, series and ordinal."""
    conference = reading.conference
    for form, span in conference.forms:
        reading.claims.append(Claim("name", form, form, span))
    for span in conference.spans:
        if conference.series:
            reading.claims.append(Claim("series", conference.series, span.words, span))
    for span in conference.ordinal_spans:
        reading.claims.append(
            Claim("ordinal", str(conference.ordinal), span.words, span)
        )


def no_bodies(
    document: DocumentReading, conferences: tuple[ConferenceRead, ...]
) -> dict[int, list[tuple[int, int]]]:
    """Return, by passage, the stretches that name conferences or are their themes."""
    spans = conference_spans(conferences)
    for piece in document.prose:
        if theme := read_theme(piece):
            spans.setdefault(piece.number, []).append(
                (theme.span.start, theme.span.end)
            )
    return spans


def read(
    document: DocumentReading,
    people: PeopleReading,
    conferences: tuple[ConferenceRead, ...],
) -> EventsReading:
    """Read what a report says of its conferences, given who is named in it."""
    readings = [ConferenceReading(conference) for conference in conferences]
    for reading in readings:
        _names(reading)
    if readings:
        main = readings[0]
        named: dict[int, int] = {}
        for span in main.conference.spans:
            named.setdefault(span.passage, span.end)
        who = by_passage((*people.people, *people.bodies))
        for piece in document.pieces:
            if piece.role == "place line":
                main.claims += read_place_line(piece)
            elif piece.is_prose:
                _read_sentence(
                    piece, main, named.get(piece.number), who.get(piece.number, [])
                )
        main.outcomes = _outcomes(document, main.conference)
        _merge_roles(main)
    return EventsReading(tuple(readings), _subjects(document))


def _read_sentence(piece, main: ConferenceReading, named: int | None, who: list):
    end = subject_end(piece, named)
    if end is not None:
        main.claims += read_holding(piece, end)
    if (theme := read_theme(piece)) is not None:
        main.claims.append(theme)
    if (status := read_status(piece)) is not None and (
        end is not None or main.first("status") is None
    ):
        main.claims.append(status)
    main.claims += read_access_and_mode(piece)
    main.figures += read_figures(piece)
    main.roles += read_roles(piece, who)


def _merge_roles(reading: ConferenceReading):
    """Make one role of what two sentences tell of the same person in the same role."""
    merged: dict[tuple, RoleRead] = {}
    for role in reading.roles:
        key = (role.role, role.presence, id(role.who) if role.who else role.name)
        if before := merged.get(key):
            spans: tuple[Span, ...] = (
                *before.spans,
                *(span for span in role.spans if span not in before.spans),
            )
            role = RoleRead(
                role.role,
                role.who,
                before.name,
                role.presence,
                spans,
                before.represents or role.represents,
                before.capacity or role.capacity,
                before.role_as_written or role.role_as_written,
            )
        merged[key] = role
    reading.roles = list(merged.values())
