"""Whether words tell of another edition than the one a report is about, or of what is only to come."""

import re
from bisect import bisect_left

from documents.reading.sought import sought
from documents.remembering import remembered

_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|few|some|several|many|\d{1,3})"
_OTHER_EDITION = sought(
    rf"\b{_COUNT}\s+(?:years?|editions?)\s+(?:ago|before|earlier|later)\b|\b(?:last|previous|next|coming|following|preceding)\s+"
    r"(?:years?|editions?|forums?|conferences?|meetings?|summits?|hosts?|rounds?)\b|\bthe\s+year\s+before\b|\byears?\s+(?:ago|before|earlier)\b|"
    r"\b(?:formerly|previously|in\s+the\s+past|back\s+in\s+(?:19|20)\d\d|in\s+earlier\s+years)\b|\bas\s+[^,.;]{2,60}\s+had\s+(?:done|said)\b|"
    r"\b(?:(?:im|des|vom|seit)\s+Vorjahre?s?|(?:des|vom)\s+(?:vorigen|letzten|vergangenen)\s+Jahre?s?|(?:voriges|letztes|vergangenes|nächstes|kommendes)\s+Jahr|im\s+(?:vorigen|letzten|vergangenen|nächsten|kommenden)\s+Jahr|"
    r"wo\s+(?:im\s+(?:vergangenen|vorigen|letzten)|zuletzt|zuvor)|Jahre?n?\s+(?:zuvor|davor|später)|vor\s+(?:einem|zwei|drei|vier|fünf|\d{1,2})\s+Jahr(?:en)?|einst|früher|"
    r"(?:nächste|vorige|letzte|kommende)[nrsm]?\s+(?:Gastgeber(?:in)?|Konferenz|Tagung|Ausgabe|Forum|Gipfel))\b",
    re.IGNORECASE,
)
_TO_COME = sought(
    r"\b(?:will|shall|(?:intentions?|plans?|decision)\s+to|(?:is|are|was|were)\s+(?:expected\s+|due\s+|supposed\s+)?to|plans?\s+to|wants?\s+to|hopes?\s+to|offered\s+to)\s+[a-z]|"
    r"\b(?:soll|sollen|sollte|sollten|will|wollen|wollte|möchte|plant|planen)\b",
    re.IGNORECASE,
)


Stretches = tuple[tuple[int, int], ...]


@remembered
def _other_editions(text: str) -> Stretches:
    return tuple(match.span() for match in _OTHER_EDITION.finditer(text))


@remembered
def _to_come(text: str) -> Stretches:
    return tuple(match.span() for match in _TO_COME.finditer(text))


def _is_any_in(stretches: Stretches, start: int, end: int) -> bool:
    at = bisect_left(stretches, (start, start))
    return at < len(stretches) and stretches[at][1] <= end


def of_another_edition(text: str, start: int, end: int) -> bool:
    """Return whether the words from ``start`` to ``end`` tell of another edition, by time or by name."""
    return _is_any_in(_other_editions(text), start, end)


def to_come(text: str, start: int, end: int) -> bool:
    """Return whether the words from ``start`` to ``end`` tell what is expected or wanted."""
    return _is_any_in(_to_come(text), start, end)
