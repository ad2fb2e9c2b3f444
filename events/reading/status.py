"""Whether a conference was held, is planned, was put off or called off."""

import re

from documents.reading import Piece, tidy
from documents.reading.sought import Forms, sought
from documents.remembering import remembered
from events.reading.claims import Claim

_STATUS = Forms(
    (
        (
            "cancelled",
            sought(
                r"\b(?:was|were|been|is|be)\s+(?:cancelled|canceled|called\s+off|scrapped)\b|\b(?:abgesagt|gestrichen|entfällt|entfiel|fiel\s+aus|ausgefallen)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "postponed",
            sought(
                r"\b(?:postponed|put\s+off|put\s+it\s+off|rescheduled|delayed\s+(?:until|to)|pushed\s+back|moved\s+to\s+(?:next|later)|verschoben|vertagt|verlegt)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "planned",
            sought(
                r"\b(?:will|shall)\s+(?:now\s+|then\s+|again\s+|next\s+)?(?:be\s+held|take\s+place|be\s+hosted|meet|convene|gather|be\s+opened|open|host|run|travel|return|move|come)\b|"
                r"\b(?:is|are)\s+(?:to|due\s+to|planned|scheduled|expected|set\s+to|slated)\b|\b(?:planned|scheduled)\s+(?:for|to)\b|\bto\s+be\s+held\b|"
                r"\bsoll(?:en)?\b.{0,120}?\b(?:stattfinden|tagen|zusammenkommen|zusammentreten)\b|\bwird\b.{0,120}?\b(?:stattfinden|tagen|ausgerichtet)\b|\bgeplant\b|\bfindet\b.{0,160}?\bstatt\b",
                re.IGNORECASE,
            ),
        ),
        (
            "held",
            sought(
                r"\b(?:took\s+place|was\s+held|were\s+held|was\s+attended|attended\s+by|was\s+organi[sz]ed|was\s+opened|fand\s.{0,120}?\bstatt|attending\s+.{0,60}?\bwere|"
                r"was\s+hosted|hosted|opened|closed|concluded|ended|met|gathered|convened|came\s+together|tagte|trafen\s+sich|eröffnet\w*|endete|ging\s.{0,80}?\bzu\s+Ende)\b",
                re.IGNORECASE,
            ),
        ),
    ),
    1,
)


@remembered
def _find(text: str) -> tuple[str, int, int] | None:
    """Return (value, start, end) of the words that tell a status."""
    for value, pattern in _STATUS.that_may_be_in(text):
        if match := pattern.search(text):
            return value, match.start(), match.end()
    return None


def read_status(piece: Piece) -> Claim | None:
    """Return whether a sentence says of its conference that it was held, is planned, put off or called off."""
    if not (found := _find(piece.plain)):
        return None
    value, start, end = found
    return Claim("status", value, tidy(piece.plain[start:end]), piece.span(start, end))
