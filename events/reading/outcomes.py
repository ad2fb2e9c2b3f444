"""What came of a conference: the documents that it issued, and what it concluded."""

import re
from itertools import pairwise

from documents.reading import DocumentReading, Span, search_before, tidy
from events.reading.claims import OutcomeRead

_OUTCOME = re.compile(
    r"\b(?:outcomes?|results?|conclusions?|recommendations?|consensus|agreements?|Ergebnisse?)\b[^.]{0,100}?"
    r"\b(?:summari[sz]ed|reflected|recorded|set\s+out|laid\s+down|contained|documented|published|festgehalten|zusammengefasst)\s+(?:in|by)\s+(?:the|its|a|der|dem)?\s*[“„\"‘«]?$",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    r"\b(?:adopted|issued|released|agreed\s+on|ended\s+with|concluded\s+with|verabschiedete\w*)\s+(?:the|its|a|an|die|das|eine)?\s*[“„\"‘«]?$",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?:\b(?:not|never|nobody|neither|nor|to\s+be|failed\s+to\s+have|could|should|would|might|without)|n['’]t)\s+(?:[a-z]+\s+){0,2}$"
)
_ASKS = re.compile(r"\?[”“\"’'»\s]*$")
_KIND = r"(?:conclusion|finding|message|outcome|result)"
_SUCH = re.compile(
    rf"(?:Such|This|That)\s+(?:was|is)\s+the\s+(?:\w+\s+)?{_KIND}\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_WAS_THAT = re.compile(
    rf"The\s+(?:\w+\s+)?{_KIND}\s+of\s+the\s+(?:conference|event|forum|summit)\s+(?:was|is)\s+that\s+(?P<text>.+?)[.!]?\s*(?:\[\d{{1,4}}\]\s*)*[.!]?\s*$",
    re.IGNORECASE,
)


def read_outcomes(document: DocumentReading) -> list[OutcomeRead]:
    """Return the documents that a report gives as what came out of the conference."""
    pieces = {piece.number: piece for piece in document.pieces}
    found = []
    for title in document.documents:
        for span in title.spans:
            piece = pieces[span.passage]
            if piece.is_prose and (
                (match := search_before(_OUTCOME, piece.plain, span.start))
                or (
                    (match := search_before(_ADOPTED, piece.plain, span.start))
                    and not search_before(_DENIED, piece.plain, match.start())
                )
            ):
                spans = (piece.span(match.start(), span.end),)
                found.append(OutcomeRead(spans, title))
                break
    return found


def read_conclusions(
    document: DocumentReading, named: dict[int, Span]
) -> list[OutcomeRead]:
    """Return what a report gives as the conclusion of its conference, in the report's words.

    'X. Such was the main conclusion of the Conference': the sentence before says it.
    ``named`` are the passages that name the conference.
    """
    found = []
    for before, piece in pairwise((None, *document.prose)):
        if match := _WAS_THAT.match(piece.plain):
            span = piece.span(*match.span("text"))
            found.append(OutcomeRead((span,), text=tidy(span.words)))
        elif (
            before
            and piece.number in named
            and before.paragraph == piece.paragraph
            and not _ASKS.search(before.plain)
            and (match := _SUCH.match(piece.plain))
            and match.end() == named[piece.number].start
            and not piece.plain.startswith(("'", "’"), named[piece.number].end)
        ):
            says = before.whole()
            spans = (says, piece.span(0, named[piece.number].end))
            found.append(OutcomeRead(spans, text=tidy(says.words).rstrip(".")))
    return found
