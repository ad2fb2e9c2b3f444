"""How bodies stand to each other, as running text says: part of, reporting to."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from documents.reading import REACH, Span, tidy
from documents.reading.sought import sought
from people.reading.bodies import BodyRead
from people.reading.persons import PersonRead
from people.reading.sight import Sight
from people.reading.subjects import leads

_REPORTS = sought(
    r"\b(?:reports?|reporting|answers?|answerable|accountable|subordinate)\s+(?:only\s+)?(?:directly\s+)?to\s+(?:the\s+)?"
)
# "the Agency (NCA), an authority that reports to": what stands between a body and the verb.
_OF = re.compile(r"\b(?:of|from|at|by|for)\s+(?:the\s+)?$")
_WHICH = re.compile(
    r"\)?\s*(?:,\s*(?:an?|the)\s+[\w\s-]{2,40}?)?(?:,?\s*(?:that|which))?\s*(?:is\s+)?"
)
_DENIED = re.compile(r"\b(?:not|never|no|nor|hardly|once|formerly)\b", re.IGNORECASE)
# "reports to the Council were late", "reports to the Council on nets", "the Council’s chair".
_NO_RELATION = re.compile(
    r"\s+(?:are|can|could|had|has|have|is|must|should|was|were|will|would|about|on|that)\b|['’]s?\s"
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
    if not sight.bodies:
        return []
    piece, found = sight.piece, []
    text = piece.plain
    for match in _REPORTS.finditer(text):
        before = sight.bodies_within(match.start() - REACH, match.start())
        owner = before and max(before, key=lambda hit: (hit[1], hit[1] - hit[0]))
        if (
            not owner
            or not _WHICH.fullmatch(text, owner[1], match.start())
            or _DENIED.search(text, owner[1], match.start())
            or _OF.search(text, max(0, owner[0] - REACH), owner[0])
        ):
            continue
        behind = sight.bodies_within(match.end(), match.end() + REACH)
        if other := next((b for b in behind if b[0] == match.end()), None):
            if _NO_RELATION.match(text, other[1]):
                continue
            span = piece.span(owner[0], other[1])
            found.append(RelationRead(owner[2], "reports to", span, other=other[2]))
            continue
        first = bisect_left(sight.people, match.end(), key=lambda hit: hit[0])
        for start, end, person in sight.people[first : first + 1]:
            office = text[match.end() : end]
            names = [
                (a - match.end(), b - match.end()) for a, b, _ in behind if b <= start
            ]
            if (
                start - match.end() <= LONGEST_OFFICE
                and leads(text[match.end() : start], names, is_body=False)
                and not _NO_RELATION.match(text, end)
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
