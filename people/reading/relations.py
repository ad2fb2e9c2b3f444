"""How bodies stand to each other, as running text says: part of, reporting to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from documents.reading import Span, tidy
from people.reading.bodies import BodyRead
from people.reading.persons import PersonRead
from people.reading.sight import Sight

_REPORTS = re.compile(
    r"\b(?:reports?|reporting|answers?|answerable|accountable|subordinate)\s+(?:only\s+)?(?:directly\s+)?to\s+(?:the\s+)?"
)
# "the Agency (NCA), an authority that reports to": what stands between a body and the verb.
_WHICH = re.compile(
    r"\)?\s*(?:,\s*(?:an?|the)\s+[\w\s-]{2,40}?)?(?:,?\s*(?:that|which))?\s*(?:is\s+)?"
)
LONGEST_OFFICE = 80


@dataclass(frozen=True, slots=True)
class RelationRead:
    """One body's standing to another, or to somebody's office in the words printed."""

    body: BodyRead
    kind: str
    span: Span
    other: BodyRead | None = None
    person: PersonRead | None = None
    as_written: str = ""


def _reports_to(
    sight: Sight,
) -> list[RelationRead]:
    piece, found = sight.piece, []
    text = piece.plain
    for match in _REPORTS.finditer(text):
        before = sight.bodies_within(0, match.start())
        owner = before and max(before, key=lambda hit: (hit[1], hit[1] - hit[0]))
        if not owner or not _WHICH.fullmatch(text, owner[1], match.start()):
            continue
        if other := next((b for b in sight.bodies if b[0] == match.end()), None):
            span = piece.span(owner[0], other[1])
            found.append(RelationRead(owner[2], "reports to", span, other=other[2]))
            continue
        for start, end, person in sight.people:
            if 0 <= start - match.end() <= LONGEST_OFFICE and "," not in (
                office := text[match.end() : end]
            ):
                span = piece.span(owner[0], end)
                found.append(
                    RelationRead(
                        owner[2],
                        "reports to",
                        span,
                        person=person,
                        as_written=tidy(office),
                    )
                )
                break
    return found


def read_relations(
    bodies: list[BodyRead], sights: Iterable[Sight]
) -> list[RelationRead]:
    """Return what the names of bodies, and the sentences that name them, say of how they stand to each other."""
    found = [
        RelationRead(body, "part of", body.part_of[1], other=body.part_of[0])
        for body in bodies
        if body.part_of
    ]
    for sight in sights:
        found += _reports_to(sight)
    return found
