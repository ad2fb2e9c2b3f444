"""What belongs to the name of an event: its year, its topic; and whose visits are counted instead."""

import re

from documents.reading import Piece
from events.reading.event_names import SESSIONS, name_end

# "their first IGF" counts somebody's visits, not the editions.
SOMEBODYS = re.compile(
    r"\b(?:my|his|her|their|our|your|whose)\s+(?:very\s+)?$", re.IGNORECASE
)
_YEAR_BEFORE = re.compile(r"(?<![\w./-])(?P<year>(?:19|20)\d\d)\s+$")
_YEAR_BEHIND = re.compile(
    r"(?:\s*\([^()]{1,40}\))?\s+['’]?(?P<year>(?:19|20)\d\d)(?![\w/.-]?\d|[/-]\w)"
)
# "dritter Gipfel über den Cyberspace", "zweite Konferenz zur Cybersicherheit"
_TOPIC = re.compile(
    r"\s(?:(?:über|für|gegen|on|for)(?:\s(?:den|die|das|the))?|zum|zur|zu)\s(?=[A-ZÄÖÜ])"
)
_NO_TOPIC = frozenset(
    "thema themen frage fragen ende beginn auftakt abschluss mal".split()
)


def topic_end(text: str, end: int, limit: int, name: str) -> int:
    """Return where the topic of a conference that is named by it ends; ``end`` if there is none."""
    topic = _TOPIC.match(text, end)
    if not topic or topic.end() >= limit or name.split()[-1].casefold() in SESSIONS:
        return end
    stop = name_end(text, topic.end(), limit)
    first = text[topic.end() : stop].split()
    return end if not first or first[0].casefold() in _NO_TOPIC else stop


def with_year(piece: Piece, start: int, end: int) -> tuple[int, int, int | None]:
    """Return (start, end, year) of a name with the year right before or behind it: '2022 X', 'X 2018'."""
    text = piece.plain
    if before := _YEAR_BEFORE.search(text, max(0, start - 6), start):
        return before.start(), end, int(before["year"])
    if behind := _YEAR_BEHIND.match(text, end):
        return start, behind.end(), int(behind["year"])
    return start, end, None
