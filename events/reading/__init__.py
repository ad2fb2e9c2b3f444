"""Reading a report, upper floor: conferences, what they were, who took part, what came of them. Pure: no Django."""

from dataclasses import dataclass, field, replace
from itertools import pairwise

from documents.reading import DocumentReading, Piece, Span
from events.reading.body_figures import read_body_figures
from events.reading.claims import Claim, FigureRead, OutcomeRead, RoleRead, SubjectRead
from events.reading.conferences import (
    ConferenceRead,
    conference_spans,
    find_conferences,
)
from events.reading.fields import read_access_and_mode, read_theme
from events.reading.figures import may_count, read_figures
from events.reading.groups import read_groups
from events.reading.outcomes import read_conclusions, read_outcomes
from events.reading.roles import read_roles
from events.reading.series_owners import read_owner
from events.reading.subjects import read_subjects
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
    """What the upper floor reads: the conference that a report is about first; topics; figures of bodies."""

    conferences: tuple[ConferenceReading, ...]
    subjects: tuple[SubjectRead, ...]
    figures: tuple[FigureRead, ...]


def _names(reading: ConferenceReading):
    """Add the claims that the mentions of the conference make: its name, series and ordinal."""
    conference = reading.conference
    # The form that it goes by first.
    for form, span in sorted(conference.forms, key=lambda f: f[0] != conference.name):
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
    for before, piece in pairwise((None, *document.prose)):
        if theme := read_theme(piece, before):
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
    who = by_passage((*people.people, *people.bodies))
    for reading in readings:
        _names(reading)
        reading.claims += reading.conference.claims
    if readings:
        main = readings[0]
        of = {
            number: reading
            for reading in readings[1:]
            for number in reading.conference.scope
        }
        for number in main.conference.scope:
            of[number] = main
        before = None
        for piece in document.prose:
            here = who.get(piece.number, [])
            _read_sentence(
                piece, before, of.get(piece.number, main), here, document.published[:4]
            )
            before = piece
        named: dict[int, Span] = {}
        for span in main.conference.spans:
            named.setdefault(span.passage, span)
        main.outcomes = [*read_outcomes(document), *read_conclusions(document, named)]
        main.roles += read_owner(main.conference, people.bodies, main.roles)
        for reading in readings:
            _merge_roles(reading)
    figures = [
        figure
        for piece in document.prose
        for figure in read_body_figures(piece, who.get(piece.number, []))
    ]
    subjects = read_subjects(document, people.quotations)
    return EventsReading(tuple(readings), subjects, tuple(figures))


def _read_sentence(
    piece: Piece,
    before: Piece | None,
    of: ConferenceReading,
    who: list,
    published: str,
):
    """Read what a sentence, behind the one ``before``, says of its conference ``of``; ``published`` is the year of the report, if known."""
    if (theme := read_theme(piece, before)) is not None:
        of.claims.append(theme)
    of.claims += read_access_and_mode(piece)
    of.roles += read_roles(piece, who)
    if may_count(piece):
        start = of.first("start")
        # Where the conference is not dated, the year of the report stands for its own.
        year = start.value[:4] if start and start.value[:4].isdigit() else published
        figures = read_figures(piece, of.conference.name, year)
        of.figures += figures
        of.roles += read_groups(piece, figures, who)


def _merge_roles(reading: ConferenceReading):
    """Make one role of what two sentences tell of the same person in the same role."""
    merged: dict[tuple, RoleRead] = {}
    for role in reading.roles:
        key = (role.role, role.presence, id(role.who) if role.who else role.name)
        if before := merged.get(key):
            role = replace(
                role,
                name=before.name,
                spans=tuple(dict.fromkeys((*before.spans, *role.spans))),
                represents=before.represents or role.represents,
                capacity=before.capacity or role.capacity,
                role_as_written=before.role_as_written or role.role_as_written,
                remark=before.remark or role.remark,
            )
        merged[key] = role
    reading.roles = list(merged.values())
