"""Who is said to be at a body as somebody else is at another: 'his counterpart at the Y, X', 'ihr Amtskollege vom Y, X'."""

import re

from documents.reading import search_before
from documents.reading.sought import Gate, sought
from people.reading.persons import PersonRead
from people.reading.positions import Positions
from people.reading.sight import Sight

_WHOSE = sought(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]hre?[mnrs]?|[Ss]eine?[mnrs]?|[Dd]eren|[Dd]essen)\s+(?:[\w-]+\s+)?"
    r"(?P<title>counterpart|colleague|opposite\s+number|(?:Amts|Fach)?[Kk]olleg(?:en|e|in)|Pendant|Gegenüber|Gegenpart)\s+"
    r"(?:at|from|of|with|bei|beim|bei\s+der|vom|von|von\s+der|aus\s+der|aus\s+dem|in\s+der|im)\s+(?:the\s+)?$"
)
_TO_NAME = sought(r"(?:\s*\([A-ZÄÖÜ][\w.&-]{1,14}\))?,?\s+(?:[A-Z][\w]{1,5}\.?\s+)?$")
MAY_BE_COUNTERPART = Gate(
    re.compile(
        r"\b(?:counterpart|colleague|opposite\s+number|Amtskolleg|Fachkolleg|Kolleg|Pendant|Gegenüber|Gegenpart)"
    )
)


def read_counterpart(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    text = sight.piece.plain
    to_name = search_before(_TO_NAME, text, start)
    hit = to_name and sight.body_ending(to_name.start())
    whose = hit and search_before(_WHOSE, text, hit[0])
    if whose:
        span = sight.piece.span(whose.start(), end)
        positions.add(person, span, title=whose["title"], body=hit[2])
