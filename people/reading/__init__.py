"""Reading a report, middle floor: people, bodies, positions, relations, speech. Pure: no Django."""

from dataclasses import dataclass

from documents.reading import DocumentReading, Span, TitleRead
from people.reading.bodies import Bodies, BodyRead, find_acronyms, find_in_piece
from people.reading.contributions import (
    ContributionRead,
    read_contributions,
    read_references,
)
from people.reading.interviews import read_interview
from people.reading.lines import Line
from people.reading.mentions import find_mentions
from people.reading.name_finding import find_people
from people.reading.persons import People, PersonRead
from people.reading.position_sentences import country_represented, read_positions
from people.reading.positions import PositionRead
from people.reading.publishers import may_publish
from people.reading.relations import RelationRead, read_relations
from people.reading.reported import chapters_of_notes, read_reported
from people.reading.shortened_bodies import find_shortened
from people.reading.sight import by_passage, sights
from people.reading.speakers import Speakers
from people.reading.speech import QuotationRead, read_quotations

__all__ = [
    "BodyRead",
    "ContributionRead",
    "PeopleReading",
    "PersonRead",
    "PositionRead",
    "QuotationRead",
    "RelationRead",
    "by_passage",
    "country_represented",
    "read",
]


@dataclass(frozen=True, slots=True)
class PeopleReading:
    """What the middle floor reads in a report.

    ``references`` are places that stand for a document without its title; ``publishers`` the
    bodies of the notes, by note.
    """

    people: tuple[PersonRead, ...]
    bodies: tuple[BodyRead, ...]
    positions: tuple[PositionRead, ...]
    relations: tuple[RelationRead, ...]
    contributions: tuple[ContributionRead, ...]
    references: tuple[tuple[TitleRead, Span], ...]
    quotations: tuple[QuotationRead, ...]
    publishers: dict[int, BodyRead]


def read(
    document: DocumentReading, not_bodies: dict[int, list[tuple[int, int]]]
) -> PeopleReading:
    """Find who is named in a report.

    ``not_bodies`` are, by passage, stretches that the floors around know to be something
    else: the names of conferences.
    """
    people, bodies = People(), Bodies()
    titles = document.title_spans()
    taken: dict[int, list[tuple[int, int]]] = {}
    for piece in document.pieces:
        here = titles.get(piece.number, [])
        blocked = [*here, *not_bodies.get(piece.number, ())]
        if piece.role == "residue":
            taken[piece.number] = blocked
            continue
        taken[piece.number] = find_in_piece(
            piece, bodies, blocked, here, listed_only=not piece.is_prose
        )
    find_shortened(document.prose, bodies, taken)
    lines = {
        piece.number: Line(piece, taken[piece.number])
        for piece in document.pieces
        if piece.role != "residue"
    }
    find_people(
        [lines[piece.number] for piece in document.prose],
        [
            line
            for line in lines.values()
            if line.piece.role in ("heading", "place line")
        ],
        people,
        document.language,
    )
    for piece in document.prose:
        find_acronyms(piece, bodies, taken[piece.number])
    find_mentions(lines.values(), people, document.language)
    seen = sights(document.pieces, people.all, bodies.all)
    prose = [seen[piece.number] for piece in document.prose]
    positions = read_positions(prose, bodies)
    relations = read_relations(bodies.all, prose)
    contributions = read_contributions(document, seen.values())
    publishers = {}
    for note in document.notes:
        # Behind a title may stand who spoke instead of who published it.
        if (
            note.publisher_span
            and may_publish(note.publisher)
            and not people.named(note.publisher)
        ):
            publishers[note.number] = bodies.put(note.publisher, note.publisher_span)
    speakers = Speakers(document, people.all, bodies.all, positions)
    quotations = read_quotations(document, speakers, not_bodies)
    quotations += read_interview(document, speakers, quotations)
    quotations += read_reported(document, speakers, quotations)
    quotations = chapters_of_notes(document, quotations)
    return PeopleReading(
        tuple(people.all),
        tuple(bodies.all),
        tuple(positions),
        tuple(relations),
        tuple(contributions),
        tuple(read_references(prose, contributions)),
        tuple(quotations),
        publishers,
    )
