"""How a position is told before a name with commas between: 'by the Director, Acme Authority, X'."""

import re

from documents.reading import search_before
from people.reading.persons import PersonRead
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.words import TITLE

# "by the Director, Acme Authority, (AA), X": no list in which the office is of the one before.
_OFFICE = re.compile(
    rf"(?:^|[.;:]\s+|\b(?:by|from|to|with|and|while|when|where|that)\s+)[Tt]he\s+(?P<title>(?:[\w-]+\s+){{0,2}}{TITLE}),\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_COMMA = re.compile(
    r"(?:,?\s*\([A-Z][\w.&-]{1,14}\))?(?P<comma>),\s+(?:(?:[DM]rs?|Ms|Eng|Prof)\.?\s+){0,2}$"
)


def read_between(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
) -> bool:
    """Read 'by the Director, Acme Authority (AA), X': office, body and name between commas; say whether they stand there."""
    text = sight.piece.plain
    comma = search_before(_COMMA, text, start)
    hit = comma and (
        sight.body_ending(comma.start()) or sight.body_ending(comma.start("comma"))
    )
    office = hit and search_before(_OFFICE, text, hit[0])
    if not office:
        return False
    span = sight.piece.span(office.start("title"), end)
    positions.add(person, span, title=office["title"], body=hit[2])
    return True
